import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a file for its user alone, and returns when it is on the disk; `wx` refuses one that exists. */
export function writeDurably(file: string, text: string, flag: 'w' | 'wx'): void {
  const descriptor = openSync(file, flag, 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
