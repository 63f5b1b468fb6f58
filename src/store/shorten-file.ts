import { ftruncateSync, truncateSync } from 'node:fs';

/**
 * Cuts off what an open file has beyond `bytes`. Windows does not allow that through a descriptor that appends
 * (https://github.com/nodejs/node/issues/3177), but by the name of the file; elsewhere the descriptor is the safer
 * way, as it stays with its file.
 */
export function shortenFile(descriptor: number, file: string, bytes: number): void {
  try {
    ftruncateSync(descriptor, bytes);
  } catch {
    truncateSync(file, bytes);
  }
}
