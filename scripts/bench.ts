/**
 * How fast the program is, as ratios to something fixed that is measured in turn with it, so that a busy machine slows
 * both alike; docs/benchmarks.md says what is measured. Exits 1 when something is over its bar.
 *
 *   npm run bench -- --write                    puts the table into docs/benchmarks.md
 *   npm run bench -- --only start --runs 50     a part: start, history, editor, within, memory
 *   npm run bench -- --sessions 2000            the longer of the two histories; 60 KB of disk for each session
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { packageFile } from '../src/package-files.ts';
import { measureEditor } from './bench/editor.ts';
import { asMarkdown, asText, type Figure, isOver } from './bench/figures.ts';
import { count, homeWithHistory, homeWithInterview } from './bench/homes.ts';
import { measureMemory } from './bench/memory.ts';
import { measureProcesses, type ProcessMeasure } from './bench/processes.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    runs: { type: 'string', default: '25' },
    sessions: { type: 'string', default: '10000' },
    lines: { type: 'string', default: '20000' },
  },
});
const runs = Number(values.runs);
const [loadBefore = 0] = loadavg();
const root = mkdtempSync(join(tmpdir(), 'ml-interview-bench-'));

async function start(): Promise<Figure[]> {
  const home = join(root, 'empty');
  const { home: history } = homeWithHistory(root, 200);
  const interview = await homeWithInterview(root);
  const practice = { args: ['practice'], until: /Which interview/ };
  const measures: ProcessMeasure[] = [
    { name: '`--help`', home, args: ['--help'], bar: { ratio: 1.35 } },
    { name: '`scenarios list`', home, args: ['scenarios', 'list'] },
    { name: '`practice`, first paint', home, ...practice, bar: { ratio: 1.9 } },
    { name: '`practice`, first paint, 200 sessions', home: history, ...practice },
    { name: '`review`', home: interview, args: ['review'] },
    { name: '`review --format html`', home: interview, args: ['review', '--format', 'html'] },
  ];
  return measureProcesses(measures, runs);
}

async function history(): Promise<Figure[]> {
  const most = Number(values.sessions);
  const few = homeWithHistory(root, most / 10);
  const many = homeWithHistory(root, most);
  const named = (what: string, sessions: number) => `\`${what}\`, ${count(sessions)} sessions`;
  const list = ['sessions', 'list'];
  // 250 ms and a second, where bare Node takes 65 ms.
  const measures: ProcessMeasure[] = [
    { name: named('sessions list', most / 10), home: few.home, args: list },
    { name: named('progress', most / 10), home: few.home, args: ['progress'] },
    { name: named('sessions list', most), home: many.home, args: list, bar: { ratio: 3.9 }, megabytes: 150 },
    {
      name: named('scenarios list', most),
      home: many.home,
      args: ['scenarios', 'list'],
      bar: { ratio: 3.9 },
    },
    {
      name: named('progress', most),
      home: many.home,
      args: ['progress'],
      bar: { ratio: 15 },
      megabytes: 150,
    },
  ];
  return [few.first, many.first, ...(await measureProcesses(measures, Math.ceil(runs / 2)))];
}

async function within(): Promise<Figure[]> {
  const outfile = fileURLToPath(packageFile('.bench/within.js'));
  await build({
    entryPoints: [fileURLToPath(packageFile('scripts/bench-within.ts'))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { status, stdout } = spawnSync(process.execPath, [outfile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`what is measured within a process ended with ${status}`);
  return JSON.parse(stdout) as Figure[];
}

const PARTS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  start,
  history,
  editor: () => measureEditor(join(root, 'editor')),
  within,
  memory: () => measureMemory(Number(values.lines)),
};

/** Puts the table where the last one was. */
function write(figures: readonly Figure[]): void {
  const file = packageFile('docs/benchmarks.md');
  const day = new Date().toISOString().slice(0, 10);
  const cores = `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}`;
  const busy = `${loadBefore.toFixed(1)} processes were running or waiting when it began`;
  const table = `Measured on ${day}, Node ${process.version}, ${cores}; ${busy}.\n\n${asMarkdown(figures)}`;
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/(?<=<!-- figures -->\n)[\s\S]*?(?=\n<!-- end -->)/, () => table);
  writeFileSync(file, after);
}

const figures: Figure[] = [];
try {
  for (const part of values.only ?? Object.keys(PARTS)) {
    const measure = PARTS[part];
    if (!measure) throw new Error(`there is no part ${part}; the parts are ${Object.keys(PARTS).join(', ')}`);
    const found = await measure();
    console.log(`${asText(found)}\n`);
    figures.push(...found);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (values.write) write(figures);
process.exit(figures.some(isOver) ? 1 : 0);
