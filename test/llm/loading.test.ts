import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('no file loads the SDK before a model is asked', async () => {
  const entryPoints = readdirSync('src/llm')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/llm/${file}`);
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'out',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const ways = imports.filter(({ path }) => path.startsWith('openai')).map(({ kind }) => kind);
  expect(new Set(ways)).toEqual(new Set(['dynamic-import']));
});
