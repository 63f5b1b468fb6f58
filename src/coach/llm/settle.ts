import type { CriterionCritique, Findings, Flag } from '../../domain/critique.ts';
import type { Criterion } from '../../domain/scenario.ts';
import { overusedAmong, wordsShared } from './doubts.ts';
import { fieldOf } from './field.ts';
import { findQuote, type Quotable } from './find-quote.ts';
import type { CriterionReply, JudgeReply } from './judge-reply.ts';
import { rankOf } from './ranks.ts';
import { settleTradeoffs } from './settle-tradeoffs.ts';

/** What a judge's reply is settled against. */
export interface Case {
  readonly criteria: readonly Criterion[];
  readonly answer: Quotable;
  /** The second opinion, of the offline coach on the same attempt; in the rubric's order. */
  readonly offline: Findings;
}

/** What the offline coach finds in the text itself; its other flags are opinions of its own. */
const PLAIN_FLAGS: readonly Flag[] = ['blank', 'echo', 'addresses-grader', 'repeated', 'truncated'];

/**
 * The findings that a reply comes to, or undefined when it judges fewer than half of the criteria. What a model says
 * is believed as far as the answer bears it out: a verdict needs a passage that is there, and where there is a reason
 * for doubt it can be no higher than the offline coach's.
 */
export function settle(reply: JudgeReply, { criteria, answer, offline }: Case): Findings | undefined {
  const drafts = criteria.map((criterion) => draft(criterion, reply, answer));
  const judged = drafts.filter(({ verdict }) => verdict !== 'unscored');
  if (2 * judged.length < criteria.length) return undefined;
  const overused = overusedAmong(drafts.map(({ evidence }) => evidence[0]));
  const hasOrders = answer.orders.length > 0;
  const proof = isTooGood(drafts, offline) ? MUCH_SHARED : SHARED;
  const flags = offline.flags.filter((flag) => PLAIN_FLAGS.includes(flag));
  if (overused.size > 0) flags.push('overused-quote');
  return {
    criteria: drafts.map((own, index) => {
      const [criterion, other, evidence] = [criteria[index], offline.criteria[index], own.evidence[0]];
      if (!criterion || !other || other.id !== own.id)
        throw new Error(`the offline coach left out ${own.id}`);
      const isUnsure =
        hasOrders || (evidence && (overused.has(evidence) || wordsShared(evidence.quote, criterion) < proof));
      return compared(own, other, Boolean(isUnsure));
    }),
    tradeoffs: settleTradeoffs(reply.tradeoffs, answer, hasOrders ? offline.tradeoffs : undefined),
    ...(offline.concerns && { concerns: offline.concerns }),
    flags,
  };
}

/** A verdict as the model gives it, with the passage that bears it out. */
function draft({ id }: Criterion, reply: JudgeReply, answer: Quotable): CriterionCritique {
  const [entry, second] = reply.criteria.filter((one) => one.id === id);
  const base = { id, confidence: 0, evidence: [] };
  if (!entry) return { ...base, verdict: 'unscored', why: UNSCORED, reason: 'The model left it out.' };
  if (second) return { ...base, verdict: 'unscored', why: UNSCORED, reason: 'The model judged it twice.' };
  if (entry.verdict === 'missing') return { ...base, verdict: 'missing', why: whyOf(entry) };
  const evidence = findQuote(answer, entry.quote);
  if (!evidence) return { ...base, verdict: 'missing', why: UNVERIFIED };
  return { ...base, verdict: entry.verdict, evidence: [evidence], why: whyOf(entry) };
}

const UNSCORED = 'Not judged.';
const UNVERIFIED = 'No passage of the answer could be found that says it.';

function whyOf({ why, missing, verdict }: CriterionReply): string {
  const rest = verdict === 'covered' ? '' : fieldOf(missing);
  return fieldOf(rest ? `${why} What would make it: ${rest}` : why) || 'The model gave no reason.';
}

/**
 * Words that a passage must share with a criterion and its phrasings to be believed without the offline coach; and
 * where that coach finds nothing at all. 96 and 72 of 100 passages share them with the criterion they are quoted for.
 */
const SHARED = 2;
const MUCH_SHARED = 4;

/**
 * Whether a reply finds most of the criteria covered where the offline coach finds none so much as touched. Of 255
 * honest answers with the verdicts that people would give them this is so for one.
 */
function isTooGood(drafts: readonly CriterionCritique[], offline: Findings): boolean {
  if (drafts.length < 2 || offline.criteria.some(({ verdict }) => verdict !== 'missing')) return false;
  return 2 * drafts.filter(({ verdict }) => verdict === 'covered').length > drafts.length;
}

/** Sureness by how far the coaches agree; set by hand, not measured. */
const SURENESS = [0.9, 0.7, 0.5];

function compared(own: CriterionCritique, other: CriterionCritique, isUnsure: boolean): CriterionCritique {
  if (own.verdict === 'unscored') return isUnsure ? other : own;
  const steps = rankOf(own.verdict) - rankOf(other.verdict);
  const [kept, rejected] = isUnsure && steps > 0 ? [other, own] : [own, other];
  const confidence = SURENESS[Math.abs(steps)] ?? 0;
  const isFar = Math.abs(steps) === 2;
  const disputed = rejected.verdict === 'covered' ? 'covered' : 'missing';
  return { ...kept, confidence, ...(isFar && { disputed }) };
}
