import type { Draw } from './draw.ts';
import { HOSTILE_BYTES, HOSTILE_TOKENS, LONG_TOKENS } from './hostile-pieces.ts';

/** A file that something has happened to. */
export interface Mutant {
  readonly bytes: Buffer;
  /** What happened, in order. */
  readonly by: readonly string[];
}

type Mutation = (bytes: Buffer, draw: Draw, others: readonly Buffer[]) => Buffer;

/** Values, keys, names and signs of JSON, YAML and Markdown alike. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|[\p{L}_][\p{L}\p{N}_-]*|[^\s\p{L}\p{N}]/gu;

/** More is refused for its length, which says nothing of how it would be read. */
const MAX_BYTES = 900_000;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  beheaded: (bytes, { below }) => bytes.subarray(below(Math.min(200, bytes.length))),
  bitFlipped(bytes, { below }) {
    const copy = Buffer.from(bytes);
    const at = below(copy.length);
    if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
    return copy;
  },
  byteReplaced: (bytes, draw) => spliced(bytes, draw.below(bytes.length), 1, draw.pick(HOSTILE_BYTES)),
  bytesInserted: (bytes, draw) => spliced(bytes, draw.below(bytes.length + 1), 0, draw.pick(HOSTILE_BYTES)),
  bytesRemoved: (bytes, { below }) => spliced(bytes, below(bytes.length), 1 + below(40)),
  spanDoubled(bytes, { below }) {
    const at = below(bytes.length);
    return spliced(bytes, at, 0, bytes.subarray(at, at + 1 + below(300)));
  },
  spanFromAnother(bytes, { below, pick }, others) {
    const other = pick(others);
    const from = below(other.length);
    return spliced(bytes, below(bytes.length), below(100), other.subarray(from, from + below(400)));
  },
  zeroFilled: (bytes, { below }) =>
    Buffer.concat([bytes.subarray(0, below(bytes.length)), Buffer.alloc(below(600))]),
  lineDoubled: byLines((lines, { below }) => {
    const at = below(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  }),
  lineRemoved: byLines((lines, { below }) => lines.toSpliced(below(lines.length), 1)),
  linesRemoved: byLines((lines, { below }) => lines.toSpliced(below(lines.length), 1 + below(10))),
  linesSwapped: byLines((lines, { below }) => {
    const [one, other] = [below(lines.length), below(lines.length)];
    return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
  }),
  linesFromAnother(bytes, { below, pick }, others) {
    const other = linesOf(pick(others));
    const from = below(other.length);
    const taken = other.slice(from, from + 1 + below(4));
    const lines = linesOf(bytes);
    return joined(lines.toSpliced(below(lines.length + 1), below(3), ...taken));
  },
  lineTorn: byLines((lines, { below }) => {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    return lines.with(at, line.slice(0, below(line.length)));
  }),
  reindented: byLines((lines, { below, pick }) => {
    const at = below(lines.length);
    return lines.with(at, pick([' ', '  ', '\t', '    ', '']) + (lines[at] ?? '').trimStart());
  }),
  windowsLines: byLines((lines) => lines.map((line) => `${line}\r`)),
  oldMacLines: (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  marked: (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  widened: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  tokenReplaced: byToken((_, draw) => draw.pick(HOSTILE_TOKENS)),
  tokenPrefixed: byToken((token, draw) => `${draw.pick(HOSTILE_TOKENS)}${draw.pick(['', ' '])}${token}`),
  tokenFollowed: byToken((token, draw) => `${token}${draw.pick(['', ' '])}${draw.pick(HOSTILE_TOKENS)}`),
  tokenDoubled: byToken((token) => token + token),
  tokenRemoved: byToken(() => ''),
  tokenLong: byToken((_, draw) => draw.pick(LONG_TOKENS)()),
  unescaped: byToken((token) => token.replaceAll('\\', '')),
};

const NAMES = Object.keys(MUTATIONS);

/** The long ones make what is read slow and are mostly refused at once. */
const RARE: ReadonlySet<string> = new Set(['tokenLong', 'widened', 'oldMacLines', 'windowsLines']);

/** One to three things happen to `bytes`; `others` are files that parts may come from. */
export function mutate(bytes: Buffer, draw: Draw, others: readonly Buffer[]): Mutant {
  const by: string[] = [];
  let mutant = bytes;
  for (let left = 1 + draw.below(3); left > 0; left -= 1) {
    const name = draw.pick(NAMES);
    if (RARE.has(name) && !draw.chance(0.2)) continue;
    mutant = MUTATIONS[name]?.(mutant, draw, others) ?? mutant;
    by.push(name);
  }
  return { bytes: mutant.subarray(0, MAX_BYTES), by };
}

/** How many whole lines of a file nothing has happened to, nor to anything before them. */
export function intactLines(before: Buffer, after: Buffer): number {
  const end = Math.min(before.length, after.length);
  let lines = 0;
  for (let at = 0; at < end && before[at] === after[at]; at += 1) if (before[at] === LINE_FEED) lines += 1;
  return lines;
}

const LINE_FEED = 0x0a;

function spliced(bytes: Buffer, at: number, removed: number, added: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
}

/** Byte by byte, so that what is no UTF-8 stays as it is. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split('\n');
}

function joined(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\n'), 'latin1');
}

function byLines(change: (lines: string[], draw: Draw) => string[]): Mutation {
  return (bytes, draw) => joined(change(linesOf(bytes), draw));
}

/** Only a part of a long file is looked through, for speed. */
const WINDOW = 2000;

function byToken(change: (token: string, draw: Draw) => string): Mutation {
  return (bytes, draw) => {
    const from = Math.max(0, draw.below(bytes.length) - WINDOW / 2);
    const part = bytes.subarray(from, from + WINDOW).toString('utf8');
    const tokens = Array.from(part.matchAll(TOKEN));
    if (tokens.length === 0) return bytes;
    const { 0: token, index } = draw.pick(tokens);
    const at = from + Buffer.byteLength(part.slice(0, index));
    return spliced(bytes, at, Buffer.byteLength(token), Buffer.from(change(token, draw)));
  };
}
