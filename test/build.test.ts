import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPackage, copyPackage } from './speed/build-package.ts';
import { scenarioYaml } from './support/scenario-fixture.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

it('the build makes a program that runs, and fails on a finding in a scenario', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  await copyPackage(folder, { scenarios: false });
  await mkdir(join(folder, 'scenarios'));
  await writeFile(join(folder, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/ml-interview.js', ...args], {
      cwd: folder,
      env: { ...process.env, ML_INTERVIEW_HOME: join(folder, 'home') },
      encoding: 'utf8',
    });

  expect(buildPackage(folder)).toMatchObject({ status: 0, stderr: '' });
  const catalogue = JSON.parse(await readFile(join(folder, 'dist', 'catalogue.json'), 'utf8'));
  expect(catalogue).toMatchObject({ 'spam-filter.yaml': { summary: { title: 'Spam filter' } } });
  expect(run('scenarios', 'list').stdout).toMatch(/^spam-filter /);
  expect(run('learn', 'caching').stdout).toMatch(/^Caching\n/);

  // Charts are drawn with packages that ask for others which are not there.
  await writeFile(join(folder, 'answers.md'), '## data\n\nWe log every message with its label.\n');
  expect(run('practice', 'spam-filter', '--answers', 'answers.md').status).toBe(0);
  expect(run('review', '--format', 'html')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('<svg'),
  });

  await writeFile(join(folder, 'scenarios', 'broken.yaml'), 'title: 5\n');
  const { status, stderr } = buildPackage(folder);
  expect(status).toBe(1);
  expect(stderr).toMatch(/broken\.yaml:1:8: title: expected text, got 5/);
});
