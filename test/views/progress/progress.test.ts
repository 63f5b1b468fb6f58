import fc from 'fast-check';
import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { SessionDigest } from '../../../src/domain/digest.ts';
import { progressOf } from '../../../src/domain/progress.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { progressView } from '../../../src/views/progress/progress.ts';
import type { Signs } from '../../../src/views/progress/signs.ts';
import { anyHistory, digest, digestedStage } from '../../support/digest-fixture.ts';

function pageOf(digests: readonly SessionDigest[], signs: Signs, columns = 80, colours: 0 | 2 = 0): string {
  const progress = progressOf(digests);
  const page = { progress, track: progress.tracks[0], due: 'Nothing is due.', steps: [] };
  return progressView(page, signs, { theme: createTheme(colours), columns });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of styles are what is taken away
const bare = (text: string) => text.replaceAll(/\u001B\[[\d;]*m/g, '');

const HISTORY = [1, 2, 3, 6, 7, 9].map((tenth, index) =>
  digest(index + 1, [
    digestedStage(
      { 'feature-1': tenth < 5 ? 'missing' : 'covered', 'feature-2': 'missing', 'drift-1': 'covered' },
      { score: { low: 10 * tenth - 5, high: 10 * tenth + 5 }, selfRating: 5 },
    ),
    digestedStage({ 'drift-2': 'covered', ...(index === 1 && { 'rare-1': 'touched' }) }, { id: 'serving' }),
  ]),
);

describe('the page of progress', () => {
  it('draws what it knows in shades', () => {
    const text = pageOf(HISTORY, 'shades');
    expect(text).toMatch(
      /6 interviews for senior, judged by the offline coach, from 2026-03-01 to\s+2026-03-06/,
    );
    expect(text).toMatch(/data +42 to 52 +▁▂▃▅▆█ +85 to 95 {2}rising, 15 to 25 at first/);
    expect(text).toMatch(/serving +92 to 100 +█▇████ +100 +no clear change/);
    expect(text).toMatch(/feature +░░░░░░▓▓▓▓▓▓ {2}3 of 12 in full/);
    expect(text).toMatch(/rare +· ▓▓· · · · {3}0 of 1 in full/);
    expect(text).toMatch(/░░ under 25/);
    expect(text).toMatch(
      /Recurring gaps\n {2}feature: not in full 9 of 12 times, in 6 of 6 interviews; open:\s+feature-2/,
    );
    expect(text).toMatch(/Strengths\n {2}drift: in full 12 of 12 times/);
    expect(text).toMatch(/12 answers by the clock: none over their time/);
    expect(text).toMatch(/6 answers rated by yourself: 5 above the range of the score, 0 below/);
  });

  it('draws it in digits without a character beyond ASCII', () => {
    const text = pageOf(HISTORY, 'digits');
    expect(text).toMatch(/data +42 to 52 +123679/);
    expect(text).toMatch(/feature +0 0 0 5 5 5 {3}3 of 12 in full/);
    expect(text).toMatch(/rare +\. 5 \. \. \. \. {3}0 of 1/);
    expect(text).toMatch(/^[\n\x20-\x7E]*$/);
  });

  it('says it in words to those who listen', () => {
    const text = pageOf(HISTORY, 'words');
    expect(text).toMatch(
      /data: mean 42 to 52; oldest first 10, 20, 30, 60, 70, 90; rising, 15 to 25 at\s+first/,
    );
    expect(text).toMatch(/feature: 3 of 12 in full, 0 in part, 9 missed; oldest first 0, 0, 0, 50, 50,\s+50/);
    expect(text).not.toMatch(/Each bar|under 25/);
    expect(text).toMatch(/^[\n\x20-\x7E]*$/);
  });

  it('is honest with few interviews', () => {
    const text = pageOf(HISTORY.slice(0, 2), 'shades');
    expect(text).toContain('2 interviews: too few for a trend, which takes 6.');
    expect(text).not.toMatch(/rising|falling|no clear change/);
    expect(text).toMatch(/2 answers rated by yourself: too few to compare/);
    expect(pageOf(HISTORY.slice(0, 1), 'shades')).toContain('That takes two interviews at least.');
    expect(pageOf([], 'shades')).toMatch(/^No interview judged yet/);
  });

  it('shows one judge in full and names the others, and counts drills apart', () => {
    const byModel = { coach: { kind: 'llm' as const, version: '1', model: 'gpt' } };
    const text = pageOf(
      [
        ...HISTORY.slice(0, 2),
        digest(20, [digestedStage({ a: 'missing' }, byModel)]),
        digest(21, [digestedStage({ a: 'covered' })], { drill: { kind: 'criterion', target: 'a' } }),
      ],
      'shades',
    );
    expect(text).toMatch(/1 interview for senior, judged by gpt, on 2026-03-20/);
    expect(text).toMatch(
      /not to be compared\n {2}the offline coach, for senior, 2 interviews: data 10 to 20, serving/,
    );
    expect(text).toMatch(/Drills\n.*\n {2}criterion +1 +1 +0 +0 +the offline coach/);
  });

  it('says the same in colour, and keeps to its columns at any size', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.constantFrom('shades' as const, 'digits' as const, 'words' as const),
        fc.constantFrom(80, 160),
        (history, signs, columns) => {
          const plain = pageOf(history, signs, columns);
          const coloured = pageOf(history, signs, columns, 2);
          expect(bare(coloured)).toBe(plain);
          for (const line of plain.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
    expect(pageOf(HISTORY, 'shades', 80, 2)).not.toBe(pageOf(HISTORY, 'shades', 80));
  });

  it('shows the newest interviews where there is no room for all', () => {
    const many = Array.from({ length: 28 }, (_, day) =>
      digest(day + 1, [digestedStage({ 'long-concept': day === 27 ? 'covered' : 'missing' })]),
    );
    expect(pageOf(many, 'shades')).toMatch(/long +(░░)+██ {2}1 of 28 in full/);
    expect(pageOf(many, 'shades', 160)).toMatch(/long +(░░){27}██ {2}1 of 28 in full/);
  });

  it('lets nothing through that a terminal acts on', () => {
    const hostile = 'x\u001B]0;owned\u0007\u009B2J\r';
    const stage = digestedStage(
      { [`${hostile}-1`]: 'missing' },
      { coach: { kind: 'llm', version: '1', model: hostile } },
    );
    const scenario = { id: hostile, title: hostile, version: 1 };
    const older = digest(1, [stage], { scenario });
    const text = pageOf(
      [
        older,
        digest(2, [stage], { scenario: { ...scenario, version: 2 } }),
        digest(3, [stage], { scenario: { ...scenario, version: 2 } }),
      ],
      'shades',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of controls is what is tested
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});
