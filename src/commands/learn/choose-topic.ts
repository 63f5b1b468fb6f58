import type { App } from '../../app.ts';
import type { Topic } from '../../learning/find-topic.ts';
import { GROUP_TITLES } from '../../learning/groups.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import { firstSentence } from '../../views/learn/prose.ts';

/** Lets the user choose a page or a concept, which is also found by the terms it treats. */
export function chooseTopic({ terminal }: App, { concepts, terms }: Curriculum): Promise<Topic> {
  return terminal.choose<Topic>({
    message: 'What do you want to read about?',
    choices: [
      { value: { kind: 'framework' }, name: 'The interview step by step' },
      ...concepts.map((concept) => {
        const { id, title, group, summary } = concept;
        const treated = terms.filter((term) => term.concept === id);
        return {
          value: { kind: 'concept', concept } as const,
          name: `${title}  (${GROUP_TITLES[group]})`,
          description: firstSentence(summary),
          keywords: [id, ...treated.flatMap(({ term, also }) => [term, ...also])].join(' '),
        };
      }),
      { value: { kind: 'glossary' }, name: 'Glossary' },
      { value: { kind: 'tools' }, name: 'Tools by stage' },
      { value: { kind: 'reading' }, name: 'Further reading' },
    ],
    instead: 'ml-interview learn --list',
  });
}
