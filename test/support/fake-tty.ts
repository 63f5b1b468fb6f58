import { Readable, Writable } from 'node:stream';
import type { Host, InputStream, OutputStream } from '../../src/host.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createScreen, type Screen } from './screen.ts';

/** A terminal within the process: a keyboard, a screen that can be read, and the host a program sees. */
export interface FakeTty {
  readonly host: Host;
  readonly clock: ManualClock;
  readonly screen: Screen;
  /** Whether keys arrive one by one and unechoed. */
  readonly isRaw: boolean;
  /** All that was written so far. */
  readonly written: string;
  /** Sends keys as one chunk and waits until they have been read. */
  type(keys: string | Buffer): Promise<void>;
  resize(columns: number, rows: number): void;
  /** Stops the program, as `kill -TSTP` does, and lets it run again. */
  suspend(): void;
  resume(): void;
  /** What Ctrl+C outside of raw mode, or a signal, does. */
  abort(): void;
  /** Ends the input, as when the window is closed. */
  hangUp(): Promise<void>;
}

export interface FakeTtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  /** Whether standard output is a terminal; if not, standard error is the screen. */
  readonly isOutputRedirected?: boolean;
  /** Whether the program has been asked to stop before it starts. */
  readonly isStopping?: boolean;
}

export function createFakeTty(options: FakeTtyOptions = {}): FakeTty {
  const { columns = 80, rows = 24, env = {}, isOutputRedirected = false } = options;
  const screen = createScreen(columns, rows);
  const clock = createManualClock();
  const abort = new AbortController();
  const suspensions = new Set<{ before(): void; after(): void }>();
  if (options.isStopping) abort.abort();
  let isRaw = false;
  let written = '';
  const stdin: InputStream = Object.assign(new Readable({ read() {} }), {
    isTTY: true,
    setRawMode: (on: boolean) => {
      isRaw = on;
    },
  });
  const output = (isTTY: boolean): OutputStream => {
    const write = (chunk: Buffer, _encoding: string, next: () => void) => {
      if (isTTY) {
        written += chunk.toString();
        screen.write(chunk.toString());
      }
      next();
    };
    // Like the process's own streams, these are not ended by what is piped into them.
    const stream = Object.assign(new Writable({ write }), { _isStdio: true });
    return Object.assign(stream, isTTY ? { isTTY, columns, rows } : {});
  };
  const stdout = output(!isOutputRedirected);
  const stderr = output(true);
  const suspend = () => {
    for (const { before } of suspensions) before();
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    host: {
      env,
      stdin,
      stdout,
      stderr,
      clock,
      signal: abort.signal,
      onSuspend(before, after) {
        const suspension = { before, after };
        suspensions.add(suspension);
        return () => suspensions.delete(suspension);
      },
      suspend,
      platform: options.platform ?? 'linux',
      nodeVersion: process.version,
      home: '/nowhere',
      cwd: '/nowhere',
      temporaryFolder: '/nowhere',
      processes: { pid: 1000, computer: 'test', isRunning: () => false },
    },
    clock,
    screen,
    get isRaw() {
      return isRaw;
    },
    get written() {
      return written;
    },
    async type(keys) {
      stdin.push(keys);
      await turn();
    },
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      for (const stream of [stdout, stderr]) {
        Object.assign(stream, { columns: newColumns, rows: newRows });
        stream.emit('resize');
      }
    },
    suspend,
    resume() {
      for (const { after } of suspensions) after();
    },
    abort: () => abort.abort(),
    async hangUp() {
      stdin.push(null);
      await turn();
    },
  };
}
