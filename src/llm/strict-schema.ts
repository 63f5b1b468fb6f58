import { z } from 'zod';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What every server that takes schemas understands; limits on length and size are checked by us alone. */
const KEPT = ['type', 'description', 'enum', 'const'] as const;

/**
 * The JSON Schema of a reply as strict servers want it: every key required, none added, an object at the root.
 * Throws for what they refuse (optional keys, records, tuples, unknowns, transforms, dates): a slip of the caller.
 */
export function strictSchema(schema: z.ZodType): JsonSchema {
  const whole: JsonSchema = z.toJSONSchema(schema, { io: 'output' });
  if (whole['type'] !== 'object') throw new TypeError('A reply must be an object');
  const definitions = whole['$defs'];
  return {
    ...strict(whole, 'reply'),
    ...(isSchema(definitions) && { $defs: mapValues(definitions, (part, name) => strict(part, name)) }),
  };
}

function strict(part: unknown, path: string): JsonSchema {
  if (!isSchema(part)) throw new TypeError(`${path} must say what it holds`);
  // OpenAI refuses anything beside it.
  if ('$ref' in part) return { $ref: part['$ref'] };
  const { type } = part;
  // Both forms mean the same; this one is the better known.
  if (Array.isArray(type)) {
    return strict({ ...part, type: undefined, anyOf: type.map((one) => ({ type: one })) }, path);
  }
  const kept = Object.fromEntries(
    KEPT.filter((keyword) => part[keyword] !== undefined).map((k) => [k, part[k]]),
  );
  const choices = part['anyOf'] ?? part['oneOf'];
  if (Array.isArray(choices)) return { ...kept, anyOf: choices.map((choice) => strict(choice, path)) };
  if (part['type'] === 'array') {
    if ('prefixItems' in part) throw new TypeError(`${path} may not be a tuple`);
    return { ...kept, items: strict(part['items'], `${path}[]`) };
  }
  if (part['type'] === 'object') return { ...kept, ...strictObject(part, path) };
  if (!('type' in kept || 'enum' in kept || 'const' in kept)) {
    throw new TypeError(`${path} must have a type`);
  }
  return kept;
}

function strictObject(part: JsonSchema, path: string): JsonSchema {
  const properties = part['properties'];
  if (!isSchema(properties)) throw new TypeError(`${path} must name its keys`);
  const required = Array.isArray(part['required']) ? part['required'] : [];
  const optional = Object.keys(properties).filter((key) => !required.includes(key));
  if (optional.length > 0) throw new TypeError(`${path}.${optional[0]} may not be optional, only nullable`);
  return {
    properties: mapValues(properties, (value, key) => strict(value, `${path}.${key}`)),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function mapValues(record: JsonSchema, map: (value: unknown, key: string) => JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
