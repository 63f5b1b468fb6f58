import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FORBIDDEN: [file: string, module: string][] = [
  ['src/domain/a.ts', '../errors.ts'],
  ['src/domain/b.ts', 'chalk'],
  ['src/text/a.ts', '../domain/stages.ts'],
  ['src/diagram/a.ts', '../views/layout.ts'],
  ['src/yaml/a.ts', '../library/library.ts'],
  ['src/coach/offline/a.ts', '../../library/library.ts'],
  ['src/interviewer/a.ts', '../coach/coach.ts'],
  ['src/estimation/a.ts', '../coach/offline/offline-coach.ts'],
  ['src/estimation/b.ts', '../views/layout.ts'],
  ['src/learning/a.ts', '../store/card-reviews.ts'],
  ['src/learning/b.ts', '../estimation/exercise.ts'],
  ['src/completion/a.ts', '../cli.ts'],
  ['src/completion/b.ts', '../store/paths.ts'],
  ['src/llm/a.ts', '../coach/coach.ts'],
  ['src/library/a.ts', '../store/paths.ts'],
  ['src/store/a.ts', '../library/library.ts'],
  ['src/terminal/a.ts', '../views/layout.ts'],
  ['src/candidate/a.ts', '../terminal/theme.ts'],
  ['src/report/a.ts', '../store/paths.ts'],
  ['src/report/b.ts', '../terminal/terminal.ts'],
  ['src/views/a.ts', '../terminal/terminal.ts'],
  ['src/views/b.ts', '../commands/review.ts'],
];
const ALLOWED: [file: string, module: string][] = [
  ['src/domain/c.ts', 'zod'],
  ['src/domain/d.ts', './stages.ts'],
  ['src/diagram/b.ts', '../text/clean.ts'],
  ['src/estimation/c.ts', '../coach/numbers/units.ts'],
  ['src/learning/c.ts', '../yaml/read-yaml.ts'],
  ['src/learning/d.ts', '../errors.ts'],
  ['src/completion/c.ts', '../text/clean.ts'],
  ['src/completion/d.ts', 'commander'],
  ['src/llm/b.ts', '../text/clean.ts'],
  ['src/candidate/b.ts', '../terminal/terminal.ts'],
  ['src/views/c.ts', '../terminal/theme.ts'],
  ['src/report/c.ts', '../views/layout.ts'],
  ['src/commands/a.ts', '../views/layout.ts'],
];
const WITHOUT_FILES = [
  'src/domain/e.ts',
  'src/views/e.ts',
  'src/report/e.ts',
  'src/coach/e.ts',
  'src/completion/e.ts',
];
const TIME = 'export const now = [process.argv, new Date()];\n';

let folder: string;
let report: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ml-interview-layers-'));
  cpSync('biome.json', join(folder, 'biome.json'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const importing = (module: string) => `import * as found from '${module}';\nexport const kept = found;\n`;
  for (const [file, module] of [...FORBIDDEN, ...ALLOWED]) write(file, importing(module));
  for (const file of WITHOUT_FILES) write(file, importing('node:fs/promises'));
  for (const file of ['src/store/time.ts', 'src/main.ts']) write(file, TIME);
  const args = ['lint', '--reporter=github', '--vcs-enabled=false', '--max-diagnostics=200', '.'];
  const run = spawnSync(resolve('node_modules/.bin/biome'), args, { cwd: folder, encoding: 'utf8' });
  report = `${run.stdout}\n${run.stderr}`.split('\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const broken = (file: string, rule: string) =>
  report.some((line) => line.includes(rule) && line.includes(`${file},`));

describe('the linter keeps the layers apart', () => {
  it.each(FORBIDDEN)('%s may not import %s', (file) => {
    expect(broken(file, 'noRestrictedImports')).toBe(true);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(broken(file, 'noRestrictedImports')).toBe(false);
  });

  it.each(WITHOUT_FILES)('%s may not touch the file system', (file) => {
    expect(broken(file, 'noNodejsModules')).toBe(true);
  });

  it('only main.ts names the process and the time', () => {
    expect(broken('src/store/time.ts', 'noRestrictedGlobals')).toBe(true);
    expect(broken('src/main.ts', 'noRestrictedGlobals')).toBe(false);
  });
});
