/** What memory grows by over many answers on `critique --jsonl`. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { answerOf } from '../../test/speed/answer-of.ts';
import type { Figure } from './figures.ts';
import { count } from './homes.ts';
import { BIN } from './processes.ts';

/** Growth of the resident set between the second and the last tenth of the lines that is no leak, in MB. */
const BAR = 30;

/** Runs so many answers through one process. Linux only, as that tells what memory another process has. */
export async function measureMemory(lines: number): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const marks = await memoryOver(lines);
  const growth = (marks.at(-1) ?? 0) - (marks[1] ?? 0);
  const name = `growth over ${count(lines)} lines of critique --jsonl`;
  return [{ name, unit: 'MB', values: [growth], bar: { median: BAR } }];
}

/** Resident megabytes after each tenth of the lines. */
async function memoryOver(lines: number): Promise<number[]> {
  const child = spawn(process.execPath, [BIN, 'critique', '-', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = JSON.stringify({ scenario: 'video-recommendation', stage: 'training', text: answerOf(60) });
  const marks: number[] = [];
  let done = 0;
  const reading = (async () => {
    for await (const chunk of child.stdout) {
      for (const byte of chunk as Buffer) {
        if (byte !== 10) continue;
        done += 1;
        if (done % (lines / 10) === 0) marks.push(residentOf(child.pid ?? 0));
      }
    }
  })();
  for (let sent = 0; sent < lines; sent += 1) {
    if (!child.stdin.write(`${line}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await reading;
  return marks;
}

function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
