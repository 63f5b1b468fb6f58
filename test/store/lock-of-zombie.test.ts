import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

/** A process that has ended and that its parent, which has become another program before that, never asks about. */
async function startZombie() {
  const script = '(until grep -q sleep /proc/$$/comm; do :; done) & echo $!; exec sleep 30';
  const parent = spawn('sh', ['-c', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
  while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { pid, end: () => parent.kill('SIGKILL') };
}

function runProgram(args: readonly string[], home: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    env: { ...process.env, ML_INTERVIEW_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
}

it.runIf(process.platform === 'linux')(
  'a lock of a process that has ended is no lock',
  { timeout: 30_000 },
  async () => {
    const home = await temporaryFolder();
    const answers = join(home, 'answers.md');
    writeFileSync(answers, '## data\nLogs.\n');
    const sat = await runProgram(
      ['practice', 'ad-click-prediction', '--stage', 'data', '--answers', answers, '--json'],
      home,
    );
    const { id } = JSON.parse(sat.output);
    const { pid, end } = await startZombie();
    try {
      const lock = join(home, 'sessions', `${id}.lock`);
      writeFileSync(lock, JSON.stringify({ pid, computer: hostname() }));
      expect(await runProgram(['sessions', 'delete', id, '--yes'], home)).toMatchObject({ code: 0 });
      writeFileSync(lock, JSON.stringify({ pid: process.pid, computer: hostname() }));
      writeFileSync(join(home, 'sessions', `${id}.jsonl`), '');
      expect(await runProgram(['sessions', 'delete', id, '--yes'], home)).toMatchObject({ code: 2 });
    } finally {
      end();
    }
  },
);
