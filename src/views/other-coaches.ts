import type { Critique } from '../domain/critique.ts';
import type { SessionStage } from '../domain/session.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph } from './layout.ts';
import { outOf100, sign } from './verdicts.ts';

/** Where earlier critiques by other coaches differ from the one that counts, a line each. */
export function otherCoachesView({ critiques }: SessionStage, layout: Layout): string {
  const last = critiques.at(-1);
  const others = critiques
    .slice(0, -1)
    .filter(({ coach }) => last && nameOf(coach) !== nameOf(last.coach))
    .filter(
      ({ coach }, index, all) => all.findLastIndex((one) => nameOf(one.coach) === nameOf(coach)) === index,
    );
  const lines = others.flatMap((other) => [
    paragraph(`${nameOf(other.coach)}: ${outOf100(other.score)}`, layout, '  '),
    ...(last?.criteria ?? []).flatMap(({ id, verdict }) => {
      const theirs = other.criteria.find((one) => one.id === id)?.verdict;
      if (!theirs || theirs === verdict) return [];
      return paragraph(
        `${cleanLine(id)}: ${theirs}, not ${verdict}`,
        layout,
        `    ${sign(theirs, layout.theme)} `,
      );
    }),
  ]);
  const title = layout.theme.strong('What another coach said');
  return lines.length === 0 ? '' : [title, ...lines].join('\n');
}

function nameOf({ kind, model }: Critique['coach']): string {
  if (kind === 'llm') return cleanLine(model ?? 'a language model');
  return kind === 'human' ? 'the interviewer' : 'the offline coach';
}
