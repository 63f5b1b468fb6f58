/**
 * Makes dist/: the program in a few files that load as they are needed, the catalogue of the scenarios, the scenarios
 * themselves as they were read, and what there is to learn.
 * What every start loads is bundled, because finding and linking many small files takes Node
 * longer than running them (docs/decisions/0001-runtime-and-build.md). So is what draws the charts of reports, as
 * little of it is used (0009-report.md). Licences come along. Fails on any finding in a scenario or a
 * concept.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, transform } from 'esbuild';
import { compileCurriculum } from '../src/learning/load-curriculum.ts';
import { compileCatalogue } from '../src/library/compile-catalogue.ts';
import { compiledName, pack } from '../src/library/compiled-scenario.ts';
import { packageFile } from '../src/package-files.ts';
import { formatFinding } from '../src/yaml/finding.ts';
import { licencesOf } from './licences.ts';
import { lateChildProcess, REQUIRE, START, together } from './quick-start.ts';

const BUNDLED = [
  'chalk',
  'commander',
  'fast-string-width',
  'fast-wrap-ansi',
  'get-east-asian-width',
  'stemmer',
];

const { dependencies, engines } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
const dist = packageFile('dist/');
rmSync(dist, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: [fileURLToPath(packageFile('src/main.ts'))],
  outdir: fileURLToPath(dist),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: `node${engines.node.replace(/[^\d.]/g, '')}`,
  external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
  banner: { js: REQUIRE },
  inject: [START],
  plugins: [together, lateChildProcess],
  logLevel: 'warning',
  metafile: true,
  absWorkingDir: fileURLToPath(packageFile('.')),
});
writeFileSync(packageFile('dist/licences.txt'), licencesOf(metafile));
for (const [file, output] of Object.entries(metafile.outputs)) {
  // Nobody reads a stack trace there, and it makes the package smaller.
  if (shareOfOthers(output) > 0.9) await minify(packageFile(file));
}

const { catalogue, scenarios, findings } = await compileCatalogue(fileURLToPath(packageFile('scenarios/')));
for (const finding of findings) console.error(formatFinding(finding));
if (findings.length > 0) process.exitCode = 1;
else {
  mkdirSync(packageFile('dist/scenarios/'));
  for (const [name, compiled] of Object.entries(scenarios)) {
    writeFileSync(packageFile(`dist/scenarios/${compiledName(name)}`), pack(compiled));
  }
  writeFileSync(packageFile('dist/catalogue.json'), `${JSON.stringify(catalogue)}\n`);
}

writeFileSync(packageFile('dist/curriculum.json'), `${JSON.stringify(await compileCurriculum())}\n`);

/** How much of a file is other people's code. */
function shareOfOthers({ inputs }: Metafile['outputs'][string]): number {
  let [own, others] = [1, 0];
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    if (file.includes('node_modules/')) others += bytesInOutput;
    else own += bytesInOutput;
  }
  return others / (own + others);
}

async function minify(file: URL): Promise<void> {
  const { code } = await transform(readFileSync(file, 'utf8'), { minify: true, format: 'esm' });
  writeFileSync(file, code);
}
