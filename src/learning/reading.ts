import { z } from 'zod';
import { StageId } from '../domain/stage-schemas.ts';
import { Name, Sentence, Url } from './fields.ts';
import { READING_KINDS } from './groups.ts';

export const Reading = z
  .strictObject({
    title: Sentence,
    by: Name,
    kind: z.enum(READING_KINDS),
    url: Url,
    gives: Sentence.describe('What one gets out of it.'),
    stages: z.array(StageId).default([]).describe('The stages it is about; none if it is about all.'),
  })
  .describe('Something to read, watch or join.');
export type Reading = z.infer<typeof Reading>;

export const ReadingList = z
  .strictObject({ reading: z.array(Reading).min(1).max(200) })
  .describe('Further reading, for `learn reading`.');
