import { ExpectedError } from '../errors.ts';

/**
 * Versions of what is saved. A field may be added without raising one, if a program that does not know it still
 * reads the rest rightly; whatever else changes raises it, and what is older is brought up to date where it is read:
 * events in `replay.ts` and `import-session.ts`, before they are checked.
 */
export const JOURNAL_VERSION = 1;
export const EXPORT_VERSION = 1;

/** What to type for a version that reads more. */
export const UPDATE = 'npm install -g ml-interview@latest';

/** The error for a file in a format that only a newer program reads. */
export function newerFormat(file: string, found: number, known: number): ExpectedError {
  const message = `${file}: made by a newer version of ml-interview (format ${found}; this one reads format ${known})`;
  return new ExpectedError('data', message, UPDATE);
}
