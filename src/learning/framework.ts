import { z } from 'zod';
import { ASIDE_IDS, STAGE_IDS } from '../domain/stages.ts';
import { Name, Prose, Sentence } from './fields.ts';

const minutes = z.number().positive().max(240);
const lines = z.array(Sentence).min(1).max(10);

export const FrameworkStep = z
  .strictObject({
    id: z
      .enum([...STAGE_IDS, ...ASIDE_IDS])
      .describe('A stage of the interview, or what stands around them.'),
    title: Name,
    minutes,
    purpose: Prose,
    do: lines.describe('What to do, in order.'),
    avoid: lines,
    levels: z
      .strictObject({ mid: Sentence, senior: Sentence, staff: Sentence })
      .optional()
      .describe('What is expected at each level; absent where nobody judges.'),
  })
  .describe('One step of the interview.');
export type FrameworkStep = z.infer<typeof FrameworkStep>;

export const Framework = z
  .strictObject({
    minutes: minutes.describe('Of the whole interview.'),
    advice: lines.describe('On the interview as a whole.'),
    steps: z.array(FrameworkStep).min(1).max(12).describe('In the order of the interview.'),
  })
  .describe('How the time of an interview is spent.');
export type Framework = z.infer<typeof Framework>;
