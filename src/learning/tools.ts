import { z } from 'zod';
import { StageId } from '../domain/stage-schemas.ts';
import { Id, Name, Sentence, Url } from './fields.ts';

export const Tool = z
  .strictObject({
    name: Name,
    stages: z.array(StageId).min(1),
    kind: Name.describe('What sort of tool it is: feature store.'),
    for: Sentence.describe('What one names it for.'),
    price: Sentence.describe('What it costs, or where it does not fit.'),
    concept: Id.describe('The concept it belongs to.'),
    url: Url,
  })
  .describe('A tool worth naming in an interview.');
export type Tool = z.infer<typeof Tool>;

export const ToolList = z
  .strictObject({ tools: z.array(Tool).min(1).max(200) })
  .describe('Tools by stage, for `learn tools`.');
export type ToolList = z.infer<typeof ToolList>;
