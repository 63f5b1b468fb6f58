import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ExpectedError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { checkFindings, checkPlaces, checkShown, expected, FaultError } from './checks.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { runCases } from './run-cases.ts';
import type { Trial } from './target.ts';

/** What is found of a program that does this with case 2 of five. */
async function foundOf(misdeed: () => unknown, limit?: number) {
  let number = -1;
  const trial: Trial = async () => {
    number += 1;
    if (number === 2) await misdeed();
    return number % 2 === 0 ? 'read' : 'refused';
  };
  return runCases(
    { name: 'made up', open: async () => trial },
    { seed: 1, from: 10, count: 5, ...(limit && { limit }) },
  );
}

describe('a fault is found', () => {
  afterEach(() => void Reflect.deleteProperty(Object.prototype, 'polluted'));

  it('when there is one, and only then', async () => {
    expect(await foundOf(() => {})).toMatchObject({ mutations: 5, read: 3, refused: 2, faults: [] });
    const { read, faults } = await foundOf(() => JSON.parse('{'));
    expect(read).toBe(2);
    expect(faults).toEqual([{ number: 12, message: expect.stringContaining('SyntaxError') }]);
  });

  it('when all objects get a new field', async () => {
    const { faults } = await foundOf(() => Reflect.set(Object.prototype, 'polluted', 1));
    expect(faults[0]).toEqual({ number: 12, message: expect.stringContaining('polluted') });
  });

  it('when a case takes too much computing', async () => {
    const { faults } = await foundOf(() => {
      const end = process.cpuUsage().user + 300_000;
      while (process.cpuUsage().user < end);
    }, 290);
    expect(faults).toEqual([{ number: 12, message: expect.stringMatching(/^took \d+ ms$/) }]);
  });
});

describe('a process', () => {
  const fuzz = async (script: string, patience = 20_000) => {
    const file = join(await temporaryFolder(), 'cases.mjs');
    writeFileSync(file, `import { writeSync } from 'node:fs'; writeSync(3, '7\\n'); ${script}`);
    return fuzzTarget(file, { target: 'x', seed: 1, from: 5, mutations: 10, patience });
  };

  it('that never ends is ended, and the case named', async () => {
    const { mutations, faults } = await fuzz('for (;;);', 700);
    expect(mutations).toBe(3);
    expect(faults).toEqual([{ number: 7, message: 'did not end in 700 ms, or was killed' }]);
  });

  it('that is ended by a case names it', async () => {
    const { faults } = await fuzz('console.error("out of it"); process.exit(134);');
    expect(faults).toEqual([{ number: 7, message: 'ended the process: out of it\n' }]);
  });
});

describe('what is told', () => {
  const finding = {
    file: 'a.yaml',
    line: 2,
    column: 3,
    severity: 'error',
    rule: 'x',
    message: 'wrong',
  } as const;

  it('has to name a place in the text', () => {
    checkFindings([finding], 'one\ntwo', 'a.yaml');
    for (const change of [{ line: 3 }, { line: 0 }, { column: 5 }, { column: 0 }, { file: 'b.yaml' }]) {
      expect(() => checkFindings([{ ...finding, ...change }], 'one\ntw', 'a.yaml')).toThrow(FaultError);
    }
    const error = (message: string) => new ExpectedError('data', message);
    checkPlaces(error('a:1:1: wrong\na:2:4: wrong'), 'one\ntwo', 'a');
    for (const told of ['a: wrong', 'a:3:1: wrong', 'a:1:5: wrong', 'a:1:1: wrong\nmore', 'b:1:1: wrong']) {
      expect(() => checkPlaces(error(told), 'one\ntwo', 'a')).toThrow(FaultError);
    }
  });

  it('has to be without hidden characters, and an error the user can act on', () => {
    checkShown('plain\n\ttext', 'it');
    expect(() => checkShown('a\u001b[2J', 'it')).toThrow('it shows a hidden character: "a\\u001b[2J"');
    expect(() => expected(new ExpectedError('data', 'a', '\u009b31m'))).toThrow(FaultError);
    expect(() => expected(new TypeError('bug'))).toThrow('bug');
  });
});
