import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { ExpectedError } from '../errors.ts';

/** Windows has no O_NONBLOCK, and no named pipes among its files. */
const NO_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file of at most `most`. A pipe is not waited for, and a device, which need have no end, is
 * not read.
 * @throws ExpectedError `data` for anything else than such a file; what the system refuses is thrown as it is.
 */
export function readRegular(file: string, most: number): Buffer {
  const descriptor = openSync(file, NO_WAITING);
  try {
    const stat = fstatSync(descriptor);
    // Of a folder the system says itself that it is one.
    if (!stat.isFile() && !stat.isDirectory()) throw new ExpectedError('data', `${file}: not a regular file`);
    if (stat.size > most)
      throw new ExpectedError('data', `${file}: ${stat.size} bytes are more than it can have`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
