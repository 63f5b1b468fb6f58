import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('a key that is typed is never on the screen', async () => {
  const home = await temporaryFolder();
  const terminal = startInTerminal(['config', 'set', 'key'], { ML_INTERVIEW_HOME: home });
  await terminal.see(/Key .*masked/);
  terminal.type('sk-typed-unseen');
  terminal.type('\r');
  expect(await terminal.ended).toBe(0);
  await terminal.see(/The key is kept in/);
  expect(await terminal.screen.text()).not.toContain('unseen');
  const file = join(home, 'config.yaml');
  expect(readFileSync(file, 'utf8')).toContain('sk-typed-unseen');
  expect(statSync(file).mode & 0o077).toBe(0);
});
