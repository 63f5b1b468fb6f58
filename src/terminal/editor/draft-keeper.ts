import type { Clock } from '../../host.ts';

/**
 * How often a changed text is handed out, and how often a file in an external editor is looked at. Promised is
 * a second; the rest is for the disk.
 */
export const DRAFT_EVERY_MS = 750;

/** Hands out a text while it changes, and one that could not be kept again until it can. */
export interface DraftKeeper {
  /** Why the last text could not be kept; undefined when it was. */
  readonly problem: string | undefined;
  /** Hands out the text of that moment within `DRAFT_EVERY_MS`. */
  soon(): void;
  /** Hands out the text now, for the last time if so said. */
  save(isLast: boolean): void;
  /** Hands out nothing more by itself. */
  stop(): void;
}

export interface Drafted {
  readonly clock: Pick<Clock, 'after'>;
  text(): string;
  /** Keeps a text; returns why not if it can't. */
  keep(text: string): string | undefined;
  /** Called when the problem is another one, or is none any more. */
  onProblem(): void;
  /** What a timer calls: whatever throws in it ends the editor and not the process. */
  guarded(run: () => void): () => void;
}

export function createDraftKeeper({ clock, text, keep, onProblem, guarded }: Drafted): DraftKeeper {
  let cancel: (() => void) | undefined;
  let problem: string | undefined;
  const stop = () => {
    cancel?.();
    cancel = undefined;
  };
  const soon = () => {
    cancel ??= clock.after(
      DRAFT_EVERY_MS,
      guarded(() => save(false)),
    );
  };
  const save = (isLast: boolean) => {
    stop();
    const before = problem;
    problem = keep(text());
    if (problem !== before) onProblem();
    if (problem !== undefined && !isLast) soon();
  };
  return {
    get problem() {
      return problem;
    },
    soon,
    save,
    stop,
  };
}
