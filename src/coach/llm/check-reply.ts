import type { Criterion } from '../../domain/scenario.ts';
import { DIMENSIONS } from '../../domain/stages.ts';
import { findQuote, QUOTE_LENGTH, type Quotable } from './find-quote.ts';
import type { JudgeReply } from './judge-reply.ts';

/** What is wrong with a judge's reply that it could mend, in words for the model; undefined if nothing is. */
export function checkReply(
  reply: JudgeReply,
  criteria: readonly Pick<Criterion, 'id'>[],
  answer: Quotable,
): string | undefined {
  const complaints = [...idComplaints(reply, criteria), ...quoteComplaints(reply, criteria, answer)];
  return complaints.length > 0 ? complaints.join(' ') : undefined;
}

/** Ids of ours only: a reply may hold anything. */
function idComplaints(
  { criteria: entries }: JudgeReply,
  criteria: readonly Pick<Criterion, 'id'>[],
): string[] {
  const wrong = criteria
    .filter(({ id }) => entries.filter((entry) => entry.id === id).length !== 1)
    .map(({ id }) => id);
  return wrong.length > 0 ? [`Give each criterion exactly one entry, by its id: ${wrong.join(', ')}.`] : [];
}

function quoteComplaints(
  { criteria: entries, tradeoffs }: JudgeReply,
  criteria: readonly Pick<Criterion, 'id'>[],
  answer: Quotable,
): string[] {
  const known = new Set(criteria.map(({ id }) => id));
  const wrong = [
    ...entries
      .filter(({ id, verdict, quote }) => known.has(id) && verdict !== 'missing' && !findQuote(answer, quote))
      .map(({ id }) => id),
    ...DIMENSIONS.filter(
      (name) => tradeoffs[name].verdict !== 'none' && !findQuote(answer, tradeoffs[name].quote),
    ),
  ];
  if (wrong.length === 0) return [];
  return [
    `These quotes are not in the answer: ${[...new Set(wrong)].join(', ')}. Copy one passage of ` +
      `${QUOTE_LENGTH.least} to ${QUOTE_LENGTH.most} characters word for word, or lower the verdict.`,
  ];
}
