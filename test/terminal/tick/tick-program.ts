import { tmpdir } from 'node:os';
import type { Host } from '../../../src/host.ts';
import { createTerminal } from '../../../src/terminal/create-terminal.ts';
import { colourLevel, createTheme } from '../../../src/terminal/theme.ts';
import { tickRequest } from './tick-support.ts';

/** A program that is nothing but a tick list, for a real terminal; it prints what was told and how it ended. */

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());

const folder = tmpdir();
const host: Host = {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  clock: {
    now: () => new Date(),
    monotonic: () => performance.now(),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  signal: stop.signal,
  platform: process.platform,
  nodeVersion: process.version,
  home: folder,
  cwd: folder,
  temporaryFolder: folder,
  processes: { pid: process.pid, computer: 'test', isRunning: () => false },
};

const theme = createTheme(colourLevel(process.stderr, process.env, true));
const terminal = createTerminal(host, theme, process.argv.includes('--plain'));
const request = tickRequest();
const { kind } = await terminal.tick(request);
for (const [what, value] of request.told) process.stdout.write(`Told ${what}: ${value}\n`);
process.stdout.write(`Ended: ${kind}.\n`);
