import fc from 'fast-check';
import { inject } from 'vitest';

// A kept thread still has the mutant of the run before; modules are to be loaded without any.
const stryker = (globalThis as Record<string, unknown>)[inject('globalNamespace' as never) as string];
(stryker as { activeMutant?: string | undefined }).activeMutant = undefined;

// The same examples for every mutant, fewer of them, and no search for the smallest that fails.
fc.configureGlobal({ numRuns: 20, seed: 1, endOnFailure: true });
