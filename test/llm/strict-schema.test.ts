import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { strictSchema } from '../../src/llm/strict-schema.ts';

describe('a schema for strict servers', () => {
  it('requires every key, adds none, and leaves limits out', () => {
    const id = z
      .string()
      .min(1)
      .max(40)
      .regex(/^[a-z]+$/)
      .meta({ id: 'Id' });
    const schema = z.object({
      id: id.describe('Which one'),
      other: id,
      verdict: z.enum(['a', 'b']),
      note: z.string().nullable().describe('A note'),
      word: z.string().max(600).nullable(),
      score: z.number().int().min(0).max(5),
      parts: z
        .array(z.object({ kind: z.literal('x'), url: z.url() }))
        .min(1)
        .max(4),
      either: z.discriminatedUnion('k', [z.object({ k: z.literal('p') }), z.object({ k: z.literal('q') })]),
    });
    const object = (properties: object) => ({
      type: 'object',
      properties,
      required: Object.keys(properties),
      additionalProperties: false,
    });
    const expected = {
      ...object({
        id: { $ref: '#/$defs/Id' },
        other: { $ref: '#/$defs/Id' },
        verdict: { type: 'string', enum: ['a', 'b'] },
        note: { description: 'A note', anyOf: [{ type: 'string' }, { type: 'null' }] },
        word: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        score: { type: 'integer' },
        parts: {
          type: 'array',
          items: object({ kind: { type: 'string', const: 'x' }, url: { type: 'string' } }),
        },
        either: {
          anyOf: [
            object({ k: { type: 'string', const: 'p' } }),
            object({ k: { type: 'string', const: 'q' } }),
          ],
        },
      }),
      $defs: { Id: { type: 'string' } },
    };
    expect(strictSchema(schema)).toEqual(expected);
  });

  it.each([
    ['an optional key', z.object({ a: z.string().optional() }), /reply\.a may not be optional/],
    ['one further down', z.object({ a: z.array(z.object({ b: z.string().optional() })) }), /reply\.a\[\]\.b/],
    ['a record', z.object({ a: z.record(z.string(), z.string()) }), /reply\.a must name its keys/],
    ['a tuple', z.object({ a: z.tuple([z.string()]) }), /tuple/],
    ['anything', z.object({ a: z.unknown() }), /reply\.a must have a type/],
    ['a list at the root', z.array(z.string()), /must be an object/],
    ['a transform', z.object({ a: z.string().transform(Number) }), /Transforms/],
    ['a date', z.object({ a: z.date() }), /Date/],
  ])('refuses %s', (_, schema, message) => {
    expect(() => strictSchema(schema)).toThrow(message);
  });
});
