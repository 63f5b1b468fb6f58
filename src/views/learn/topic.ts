import type { StageId } from '../../domain/stages.ts';
import type { Topic } from '../../learning/find-topic.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import type { Layout } from '../layout.ts';
import { conceptView } from './concept.ts';
import { frameworkView } from './framework.ts';
import { readingView } from './reading.ts';
import { glossaryView, termView } from './term.ts';
import { toolsView } from './tools.ts';

/** A topic to read; `stage` narrows tools and reading down. */
export function topicView(
  topic: Topic,
  curriculum: Curriculum,
  stage: StageId | undefined,
  layout: Layout,
): string {
  switch (topic.kind) {
    case 'concept':
      return conceptView(topic.concept, curriculum, layout);
    case 'term':
      return termView(topic.term, curriculum, layout);
    case 'framework':
      return frameworkView(curriculum.framework, layout);
    case 'glossary':
      return glossaryView(curriculum.terms, layout);
    case 'tools':
      return toolsView(curriculum.tools, stage, layout);
    case 'reading':
      return readingView(curriculum.reading, stage, layout);
  }
}
