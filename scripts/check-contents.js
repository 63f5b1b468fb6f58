// Fails unless the package holds what it needs to run and nothing else.
import { execFileSync } from 'node:child_process';

const [{ files, unpackedSize }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
const paths = files.map((file) => file.path);

const NEEDED = [
  'package.json',
  'README.md',
  'LICENSE',
  'bin/ml-interview.js',
  'dist/main.js',
  'dist/catalogue.json',
  'dist/curriculum.json',
  'dist/licences.txt',
  'prompts/interviewer.md',
  'concepts/framework.yaml',
  'concepts/glossary.yaml',
  'concepts/reading.yaml',
  'concepts/tools.yaml',
  'concepts/feature-stores.yaml',
  'estimates/traffic.yaml',
  'templates/scenario.yaml',
  'scenarios/video-recommendation.yaml',
  'scenarios/ad-click-prediction.yaml',
  'scenarios/rag-support-assistant.yaml',
  'schema/scenario.schema.json',
  'schema/critique.schema.json',
  'schema/session.schema.json',
  'schema/estimate.schema.json',
  'schema/concept.schema.json',
  'schema/glossary.schema.json',
  'schema/framework.schema.json',
  'schema/tools.schema.json',
  'schema/reading.schema.json',
];
const ALLOWED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/ml-interview\.js$/,
  /^dist\/[\w-]+\.js$/,
  /^dist\/licences\.txt$/,
  /^dist\/(catalogue|curriculum)\.json$/,
  /^concepts\/[\w-]+\.yaml$/,
  /^estimates\/[\w-]+\.yaml$/,
  /^prompts\/[\w-]+\.md$/,
  /^scenarios\/[\w-]+\.yaml$/,
  /^schema\/[\w-]+\.schema\.json$/,
  /^templates\/scenario\.yaml$/,
];

const problems = [
  ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `missing from the package: ${path}`),
  ...paths
    .filter((path) => !ALLOWED.some((rule) => rule.test(path)))
    .map((path) => `has no place in the package: ${path}`),
  ...(unpackedSize > 6_000_000 ? [`the package unpacks to ${unpackedSize} bytes`] : []),
];
for (const problem of problems) console.error(problem);
console.log(`${paths.length} files, ${Math.round(unpackedSize / 1000)} kB unpacked`);
process.exitCode = problems.length > 0 ? 1 : 0;
