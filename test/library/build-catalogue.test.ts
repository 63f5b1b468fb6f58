import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A package like ours, built, with one scenario. */
async function builtPackage(): Promise<string> {
  const folder = await temporaryFolder();
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [
    tsc,
    '-p',
    join(ROOT, 'tsconfig.build.json'),
    '--outDir',
    join(folder, 'dist'),
  ]);
  await cp(join(ROOT, 'scripts'), join(folder, 'scripts'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await mkdir(join(folder, 'scenarios'));
  await writeFile(join(folder, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
  return folder;
}

it('the build writes the catalogue, or says what is wrong and fails', { timeout: 60_000 }, async () => {
  const folder = await builtPackage();
  const build = () =>
    spawnSync(process.execPath, [join(folder, 'scripts', 'build-catalogue.js')], { encoding: 'utf8' });

  expect(build()).toMatchObject({ status: 0, stderr: '' });
  const catalogue = JSON.parse(await readFile(join(folder, 'dist', 'catalogue.json'), 'utf8'));
  expect(catalogue).toMatchObject({ 'spam-filter.yaml': { summary: { title: 'Spam filter' } } });

  await writeFile(join(folder, 'scenarios', 'broken.yaml'), 'title: 5\n');
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toMatch(/broken\.yaml:1:8: title: expected text, got 5/);
});
