import type { ProgressDocument } from '../../domain/progress-document.ts';
import { showableJson } from '../../text/clean.ts';
import type { ProgressPage } from './progress.ts';
import { commandOf, reasonOf } from './steps.ts';

/** All of it as one JSON document; `shown` is the index of the track that is shown, null without one. */
export function progressJson({ progress, track, due, steps }: ProgressPage): string {
  const shown = track ? progress.tracks.indexOf(track) : null;
  const next = steps.map((step) => ({ ...step, command: commandOf(step), why: reasonOf(step) }));
  const document: ProgressDocument = { schemaVersion: 1, kind: 'progress', shown, ...progress, due, next };
  return showableJson(document, 2);
}
