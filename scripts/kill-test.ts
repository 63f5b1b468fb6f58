/**
 * Kills the program `--kills N` times (200 if absent) while someone types, and says what was lost. Exits 1 when
 * a journal does not load, an answer is lost, or a draft is older than a second. `--seed N` repeats a run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Kill, killTyping } from '../test/faults/kill-typing.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const total = Number(values.kills ?? 200);
const seed = Number(values.seed ?? 1);
const ALLOWED_MILLISECONDS = 1000;

async function killAll(seed: number, kills: number): Promise<Kill[]> {
  const home = mkdtempSync(join(tmpdir(), 'ml-interview-kill-'));
  const all: Kill[] = [];
  try {
    for await (const kill of killTyping(home, seed, kills)) {
      all.push(kill);
      for (const fault of kill.faults) console.error(`seed ${seed}, kill ${all.length}: ${fault}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return all;
}

const half = Math.floor(total / 2);
const kills = (await Promise.all([killAll(seed, total - half), killAll(seed + 1, half)])).flat();
const lost = kills.map(({ lostMilliseconds }) => lostMilliseconds).sort((a, b) => a - b);
const at = (share: number) => Math.round(lost[Math.floor((lost.length - 1) * share)] ?? 0);
const faults = kills.flatMap(({ faults }) => faults).length;
const tooOld = lost.filter((age) => age > ALLOWED_MILLISECONDS).length;
console.log(
  `${kills.length} kills, ${kills.filter(({ submitted }) => submitted > 0).length} with answers to lose: ` +
    `${faults} faults; typing lost: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, most ${at(1)} ms`,
);
process.exitCode = faults > 0 || tooOld > 0 ? 1 : 0;
