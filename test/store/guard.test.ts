import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../src/errors.ts';
import { guard, reasonOf } from '../../src/store/guard.ts';

const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
const refusal = () => {
  throw Object.assign(new Error("ENOSPC: no space left on device, open '/a, b'"), { code: 'ENOSPC' });
};

describe('what the system refuses', () => {
  it('is told by what could not be done, to what, and why; room or another folder helps with writing only', () => {
    expect(thrownBy(() => guard('write', '/a, b', refusal))).toMatchObject({
      ...{ kind: 'data', message: "can't write /a, b: no space left on device" },
      next: 'make room there, or set ML_INTERVIEW_HOME to another folder',
    });
    for (const doing of ['read', 'delete'] as const) {
      const error = thrownBy(() => guard(doing, '/a, b', refusal));
      expect(error).toMatchObject({ kind: 'data', message: `can't ${doing} /a, b: no space left on device` });
      expect(error).toHaveProperty('next', undefined);
    }
  });

  it('is told in the words of the system, whatever else it names', () => {
    const found = thrownBy(() => readFileSync('/nowhere/a'));
    expect(reasonOf(found)).toBe('no such file or directory');
    expect(reasonOf(new Error('EIO: i/o error, write'))).toBe('i/o error');
    expect(reasonOf(new Error('the disk, as ever, is FULL: really'))).toBe(
      'the disk, as ever, is FULL: really',
    );
    expect(reasonOf('no error at all')).toBe('no error at all');
  });
});

it('a fault of another kind is passed on as it is, and what was done is returned', () => {
  for (const fault of [new ExpectedError('usage', 'no'), new TypeError('a bug'), 'no error at all']) {
    const throws = () => {
      throw fault;
    };
    expect(thrownBy(() => guard('write', 'file', throws))).toBe(fault);
  }
  expect(guard('read', 'file', () => 'content')).toBe('content');
});
