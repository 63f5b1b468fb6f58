import {
  chmodSync,
  mkdirSync,
  type PathLike,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNewFile } from '../../src/store/write-new-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('writeNewFile', () => {
  it('writes a file for its user alone, and leaves nothing else', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'new', 'a.yaml');
    writeNewFile(file, 'text');
    expect(readFileSync(file, 'utf8')).toBe('text');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'new'))).toEqual(['a.yaml']);
  });

  it('never takes the place of anything', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'file'), 'old');
    mkdirSync(join(folder, 'folder'));
    symlinkSync('nowhere', join(folder, 'link'));
    for (const name of ['file', 'folder', 'link']) {
      expect(() => writeNewFile(join(folder, name), 'new')).toThrow(
        expect.objectContaining({
          kind: 'usage',
          message: `${join(folder, name)} is there already`,
          next: expect.stringContaining('--output FILE'),
        }),
      );
    }
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file', 'folder', 'link']);
  });

  it('says what is in the way', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    chmodSync(join(folder, 'file'), 0o600);
    expect(() => writeNewFile(join(folder, 'file', 'a.yaml'), '')).toThrow(
      expect.objectContaining({ kind: 'data', message: expect.stringMatching(/^can't write .*a\.yaml: /) }),
    );
  });

  it.each(['EPERM', 'ENOTSUP', 'EISDIR'])(
    'does without hard links where these fail with %s',
    async (code) => {
      const file = join(await temporaryFolder(), 'a.yaml');
      const link = () => {
        throw Object.assign(new Error(code), { code });
      };
      writeNewFile(file, 'text', link);
      expect(readFileSync(file, 'utf8')).toBe('text');
      expect(() => writeNewFile(file, 'new', link)).toThrow(expect.objectContaining({ kind: 'usage' }));
      expect(readFileSync(file, 'utf8')).toBe('text');
    },
  );

  it('leaves nothing where the link is refused for another reason, and where the folder goes meanwhile', async () => {
    const folder = await temporaryFolder();
    const refused = (code: string, gone: (next: string) => string) => (next: PathLike) => {
      rmSync(gone(String(next)), { recursive: true });
      throw Object.assign(new Error(`${code}: refused, link`), { code });
    };
    const file = join(folder, 'a.yaml');
    const broken = refused('EIO', (next) => next);
    expect(() => writeNewFile(file, 'text', broken)).toThrow(
      expect.objectContaining({ kind: 'data', message: `can't write ${file}: refused` }),
    );
    const below = join(folder, 'below');
    const lost = join(below, 'a.yaml');
    const noLinks = refused('EPERM', () => below);
    expect(() => writeNewFile(lost, 'text', noLinks)).toThrow(
      expect.objectContaining({ kind: 'data', message: `can't write ${lost}: no such file or directory` }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});
