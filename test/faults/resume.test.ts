import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { started } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const ID = started().id;
const line = (change: Record<string, unknown> = {}) => `${JSON.stringify({ ...started(), ...change })}\n`;

/** What `resume` says to a journal of this content, after which the folder is as it was. */
async function resume(journal: string) {
  const home = await temporaryFolder();
  const folder = join(home, 'sessions');
  mkdirSync(folder);
  writeFileSync(join(folder, `${ID}.jsonl`), journal);
  const { host, stderr } = createTestHost(home);
  const exitCode = await run(['resume', ID], host);
  expect(readdirSync(folder)).toEqual([`${ID}.jsonl`]);
  expect(readFileSync(join(folder, `${ID}.jsonl`), 'utf8')).toBe(journal);
  return { exitCode, said: stderr().replaceAll(folder, '') };
}

it.each([
  ['nothing in it', '', 3, `/${ID}.jsonl:1:1: no session in it\n  next: ml-interview sessions delete ${ID}`],
  ['half a line', line().slice(0, 50), 3, `/${ID}.jsonl:1:1: no session in it`],
  ['a line that is damaged', `${line()}{"type":\n`, 3, `/${ID}.jsonl:2:1: not a line of JSON`],
  ['a later format', line({ schemaVersion: 2 }), 3, 'made by a newer version of ml-interview (format 2;'],
  [
    'a scenario that has changed',
    line({ scenario: { id: 'video-recommendation', title: 'Video', version: 99 } }),
    3,
    `${ID} was begun with version 99 of video-recommendation; the library has 1; it can be reviewed`,
  ],
  [
    'a scenario that is gone',
    line({ scenario: { id: 'gone', title: 'Gone', version: 1 } }),
    2,
    'no scenario is called "gone"',
  ],
])('a session with %s is not gone on with, nor changed', async (_, journal, exitCode, said) => {
  const result = await resume(journal);
  expect(result.said).toContain(said);
  expect(result.exitCode).toBe(exitCode);
});
