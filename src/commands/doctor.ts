import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import type { ModelReply } from '../llm/model.ts';
import { foldersOf } from '../store/paths.ts';
import { cleanLine } from '../text/clean.ts';
import { warnIfExposed } from './config.ts';
import { connect } from './llm/connect.ts';
import { findSettings } from './llm/settings.ts';

/** One thing that was looked at. */
interface Check {
  readonly name: string;
  readonly isWell: boolean;
  readonly says: string;
}

/** Exit code when something is not as it should be. */
const FINDINGS = 1;

/** Looks at what the program needs, and with `llm` asks the model one tiny question. */
export async function doctor(app: App, options: { readonly llm?: boolean }): Promise<number> {
  const checks = [
    await tried('sessions', () => sessionsCheck(app)),
    await tried('scenarios', () => scenariosCheck(app)),
    editorCheck(app),
    terminalCheck(app),
    await tried('model', () => modelCheck(app)),
    ...(options.llm ? [await tried('call', () => callCheck(app))] : []),
  ];
  const { terminal, theme } = app;
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const { name, isWell, says } of checks) {
    terminal.print(`${isWell ? theme.good('+') : theme.bad('-')} ${name.padEnd(width)}  ${says}`);
  }
  warnIfExposed(app, await app.config());
  return checks.every(({ isWell }) => isWell) ? 0 : FINDINGS;
}

async function tried(name: string, check: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  try {
    return { name, ...(await check()) };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { name, isWell: false, says: [error.message, error.next].filter(Boolean).join('; next: ') };
  }
}

async function sessionsCheck(app: App): Promise<Omit<Check, 'name'>> {
  const { summaries, problems } = await (await app.sessionIndex()).summaries();
  const folder = foldersOf(app.host).sessions;
  const says = [`${summaries.length} in ${folder}`, ...problems].join('; ');
  return { isWell: problems.length === 0, says };
}

async function scenariosCheck(app: App): Promise<Omit<Check, 'name'>> {
  const { scenarios, problems } = await (await app.library()).list();
  const own = scenarios.filter(({ source }) => source === 'user').length;
  return {
    isWell: problems.length === 0,
    says: [`${scenarios.length}, ${own} of your own`, ...problems].join('; '),
  };
}

function editorCheck({ host: { env } }: App): Check {
  const editor = env['VISUAL'] || env['EDITOR'];
  const says = editor
    ? `${cleanLine(editor)} on Ctrl+O`
    : 'none; set EDITOR to write answers in an editor of yours';
  return { name: 'editor', isWell: true, says };
}

function terminalCheck({ terminal, host: { stdin, stderr } }: App): Check {
  const size = stderr.columns && stderr.rows ? `${stderr.columns}x${stderr.rows}` : 'size unknown';
  const says = stdin.isTTY ? `${size}, ${terminal.hasPictures ? 'full screen' : 'plain lines'}` : 'none here';
  return { name: 'terminal', isWell: true, says };
}

async function modelCheck(app: App): Promise<Omit<Check, 'name'>> {
  const config = (await app.config()).read();
  const { settings, host, isLoopback, origins } = findSettings(app.host, config);
  if (!settings) return { isWell: true, says: 'none; the offline coach judges' };
  const { resolveEndpoint } = await import('../llm/endpoint.ts');
  resolveEndpoint(settings);
  const key = origins.key ? `key from the ${origins.key}` : isLoopback ? 'no key needed' : 'no key';
  return { isWell: isLoopback || origins.key !== undefined, says: `${settings.model} at ${host}, ${key}` };
}

async function callCheck(app: App): Promise<Omit<Check, 'name'>> {
  const connection = await connect(app, { coach: 'llm', cache: false });
  if (!connection) return { isWell: false, says: 'not sent' };
  const { z } = await import('zod');
  const reply = await connection.model.ask({
    system: 'You test a connection. Reply with JSON as asked for.',
    user: 'Give the sum of 2 and 3 as {"sum": number}.',
    schemaName: 'sum',
    schema: z.object({ sum: z.number() }),
    maxTokens: 200,
    deadlineMilliseconds: 30_000,
    signal: app.host.signal,
  });
  return { isWell: reply.ok, says: reply.ok ? recordText(reply) : `${reply.reason}: ${reply.message}` };
}

function recordText({ record }: ModelReply<unknown>): string {
  const { rung, milliseconds, usage, returnedModel, requestedModel } = record;
  const tokens = usage ? `${usage.input} tokens in, ${usage.output} out` : 'no usage told';
  return `${returnedModel ?? requestedModel} replied in ${milliseconds} ms by ${rung}; ${tokens}`;
}
