import { homedir } from 'node:os';
import { run } from './cli.ts';
import { CANCELLED_EXIT_CODE } from './errors.ts';
import type { Host } from './host.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Not `once`: signal-exit, which inquirer brings, kills the process if it finds no listener but its own.
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(CANCELLED_EXIT_CODE);
    stop.abort(signal);
  });
}

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70);
});

const host: Host = {
  env: process.env,
  // Node sets a stream up when it is first asked for, which takes longer than printing the help.
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
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
  home: homedir(),
  cwd: process.cwd(),
};

process.exitCode = await run(process.argv.slice(2), host);
