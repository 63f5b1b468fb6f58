/**
 * Makes dist/: the program in a few files that load as they are needed, the catalogue of the scenarios, and what
 * there is to learn.
 * What every start loads is bundled, licence included, because finding and linking many small files takes Node
 * longer than running them (docs/decisions/0001-runtime-and-build.md). Fails on any finding in a scenario or a
 * concept.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileCurriculum } from '../src/learning/load-curriculum.ts';
import { compileCatalogue } from '../src/library/compile-catalogue.ts';
import { packageFile } from '../src/package-files.ts';
import { formatFinding } from '../src/yaml/finding.ts';

const BUNDLED = ['chalk', 'commander'];

const { dependencies, engines } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
const dist = packageFile('dist/');
rmSync(dist, { recursive: true, force: true });

await build({
  entryPoints: [fileURLToPath(packageFile('src/main.ts'))],
  outdir: fileURLToPath(dist),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: `node${engines.node.replace(/[^\d.]/g, '')}`,
  external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
  // CommonJS packages ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
for (const name of BUNDLED) {
  const [licence = 'LICENSE'] = readdirSync(packageFile(`node_modules/${name}`)).filter((file) =>
    /^licen[cs]e/i.test(file),
  );
  copyFileSync(packageFile(`node_modules/${name}/${licence}`), packageFile(`dist/LICENSE-${name}`));
}

const { catalogue, findings } = await compileCatalogue(fileURLToPath(packageFile('scenarios/')));
for (const finding of findings) console.error(formatFinding(finding));
if (findings.length > 0) process.exitCode = 1;
else writeFileSync(packageFile('dist/catalogue.json'), `${JSON.stringify(catalogue)}\n`);

writeFileSync(packageFile('dist/curriculum.json'), `${JSON.stringify(await compileCurriculum())}\n`);
