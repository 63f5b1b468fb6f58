import type { scoreIfRight } from '../domain/disputes.ts';
import { outOf100 } from './verdicts.ts';

/** "2 verdicts disputed by you; with them 61 to 78 of 100." */
export function disputeSentence({ disputes, score }: NonNullable<ReturnType<typeof scoreIfRight>>): string {
  const [verdicts, them] = disputes === 1 ? ['1 verdict', 'it'] : [`${disputes} verdicts`, 'them'];
  return `${verdicts} disputed by you; with ${them} ${outOf100(score)}.`;
}
