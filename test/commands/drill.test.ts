import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { type DrillOptions, drill } from '../../src/commands/drill/drill.ts';
import { practice } from '../../src/commands/practice/practice.ts';
import { atTable } from '../support/at-table.ts';
import { createTestHost } from '../support/test-host.ts';

const OPTIONS: DrillOptions = { level: 'senior', pace: 'soft', minutes: 3, seed: 0 };
const GOOD =
  'I log every impression with its position and propensity and mix in a small slice of random exploration, so the training set is not only what the old ranker showed. That costs a little watch time on one per cent of the traffic.';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function typed(args: string[], stdin?: string) {
  const recorded = createTestHost(home, stdin === undefined ? {} : { stdin });
  const code = await run(['drill', ...args], recorded.host);
  return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
}

describe('a drill at the terminal', () => {
  it('on a criterion asks its follow-up for three minutes, without hints, and shows verdict and model', async () => {
    const { app, terminal, newest } = await atTable(home, { answers: [GOOD] });
    await drill(app, { ...OPTIONS, criterion: 'exposure-bias' });
    const [edit] = terminal.edits;
    expect(edit).toMatchObject({ question: expect.stringContaining('?'), budgetSeconds: 180 });
    expect(edit?.hint).toBeUndefined();
    const printed = terminal.printed.join('\n');
    expect(printed).toMatch(/Drill: exposure bias[\s\S]*Verdicts\n.*\n {2}[+~-] {2}1 exposure-bias/);
    expect(printed.match(/Slots near the top are opened more/g)).toHaveLength(1);
    expect(printed).not.toContain('Trade-offs');
    const session = await newest();
    expect(session).toMatchObject({ drill: { kind: 'criterion', target: 'exposure-bias' }, asides: [] });
    expect(session.finishedAt).not.toBeNull();
    expect(session.stages[0]?.critiques[0]?.criteria.map(({ id }) => id)).toEqual(['exposure-bias']);
  });

  it('on a dimension judges that dimension', async () => {
    const { app, terminal } = await atTable(home, {
      answers: ['A cache is cheaper, but its answers are older.'],
    });
    await drill(app, { ...OPTIONS, scenario: 'ad-click-prediction', dimension: 'cost', stage: 'serving' });
    expect(terminal.edits[0]?.question).toMatch(/money/);
    const grid = terminal.printed.join('\n').split('Trade-offs\n')[1]?.split('\n\n')[0];
    expect(grid).toMatch(/^ {2}cost/);
    expect(grid).not.toContain('latency');
  });

  it('on a change of constraints is judged by the change', async () => {
    const { app, newest } = await atTable(home, { answers: ['x'] });
    const { curveballs } = await (await app.library()).load('rag-support-assistant');
    const [curveball] = curveballs;
    if (!curveball) throw new Error('unreachable');
    await drill(app, { ...OPTIONS, scenario: 'rag-support-assistant', curveball: curveball.id });
    const [stage] = (await newest()).stages;
    expect(stage?.id).toBe(curveball.stage);
    expect(stage?.critiques[0]?.criteria.map(({ id }) => id)).toEqual(curveball.criteria.map(({ id }) => id));
  });

  it('without a wish takes the point lost most on, and says so', async () => {
    const first = await atTable(home, { answers: ['x'], choices: [3] });
    await practice(first.app, 'ad-click-prediction', {
      ...{ level: 'senior', pace: 'soft', probes: false, curveball: false, stage: ['serving'] },
    });
    const { app, terminal, newest } = await atTable(home, { answers: ['x'] });
    await drill(app, OPTIONS);
    expect(terminal.noted[0]).toMatch(/^The point you lost most on: ".+", missed once so far\.$/);
    expect((await newest()).stages[0]?.id).toBe('serving');
  });

  it('without saved sittings lets the user choose the interview', async () => {
    const { app, terminal, newest } = await atTable(home, {
      answers: ['x'],
      choices: ['video-recommendation'],
    });
    await drill(app, OPTIONS);
    expect(terminal.noted[0]).toMatch(/weigh most in this interview/);
    expect((await newest()).stages[0]?.rubric).toHaveLength(1);
  });
});

describe('a drill on the command line', () => {
  it('takes the answer from standard input and prints JSON', async () => {
    const { code, stdout } = await typed(['--criterion', 'exposure-bias', '--answer', '-', '--json'], GOOD);
    expect(code).toBe(0);
    const session = JSON.parse(stdout);
    expect(session.drill).toEqual({ kind: 'criterion', target: 'exposure-bias' });
    expect(session.stages[0].answer).toBe(GOOD);
  });

  it('takes a whole stage', async () => {
    const file = join(home, 'answer.txt');
    writeFileSync(file, GOOD);
    const args = ['--scenario', 'video-recommendation', '--stage', 'data', '--answer', file];
    const { code, stdout } = await typed(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Drill: data[\s\S]*Trade-offs\n {2}latency/);
  });

  it.each([
    [['--criterion', 'exposure-bais', '--answer', '-'], 2, 'did you mean "exposure-bias"?'],
    [
      ['--curveball', 'nothing', '--scenario', 'ad-click-prediction', '--answer', '-'],
      2,
      'has no curveball "nothing"',
    ],
    [['--criterion', 'a', '--curveball', 'b', '--answer', '-'], 2, 'are two drills'],
    [['--stage', 'data', '--criterion', 'b', '--answer', '-'], 2, 'are two drills'],
    [['--stage', 'data'], 2, 'no terminal to answer at'],
    [['--dimension', 'beauty'], 2, 'latency, cost, scalability, maintainability'],
    [['--stage', 'data', '--scenario', 'nowhere', '--answer', '-'], 2, 'no scenario is called "nowhere"'],
    [['--stage', 'data', '--scenario', 'ad-click-prediction', '--answer', 'none.txt'], 2, 'no file none.txt'],
    [['--stage', 'data', '--answer', '-'], 2, 'standard input is not a terminal'],
  ])('says what is wrong with %j', async (args, wanted, message) => {
    const { code, stderr } = await typed(args, 'x');
    expect({ code, stderr }).toEqual({ code: wanted, stderr: expect.stringContaining(message) });
  });
});
