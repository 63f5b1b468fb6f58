import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { drill } from '../../src/commands/drill/drill.ts';
import { resume } from '../../src/commands/practice/resume.ts';
import { atTable } from '../support/at-table.ts';
import { createTestHost } from '../support/test-host.ts';

const EXERCISE = 'mean-request-rate';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function typed(args: string[], stdin: string) {
  const recorded = createTestHost(home, { stdin });
  const code = await run(['drill', '--answer', '-', ...args], recorded.host);
  return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
}

async function graded(answer: string) {
  const { code, stdout } = await typed(['--estimate', EXERCISE, '--seed', '3', '--json'], answer);
  expect(code).toBe(0);
  const [stage] = JSON.parse(stdout).stages;
  return stage.critiques[0].criteria[0];
}

// Seed 3 asks for 120 million users with 3 requests a day: 4,167 a second.
describe('an estimate', () => {
  it('is covered within a factor of two, with the figure as its quote', async () => {
    const text = '120M x 3 = 360M a day, over 100k seconds, so about 3,600 requests per second';
    const { verdict, evidence } = await graded(text);
    expect(verdict).toBe('covered');
    expect(evidence).toEqual([
      { quote: '3,600 requests per second', start: text.indexOf('3,600'), end: text.length },
    ]);
  });

  it.each([
    ['5 times too little', '120M x 3 / 86,400 s is about 900 requests per second', 'touched'],
    ['without reasoning', '4000 requests per second', 'touched'],
    ['a hundred times off', '120M x 3 / 86,400 s is about 40 requests per second', 'missing'],
    ['in other units', '120M x 3 / 86,400 s: about 250 thousand requests per minute', 'covered'],
    ['as a range', '120M x 3 / 86,400 s, between 3k and 6k requests per second', 'covered'],
    ['nothing', '', 'missing'],
    ['no figure', 'it depends on the users', 'missing'],
  ])('%s is judged so', async (_, text, verdict) => {
    expect(await graded(text)).toMatchObject({ verdict });
  });

  it('shows the computation, is saved, and can be reviewed', async () => {
    const { stdout } = await typed(['--estimate', EXERCISE, '--seed', '3'], '4000 requests per second');
    expect(stdout).toMatch(/The computation\n {2}Requests in a day: 120 million users × 3 = 360 million/);
    const recorded = createTestHost(home);
    expect(await run(['review'], recorded.host)).toBe(0);
    expect(recorded.stdout()).toBe(stdout);
    expect(recorded.stderr()).toBe('');
  });

  it('asks the same for the same seed', async () => {
    const ask = async (seed: string) =>
      JSON.parse((await typed(['--estimate', '--seed', seed, '--json'], 'x')).stdout).drill;
    expect(await ask('11')).toEqual(await ask('11'));
    expect(await ask('11')).not.toEqual(await ask('12'));
  });

  it('says when there is no such exercise', async () => {
    const { code, stderr } = await typed(['--estimate', 'mean-reqest-rate'], 'x');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(`did you mean "${EXERCISE}"?`),
    });
  });
});

describe('at the terminal', () => {
  const OPTIONS = { level: 'senior', pace: 'soft', minutes: 3, estimate: EXERCISE, seed: 3 } as const;

  it('goes on with the same numbers after it was left', async () => {
    const left = await atTable(home, { answers: [{ text: '120M', usedSeconds: 20, reason: 'cancelled' }] });
    await expect(drill(left.app, OPTIONS)).rejects.toMatchObject({ kind: 'cancelled' });
    const { app, terminal } = await atTable(home, {
      answers: ['120M x 3 / 86,400 = 4,200 requests per second'],
    });
    await resume(app, undefined);
    expect(terminal.edits[0]).toMatchObject({
      ...{ draft: '120M', usedSeconds: 20, budgetSeconds: 180 },
      question: left.terminal.edits[0]?.question,
    });
    expect(terminal.printed.join('\n')).toMatch(/100 of 100[\s\S]*The computation/);
  });
});
