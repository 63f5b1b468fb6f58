import { z } from 'zod';

// Apart from `finding.ts`, as zod takes its time to load and most who find something need not.

export const Severity = z
  .enum(['error', 'warning'])
  .describe('An error makes the file unusable; a warning does not.');

/** Something wrong with a file. */
export const Finding = z.object({
  file: z.string().describe('As it was named, or found in a folder that was named.'),
  line: z.number().int().min(1),
  column: z.number().int().min(1).describe('In UTF-16 code units.'),
  severity: Severity,
  rule: z.string().describe('Which check it failed, in kebab-case.'),
  message: z.string().describe('One line, safe to show.'),
});

export const FindingList = z
  .object({
    schemaVersion: z.literal(1),
    kind: z.literal('findings'),
    findings: z
      .array(Finding)
      .readonly()
      .describe('By file as they were named, and by place in it; empty if nothing is wrong.'),
  })
  .describe('What is wrong with scenario files: `scenarios validate --json`.');
export type FindingList = z.infer<typeof FindingList>;
