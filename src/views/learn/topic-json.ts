import type { StageId } from '../../domain/stages.ts';
import type { Topic } from '../../learning/find-topic.ts';
import type { Shown } from '../../learning/learn-document.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import { showableJson } from '../../text/clean.ts';
import { firstSentence } from './prose.ts';

/** What `learn` shows of a topic, as one JSON document. */
export function topicJson(topic: Topic, curriculum: Curriculum, stage: StageId | undefined): string {
  return document(contentOf(topic, curriculum, stage));
}

/** What there is to learn, as one JSON document. */
export function overviewJson({ framework, concepts, terms, tools, reading }: Curriculum): string {
  const { minutes, steps } = framework;
  return document({
    kind: 'overview',
    framework: { minutes, steps: steps.map(({ id, title, minutes }) => ({ id, title, minutes })) },
    concepts: concepts.map(({ id, title, group, stages, summary }) => {
      return { id, title, group, stages, summary: firstSentence(summary) };
    }),
    counts: { terms: terms.length, tools: tools.length, reading: reading.length },
  });
}

function contentOf(topic: Topic, curriculum: Curriculum, stage: StageId | undefined): Shown {
  const isWanted = ({ stages }: { readonly stages: readonly StageId[] }) =>
    stage === undefined || stages.includes(stage);
  switch (topic.kind) {
    case 'concept': {
      const { cards: _, ...concept } = topic.concept;
      const ofConcept = (entry: { readonly concept: string }) => entry.concept === concept.id;
      return {
        kind: 'concept',
        ...concept,
        tools: curriculum.tools.filter(ofConcept),
        terms: curriculum.terms.filter(ofConcept),
      };
    }
    case 'term':
      return { kind: 'term', ...topic.term };
    case 'framework':
      return { kind: 'framework', ...curriculum.framework };
    case 'glossary':
      return { kind: 'glossary', terms: curriculum.terms };
    case 'tools':
      return { kind: 'tools', tools: curriculum.tools.filter(isWanted) };
    case 'reading':
      return { kind: 'reading', reading: curriculum.reading.filter(isWanted) };
  }
}

function document(value: Shown): string {
  return showableJson({ schemaVersion: 1, ...value }, 2);
}
