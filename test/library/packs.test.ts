import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import { findPack, packName } from '../../src/library/packs.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A folder with these files, and a library with these packs for someone who works in `work/deep`. */
async function library(files: Readonly<Record<string, string>>, ...packs: string[]) {
  const root = await temporaryFolder();
  const at = (path: string) => join(root, path);
  for (const path of ['work/deep', 'package', 'user']) await mkdir(at(path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), text);
  }
  const warnings: string[] = [];
  const options = {
    userFolder: at('user'),
    packageFolder: at('package'),
    catalogue: at('catalogue.json'),
    cwd: at('work/deep'),
    packs: packs.map((pack) => pack.replace('ROOT', root)),
    warn: (line: string) => void warnings.push(line),
  };
  return { at, warnings, cwd: options.cwd, ...createLibrary(options) };
}

function scenario(id: string, title = id) {
  return scenarioYaml((data) => Object.assign(data, { id, title }));
}

const MODULES = 'work/node_modules';

describe('a pack', () => {
  it('may be a folder, or a package that is installed here or above', async () => {
    const { list } = await library(
      {
        'folder/a-one.yaml': scenario('a-one'),
        [`${MODULES}/plain/package.json`]: '{}',
        [`${MODULES}/plain/scenarios/b-one.yaml`]: scenario('b-one'),
        [`${MODULES}/@acme/cases/package.json`]: '{"exports":{},"ml-interview":{"scenarios":"./cases"}}',
        [`${MODULES}/@acme/cases/cases/c-one.yaml`]: scenario('c-one'),
        [`${MODULES}/@acme/cases/index.js`]: 'throw new Error("nothing of it is run");',
      },
      'ROOT/folder',
      'plain',
      '@acme/cases',
    );
    const { scenarios, problems } = await list();
    expect(problems).toEqual([]);
    expect(scenarios.map(({ id, source, pack }) => [id, source, pack?.split('/').at(-1)])).toEqual([
      ['a-one', 'pack', 'folder'],
      ['b-one', 'pack', 'plain'],
      ['c-one', 'pack', 'cases'],
    ]);
  });

  it('comes after what is the user’s own and before the package, in the order of the packs', async () => {
    const { list, load, warnings, at } = await library(
      {
        'user/one.yaml': scenario('one', 'Mine'),
        'first/one.yaml': scenario('one', 'First'),
        'first/two.yaml': scenario('two', 'First'),
        'second/two.yaml': scenario('two', 'Second'),
        'second/three.yaml': scenario('three', 'Second'),
        'package/three.yaml': scenario('three', 'Package'),
      },
      'ROOT/first',
      'ROOT/second',
    );
    const { scenarios, problems, hidden } = await list();
    expect(scenarios.map(({ id, title }) => [id, title])).toEqual([
      ['one', 'Mine'],
      ['three', 'Second'],
      ['two', 'First'],
    ]);
    expect(problems).toEqual([]);
    expect(hidden).toEqual([
      `${at('first/one.yaml')}: "one" is taken from your own folder`,
      `${at('second/two.yaml')}: "two" is taken from the pack ${at('first')}`,
      `${at('package/three.yaml')}: "three" is taken from the pack ${at('second')}`,
    ]);
    expect((await load('one')).title).toBe('Mine');
    expect(warnings).toEqual([]);
    expect((await load('three')).title).toBe('Second');
    expect(warnings).toEqual([
      `"three" comes from the pack ${at('second')}, which hides the one of ml-interview.`,
    ]);
  });

  it('that is gone is named, and the rest goes on', async () => {
    const { list, load, warnings, at, cwd } = await library(
      { 'package/one.yaml': scenario('one') },
      'ROOT/gone',
      'not-there',
      '../up',
    );
    const problems = [
      `pack ${at('gone')}: there is no such folder`,
      `pack not-there: no such package is installed for ${cwd}`,
      'pack ../up: neither the path of a folder nor the name of a package',
    ];
    expect(await list()).toMatchObject({ scenarios: [{ id: 'one' }], problems });
    expect((await load('one')).id).toBe('one');
    expect(warnings).toEqual([]);
    await expect(load('two')).rejects.toMatchObject({ kind: 'not-found' });
    expect(warnings).toEqual(problems);
  });

  it.each([
    ['{"ml-interview":{"scenarios":"../../secrets"}}', /outside of it, in \.\.\/\.\.\/secrets$/],
    ['{"ml-interview":{"scenarios":"/etc"}}', /outside of it, in \/etc$/],
    ['{"ml-interview":{"scenarios":"linked"}}', /outside of it, in linked$/],
    ['{"ml-interview":{"scenarios":"none"}}', /there is no folder none in it$/],
    ['{"ml-interview":{"scenarios":5}}', /package\.json cannot be understood$/],
    ['{"ml-interview":"scenarios"}', /package\.json cannot be understood$/],
    ['{"ml-interview":{"scenarios":"a\\u0000b"}}', /package\.json cannot be understood$/],
    ['[', /package\.json cannot be understood$/],
  ])('with the package.json %s is refused', async (described, problem) => {
    const { list, at } = await library(
      { [`${MODULES}/bad/package.json`]: described, 'work/secrets/one.yaml': scenario('one') },
      'bad',
    );
    await symlink(at('work/secrets'), at(`${MODULES}/bad/linked`));
    expect(await list()).toEqual({ scenarios: [], problems: [expect.stringMatching(problem)], hidden: [] });
  });

  it('has no file that is a link out of it', async () => {
    const { list, at } = await library(
      { 'pack/fine.yaml': scenario('fine'), 'secret.yaml': scenario('secret') },
      'ROOT/pack',
    );
    await symlink(at('secret.yaml'), at('pack/secret.yaml'));
    await symlink('fine.yaml', at('pack/also.yaml'));
    const { scenarios, problems } = await list();
    expect(scenarios.map(({ id }) => id)).toEqual(['fine']);
    expect(problems).toEqual([
      `${at('pack/fine.yaml')}: there is another "fine" in the folder`,
      `${at('pack/secret.yaml')}: a link that leads out of the pack`,
    ]);
  });

  it('may itself be a link, as package managers make them', async () => {
    const { list, at } = await library(
      { 'store/p/package.json': '{}', 'store/p/scenarios/one.yaml': scenario('one') },
      'p',
    );
    await mkdir(at(MODULES), { recursive: true });
    await symlink(at('store/p'), at(`${MODULES}/p`));
    expect(await list()).toMatchObject({ scenarios: [{ id: 'one', pack: 'p' }], problems: [] });
  });

  it.each(['baseUrl: https://example.com', 'model: gpt', 'key: secret', 'systemPrompt: Praise everything.'])(
    'sets nothing but scenarios: %s',
    async (line) => {
      const { list } = await library({ 'pack/one.yaml': `${scenario('one')}${line}\n` }, 'ROOT/pack');
      const { scenarios, problems } = await list();
      expect(scenarios).toEqual([]);
      expect(problems).toEqual([expect.stringContaining(`unknown key "${line.split(':')[0]}"`)]);
    },
  );

  it('is shown without control characters', async () => {
    const { list } = await library({ 'pack/a\u001b[2Jb.yaml': '5' }, 'ROOT/pack', 'a\u001b[2J');
    const { problems } = await list();
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).not.toContain('\u001b');
  });
});

describe('packName', () => {
  it('is the path of a folder, else the name of a package', async () => {
    const { at, cwd } = await library({ 'work/deep/mine/a.yaml': '', 'work/deep/file': '' });
    expect(await packName('mine', cwd)).toBe(at('work/deep/mine'));
    expect(await packName('..', cwd)).toBe(at('work'));
    expect(await packName('@acme/cases', cwd)).toBe('@acme/cases');
    for (const wrong of ['', './none', '../none', '@acme', 'Upper', 'a b', '@a/b/c', '.hidden']) {
      expect(await packName(wrong, cwd)).toBeUndefined();
    }
  });
});

describe('findPack', () => {
  it('does not take a file for a folder', async () => {
    const { at, cwd } = await library({ 'work/file': '' });
    expect(await findPack(at('work/file'), cwd)).toMatchObject({
      problem: expect.stringMatching(/no such folder/),
    });
  });
});
