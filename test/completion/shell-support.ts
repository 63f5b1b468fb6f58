import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { scenarioYaml } from '../support/scenario-fixture.ts';
import { started } from '../support/session-fixture.ts';

/** What a title may hold, as one came from a file: every sign that some shell takes for more than a letter. */
const HOSTILE =
  'a:b \'c\' "d" $(touch STRUCK) `touch STRUCK` \\e %F{red}%n *?[x] ~ !! {f,g} <h> & ; | # =i\t\u001B[31mj';

/** A folder with the program on its own PATH, two sessions with hostile titles, and files to be offered. */
export interface ShellHome {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** Whether a command in a title or on the line was carried out. */
  wasStruck(): boolean;
  remove(): void;
}

export async function createShellHome(): Promise<ShellHome> {
  const folder = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  const bin = await installProgram(join(folder, 'package'));
  mkdirSync(join(folder, 'sessions'));
  for (const id of ['2026-03-01-test-0001', '2026-03-02-test-0002']) {
    const event = started(['data'], {
      id,
      at: `${id.slice(0, 10)}T09:00:00.000Z`,
      scenario: { id: 'test', title: HOSTILE, version: 1 },
    });
    writeFileSync(join(folder, 'sessions', `${id}.jsonl`), `${JSON.stringify(event)}\n`);
  }
  writeFileSync(join(folder, 'answers.md'), '');
  writeFileSync(join(folder, "it's mine.md"), '');
  const env = { PATH: `${bin}:${process.env['PATH']}`, ML_INTERVIEW_HOME: folder, HOME: folder };
  return {
    folder,
    env,
    wasStruck: () => existsSync(join(folder, 'STRUCK')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The program as it is now, put together so that it starts quickly, with one scenario; returns the folder for the PATH. */
async function installProgram(root: string): Promise<string> {
  const bin = join(root, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const part of ['package.json', 'node_modules', 'templates']) {
    symlinkSync(resolve(part), join(root, part));
  }
  mkdirSync(join(root, 'scenarios'));
  writeFileSync(join(root, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
  await build({
    entryPoints: ['src/main.ts'],
    outdir: join(root, 'dist'),
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external' },
  });
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist', 'main.js')}' "$@"\n`;
  writeFileSync(join(bin, 'ml-interview'), program, { mode: 0o755 });
  return bin;
}

export function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}
