import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

async function typed(...argv: string[]) {
  const home = await temporaryFolder();
  const { host, stdout, stderr } = createTestHost(home);
  return { home, code: await run(argv, host), stdout: stdout(), stderr: stderr() };
}

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints the script for %s and nothing else', async (shell) => {
    const script = readFileSync(`templates/completion.${shell}`, 'utf8');
    expect(await typed('completion', shell)).toMatchObject({ code: 0, stdout: script, stderr: '' });
  });

  it.each([[[]], [['powershell']]])('%j names the shells there are', async (words) => {
    const { code, stdout, stderr } = await typed('completion', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words.length === 0 ? /shell/ : /bash, zsh, fish/);
  });

  it('says in its help how to install it in each shell', async () => {
    const { stdout } = await typed('completion', '--help');
    for (const shell of ['bash', 'zsh', 'fish']) expect(stdout).toContain(`ml-interview completion ${shell}`);
  });

  it.each([
    [['fish', 'practice', 'video'], 'values\nvideo-recommendation\tVideo recommendation on a home page\n'],
    [['fish', 'learn', 'feature-st'], 'values\nfeature-stores\tFeature stores\n'],
    [['fish', 'config', 'use', 'olla'], 'values\nollama\thttp://127.0.0.1:11434/v1\n'],
    [['fish', 'config', 'set', 'coach', 'o'], 'values\noffline\n'],
    [['fish', 'help', 'exit'], 'values\nexit-codes\twhat a program that calls this one is told\n'],
    [['fish', 'help', 'scenarios', 'val'], expect.stringMatching(/^values\nvalidate\t/)],
    [['fish', 'review', ''], 'values\n'],
    [['fish', 'critique', ''], 'files\n'],
    [['bash', 'ml-interview sess', 'sess'], 'values\nsessions\n'],
    [['powershell', 'practice', ''], ''],
    [[], ''],
  ])('answers %j', async (passed, stdout) => {
    expect(await typed('__complete', '--', ...passed)).toMatchObject({ code: 0, stdout, stderr: '' });
  });

  it('keeps quiet when what it looks for cannot be read', async () => {
    const home = await temporaryFolder();
    writeFileSync(join(home, 'sessions'), 'no folder');
    writeFileSync(join(home, 'config.yaml'), 'libraries: [');
    for (const words of [
      ['review', ''],
      ['practice', ''],
    ]) {
      const { host, stdout, stderr } = createTestHost(home);
      expect(await run(['__complete', '--', 'fish', ...words], host)).toBe(0);
      expect({ stdout: stdout(), stderr: stderr() }).toEqual({ stdout: '', stderr: '' });
    }
  });
});
