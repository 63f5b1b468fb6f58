const DEEP = 3000;
/** Deeper than `JSON.stringify` and other functions that call themselves can go. */
const BOTTOMLESS = 20_000;

/** Words and values that a reader may stumble over, put in the place of one that was there. */
export const HOSTILE_TOKENS: readonly string[] = [
  // Numbers
  ...['1e999', '-1e999', 'NaN', '.nan', '.inf', '-0', '9007199254740993', '1e-320', '0x10', '0o17', '1_000'],
  ...['9'.repeat(400), `0.${'1'.repeat(400)}`, '-1', '0', '1.5', '1e308', '240', '1e21', '4294967296'],
  // Of another type
  ...['null', '~', 'true', '""', '[]', '{}', '[[]]', '{"a":1}', '[null]', '"0"', 'undefined', 'yes', "''"],
  // Keys that mean something to JavaScript
  ...['{"__proto__":{"polluted":1}}', '"__proto__"', '__proto__', 'constructor', '"constructor"', 'toString'],
  ...['{"constructor":{"prototype":{"polluted":1}}}', 'hasOwnProperty', '"prototype"', 'length', '"then"'],
  // Characters
  ...[
    '"\\ud800"',
    '"\\udfff\\ud800"',
    '"\\u0000"',
    '"\\u001b[2J"',
    '"\\u009b31m"',
    '"\\u202e"',
    '"\\x1b[2J"',
  ],
  ...[
    '\u001b[2J',
    '\u001b]0;owned\u0007',
    '\u009b31m',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u2028',
    '\ud800',
  ],
  ...[
    '\u{e0041}',
    '"\\u{e0041}"',
    '👩\u200d🔬',
    'e\u0301',
    '"\\',
    "'",
    '\t',
    '\u0085',
    '\r',
    '"\\n\\n"',
    '\uffff',
  ],
  // YAML
  ...[
    '&a',
    '*a',
    '&a [*a]',
    '<<: *a',
    '<<: {id: x}',
    '!!js/function "x"',
    '!!binary aGk=',
    '!tag',
    '? ',
    '- ',
  ],
  ...[
    '|',
    '>-',
    '|9',
    '---',
    '...',
    '%YAML 1.1',
    '# ',
    ': ',
    '@x',
    '`x`',
    '{a: b',
    '[a',
    '2001-12-14',
    '!!str',
  ],
  // Templates, markup, paths
  ...[
    '{{',
    '}}',
    '{% for i in (1..1000000000) %}{{ i }}{% endfor %}',
    "{% include 'x' %}",
    '{{ answer | x }}',
  ],
  ...['{% raw %}', '{% assign a = answer %}', '{{ __proto__ }}', '{{ answer.constructor }}', '{%', '-%}'],
  ...[
    '<script>x</script>',
    '](javascript:x)',
    '../../../etc/passwd',
    '/dev/zero',
    'C:\\x',
    '"../x"',
    '.',
    '..',
  ],
  ...['## data', '## serving', '```', '~~~', '## nowhere', '####', '2026-13-45T99:99:99Z', '0000-00-00'],
];

/** The same, but long; each is made when it is drawn. */
export const LONG_TOKENS: readonly (() => string)[] = [
  () => '['.repeat(DEEP),
  () => `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  () => `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  () => `${'['.repeat(BOTTOMLESS)}${']'.repeat(BOTTOMLESS)}`,
  () => `"extra":${'{"a":'.repeat(BOTTOMLESS)}1${'}'.repeat(BOTTOMLESS)},"type"`,
  () => '{a: '.repeat(DEEP),
  () => '- '.repeat(DEEP),
  () => 'x'.repeat(30_000),
  () => 'word '.repeat(6000),
  () => 'a'.repeat(5000).concat('!'),
  () => '1'.repeat(20_000),
  () => `"${'\\u001b'.repeat(2000)}"`,
  () => `"${'\\q'.repeat(2000)}"`,
  () => '\n'.repeat(5000),
  () => ' '.repeat(20_000),
  () => 'a: b\n'.repeat(2000),
  () => '- x\n'.repeat(2000),
  () => '*a '.repeat(2000),
  () => '{{ answer }}'.repeat(800),
  () => '10 M users x 5 a day = 50 M; '.repeat(700),
  () => '((((((((((1'.repeat(200),
  () => 'a --> b\n'.repeat(500),
];

/** What a disk or an editor may put among the bytes. */
export const HOSTILE_BYTES: readonly Uint8Array[] = [
  ...[[0], [0, 0, 0, 0], [0xff], [0xfe, 0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]],
  ...[[0xef, 0xbb, 0xbf], [0x80], [0xe2, 0x82], [0x1b], [0x1b, 0x5b, 0x32, 0x4a], [0x9b], [0xc2, 0x9b]],
  ...[[0x0a], [0x0d], [0x0d, 0x0a], [0x09], [0x22], [0x5c], [0x7b], [0x7d], [0x5b], [0x5d], [0x2c], [0x3a]],
  ...[[0x20], [0x7f], [0x23], [0x2d], [0x60]],
].map((bytes) => Uint8Array.from(bytes));
