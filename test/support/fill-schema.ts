interface Schema {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** What a reply is filled with where its schema leaves a choice. */
export interface Filling {
  /** Taken where an enum offers one of them; else its first value. */
  readonly preferred: readonly string[];
  readonly text: string;
}

/** A value that fits a JSON Schema; of lists whose entries have an `id` from a fixed set, one entry for each. */
export function fillSchema(schema: Schema, filling: Filling): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum)
    return schema.enum.find((value) => filling.preferred.includes(`${value}`)) ?? schema.enum[0];
  if (schema.anyOf) return fillSchema(schema.anyOf[0] ?? {}, filling);
  switch (schema.type) {
    case 'object':
      return mapValues(schema.properties ?? {}, (part) => fillSchema(part, filling));
    case 'array':
      return fillList(schema.items ?? {}, filling);
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return filling.text;
  }
}

function fillList(items: Schema, filling: Filling): unknown[] {
  const ids = items.properties?.['id']?.enum;
  if (!ids) return [fillSchema(items, filling)];
  return ids.map((id) => ({ ...(fillSchema(items, filling) as object), id }));
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
