/**
 * How values are written small and read back checked, without zod: loading it takes longer than reading ten
 * thousand sessions. A record becomes a list without names, a word of a fixed set its number, and what many
 * values have in common is written once.
 */
export interface Packing<T> {
  pack(value: T, tables: Tables): unknown;
  /** @throws NotPackedError for what `pack` never gives: a word where a number belongs, an unheard-of number. */
  unpack(packed: unknown, tables: Tables): T;
}

export class NotPackedError extends Error {
  override readonly name = 'NotPackedError';
}

/** What was written once, by the name of its table; an entry stands for itself by its place. */
export type Tables = Readonly<Record<string, Table>>;

interface Table {
  readonly rows: unknown[];
  /** Places by the text of their rows; made when the first value is packed. */
  places?: Map<string, number>;
  readonly values: unknown[];
}

export function createTables(names: readonly string[], rows: Readonly<Record<string, unknown>> = {}): Tables {
  return Object.fromEntries(names.map((name) => [name, { rows: listOf(rows[name] ?? []), values: [] }]));
}

/** What there is to write of tables. */
export function rowsOf(tables: Tables): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows]));
}

function listOf(packed: unknown): unknown[] {
  if (!Array.isArray(packed)) throw new NotPackedError('no list');
  return packed;
}

function only<T extends string | number | boolean>(is: (packed: unknown) => packed is T): Packing<T> {
  return {
    pack: (value) => value,
    unpack(packed) {
      if (!is(packed)) throw new NotPackedError(`unexpected ${typeof packed}`);
      return packed;
    },
  };
}

export const text = only((packed) => typeof packed === 'string');
export const flag = only((packed) => typeof packed === 'boolean');
export const number = only((packed): packed is number => Number.isFinite(packed));

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]{5,}Z$/;

/** A point of time, as events have it. */
export const instant = only((packed): packed is string => typeof packed === 'string' && INSTANT.test(packed));

/** One word of a set; all are named, so that the compiler misses one that is new. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): Packing<T> {
  const all = Object.keys(words) as T[];
  const places = new Map(all.map((word, place) => [word, place]));
  return {
    pack: (word) => places.get(word),
    unpack(packed) {
      const word = typeof packed === 'number' ? all[packed] : undefined;
      if (word === undefined) throw new NotPackedError('no such word');
      return word;
    },
  };
}

export function nullable<T>({ pack, unpack }: Packing<T>): Packing<T | null> {
  return {
    pack: (value, tables) => (value === null ? null : pack(value, tables)),
    unpack: (packed, tables) => (packed === null ? null : unpack(packed, tables)),
  };
}

/** For a field that may be absent. */
export function optional<T>({ pack, unpack }: Packing<T>): Packing<T | undefined> {
  return {
    pack: (value, tables) => (value === undefined ? null : pack(value, tables)),
    unpack: (packed, tables) => (packed === null ? undefined : unpack(packed, tables)),
  };
}

export function list<T>({ pack, unpack }: Packing<T>): Packing<T[]> {
  return {
    pack: (values, tables) => values.map((value) => pack(value, tables)),
    unpack: (packed, tables) => listOf(packed).map((value) => unpack(value, tables)),
  };
}

/** A packing for each field; the compiler misses one that is new. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Packing<T[K] | undefined> : Packing<T[K]>;
};

export function record<T extends object>(fields: Fields<T>): Packing<T> {
  const names = Object.keys(fields) as (keyof T)[];
  const packings = names.map((name) => fields[name] as Packing<unknown>);
  return {
    pack: (value, tables) => packings.map(({ pack }, place) => pack(value[names[place] as keyof T], tables)),
    unpack(packed, tables) {
      const row = listOf(packed);
      const value: Partial<Record<keyof T, unknown>> = {};
      for (let place = 0; place < names.length; place++) {
        const field = packings[place]?.unpack(row[place], tables);
        if (field !== undefined) value[names[place] as keyof T] = field;
      }
      return value as T;
    },
  };
}

/** A value that many share: written once into a table, and one frozen object when it is read back. */
export function shared<T extends object>(table: string, { pack, unpack }: Packing<T>): Packing<T> {
  return {
    pack(value, tables) {
      const { rows, places } = withPlaces(tableOf(tables, table));
      const row = pack(value, tables);
      const key = JSON.stringify(row);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, rows.length);
      return rows.push(row) - 1;
    },
    unpack(packed, tables) {
      const { rows, values } = tableOf(tables, table);
      if (typeof packed !== 'number') throw new NotPackedError('no place in a table');
      const known = values[packed];
      if (known !== undefined) return known as T;
      const value = Object.freeze(unpack(rows[packed], tables));
      values[packed] = value;
      return value;
    },
  };
}

function withPlaces(table: Table): Required<Table> {
  const places = table.places ?? new Map(table.rows.map((row, place) => [JSON.stringify(row), place]));
  return Object.assign(table, { places });
}

function tableOf(tables: Tables, name: string): Table {
  const table = tables[name];
  if (!table) throw new Error(`no table ${name}`);
  return table;
}
