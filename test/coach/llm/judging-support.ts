import { readFileSync } from 'node:fs';
import { packagedScenario } from '../../../eval/packaged-scenarios.ts';
import type { Attempt } from '../../../src/coach/coach.ts';
import type { JudgeReply } from '../../../src/coach/llm/judge-reply.ts';
import type { Verdict } from '../../../src/domain/critique.ts';
import { DIMENSIONS, type StageId } from '../../../src/domain/stages.ts';
import { loadPrompts } from '../../../src/llm/prompts/load-prompts.ts';

/** The prompts of the package. */
export const { prompts } = await loadPrompts();

export type Entry = JudgeReply['criteria'][number];

export function entry(id: string, verdict: Entry['verdict'], quote = ''): Entry {
  return { id, quote, why: `Why ${id}.`, missing: 'A number.', verdict };
}

export function tradeoffs(
  verdict: 'none' | 'mentioned' | 'weighed' = 'none',
  quote = '',
): JudgeReply['tradeoffs'] {
  return Object.fromEntries(DIMENSIONS.map((name) => [name, { quote, verdict }])) as JudgeReply['tradeoffs'];
}

const root = new URL('../../../', import.meta.url);
function linesOf<T>(file: string): T[] {
  const text = readFileSync(new URL(`eval/data/${file}`, root), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as T);
}

export interface Written {
  readonly id: string;
  readonly scenario: string;
  readonly stage: StageId;
  readonly style?: string;
  readonly class?: string;
  readonly text: string;
}

interface Label<V> {
  readonly label: V;
  readonly evidence?: string;
}

interface Labels {
  readonly id: string;
  readonly criteria: Readonly<Record<string, Label<Exclude<Verdict, 'unscored'>>>>;
  readonly tradeoffs: Readonly<Record<string, Label<'none' | 'mentioned' | 'weighed'>>>;
}

export const attacks = linesOf<Written>('attacks.jsonl');

/** Answers with the replies of a model that judges just like the people who labelled them. */
export function labelled(
  set: 'dev' | 'held' | 'more',
): { attempt: Attempt; written: Written; reply: JudgeReply }[] {
  const labels = new Map(linesOf<Labels>(`answers-${set}.labels.jsonl`).map((one) => [one.id, one]));
  return linesOf<Written>(`answers-${set}.jsonl`).map((written) => {
    const { criteria, tradeoffs: cells } = labels.get(written.id) as Labels;
    const scenario = packagedScenario(written.scenario);
    const reply = {
      criteria: scenario.stages[written.stage].criteria.map(({ id }) =>
        entry(id, criteria[id]?.label ?? 'missing', criteria[id]?.evidence),
      ),
      tradeoffs: Object.fromEntries(
        DIMENSIONS.map((name) => [
          name,
          { quote: cells[name]?.evidence ?? '', verdict: cells[name]?.label ?? 'none' },
        ]),
      ) as JudgeReply['tradeoffs'],
    };
    return { attempt: { scenario, stage: written.stage, text: written.text }, written, reply };
  });
}
