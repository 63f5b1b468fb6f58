import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const RACER = fileURLToPath(new URL('lock-racer.ts', import.meta.url));
const RACERS = 4;
const ROUNDS = 40;

it('a lock goes to one of several processes that want it at the same moment', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  mkdirSync(folder, { recursive: true });
  // In every other round there is a lock to take over.
  for (let round = 0; round < ROUNDS; round += 2) {
    writeFileSync(join(folder, `${round}.lock`), '{"pid":4194304,"computer":"here"}');
  }
  const racers = Array.from({ length: RACERS }, () =>
    spawn(process.execPath, ['--import', 'tsx', RACER, folder, String(ROUNDS)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  onTestFinished(() => {
    for (const racer of racers) racer.kill('SIGKILL');
  });
  const linesOf = (racer: ChildProcess) =>
    createInterface({ input: racer.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  const outputs = racers.map(linesOf);
  await Promise.all(outputs.map((output) => output.next()));
  const startAt = Date.now() + 100;
  for (const racer of racers) racer.stdin?.write(`${startAt}\n`);
  const taken = await Promise.all(outputs.map(async (output) => JSON.parse((await output.next()).value)));
  expect(taken.flat().sort((a: number, b: number) => a - b)).toEqual(
    Array.from({ length: ROUNDS }, (_, n) => n),
  );
  racers.forEach((racer, index) => {
    for (const round of taken[index]) {
      expect(JSON.parse(readFileSync(join(folder, `${round}.lock`), 'utf8')).pid).toBe(racer.pid);
    }
  });
  const ends = racers.map((racer) => once(racer, 'exit'));
  for (const racer of racers) racer.stdin?.end();
  await Promise.all(ends);
});
