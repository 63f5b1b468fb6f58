import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CANCEL = '\u0003';

async function start(...args: string[]) {
  const home = await temporaryFolder();
  const terminal = startInTerminal(['learn', ...args], { ML_INTERVIEW_HOME: home });
  onTestFinished(() => terminal.process.kill('SIGKILL'));
  const ratings = () => {
    const lines = readFileSync(join(home, 'cards.jsonl'), 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line).rating);
  };
  return { ...terminal, ratings };
}

describe('flash cards in a terminal', () => {
  it('are rated by arrow keys, and left with Ctrl+C', async () => {
    const { type, see, ended, ratings } = await start('--quiz', 'feature-stores', '--cards', '2');
    await see(/Card 1 of 2[\s\S]*then press Enter/);
    type('\r');
    await see(/How was it\?[\s\S]*> again, in 10 minutes[\s\S]*good, in 2 days[\s\S]*Type to search/);
    type('\u001B[B\u001B[B');
    await see(/> good/);
    type('\r');
    await see(/Card 2 of 2[\s\S]*then press Enter/);
    expect(ratings()).toEqual(['good']);
    type(CANCEL);
    await see(/stopped; the rating of one card is saved\n {2}next: ml-interview learn --quiz/);
    expect(await ended).toBe(130);
    expect(ratings()).toEqual(['good']);
  });

  it('are rated by a word in plain lines', async () => {
    const { type, see, ended, ratings } = await start('--plain', '--quiz', 'feature-stores', '--cards', '1');
    await see(/then press Enter\.$/);
    type('\r');
    await see(/4\. easy, in 8 days\nType a number/);
    type('easy\r');
    await see(/1 card: 1 easy\. Due tomorrow: 0\./);
    expect(await ended).toBe(0);
    expect(ratings()).toEqual(['easy']);
  });
});

describe('what there is to learn', () => {
  it('is chosen from a list that terms narrow down', async () => {
    const { type, see, ended } = await start();
    await see(/What do you want to read about\?[\s\S]*Type to search/);
    type('point-in-time');
    await see(/> Feature stores/);
    type('\r');
    await see(/ml-interview learn --quiz feature-stores/);
    expect(await ended).toBe(0);
  });
});
