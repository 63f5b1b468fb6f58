import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { editorCommand, splitCommand, windowsLine } from '../../../src/terminal/editor/external-editor.ts';
import { runEditor } from './editing-support.ts';

const CTRL_D = '\x04';
const CTRL_O = '\x0f';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'editor-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that is a script; it gets `file`, `fs` and the arguments that come before the file. */
function editor(body: string): string {
  const script = join(folder, 'my editor.cjs');
  const prelude = `const fs = require('node:fs'); const file = process.argv.at(-1); const args = process.argv.slice(2, -1);`;
  writeFileSync(script, `${prelude}\n${body}`);
  return `"${process.execPath}" "${script}" --wait`;
}

/** Waits, in real time, until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('It did not happen within 5 s.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('an editor of the user', () => {
  it('is named by VISUAL, else by EDITOR', () => {
    expect(editorCommand({ VISUAL: 'code --wait', EDITOR: 'vi' })).toBe('code --wait');
    expect(editorCommand({ VISUAL: ' ', EDITOR: 'vi' })).toBe('vi');
    expect(editorCommand({})).toBeUndefined();
  });

  it('may have arguments, and spaces in quotes', () => {
    expect(splitCommand(`"/My Apps/edit" -w 'a b'`)).toEqual(['/My Apps/edit', '-w', 'a b']);
  });

  it('may be a program whose path has spaces, without quotes', () => {
    const program = join(folder, 'My Editor.exe');
    expect(splitCommand(program)).toEqual([...program.split(' ')]);
    writeFileSync(program, '');
    expect(splitCommand(program)).toEqual([program]);
    expect(windowsLine(program, 'C:\\Temp\\R&D\\answer.md')).toBe(`"${program}" "C:\\Temp\\R&D\\answer.md"`);
  });

  it('is started by cmd.exe with every part in quotes', () => {
    expect(windowsLine('code --wait', 'C:\\a b\\answer.md')).toBe('"code" "--wait" "C:\\a b\\answer.md"');
    expect(windowsLine('"C:\\Program Files\\vim.exe" -f', 'C:\\a.md')).toBe(
      '"C:\\Program Files\\vim.exe" "-f" "C:\\a.md"',
    );
  });

  it('gets the text in a private file, with the terminal given back meanwhile', async () => {
    const report = join(folder, 'report.json');
    const EDITOR = editor(`
      const mode = (path) => (fs.statSync(path).mode & 0o777).toString(8);
      fs.writeFileSync(${JSON.stringify(report)}, JSON.stringify({
        text: fs.readFileSync(file, 'utf8'), args, modes: [mode(file), mode(require('node:path').dirname(file))], file,
      }));
      fs.writeFileSync(file, 'naïve — edited\\r\\n\\tsecond\\n');`);
    const { tty, result } = runEditor({ draft: 'naïve — draft' }, { env: { EDITOR } });
    await tty.type(CTRL_O);
    expect(await tty.screen.isAlternate()).toBe(false);
    expect(tty.isRaw).toBe(false);
    await until(() => tty.isRaw);
    expect(await tty.screen.text()).toContain('naïve — edited');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('naïve — edited\n  second');
    const { file, ...seen } = JSON.parse((await import('node:fs')).readFileSync(report, 'utf8'));
    expect(seen).toEqual({ text: 'naïve — draft\n', args: ['--wait'], modes: ['600', '700'] });
    expect(() => readdirSync(join(file, '..'))).toThrow('ENOENT');
  });

  it('changes nothing when it fails', async () => {
    const EDITOR = editor(`fs.writeFileSync(file, 'broken'); process.exit(3);`);
    const { tty, result } = runEditor({ draft: 'mine' }, { env: { EDITOR } });
    await tty.type(CTRL_O);
    await until(() => tty.isRaw);
    expect(await tty.screen.text()).toContain('The editor ended with code 3; nothing changed.');
    await tty.type(CTRL_D);
    expect((await result).text).toBe('mine');
  });

  it('that does not exist is said so', async () => {
    const { tty } = runEditor({ draft: 'mine' }, { env: { EDITOR: '/no/such/editor' } });
    await tty.type(CTRL_O);
    await until(() => tty.isRaw);
    expect(await tty.screen.text()).toContain('The editor did not start');
  });

  it('that is not set is said so', async () => {
    const { tty } = runEditor({}, { env: {} });
    await tty.type(CTRL_O);
    expect(await tty.screen.text()).toContain('Set VISUAL or EDITOR');
  });

  it('is closed at the deadline, and what it saved last is taken', async () => {
    const EDITOR = editor(`fs.writeFileSync(file, 'saved in time\\n'); setInterval(() => {}, 1000);`);
    const { tty, drafts, result } = runEditor({ budgetSeconds: 60, draft: 'mine' }, { env: { EDITOR } });
    await tty.type(CTRL_O);
    await until(() => {
      tty.clock.advance(1000);
      return drafts.some(({ text }) => text === 'saved in time');
    });
    tty.clock.advance(71_000);
    expect(await result).toMatchObject({ text: 'saved in time', reason: 'time-up' });
    expect(drafts.at(-1)?.text).toBe('saved in time');
    expect(tty.isRaw).toBe(false);
    expect(await tty.screen.isAlternate()).toBe(false);
  });

  it('is closed when the program is asked to stop', async () => {
    const EDITOR = editor(`fs.writeFileSync(file, 'saved'); setInterval(() => {}, 1000);`);
    const { tty, drafts, result } = runEditor({ pace: 'off' }, { env: { EDITOR } });
    await tty.type(CTRL_O);
    await until(() => {
      tty.clock.advance(1000);
      return drafts.length > 0;
    });
    tty.abort();
    expect(await result).toMatchObject({ text: 'saved', reason: 'cancelled' });
  });

  it('may hold on to its file: what was saved is taken all the same', async () => {
    const root = join(folder, 'tmp');
    mkdirSync(root);
    vi.stubEnv('TMPDIR', root);
    onTestFinished(() => void vi.unstubAllEnvs());
    // The folder of the file can't be removed where something else stands in the way to it.
    const EDITOR = editor(`
      fs.writeFileSync(file, 'saved');
      setInterval(() => {}, 1000);
      setTimeout(() => {
        fs.renameSync(${JSON.stringify(root)}, ${JSON.stringify(`${root}-away`)});
        fs.writeFileSync(${JSON.stringify(root)}, '');
      }, 300);`);
    const { tty, drafts, result } = runEditor({ pace: 'off' }, { env: { EDITOR } });
    await tty.type(CTRL_O);
    await until(() => {
      tty.clock.advance(1000);
      return drafts.length > 0 && existsSync(`${root}-away`) && existsSync(root);
    });
    tty.abort();
    expect(await result).toMatchObject({ text: 'saved', reason: 'cancelled' });
  });
});
