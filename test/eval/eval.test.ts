import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEVELOPMENT } from '../../eval/files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function evaluate(...flags: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'eval/eval.ts', ...flags], { encoding: 'utf8' });
}

describe('npm run eval', { timeout: 30_000 }, () => {
  async function fewAnswers(): Promise<string[]> {
    const folder = await temporaryFolder();
    const [answers, labels] = [join(folder, 'a.jsonl'), join(folder, 'l.jsonl')];
    const few = readFileSync(DEVELOPMENT[0].answers, 'utf8').split('\n').slice(0, 6).join('\n');
    writeFileSync(answers, few);
    writeFileSync(labels, readFileSync(DEVELOPMENT[0].labels));
    return ['--answers', answers, '--labels', labels];
  }

  it('measures another set, alone, with an interval', async () => {
    const { status, stdout, stderr } = evaluate(...(await fewAnswers()), '--json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { columns } = JSON.parse(stdout);
    expect(columns).toHaveLength(1);
    expect(columns[0].values['presence-f1']).toBeGreaterThan(0.5);
    expect(columns[0].intervals['presence-f1']).toHaveProperty('low');
  });

  it('prints its tables', async () => {
    const { stdout } = evaluate(...(await fewAnswers()));
    expect(stdout).toMatch(/^presence macro-F1 +0\.\d\d \[/mu);
    expect(stdout).toMatch(/score error .*-?\d+\.\d/u);
    expect(stdout).toMatch(/^covered: precision +at least 0\.90 /mu);
  });

  it('compares no other set with the floors', async () => {
    const { status, stderr } = evaluate(...(await fewAnswers()), '--check');
    expect(status).toBe(1);
    expect(stderr).toContain('the floors are of the development answers');
  });
});
