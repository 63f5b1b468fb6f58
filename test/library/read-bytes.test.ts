import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/library/read-bytes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MISSING = { refused: 'no such file', missing: true };
const onUnix = it.skipIf(process.platform === 'win32');
const onLinux = it.skipIf(process.platform !== 'linux');

describe('readBytes', () => {
  it.each([0, 1, 1_000_000])('reads a file of %d bytes', async (size) => {
    const file = join(await temporaryFolder(), 'file');
    const bytes = Buffer.alloc(size, 'x');
    await writeFile(file, bytes);
    const content = await readBytes(file);
    expect('bytes' in content && bytes.equals(content.bytes)).toBe(true);
  });

  it('refuses one byte more', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, Buffer.alloc(1_000_001));
    expect(await readBytes(file)).toEqual({ refused: 'bigger than 1 MB', missing: false });
  });

  it('tells what is missing from what cannot be read', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    expect(await readBytes(join(folder, 'none'))).toEqual(MISSING);
    expect(await readBytes(join(folder, 'file', 'none'))).toEqual(MISSING);
    expect(await readBytes(join(folder, 'x'.repeat(5000)))).toEqual(MISSING);
    expect(await readBytes(join(folder, 'a\0b'))).toEqual(MISSING);
  });

  it('refuses a folder', async () => {
    const folder = join(await temporaryFolder(), 'folder.yaml');
    await mkdir(folder);
    expect(await readBytes(folder)).toMatchObject({ missing: false });
  });

  onUnix('does not wait for a pipe', async () => {
    const pipe = join(await temporaryFolder(), 'pipe.yaml');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    expect(await readBytes(pipe)).toEqual({ refused: 'not a regular file', missing: false });
  });

  onUnix('follows links, but not round in circles', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), 'x');
    await symlink('file', join(folder, 'link'));
    await symlink('circle', join(folder, 'circle'));
    await symlink('nowhere', join(folder, 'dangling'));
    expect(await readBytes(join(folder, 'link'))).toEqual({ bytes: Buffer.from('x') });
    expect(await readBytes(join(folder, 'circle'))).toEqual({
      refused: 'cannot be read (ELOOP)',
      missing: false,
    });
    expect(await readBytes(join(folder, 'dangling'))).toEqual(MISSING);
  });

  onLinux('refuses devices', async () => {
    expect(await readBytes('/dev/zero')).toEqual({ refused: 'not a regular file', missing: false });
  });

  onLinux('reads files that say they are empty', async () => {
    const content = await readBytes('/proc/version');
    expect('bytes' in content && Buffer.from(content.bytes).toString()).toMatch(/^Linux/);
  });
});
