/** A stretch of a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words before a full stop that does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s("'/])(?:e\.g|i\.e|a\.k\.a|eg|ie|cf|vs|approx|ca|incl|excl|resp|fig|no|nr|max|min|avg|est|dept|inc|ltd|dr|mr|mrs|ms|st|w|\p{L})\.$/iu;
/** Abbreviations that may end a sentence; they do when a capital follows. */
const MAY_END = /(?:^|[\s("'/])(?:etc|hist|max|min|a\.m|p\.m|sec|secs|mins|hrs?)\.$/iu;
/** What may follow a final mark and still belongs to the sentence. */
const CLOSERS = /["'”’)\]]/u;
const BULLET = /^[ \t]*(?:(?:[-*+•‣▪·–—>#]+|\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)])[ \t]+)+/u;
/** A text is hard-wrapped if no line is longer; a line at least so long that stops in mid-sentence goes on. */
const WRAPPED_TO = 120;
const WRAPPED_FROM = 60;
/** So many lines are about as long as the longest where lines were broken for want of room. */
const FEWEST_FULL = 2;
const RAGGED = 15;
/** By so much the longest line may be shorter than there was room for. */
const SLACK = 4;
/** How a line ends in mid-sentence. */
const GOES_ON = /[\p{L}\p{N},%)"'”’]$/u;
/** Longer stretches without a final mark are cut at commas and dashes, to keep quotes short. */
const MAX_WORDS = 45;

/**
 * Nobody writes a longer word, in code points. What goes on without a space is cut here, as patterns that look into a
 * sentence may take time by the square of its longest word.
 */
const LONGEST_WORD = 200;
const WORDS = new RegExp(`\\S{1,${LONGEST_WORD}}`, 'gu');

/**
 * The sentences of a text as people type it: bullets, numbered lists and line breaks end a sentence, and so
 * do semicolons; abbreviations, decimals and version numbers do not. Spans are trimmed of white space and
 * bullets, are never empty, and come in order without overlap.
 */
export function sentences(text: string): Span[] {
  return lines(text)
    .flatMap((line) => splitLine(text, line))
    .flatMap((span) => splitLong(text, span));
}

/** The lines of a text without their bullets; hard-wrapped lines are joined. */
function lines(text: string): Span[] {
  const found: Span[] = [];
  const width = widthOf(text);
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const line = text.slice(start, end);
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    const last = found.at(-1);
    if (width && last && bullet === 0 && isWrapped(text, last, line, width))
      found[found.length - 1] = { ...last, end };
    else found.push({ start: start + bullet, end });
    if (at < 0) break;
    start = end + 1;
  }
  return found;
}

/** How long lines are, and whether they were broken where there was no more room; undefined for lines too long. */
interface Width {
  readonly longest: number;
  readonly isFilled: boolean;
}

function widthOf(text: string): Width | undefined {
  const lengths = text.split('\n').map((line) => line.trimEnd().length);
  // Spread into arguments, a hundred thousand lines would be too many.
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > WRAPPED_TO) return undefined;
  return { longest, isFilled: lengths.filter((length) => length >= longest - RAGGED).length >= FEWEST_FULL };
}

/**
 * Whether a line goes on with the sentence of the line before. One that begins as sentences do does so only if its
 * first word had no room there.
 */
function isWrapped(text: string, previous: Span, line: string, { longest, isFilled }: Width): boolean {
  const lastLine = text
    .slice(Math.max(previous.start, text.lastIndexOf('\n', previous.end - 1) + 1), previous.end)
    .trimEnd();
  const [firstWord] = line.trimStart().split(/\s/u, 1);
  if (!firstWord || lastLine.length < WRAPPED_FROM || !GOES_ON.test(lastLine)) return false;
  return /^\p{Ll}/u.test(firstWord) || (isFilled && lastLine.length + 1 + firstWord.length > longest - SLACK);
}

function splitLine(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at += 1) {
    const end = endOfSentence(text, start, at, line.end);
    if (end === undefined) {
      // What one of several marks in a row does not end, none of them does.
      at = Math.max(at, endOfMarks(text, at, line.end) - 1);
      continue;
    }
    add(found, text, start, end);
    start = end;
    at = end - 1;
  }
  add(found, text, start, line.end);
  return found;
}

/** Where the sentence ends if the character at `at` ends it. */
function endOfSentence(text: string, start: number, at: number, limit: number): number | undefined {
  const mark = text.charAt(at);
  if (mark === ';') return at + 1;
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return undefined;
  let end = endOfMarks(text, at, limit);
  while (end < limit && CLOSERS.test(text.charAt(end))) end += 1;
  if (end < limit && !/\s/u.test(text.charAt(end))) return undefined;
  if (mark === '.' && end === at + 1) {
    const before = text.slice(Math.max(start, at - 12), end);
    const nextIsUpper = /^\s+["'“(]?\p{Lu}/u.test(text.slice(end, end + 6));
    if (MAY_END.test(before)) return nextIsUpper ? end : undefined;
    if (ABBREVIATION.test(before)) return undefined;
  }
  return end;
}

function endOfMarks(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && /[.!?…]/u.test(text.charAt(end))) end += 1;
  return end;
}

function splitLong(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let start = span.start;
  let count = 0;
  for (const match of text.slice(span.start, span.end).matchAll(WORDS)) {
    count += 1;
    const end = span.start + match.index + match[0].length;
    const canBreak = /[,:]$/u.test(match[0]) || /^[-–—]+$|^(?:->|→|=>)$/u.test(match[0]);
    const mustBreak = count >= 2 * MAX_WORDS || match[0].length >= LONGEST_WORD;
    if (
      end >= span.end ||
      !((canBreak && count >= MAX_WORDS / 2 && isLong(text, start, span.end)) || mustBreak)
    )
      continue;
    add(found, text, start, end);
    start = end;
    count = 0;
  }
  add(found, text, start, span.end);
  return found;
}

function isLong(text: string, start: number, end: number): boolean {
  let count = 0;
  for (const _ of text.slice(start, end).matchAll(/\S+/gu)) {
    count += 1;
    if (count > MAX_WORDS) return true;
  }
  return false;
}

function add(found: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  if (to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to))) found.push({ start: from, end: to });
}
