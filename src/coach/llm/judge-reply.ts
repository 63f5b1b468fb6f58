import { z } from 'zod';
import { DIMENSIONS, type Dimension } from '../../domain/stages.ts';

const CriterionReply = z.object({
  id: z.string().describe('As in the rubric.'),
  quote: z.string().describe('Copied from the answer word for word; empty if there is none.'),
  why: z.string().describe('What the passage says and what follows for the claim.'),
  missing: z.string().describe('What a full answer would add; empty if nothing.'),
  verdict: z.enum(['covered', 'touched', 'missing']),
});
export type CriterionReply = z.infer<typeof CriterionReply>;

const TradeoffReply = z.object({
  quote: z.string().describe('Copied from the answer word for word; empty if there is none.'),
  verdict: z.enum(['none', 'mentioned', 'weighed']),
});
export type TradeoffReply = z.infer<typeof TradeoffReply>;

/** What the judge replies: the evidence comes before the verdict, so that the verdict follows from it. */
export const JudgeReply = z.object({
  criteria: z.array(CriterionReply),
  tradeoffs: z.object(
    Object.fromEntries(DIMENSIONS.map((name) => [name, TradeoffReply])) as Record<
      Dimension,
      typeof TradeoffReply
    >,
  ),
});
export type JudgeReply = z.infer<typeof JudgeReply>;
