import { Readable, Writable } from 'node:stream';
import type { Host } from '../../src/host.ts';

export interface Recorded {
  readonly host: Host;
  stdout(): string;
  stderr(): string;
}

/** A host without a terminal, in a folder of its own, that remembers what was printed. */
export function createTestHost(
  home: string,
  options: { stdin?: string; env?: Record<string, string> } = {},
): Recorded {
  const stdout = sink();
  const stderr = sink();
  const host: Host = {
    env: { ML_INTERVIEW_HOME: home, ...options.env },
    stdin: Readable.from(options.stdin === undefined ? [] : [options.stdin]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    clock: {
      now: () => new Date('2026-03-01T09:00:00Z'),
      monotonic: () => 0,
      after: () => () => {},
    },
    signal: new AbortController().signal,
    platform: 'linux',
    nodeVersion: process.version,
    home,
    cwd: home,
    temporaryFolder: home,
    processes: { pid: 1000, computer: 'test', isRunning: () => false },
  };
  return { host, stdout: stdout.text, stderr: stderr.text };
}

function sink() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
