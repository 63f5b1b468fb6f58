import { ASIDE_TITLES, STAGE_IDS, STAGE_TITLES } from '../../domain/stages.ts';
import { type Block, type Facts, optionText } from './topic.ts';

export function stages(facts: Facts): Block[] {
  return [
    'An interview has five stages. Each has its own time, which the scenario says:',
    { rows: STAGE_IDS.map((id) => [id, STAGE_TITLES[id]] as const) },
    'In the first you may put questions to the interviewer before you write. After each answer come one or two ' +
      'follow-ups on its weightiest gaps. Half-way a constraint may change. A hint lowers what its point can earn.',
    {
      rows: [
        [
          ASIDE_TITLES.sketch,
          'after the first stage: lines such as "events --> features --> model"; not judged',
        ],
        [ASIDE_TITLES['wrap-up'], 'at the end; not judged'],
      ],
    },
    {
      rows: [
        ['--stage', optionText(facts, 'practice', '--stage')],
        ['--minutes', optionText(facts, 'practice', '--minutes')],
        ['--pace', optionText(facts, 'practice', '--pace')],
        ['--level', optionText(facts, 'practice', '--level')],
      ],
    },
    'What a scenario gives each stage:',
    { lines: ['ml-interview scenarios show video-recommendation', 'ml-interview learn framework'] },
  ];
}
