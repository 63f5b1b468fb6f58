import { hintCap, LEVEL_BARS } from '../../domain/scoring.ts';
import { DIMENSIONS, LEVELS } from '../../domain/stages.ts';
import type { Block } from './topic.ts';

export function scoring(): Block[] {
  const caps = [1, 2, 3].map((rung) => `${100 * hintCap(rung)} %`).join(', ');
  return [
    'A scenario lists the points an interviewer would tick, each with a weight. The coach gives each a verdict, with ' +
      'the words of your answer it rests on:',
    {
      rows: [
        ['covered', 'said, and earns its weight'],
        ['touched', 'said in part, or it is hard to tell; earns a part'],
        ['missing', 'not said, or not in words the coach knows'],
        ['unscored', 'could not be judged, and counts neither way'],
      ],
    },
    'The score of a stage is the share of the weight that was earned, out of 100. It is a range, because "touched" ' +
      'and "missing" leave room for doubt. Points above your level do not count.',
    {
      rows: LEVELS.map((level) => {
        const also = level === 'staff' ? ', with a trade-off weighed in any stage but the first' : '';
        return [
          level,
          `met from ${LEVEL_BARS[level]} on, by the middle of the range over what it expects${also}`,
        ];
      }),
    },
    `The grid says of ${DIMENSIONS.join(', ')} whether you weighed a gain against a price or only named one; it ` +
      'changes no score. ' +
      `After one, two or three hints on a point it earns at most ${caps} of its weight.`,
    'The coach knows the points of the scenario and nothing else: a good idea that is not among them earns nothing. ' +
      'Say so with "ml-interview review --dispute CRITERION"; the score stays.',
  ];
}
