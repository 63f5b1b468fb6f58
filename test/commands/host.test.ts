import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { run } from '../../src/cli.ts';
import { type HostOptions, host } from '../../src/commands/host/host.ts';
import { resume } from '../../src/commands/practice/resume.ts';
import { review } from '../../src/commands/review.ts';
import { atTable } from '../support/at-table.ts';
import { createTestHost } from '../support/test-host.ts';

const OPTIONS: HostOptions = { level: 'senior', curveball: true, seed: 0 };
const SCENARIO = 'video-recommendation';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function typed(...args: string[]) {
  const recorded = createTestHost(home);
  const code = await run(['host', ...args], recorded.host);
  return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
}

describe('an interview held by a person', () => {
  it('shows per stage what to ask, what to tick, and what to look up', async () => {
    const { app, terminal } = await atTable(home, { tickings: [{ kind: 'finish', usedSeconds: 5 }] });
    await host(app, SCENARIO, OPTIONS);
    const [list] = terminal.tickLists;
    expect(list?.title).toBe('Clarify requirements and constraints (1 of 5)');
    expect(list?.rows.slice(0, 2).map(({ id, group }) => [id, group])).toEqual([
      ['objective', 'What to hear'],
      ['surface-and-users', undefined],
    ]);
    expect(list?.rows.slice(-4).map(({ id }) => id)).toEqual([
      'latency',
      'cost',
      'scalability',
      'maintainability',
    ]);
    expect(list?.pages.map(({ name }) => name)).toEqual(['brief', 'facts', 'model', 'numbers']);
    expect(list?.rows[0]?.detail).toMatch(/If it does not come: /);
  });

  it('is saved as a session with a critique by a human, of the stages that were held', async () => {
    const { app, terminal, newest } = await atTable(home, {
      tickings: [
        {
          ticks: { objective: 'full', numbers: 'half', cost: 'half' },
          rowNotes: { objective: 'returning viewers' },
          notes: 'calm start',
          usedSeconds: 300,
        },
        { kind: 'back', usedSeconds: 100 },
        { ticks: { numbers: 'full' }, usedSeconds: 20 },
        { ticks: {}, usedSeconds: 10, kind: 'finish' },
      ],
    });
    await host(app, SCENARIO, OPTIONS);
    const session = await newest();
    expect(session).toMatchObject({ interviewer: 'person', finishedAt: expect.any(String) });
    const [clarify, data, training] = session.stages;
    expect(clarify).toMatchObject({ usedSeconds: 320, answer: 'calm start', closed: true });
    const critique = clarify?.critiques[0];
    expect(critique?.coach).toEqual({ kind: 'human', version: '1' });
    expect(critique?.criteria.slice(0, 3).map(({ id, verdict, why }) => [id, verdict, why])).toEqual([
      ['objective', 'covered', 'returning viewers'],
      ['surface-and-users', 'missing', 'not ticked'],
      ['numbers', 'covered', 'ticked in full'],
    ]);
    expect(critique?.tradeoffs.cost.verdict).toBe('mentioned');
    expect(data).toMatchObject({ usedSeconds: 110, closed: true });
    expect(training).toMatchObject({ answer: null, critiques: [] });
    expect(terminal.printed.join('\n')).toContain('by the person who held it');
  });

  it('counts the change of constraints when something was ticked there', async () => {
    const tickings = Array.from({ length: 5 }, () => ({ usedSeconds: 60 }));
    const { app, newest } = await atTable(home, { tickings, confirmations: [true] });
    const { curveballs } = await (await app.library()).load(SCENARIO);
    const { stage, criteria } = curveballs[0] ?? {};
    const index = ['clarify', 'data', 'training', 'serving', 'monitoring'].indexOf(stage ?? '');
    tickings[index] = { ...{ usedSeconds: 60 }, ...{ ticks: { [criteria?.[0]?.id ?? '']: 'full' } } };
    const again = await atTable(home, { tickings, confirmations: [true] });
    await host(again.app, SCENARIO, OPTIONS);
    const held = (await newest()).stages.find((one) => one.curveball);
    expect(held?.id).toBe(stage);
    expect(held?.curveball?.findings?.[0]).toMatchObject({ id: criteria?.[0]?.id, verdict: 'covered' });
    expect(app).toBeDefined();
  });

  it('goes on where it was left, with its marks, notes and clock', async () => {
    const first = await atTable(home, {
      tickings: [
        { ticks: { objective: 'half' }, usedSeconds: 60 },
        { notes: 'so so', usedSeconds: 30, kind: 'cancelled' },
      ],
    });
    await expect(host(first.app, SCENARIO, OPTIONS)).rejects.toMatchObject({
      kind: 'cancelled',
      next: expect.stringMatching(/^ml-interview resume /),
    });
    const { app, terminal, newest } = await atTable(home, {
      tickings: [{ kind: 'back' }, { kind: 'finish' }],
    });
    await resume(app, undefined);
    expect(terminal.tickLists[0]).toMatchObject({
      title: expect.stringContaining('2 of 5'),
      notes: 'so so',
      usedSeconds: 30,
    });
    expect(terminal.tickLists[1]?.rows[0]).toMatchObject({ id: 'objective', tick: 'half' });
    expect((await newest()).finishedAt).not.toBeNull();
  });

  it('asks before it ends after the last stage', async () => {
    const tickings = Array.from({ length: 6 }, () => ({ usedSeconds: 1 }));
    const { app, terminal } = await atTable(home, { tickings, confirmations: [false, true] });
    await host(app, SCENARIO, OPTIONS);
    expect(terminal.tickLists).toHaveLength(6);
    expect(terminal.asked).toEqual(['That was the last stage. Finish?', 'That was the last stage. Finish?']);
  });

  it('is reviewed like any other', async () => {
    const { app, terminal } = await atTable(home, {
      tickings: [{ ticks: { objective: 'full' }, notes: 'calm start', kind: 'finish', usedSeconds: 9 }],
    });
    await host(app, SCENARIO, OPTIONS);
    await review(app, undefined, { format: 'text' });
    const text = terminal.printed.at(-1) ?? '';
    expect(text).toMatch(
      /Notes of the interviewer\n {2}calm start[\s\S]*\+ {2}1 objective {2}ticked in full/,
    );
    expect(text).not.toContain('Your answer');
  });
});

describe('on the command line', () => {
  it('prints a sheet with everything to ask, answer and tick', async () => {
    const { code, stdout } = await typed(SCENARIO, '--print', '--seed', '0');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Video recommendation/);
    expect(stdout.match(/^- \[ \] /gm)?.length).toBeGreaterThan(35);
    expect(stdout).toMatch(/^Then say: "/m);
    expect(stdout.match(/^## /gm)).toHaveLength(9);
    const without = await typed(SCENARIO, '--print', '--no-curveball');
    expect(without.stdout).not.toContain('Then say:');
  });

  it('needs a terminal to tick in, and leaves nothing behind without one', async () => {
    const { code, stderr } = await typed(SCENARIO);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--print') });
    const app = await createApp(createTestHost(home).host, { color: false });
    expect(await (await app.sessions()).summaries()).toMatchObject({ summaries: [] });
  });
});
