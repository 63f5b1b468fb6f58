import width from 'fast-string-width';
import type { Verdict } from '../domain/critique.ts';
import type { Style } from '../terminal/theme.ts';
import { cleanText } from '../text/clean.ts';
import { type Mark, passagesOf } from '../text/passages.ts';
import { type Layout, paragraph } from './layout.ts';
import { markedAnswer } from './marked-answer.ts';
import { sign } from './verdicts.ts';

/** A passage with the verdict it is evidence for, or speaks against. */
export interface SignedMark extends Mark {
  readonly verdict: Verdict;
}

/** Columns left of the rule, enough for three signs with their numbers. */
const MARGIN = 8;

/** With fewer columns there is no room for a margin. */
const NARROWEST = 36;

/**
 * An answer with its evidence in brackets and, beside each line, sign and number of every verdict that a passage on
 * it is about. Where nothing can or may stand beside a text, the numbers follow the brackets instead.
 */
export function answerWithSigns(
  text: string,
  marks: readonly SignedMark[],
  layout: Layout,
  indent = '  ',
): string {
  const { theme, columns } = layout;
  if (layout.isLinear || columns < NARROWEST || marks.length === 0) {
    return paragraph(markedAnswer(text, marks, theme), layout, indent);
  }
  const signs = signsOf(marks, layout);
  const room = { theme, columns: columns - width(indent) - MARGIN - 3 };
  return signedLines(text, marks, room)
    .flatMap(({ line, numbers }) => beside(line, numbers, signs, layout))
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');
}

interface SignedLine {
  readonly line: string;
  readonly numbers: readonly number[];
}

/** The wrapped lines, each with the numbers of what is said on it, in the order they come. */
function signedLines(text: string, marks: readonly SignedMark[], layout: Layout): SignedLine[] {
  const pieces = piecesOf(text, marks);
  const styles = pieces.map((piece) => styleOf(piece, layout));
  // Wrapping changes nothing but white space, so the other characters lead back to their pieces.
  const owners = pieces.flatMap((piece, index) => Array.from(piece.text.matchAll(/\S/gu), () => index));
  let next = 0;
  return paragraph(pieces.map((piece) => piece.text).join(''), layout)
    .split('\n')
    .map((wrapped) => {
      const numbers = new Set<number>();
      let line = '';
      for (const { owner, text: run } of runsOf(wrapped, () => owners[next++] ?? 0)) {
        for (const { number } of pieces[owner]?.marks ?? []) numbers.add(number);
        line += styles[owner]?.(run) ?? run;
      }
      return { line, numbers: [...numbers] };
    });
}

/** What is shown of an answer, brackets included, and all that it is evidence for. */
interface Piece {
  readonly text: string;
  readonly marks: readonly SignedMark[];
}

/** Passages in brackets, cut where the evidence for one thing begins or ends within them. */
function piecesOf(text: string, marks: readonly SignedMark[]): Piece[] {
  let end = 0;
  return passagesOf(text, marks).flatMap((passage): Piece[] => {
    const start = end;
    end += passage.text.length;
    const inside = marks.filter(({ evidence }) => evidence.start >= start && evidence.end <= end);
    if (passage.numbers.length === 0) return [{ text: shown(passage.text), marks: [] }];
    const ends = inside.flatMap(({ evidence }) => [evidence.start, evidence.end]);
    const cuts = [...new Set([start, end, ...ends])].sort((a, b) => a - b);
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? start;
      const [opening, closing] = [from === start ? '[' : '', to === end ? ']' : ''];
      return {
        text: `${opening}${shown(text.slice(from, to))}${closing}`,
        marks: inside.filter(({ evidence }) => evidence.start < to && evidence.end > from),
      };
    });
  });
}

function shown(text: string): string {
  return cleanText(text).normalize();
}

/** A line cut where its pieces meet; white space goes with what stands before it. */
function runsOf(line: string, ownerOfNext: () => number): { owner: number; text: string }[] {
  const runs: { owner: number; text: string }[] = [];
  let blank = '';
  for (const character of line) {
    if (/\s/u.test(character)) {
      blank += character;
      continue;
    }
    const owner = ownerOfNext();
    const last = runs.at(-1);
    if (last?.owner === owner) last.text += blank + character;
    else {
      if (last) last.text += blank;
      runs.push({ owner, text: last ? character : blank + character });
    }
    blank = '';
  }
  return runs;
}

/** What was covered stands out, what speaks against a point more so; the rest is quoted. */
function styleOf({ marks }: Piece, { theme }: Layout): Style | undefined {
  if (marks.length === 0) return undefined;
  const verdicts = marks.map(({ verdict }) => verdict);
  if (verdicts.includes('covered')) return theme.good;
  return verdicts.every((verdict) => verdict === 'missing') ? theme.bad : theme.quote;
}

function signsOf(marks: readonly SignedMark[], { theme }: Layout): ReadonlyMap<number, string> {
  return new Map(marks.map(({ number, verdict }) => [number, `${sign(verdict, theme)}${number}`]));
}

/** The line behind its signs; those that find no room stand below, beside nothing. */
function beside(
  line: string,
  numbers: readonly number[],
  signs: ReadonlyMap<number, string>,
  { theme }: Layout,
): string[] {
  const rows = [''];
  for (const number of numbers) {
    const label = signs.get(number) ?? '';
    const row = rows.at(-1) ?? '';
    const joined = row === '' ? label : `${row} ${label}`;
    if (width(joined) <= MARGIN) rows[rows.length - 1] = joined;
    else rows.push(label);
  }
  return rows.map((row, index) => {
    const margin = row + ' '.repeat(Math.max(0, MARGIN - width(row)));
    return `${margin} ${theme.faint('|')} ${index === 0 ? line : ''}`.trimEnd();
  });
}
