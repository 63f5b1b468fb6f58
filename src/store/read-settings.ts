import { readRegular } from './read-regular.ts';

/** Far above what anybody has to set. */
const MAX_BYTES = 1_000_000;

/** The text of the settings, not understood yet. Throws what reading it throws. */
export function readSettings(file: string): string {
  return readRegular(file, MAX_BYTES).toString('utf8');
}
