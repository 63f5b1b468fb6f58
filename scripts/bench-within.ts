/**
 * What is measured within one process, each in turn with a fixed piece of plain JavaScript. Prints the figures as
 * JSON. Bundled before it runs, as the program is: a loader that keeps the names of functions slows the coach by
 * a third.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createOfflineCoach } from '../src/coach/offline/offline-coach.ts';
import { Scenario } from '../src/domain/scenario.ts';
import { packageFile } from '../src/package-files.ts';
import { answerOf } from '../test/speed/answer-of.ts';
import { runEditor } from '../test/terminal/editor/editing-support.ts';
import type { Bar, Figure } from './bench/figures.ts';
import { count } from './bench/homes.ts';

const ROUNDS = 400;
const ITEMS = 10_000;

interface Measure {
  readonly name: string;
  readonly bar?: Bar;
  run(): unknown;
}

/** Sorts and hashes so many numbers, always the same: some milliseconds of work of the usual kind. */
function fixedWork(): number {
  let seed = 1;
  const items = Array.from({ length: ITEMS }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed;
  });
  let hash = 0;
  for (const item of items.sort((a, b) => a - b)) hash = Math.imul(hash ^ item, 16_777_619) >>> 0;
  return hash;
}

async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function critiqueOf(words: number): () => unknown {
  const file = packageFile('scenarios/video-recommendation.yaml');
  const scenario = Scenario.parse(parse(readFileSync(file, 'utf8')));
  const coach = createOfflineCoach();
  const text = answerOf(words);
  return () => coach.examine({ scenario, stage: 'training', text });
}

function tickAt(words: number): () => unknown {
  const { tty } = runEditor({ draft: answerOf(words), budgetSeconds: 100_000 });
  return () => tty.clock.advance(1000);
}

const MEASURES: readonly Measure[] = [
  // Promised in milliseconds, for a stage of eight criteria.
  { name: 'critique of 300 words', bar: { median: 3 }, run: critiqueOf(300) },
  { name: 'critique of 600 words', run: critiqueOf(600) },
  { name: 'critique of 1,200 words', run: critiqueOf(1200) },
  ...[600, 5000].map((words) => ({ name: `tick at ${count(words)} words`, run: tickAt(words) })),
];

const work: number[] = [];
const times = MEASURES.map((): number[] => []);
for (let round = 0; round < ROUNDS; round += 1) {
  work.push(await timeOf(fixedWork));
  for (const [index, { run }] of MEASURES.entries()) times[index]?.push(await timeOf(run));
}
/** Without the rounds in which V8 still compiled. */
const warm = (values: readonly number[]) => values.slice(ROUNDS / 4);
const baseline = warm(work);
const figures: Figure[] = [
  { name: `fixed work: ${count(ITEMS)} numbers sorted and hashed`, unit: 'ms', values: baseline },
  ...MEASURES.map(({ name, bar }, index): Figure => {
    return { name, unit: 'ms', values: warm(times[index] ?? []), baseline, ...(bar && { bar }) };
  }),
];
process.stdout.write(JSON.stringify(figures));
