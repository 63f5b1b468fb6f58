import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHistory } from '../support/history.ts';
import { buildPackage, copyPackage } from './build-package.ts';
import { filesOpened, runWatched } from './watched-run.ts';

/*
 * What a start costs, in things that are counted: they are the same on every machine. A budget is what was measured
 * when it was set, with room for two more modules and a tenth more code; whoever needs more raises it on purpose.
 */
const BUDGETS = [
  { args: ['--help'], modules: 7, kilobytes: 185 },
  { args: ['--version'], modules: 7, kilobytes: 185 },
  { args: ['completion', 'bash'], modules: 12, kilobytes: 222 },
  { args: ['scenarios', 'list'], modules: 18, kilobytes: 260 },
  { args: ['scenarios', 'show', 'video-recommendation'], modules: 16, kilobytes: 247 },
  { args: ['sessions', 'list'], modules: 15, kilobytes: 246 },
  { args: ['practice'], until: 'Which interview', modules: 26, kilobytes: 280 },
  { args: ['progress'], modules: 33, kilobytes: 326, packages: ['ts-fsrs'] },
];

const MANY = 1000;
const FEW = 10;

let folder: string;
let root: string;
const homes = { none: '', few: '', many: '' };

/** A home with so many sessions, which the index knows and believes. */
async function homeWith(sessions: number): Promise<string> {
  const home = join(folder, `${sessions}`);
  writeHistory(join(home, 'sessions'), { sessions, words: 5 });
  await runWatched({ root, home, args: ['sessions', 'list', '--limit', '1'] });
  // As it is a while later: what was changed just before is read once more.
  const later = Date.now() / 1000 + 60;
  utimesSync(join(home, 'sessions.index.jsonl'), later, later);
  return home;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ml-interview-speed-'));
  root = join(folder, 'package');
  await copyPackage(root, { scenarios: true });
  expect(buildPackage(root)).toMatchObject({ status: 0, stderr: '' });
  homes.none = join(folder, 'none');
  mkdirSync(homes.none);
  homes.few = await homeWith(FEW);
  homes.many = await homeWith(MANY);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = async (home: string, args: readonly string[], until?: string) => {
  const run = await runWatched({ root, home, args, ...(until !== undefined && { until }) });
  // Some are read side by side.
  return filesOpened(run, { home, package: root }).sort();
};

describe('what is loaded', () => {
  it.each(BUDGETS)('by $args', async ({ args, until, modules, kilobytes, packages = [] }) => {
    const program = { root, home: homes.none, args };
    const run = await runWatched({ ...program, ...(until !== undefined && { until }) });
    expect(run.modules).toContain(join('dist', 'main.js'));
    expect(run.modules.length, run.modules.join('\n')).toBeLessThanOrEqual(modules);
    expect(run.moduleBytes / 1000).toBeLessThanOrEqual(kilobytes);
    expect(run.packages).toEqual(packages);
  });

  it('is seen where it is more', async () => {
    const file = join(root, 'scenarios', 'video-recommendation.yaml');
    const run = await runWatched({ root, home: homes.none, args: ['scenarios', 'validate', file] });
    expect(run.packages).toEqual(expect.arrayContaining(['yaml', 'zod']));
    expect(run.moduleBytes / 1000).toBeGreaterThan(BUDGETS[0]?.kilobytes ?? 0);
    expect(filesOpened(run, { package: root })).toContain('package/scenarios/video-recommendation.yaml');
  });
});

describe('files that are opened', () => {
  it('are none but the version and the catalogue for a list of scenarios', async () => {
    const files = await opened(homes.none, ['scenarios', 'list']);
    expect(files).toEqual(['home/config.yaml', 'package/dist/catalogue.json', 'package/package.json']);
  });

  it('are those of the scenarios that are younger than the catalogue, too', async () => {
    const file = join(root, 'scenarios', 'feature-store.yaml');
    const later = Date.now() / 1000 + 60;
    utimesSync(file, later, later);
    const files = await opened(homes.none, ['scenarios', 'list']);
    utimesSync(file, 0, 0);
    expect(files).toContain('package/scenarios/feature-store.yaml');
    expect(files).toHaveLength(4);
  });

  it.each([
    { args: ['sessions', 'list'], most: 3 },
    { args: ['scenarios', 'list'], most: 5 },
    { args: ['practice'], until: 'Which interview', most: 6 },
  ])('by $args are as many however many sessions there are', async ({ args, until, most }) => {
    const files = await opened(homes.many, args, until);
    expect(files).toContain('home/sessions.index.jsonl');
    expect(files.length, files.join('\n')).toBeLessThanOrEqual(most);
    expect(files).toEqual(await opened(homes.few, args, until));
  });

  it('are not looked at more than once each', async () => {
    const { fileCalls } = await runWatched({ root, home: homes.many, args: ['sessions', 'list'] });
    const looks = fileCalls.filter(({ call }) => call === 'statSync');
    expect(looks.length).toBeGreaterThanOrEqual(MANY);
    expect(looks.length).toBeLessThanOrEqual(MANY + 5);
  });
});
