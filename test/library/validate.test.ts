import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validatePath } from '../../src/library/validate.ts';
import { formatFinding } from '../../src/yaml/finding.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function validate(path: string, cwd: string) {
  return (await validatePath(path, cwd)).map(formatFinding);
}

describe('validatePath', () => {
  it('names a file as the user did', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.yaml'), '5');
    expect(await validate('./a.yaml', folder)).toEqual(['./a.yaml:1:1: expected a mapping, got 5']);
    const absolute = join(folder, 'a.yaml');
    expect(await validate(absolute, '/')).toEqual([`${absolute}:1:1: expected a mapping, got 5`]);
  });

  it('takes any file, whatever its name ends in', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'spam-filter.txt'), scenarioYaml());
    const findings = await validatePath('spam-filter.txt', folder);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes the .yaml and .yml files of a folder, in order', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'mine', 'deeper.yaml'), { recursive: true });
    for (const name of ['b.yml', 'a.yaml', 'c.txt', '.d.yaml'])
      await writeFile(join(folder, 'mine', name), '5');
    expect(await validate('mine', folder)).toEqual([
      `${join('mine', 'a.yaml')}:1:1: expected a mapping, got 5`,
      `${join('mine', 'b.yml')}:1:1: expected a mapping, got 5`,
      `${join('mine', 'deeper.yaml')}:1:1: this is a folder`,
    ]);
  });

  it('does not call a folder without scenarios, or nothing at all, in order', async () => {
    const folder = await temporaryFolder();
    await expect(validatePath('.', folder)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(validatePath('none.yaml', folder)).rejects.toMatchObject({
      kind: 'not-found',
      message: 'there is no file none.yaml',
    });
  });
});

describe('the scenarios of the package', async () => {
  const root = new URL('../../', import.meta.url).pathname;

  it('have no findings', async () => {
    const found = await validatePath('scenarios', root);
    expect(found.map(formatFinding)).toEqual([]);
  });
});
