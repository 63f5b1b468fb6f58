import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ExpectedError } from '../../src/errors.ts';
import { compileCatalogue } from '../../src/library/compile-catalogue.ts';
import { pack } from '../../src/library/compiled-scenario.ts';
import { createLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package-files.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A library in a folder of its own: `package/` and `user/` with these files, `catalogue.json` if it is written. */
async function library(files: Readonly<Record<string, string>>) {
  const root = await temporaryFolder();
  const at = (path: string) => join(root, path);
  await mkdir(at('package'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(at(path), '..'), { recursive: true });
    await writeFile(at(path), text);
  }
  const paths = {
    userFolder: at('user'),
    packageFolder: at('package'),
    catalogue: at('catalogue.json'),
    compiled: at('compiled'),
  };
  return { at, ...createLibrary({ cwd: root, ...paths }) };
}

function scenario(id: string, title = id) {
  return scenarioYaml((data) => Object.assign(data, { id, title }));
}

async function errorOf(promise: Promise<unknown>): Promise<Partial<ExpectedError>> {
  return promise.then(
    () => ({}),
    (error: ExpectedError) => error,
  );
}

describe('list', () => {
  it('has the scenarios of the package and of the user by id', async () => {
    const { list } = await library({
      'package/b-one.yaml': scenario('b-one'),
      'package/d-one.yml': scenario('d-one'),
      'user/c-one.yaml': scenario('c-one'),
      'user/notes.txt': 'buy milk',
      'user/.c-one.yaml': 'an editor left this',
    });
    const { scenarios, problems } = await list();
    expect(scenarios.map(({ id, source }) => [id, source])).toEqual([
      ['b-one', 'package'],
      ['c-one', 'user'],
      ['d-one', 'package'],
    ]);
    expect(scenarios[0]).toEqual({
      id: 'b-one',
      version: 1,
      title: 'b-one',
      domain: 'trust and safety',
      levels: ['mid', 'senior'],
      minutes: 45,
      twist: 'Senders adapt to the filter within days.',
      concepts: {},
      source: 'package',
    });
    expect(problems).toEqual([]);
  });

  it('is empty where there are no folders', async () => {
    const { at } = await library({});
    const none = createLibrary({
      cwd: at(''),
      userFolder: at('a'),
      packageFolder: at('b'),
      catalogue: at('c'),
    });
    expect(await none.list()).toEqual({ scenarios: [], problems: [], hidden: [] });
  });

  it('says what is wrong with broken files and lists the others', async () => {
    const { list, at } = await library({
      'user/broken.yaml': 'id: broken\ntitle: [\n',
      'user/fine.yaml': scenario('fine'),
      'user/wrong.yaml': 'title: 5',
    });
    await mkdir(at('user/folder.yaml'));
    await symlink('nowhere', at('user/dangling.yaml'));
    const { scenarios, problems } = await list();
    expect(scenarios.map(({ id }) => id)).toEqual(['fine']);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^.*broken\.yaml:3:1: .*$/);
    expect(problems[1]).toBe(`${at('user/dangling.yaml')}:1:1: no such file`);
    expect(problems[2]).toBe(`${at('user/folder.yaml')}:1:1: this is a folder`);
    expect(problems[3]).toMatch(/wrong\.yaml:1:1: id: missing; expected text \(and 12 more\)$/);
  });

  it('prefers what the user made of a scenario of the package', async () => {
    const { list } = await library({
      'package/same.yaml': scenario('same', 'Theirs'),
      'user/same.yaml': scenario('same', 'Mine'),
    });
    expect((await list()).scenarios).toMatchObject([{ title: 'Mine', source: 'user' }]);
  });

  it('goes by the id, not by the name of the file', async () => {
    const { list, load } = await library({ 'user/copy.yaml': scenario('original') });
    expect((await list()).scenarios.map(({ id }) => id)).toEqual(['original']);
    expect((await load('original')).id).toBe('original');
    expect(await errorOf(load('copy'))).toMatchObject({ kind: 'not-found' });
  });

  it('tells when two files have one id', async () => {
    const { list, load, at } = await library({
      'user/a.yaml': scenario('twin', 'First'),
      'user/b.yaml': scenario('twin', 'Second'),
    });
    expect(await list()).toMatchObject({
      scenarios: [{ title: 'First' }],
      problems: [`${at('user/b.yaml')}: there is another "twin" in the folder`],
    });
    expect((await load('twin')).title).toBe('First');
  });

  it('refuses a folder that is none', async () => {
    const { list } = await library({ user: 'a file' });
    expect(await errorOf(list())).toMatchObject({ kind: 'data' });
  });
});

describe('what was compiled of a scenario', () => {
  it('is the scenario, for a file of the same bytes and no other', async () => {
    const { at, load } = await library({ 'package/a-one.yaml': scenario('a-one', 'Real title') });
    const { scenarios } = await compileCatalogue(at('package'));
    await mkdir(at('compiled'));
    const compiled = scenarios['a-one.yaml'];
    if (!compiled) throw new Error('not compiled');
    const other = { ...compiled, scenario: { ...compiled.scenario, title: 'Compiled title' } };
    await writeFile(at('compiled/a-one.yaml.json.gz'), pack(other));
    expect((await load('a-one')).title).toBe('Compiled title');
    await writeFile(at('package/a-one.yaml'), scenario('a-one', 'Next title'));
    expect((await load('a-one')).title).toBe('Next title');
    await writeFile(at('compiled/a-one.yaml.json.gz'), 'torn');
    expect((await load('a-one')).title).toBe('Next title');
  });

  it('loses nothing of the scenarios of the package', { timeout: 60_000 }, async () => {
    const { scenarios } = await compileCatalogue(fileURLToPath(packageFile('scenarios/')));
    expect(Object.keys(scenarios).length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(scenarios))).toStrictEqual(scenarios);
  });
});

describe('the catalogue', () => {
  it('is believed while the file is the one it was made of', async () => {
    const { list, at } = await library({ 'package/a-one.yaml': scenario('a-one', 'Real title') });
    const { catalogue } = await compileCatalogue(at('package'));
    const text = JSON.stringify(catalogue).replace('Real title', 'Title of the catalogue');
    await writeFile(at('catalogue.json'), text);
    expect((await list()).scenarios).toMatchObject([{ title: 'Title of the catalogue', source: 'package' }]);
    await writeFile(at('package/a-one.yaml'), scenario('a-one', 'Edited title'));
    expect((await list()).scenarios).toMatchObject([{ title: 'Edited title' }]);
  });

  it('is not believed about a file that was changed later, though its length is the same', async () => {
    const { list, at } = await library({ 'package/a-one.yaml': scenario('a-one', 'Real title') });
    const { catalogue } = await compileCatalogue(at('package'));
    await writeFile(at('catalogue.json'), JSON.stringify(catalogue));
    await writeFile(at('package/a-one.yaml'), scenario('a-one', 'Next title'));
    const later = Date.now() / 1000 + 60;
    await utimes(at('package/a-one.yaml'), later, later);
    expect((await list()).scenarios).toMatchObject([{ title: 'Next title' }]);
  });

  it('knows a file by its bytes that is younger, as after another checkout', async () => {
    const { list, at } = await library({ 'package/a-one.yaml': scenario('a-one', 'Real title') });
    const { catalogue } = await compileCatalogue(at('package'));
    const text = JSON.stringify(catalogue).replace('Real title', 'Title of the catalogue');
    await writeFile(at('catalogue.json'), text);
    const later = Date.now() / 1000 + 60;
    await utimes(at('package/a-one.yaml'), later, later);
    expect((await list()).scenarios).toMatchObject([{ title: 'Title of the catalogue' }]);
  });

  it('is not asked about files of the user', async () => {
    const { list, at } = await library({ 'user/a-one.yaml': scenario('a-one', 'Real title') });
    const { catalogue } = await compileCatalogue(at('user'));
    await writeFile(at('catalogue.json'), JSON.stringify(catalogue).replace('Real title', 'Other'));
    expect((await list()).scenarios).toMatchObject([{ title: 'Real title' }]);
  });

  it('need not be there, nor whole', async () => {
    const { list } = await library({
      'package/a-one.yaml': scenario('a-one'),
      'catalogue.json': '{"a-one.yaml":',
    });
    expect((await list()).scenarios).toHaveLength(1);
  });

  it('is not made of scenarios with findings', async () => {
    const { at } = await library({
      'package/fine.yaml': scenario('fine'),
      'package/other.yaml': scenario('fine'),
      'package/broken.yaml': '5',
    });
    const { catalogue, findings } = await compileCatalogue(at('package'));
    expect(Object.keys(catalogue)).toEqual(['fine.yaml', 'other.yaml']);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['schema', 'error'],
      ['file-name', 'warning'],
    ]);
  });
});

describe('load', () => {
  it('takes an id: of the user first, then of the package', async () => {
    const { load } = await library({
      'package/same.yaml': scenario('same', 'Theirs'),
      'package/theirs.yaml': scenario('theirs'),
      'user/same.yaml': scenario('same', 'Mine'),
    });
    expect((await load('same')).title).toBe('Mine');
    expect((await load('theirs')).title).toBe('theirs');
  });

  it.each(['./dir/mine.yaml', 'dir/mine.yaml', 'mine.yml', 'MINE.YAML'])(
    'takes %s for a path',
    async (path) => {
      const { load, at } = await library({
        'dir/mine.yaml': scenario('mine', 'By path'),
        'mine.yml': scenario('mine', 'By path'),
        'MINE.YAML': scenario('mine', 'By path'),
        'user/mine.yaml': scenario('mine', 'By id'),
      });
      expect((await load(path)).title).toBe('By path');
      expect((await load(at('dir/mine.yaml'))).title).toBe('By path');
      expect((await load('mine')).title).toBe('By id');
    },
  );

  it('knows no scenario outside its folders by an id', async () => {
    const { load } = await library({ 'secret.yaml': scenario('secret'), 'user/mine.yaml': scenario('mine') });
    for (const id of ['secret', '..', '.', '', '__proto__', 'constructor', 'toString']) {
      expect(await errorOf(load(id))).toMatchObject({
        kind: 'not-found',
        next: 'ml-interview scenarios list',
      });
    }
  });

  it('suggests what was meant', async () => {
    const { load } = await library({ 'package/video-recommendation.yaml': scenario('video-recommendation') });
    expect(await errorOf(load('vidoe-recommendation'))).toMatchObject({
      kind: 'not-found',
      message: 'no scenario is called "vidoe-recommendation"; did you mean "video-recommendation"?',
    });
    expect(await errorOf(load('\u001B[2Jx\n'))).toMatchObject({ message: 'no scenario is called "x"' });
  });

  it('says that there is no such file', async () => {
    const { load } = await library({});
    expect(await errorOf(load('./none.yaml'))).toMatchObject({
      kind: 'not-found',
      message: 'there is no file ./none.yaml',
    });
  });

  it('gives all the findings of a broken file, named as the user named it', async () => {
    const { load, at } = await library({
      'wrong.yaml': scenario('wrong').replace('minutes: 45', 'minutes: x\ntitel: y'),
    });
    for (const name of ['./wrong.yaml', at('wrong.yaml')]) {
      expect(await errorOf(load(name))).toMatchObject({
        kind: 'data',
        message: `${name}:8:10: minutes: expected a number, got "x"\n${name}:9:1: unknown key "titel"; did you mean "title"?`,
      });
    }
  });

  it('gives fifty findings and counts the rest', async () => {
    const { load } = await library({ 'list.yaml': `title: t\nfacts:\n${'  - 1\n'.repeat(60)}` });
    const message = (await errorOf(load('./list.yaml'))).message ?? '';
    expect(message.split('\n')).toHaveLength(51);
    expect(message).toMatch(/\nand \d+ more$/);
  });

  it('does not let a scenario of the package stand in for a broken one of the user', async () => {
    const { load, list, at } = await library({
      'package/same.yaml': scenario('same'),
      'user/same.yaml': '5',
    });
    expect(await errorOf(load('same'))).toMatchObject({
      kind: 'data',
      message: `${at('user/same.yaml')}:1:1: expected a mapping, got 5`,
    });
    expect((await list()).scenarios).toEqual([]);
  });

  it('loads in spite of a warning', async () => {
    const { load } = await library({ 'draft-2.yaml': scenario('draft') });
    expect((await load('./draft-2.yaml')).id).toBe('draft');
  });
});
