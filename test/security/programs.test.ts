import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInBrowser } from '../../src/commands/open-in-browser.ts';
import { openExternalEditor } from '../../src/terminal/editor/external-editor.ts';
import { realClock } from '../llm/real-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OWNED = [
  '; touch owned',
  '$(touch owned)',
  '`touch owned`',
  '| touch owned',
  '&& touch owned',
  '> owned',
];

/** A program that writes down what it was called with, in a folder whose name has a space in it. */
async function recorder() {
  const folder = await temporaryFolder();
  const script = join(folder, 'a program.mjs');
  const told = join(folder, 'told.json');
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(told)}, JSON.stringify({ words: process.argv.slice(2), folder: process.cwd() }));`,
  );
  const command = `"${process.execPath}" "${script}"`;
  const heard = async (): Promise<{ words: string[]; folder: string }> => {
    for (const _ of Array(500)) {
      const text = existsSync(told) ? readFileSync(told, 'utf8') : '';
      if (text !== '') return JSON.parse(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the program was not started');
  };
  return { command, heard };
}

describe.runIf(process.platform !== 'win32')('no shell reads what is handed to', () => {
  it.each([...OWNED, '-rf', '--no-sandbox', 'a b', '%s', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'the browser: %s.html',
    { timeout: 60_000 },
    async (name) => {
      const { command, heard } = await recorder();
      const file = join('/tmp', `${name}.html`);
      expect(await openInBrowser(file, { env: { BROWSER: command }, platform: 'linux' })).toBeUndefined();
      const { words, folder } = await heard();
      expect(words).toEqual([file]);
      expect(existsSync(join(folder, 'owned'))).toBe(false);
    },
  );

  it.each(OWNED)('the editor: %s', { timeout: 60_000 }, async (more) => {
    const { command, heard } = await recorder();
    const edit = openExternalEditor(`${command} --wait ${more}`, 'text', {
      clock: realClock,
      platform: 'linux',
    });
    await edit.ended;
    const { words, folder } = await heard();
    expect(words.slice(0, -1)).toEqual(['--wait', ...more.split(' ')]);
    expect(words.at(-1)).toMatch(/ml-interview-\w+\/answer\.md$/);
    expect(existsSync(join(folder, 'owned'))).toBe(false);
  });
});
