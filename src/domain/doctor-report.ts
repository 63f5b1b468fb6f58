import { z } from 'zod';

// The schemas are for what is published; the program imports the types only, as zod takes its time to load.

/** One thing that was looked at: all is well, it is good to know, or it keeps something from working. */
export const DoctorCheck = z.object({
  name: z.string(),
  state: z.enum(['well', 'note', 'problem']),
  says: z.string(),
  next: z.string().optional().describe('What to do; every problem has it.'),
});
export type DoctorCheck = z.infer<typeof DoctorCheck>;

export const DoctorReport = z
  .object({
    schemaVersion: z.literal(1),
    kind: z.literal('doctor'),
    checks: z.array(DoctorCheck).readonly(),
  })
  .describe('What the program needs, and how that is: `doctor --json`. Keys are masked.');
export type DoctorReport = z.infer<typeof DoctorReport>;
