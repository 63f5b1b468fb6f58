/**
 * Wants `<folder>/<round>.lock` in each round, at moments that its rivals have too; prints the rounds it won.
 * Reads the moment of the first round, and stays until its input ends, so that what it has stays taken.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ExpectedError } from '../../src/errors.ts';
import { takeLock } from '../../src/store/lock.ts';

const [folder = '', rounds = ''] = process.argv.slice(2);
const ROUND_MILLISECONDS = 20;

const processes = {
  pid: process.pid,
  computer: 'here',
  isRunning(pid: number) {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  },
};

function isTaken(round: number): boolean {
  try {
    takeLock(join(folder, `${round}.lock`), processes);
    return true;
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === 'usage') return false;
    throw error;
  }
}

const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  const won: number[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    while (Date.now() < Number(line) + round * ROUND_MILLISECONDS);
    if (isTaken(round)) won.push(round);
  }
  process.stdout.write(`${JSON.stringify(won)}\n`);
});
process.stdout.write('ready\n');
