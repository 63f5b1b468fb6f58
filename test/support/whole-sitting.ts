import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createApp } from '../../src/app.ts';
import { practice } from '../../src/commands/practice/practice.ts';
import { STAGE_IDS, STAGE_TITLES, type StageId } from '../../src/domain/stages.ts';
import { packageFile } from '../../src/package-files.ts';
import type { EditRequest, Terminal } from '../../src/terminal/terminal.ts';
import { createManualClock } from './manual-clock.ts';
import { createScriptedTerminal } from './scripted-terminal.ts';
import { createTestHost } from './test-host.ts';

/** A whole interview as it is written down for the transcripts. */
interface Script {
  readonly scenario: string;
  readonly seed: number;
  readonly questions: readonly string[];
  readonly stages: Readonly<Record<string, string>>;
  readonly sketch: string;
  readonly wrapUp: string;
  readonly curveball: string;
  readonly followUps: Readonly<Record<string, readonly string[]>>;
  readonly ratings: readonly number[];
}

/** Of the budget, how much each stage takes; the data run over, as they do. */
const SHARES: Readonly<Record<StageId, number>> = {
  clarify: 0.6,
  data: 1.15,
  training: 0.9,
  serving: 1.05,
  monitoring: 0.8,
};

/**
 * Sits the interview of a transcript in the real program, with questions, sketch, follow-ups, a change of
 * constraints and ratings, on a clock that runs as a person's would. Returns the id of the session in `home`.
 */
export async function sitWholeInterview(home: string, transcript = 'video-recommendation'): Promise<string> {
  const file = packageFile(`scripts/transcripts/${transcript}.yaml`);
  const script: Script = parse(readFileSync(file, 'utf8'));
  const clock = createManualClock();
  const terminal = candidate(script, (seconds) => clock.advance(1000 * seconds));
  const host = { ...createTestHost(home).host, clock };
  const app = { ...(await createApp(host, { color: false })), terminal };
  await practice(app, script.scenario, { level: 'senior', pace: 'soft', probes: true, seed: script.seed });
  return await (await app.sessions()).resolve();
}

function candidate(script: Script, pass: (seconds: number) => void): Terminal {
  const plain = createScriptedTerminal({ lines: script.questions });
  const followUps = new Map(Object.entries(script.followUps).map(([stage, texts]) => [stage, [...texts]]));
  const ratings = [...script.ratings];
  return {
    ...plain,
    async choose(request) {
      const rating = ratings.shift() ?? 3;
      return request.choices.find(({ value }) => value === rating)?.value ?? (rating as never);
    },
    async ask(request) {
      pass(22);
      return plain.ask(request);
    },
    async edit(request) {
      const share = STAGE_IDS.find((id) => request.title === STAGE_TITLES[id]);
      const seconds = Math.round(request.budgetSeconds * (share ? SHARES[share] : 0.7));
      const usedSeconds = Math.max(request.usedSeconds, seconds);
      pass(usedSeconds - request.usedSeconds);
      const text = answerTo(request, script, followUps);
      return { text, usedSeconds, pausedSeconds: 0, reason: 'submitted' };
    },
  };
}

/** As one types it where lines wrap by themselves. */
function unwrapped(text: string): string {
  return text.trim().replace(/(?<=[^\n])\n(?=[^\n -])/g, ' ');
}

function answerTo({ title }: EditRequest, script: Script, followUps: ReadonlyMap<string, string[]>): string {
  if (title === 'Architecture sketch') return script.sketch.trim();
  if (title === 'Wrap-up') return unwrapped(script.wrapUp);
  const stage = STAGE_IDS.find((id) => title.startsWith(STAGE_TITLES[id]));
  if (!stage) throw new Error(`the script has nothing for "${title}"`);
  if (title.endsWith('something changes')) return unwrapped(script.curveball);
  if (title.endsWith('follow-up')) return unwrapped(followUps.get(stage)?.shift() ?? 'No more to say.');
  return unwrapped(script.stages[stage] ?? '');
}
