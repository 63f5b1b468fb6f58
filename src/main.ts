import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
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

/** Stops and goes on as job control wants it, telling both. */
function onSuspend(before: () => void, after: () => void): () => void {
  const goOn = () => {
    // A window whose size has changed meanwhile told whoever had it.
    process.emit('SIGWINCH', 'SIGWINCH');
    after();
  };
  const suspend = () => {
    before();
    // With no listener the signal does what it does by default: it stops the process, unless nobody could wake
    // it again. So this returns when the process runs again.
    process.off('SIGTSTP', suspend);
    process.kill(process.pid, 'SIGTSTP');
    process.on('SIGTSTP', suspend);
    goOn();
  };
  process.on('SIGTSTP', suspend);
  process.on('SIGCONT', goOn);
  return () => process.off('SIGTSTP', suspend).off('SIGCONT', goOn);
}

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
  ...(process.platform !== 'win32' && { onSuspend, suspend: () => process.kill(0, 'SIGTSTP') }),
  platform: process.platform,
  home: homedir(),
  cwd: process.cwd(),
  temporaryFolder: tmpdir(),
  processes: { pid: process.pid, computer: hostname(), isRunning },
};

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    // One that belongs to another user may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process has ended and nobody has asked how: in a container without an init that stays so. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // The state follows the name, which is in brackets and may hold any character.
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

process.exitCode = await run(process.argv.slice(2), host);
