// Apart from the schema of a review, so that what tells when a card is due need not load zod.

/** How well a flash card was remembered, worst first. */
export const RECALLS = ['again', 'hard', 'good', 'easy'] as const;
export type Recall = (typeof RECALLS)[number];
