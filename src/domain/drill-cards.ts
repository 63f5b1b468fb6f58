import type { CardReview } from './card-review.ts';
import type { DigestedStage, SessionDigest } from './digest.ts';
import type { DrillCard } from './due-drills.ts';
import { compare, inOrder, judgedStages, scenarioKey } from './progress-sittings.ts';
import type { Recall } from './recalls.ts';
import type { StageId } from './stages.ts';

/** The cards, those that weigh most first, and what was judged of them since they were missed. */
export interface DrillCards {
  readonly cards: readonly DrillCard[];
  readonly reviews: readonly CardReview[];
}

type Outcome = DigestedStage['outcomes'][number];

/** Judgements of a criterion that count, the last ones: what was said before them hardly moves its next date. */
const KEPT = 20;

/**
 * Every criterion a candidate did not say in full becomes a card, and each judgement of it from then on is a review.
 * Blank answers review nothing, estimates are no criteria, and what somebody held for somebody else is theirs.
 */
export function drillCardsOf(digests: readonly SessionDigest[]): DrillCards {
  const cards: DrillCard[] = [];
  const reviews: CardReview[] = [];
  for (const judgements of lastJudgements(digests)) {
    const missed = judgements.findIndex(({ rating }) => rating !== 'good');
    const last = judgements.at(-1);
    if (missed < 0 || !last) continue;
    cards.push(cardOf(last));
    for (const { id, rating, at } of judgements.slice(missed))
      reviews.push({ schemaVersion: 1, card: id, rating, at });
  }
  return {
    cards: cards.sort((a, b) => b.weight - a.weight || compare(a.id, b.id)),
    reviews: reviews.sort(byTime),
  };
}

/** What a judgement counts one further back. */
const FADING = 0.8;

const LOSSES: Readonly<Record<Recall, number>> = { again: 1, hard: 0.5, good: 0, easy: 0 };

/**
 * The card of a concept that lost most, the last judgements more; one that was said in full the last time is left
 * out. `scenario` narrows it down to one, by id or path.
 */
export function weakestCard(
  { cards, reviews }: DrillCards,
  concept: string,
  scenario?: string,
): DrillCard | undefined {
  const lossOf = ({ id, weight }: DrillCard) => {
    const losses = reviews.filter(({ card }) => card === id).map(({ rating }) => LOSSES[rating]);
    if (losses.at(-1) === 0) return 0;
    return weight * losses.toReversed().reduce((sum, loss, age) => sum + loss * FADING ** age, 0);
  };
  const [first] = cards
    .filter((card) => card.concept === concept)
    .filter((card) => scenario === undefined || [card.scenario.id, card.scenario.file].includes(scenario))
    .map((card) => ({ card, loss: lossOf(card) }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss);
  return first?.card;
}

interface Judgement extends Pick<CardReview, 'rating' | 'at'> {
  /** Of the card. */
  readonly id: string;
  readonly scenario: SessionDigest['scenario'];
  readonly stage: StageId;
  readonly outcome: Outcome;
}

/** The last judgements of each criterion, oldest first. */
function lastJudgements(digests: readonly SessionDigest[]): Judgement[][] {
  const found = new Map<string, Map<string, Judgement[]>>();
  // Sittings may overlap; when they were judged decides.
  const newestFirst = inOrder(digests)
    .map((digest) => ({ digest, at: digest.finishedAt ?? digest.startedAt }))
    .sort((a, b) => compare(a.at, b.at))
    .reverse();
  for (const { digest, at } of newestFirst) {
    const { scenario, drill, interviewer } = digest;
    if (interviewer === 'person' || drill?.kind === 'estimate') continue;
    for (const { id: stage, outcomes } of judgedStages(digest)) {
      const prefix = `criterion/${scenarioKey(scenario)}/${stage}/`;
      const inStage = found.get(prefix) ?? new Map<string, Judgement[]>();
      if (inStage.size === 0) found.set(prefix, inStage);
      for (const outcome of outcomes) {
        const rating = ratingOf(outcome);
        if (!outcome.expected || !rating) continue;
        const judgements = inStage.get(outcome.id) ?? [];
        if (judgements.length === 0) inStage.set(outcome.id, judgements);
        if (judgements.length < KEPT)
          judgements.push({ id: `${prefix}${outcome.id}`, scenario, stage, outcome, rating, at });
      }
    }
  }
  return [...found.values()].flatMap((inStage) => [...inStage.values()].map((one) => one.reverse()));
}

function cardOf({ id, scenario, stage, outcome }: Judgement): DrillCard {
  const { id: criterion, weight, concept } = outcome;
  return { id, scenario, stage, criterion, weight, ...(concept !== undefined && { concept }) };
}

/**
 * How well a criterion was remembered. Help makes it hard. Nothing is ever easy: a drill asks for the very point, so
 * saying it there proves less than saying it unasked in an interview, and even that was one answer.
 */
function ratingOf({ verdict, isAfterProbe, isAfterHint }: Outcome): Recall | undefined {
  switch (verdict) {
    case 'missing':
      return 'again';
    case 'touched':
      return 'hard';
    case 'covered':
      return isAfterProbe || isAfterHint ? 'hard' : 'good';
    case 'unscored':
      return undefined;
  }
}

function byTime(a: CardReview, b: CardReview): number {
  return compare(a.at, b.at) || compare(a.card, b.card);
}
