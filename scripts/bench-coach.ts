/**
 * How fast the offline coach is: milliseconds for an answer, and as a ratio to one plain pass of tokenising and
 * stemming the same text, which a busy machine slows alike; the same for twice and four times the words; and
 * what memory grows by over many answers on `critique --jsonl`. Exits 1 over the bar; `--lines N` sets how many.
 * Bundled before it runs, as the program is: a loader that keeps the names of functions slows the coach by a third.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { createOfflineCoach } from '../src/coach/offline/offline-coach.ts';
import { Scenario } from '../src/domain/scenario.ts';
import { packageFile } from '../src/package-files.ts';
import { words } from '../src/text/words.ts';

/** Milliseconds for 300 words against a stage of eight criteria. */
const BAR_MS = 3;
const ROUNDS = 1200;
/** Growth of the resident set between the first and the last tenth of the lines that is no leak, in MB. */
const BAR_MB = 30;

const { values } = parseArgs({ options: { lines: { type: 'string', default: '20000' } } });
const scenario = Scenario.parse(
  parse(readFileSync(packageFile('scenarios/video-recommendation.yaml'), 'utf8')),
);
const answers = readFileSync(packageFile('test/fixtures/answers.md'), 'utf8');
const training = /^## training\n([\s\S]*?)^## /m.exec(answers)?.[1] ?? '';

function ofWords(count: number): string {
  const all = training.trim().split(' ');
  const texts = Array.from({ length: Math.ceil(count / all.length) }, (_, copy) =>
    // Other words in every copy, or the copies would be left out as repetition.
    all.map((word, at) => (copy > 0 && at % 3 === 0 ? `${word}${'abcdefgh'[copy]}` : word)).join(' '),
  );
  return texts.join('\n').split(' ').slice(0, count).join(' ');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timeOf(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times.slice(ROUNDS / 4));
}

const coach = createOfflineCoach();
for (const count of [300, 600, 1200]) {
  const text = ofWords(count);
  const plain = await timeOf(() => words(text));
  const whole = await timeOf(() => coach.examine({ scenario, stage: 'training', text }));
  const isOver = count === 300 && whole > BAR_MS;
  if (isOver) process.exitCode = 1;
  const bar = count === 300 ? `  (bar ${BAR_MS} ms)${isOver ? ' MISSED' : ''}` : '';
  console.log(`${count} words: ${whole.toFixed(2)} ms, ${(whole / plain).toFixed(1)}x a plain pass${bar}`);
}

/** Resident megabytes of a run of the program after each tenth of the lines. */
async function memoryOver(lines: number): Promise<number[]> {
  const bin = packageFile('bin/ml-interview.js').pathname;
  const child = spawn(process.execPath, [bin, 'critique', '-', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = `${JSON.stringify({ scenario: 'video-recommendation', stage: 'training', text: ofWords(60) })}\n`;
  const marks: number[] = [];
  let done = 0;
  const count = (async () => {
    for await (const chunk of child.stdout) {
      for (const byte of chunk as Buffer) {
        if (byte !== 10) continue;
        done += 1;
        if (done % (lines / 10) === 0) marks.push(residentOf(child.pid ?? 0));
      }
    }
  })();
  for (let sent = 0; sent < lines; sent += 1) {
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await count;
  return marks;
}

function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

if (process.platform === 'linux') {
  const marks = await memoryOver(Number(values.lines));
  const growth = (marks.at(-1) ?? 0) - (marks[1] ?? 0);
  if (growth > BAR_MB) process.exitCode = 1;
  const reading = marks.map((mark) => Math.round(mark)).join(' ');
  console.log(
    `critique --jsonl over ${values.lines} lines: ${reading} MB, growth ${growth.toFixed(0)} MB (bar ${BAR_MB})`,
  );
}
