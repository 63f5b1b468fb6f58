// Fails unless the package holds what it needs to run and nothing else.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const [{ files, unpackedSize }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
const paths = files.map((file) => file.path);

/** Folders that go into the package as they are. */
const WHOLE = ['concepts', 'estimates', 'man', 'prompts', 'scenarios', 'schema', 'templates'];
const NEEDED = [
  'package.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'bin/ml-interview.js',
  'dist/main.js',
  'dist/catalogue.json',
  'dist/curriculum.json',
  'dist/licences.txt',
  ...WHOLE.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
  ...readdirSync('scenarios').map((name) => `dist/scenarios/${name}.json.gz`),
];
const ALLOWED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/ml-interview\.js$/,
  /^dist\/[\w-]+\.js$/,
  /^dist\/licences\.txt$/,
  /^dist\/(catalogue|curriculum)\.json$/,
  /^dist\/scenarios\/[a-z0-9-]+\.yaml\.json\.gz$/,
  /^concepts\/[\w-]+\.yaml$/,
  /^estimates\/[\w-]+\.yaml$/,
  /^prompts\/[\w-]+\.md$/,
  /^scenarios\/[\w-]+\.yaml$/,
  /^schema\/[\w-]+\.schema\.json$/,
  /^templates\/scenario\.yaml$/,
  /^templates\/completion\.(bash|zsh|fish)$/,
  /^man\/ml-interview\.1$/,
];

const problems = [
  ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `missing from the package: ${path}`),
  ...paths
    .filter((path) => !ALLOWED.some((rule) => rule.test(path)))
    .map((path) => `has no place in the package: ${path}`),
  ...(unpackedSize > 7_500_000 ? [`the package unpacks to ${unpackedSize} bytes`] : []),
];
for (const problem of problems) console.error(problem);
console.log(`${paths.length} files, ${Math.round(unpackedSize / 1000)} kB unpacked`);
process.exitCode = problems.length > 0 ? 1 : 0;
