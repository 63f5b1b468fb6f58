import { ExpectedError } from '../errors.ts';

/**
 * Runs what touches `file`; what the system refuses (no space, no permission, no folder) becomes an expected
 * error that says what could not be done and why.
 */
export function guard<T>(doing: 'read' | 'write' | 'delete', file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const next =
      doing === 'write' ? 'make room there, or set ML_INTERVIEW_HOME to another folder' : undefined;
    throw new ExpectedError('data', `can't ${doing} ${file}: ${reasonOf(error)}`, next);
  }
}

/** What the system calls an error, such as ENOENT; undefined for one that is not the system's. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** What the system said: "no space left on device" from "ENOSPC: no space left on device, write". */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*)?$/, '');
}
