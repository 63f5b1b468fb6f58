import { z } from 'zod';
import type { TradeoffVerdict, Verdict } from '../../domain/critique.ts';
import { DIMENSIONS, type Dimension, STAGE_TITLES, type StageId } from '../../domain/stages.ts';
import type { Model } from '../../llm/model.ts';
import type { Prompts } from '../../llm/prompts/prompt.ts';
import { type Answered, ask, unusable } from './ask.ts';
import { fieldOf } from './field.ts';
import { strayNumbers } from './stray-numbers.ts';

/** What the program found in one stage, after all checks. */
export interface JudgedStage {
  readonly id: StageId;
  readonly points: readonly { readonly id: string; readonly claim: string; readonly verdict: Verdict }[];
  readonly tradeoffs: Readonly<Record<Dimension, TradeoffVerdict>>;
}

const Remark = z.object({
  id: z.string().describe('Of a point in the table.'),
  text: z.string().describe('One sentence.'),
});
const Prose = z.object({ summary: z.string(), strengths: z.array(Remark), gaps: z.array(Remark) });
/** The closing words: about the whole, and about points of the table by id. */
export type DebriefProse = z.infer<typeof Prose>;

const MOST_REMARKS = 3;

/**
 * Puts a table of verdicts into words. The table is all the model sees, never an answer: nothing that a candidate
 * writes can reach it. Remarks are about points with the verdict they claim, and no number is new.
 */
export async function writeDebrief(
  model: Model,
  prompts: Pick<Prompts, 'debrief'>,
  stages: readonly JudgedStage[],
  signal?: AbortSignal,
): Promise<Answered<DebriefProse>> {
  const answered = await ask(model, {
    prompt: prompts.debrief,
    material: { verdicts: stages.map(describeStage).join('\n\n') },
    schema: Prose,
    check: (prose) => faultOf(prose, stages),
    signal,
  });
  if (!answered.ok) return answered;
  const { value, call } = answered;
  if (faultOf(value, stages))
    return unusable('The closing words of the model did not fit the verdicts.', call);
  const clean = (remarks: DebriefProse['gaps']) =>
    remarks.map(({ id, text }) => ({ id, text: fieldOf(text) }));
  const prose = {
    summary: fieldOf(value.summary),
    strengths: clean(value.strengths),
    gaps: clean(value.gaps),
  };
  return { ok: true, value: prose, call };
}

function describeStage({ id, points, tradeoffs }: JudgedStage): string {
  return [
    `Stage: ${STAGE_TITLES[id]}`,
    ...points.map((point) => `- ${point.id}: ${point.verdict}: ${point.claim}`),
    `Trade-offs: ${DIMENSIONS.map((name) => `${name} ${tradeoffs[name]}`).join(', ')}`,
  ].join('\n');
}

function faultOf(
  { summary, strengths, gaps }: DebriefProse,
  stages: readonly JudgedStage[],
): string | undefined {
  const points = stages.flatMap((stage) => stage.points);
  const fits = (remarks: DebriefProse['gaps'], verdicts: readonly Verdict[]) =>
    remarks.length <= MOST_REMARKS &&
    new Set(remarks.map(({ id }) => id)).size === remarks.length &&
    remarks.every(({ id }) => points.some((point) => point.id === id && verdicts.includes(point.verdict)));
  if (fieldOf(summary) === '') return 'Write the summary.';
  if (!fits(strengths, ['covered']))
    return 'strengths: at most three ids, each once, of points that are covered.';
  if (!fits(gaps, ['missing', 'touched']))
    return 'gaps: at most three ids, each once, of points missing or touched.';
  const texts = [summary, ...[...strengths, ...gaps].map(({ text }) => text)].map(fieldOf);
  const stray = strayNumbers(
    texts.join('\n'),
    points.map(({ claim }) => claim),
  );
  return stray.length > 0 ? 'Write no numbers.' : undefined;
}
