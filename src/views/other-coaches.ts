import type { Critique, ScoreRange, Verdict } from '../domain/critique.ts';
import type { SessionStage } from '../domain/session.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph, titled } from './layout.ts';
import { momentText } from './review-words.ts';
import { outOf100, sign } from './verdicts.ts';

/** A critique that no longer counts, and what it said otherwise than the one that does. */
export interface OtherCoach {
  /** Who judged, by which rubric, and when. */
  readonly name: string;
  readonly score: ScoreRange | null;
  readonly differences: readonly { readonly id: string; readonly theirs: Verdict; readonly ours: Verdict }[];
}

/** The critiques before the one that counts, oldest first; the same coach may have judged by another rubric. */
export function otherCoaches({ critiques }: Pick<SessionStage, 'critiques'>): OtherCoach[] {
  const last = critiques.at(-1);
  if (!last) return [];
  return critiques.slice(0, -1).map((critique) => ({
    name: provenance(critique),
    score: critique.score,
    differences: last.criteria.flatMap(({ id, verdict }) => {
      const theirs = critique.criteria.find((one) => one.id === id)?.verdict;
      return !theirs || theirs === verdict ? [] : { id: cleanLine(id), theirs, ours: verdict };
    }),
  }));
}

/** The same to read, a line each. */
export function otherCoachesView(stage: SessionStage, layout: Layout): string {
  const lines = otherCoaches(stage).flatMap(({ name, score, differences }) => [
    paragraph(`${name}: ${outOf100(score)} for the answer`, layout, '  ', '    '),
    ...differences.map(({ id, theirs, ours }) =>
      paragraph(`${id}: ${theirs}, not ${ours}`, layout, `    ${sign(theirs, layout.theme)} `),
    ),
  ]);
  return lines.length === 0 ? '' : titled('Judged before', lines.join('\n'), layout);
}

/** "the offline coach, version 1, rubric version 3, 2026-03-01 09:00 UTC": what is known of it. */
export function provenance({ coach, scenarioVersion, at }: Critique): string {
  return [
    ...coachNames(coach),
    scenarioVersion !== undefined && `rubric version ${scenarioVersion}`,
    at !== undefined && momentText(at),
  ]
    .filter((one) => typeof one === 'string')
    .join(', ');
}

/** Who judged, with what tells this coach from others of its kind. */
function coachNames({ kind, version, model }: Critique['coach']): string[] {
  if (kind === 'human') return ['the interviewer'];
  if (kind === 'offline') return ['the offline coach', `version ${cleanLine(version)}`];
  return [cleanLine(model ?? 'a language model')];
}
