import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.runIf(process.platform === 'linux')(
  'making a folder returns from a place where nothing can be made',
  () => {
    const program =
      "import('./src/store/make-folder.ts').then(({ makeFolder }) => makeFolder('/proc/nowhere/sessions'))";
    const { status, signal, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', program], {
      encoding: 'utf8',
      timeout: 5000,
    });
    expect({ status, signal }).toEqual({ status: 1, signal: null });
    expect(stderr).toMatch(/ENOENT.*\/proc\/nowhere/);
  },
);
