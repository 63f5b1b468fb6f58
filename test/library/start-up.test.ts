import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../src/library/compile-catalogue.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Loading one of these takes longer than Node itself takes to start. */
const HOOKS = `export async function resolve(name, context, next) {
  if (['yaml', 'zod'].includes(name)) throw new Error('loaded ' + name);
  return next(name, context);
}`;

const LIBRARY = new URL('../../src/library/library.ts', import.meta.url).href;

/** Lists a folder in a new process that refuses to load what is costly. */
function listIn(folder: string): string {
  const code = `
    import { register } from 'node:module';
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(HOOKS)}`)});
    const { createLibrary } = await import(${JSON.stringify(LIBRARY)});
    const library = createLibrary({ cwd: '/', userFolder: '/none', packageFolder: ${JSON.stringify(folder)},
      catalogue: ${JSON.stringify(join(folder, 'catalogue.json'))} });
    const { scenarios } = await library.list();
    process.stdout.write(scenarios.map(({ title }) => title).join());`;
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

describe('listing the scenarios of the package', () => {
  it('loads neither yaml nor zod while the catalogue is right', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'spam-filter.yaml'), scenarioYaml());
    await writeFile(
      join(folder, 'catalogue.json'),
      JSON.stringify((await compileCatalogue(folder)).catalogue),
    );
    expect(listIn(folder)).toBe('Spam filter');
    await writeFile(join(folder, 'spam-filter.yaml'), `${scenarioYaml()}\n`);
    expect(() => listIn(folder)).toThrow(/loaded (yaml|zod)/);
  });
});
