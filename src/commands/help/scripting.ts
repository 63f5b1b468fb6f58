import { STAGE_IDS } from '../../domain/stages.ts';
import { type Block, type Facts, optionText } from './topic.ts';

export function scripting(facts: Facts): Block[] {
  return [
    'Data goes to standard output, everything else to standard error. --json prints one document and nothing else. ' +
      'Where there is no terminal nothing is asked: an error names the option to use.',
    { heading: 'An interview without prompts' },
    { rows: [['--answers', optionText(facts, 'practice', '--answers')]] },
    { lines: ['ml-interview practice video-recommendation --answers answers.md --json'] },
    `In Markdown, a heading "## stage" for each of ${STAGE_IDS.join(', ')}. In YAML:`,
    {
      lines: [
        'stages:',
        '  data: |',
        '    The core is the impression log ...',
        'probes:',
        '  exposure-bias: Position goes in as a feature ...',
        'curveball: Then I would cache ...',
        'questions:',
        '  - How many people use it a day?',
      ],
    },
    'A stage that is absent is blank; follow-ups are answered by the id of their criterion.',
    { heading: 'Many answers' },
    'critique --jsonl reads {"scenario", "stage", "text", "id"?} a line and writes a critique a line:',
    { lines: ['ml-interview critique answers.jsonl --jsonl > critiques.jsonl'] },
    { heading: 'What was saved' },
    {
      lines: [
        'ml-interview sessions list --json',
        'ml-interview sessions show ID --json',
        'ml-interview progress --json',
        'ml-interview doctor --json',
      ],
    },
    'The shapes of all these are in schema/*.schema.json of the package. Exit codes: ' +
      '"ml-interview help exit-codes".',
  ];
}
