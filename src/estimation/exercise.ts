import { z } from 'zod';
import { Level, StageId } from '../domain/stage-schemas.ts';

const id = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be words in kebab-case, such as "peak-requests"');
const name = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9]*$/, 'must be one word that begins in lower case, such as "dailyUsers"');
const line = z.string().trim().min(1).max(300);
const unit = z.string().trim().min(1).max(60);

export const Parameter = z
  .strictObject({
    name: name.describe('What formulas call it, and the question in braces: {dailyUsers}.'),
    unit: unit
      .optional()
      .describe('KB, %, $ per hour, events per day, or what is counted: users. A plain factor has none.'),
    choices: z.array(z.number().positive()).min(1).max(40).optional().describe('The values it may take.'),
    range: z
      .strictObject({ from: z.number().positive(), to: z.number().positive(), step: z.number().positive() })
      .optional()
      .describe('Or the lowest and the highest of them, and the step between two.'),
    show: z
      .enum(['value', 'number'])
      .default('value')
      .describe('What stands in the question: the number with its unit, or the number alone.'),
  })
  .describe('A number of the question that differs from one draw to the next.');
export type Parameter = z.infer<typeof Parameter>;

export const Step = z
  .strictObject({
    name: name.describe('What later formulas call it.'),
    what: line.describe('What the step finds out, in a few words.'),
    formula: line.describe(
      'Over parameters, earlier steps, numbers and the constants second to year, byte, FLOP and dollar: ' +
        '+ - * / ^ ( ) min max ceil round log2 log10 sqrt. Units are carried along: MB / second is a rate.',
    ),
    unit: unit
      .optional()
      .describe('As of a parameter. A rate may be computed as what comes in one of its periods.'),
  })
  .describe('One line of the computation.');
export type Step = z.infer<typeof Step>;

export const Exercise = z
  .strictObject({
    id: id.describe('Unique among the exercises.'),
    title: line,
    stage: StageId.describe('The stage of an interview in which such a figure is wanted.'),
    level: Level.describe('Lowest level at which it is expected.'),
    question: z.string().trim().min(1).max(900).describe('What is asked; a {name} stands for a parameter.'),
    parameters: z.array(Parameter).min(1).max(8),
    steps: z.array(Step).min(1).max(6),
    answer: name.describe('The step that is asked for, which is the last.'),
    tolerance: z
      .number()
      .min(1.1)
      .max(5)
      .default(2)
      .describe('An answer up to so many times above or below the computed one is close.'),
    why: line.describe('Why it matters in an interview.'),
  })
  .describe('A number to be estimated, with its computation.');
export type Exercise = z.infer<typeof Exercise>;

/** A file of exercises. */
export const ExerciseList = z.array(Exercise).min(1).max(60).describe('Estimation exercises of one theme.');
