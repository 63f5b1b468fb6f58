/** Texts made to hurt a reader of YAML, most of them as long as one may be. */
export const HOSTILE_TEXTS: Readonly<Record<string, () => string>> = {
  'ten megabytes': () => 'a: b\n'.repeat(2_000_000),
  'ten thousand open lists': () => '['.repeat(10_000),
  'ten thousand closed lists': () => '['.repeat(10_000) + ']'.repeat(10_000),
  'a million open lists': () => '['.repeat(1_000_000),
  'ten thousand open mappings': () => '{a: '.repeat(10_000),
  'ten thousand lists on one line': () => `${'- '.repeat(10_000)}x`,
  'ten thousand explicit keys': () => '? '.repeat(10_000),
  'a mapping for each line': () =>
    Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'aliases that multiply': () => {
    const lines = Array.from('bcdefghij', (name, index) => {
      const before = `*${'abcdefghi'[index]}`;
      return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
    });
    return `a: &a [${Array(9).fill('x').join(', ')}]\n${lines.join('\n')}`;
  },
  'an alias of itself': () => 'a: &a [*a]',
  'many aliases': () => `- &a x\n${'- *a\n'.repeat(100_000)}`,
  'many anchors': () => '&a '.repeat(300_000),
  'many tags': () => '!a '.repeat(300_000),
  'many documents': () => '---\n'.repeat(250_000),
  'many directives': () => '%a\n'.repeat(300_000),
  'many keys': () => Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join('\n'),
  'many keys of one name': () => 'title: x\n'.repeat(100_000),
  'many keys that are almost right': () =>
    Array.from({ length: 9_000 }, (_, index) => `titl${index}: 1`).join('\n'),
  'many keys in a flow mapping': () =>
    `{${Array.from({ length: 100_000 }, (_, index) => `k${index}`).join(',')}}`,
  'many wrong levels': () => `levels: [${'x, '.repeat(14_000)}]`,
  'quite many escapes': () => `title: "${'\\q'.repeat(59_000)}"`,
  'many commas': () => `[${','.repeat(999_999)}`,
  'quite many commas': () => `[${','.repeat(59_000)}]`,
  'many brackets': () => ']'.repeat(1_000_000),
  'many bracket lines': () => ']\n'.repeat(500_000),
  'many colons': () => ': '.repeat(500_000),
  'many escapes': () => `title: "${'\\q'.repeat(490_000)}"`,
  'many escapes in many texts': () => `- "${'\\q'.repeat(100)}"\n`.repeat(4_700),
  'many control characters': () => `title: ${'\u001b'.repeat(999_000)}`,
  'many NUL bytes': () => '\0'.repeat(1_000_000),
  'many kinds of hidden characters': () =>
    String.fromCodePoint(...Array.from({ length: 128 }, (_, index) => 0xe0000 + index)).repeat(3000),
  'many wrong indents': () =>
    Array.from({ length: 100_000 }, (_, index) => (index % 2 ? '   a: b' : ' c: d')).join('\n'),
  'a quote that is never closed': () => `"${'a\n'.repeat(490_000)}`,
  'one long word': () => `title: ${'x'.repeat(990_000)}`,
  'one long key': () => `${'x'.repeat(990_000)}: 1`,
  'one long number': () => `minutes: ${'9'.repeat(990_000)}.`,
  'a long block of nothing': () => `title: |\n${'\n'.repeat(990_000)}`,
  'a long folded block': () => `title: >\n${'  x\n\n'.repeat(190_000)}`,
  'a long text of many lines': () => `title: x\n${'  x\n'.repeat(240_000)}`,
  blanks: () => ' '.repeat(1_000_000),
  tabs: () => '\t'.repeat(1_000_000),
  comments: () => '# x\n'.repeat(250_000),
  'half a surrogate': () => 'title: "\\uD800"\nid: \uDC00',
  'keys of the prototype': () =>
    '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }',
};
