import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

const read = (name: string): Json => JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));

/** What is wrong with a value by a published schema; an empty list if nothing is. */
export type Judge = (value: unknown) => string[];

/** By the schema as it is published. */
export function published(name: string): Judge {
  return judgeBy(read(name));
}

/** By the same, with no field allowed that it does not name: so that nothing is printed and not described. */
export function complete(name: string): Judge {
  return judgeBy(closed(read(name)) as Json);
}

function judgeBy(schema: Json): Judge {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate: ValidateFunction = ajv.compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const fields = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return 'properties' in part && part.properties && (part as Json)['type'] === 'object'
    ? { additionalProperties: false, ...fields }
    : fields;
}
