import { closeSync, readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { isatty } from 'node:tty';
import { run } from './cli.ts';
import { CANCELLED_EXIT_CODE, ExpectedError } from './errors.ts';
import type { Host } from './host.ts';
import { reasonOf } from './store/guard.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Not `once`: signal-exit, which inquirer brings, kills the process if it finds no listener but its own.
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(CANCELLED_EXIT_CODE);
    stop.abort(signal);
  });
}

/** A window that is closed takes its terminal away, which is as good as a signal. Other errors: nobody reads on. */
function onStreamError({ code }: NodeJS.ErrnoException): void {
  if (code === 'EIO') stop.abort('SIGHUP');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EIO') return onStreamError(error);
  // A reader that has seen enough (`| head`) is no error of ours.
  if (error.code === 'EPIPE') process.exit(0);
  const { message, exitCode } = new ExpectedError(
    'data',
    `can't write to standard output: ${reasonOf(error)}`,
  );
  process.stderr.write(`error: ${message}\n`);
  process.exit(exitCode);
});

const watched = new Set<unknown>();

/** The stream, with no error of it left to end the process. */
function watch<S extends NodeJS.EventEmitter>(stream: S): S {
  if (!watched.has(stream)) stream.on('error', onStreamError);
  watched.add(stream);
  return stream;
}

const TERMINAL_CHECK_MILLISECONDS = 1000;

const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));
if (terminals.length > 0) {
  // Who neither reads nor writes, waiting for a model, would not hear of a closed window: its signal goes to the
  // shell alone.
  const watcher = setInterval(() => {
    if (terminals.every((descriptor) => isatty(descriptor))) return;
    clearInterval(watcher);
    stop.abort('SIGHUP');
  }, TERMINAL_CHECK_MILLISECONDS);
  watcher.unref();
}
process.on('exit', () => {
  // Node puts its terminals back into their modes at the very end, and crashes where one is gone (Node 20).
  for (const descriptor of terminals) if (!isatty(descriptor)) closeSync(descriptor);
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
    return watch(process.stdin);
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return watch(process.stderr);
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
  nodeVersion: process.version,
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
