import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTestHost } from './test-host.ts';

/** What earlier states of the program saved. */
export const OLD = 'test/fixtures/formats';
/** The first session that was judged. */
export const FIRST = '2026-11-21-video-recommendation-2359';

export type Json = Record<string, unknown>;

/** A computer of its own; `files` are put there by name. */
export async function computer(...files: readonly string[]) {
  const home = await temporaryFolder();
  for (const file of files) cpSync(join(OLD, file), join(home, file), { recursive: true });
  const at = (file: string) => join(home, file);
  return {
    at,
    journal: (id = FIRST) => at(`sessions/${id}.jsonl`),
    async typed(line: string, stdin?: string) {
      const { host, stdout, stderr } = createTestHost(home, stdin === undefined ? {} : { stdin });
      const code = await run(line.split(' '), host);
      return { code, stdout: stdout(), stderr: stderr() };
    },
  };
}

/** A computer with one session, whose events were changed. */
export async function changed(change: (events: Json[]) => void) {
  const one = await computer();
  const lines = readFileSync(join(OLD, 'sessions', `${FIRST}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const events = lines.map((line): Json => JSON.parse(line));
  change(events);
  const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  mkdirSync(one.at('sessions'));
  writeFileSync(one.journal(), text);
  return { ...one, text };
}
