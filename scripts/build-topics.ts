// Writes src/coach/offline/topics.json, the words of the scenarios; with --check only says whether it is out of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { countTopics } from '../src/coach/offline/topic.ts';
import { Scenario } from '../src/domain/scenario.ts';
import { packageFile } from '../src/package-files.ts';

const library = readdirSync(packageFile('scenarios/'))
  .sort()
  .map((name) => Scenario.parse(parse(readFileSync(packageFile(`scenarios/${name}`), 'utf8'))));
const url = packageFile('src/coach/offline/topics.json');
const text = `${JSON.stringify(countTopics(library))}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(url, text);
} else if (readFileSync(url, 'utf8') !== text) {
  console.error('topics.json does not fit the scenarios; run npm run topics');
  process.exitCode = 1;
}
