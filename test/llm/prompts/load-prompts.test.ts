import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { ExpectedError } from '../../../src/errors.ts';
import { loadPrompts } from '../../../src/llm/prompts/load-prompts.ts';
import { ROLES, TASKS } from '../../../src/llm/prompts/prompt.ts';
import { packageFile } from '../../../src/package-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const own = await readFile(packageFile('prompts/probe.md'), 'utf8');

it('loads the prompts of the package', async () => {
  const { prompts, notices } = await loadPrompts();
  expect(Object.keys(prompts)).toEqual([...TASKS]);
  expect(notices).toEqual([]);
  for (const task of TASKS) {
    const values = Object.fromEntries(ROLES[task].variables.map((name) => [name, `the ${name}`]));
    for (const name of ROLES[task].variables) expect(prompts[task].render(values)).toContain(`the ${name}`);
    expect(prompts[task].system.length).toBeGreaterThan(500);
  }
  expect(prompts.probe.deadlineMilliseconds).toBe(8000);
});

it('takes a file of the user instead, and says so', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'probe.md'), own.replace('version: 1', 'version: 7'));
  const { prompts, notices } = await loadPrompts(folder);
  expect(prompts.probe.version).toBe(7);
  expect(prompts.probe.hash).not.toBe((await loadPrompts()).prompts.probe.hash);
  expect(notices).toEqual([
    `The prompt "probe" is your own: ${join(folder, 'probe.md')} (version 7, ${prompts.probe.hash.slice(0, 12)}).`,
  ]);
});

it('says where a file of the user is wrong', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'probe.md'), own.replace('{{ gap }}', '{{ gapp }}'));
  const error = await loadPrompts(folder).then(undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(ExpectedError);
  expect(error).toMatchObject({ kind: 'configuration' });
  expect(String(error)).toMatch(/probe\.md:\d+:4: unknown variable "gapp"/);
});

it('does without a folder that is not there, and refuses what is no file', async () => {
  const folder = await temporaryFolder();
  expect((await loadPrompts(join(folder, 'none'))).notices).toEqual([]);
  await writeFile(join(folder, 'judge.md'), 'x'.repeat(200_000));
  await expect(loadPrompts(folder)).rejects.toThrow('larger than 100 kB');
});

it('loads the template language only when a prompt is read', async () => {
  const { metafile } = await build({
    entryPoints: ['src/llm/prompts/load-prompts.ts'],
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'out',
  });
  const eager = new Set(['out/load-prompts.js']);
  for (const file of eager) {
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') eager.add(path);
    }
  }
  expect([...eager]).not.toContain('liquidjs');
  expect(JSON.stringify(metafile.outputs)).toContain('"liquidjs"');
});
