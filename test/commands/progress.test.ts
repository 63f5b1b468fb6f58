import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { run } from '../../src/cli.ts';
import { drill } from '../../src/commands/drill/drill.ts';
import { practice } from '../../src/commands/practice/practice.ts';
import { createScriptedTerminal } from '../support/scripted-terminal.ts';
import { createTestHost } from '../support/test-host.ts';

const HURRIED = JSON.parse(readFileSync('test/fixtures/proof/hurried.json', 'utf8'));
const DAY = 24 * 60 * 60_000;
const OPTIONS = { level: 'senior' as const, pace: 'soft' as const, minutes: 3, seed: 0 };

/** A host on the day so many days after the first of March. */
function hostOn(home: string, day: number, env: Record<string, string> = {}, stdin?: string) {
  const recorded = createTestHost(home, { env, ...(stdin !== undefined && { stdin }) });
  const at = recorded.host.clock.now().getTime() + day * DAY;
  const clock = { ...recorded.host.clock, now: () => new Date(at) };
  return { ...recorded, host: { ...recorded.host, clock } };
}

async function typed(
  home: string,
  day: number,
  args: string[],
  env?: Record<string, string>,
  stdin?: string,
) {
  const recorded = hostOn(home, day, env, stdin);
  const code = await run(args, recorded.host);
  return { code, stdout: recorded.stdout(), stderr: recorded.stderr() };
}

async function atTable(home: string, day: number, script: Parameters<typeof createScriptedTerminal>[0]) {
  const terminal = createScriptedTerminal(script);
  return { terminal, app: { ...(await createApp(hostOn(home, day).host, { color: false })), terminal } };
}

const folder = () => mkdtempSync(join(tmpdir(), 'ml-interview-'));

describe('after two interviews', () => {
  let home: string;
  beforeAll(async () => {
    home = folder();
    for (const [day, scenario] of ['ad-click-prediction', 'payment-fraud'].entries()) {
      const answers = join(home, 'answers.json');
      writeFileSync(answers, JSON.stringify({ stages: HURRIED[scenario] }));
      const { code } = await typed(home, day, ['practice', scenario, '--answers', answers, '--json']);
      expect(code).toBe(0);
    }
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('progress shows the stages, the concepts and three commands to type', async () => {
    const { code, stdout } = await typed(home, 5, ['progress'], { LANG: 'C.UTF-8' });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /2 interviews for senior, judged by the offline coach, from 2026-03-01 to\s2026-03-02/,
    );
    expect(stdout).toMatch(/clarify +\d+ to \d+ +[▁▂▃▄▅▆▇█]{2} /);
    expect(stdout).toContain('too few for a trend');
    expect(stdout).toMatch(
      /1\. ml-interview drill --due\n[\s\S]*2\. ml-interview drill --\w+ [\w-]+\n[\s\S]*3\. ml-interview practice [\w-]+\n/,
    );
  });

  it('progress keeps to ASCII in another locale, and to words with --plain', async () => {
    const ascii = await typed(home, 5, ['progress'], { LANG: 'C' });
    expect(ascii.stdout).toMatch(/clarify +\d+ to \d+ +\d\d /);
    expect(ascii.stdout).toMatch(/^[\n\x20-\x7E]*$/);
    const plain = await typed(home, 5, ['progress', '--plain'], { LANG: 'C.UTF-8' });
    expect(plain.stdout).toMatch(/clarify: mean \d+ to \d+; oldest first \d+, \d+/);
  });

  it('progress is one JSON document, narrowed down as asked', async () => {
    const args = ['progress', '--json', '--since', '2026-03-02', '--coach', 'offline'];
    const { stdout } = await typed(home, 5, args);
    const { kind, shown, interviews, tracks, next } = JSON.parse(stdout);
    expect({ kind, shown, interviews }).toEqual({ kind: 'progress', shown: 0, interviews: 1 });
    expect(tracks[0].sittings).toMatchObject([{ session: expect.stringContaining('payment-fraud') }]);
    expect(next[0]).toMatchObject({ kind: 'due', command: 'ml-interview drill --due' });
  });

  it('progress writes a file, without colour', async () => {
    const args = ['progress', '--output', 'progress.txt'];
    const { code, stdout } = await typed(home, 5, args, { LANG: 'C.UTF-8', FORCE_COLOR: '3' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(join(home, 'progress.txt'), 'utf8')).toMatch(/^Progress\n2 interviews/);
  });

  it.each([
    [['--since', 'yesterday'], '--since takes a day such as 2026-03-01'],
    [['--level', 'junior'], 'mid, senior, staff'],
  ])('progress says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await typed(home, 5, ['progress', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('drill --due --list prints what is due, and drill --due serves the first of it', async () => {
    const list = await typed(home, 5, ['drill', '--due', '--list']);
    expect(list.stdout).toMatch(/^due since +scenario +stage +point\n2026-03-01 +ad-click-prediction/);
    const json = JSON.parse((await typed(home, 5, ['drill', '--due', '--list', '--json'])).stdout);
    const { app, terminal } = await atTable(home, 5, { answers: ['x'] });
    await drill(app, { ...OPTIONS, due: true });
    expect(terminal.noted[0]?.replaceAll('\n', ' ')).toMatch(
      new RegExp(`^Due since 2026-03-01: .* ${json.due.length} points are due\\.$`),
    );
    const store = await app.sessions();
    expect(store.read(await store.resolve()).drill).toEqual({
      kind: 'criterion',
      target: json.due[0].criterion,
    });
    const after = JSON.parse((await typed(home, 5, ['drill', '--due', '--list', '--json'])).stdout);
    expect(after.due.map(({ id }: { id: string }) => id)).not.toContain(json.due[0].id);
  });

  it('drill --due says in a line that nothing is due, where it is so', async () => {
    const early = await typed(home, 0, [
      'drill',
      '--due',
      '--scenario',
      'ad-click-prediction',
      '--answer',
      '-',
    ]);
    expect(early).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^Nothing is due\. The next point comes back in 1\d minutes\.\n$/),
    });
    const json = await typed(home, 0, ['drill', '--due', '--scenario', 'ad-click-prediction', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      due: [],
      next: expect.stringMatching(/^2026-03-01T09:1/),
    });
  });

  it('drill --concept takes the weakest point of a concept, or any of the library', async () => {
    const { app, terminal } = await atTable(home, 5, { answers: ['x', 'x'] });
    await drill(app, { ...OPTIONS, concept: 'feature-stores' });
    expect(terminal.noted[0]).toBe('The point of feature stores you lost most on.');
    await drill(app, { ...OPTIONS, concept: 'approximate-search' });
    expect(terminal.noted.join('\n')).toContain('Nothing of approximate search is open');
  });

  it.each([
    [['--concept', 'feature-stors', '--answer', '-'], 'did you mean "feature-stores"?'],
    [['--list'], '--list goes with --due'],
    [['--due', '--concept', 'x', '--answer', '-'], 'are two drills'],
    [['--due'], 'no terminal to answer at'],
  ])('drill says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await typed(home, 5, ['drill', ...args], {}, 'x');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('practice without a name', () => {
  it('marks the one it recommends and says why, and offers to go on with one that was interrupted', async () => {
    const home = folder();
    const request = async (day: number) => {
      const { app, terminal } = await atTable(home, day, {});
      const asked: Parameters<typeof terminal.choose>[0][] = [];
      const choose: typeof terminal.choose = async (one) => {
        asked.push(one);
        throw new Error('enough');
      };
      await expect(
        practice({ ...app, terminal: { ...terminal, choose } }, undefined, { ...OPTIONS, probes: false }),
      ).rejects.toThrow('enough');
      return asked[0]?.choices ?? [];
    };
    const [first, ...others] = await request(0);
    expect(first?.name).toMatch(/^Recommended: /);
    expect(first?.description).toMatch(/^A good one to begin with at this level\. /);
    expect(others.filter(({ name }) => name.startsWith('Recommended'))).toEqual([]);

    const { app } = await atTable(home, 0, { answers: [{ text: 'x', reason: 'cancelled' }], choices: [3] });
    const sitting = practice(app, 'payment-fraud', { ...OPTIONS, probes: false, stage: ['data', 'serving'] });
    await expect(sitting).rejects.toThrow('stopped');
    const [again, recommended] = await request(1);
    expect(again).toMatchObject({
      name: expect.stringMatching(/^Go on with: .*\(0 of 2 stages done\)$/),
      value: expect.stringMatching(/^2026-03-01-payment-fraud-/),
    });
    expect(recommended?.name).toMatch(/^Recommended: /);
    expect(recommended?.value).not.toBe('payment-fraud');
    expect((await request(9))[0]?.name).toMatch(/^Recommended: /);
    rmSync(home, { recursive: true, force: true });
  });
});

it('before the first interview progress and drills say where to begin', async () => {
  const home = folder();
  const { code, stdout } = await typed(home, 0, ['progress']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^No interview judged yet[\s\S]*no point has been missed[\s\S]*1\. ml-interview practice /,
  );
  const due = await typed(home, 0, ['drill', '--due']);
  expect(due).toMatchObject({ code: 0, stderr: 'Nothing is due: no point has been missed yet.\n' });
  expect(existsSync(join(home, 'sessions'))).toBe(false);
});
