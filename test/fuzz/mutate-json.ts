import type { Draw } from './draw.ts';
import { HOSTILE_TOKENS, LONG_TOKENS } from './hostile-pieces.ts';

/** Stands for a text that `JSON.stringify` can't write. */
const RAW = '@@raw@@';

/** Values of every type, and some that a field of any type may have but should not. */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -0, 5e-324, 2 ** 53, '', 'x', ' ', 'data', [], {}, [[]], [null]],
  ...[
    { id: 1 },
    ['a', 1],
    '\u001b[2Jx',
    '\u009b31m',
    '\u202eabc',
    '\u0000',
    '\ud800',
    '../../x',
    'a\nb\rc\td',
  ],
  ...['2026-03-01T09:00:00.000Z', '9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z'],
  ...[
    '__proto__',
    'constructor',
    '<b>&amp;</b>',
    '| a | b |',
    '```',
    'x'.repeat(5000),
    'word '.repeat(2000),
    RAW,
  ],
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'toJSON',
  'extra',
  '',
  '\u001b[2J',
  '0',
];

interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/**
 * A JSON value with one to three things changed anywhere in it, as text: a field of another type, removed, doubled,
 * renamed, moved or added. The text need not be JSON any more.
 */
export function mutateJson(value: unknown, draw: Draw): string {
  const root = { value: structuredClone(value) };
  const raw = draw.chance(0.1) ? draw.pick(LONG_TOKENS)() : draw.pick(HOSTILE_TOKENS);
  for (let left = 1 + draw.below(3); left > 0; left -= 1) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const place = draw.pick(places);
    if (draw.chance(0.2)) put(place, RAW);
    else change(place, places, draw);
  }
  return (JSON.stringify(root.value) ?? '').replaceAll(`"${RAW}"`, () => raw);
}

function change(place: Place, places: readonly Place[], draw: Draw): void {
  const { parent } = place;
  const old = valueAt(place);
  switch (draw.below(6)) {
    case 0:
      remove(place);
      return;
    case 1:
      put(place, structuredClone(valueAt(draw.pick(places))));
      return;
    case 2:
      if (Array.isArray(old)) old.push(...structuredClone(old.slice(0, 3)));
      return;
    case 3:
      if (isRecord(old)) define(old, draw.pick(KEYS), draw.pick(VALUES));
      return;
    case 4:
      if (Array.isArray(parent)) return;
      remove(place);
      define(parent, draw.pick(KEYS), old);
      return;
    default:
      put(place, structuredClone(draw.pick(VALUES)));
      return;
  }
}

function placesIn(root: object): Place[] {
  const places: Place[] = [];
  const visit = (parent: Place['parent']) => {
    for (const key of Object.keys(parent)) {
      places.push({ parent, key });
      const value: unknown = Reflect.get(parent, key);
      if (typeof value === 'object' && value !== null) visit(value as Place['parent']);
    }
  };
  visit(root as Place['parent']);
  return places;
}

function valueAt({ parent, key }: Place): unknown {
  return Reflect.get(parent, key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function put({ parent, key }: Place, value: unknown): void {
  define(parent, String(key), value);
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** As `JSON.parse` does it: a key is nothing but a key. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
