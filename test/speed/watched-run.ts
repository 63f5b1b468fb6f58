import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { type FileCall, OPENS } from './watch-files.ts';

/** What a run of the program took, in things that are counted and not timed. */
export interface WatchedRun {
  readonly stdout: string;
  /** Modules of the program that were loaded, by their paths within it. */
  readonly modules: readonly string[];
  /** Their size. */
  readonly moduleBytes: number;
  /** Packages of others that were loaded from their own folders. */
  readonly packages: readonly string[];
  /** Calls about files that are no modules. */
  readonly fileCalls: readonly FileCall[];
}

export interface WatchedProgram {
  /** The folder of the package. */
  readonly root: string;
  readonly home: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** Runs in a pseudo-terminal of 80x24, and ends when this text is about to be sent to it. */
  readonly until?: string;
}

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

const WATCH = fileURLToPath(new URL('watch-process.ts', import.meta.url));

/** Runs the program of a built package; V8 itself tells what was loaded. */
export async function runWatched(program: WatchedProgram): Promise<WatchedRun> {
  const folder = mkdtempSync(join(tmpdir(), 'ml-interview-speed-'));
  const calls = join(folder, 'calls.json');
  const coverage = join(folder, 'coverage');
  const watch = join(folder, 'watch.mjs');
  try {
    buildSync({ entryPoints: [WATCH], outfile: watch, bundle: true, platform: 'node', format: 'esm' });
    const stdout = await run(program, {
      ML_INTERVIEW_HOME: program.home,
      NODE_V8_COVERAGE: coverage,
      NODE_OPTIONS: `--import ${pathToFileURL(watch)}`,
      SPEED_CALLS: calls,
      SPEED_UNTIL: program.until,
    });
    const reports = readdirSync(coverage).map((name) => readJson<Coverage>(join(coverage, name)));
    const scripts = reports.flatMap(({ result }) => result.filter(({ url }) => isOfProgram(url, watch)));
    return {
      stdout,
      ...loaded(scripts, program.root),
      fileCalls: readJson<FileCall[]>(calls).filter(isData),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(
  { root, args, input = '', until }: WatchedProgram,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const main = join(root, 'bin', 'ml-interview.js');
  if (until !== undefined) {
    const terminal = startInTerminal(args, variables, undefined, main);
    if ((await terminal.ended) !== 0)
      throw new Error(`ended before it showed "${until}": ${terminal.output}`);
    return terminal.output;
  }
  const env = { ...process.env, ...variables };
  const options = { env, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Not one of Node's own modules, nor ours. */
function isOfProgram(url: string, watch: string): boolean {
  return url.startsWith('file:') && fileURLToPath(url) !== realpathSync(watch);
}

function loaded(scripts: Coverage['result'], root: string) {
  const modules: string[] = [];
  const packages = new Set<string>();
  let moduleBytes = 0;
  for (const { url } of scripts) {
    const file = fileURLToPath(url);
    const [, name] = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? [];
    if (name !== undefined) {
      packages.add(name);
      continue;
    }
    modules.push(relative(realpathSync(root), file));
    moduleBytes += statSync(file).size;
  }
  return { modules, moduleBytes, packages: [...packages].sort() };
}

/** Nor are the files that Node finds modules by. */
function isData({ file = '' }: FileCall): boolean {
  return !/\.(?:[cm]?js|ts)$|node_modules/.test(file);
}

/** The files that were opened or read whole, named by the folders of `roots` that they are in. */
export function filesOpened({ fileCalls }: WatchedRun, roots: Readonly<Record<string, string>>): string[] {
  return fileCalls.flatMap(({ call, file }) =>
    file !== undefined && OPENS.has(call) ? withinOneOf(roots, file) : [],
  );
}

function withinOneOf(roots: Readonly<Record<string, string>>, file: string): string {
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  for (const [name, root] of Object.entries(roots)) {
    for (const folder of [root, realpathSync(root)]) {
      const within = relative(folder, path);
      if (!within.startsWith('..')) return `${name}/${within}`;
    }
  }
  return path;
}
