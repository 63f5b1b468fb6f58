import type { ServerResponse } from 'node:http';
import type { Turn } from './model-server.ts';

/** What a model of the test server does with a request; may leave it unanswered. */
export type Behaviour = (turn: Turn) => void | Promise<void>;

/** What hostile or talkative servers write in their errors; must never be shown. */
export const SERVER_WORDS = 'server words, with sk-abcdefghijklmnop and \u001B[31mred';

const SAY_TEXT = { finish_reason: 'stop', usage: { prompt_tokens: 100, completion_tokens: 20 } };

/** A completion with that text. */
export function say(turn: Turn, content: string | null, more: object = {}, message: object = {}): void {
  sendJson(turn.response, 200, completionOf(turn, content, more, message));
}

function completionOf({ request }: Turn, content: string | null, more: object, message: object): object {
  const { finish_reason, usage, ...rest } = { ...SAY_TEXT, ...more };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: `${request.body.model}-2026`,
    choices: [{ index: 0, message: { role: 'assistant', content, ...message }, finish_reason }],
    usage,
    ...rest,
  };
}

/** An error as OpenAI words it. */
function refuse(turn: Turn, status: number, error: object = {}, headers: object = {}): void {
  const body = { error: { message: SERVER_WORDS, type: null, param: null, code: null, ...error } };
  sendJson(turn.response, status, body, headers);
}

function sendJson(response: ServerResponse, status: number, body: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const ok: Behaviour = (turn) => say(turn, JSON.stringify(turn.value()));

/** Good, unless the request has what the model does not take. */
const unless =
  (isRefused: (turn: Turn) => boolean, status: number, error: object): Behaviour =>
  (turn) =>
    isRefused(turn) ? refuse(turn, status, error) : ok(turn);

const hasFormat = (turn: Turn, ...types: string[]) =>
  types.includes(turn.request.body.response_format?.type ?? 'none');

const without = (
  parameter: 'max_tokens' | 'max_completion_tokens' | 'temperature' | 'seed',
  message: string,
) => unless(({ request }) => parameter in request.body, 400, { message });

/** The first half of a good response, and then what `then` does. */
function half(turn: Turn, then: (response: ServerResponse) => void): void {
  const body = JSON.stringify(completionOf(turn, JSON.stringify(turn.value()), {}, {}));
  turn.response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 * body.length });
  turn.response.write(body.slice(0, body.length / 2));
  then(turn.response);
}

/** By the name of the model. */
export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  ok,
  /** Grants whatever it can; see `fillingFor` in model-server.ts. */
  obedient: ok,
  prose: (turn) =>
    say(
      turn,
      `Here you are {as asked}:\n\`\`\`json\n${JSON.stringify(turn.value(), null, 2)}\n\`\`\`\nGood luck!`,
    ),
  think: (turn) =>
    say(turn, `<think>Perhaps {"draft": true}? No.</think>\n\n${JSON.stringify(turn.value())}`),
  'think-for-ever': (turn) => say(turn, `<think>Perhaps ${JSON.stringify(turn.value())}`),
  'content-parts': (turn) =>
    say(turn, null, {}, { content: [{ type: 'text', text: JSON.stringify(turn.value()) }] }),
  'content-type-text': (turn) => {
    turn.response.writeHead(200, { 'content-type': 'text/plain' });
    turn.response.end(JSON.stringify(completionOf(turn, JSON.stringify(turn.value()), {}, {})));
  },

  'no-json-schema': unless((turn) => hasFormat(turn, 'json_schema'), 400, {
    message: 'No json_schema here, whatever the temperature, the seed and max_tokens',
    param: 'response_format',
  }),
  'no-json-object': unless((turn) => hasFormat(turn, 'json_schema', 'json_object'), 422, {}),
  'bad-grammar': unless((turn) => hasFormat(turn, 'json_schema'), 500, { message: 'failed to load grammar' }),
  /** Takes any format and keeps to none, until it is told. */
  'ignores-format': (turn) =>
    turn.request.body.messages.length > 2 ? ok(turn) : say(turn, 'The answer covers all of it, I think.'),
  'no-max-tokens': unless(({ request }) => 'max_tokens' in request.body, 400, {
    message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
    param: 'max_tokens',
  }),
  'no-max-completion-tokens': without('max_completion_tokens', 'Extra inputs: max_completion_tokens'),
  'no-limit': unless(
    ({ request: { body } }) => 'max_tokens' in body || 'max_completion_tokens' in body,
    400,
    {
      message: 'max_tokens or max_completion_tokens is too large',
    },
  ),
  'no-temperature': without('temperature', "Unsupported value: 'temperature' does not support 0"),
  'no-seed': without('seed', 'seed: extra inputs are not permitted'),
  'refuses-all': (turn) => refuse(turn, 400),
  /** Would reply if it were allowed as many tokens as there is room for. */
  'no-room-for-limit': unless(
    ({ request: { body } }) => 'max_tokens' in body || 'max_completion_tokens' in body,
    400,
    {
      message: "'max_tokens' or 'max_completion_tokens' is too large: maximum context length is 4096 tokens",
    },
  ),
  'context-full': (turn) => refuse(turn, 400, { code: 'context_length_exceeded' }),

  'status-401': (turn) => refuse(turn, 401, { code: 'invalid_api_key' }),
  'status-403': (turn) => refuse(turn, 403),
  'status-402': (turn) => refuse(turn, 402),
  'no-quota': (turn) => refuse(turn, 429, { code: 'insufficient_quota' }, { 'retry-after': '1' }),
  'no-model': (turn) => refuse(turn, 404, { code: 'model_not_found' }),
  'no-page': ({ response }) => {
    response.writeHead(404, { 'content-type': 'text/html' });
    response.end('<h1>Not here</h1>');
  },
  'web-page': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<h1>Welcome</h1>');
  },
  'busy-once': (turn) =>
    turn.request.earlier === 0 ? refuse(turn, 429, {}, { 'retry-after': '1' }) : ok(turn),
  busy: (turn) => refuse(turn, 429, {}, { 'retry-after': '0.05' }),
  'busy-a-while': (turn) => refuse(turn, 429, {}, { 'retry-after': '11' }),
  'busy-a-day': (turn) => refuse(turn, 429, {}, { 'retry-after': '86400' }),
  'fails-once': (turn) => (turn.request.earlier === 0 ? refuse(turn, 500) : ok(turn)),
  fails: (turn) => refuse(turn, 500),
  'error-in-body': ({ response }) => sendJson(response, 200, { error: { message: SERVER_WORDS, code: 402 } }),
  redirects: ({ response }) => {
    response.writeHead(302, { location: '/v1/elsewhere' });
    response.end();
  },

  hangs: () => {},
  stalls: (turn) => half(turn, () => {}),
  drips: (turn) =>
    half(turn, (response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    }),
  cuts: (turn) => half(turn, (response) => void response.destroy()),
  'cuts-once': (turn) => (turn.request.earlier === 0 ? void turn.response.destroy() : ok(turn)),
  floods: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },

  truncates: (turn) => say(turn, JSON.stringify(turn.value()).slice(0, -5), { finish_reason: 'length' }),
  'breaks-off': (turn) => say(turn, JSON.stringify(turn.value()), { finish_reason: null }),
  refuses: (turn) => say(turn, null, {}, { refusal: SERVER_WORDS }),
  filters: (turn) => say(turn, '', { finish_reason: 'content_filter' }),
  empty: (turn) => say(turn, ''),
  'bad-json': (turn) => say(turn, JSON.stringify(turn.value()).replaceAll(':', '=')),
  'wrong-once': (turn) => (turn.request.body.messages.length > 2 ? ok(turn) : say(turn, '{"wrong": true}')),
  wrong: (turn) => say(turn, '{"wrong": true}'),
  /** Sends the key it was given back wherever it can. */
  echoes: (turn) => {
    const key = turn.request.headers.authorization ?? '';
    say(turn, JSON.stringify(turn.value()).replaceAll('text', key), { model: key });
  },
};
