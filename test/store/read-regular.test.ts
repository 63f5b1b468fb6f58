import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRegular } from '../../src/store/read-regular.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('a file is read up to the bytes it may have', async () => {
  const file = join(await temporaryFolder(), 'a');
  writeFileSync(file, 'four');
  expect(readRegular(file, 4).toString()).toBe('four');
  expect(() => readRegular(file, 3)).toThrow(`${file}: 4 bytes are more than it can have`);
});

it('a folder is said to be one, and a device is not read', async () => {
  const folder = await temporaryFolder();
  expect(() => readRegular(folder, 1e6)).toThrow(/EISDIR/);
  expect(() => readRegular('/dev/null', 1e6)).toThrow(
    expect.objectContaining({ kind: 'data', message: '/dev/null: not a regular file' }),
  );
});
