/** Homes to measure in: with made-up histories, and with one whole interview. */
import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeHistory } from '../../test/support/history.ts';
import { sitWholeInterview } from '../../test/support/whole-sitting.ts';
import type { Figure } from './figures.ts';
import { BIN } from './processes.ts';

/** A home with so many sessions that the index knows; the first reading of the journals is measured. */
export function homeWithHistory(root: string, sessions: number): { home: string; first: Figure } {
  const home = join(root, `${sessions}`);
  writeHistory(join(home, 'sessions'), { sessions });
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [BIN, 'sessions', 'list', '--limit', '1'], {
    env: { ...process.env, ML_INTERVIEW_HOME: home },
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`sessions list ended with ${status}`);
  const values = [(performance.now() - start) / sessions];
  // As it is a while later, when the newest journals are believed as well.
  const later = Date.now() / 1000 + 60;
  utimesSync(join(home, 'sessions.index.jsonl'), later, later);
  return {
    home,
    first: { name: `a journal read for the first time, of ${count(sessions)}`, unit: 'ms', values },
  };
}

/** A home with an interview that was sat from its beginning to its end. */
export async function homeWithInterview(root: string): Promise<string> {
  const home = join(root, 'interview');
  await sitWholeInterview(home);
  return home;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
