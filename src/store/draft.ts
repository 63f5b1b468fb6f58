import { rmSync } from 'node:fs';
import { z } from 'zod';
import { AsideId, StageId } from '../domain/stage-schemas.ts';
import { readRegular } from './read-regular.ts';
import { nextOf, replaceFile } from './replace-file.ts';

/** What is being typed and not submitted yet. */
const seconds = z.number().nonnegative();
const progress = { text: z.string(), usedSeconds: seconds, pausedSeconds: seconds.optional() };
const Draft = z.union([
  z.object({
    stage: StageId,
    criterion: z.string().optional(),
    curveball: z.string().optional(),
    ...progress,
  }),
  z.object({ aside: AsideId, ...progress }),
]);
export type Draft = z.infer<typeof Draft>;

/** Far above the longest answer. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Replaces the draft as a whole, so that a crash leaves the old one or the new one. */
export function writeDraft(file: string, draft: Draft): void {
  replaceFile(file, JSON.stringify(draft));
}

/** The draft in a file; undefined if there is none, or none that can be read. */
export function readDraft(file: string): Draft | undefined {
  try {
    return Draft.parse(JSON.parse(readRegular(file, MAX_BYTES).toString('utf8')));
  } catch {
    return undefined;
  }
}

export function removeDraft(file: string): void {
  rmSync(file, { force: true });
  rmSync(nextOf(file), { force: true });
}
