import { cleanLine } from '../../text/clean.ts';
import type { Tick, TickRequest } from '../terminal.ts';

/** Hands changes out, and those that could not be kept again and again. */
export interface Keeper {
  /** Why the last change could not be kept; empty when all are. */
  readonly problem: string;
  tick(id: string, tick: Tick, usedSeconds: number): void;
  note(id: string, note: string, usedSeconds: number): void;
  notes(notes: string, usedSeconds: number): void;
  /** Offers what could not be kept once more. */
  retry(): void;
}

/** A keeper that tells the request. */
export function createKeeper(request: Pick<TickRequest, 'onTick' | 'onNote' | 'onNotes'>): Keeper {
  const waiting = new Map<string, () => string | undefined>();
  let problem = '';
  const retry = () => {
    problem = '';
    for (const [what, tell] of waiting) {
      const why = tell();
      if (why === undefined) waiting.delete(what);
      else problem = `Not saved: ${cleanLine(why)}.`;
    }
  };
  const offer = (what: string, tell: () => string | undefined) => {
    waiting.set(what, tell);
    retry();
  };
  return {
    get problem() {
      return problem;
    },
    tick: (id, tick, used) => offer(`tick ${id}`, () => request.onTick(id, tick, used)),
    note: (id, note, used) => offer(`note ${id}`, () => request.onNote(id, note, used)),
    notes: (notes, used) => offer('notes', () => request.onNotes(notes, used)),
    retry,
  };
}
