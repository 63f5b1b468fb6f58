import { afterEach, describe, expect, it } from 'vitest';
import type { FakeTtyOptions } from '../../support/fake-tty.ts';
import { openPlain, type PlainRun } from './plain-support.ts';

const CHOICES = {
  message: 'Which interview?',
  instead: 'ml-interview practice <scenario>',
  choices: [
    { value: 'video', name: 'Video recommendations', description: 'A home feed', keywords: 'ranking' },
    { value: 'ads', name: 'Ad click prediction', description: 'An auction', keywords: 'ctr ranking' },
    { value: 'fraud', name: 'Fraud detection' },
  ],
};
const LIST = 'Video recommendations. A home feed\n2. Ad click prediction. An auction\n3. Fraud detection\n';
const SEARCH = 'Type a number, or words to search for: ';

let run: PlainRun;
const open = (options?: FakeTtyOptions) => {
  run = openPlain(options);
  return run;
};
afterEach(() => expect(run.tty.written).not.toContain('\u001B'));

describe('a choice by lines', () => {
  it('is made by number', async () => {
    const { terminal, tty, hear } = open();
    const chosen = terminal.choose(CHOICES);
    await hear(`Which interview?\n1. ${LIST}${SEARCH}`);
    await tty.type('2\n');
    expect(await chosen).toBe('ads');
    await hear('Chosen: Ad click prediction\n');
  });

  it('is made by words that fit one entry, and narrowed down by words that fit several', async () => {
    const { terminal, tty, hear } = open();
    const chosen = terminal.choose(CHOICES);
    await hear(SEARCH);
    await tty.type('RANKING\n');
    await hear(`1. Video recommendations. A home feed\n2. Ad click prediction. An auction\n${SEARCH}`);
    await tty.type('card\n');
    await hear('Nothing fits "card".');
    await hear(SEARCH);
    await tty.type('fraud\n');
    expect(await chosen).toBe('fraud');
  });

  it('is asked for again after a number that is none, and listed again after an empty line', async () => {
    const { terminal, tty, hear } = open();
    const chosen = terminal.choose(CHOICES);
    await hear(SEARCH);
    await tty.type('4\n');
    await hear('Nothing fits "4". The numbers go from 1 to 3; Enter lists them again.\n');
    await hear(SEARCH);
    await tty.type('\n');
    await hear(LIST);
    await hear(SEARCH);
    await tty.type('1\n');
    expect(await chosen).toBe('video');
  });
});

describe('a confirmation by lines', () => {
  it.each([
    ['yes', true],
    ['Y', true],
    ['NO', false],
    ['n', false],
  ])('takes "%s"', async (reply, meant) => {
    const { terminal, tty, hear } = open();
    const confirmed = terminal.confirm({ message: 'Delete it?', instead: '--yes' });
    await hear('Delete it? Type yes or no: ');
    await tty.type(`${reply}\n`);
    expect(await confirmed).toBe(meant);
  });

  it.each(['', 'yep', 'nope'])('asks again after "%s"', async (reply) => {
    const { terminal, tty, hear } = open();
    const confirmed = terminal.confirm({ message: 'Delete it?', instead: '--yes' });
    await hear('no: ');
    await tty.type(`${reply}\n`);
    await hear('That is neither yes nor no.\nDelete it? Type yes or no: ');
    await tty.type('no\n');
    expect(await confirmed).toBe(false);
  });
});

describe('a line', () => {
  it('comes in pieces, cleaned of what a terminal acts on', async () => {
    const { terminal, tty, hear } = open();
    const line = terminal.ask({ message: 'You:', instead: '' });
    await hear('You: ');
    await tty.type(Buffer.from('how many caf\xc3', 'latin1'));
    await tty.type(Buffer.from('\xa9s \u001B[31mand\u001B[0m\r\n', 'latin1'));
    expect(await line).toBe('how many cafés and');
  });

  it('may be empty, and is all that Enter takes', async () => {
    const { terminal, tty, hear } = open();
    const done = terminal.proceed('Press Enter to start');
    await hear('Press Enter to start ');
    await tty.type('\n');
    await done;
    expect(tty.isRaw).toBe(false);
  });

  it('typed before somebody asked answers nothing', async () => {
    const { terminal, tty, hear } = open();
    await tty.type('early\ntoo early, ');
    const line = terminal.ask({ message: 'You:', instead: '' });
    await hear('You: ');
    await tty.type('late\n');
    expect(await line).toBe('late');
  });

  it.each(['abort', 'hangUp'] as const)('that will not come is a cancellation: %s', async (leave) => {
    const { terminal, tty, hear } = open();
    const line = terminal.ask({ message: 'You:', instead: '' });
    await hear('You: ');
    void tty[leave]();
    await expect(line).rejects.toMatchObject({ kind: 'cancelled' });
    const next = terminal.ask({ message: 'You:', instead: '' });
    await expect(next).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
