import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditOf } from '../../src/coach/offline/credit.ts';
import type { Profile } from '../../src/coach/offline/profile.ts';
import { Flag } from '../../src/domain/critique.ts';

/** An honest answer of some length. */
const HONEST: Profile = {
  ...{ words: 60, sentences: 6, quantities: 2, refusing: 0, contrary: 0, evasive: 0 },
  ...{ concrete: 0.6, glue: 0.4, fragment: 8, atHome: 0.9, echoed: 0, repeated: 0, pressing: 0 },
};
const levelOf = (flags: readonly Flag[], change: Partial<Profile> = {}) => {
  const { level, ceiling } = creditOf(flags, { ...HONEST, ...change });
  return `${level}, ${ceiling}`;
};

describe('the credit of an answer', () => {
  it('is full for an honest one', () => {
    expect(creditOf([], HONEST)).toMatchObject({ level: 'full', ceiling: 'weighed', because: '' });
  });

  it.each<Flag>(['blank', 'echo', 'keyword-list', 'other-stage', 'off-topic'])(
    'is none for one that is %s',
    (flag) => {
      expect(levelOf([flag])).toBe('none, none');
      expect(creditOf([flag], HONEST).because).not.toBe('');
    },
  );

  it('is none where two thirds of the sentences repeat others and hardly any are left', () => {
    expect(levelOf([], { sentences: 14, repeated: 0.66 })).toBe('none, none');
    expect(levelOf([], { sentences: 14, repeated: 0.65 })).toBe('full, weighed');
    expect(levelOf([], { sentences: 10, repeated: 0.75 })).toBe('none, none');
    expect(levelOf([], { sentences: 20, repeated: 0.75 })).toBe('none, none');
    expect(levelOf([], { sentences: 24, repeated: 0.75 })).toBe('full, weighed');
  });

  it('falls with what the answer denies', () => {
    expect(levelOf(['negated'], { refusing: 0.45 })).toBe('none, mentioned');
    expect(levelOf(['negated'], { refusing: 0.44 })).toBe('reduced, mentioned');
    expect(levelOf([], { refusing: 0.9 })).toBe('full, weighed');
  });

  it('falls with the stance of the answer', () => {
    expect(levelOf([], { contrary: 0.5 })).toBe('none, mentioned');
    expect(levelOf([], { contrary: 0.49 })).toBe('reduced, mentioned');
    expect(levelOf([], { contrary: 0.4 })).toBe('reduced, mentioned');
    expect(levelOf([], { contrary: 0.39 })).toBe('full, weighed');
    expect(levelOf([], { evasive: 0.5 })).toBe('none, mentioned');
  });

  it('falls where a long answer without a number is vague and no sentence holds it together', () => {
    const vague = { words: 40, quantities: 0, concrete: 0.44, glue: 0.32, fragment: 8 };
    const low = levelOf([], vague);
    expect(low).not.toBe('full, weighed');
    expect(levelOf([], { ...vague, glue: 0.4, fragment: 3.4 })).toBe(low);
    const unlike = [{ words: 39 }, { quantities: 1 }, { concrete: 0.45 }, { glue: 0.33 }];
    for (const change of unlike) expect(levelOf([], { ...vague, ...change })).not.toBe(low);
    expect(levelOf([], { ...vague, glue: 0.33, fragment: 3.5 })).not.toBe(low);
  });

  it('always says why it is less than full, and then allows no weighing', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const profile = fc.record({
      ...{ words: fc.nat(200), sentences: fc.nat(30), quantities: fc.nat(5) },
      ...{ refusing: share, contrary: share, evasive: share, concrete: share, glue: share },
      ...{ fragment: fc.nat(20), atHome: share, echoed: share, repeated: share, pressing: share },
    });
    fc.assert(
      fc.property(fc.subarray([...Flag.options]), profile, (flags, measured) => {
        const { level, ceiling, because } = creditOf(flags, measured);
        expect(because === '').toBe(level === 'full');
        if (level === 'none') expect(ceiling).not.toBe('weighed');
      }),
    );
  });
});
