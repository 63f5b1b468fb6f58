import { z } from 'zod';
import { Id, Name, Sentence } from './fields.ts';

export const Term = z
  .strictObject({
    id: Id.describe('Unique; reviews of its cards are saved under it, so it stays.'),
    term: Name,
    also: z.array(Name).max(8).default([]).describe('Other names.'),
    concept: Id.describe('The concept that treats it.'),
    meaning: Sentence,
    why: Sentence.describe('Why it matters in an interview.'),
    tradeoff: Sentence.describe('What it buys and what it costs, or when not to.'),
  })
  .describe('A word one should be able to explain.');
export type Term = z.infer<typeof Term>;

export const Glossary = z
  .strictObject({ terms: z.array(Term).min(1).max(500) })
  .describe('The words of the trade, for `learn glossary`.');
export type Glossary = z.infer<typeof Glossary>;
