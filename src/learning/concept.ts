import { z } from 'zod';
import { StageId } from '../domain/stage-schemas.ts';
import { Id, Name, Prose, Sentence } from './fields.ts';
import { GROUPS } from './groups.ts';

export const Tradeoff = z
  .strictObject({
    choice: Sentence.describe('What is chosen against what.'),
    gain: Sentence,
    price: Sentence,
    flips: Sentence.describe('What would make the other one right.'),
  })
  .describe('A choice that is worth weighing aloud.');
export type Tradeoff = z.infer<typeof Tradeoff>;

export const ConceptCard = z
  .strictObject({
    id: Id.describe('Unique within the file; reviews are saved under it, so it stays.'),
    front: Sentence.describe('A question that can be answered aloud in two or three sentences.'),
    back: Prose,
  })
  .describe('A flash card.');

export const Concept = z
  .strictObject({
    id: Id.describe('Equals the name of the file.'),
    title: Name,
    group: z.enum(GROUPS),
    order: z.int().min(1).max(99).describe('Place within its group.'),
    stages: z.array(StageId).min(1).describe('The stages of an interview in which it comes up.'),
    summary: Prose.describe('One or two sentences: what it is and why an interviewer cares.'),
    sections: z
      .array(z.strictObject({ title: Name, text: Prose.describe('Paragraphs; "- " begins a bullet.') }))
      .min(3)
      .max(6),
    figures: z.array(Sentence).min(2).max(6).describe('Orders of magnitude, each with its reason.'),
    tradeoffs: z.array(Tradeoff).min(2).max(5),
    mistakes: z.array(Sentence).min(3).max(6).describe('What costs candidates, and what to say instead.'),
    cards: z.array(ConceptCard).min(5).max(8),
    see: z.array(Id).max(8).default([]).describe('Ids of other concepts.'),
  })
  .describe('One thing to know, for `learn`.');
export type Concept = z.infer<typeof Concept>;
