// Writes man/ml-interview.1 from the commands and the help topics; with --check only says if it is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createProgram } from '../src/cli.ts';
import { TOPICS } from '../src/commands/help/topic-names.ts';
import { TEXTS } from '../src/commands/help/topics.ts';
import { packageFile, programVersion } from '../src/package-files.ts';
import { foldersOf } from '../src/store/paths.ts';
import { manPage } from './man-page.ts';

const program = createProgram(process, async () => {});
// As on Linux where nothing is set; the text says what else there is.
const folders = foldersOf({ env: {}, platform: 'linux', home: '~', cwd: '/' });
const facts = { program, folders, columns: 60 };
const topics = TOPICS.map(([name]) => ({ title: name.replace('-', ' '), blocks: TEXTS[name](facts) }));
const page = manPage(program, programVersion(), topics);

const file = packageFile('man/ml-interview.1');
if (!process.argv.includes('--check')) {
  mkdirSync(packageFile('man/'), { recursive: true });
  writeFileSync(file, page);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  console.error('man/ml-interview.1 is out of date; run npm run man');
  process.exitCode = 1;
}
