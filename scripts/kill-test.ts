/**
 * Kills the program `--kills N` times (200 if absent) while somebody practises, and says what was lost. Exits 1
 * when a journal does not load, anything that was acknowledged is gone, a draft is older than a second, or a kind
 * of moment never came. `--seed N` repeats a run, `--chains N` holds that many interviews at once (4).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Kill, killPractice } from '../test/faults/kill-chain.ts';
import { MOMENTS } from '../test/faults/kill-user.ts';
import { makeProgram } from '../test/faults/program.ts';

const number = { type: 'string' } as const;
const { values } = parseArgs({ options: { kills: number, seed: number, chains: number } });
const total = Number(values.kills ?? 200);
const seed = Number(values.seed ?? 1);
const chains = Number(values.chains ?? 4);
const ALLOWED_MILLISECONDS = 1000;

const start = performance.now();
const program = await makeProgram();
const kills: Kill[] = [];

async function killAll(chain: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'ml-interview-kill-'));
  const share = Math.floor((total + chain) / chains);
  try {
    for await (const kill of killPractice(program.main, home, { seed: seed * 1000 + chain, kills: share })) {
      kills.push(kill);
      for (const fault of kill.faults) console.error(`chain ${chain}, ${kill.moment}: ${fault}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

try {
  await Promise.all(Array.from({ length: chains }, (_, chain) => killAll(chain)));
} finally {
  program.remove();
}
const lost = kills.map(({ lostMilliseconds }) => lostMilliseconds).sort((a, b) => a - b);
const at = (share: number) => Math.round(lost[Math.floor((lost.length - 1) * share)] ?? 0);
const faults = kills.flatMap(({ faults }) => faults).length;
const tooOld = kills.filter(
  ({ lostMilliseconds, heldUpMilliseconds }) => lostMilliseconds > ALLOWED_MILLISECONDS + heldUpMilliseconds,
);
const counts = MOMENTS.map(
  (moment) => [moment, kills.filter((kill) => kill.moment === moment).length] as const,
);
const missed = total < 100 ? [] : counts.filter(([, count]) => count === 0);
console.log(`${kills.length} kills in ${Math.round((performance.now() - start) / 1000)} s, seed ${seed}`);
console.log(counts.map(([moment, count]) => `${moment} ${count}`).join(', '));
console.log(
  `${faults} faults, ${tooOld.length} drafts too old; typing lost: median ${at(0.5)} ms, ` +
    `95 % under ${at(0.95)} ms, most ${at(1)} ms`,
);
for (const [moment] of missed) console.error(`no kill came while ${moment}`);
process.exitCode = faults + tooOld.length + missed.length > 0 ? 1 : 0;
