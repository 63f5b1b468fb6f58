import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import {
  asked,
  closed,
  critiqued,
  judged,
  probeAnswered,
  started,
  submitted,
} from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const ID = '2026-03-01-test-0001';
const EVENTS: SessionEvent[] = [
  started(['clarify', 'data'], {
    scenario: { id: 'test', title: 'Test', version: 1, file: '/home/me/test.yaml' },
  }),
  submitted('clarify'),
  critiqued('clarify', { first: 'covered' }),
  asked('clarify', 'second'),
  probeAnswered('clarify', 'second'),
  judged('clarify', 'second', 'covered'),
  closed('clarify'),
];

/** A computer with its own sessions. */
async function computer(...sessions: (readonly SessionEvent[])[]) {
  const home = await temporaryFolder();
  const folder = join(home, 'sessions');
  if (sessions.length > 0) mkdirSync(folder);
  for (const events of sessions) {
    const [first] = events;
    const id = first?.type === 'session-started' ? first.id : '';
    writeFileSync(join(folder, `${id}.jsonl`), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
  return {
    home,
    journal: (id = ID) => join(folder, `${id}.jsonl`),
    async run(args: readonly string[], stdin?: string) {
      const { host, stdout, stderr } = createTestHost(home, stdin === undefined ? {} : { stdin });
      const code = await run(args, host);
      return { code, stdout: stdout(), stderr: stderr() };
    },
    /** What `sessions import` says of a file with this in it. */
    async import(text: string) {
      const file = join(home, 'import.json');
      writeFileSync(file, text);
      return this.run(['sessions', 'import', file]);
    },
  };
}

type Events = Record<string, unknown>[];

/** An export of the session above, after a change. */
function exported(change: (events: Events, document: Record<string, unknown>) => void = () => {}): string {
  const events = structuredClone(EVENTS) as unknown as Events;
  const document = { kind: 'ml-interview sessions', schemaVersion: 1, sessions: [{ id: ID, events }] };
  change(events, document);
  return JSON.stringify(document);
}

it('a session goes to another computer with all that happened in it, and comes twice as once', async () => {
  const mine = await computer(EVENTS);
  const theirs = await computer();
  const file = join(theirs.home, 'sessions.json');
  expect(await mine.run(['sessions', 'export', '--all', '--output', file])).toMatchObject({
    code: 0,
    stdout: '',
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toContain('/home/me');

  expect((await theirs.run(['sessions', 'import', file])).stderr).toBe(`imported ${ID}\n`);
  expect(statSync(theirs.journal()).mode & 0o777).toBe(0o600);
  const [first, ...rest] = readFileSync(theirs.journal(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rest).toEqual(EVENTS.slice(1));
  expect(first.scenario).toEqual({ id: 'test', title: 'Test', version: 1 });
  const saved = readFileSync(theirs.journal());
  expect(await theirs.run(['sessions', 'import', file, file])).toMatchObject({
    code: 0,
    stderr: `already here: ${ID}\n`,
  });
  expect(await mine.run(['sessions', 'import', file])).toMatchObject({
    code: 0,
    stderr: `already here: ${ID}\n`,
  });
  expect(readFileSync(theirs.journal())).toEqual(saved);
});

it('goes through a pipe, and the export is the newest session when none is named', async () => {
  const mine = await computer(EVENTS);
  const theirs = await computer();
  const { stdout } = await mine.run(['sessions', 'export']);
  expect(await theirs.run(['sessions', 'import', '-'], stdout)).toMatchObject({ code: 0 });
  expect((await theirs.run(['sessions', 'export', ID])).stdout).toBe(stdout);
});

it('takes what was being typed along', async () => {
  const mine = await computer(EVENTS);
  writeFileSync(
    mine.journal().replace('.jsonl', '.draft.json'),
    '{"stage":"data","text":"half a","usedSeconds":9}',
  );
  const theirs = await computer();
  const { stdout } = await mine.run(['sessions', 'export']);
  await theirs.run(['sessions', 'import', '-'], stdout);
  expect((await theirs.run(['sessions', 'show'])).stdout).toMatch(/Draft, not submitted\n +half a/);
  expect((await mine.run(['sessions', 'import', '-'], stdout)).stderr).toBe(`already here: ${ID}\n`);
});

it('never writes over a session or a file', async () => {
  const other = await computer(EVENTS.slice(0, 3));
  const before = readFileSync(other.journal());
  const conflict = await other.import(exported());
  expect(conflict.code).toBe(3);
  expect(conflict.stderr).toMatch(/another session is called 2026-03-01-test-0001/);
  expect(readFileSync(other.journal())).toEqual(before);
  const again = await other.run(['sessions', 'export', '--output', join(other.home, 'import.json')]);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') });
});

it('says which session it left out of all', async () => {
  const mine = await computer(EVENTS);
  const broken = mine.journal('2026-03-02-broken-0002');
  writeFileSync(broken, '{"type":"stage-closed"}\n');
  const { code, stdout, stderr } = await mine.run(['sessions', 'export', '--all']);
  expect(code).toBe(3);
  expect(stderr).toContain(`left out: ${broken}:1:1:`);
  expect(JSON.parse(stdout).sessions).toHaveLength(1);
});

const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const REFUSED: [name: string, text: string, message: RegExp][] = [
  ['no JSON', '{\n  "kind"}', /import\.json:2:9: not JSON/],
  ['another document', '{"sessions":[]}', /: kind: /],
  ['a newer format', '{"kind":"ml-interview sessions","schemaVersion":2}', /newer version/],
  [
    'an event out of its order',
    exported((events) => events.splice(1, 1, { ...events[3] }, { ...events[4], criterion: 'x' })),
    /sessions\[0\]\.events\[2\]: probe-answered for x, which was not asked/,
  ],
  [
    'an unknown event',
    exported((events) => events.push({ type: 'wiped', at: '2026-03-01T09:00:00.000Z' })),
    /sessions\[0\]\.events\[7\]\.type: /,
  ],
  [
    'an event with more than it has',
    exported((events) => Object.assign(events[1] ?? {}, { extra: 1 })),
    /events\[1\]: .*extra/,
  ],
  ['no events', exported((events) => events.splice(0)), /no session in it/],
  [
    'an id that climbs out of its folder',
    exported((_, document) =>
      Object.assign((document['sessions'] as object[])[0] ?? {}, { id: '../../escaped' }),
    ),
    /sessions\[0\]\.id/,
  ],
  [
    'another id within',
    exported((events) => Object.assign(events[0] ?? {}, { id: '../x' })),
    /the id is \.\.\/x here/,
  ],
  [
    'a scenario by its path',
    exported((events) =>
      Object.assign(events[0] ?? {}, { scenario: { id: '../../etc/passwd', title: 'x', version: 1 } }),
    ),
    /the scenario has no id/,
  ],
  [
    'a stage twice',
    exported((events) => events.splice(0, 7, started(['data', 'data']))),
    /a stage is there twice/,
  ],
  [
    'too many events',
    exported((events) => events.push(...Array.from({ length: 5000 }, () => ({ ...events[6] })))),
    /longer than any session/,
  ],
  ['something very deep', deep, /all of it|kind/],
  [
    'something very deep in an event',
    exported((events) => events.push({ type: 'stage-closed', at: 'DEEP' })).replace('"DEEP"', deep),
    /sessions\[0\]/,
  ],
  [
    'a prototype',
    exported().replace('"type":"answer-submitted"', '"__proto__":{"polluted":1},"type":"answer-submitted"'),
    /events\[1\]: .*__proto__/,
  ],
];

it.each(REFUSED)('refuses %s, and imports nothing', async (_, text, message) => {
  const theirs = await computer();
  const { code, stderr } = await theirs.import(text);
  expect(stderr).toMatch(message);
  expect(code).toBe(3);
  expect(() => statSync(theirs.journal())).toThrow();
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('refuses what is no file of its own', async () => {
  const theirs = await computer();
  const file = join(theirs.home, 'real.json');
  const link = join(theirs.home, 'link.json');
  writeFileSync(file, exported());
  symlinkSync(file, link);
  expect((await theirs.run(['sessions', 'import', link])).stderr).toMatch(/symbolic link/);
  expect((await theirs.run(['sessions', 'import', theirs.home])).stderr).toMatch(/not a regular file/);
  expect((await theirs.run(['sessions', 'import', `${file}x`])).code).toBe(2);
});

it('imports nothing when one of several files is broken, and leaves a planted link alone', async () => {
  const theirs = await computer();
  const good = join(theirs.home, 'good.json');
  writeFileSync(good, exported());
  const { code } = await theirs.run(['sessions', 'import', good, '-'], '{}');
  expect(code).toBe(3);
  expect(() => statSync(theirs.journal())).toThrow();

  const victim = join(theirs.home, 'victim');
  mkdirSync(join(theirs.home, 'sessions'));
  symlinkSync(victim, theirs.journal());
  chmodSync(join(theirs.home, 'sessions'), 0o700);
  expect((await theirs.run(['sessions', 'import', good])).code).toBe(3);
  expect(() => statSync(victim)).toThrow();
});
