import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { locksIn, main, newFolder, storeIn, useProgram } from './sitting.ts';

useProgram();

const ANSWERS = resolve('test/fixtures/answers.md');
const PRACTICE = `practice video-recommendation --answers ${ANSWERS}`;

/** Runs a line of bash in which `ml` is the program; `code` is what the program ended with. */
async function shell(line: string, home: string) {
  const script = `ml() { "$NODE" "$MAIN" "$@"; }\n${line}`;
  const env = { ...process.env, ML_INTERVIEW_HOME: home, NODE: process.execPath, MAIN: main() };
  const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

describe('where nobody can be asked', { timeout: 60_000 }, () => {
  it.each([
    ['practice < /dev/null', 'ml-interview practice <scenario> --answers FILE'],
    ['practice <&-', 'ml-interview practice <scenario> --answers FILE'],
    ['practice video-recommendation < /dev/null', 'use --answers'],
    ['resume < /dev/null', 'no saved sessions'],
    ['drill --scenario video-recommendation --stage data < /dev/null', 'use --answer'],
    ['learn --quiz < /dev/null', 'ml-interview learn --quiz --json'],
    ['host video-recommendation < /dev/null', 'use --print'],
  ])('%s says what to type instead', async (args, instead) => {
    const home = newFolder();
    const { code, stderr } = await shell(`ml ${args}`, home);
    expect(stderr).toContain(instead);
    expect(code).toBe(2);
    expect(locksIn(home)).toEqual([]);
  });
});

describe('while it reads standard input that does not end', { timeout: 60_000 }, () => {
  it.each([
    ['SIGINT', 'practice video-recommendation --answers -'],
    ['SIGTERM', 'practice video-recommendation --answers -'],
    ['SIGHUP', 'practice video-recommendation --answers -'],
    ['SIGTERM', 'drill --scenario video-recommendation --stage data --answer -'],
    ['SIGTERM', 'critique - --scenario video-recommendation --stage data'],
    ['SIGTERM', 'critique - --jsonl'],
    ['SIGTERM', 'sessions import -'],
  ] as const)('%s ends %s', async (signal, args) => {
    const home = newFolder();
    const env = { ...process.env, ML_INTERVIEW_HOME: home };
    const child = spawn(process.execPath, [main(), ...args.split(' ')], { env });
    onTestFinished(() => void child.kill('SIGKILL'));
    const said = child.stderr.setEncoding('utf8').toArray();
    // More than a pipe holds: it is taken when the program reads.
    await new Promise((taken) => child.stdin.write('\n'.repeat(300_000), taken));
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect([code, (await said).join('')]).toEqual([130, 'Cancelled.\n']);
    expect(storeIn(home).ids()).toEqual([]);
  });
});

describe('where its output goes nowhere', { timeout: 60_000 }, () => {
  /** The home of somebody who has sat one interview. */
  const after = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  beforeAll(async () => {
    expect(await shell(`ml ${PRACTICE} > /dev/null`, after)).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => rmSync(after, { recursive: true, force: true }));

  const FULL = /^error: can't write to standard output: no space left on device\n$/m;

  it.each([
    ['a reader that has seen enough', `ml ${PRACTICE} | head -n 1 >&2; exit $PIPESTATUS`, 0, /.+/],
    ['one of a long report', 'ml review --format html | head -c 1 >&2; exit $PIPESTATUS', 0, /^<$/],
    ['one that reads nothing', 'ml sessions show --json | true; exit $PIPESTATUS', 0, /^$/],
    ['no standard output', 'ml sessions list >&-', 0, /^$/],
    ['a disk that is full', 'ml review > /dev/full', 3, FULL],
    ['a disk that is full, at the end of an interview', `ml ${PRACTICE} > /dev/full`, 3, FULL],
    ['no standard error', 'ml review nothing 2>&-', 2, /^$/],
    ['a disk that is full, for what is said', 'ml review nothing 2> /dev/full', 2, /^$/],
    ['nobody who reads what is said', said('review nothing'), 2, /^$/],
    ['nobody who reads what is said, in an interview', said(PRACTICE), 0, /^$/],
  ])('%s: it ends as it should, and everything is saved', async (_, line, code, stderr) => {
    const home = newFolder();
    cpSync(after, home, { recursive: true });
    const found = await shell(line, home);
    expect(found).toEqual({ code, stdout: '', stderr: expect.stringMatching(stderr) });
    const { summaries, problems } = await storeIn(home).summaries();
    expect(summaries).toHaveLength(line.includes(PRACTICE) ? 2 : 1);
    expect(summaries.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
    expect(problems).toEqual([]);
    expect(locksIn(home)).toEqual([]);
  });
});

/** A line in which the reader of standard error has gone before anything is written. */
function said(args: string): string {
  return `{ sleep 0.1; ml ${args} 2>&1 > /dev/null; echo $? > "$ML_INTERVIEW_HOME/code"; } | true
    while [ ! -s "$ML_INTERVIEW_HOME/code" ]; do sleep 0.05; done
    exit "$(cat "$ML_INTERVIEW_HOME/code")"`;
}
