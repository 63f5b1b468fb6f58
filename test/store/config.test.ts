import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedLibraries } from '../../src/store/added-libraries.ts';
import { Config, createConfigStore } from '../../src/store/config.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const NOTHING = { consent: [], libraries: [] };
const HEADER = '# Settings of ml-interview; `ml-interview config` changes them.\n';

async function settings(platform: NodeJS.Platform = 'linux') {
  const folder = await temporaryFolder();
  const file = join(folder, 'new', 'config.yaml');
  return { folder, file, store: createConfigStore(file, platform) };
}

describe('the settings', () => {
  it('are empty where there is no file, and where it says nothing', async () => {
    const { file, store } = await settings();
    expect(store.read()).toEqual(NOTHING);
    mkdirSync(join(file, '..'));
    for (const text of ['', '\n', '# a comment\n\n   # another\n']) {
      writeFileSync(file, text);
      expect(store.read()).toEqual(NOTHING);
    }
    writeFileSync(file, '# a comment\nmodel: m\n');
    expect(store.read()).toEqual({ ...NOTHING, model: 'm' });
  });

  it('come back as they were written, whatever they are', async () => {
    const { store } = await settings();
    const line = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
    const config = fc.record(
      {
        coach: fc.constantFrom('auto', 'offline', 'llm'),
        baseUrl: line,
        model: line,
        key: fc.record({ value: line, host: line }),
        consent: fc.array(line, { maxLength: 3 }),
        libraries: fc.array(line, { maxLength: 3 }),
      },
      { requiredKeys: ['consent', 'libraries'] },
    );
    fc.assert(
      fc.property(config, (written) => {
        store.write(Config.parse(written));
        expect(store.read()).toEqual(written);
      }),
      { numRuns: 20 },
    );
  });

  it('are for their user alone, say whose they are, and leave nothing else behind', async () => {
    const { file, store } = await settings();
    store.write({ ...NOTHING, model: 'm' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['config.yaml']);
    expect(readFileSync(file, 'utf8')).toBe(`${HEADER}model: m\n`);
    store.write(NOTHING);
    expect(readFileSync(file, 'utf8')).toBe(HEADER);
  });

  it('know when others may read them, which Windows does not say', async () => {
    const { file, store } = await settings();
    expect(store.isExposed()).toBe(false);
    store.write({ ...NOTHING, model: 'm' });
    expect(store.isExposed()).toBe(false);
    for (const mode of [0o640, 0o604]) {
      chmodSync(file, mode);
      expect(store.isExposed()).toBe(true);
    }
    expect(createConfigStore(file, 'win32').isExposed()).toBe(false);
  });

  it('that are wrong are named with their place and how to go on', async () => {
    const { file, store } = await settings();
    mkdirSync(join(file, '..'));
    writeFileSync(file, 'model: m\ncoach: nobody\n');
    expect(() => store.read()).toThrow(
      expect.objectContaining({
        kind: 'configuration',
        message: expect.stringContaining(`${file}:2:8`),
        next: expect.stringContaining(`mend ${file}`),
      }),
    );
  });

  it('that can not be read or written are an expected error', async () => {
    const { file, store } = await settings();
    mkdirSync(file, { recursive: true });
    expect(() => store.read()).toThrow(
      expect.objectContaining({
        kind: 'configuration',
        message: `can't read ${file}`,
        next: 'check who owns it',
      }),
    );
    expect(() => store.write(NOTHING)).toThrow(
      expect.objectContaining({ kind: 'data', message: expect.stringContaining(`can't write ${file}`) }),
    );
  });
});

describe('the added libraries', () => {
  it('are those of the settings, which are understood only if they name any', async () => {
    const home = await temporaryFolder();
    const { host } = createTestHost(home);
    expect(await addedLibraries(host)).toEqual([]);
    const file = join(home, 'config.yaml');
    writeFileSync(file, 'nonsense: [\n');
    expect(await addedLibraries(host)).toEqual([]);
    writeFileSync(file, 'libraries: [/one, two]\n');
    expect(await addedLibraries(host)).toEqual(['/one', 'two']);
  });
});
