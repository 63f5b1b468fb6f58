import { describe, expect, it } from 'vitest';
import {
  createTables,
  flag,
  instant,
  list,
  NotPackedError,
  number,
  oneOf,
  record,
  rowsOf,
  shared,
  text,
} from '../../src/store/packing.ts';

const none = createTables([]);
const colour = oneOf({ red: true, blue: true });
const coach = shared('coach', record<{ name: string }>({ name: text }));

describe('what was not packed', () => {
  it.each([
    ['a number for a text', text, 1],
    ['a text for a flag', flag, 'true'],
    ['a text for a number', number, '1'],
    ['nothing for a number', number, null],
    ['a day for an instant', instant, '2026-03-01'],
    ['a number for an instant', instant, 1],
    ['a word by its name', colour, 'red'],
    ['a word that there is not', colour, 2],
    ['a record for a list', list(text), { 0: 'a' }],
  ] as const)('is refused: %s', (_, { unpack }, packed) => {
    expect(() => unpack(packed, none)).toThrow(NotPackedError);
  });

  it.each(['0', 1, -1, null])('is refused where a place in a table belongs: %j', (place) => {
    const tables = createTables(['coach'], { coach: [['ada']] });
    expect(() => coach.unpack(place, tables)).toThrow(NotPackedError);
  });
});

it('what many share is written once, also into what was written before, and is one frozen object', () => {
  const tables = createTables(['coach'], { coach: [['ada']] });
  expect(['ada', 'bob', 'bob', 'ada'].map((name) => coach.pack({ name }, tables))).toEqual([0, 1, 1, 0]);
  expect(rowsOf(tables)).toEqual({ coach: [['ada'], ['bob']] });
  const bob = coach.unpack(1, tables);
  expect(bob).toEqual({ name: 'bob' });
  expect(Object.isFrozen(bob)).toBe(true);
  expect(coach.unpack(1, tables)).toBe(bob);
});
