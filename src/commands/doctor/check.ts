import type { DoctorCheck } from '../../domain/doctor-report.ts';
import { ExpectedError } from '../../errors.ts';
import { cleanLine } from '../../text/clean.ts';

/** What was found, by whoever knows what it is about. */
export type Found = Omit<DoctorCheck, 'name'>;

export function well(says: string): Found {
  return { state: 'well', says };
}

export function note(says: string, next?: string): Found {
  return { state: 'note', says, ...(next !== undefined && { next }) };
}

/** Whatever is wrong, there is something to be done about it. */
export function problem(says: string, next: string): Found {
  return { state: 'problem', says, next };
}

/**
 * Looks, and tells what was found under a name; an error that was to be expected is a problem. `next` is what to
 * do about one that does not say.
 */
export async function look(
  name: string,
  next: string,
  find: () => Found | readonly Found[] | Promise<Found | readonly Found[]>,
): Promise<DoctorCheck[]> {
  try {
    return [await find()].flat().map((found) => ({ name, ...found, says: cleanLine(found.says) }));
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return [{ name, ...problem(cleanLine(error.message), error.next ?? next) }];
  }
}
