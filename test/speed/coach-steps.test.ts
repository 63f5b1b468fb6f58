import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import { packageFile } from '../../src/package-files.ts';
import { answerOf } from './answer-of.ts';

/** For 300 words: what was counted when this was set, and a quarter more. */
const MOST_CALLS = 77_000;

const scenario = Scenario.parse(
  parse(readFileSync(packageFile('scenarios/video-recommendation.yaml'), 'utf8')),
);

/** Calls of functions meanwhile, as V8 counts them: what a machine does, whatever time it takes. */
async function callsDuring(run: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  let counted: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await run();
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    counted = result;
  });
  session.disconnect();
  const own = counted.filter(({ url }) => /[\\/](?:src|stemmer)[\\/]/.test(url));
  return own.flatMap(({ functions }) => functions).reduce((sum, one) => sum + (one.ranges[0]?.count ?? 0), 0);
}

it('a critique of ten times the words takes at most twenty times the calls', async () => {
  const coach = createOfflineCoach();
  const critique = (words: number) =>
    callsDuring(() => coach.examine({ scenario, stage: 'training', text: answerOf(words) }));
  // What is made once of a scenario, and of words it had not seen, is not counted.
  await critique(300);
  await critique(3000);
  const short = await critique(300);
  const long = await critique(3000);
  expect(short).toBeGreaterThan(1000);
  expect(long).toBeLessThanOrEqual(20 * short);
  expect(short).toBeLessThanOrEqual(MOST_CALLS);
});
