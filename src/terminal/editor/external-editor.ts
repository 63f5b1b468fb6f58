import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../host.ts';
import { typed } from './buffer.ts';

const KILL_AFTER_MS = 1000;

/** How an external editor ended: the text as it was saved last, and what went wrong, if anything. */
export interface ExternalEditEnd {
  readonly text: string;
  readonly problem?: string;
}

/** A text open in the user's own editor. */
export interface ExternalEdit {
  /** The text as it was saved last. */
  saved(): string;
  /** Resolves when the editor is closed. Never rejects. */
  readonly ended: Promise<ExternalEditEnd>;
  /** Closes the editor from outside and removes the file. */
  stop(): void;
}

/** The user's editor with its arguments, as VISUAL or EDITOR name it. */
export function editorCommand(env: Host['env']): string | undefined {
  return env['VISUAL']?.trim() || env['EDITOR']?.trim() || undefined;
}

/** Splits a command at spaces, but not within quotes, nor where the whole of it names a program. */
export function splitCommand(command: string): string[] {
  if (existsSync(command)) return [command];
  return Array.from(
    command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g),
    (part) => part[1] ?? part[2] ?? part[3] ?? '',
  );
}

/**
 * Opens a text in an editor that takes over the terminal. The text is in a file of the user's alone (folder
 * 0700, file 0600), in UTF-8, which is removed afterwards. An editor that fails leaves the text as it was.
 */
export function openExternalEditor(
  command: string,
  text: string,
  { clock, platform }: Pick<Host, 'clock' | 'platform'>,
): ExternalEdit {
  const folder = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  const file = join(folder, 'answer.md');
  writeFileSync(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
  let last = text;
  const saved = () => {
    last = readSaved(file) ?? last;
    return last;
  };
  const child = startEditor(command, file, platform);
  const tidy = () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Windows removes no file that an editor still has open; it is in the user's own folder for a while.
    }
  };
  const ended = exitOf(child).then((problem): ExternalEditEnd => {
    const edited = saved();
    tidy();
    if (problem === undefined) return { text: edited };
    resetTerminal(platform);
    return { text, problem };
  });
  return {
    saved,
    ended,
    stop() {
      child.kill('SIGTERM');
      tidy();
      const cancel = clock.after(KILL_AFTER_MS, () => child.kill('SIGKILL'));
      void ended.then(cancel);
    },
  };
}

function startEditor(command: string, file: string, platform: NodeJS.Platform): ChildProcess {
  if (platform === 'win32') return spawn(windowsLine(command, file), { stdio: 'inherit', shell: true });
  const [program = '', ...parameters] = splitCommand(command);
  return spawn(program, [...parameters, file], { stdio: 'inherit' });
}

/** A line for cmd.exe, as on Windows editors are often .cmd files, which only a shell starts. */
export function windowsLine(command: string, file: string): string {
  return [...splitCommand(command), file].map((part) => `"${part}"`).join(' ');
}

/** Says how the editor failed, or undefined when it ended well. */
function exitOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`The editor did not start: ${error.message}.`));
    child.once('exit', (code, signal) => {
      resolve(code === 0 ? undefined : `The editor ended with ${signal ?? `code ${code}`}; nothing changed.`);
    });
  });
}

/** Editors that are killed, Vim for one, leave the terminal without echo and without carriage returns. */
function resetTerminal(platform: NodeJS.Platform): void {
  if (platform !== 'win32') spawnSync('stty', ['sane'], { stdio: ['inherit', 'ignore', 'ignore'] });
}

function readSaved(file: string): string | undefined {
  try {
    // Editors end the last line with a line feed that the writer did not type.
    return typed(readFileSync(file, 'utf8')).replace(/\n$/, '');
  } catch {
    // Some editors replace the file when saving, so for a moment it may not be there.
    return undefined;
  }
}
