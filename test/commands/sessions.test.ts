import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { writeHistory } from '../support/history.ts';
import { started } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

async function homeWith(sessions: number) {
  const home = await temporaryFolder();
  const folder = join(home, 'sessions');
  writeHistory(folder, { sessions, words: 20 });
  const typed = async (line: string, terminal?: { readonly columns: number }) => {
    const { host, stdout, stderr } = createTestHost(home);
    if (terminal) Object.assign(host.stdout, { isTTY: true, columns: terminal.columns });
    const code = await run(['sessions', ...line.split(' ')], host);
    return { code, stdout: stdout(), stderr: stderr(), rows: stdout().trimEnd().split('\n').slice(1) };
  };
  return { folder, typed };
}

describe('sessions list', () => {
  it('has all of them, newest first, with what they were', async () => {
    const { typed } = await homeWith(30);
    const { code, stdout, rows } = await typed('list');
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]?.split(/ {2,}/)).toEqual([
      'session',
      'scenario',
      'date',
      'kind',
      'level',
      'score',
      'stages',
      'coach',
    ]);
    expect(rows).toHaveLength(30);
    const dates = rows.map((row) => row.split(/ {2,}/)[2]);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(rows.filter((row) => row.includes('drill'))).toHaveLength(3);
    expect(rows.filter((row) => row.includes('2 of 5'))).toHaveLength(1);
    expect(rows.every((row) => row.endsWith('offline'))).toBe(true);
  });

  it('has only those of one scenario, and only so many', async () => {
    const { typed } = await homeWith(30);
    const all = (await typed('list')).rows;
    const wanted = all.filter((row) => row.includes('fraud-detection'));
    expect(wanted.length).toBeGreaterThan(2);
    expect((await typed('list --scenario fraud-detection')).rows.map(oneSpaced)).toEqual(
      wanted.map(oneSpaced),
    );
    expect((await typed('list --scenario fraud-detection --limit 2')).rows.map(oneSpaced)).toEqual(
      wanted.slice(0, 2).map(oneSpaced),
    );
  });

  it('shows a screenful at a terminal, and how to see the rest', async () => {
    const { typed } = await homeWith(30);
    const { rows, stderr } = await typed('list', { columns: 200 });
    expect(rows).toHaveLength(20);
    expect(stderr).toContain('The newest 20 of 30; --limit 30 shows all.');
    const all = await typed('list --limit 30', { columns: 200 });
    expect(all.rows).toHaveLength(30);
    expect(all.stderr).toBe('');
  });

  it('leaves out at a narrow terminal what the names say anyway', async () => {
    const { typed } = await homeWith(3);
    const { stdout, rows } = await typed('list', { columns: 90 });
    expect(stdout).not.toContain('scenario');
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(90);
  });

  it('is one JSON document with --json', async () => {
    const { typed } = await homeWith(25);
    const { stdout, stderr } = await typed('list --json', { columns: 80 });
    const { sessions: listed } = JSON.parse(stdout);
    expect(listed).toHaveLength(25);
    expect(Object.keys(listed[0])).toEqual(
      expect.arrayContaining(['id', 'scenario', 'level', 'startedAt', 'finishedAt', 'score', 'coaches']),
    );
    expect(stderr).toBe('');
  });

  it('names the file of what it can not read, and lists the rest', async () => {
    const { typed, folder } = await homeWith(2);
    writeFileSync(join(folder, 'torn-0001.jsonl'), '{"a\n');
    for (const _ of ['read', 'remembered']) {
      const { rows, stderr, code } = await typed('list');
      expect(code).toBe(0);
      expect(rows).toHaveLength(2);
      expect(stderr).toBe(`left out: ${join(folder, 'torn-0001.jsonl')}:1:1: not a line of JSON\n`);
    }
    expect(readdirSync(folder)).toContain('torn-0001.jsonl');
  });

  it('says when there is nothing, or nothing like that', async () => {
    const { typed } = await homeWith(0);
    expect((await typed('list')).stderr).toContain('No saved sessions.');
    const { typed: other } = await homeWith(30);
    expect((await other('list --scenario fraud-detecton')).stderr).toContain(
      'No saved sessions of "fraud-detecton"; did you mean "fraud-detection"?',
    );
  });

  it('refuses a limit that is no number', async () => {
    const { typed } = await homeWith(1);
    expect(await typed('list --limit many')).toMatchObject({ code: 2, stdout: '' });
  });

  it('cleans what a journal calls its scenario', async () => {
    const { typed, folder } = await homeWith(0);
    const scenario = { id: '\u001b[2J\u001b]0;gone\u0007ads', title: 'x', version: 1 };
    writeFileSync(
      join(folder, 'evil-0001.jsonl'),
      `${JSON.stringify(started(['clarify'], { id: 'evil-0001', scenario }))}\n`,
    );
    writeFileSync(join(folder, 'evil-0002.jsonl'), '{"type":"marked","\\u001b[2J":1}\n');
    const { stdout, stderr } = await typed('list');
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stderr).toContain('evil-0002.jsonl:1:1: ');
  });

  it('forgets what was deleted', async () => {
    const { typed } = await homeWith(3);
    const [first = ''] = (await typed('list')).rows;
    expect((await typed(`delete ${first.split(' ')[0]} --yes`)).code).toBe(0);
    expect((await typed('list')).rows).not.toContain(first);
  });
});

function oneSpaced(row: string): string {
  return row.replace(/ +/g, ' ');
}
