import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/terminal/plain/tick-commands.ts';
import { tickRequest } from './tick-support.ts';

const VOCABULARY = tickRequest();
const read = (line: string) => readCommand(line, VOCABULARY);

describe('readCommand', () => {
  it.each([
    ['3 c', 'full'],
    ['3 covered', 'full'],
    ['3 full', 'full'],
    ['3c', 'full'],
    ['3. COVERED', 'full'],
    ['3 t', 'half'],
    ['3 touched', 'half'],
    ['3 half', 'half'],
    ['  3   m ', 'open'],
    ['3 missing', 'open'],
    ['3 open', 'open'],
  ])('takes %j for a tick', (line, tick) => {
    expect(read(line)).toEqual({ kind: 'tick', row: 2, tick });
  });

  it('takes the words of the request before its own letters', () => {
    const words = { open: 'c', half: 't', full: 'x' };
    expect(readCommand('1 c', { ...VOCABULARY, words })).toEqual({ kind: 'tick', row: 0, tick: 'open' });
  });

  it.each([
    ['3 note Late  labels', 2, 'Late labels'],
    ['3 n late', 2, 'late'],
    ['note all well', 'whole', 'all well'],
    ['Note 3 things', 'whole', '3 things'],
    ['3 note -', 2, ''],
    ['note -', 'whole', ''],
  ])('takes %j for a note', (line, row, words) => {
    expect(read(line)).toEqual({ kind: 'note', row, words });
  });

  it.each([
    ['12', { kind: 'row', row: 11 }],
    ['facts', { kind: 'page', index: 0 }],
    ['Probes', { kind: 'page', index: 1 }],
    ['next', { kind: 'end', how: 'next' }],
    ['back', { kind: 'end', how: 'back' }],
    ['done', { kind: 'end', how: 'finish' }],
    ['list', { kind: 'list' }],
    ['question', { kind: 'question' }],
    [' TIME ', { kind: 'time' }],
    ['help', { kind: 'help' }],
    ['', { kind: 'nothing' }],
  ])('understands %j', (line, command) => {
    expect(read(line)).toEqual(command);
  });

  it.each([
    [
      'what',
      '"what" is nothing I know. You can type a row number, list, facts, probes, next, back, done, time, help.',
    ],
    ['toString', '"toString" is nothing'],
    ['0 c', 'The rows go from 1 to 12.'],
    ['13', 'The rows go from 1 to 12.'],
    ['3 what', '"what" is no tick. After 3 you can type covered, touched, missing, or note and some words.'],
    ['3 constructor', '"constructor" is no tick.'],
    ['3 note', 'Type some words after note'],
    ['note', 'Type some words after note'],
  ])('says what is possible after %j', (line, problem) => {
    expect(read(line)).toEqual({ kind: 'unknown', problem: expect.stringContaining(problem) });
  });

  it('answers every line, about rows that are there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(20), fc.string()).map((parts) => parts.join(' ')),
        ),
        (line) => {
          const command = read(line);
          if ('row' in command && command.row !== 'whole') expect(VOCABULARY.rows[command.row]).toBeDefined();
          if ('index' in command) expect(VOCABULARY.pages[command.index]).toBeDefined();
        },
      ),
    );
  });
});
