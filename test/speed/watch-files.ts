import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A call of a function of `node:fs` or `node:fs/promises`. */
export interface FileCall {
  readonly call: string;
  /** Absent where an open file is meant. */
  readonly file?: string;
  /** Of what is written; 0 for other calls. */
  readonly bytes: number;
}

type Functions = Record<string, (...args: unknown[]) => unknown>;

const OPENING = ['openSync', 'readFileSync'];
const OTHER = [
  'readdirSync',
  'statSync',
  'lstatSync',
  'existsSync',
  'realpathSync',
  'renameSync',
  'fsyncSync',
];
const WRITING = ['writeSync', 'writeFileSync', 'appendFileSync'];
const PROMISED_OPENING = ['open', 'readFile'];
const PROMISED = ['readdir', 'stat', 'lstat', 'realpath', 'rename', 'writeFile'];

/** The calls that open a file or read the whole of it. */
export const OPENS: ReadonlySet<string> = new Set([...OPENING, ...PROMISED_OPENING]);

/** From now on, what this process asks of the file system; the list grows as it does. */
export function watchFiles(): readonly FileCall[] {
  const calls: FileCall[] = [];
  // Calls that one of Node's functions makes of others are part of it.
  let depth = 0;
  const watch = (owner: Functions, call: string) => {
    const original = owner[call];
    if (!original) throw new Error(`Node has no ${call}`);
    const watched = (...args: unknown[]) => {
      if (depth === 0) calls.push(asked(call, args));
      depth += 1;
      try {
        return original.apply(owner, args);
      } finally {
        depth -= 1;
      }
    };
    owner[call] = Object.assign(watched, original);
  };
  for (const call of [...OPENING, ...OTHER, ...WRITING]) watch(fs as unknown as Functions, call);
  for (const call of [...PROMISED_OPENING, ...PROMISED]) watch(fs.promises as unknown as Functions, call);
  syncBuiltinESMExports();
  return calls;
}

function asked(call: string, [file, data]: unknown[]): FileCall {
  const bytes = WRITING.includes(call) ? Buffer.byteLength(data as string | Uint8Array) : 0;
  return typeof file === 'number' ? { call, bytes } : { call, file: String(file), bytes };
}
