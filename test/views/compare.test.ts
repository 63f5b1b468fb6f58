import { describe, expect, it } from 'vitest';
import { compare } from '../../src/domain/compare.ts';
import type { Verdict } from '../../src/domain/critique.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Session } from '../../src/domain/session.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { compareView } from '../../src/views/compare.ts';
import { asked, critiqued, started, submitted } from '../support/session-fixture.ts';

const theme = createTheme(0);
const sat = (id: string, verdicts: Readonly<Record<string, Verdict>>, text = 'an answer') =>
  fold([
    started(['clarify', 'data'], { id }),
    submitted('clarify', text),
    critiqued('clarify', verdicts),
  ]) as Session;

const before = sat('one', { second: 'covered' }, `an ${'earlier answer of some length '.repeat(4)}`);
const after = sat('two', { first: 'covered' }, 'an answer that is later');
const shown = (columns: number, isLinear = false) =>
  compareView(compare(before, after), { before, after }, { theme, columns, isLinear });

describe('two attempts beside each other', () => {
  it('say what was gained and lost, and which score is clearly another', () => {
    const text = shown(80);
    expect(text).toMatch(/^Test: two attempts\n {2}before {2}one, 2026-03-01 09:00 UTC, senior\n/);
    expect(text).toMatch(/clarify {2}33 {6}67 {5}higher/);
    expect(text).toMatch(/\+ {3}1 {2}first {3}gained: missing, now covered\n/);
    expect(text).toMatch(/- {3}2 {2}second {2}lost: covered, now missing\n/);
    expect(text).toMatch(/ {5}3 {2}third {3}no difference/);
    expect(text).toMatch(/! data: not judged in both\./);
    expect(text).not.toContain('Data sources');
  });

  it('have the answers side by side where there is room, each with its evidence', () => {
    const lines = shown(100).split('\n');
    const title = lines.find((line) => line.startsWith('Answer before')) ?? '';
    expect(title.indexOf('Answer after')).toBe(51);
    const first = lines[lines.indexOf(title) + 1] ?? '';
    expect(first).toMatch(
      /^ {2}\+2 +\| \[an\] earlier answer of some length {2,}\+1 +\| \[an\] answer that is later$/,
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('have them one after the other where there is none, and for those who listen', () => {
    expect(shown(99)).toMatch(/Answer before\n[\s\S]+length\n\nAnswer after\n {2}\+1 +\| \[an\]/);
    expect(shown(160, true)).toMatch(/Answer after\n {2}\[an\]\(1\) answer that is later/);
  });

  it('say which help was taken', () => {
    const asking = fold([
      started(['clarify', 'data'], { id: 'two' }),
      submitted('clarify'),
      critiqued('clarify', {}),
      asked('clarify', 'first'),
    ]) as Session;
    const text = compareView(compare(before, asking), { before, after: asking }, { theme, columns: 80 });
    expect(text).toMatch(/clarify {2}1:40 {2}0 {10}0 -> 1 {6}0/);
  });

  it('name no scores where two coaches judged, and say what would help', () => {
    const event = critiqued('clarify', { first: 'covered' });
    if (event.type !== 'critique-added') throw new Error('unreachable');
    const coach = { kind: 'llm' as const, version: '1', model: 'some-model' };
    const other = fold([
      started(['clarify', 'data'], { id: 'two' }),
      submitted('clarify'),
      { ...event, critique: { ...event.critique, coach } },
    ]) as Session;
    const text = compareView(compare(before, other), { before, after: other }, { theme, columns: 80 });
    expect(text).toMatch(/! clarify: judged by different coaches/);
    expect(text).toContain('ml-interview review one --coach offline');
    expect(text).toMatch(/clarify {17}not compared/);
    expect(text).not.toMatch(/gained|lost|\[an\]/);
  });
});
