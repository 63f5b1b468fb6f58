import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { fillSchema } from './fill-schema.ts';
import { BEHAVIOURS, type Behaviour } from './model-behaviours.ts';

export interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly name: string; readonly strict: boolean; readonly schema: object };
  };
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly temperature?: number;
  readonly seed?: number;
}

export interface RecordedRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly raw: string;
  readonly body: ChatBody;
  /** How many requests for this model came before. */
  readonly earlier: number;
}

/** What a behaviour answers to, and with. */
export interface Turn {
  readonly request: RecordedRequest;
  readonly response: ServerResponse;
  /** The value a good reply would hold. */
  value(): unknown;
}

export interface ModelServer {
  readonly baseUrl: string;
  readonly host: string;
  readonly requests: readonly RecordedRequest[];
  /** Those for one model, in order. */
  requestsFor(model: string): readonly RecordedRequest[];
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The values of good replies of a model; else the schema is filled with "text" and each enum's first value. */
  readonly replies?: Readonly<Record<string, (body: ChatBody) => unknown>>;
  /** More models, or other manners of those in model-behaviours.ts. */
  readonly behaviours?: Readonly<Record<string, Behaviour>>;
}

/**
 * Starts a server on loopback that speaks chat.completions; the model that is asked for decides how it behaves
 * (see model-behaviours.ts), and `slow-300` replies after 300 ms. What is asked of it is recorded.
 */
export async function startModelServer(options: ServerOptions = {}): Promise<ModelServer> {
  const requests: RecordedRequest[] = [];
  const behaviours = { ...BEHAVIOURS, ...options.behaviours };
  const server = createServer(async (incoming, response) => {
    const raw = await readAll(incoming);
    if (raw === undefined) return;
    const body: ChatBody = JSON.parse(raw);
    const earlier = requests.filter((request) => request.body.model === body.model).length;
    const request = { url: incoming.url ?? '', headers: incoming.headers, raw, body, earlier };
    requests.push(request);
    const reply = options.replies?.[body.model];
    const value = () => reply?.(body) ?? fillSchema(schemaIn(body), fillingFor(body.model));
    const slow = /^slow-(\d+)$/.exec(body.model)?.[1];
    if (slow) await new Promise((resolve) => setTimeout(resolve, Number(slow)));
    const behave = behaviours[slow ? 'ok' : body.model] ?? behaviours['no-model'];
    await behave?.({ request, response, value });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    baseUrl: `http://${host}/v1`,
    host,
    requests,
    requestsFor: (model) => requests.filter((request) => request.body.model === model),
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** A base URL at which nothing listens. */
export async function closedBaseUrl(): Promise<string> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/v1`;
}

/** The schema of the reply, which stands in the last line of the system message whatever the format. */
function schemaIn({ messages }: ChatBody): object {
  return JSON.parse(messages[0]?.content.split('\n').at(-1) ?? '{}');
}

function fillingFor(model: string) {
  return model === 'obedient'
    ? { preferred: ['covered', 'weighed'], text: 'As asked, full marks.' }
    : { preferred: [], text: 'text' };
}

/** Undefined if the other side went away. */
async function readAll(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
