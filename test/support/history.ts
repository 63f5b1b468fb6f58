import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../eval/random.ts';
import type { CriterionCritique, Critique, Evidence, Verdict } from '../../src/domain/critique.ts';
import { SessionEvent } from '../../src/domain/session-event.ts';
import { DIMENSIONS, LEVELS, STAGE_IDS, type StageId } from '../../src/domain/stages.ts';

/** What a made-up history is like. */
export interface HistoryOptions {
  readonly sessions: number;
  /** The same number, the same history. */
  readonly seed?: number;
  /** Words of each answer. */
  readonly words?: number;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2020-01-01T07:00:00.000Z');
const A_DAY = 5;

const SCENARIOS = ['video-recommendation', 'ad-click-prediction', 'fraud-detection', 'search-ranking'];
const CRITERIA = 8;
const CONCEPTS = ['feature-stores', 'sampling', 'label-delay', 'calibration', 'drift', 'caching'];
const VOCABULARY =
  'the model features latency budget requests per second candidates ranking offline online labels delay sampling negative store training serving drift monitor alert cost because users events stream batch join point in time quantile threshold precision recall holdout'.split(
    ' ',
  );

/** Writes a folder of journals such as the program itself writes: whole interviews, now and then a drill or one left. */
export function writeHistory(folder: string, { sessions, seed = 1, words = 200 }: HistoryOptions): void {
  const random = seeded(seed);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let index = 0; index < sessions; index++) {
    const events = sitting(index, { random, words });
    // What the generator gets wrong shows at once, and checking all would take longer than writing.
    if (index % 500 === 0) for (const event of events) SessionEvent.parse(event);
    const [start] = events;
    if (start?.type !== 'session-started') throw new Error('unreachable');
    const lines = events.map((event) => `${JSON.stringify(event)}\n`);
    writeFileSync(join(folder, `${start.id}.jsonl`), lines.join(''), { mode: 0o600 });
  }
}

interface Making {
  readonly words: number;
  random(): number;
}

function sitting(index: number, making: Making): SessionEvent[] {
  const { random } = making;
  const scenario = pick(SCENARIOS, random);
  const level = pick(LEVELS, random);
  const start = FIRST_DAY + Math.floor(index / A_DAY) * DAY + (index % A_DAY) * 7_200_000;
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  const isDrill = index % 10 === 9;
  const stages = isDrill ? [pick(STAGE_IDS, random)] : STAGE_IDS;
  const closed = index % 25 === 7 ? 2 : stages.length;
  const rubric = (stage: StageId) =>
    Array.from({ length: CRITERIA }, (_, place) => ({
      id: criterion(stage, place),
      level: LEVELS[place % LEVELS.length] ?? 'mid',
      weight: 1 + (place % 3),
      concept: CONCEPTS[(place + stage.length) % CONCEPTS.length] ?? '',
    }));
  return [
    {
      type: 'session-started',
      at: at(0),
      schemaVersion: 1,
      id: `${at(0).slice(0, 10)}-${scenario}-${index.toString(16).padStart(4, '0')}`,
      scenario: { id: scenario, title: scenario.replaceAll('-', ' '), version: 1 + (index % 2) },
      level,
      plan: {
        pace: 'soft',
        probeSeconds: 60,
        selfRating: true,
        asides: [],
        interviewer: 'program',
        stages: stages.map((id) => ({ id, budgetSeconds: 420, rubric: rubric(id) })),
        ...(isDrill && { drill: { kind: 'stage', target: stages[0] ?? '' } }),
      },
    },
    ...stages.slice(0, closed).flatMap((stage, place) => sat(stage, scenario, at(7 * place + 6), making)),
    ...(closed < stages.length ? [] : [{ type: 'session-finished' as const, at: at(40) }]),
  ];
}

function sat(stage: StageId, scenario: string, at: string, { random, words }: Making): SessionEvent[] {
  const text = Array.from({ length: words }, () => pick(VOCABULARY, random)).join(' ');
  const probed = criterion(stage, Math.floor(random() * CRITERIA));
  const asked = { at, stage, criterion: probed };
  return [
    {
      type: 'question-asked',
      at,
      stage,
      text: 'How many users?',
      reply: 'Ten million a day.',
      usedSeconds: 20,
    },
    { type: 'answer-submitted', at, stage, text, usedSeconds: 200 + random() * 200, endedBy: 'submitted' },
    { type: 'critique-added', at, stage, critique: critique(stage, scenario, text, random) },
    { type: 'probe-asked', ...asked, question: 'What would you do about that at ten times the load?' },
    { type: 'probe-answered', ...asked, text: text.slice(0, 300), usedSeconds: 40, endedBy: 'submitted' },
    { type: 'probe-judged', ...asked, finding: finding(probed, text, random) },
    { type: 'stage-closed', at, stage },
    { type: 'self-rated', at, stage, rating: 1 + Math.floor(random() * 5) },
  ];
}

function critique(stage: StageId, scenario: string, text: string, random: () => number): Critique {
  const tradeoff = () => ({
    verdict: pick(['none', 'mentioned', 'weighed'] as const, random),
    evidence: [evidence(text, random)],
  });
  return {
    schemaVersion: 1,
    scenario,
    stage,
    coach: { kind: 'offline', version: '1' },
    score: { low: 40, high: 60 },
    level: { met: 'mid' },
    criteria: Array.from({ length: CRITERIA }, (_, place) => finding(criterion(stage, place), text, random)),
    tradeoffs: Object.fromEntries(DIMENSIONS.map((one) => [one, tradeoff()])) as Critique['tradeoffs'],
    flags: [],
  };
}

function finding(id: string, text: string, random: () => number): CriterionCritique {
  const verdict: Verdict = pick(['covered', 'touched', 'missing'] as const, random);
  return {
    id,
    verdict,
    confidence: Math.round(random() * 100) / 100,
    credit: Math.round(random() * 100) / 100,
    evidence: verdict === 'missing' ? [] : [evidence(text, random), evidence(text, random)],
    why: verdict === 'missing' ? 'Nothing in the answer makes this point.' : 'The answer makes this point.',
  };
}

function evidence(text: string, random: () => number): Evidence {
  const length = Math.min(120, Math.floor(text.length / 2));
  const start = Math.floor(random() * (text.length - length));
  return { quote: text.slice(start, start + length), start, end: start + length };
}

function criterion(stage: StageId, place: number): string {
  return `${stage}-criterion-${'abcdefgh'[place % CRITERIA]}`;
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
