import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFor, findProgram } from '../../src/commands/doctor/find-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a program', () => {
  it('is found on the PATH, if it may be started', async () => {
    const cwd = await temporaryFolder();
    for (const folder of ['one', 'two']) mkdirSync(join(cwd, folder));
    const env = { PATH: `${join(cwd, 'one')}:${join(cwd, 'two')}` };
    const host = { env, platform: 'linux', cwd } as const;
    writeFileSync(join(cwd, 'one', 'edit'), '');
    writeFileSync(join(cwd, 'two', 'edit'), '', { mode: 0o755 });
    expect(findProgram('edit', host)).toBe(join(cwd, 'two', 'edit'));
    chmodSync(join(cwd, 'one', 'edit'), 0o755);
    expect(findProgram('edit', host)).toBe(join(cwd, 'one', 'edit'));
    expect(findProgram('./two/edit', host)).toBe(join(cwd, 'two', 'edit'));
    expect(findProgram('one', { ...host, env: { PATH: cwd } })).toBeUndefined();
    expect(findProgram('edit', { ...host, env: {} })).toBeUndefined();
  });

  it('may have one of several endings on Windows, and a path with a drive', () => {
    const host = {
      env: { Path: 'C:\\Windows;D:\\My Tools', PATHEXT: '.EXE;.CMD' },
      platform: 'win32',
      cwd: 'C:\\here',
    } as const;
    expect(filesFor('code', host)).toEqual([
      'C:\\Windows\\code',
      'C:\\Windows\\code.EXE',
      'C:\\Windows\\code.CMD',
      'D:\\My Tools\\code',
      'D:\\My Tools\\code.EXE',
      'D:\\My Tools\\code.CMD',
    ]);
    expect(filesFor('D:\\vim\\vim', host)).toContain('D:\\vim\\vim.EXE');
    expect(filesFor('.\\vim.exe', host)[0]).toBe('C:\\here\\vim.exe');
    expect(filesFor('vim', { ...host, env: { PATH: 'C:\\a' } })).toContain('C:\\a\\vim.COM');
  });
});
