import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of a script or a pipe: it prints, but nobody is there to answer. `isPlain` asks for no pictures. */
export function createPipeTerminal(host: Host, isPlain = false): Terminal {
  const refuse = async (missing: string, instead?: string): Promise<never> => {
    throw new ExpectedError('usage', `${missing}, but standard input is not a terminal.`, instead);
  };
  return {
    interactive: false,
    hasPictures: !isPlain,
    get columns() {
      return host.stdout.columns || 80;
    },
    print: (text) => void host.stdout.write(`${text}\n`),
    note: (text) => void host.stderr.write(`${text}\n`),
    choose: ({ message, instead }) => refuse(`A choice is needed (${message})`, instead),
    confirm: ({ message, instead }) => refuse(`A confirmation is needed (${message})`, instead),
    ask: ({ message, instead }) => refuse(`A line of text is needed (${message})`, instead),
    askSecret: ({ message, instead }) => refuse(`A line of text is needed (${message})`, instead),
    proceed: (message) => refuse(`Someone has to press Enter (${message})`),
    wait: (_, done) => done,
    edit: ({ title, instead }) => refuse(`An answer is needed (${title})`, instead),
    tick: ({ title, instead }) => refuse(`Someone has to tick (${title})`, instead),
  };
}
