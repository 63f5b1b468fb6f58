import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practice } from '../../src/commands/practice/practice.ts';
import { resume } from '../../src/commands/practice/resume.ts';
import type { PracticeOptions } from '../../src/commands/practice/sit.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { atTable } from '../support/at-table.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';

const OPTIONS: PracticeOptions = { level: 'senior', pace: 'soft', probes: false, curveball: false };

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** What is asked, and how many seconds there are for it. */
function partOf(id: string, scenario: Scenario) {
  const stage = STAGE_IDS.find((known) => known === id);
  if (stage) {
    const { question, minutes } = scenario.stages[stage];
    // From the second part on the interviewer tells the time first.
    const asked =
      stage === 'clarify' ? question : expect.stringMatching(/^We have about \d+ minutes left\. /);
    return { question: asked, budgetSeconds: minutes * 60 };
  }
  const budgetSeconds = id === 'sketch' ? 120 : 180;
  return { question: expect.stringMatching(id === 'sketch' ? /sketch/ : /Sum up/), budgetSeconds };
}

describe('a sitting', () => {
  it('asks the five questions with the time each has, and ends with the debrief', async () => {
    const { app, terminal, newest } = await atTable(home, {
      answers: [
        'an answer',
        'logs --> model',
        'an answer',
        'an answer',
        'an answer',
        'an answer',
        'in short',
      ],
      choices: [5, 1, 2, 3, 4],
    });
    await practice(app, 'video-recommendation', OPTIONS);
    const scenario = await (await app.library()).load('video-recommendation');
    expect(
      terminal.edits.map(({ question, budgetSeconds, pace }) => ({ question, budgetSeconds, pace })),
    ).toEqual(
      ['clarify', 'sketch', 'data', 'training', 'serving', 'monitoring', 'wrap-up'].map((id) => ({
        ...partOf(id, scenario),
        pace: 'soft',
      })),
    );
    expect(terminal.noted.join('\n')).toContain('│logs├───►│model│');
    expect(terminal.printed.join('\n')).toMatch(/0 of 100 for senior[\s\S]*ml-interview review/);
    expect(terminal.asked.at(-1)).toBe('Monitoring and feedback loops: how well did it go?');
    expect((await newest()).stages.map(({ selfRating }) => selfRating)).toEqual([5, 1, 2, 3, 4]);
    expect(terminal.printed.join('\n')).toMatch(/clarify +0 +below-mid +strong/);
  });

  it('lets the user choose when no scenario is named', async () => {
    const { app, newest } = await atTable(home, { choices: ['ad-click-prediction', 3], answers: ['x'] });
    await practice(app, undefined, { ...OPTIONS, stage: ['data'] });
    expect((await newest()).scenario.id).toBe('ad-click-prediction');
  });

  it('keeps the stages in the order of the interview, however they are named', async () => {
    const { app, newest } = await atTable(home, { answers: ['x', 'x'], choices: [3, 3] });
    await practice(app, 'ad-click-prediction', { ...OPTIONS, stage: ['monitoring', 'data', 'data'] });
    expect((await newest()).stages.map(({ id }) => id)).toEqual(['data', 'monitoring']);
  });

  it('says how long was used, and what was run over', async () => {
    const { app, terminal } = await atTable(home, {
      answers: [{ text: 'x', usedSeconds: 432, reason: 'time-up' }],
      choices: [3],
    });
    await practice(app, 'video-recommendation', { ...OPTIONS, stage: ['data'] });
    expect(terminal.printed.join('\n')).toMatch(/data .* 7:12 of 7:00, 0:12 over/);
  });

  it('has no clock with pace off', async () => {
    const { app, terminal } = await atTable(home, {
      answers: [{ text: 'x', usedSeconds: 492 }],
      choices: [3],
    });
    await practice(app, 'video-recommendation', { ...OPTIONS, pace: 'off', stage: ['clarify'] });
    expect(terminal.asked).toContain('You:');
    expect(terminal.printed.join('\n')).toMatch(/clarify .* 8:12$/m);
  });

  it('is printed as JSON and nothing else when asked for', async () => {
    const { app, terminal } = await atTable(home, { answers: ['x'], choices: [3] });
    await practice(app, 'video-recommendation', { ...OPTIONS, stage: ['data'], json: true });
    expect(JSON.parse(terminal.printed.join('\n'))).toMatchObject({ schemaVersion: 1, score: { low: 0 } });
  });
});

describe('before the clock starts', () => {
  it.each([
    ['senior', 'It is judged for senior. '],
    ['mid', 'It is judged for mid, though it is meant for senior and staff. '],
  ] as const)('a candidate hears that it is for %s', async (level, told) => {
    const { app, terminal } = await atTable(home, { answers: ['x'], choices: [3] });
    await practice(app, 'llm-serving', { ...OPTIONS, level, stage: ['data'] });
    expect(terminal.noted.join(' ').replace(/\s+/g, ' ')).toContain(told);
  });
});

describe('follow-ups', () => {
  it('are not announced twice in the same words', async () => {
    const { app, terminal } = await atTable(home, {
      answers: ['We log impressions.', 'x', 'y'],
      choices: [3],
    });
    await practice(app, 'video-recommendation', { ...OPTIONS, probes: true, stage: ['data'] });
    const [, ...announced] = terminal.edits.map(({ question }) => /^[^.]+\./.exec(question)?.[0]);
    expect(announced.length).toBeGreaterThan(1);
    expect(new Set(announced).size).toBe(announced.length);
  });
});

describe('a change of constraints', () => {
  const CHANGED = { ...OPTIONS, curveball: true, stage: ['serving' as const] };

  it('comes after the answer, is answered in time of its own and judged by criteria of its own', async () => {
    const { app, terminal, newest } = await atTable(home, {
      answers: [
        'an answer',
        'With 170 candidates the same GPUs are enough; it costs half a percent of watch time.',
      ],
      choices: [3],
    });
    await practice(app, 'video-recommendation', { ...CHANGED, seed: 0 });
    const scenario = await (await app.library()).load('video-recommendation');
    const [curveball] = scenario.curveballs;
    expect(terminal.edits[1]).toMatchObject({
      title: 'Deployment and serving: something changes',
      question: `Something has changed. ${curveball?.says}`,
      budgetSeconds: 120,
    });
    const session = await newest();
    const ids = curveball?.criteria.map(({ id }) => id);
    expect(session.stages[0]?.curveball?.findings?.map(({ id }) => id)).toEqual(ids);
    expect(session.stages[0]?.curveball?.findings?.[0]?.verdict).not.toBe('missing');
    expect(terminal.printed.join('\n')).not.toMatch(/^ {2}serving +0 /m);
  });

  it('has what was missed of it in the debrief', async () => {
    const { app, terminal } = await atTable(home, { answers: ['x', 'no idea'], choices: [3] });
    await practice(app, 'video-recommendation', { ...CHANGED, seed: 0 });
    const { curveballs } = await (await app.library()).load('video-recommendation');
    const [, missed = ''] = terminal.printed.join('\n').split('After the change:');
    const names = curveballs[0]?.criteria.map(({ id }) => id.replaceAll('-', ' ')) ?? [];
    expect(names.filter((name) => missed.includes(name))).not.toHaveLength(0);
  });

  it('is chosen by the seed', async () => {
    const chosen = async (seed: number) => {
      const { app, terminal } = await atTable(home, { answers: ['x', 'y'], choices: [3] });
      await practice(app, 'video-recommendation', { ...CHANGED, seed });
      return terminal.edits[1]?.question;
    };
    expect(await chosen(7)).toBe(await chosen(7));
    expect(new Set([await chosen(0), await chosen(1)]).size).toBe(2);
  });

  it('goes on where it was left, and is judged even when it was left blank', async () => {
    const first = await atTable(home, {
      answers: ['x', { text: 'half', usedSeconds: 9, reason: 'cancelled' }],
    });
    await expect(practice(first.app, 'video-recommendation', CHANGED)).rejects.toThrow(/stopped/);
    const second = await atTable(home, { answers: [''], choices: [3] });
    await resume(second.app, undefined);
    expect(second.terminal.edits[0]).toMatchObject({ draft: 'half', usedSeconds: 9 });
    const { curveball } = (await second.newest()).stages[0] ?? {};
    expect(curveball?.findings?.every(({ verdict }) => verdict === 'missing')).toBe(true);
  });

  it('does not come where its stage is not sat', async () => {
    const { app, terminal } = await atTable(home, { answers: ['x'], choices: [3] });
    await practice(app, 'video-recommendation', { ...CHANGED, stage: ['monitoring'] });
    expect(terminal.edits).toHaveLength(1);
  });
});

describe('a sitting that is left', () => {
  it('in the middle of the sketch goes on with it', async () => {
    const first = await atTable(home, {
      answers: ['first', { text: 'logs -->', usedSeconds: 9, reason: 'cancelled' }],
    });
    await expect(practice(first.app, 'video-recommendation', OPTIONS)).rejects.toThrow(/stopped/);
    expect((await first.newest()).asides[0]).toMatchObject({ answer: null, draft: 'logs -->' });
    const second = await atTable(home, {
      answers: ['logs --> a', 'x', 'x', 'x', 'x', 'x'],
      choices: [3, 3, 3, 3, 3],
    });
    await resume(second.app, undefined);
    expect(second.terminal.edits[0]).toMatchObject({
      title: 'Architecture sketch',
      draft: 'logs -->',
      usedSeconds: 9,
    });
    expect((await second.newest()).asides[0]).toMatchObject({ answer: 'logs --> a' });
  });

  it('goes on with draft, time, questions and follow-ups as they stood', async () => {
    const first = await atTable(home, {
      lines: ['How many users?'],
      answers: [
        'first',
        'to the first follow-up',
        { text: 'half a', usedSeconds: 30, pausedSeconds: 7, reason: 'cancelled' },
      ],
    });
    const options = { ...OPTIONS, probes: true, stage: ['clarify' as const] };
    const left = practice(first.app, 'video-recommendation', options);
    await expect(left).rejects.toMatchObject({
      kind: 'cancelled',
      next: expect.stringMatching(/^ml-interview resume 2026-03-01-video-recommendation-/),
    });

    const second = await atTable(home, { answers: ['half a word more'], choices: [3] });
    await resume(second.app, undefined);
    expect(second.terminal.edits).toMatchObject([
      { draft: 'half a', usedSeconds: 30, pausedSeconds: 7, budgetSeconds: 60 },
    ]);
    expect(second.terminal.edits[0]?.background).toContain('You: How many users?');
    const [stage] = (await second.newest()).stages;
    expect(stage).toMatchObject({
      answer: 'first',
      questions: [{ text: 'How many users?' }],
      probes: [{ answer: 'to the first follow-up' }, { answer: 'half a word more', usedSeconds: 30 }],
      closed: true,
    });
  });

  it('finds its scenario again when that was a file', async () => {
    const file = join(home, 'mine.yaml');
    writeFileSync(
      file,
      scenarioYaml((scenario) => {
        scenario.id = 'mine';
      }),
    );
    const first = await atTable(home, { answers: [{ text: 'half', reason: 'cancelled' }] });
    const left = practice(first.app, './mine.yaml', { ...OPTIONS, stage: ['data'] });
    await expect(left).rejects.toMatchObject({ kind: 'cancelled' });
    const second = await atTable(home, { answers: ['whole'], choices: [3] });
    await resume(second.app, undefined);
    expect((await second.newest()).scenario).toMatchObject({ id: 'mine', file });
  });

  it('is taken up again though a later one is finished', async () => {
    const first = await atTable(home, { answers: [] });
    await expect(
      practice(first.app, 'ad-click-prediction', { ...OPTIONS, stage: ['data'] }),
    ).rejects.toThrow();
    const left = await first.newest();
    const second = await atTable(home, { answers: ['x'], choices: [3] });
    await practice(second.app, 'video-recommendation', { ...OPTIONS, stage: ['data'] });
    expect((await second.newest()).id).not.toBe(left.id);
    const third = await atTable(home, { answers: ['x'], choices: [3] });
    await resume(third.app, undefined);
    const store = await third.app.sessions();
    expect(store.read(left.id).finishedAt).not.toBeNull();
  });

  it('can not be taken up again once it is finished', async () => {
    const { app } = await atTable(home, { answers: ['x'], choices: [3] });
    await practice(app, 'video-recommendation', { ...OPTIONS, stage: ['data'] });
    await expect(resume(app, undefined)).rejects.toMatchObject({
      kind: 'usage',
      next: expect.stringMatching(/^ml-interview review/),
    });
  });
});
