import type { Block, Facts } from './topic.ts';
import { VARIABLES } from './variables.ts';

export function files({ folders }: Facts): Block[] {
  return [
    { heading: 'Files' },
    {
      rows: [
        [folders.sessions, 'a journal for each session, and the draft of one that is open'],
        [`${folders.sessions}.index.jsonl`, 'what lists need of them; made again when it is gone'],
        [folders.cards, 'the ratings of flash cards'],
        [folders.scenarios, 'scenarios of your own'],
        [folders.config, 'settings, with the key of a model if you set one'],
        [folders.prompts, 'your own wordings of the prompts, where you want other ones'],
        [folders.cache, 'replies of models; may be deleted at any time'],
      ],
    },
    'They are made when they are first needed, readable by you alone. "ml-interview sessions export" takes sessions ' +
      'elsewhere; "ml-interview doctor" says whether all is well with them.',
    { heading: 'Environment variables' },
    { rows: VARIABLES },
  ];
}
