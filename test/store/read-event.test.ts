import { describe, expect, it } from 'vitest';
import { firstUnknown, readEvent } from '../../src/store/read-event.ts';
import { submitted } from '../support/session-fixture.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { within: nested(depth - 1) });

describe('an event that is read', () => {
  it('is without the fields that this version does not know', () => {
    expect(readEvent({ ...submitted('clarify'), more: [1], none: null })).toEqual({
      event: submitted('clarify'),
    });
  });

  it('may be nested, but not without end', () => {
    expect(readEvent({ ...submitted('clarify'), more: nested(99) })).toHaveProperty('event');
    expect(readEvent({ ...submitted('clarify'), other: 1, more: nested(100) })).toEqual({
      fault: { path: [], message: 'nested too deeply' },
    });
  });

  it('is refused with the way out when it is of a newer version', () => {
    expect(readEvent({ type: 'coffee-brought' })).toEqual({
      fault: {
        path: ['type'],
        message: '"coffee-brought" is no event that this version of ml-interview knows',
        next: 'npm install -g ml-interview@latest',
      },
    });
  });

  it.each<[string, unknown, PropertyKey[]]>([
    ['nothing', null, []],
    ['a word', 'answer-submitted', []],
    ['without a type', { stage: 'clarify' }, ['type']],
    ['of a type that is no word', { type: 7 }, ['type']],
    ['one with a wrong field', { ...submitted('clarify'), text: 7 }, ['text']],
  ])('is refused with the place of the fault: %s', (_, value, path) => {
    const fault = { path, message: expect.stringMatching(/./) };
    expect(readEvent(value)).toEqual({ fault });
  });
});

describe('what was not understood', () => {
  it.each<[unknown, unknown, PropertyKey[] | undefined]>([
    [{ a: [{ b: 1 }] }, { a: [{ b: 1 }], filledIn: true }, undefined],
    [{ a: 1, b: null, c: { d: 1 } }, { a: 1, b: null, c: null }, undefined],
    [{ a: { b: 1 } }, { a: 'b' }, undefined],
    [{ a: 1, b: { c: 1 } }, { a: 1, b: {} }, ['b', 'c']],
    [{ a: [{ b: 1 }, { b: 1, c: 2 }] }, { a: [{ b: 1 }, { b: 1 }] }, ['a', 1, 'c']],
    ['text', 'text', undefined],
  ])('of %j, read as %j', (written, read, place) => {
    expect(firstUnknown(written, read)).toEqual(place);
  });
});
