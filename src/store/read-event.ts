import type { z } from 'zod';
import { SessionEvent } from '../domain/session-event.ts';
import { shorten } from '../yaml/finding.ts';
import { UPDATE } from './formats.ts';

/** What an event can be; another word in its place was written by a newer version, or by nobody. */
export const EVENT_TYPES: ReadonlySet<string> = new Set(
  SessionEvent.options.map(({ shape }) => shape.type.value),
);

/** What is wrong with an event, and where in it. */
export interface EventFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** What to type, when it is too new rather than wrong. */
  readonly next?: string;
}

/** An event, or why it is none. Fields that this version does not know are left out; they are in the file still. */
export function readEvent(value: unknown): { readonly event: SessionEvent } | { readonly fault: EventFault } {
  const { data, error } = SessionEvent.safeParse(value);
  if (data && isDeeper(value, MAX_DEPTH)) return { fault: { path: [], message: 'nested too deeply' } };
  if (data) return { event: data };
  return { fault: unknownType(value) ?? faultOf(error) };
}

/** Far more than an event has. Unknown fields are passed on, by functions that call themselves for each level. */
const MAX_DEPTH = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((within) => isDeeper(within, levels - 1));
}

/** An event can't be passed over as a field can: what follows may build on it. */
function unknownType(value: unknown): EventFault | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type } = value;
  if (typeof type !== 'string' || EVENT_TYPES.has(type)) return undefined;
  const message = `"${shorten(type, 60)}" is no event that this version of ml-interview knows`;
  return { path: ['type'], message, next: UPDATE };
}

function faultOf({ issues: [issue] }: z.ZodError): EventFault {
  return { path: issue?.path ?? [], message: issue?.message ?? 'not an event' };
}

/** Where `written` first has something that `read`, made of it, lacks; undefined when all of it was understood. */
export function firstUnknown(written: unknown, read: unknown): readonly PropertyKey[] | undefined {
  if (typeof written !== 'object' || written === null || typeof read !== 'object' || read === null)
    return undefined;
  for (const name of Object.keys(written)) {
    const key = Array.isArray(written) ? Number(name) : name;
    if (!Object.hasOwn(read, key)) return [key];
    const within = firstUnknown(Reflect.get(written, key), Reflect.get(read, key));
    if (within) return [key, ...within];
  }
  return undefined;
}
