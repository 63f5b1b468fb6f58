import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '../../src/completion/shell-words.ts';

describe('a line as a shell divides it', () => {
  it.each([
    ['', ['']],
    ['a', ['a']],
    ['a ', ['a', '']],
    ['  a   b', ['a', 'b']],
    [`a "b c" 'd e' f\\ g`, ['a', 'b c', 'd e', 'f g']],
    [`a"b"'c'd`, ['abcd']],
    ['a "" b', ['a', '', 'b']],
    ['a "b', ['a', 'b']],
    [`a 'b c`, ['a', 'b c']],
    ['a "b\\"', ['a', 'b"']],
    ['a "b\\', ['a', 'b']],
    ['a b\\', ['a', 'b']],
    [`"a\\n\\$b"`, ['a\\n$b']],
    ['a $(touch b) `c`', ['a', '$(touch', 'b)', '`c`']],
  ])('%j', (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  it('divides what a shell has quoted into the words it was given', () => {
    const word = fc.string({ unit: fc.constantFrom(...`ab"'\\$\` \t|;*?(){}<>&=:#~!-`), maxLength: 12 });
    const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(shellWords(words.map(quoted).join(' '))).toEqual(words);
      }),
    );
  });

  it('agrees with bash on what its printf %q quotes', () => {
    const words = ['it’s', "it's", 'a b', '$(x)', 'back\\slash', '"q"', '`x`', '*', '~', 'a\tb'];
    const { stdout } = spawnSync('bash', ['-c', `printf '%q\\n' "$@"`, 'bash', ...words], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    // Bash writes a tab as $'\t', which no candidate of ours has.
    const plain = stdout.split('\n').slice(0, words.length - 1);
    expect(plain.map((line) => shellWords(line))).toEqual(words.slice(0, -1).map((word) => [word]));
  });
});
