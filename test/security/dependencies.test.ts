import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/check-dependencies.ts';
import { packageFile } from '../../src/package-files.ts';

const HASH = `sha512-${'A'.repeat(86)}==`;
const GOOD = { version: '1.0.0', integrity: HASH, license: 'MIT' };
const described = JSON.stringify({ dependencies: { a: '1.0.0' }, devDependencies: {} });
const locked = (one: object) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': one } });

describe('the dependencies', () => {
  it('are pinned, from one registry, without scripts, and under known licences', () => {
    const read = (name: string) => readFileSync(packageFile(name), 'utf8');
    expect(faultsOf(read('package-lock.json'), read('package.json'))).toEqual([]);
  });

  it.each([
    ['without a hash', { integrity: undefined }, 'no SHA-512 of its contents'],
    ['with a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'no SHA-512 of its contents'],
    ['from another registry', { resolved: 'https://evil.test/a.tgz' }, 'from https://evil.test/a.tgz'],
    [
      'from a lookalike',
      { resolved: 'https://registry.npmjs.org.evil.test/a.tgz' },
      'from https://registry.npmjs.org.evil.test/a.tgz',
    ],
    [
      'from a repository',
      { resolved: 'git+ssh://git@github.com/a/a.git#1' },
      'from git+ssh://git@github.com/a/a.git#1',
    ],
    ['from a folder', { link: true, resolved: '../a' }, 'a link to a folder'],
    ['with a script', { hasInstallScript: true }, 'runs a script when it is installed'],
    ['under another licence', { license: 'AGPL-3.0' }, 'licence AGPL-3.0'],
    ['under no licence', { license: undefined }, 'licence none'],
  ])('are refused %s', (_, change, fault) => {
    expect(faultsOf(locked(GOOD), described)).toEqual([]);
    expect(faultsOf(locked({ ...GOOD, ...change }), described)).toContain(`node_modules/a: ${fault}`);
  });

  it('may run scripts where only the tests need them', () => {
    expect(faultsOf(locked({ ...GOOD, dev: true, hasInstallScript: true }), described)).toEqual([]);
  });

  it('are named by exact versions', () => {
    const loose = JSON.stringify({ dependencies: { a: '^1.0.0' }, devDependencies: {} });
    expect(faultsOf(locked(GOOD), loose)).toEqual(['a: ^1.0.0 is no exact version']);
  });
});
