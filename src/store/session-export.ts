import type { SessionEvent } from '../domain/session.ts';

/** What an export calls itself, so that another JSON file is not taken for one. */
export const EXPORT_KIND = 'ml-interview sessions';
export const EXPORT_VERSION = 1;

/** A session to be taken to another computer: its events, which are all there is to it. */
export interface PortableSession {
  readonly id: string;
  readonly events: readonly SessionEvent[];
}

/** The events without what means something on this computer only: where the file of the scenario is. */
export function portable(events: readonly SessionEvent[]): SessionEvent[] {
  return events.map((event) => {
    if (event.type !== 'session-started') return event;
    const { file: _, ...scenario } = event.scenario;
    return { ...event, scenario };
  });
}

/** The JSON document that `sessions import` reads. */
export function exportDocument(sessions: readonly PortableSession[]): string {
  return JSON.stringify({ kind: EXPORT_KIND, schemaVersion: EXPORT_VERSION, sessions }, null, 2);
}
