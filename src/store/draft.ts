import { readFileSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { AsideId, StageId } from '../domain/stage-schemas.ts';
import { writeDurably } from './write-durably.ts';

/** What is being typed and not submitted yet. */
const seconds = z.number().nonnegative();
const progress = { text: z.string(), usedSeconds: seconds, pausedSeconds: seconds.optional() };
const Draft = z.union([
  z.strictObject({
    stage: StageId,
    criterion: z.string().optional(),
    curveball: z.string().optional(),
    ...progress,
  }),
  z.strictObject({ aside: AsideId, ...progress }),
]);
export type Draft = z.infer<typeof Draft>;

const nextOf = (file: string) => `${file}.next`;

/** Replaces the draft as a whole, so that a crash leaves the old one or the new one. */
export function writeDraft(file: string, draft: Draft): void {
  writeDurably(nextOf(file), JSON.stringify(draft), 'w');
  renameSync(nextOf(file), file);
}

/** The draft in a file; undefined if there is none, or none that can be read. */
export function readDraft(file: string): Draft | undefined {
  try {
    return Draft.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function removeDraft(file: string): void {
  rmSync(file, { force: true });
  rmSync(nextOf(file), { force: true });
}
