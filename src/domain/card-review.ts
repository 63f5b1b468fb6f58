import { z } from 'zod';
import { RECALLS } from './recalls.ts';

/** A flash card was looked at, and this is how it went. */
export const CardReview = z.object({
  schemaVersion: z.literal(1),
  card: z.string().min(1).max(200),
  rating: z.enum(RECALLS),
  /** To the millisecond in UTC, so that times sort as texts do. */
  at: z.iso.datetime({ precision: 3 }),
});
export type CardReview = z.infer<typeof CardReview>;
