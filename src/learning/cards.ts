import { STAGE_IDS, type StageId } from '../domain/stages.ts';
import type { Concept } from './concept.ts';
import type { Topic } from './find-topic.ts';
import type { FrameworkStep } from './framework.ts';
import type { Term } from './glossary.ts';
import type { Curriculum } from './load-curriculum.ts';

/** A question to answer aloud, and what to hold the answer against. */
export interface FlashCard {
  /** Such as `term/calibration/meaning`. It never changes, as reviews are saved under it. */
  readonly id: string;
  readonly front: string;
  /** Paragraphs, with "- " for bullets. */
  readonly back: string;
  /** Title of what it is about. */
  readonly topic: string;
  readonly stages: readonly StageId[];
}

/** All cards, in the order in which they are met: the foundations, then the framework and the other groups. */
export function cardsOf({ concepts, terms, framework }: Curriculum): FlashCard[] {
  const foundations = concepts.filter(({ group }) => group === 'foundations');
  const others = concepts.filter(({ group }) => group !== 'foundations');
  const cards = (concept: Concept) => [...conceptCards(concept), ...termsOf(concept, terms)];
  return [...foundations.flatMap(cards), ...framework.steps.map(stepCard), ...others.flatMap(cards)];
}

/** The beginnings of the ids of the cards about a topic; none if it has no cards. */
export function cardPrefixes(topic: Topic, { terms }: Pick<Curriculum, 'terms'>): string[] {
  switch (topic.kind) {
    case 'concept': {
      const { id } = topic.concept;
      const own = terms.filter(({ concept }) => concept === id);
      return [`concept/${id}/`, ...own.map((term) => `term/${term.id}/`)];
    }
    case 'term':
      return [`term/${topic.term.id}/`];
    case 'glossary':
      return ['term/'];
    case 'framework':
      return ['framework/'];
    default:
      return [];
  }
}

function conceptCards({ id, title, stages, cards }: Concept): FlashCard[] {
  return cards.map((card) => ({
    id: `concept/${id}/${card.id}`,
    front: card.front,
    back: card.back,
    topic: title,
    stages,
  }));
}

function termsOf({ id, stages }: Concept, terms: readonly Term[]): FlashCard[] {
  return terms.filter(({ concept }) => concept === id).flatMap((term) => termCards(term, stages));
}

function termCards({ id, term, meaning, why, tradeoff }: Term, stages: readonly StageId[]): FlashCard[] {
  const rest = { topic: term, stages };
  return [
    {
      ...{ id: `term/${id}/meaning`, ...rest },
      front: `${term}: what does it mean, and why does it matter?`,
      back: `${meaning}\n\n${why}`,
    },
    {
      ...{ id: `term/${id}/cost`, ...rest },
      front: `${term}: what does it buy, what does it cost, when would you do without?`,
      back: tradeoff,
    },
  ];
}

function stepCard({ id, title, purpose, do: doing, levels }: FrameworkStep): FlashCard {
  const stages = STAGE_IDS.filter((stage) => stage === id);
  const rest = { id: `framework/${id}/expected`, topic: title, stages };
  if (!levels) {
    const back = `${purpose}\n\n${doing.map((line) => `- ${line}`).join('\n')}`;
    return { ...rest, front: `${title}: what is it for, and what do you do?`, back };
  }
  const front = `${title}: what is expected at your level?`;
  return {
    ...rest,
    front,
    back: `- mid: ${levels.mid}\n- senior: ${levels.senior}\n- staff: ${levels.staff}`,
  };
}
