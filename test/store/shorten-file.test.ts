import { closeSync, fstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { shortenFile } from '../../src/store/shorten-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function opened(flag: string) {
  const file = join(await temporaryFolder(), 'journal');
  writeFileSync(file, 'whole\ntorn');
  const descriptor = openSync(file, flag);
  onTestFinished(() => closeSync(descriptor));
  return { file, descriptor };
}

it.each(['a', 'r+'])('shortens a file that is open for %s', async (flag) => {
  const { file, descriptor } = await opened(flag);
  shortenFile(descriptor, file, 6);
  expect(readFileSync(file, 'utf8')).toBe('whole\n');
});

it('shortens it by its name where the descriptor does not allow it, as on Windows', async () => {
  // Here it is one for reading that does not.
  const { file, descriptor } = await opened('r');
  shortenFile(descriptor, file, 6);
  expect(readFileSync(file, 'utf8')).toBe('whole\n');
});

it('stays with the file that is open, whatever has become of its name', async () => {
  const { file, descriptor } = await opened('a');
  rmSync(file);
  writeFileSync(file, 'another file');
  shortenFile(descriptor, file, 6);
  expect(fstatSync(descriptor).size).toBe(6);
  expect(readFileSync(file, 'utf8')).toBe('another file');
});
