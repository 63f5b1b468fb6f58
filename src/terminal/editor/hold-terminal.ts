import { PassThrough, Writable } from 'node:stream';
import { createPrompt, useEffect } from '@inquirer/core';

/** How work on the terminal ended: with a result, or because something broke. */
export type Outcome<R> = { readonly result: R } | { readonly error: unknown };

/** Something that has taken over the terminal. */
export interface Holder {
  /** Gives the terminal back and saves what there is, when the process ends around it. */
  abandon(): void;
}

/**
 * Runs what takes over the terminal until it calls `finish`, once. Its life, and giving the terminal back when
 * the process ends, are inquirer's; keys and screen are the holder's own, so inquirer gets streams that lead
 * nowhere.
 */
export async function holdTerminal<R>(open: (finish: (outcome: Outcome<R>) => void) => Holder): Promise<R> {
  const prompt = createPrompt<Outcome<R>, undefined>((_, done) => {
    useEffect(() => {
      const holder = open(done);
      return () => holder.abandon();
    }, []);
    return '';
  });
  const input = new PassThrough();
  const output = new Writable({ write: (_chunk, _encoding, next) => next() });
  const outcome = await prompt(undefined, { input, output });
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}
