import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HOOK = fileURLToPath(new URL('no-network-hook.mjs', import.meta.url));
const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const ANSWER = 'We log impressions with their propensities.\n';
const SKETCH =
  '## clarify\n\nA home page.\n\n## data\n\nWe log impressions.\n\n```mermaid\nflowchart LR\n  a --> b\n```\n';

/** Runs the program, which ends with 99 when it asks for a network. */
async function runWatched(home: string, argv: readonly string[], env: Record<string, string> = {}) {
  const { OPENAI_BASE_URL: _, OPENAI_API_KEY: __, ML_INTERVIEW_MODEL: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', HOOK, '--import', 'tsx', MAIN, ...argv], {
    env: { ...inherited, ML_INTERVIEW_HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, said };
}

const CRITIQUE = ['critique', 'a.txt', '--scenario', 'video-recommendation', '--stage', 'data'];
const inHome = (home: string, argv: readonly string[]) =>
  argv.map((word) => (word.startsWith('a.') ? join(home, word) : word));

it('an interview, its review and all that needs no model open no socket and look no name up', {
  timeout: 120_000,
}, async () => {
  const home = await temporaryFolder();
  writeFileSync(join(home, 'a.txt'), ANSWER);
  writeFileSync(join(home, 'a.md'), SKETCH);
  // A key and a model alone are no leave to use them.
  const env = { OPENAI_API_KEY: 'sk-0123456789', ML_INTERVIEW_MODEL: 'gpt' };
  const first = await runWatched(
    home,
    inHome(home, ['practice', 'video-recommendation', '--answers', 'a.md']),
    env,
  );
  expect(first).toMatchObject({ code: 0 });
  const lines = [
    ['review', '--format', 'html', '--output', join(home, 'r.html')],
    inHome(home, CRITIQUE),
    inHome(home, [...CRITIQUE, '--dry-run']),
    ['progress'],
    ['config', 'list'],
    ['scenarios', 'list'],
  ];
  const runs = await Promise.all(lines.map((argv) => runWatched(home, argv, env)));
  expect(runs.map(({ code, said }, place) => [lines[place]?.[0], code, /NETWORK.*/.exec(said)?.[0]])).toEqual(
    lines.map(([command]) => [command, 0, undefined]),
  );
});

it.each(['http://127.0.0.1:59999/v1', 'http://localhost:59999/v1'])(
  'that is seen where it is not so: a model at %s',
  { timeout: 60_000 },
  async (address) => {
    const home = await temporaryFolder();
    writeFileSync(join(home, 'a.txt'), ANSWER);
    const env = { OPENAI_BASE_URL: address, ML_INTERVIEW_MODEL: 'm' };
    const { code, said } = await runWatched(home, inHome(home, [...CRITIQUE, '--coach', 'llm']), env);
    expect({ code, said }).toEqual({ code: 99, said: expect.stringMatching(/^NETWORK: /m) });
  },
);
