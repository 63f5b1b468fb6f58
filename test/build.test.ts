import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scenarioYaml } from './support/scenario-fixture.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** Our package with one scenario, not built yet. */
async function packageWithOneScenario(): Promise<string> {
  const folder = await temporaryFolder();
  for (const part of ['src', 'scripts', 'bin', 'concepts', 'package.json']) {
    await cp(part, join(folder, part), { recursive: true });
  }
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  await mkdir(join(folder, 'scenarios'));
  await writeFile(join(folder, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
  return folder;
}

it('the build makes a program that runs, and fails on a finding in a scenario', {
  timeout: 60_000,
}, async () => {
  const folder = await packageWithOneScenario();
  const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const build = () => node('--import', 'tsx', 'scripts/build.ts');

  expect(build()).toMatchObject({ status: 0, stderr: '' });
  const catalogue = JSON.parse(await readFile(join(folder, 'dist', 'catalogue.json'), 'utf8'));
  expect(catalogue).toMatchObject({ 'spam-filter.yaml': { summary: { title: 'Spam filter' } } });
  expect(node('bin/ml-interview.js', 'scenarios', 'list').stdout).toMatch(/^spam-filter /);
  expect(node('bin/ml-interview.js', 'learn', 'caching').stdout).toMatch(/^Caching\n/);

  await writeFile(join(folder, 'scenarios', 'broken.yaml'), 'title: 5\n');
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toMatch(/broken\.yaml:1:8: title: expected text, got 5/);
});
