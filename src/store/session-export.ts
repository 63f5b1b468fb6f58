import { z } from 'zod';
import { SessionEvent, type WrittenEvent } from '../domain/session-event.ts';
import { showableJson } from '../text/clean.ts';
import { EXPORT_VERSION } from './formats.ts';

/** Day and words: no folder, no hidden file, no name with a meaning to the system. */
const ID = /^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/;

export const PortableSession = z.object({
  id: z.string().max(120).regex(ID),
  events: z
    .array(SessionEvent)
    .readonly()
    .describe('All that happened in it, in order; the first starts it.'),
});
/** A session to be taken to another computer: its events, which are all there is to it. */
export type PortableSession = z.input<typeof PortableSession>;

/** The kind is what an export calls itself, so that another JSON file is not taken for one. */
export const SessionExport = z
  .object({
    kind: z.literal('ml-interview sessions'),
    schemaVersion: z.literal(EXPORT_VERSION),
    sessions: z.array(PortableSession).readonly(),
  })
  .describe('What `sessions export` writes and `sessions import` reads.');
export type SessionExport = z.input<typeof SessionExport>;

/** The events without what means something on this computer only: where the file of the scenario is. */
export function portable(events: readonly WrittenEvent[]): WrittenEvent[] {
  return events.map((event) => {
    if (event.type !== 'session-started') return event;
    const { file: _, ...scenario } = event.scenario;
    return { ...event, scenario };
  });
}

/** The JSON document that `sessions import` reads. */
export function exportDocument(sessions: readonly PortableSession[]): string {
  const document: SessionExport = { kind: 'ml-interview sessions', schemaVersion: EXPORT_VERSION, sessions };
  return showableJson(document, 2);
}
