import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compileCurriculum, loadCurriculum } from '../../src/learning/load-curriculum.ts';
import { conceptFile, curriculumFolder, sharedFile } from './curriculum-fixture.ts';

describe('loadCurriculum', () => {
  it('reads concepts by group and order, and terms by name', async () => {
    const { concepts, terms, tools, reading, framework } = await loadCurriculum(curriculumFolder());
    expect(concepts.map(({ id }) => id)).toEqual(['ranking-metrics', 'embeddings', 'caching']);
    expect(terms.map(({ term }) => term)).toEqual(['Cache key', 'NDCG']);
    expect(terms[0]?.also).toEqual([]);
    expect([tools.length, reading.length, framework.steps.length]).toEqual([1, 1, 2]);
  });

  const concept = stringify(conceptFile({ id: 'embeddings', title: 'Embeddings', group: 'foundations' }));
  const faulty = (from: string, to: string) => ({ embeddings: concept.replace(from, to) });

  it.each([
    [
      'another name than its file',
      faulty('id: embeddings', 'id: embedding'),
      /embeddings\.yaml:6:5: id: expected "embeddings", the name of the file$/,
    ],
    [
      'a card twice',
      faulty('id: card-2', 'id: card-1'),
      /embeddings\.yaml:\d+:9: cards\[1\]\.id: a second "card-1"$/,
    ],
    [
      'a concept nobody knows',
      faulty('see: []', 'see: [cacheing]'),
      /embeddings\.yaml:\d+:7: see\[0\]: there is no concept "cacheing"; did you mean "caching"\?$/,
    ],
    ['itself to see', faulty('see: []', 'see: [embeddings]'), /see\[0\]: this is the concept itself$/],
    [
      'a group nobody knows',
      faulty('group: foundations', 'group: basics'),
      /embeddings\.yaml:\d+:8: group: /,
    ],
    ['a field too many', faulty('see: []', 'sea: []'), /embeddings\.yaml:\d+:1: .*sea/],
    ['broken YAML', { embeddings: 'id: [\n' }, /embeddings\.yaml:\d+:\d+: /],
    ['an escape sequence', faulty('title: Embeddings', 'title: "\\e[31m"'), /U\+001B/],
    [
      'a term of no concept',
      { glossary: sharedFile('glossary', 'concept: caching', 'concept: cache') },
      /glossary\.yaml:\d+:14: terms\[1\]\.concept: there is no concept "cache"/,
    ],
    [
      'a term twice',
      { glossary: sharedFile('glossary', 'id: cache-key', 'id: ndcg') },
      /glossary\.yaml:\d+:9: terms\[1\]\.id: a second "ndcg"$/,
    ],
    [
      'a step twice',
      { framework: sharedFile('framework', 'id: sketch', 'id: clarify') },
      /framework\.yaml:\d+:9: steps\[1\]\.id: a second "clarify"$/,
    ],
    [
      'a tool of no concept',
      { tools: sharedFile('tools', 'concept: caching', 'concept: cash') },
      /tools\.yaml:\d+:14: tools\[0\]\.concept: there is no concept "cash"/,
    ],
    [
      'an address that is none',
      { reading: sharedFile('reading', 'https://example.org/book', 'javascript:alert(1)') },
      /reading\.yaml:\d+:10: reading\[0\]\.url: /,
    ],
  ])('refuses %s, with its line', async (_, instead, message) => {
    await expect(loadCurriculum(curriculumFolder(instead))).rejects.toMatchObject({
      kind: 'data',
      message: expect.stringMatching(message),
    });
  });

  it('says which file is missing', async () => {
    const folder = curriculumFolder();
    rmSync(join(folder, 'tools.yaml'));
    await expect(loadCurriculum(folder)).rejects.toThrow(/^[^\n]*tools\.yaml:1:1: [^\n]*$/);
  });

  it('tells the faults of all files at once', async () => {
    const folder = curriculumFolder({ caching: 'x', embeddings: 'y' });
    await expect(loadCurriculum(folder)).rejects.toThrow(/caching\.yaml[\s\S]*embeddings\.yaml/);
  });
});

describe('a compiled curriculum', () => {
  async function compiled(change: (text: string) => string = (text) => text) {
    const folder = curriculumFolder();
    const file = join(folder, 'curriculum.json');
    writeFileSync(file, change(JSON.stringify(await compileCurriculum(folder))));
    return { folder, file, load: () => loadCurriculum(folder, file) };
  }

  it('says the same as the files', async () => {
    const { folder, load } = await compiled();
    expect(await load()).toEqual(await loadCurriculum(folder, 'nothing'));
  });

  it('is taken instead of them', async () => {
    const { load } = await compiled((text) => text.replace('"title":"Caching"', '"title":"Compiled"'));
    expect((await load()).concepts.map(({ title }) => title)).toContain('Compiled');
  });

  it('is read without what it takes to read YAML', async () => {
    const { folder, file } = await compiled();
    const hooks = `export async function resolve(name, context, next) {
      if (['yaml', 'zod', 'ts-fsrs'].includes(name)) throw new Error('loaded ' + name);
      return next(name, context);
    }`;
    const code = `
      import { register } from 'node:module';
      register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
      await import(${JSON.stringify(new URL('../../src/commands/learn/learn.ts', import.meta.url).href)});
      const { loadCurriculum } = await import(
        ${JSON.stringify(new URL('../../src/learning/load-curriculum.ts', import.meta.url).href)});
      await loadCurriculum(${JSON.stringify(folder)}, process.argv[1]);`;
    const load = (compiledFile: string) =>
      execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', code, compiledFile],
        { stdio: 'pipe' },
      );
    expect(() => load(file)).not.toThrow();
    expect(() => load('nothing')).toThrow(/loaded (yaml|zod)/);
  });

  it.each([
    ['one of them has changed', (folder: string) => appendFileSync(join(folder, 'caching.yaml'), '\n')],
    ['one of them is gone', (folder: string) => rmSync(join(folder, 'caching.yaml'))],
    ['it is damaged', (folder: string) => writeFileSync(join(folder, 'curriculum.json'), '{')],
  ])('is not taken when %s', async (_, harm) => {
    const { folder, load } = await compiled((text) => text.replaceAll('Ranking metrics', 'Compiled'));
    harm(folder);
    const titles = await load().then(
      ({ concepts }) => concepts.map(({ title }) => title),
      (error: Error) => [error.message],
    );
    expect(titles.join()).not.toContain('Compiled');
  });
});
