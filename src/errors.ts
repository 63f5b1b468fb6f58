/** What went wrong, in the words of the exit-code table; each kind has one exit code. */
export type ErrorKind = 'findings' | 'usage' | 'not-found' | 'configuration' | 'data' | 'llm' | 'cancelled';

/** Exit code of a run the user broke off. */
export const CANCELLED_EXIT_CODE = 130;

const EXIT_CODES: Readonly<Record<ErrorKind, number>> = {
  findings: 1,
  usage: 2,
  'not-found': 2,
  configuration: 3,
  data: 3,
  llm: 4,
  cancelled: CANCELLED_EXIT_CODE,
};

/** Exit code of a run in which a model was asked for by name and did not judge, so that another coach did. */
export const LLM_EXIT_CODE = EXIT_CODES.llm;

/** Exit code of an error nobody expected: a bug of ours. */
export const BUG_EXIT_CODE = 70;

/**
 * An error the user can act on. `message` says what is wrong and where; `next` says what to do,
 * usually a command to type. Anything else that is thrown counts as a bug.
 */
export class ExpectedError extends Error {
  readonly kind: ErrorKind;
  readonly next: string | undefined;

  constructor(kind: ErrorKind, message: string, next?: string) {
    super(message);
    this.name = 'ExpectedError';
    this.kind = kind;
    this.next = next;
  }

  get exitCode(): number {
    return EXIT_CODES[this.kind];
  }
}
