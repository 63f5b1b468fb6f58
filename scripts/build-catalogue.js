// Writes dist/catalogue.json after tsc has run. Fails on any finding in a scenario of the package.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCatalogue } from '../dist/library/compile-catalogue.js';
import { formatFinding } from '../dist/yaml/finding.js';

const { catalogue, findings } = await compileCatalogue(
  fileURLToPath(new URL('../scenarios/', import.meta.url)),
);
for (const finding of findings) console.error(formatFinding(finding));
if (findings.length > 0) process.exitCode = 1;
else writeFileSync(new URL('../dist/catalogue.json', import.meta.url), `${JSON.stringify(catalogue)}\n`);
