import { z } from 'zod';
import { didYouMean } from '../text/nearest.ts';
import { type Path, shorten } from './finding.ts';

/** What a schema issue says to the author of a file. */
export interface IssueMessage {
  readonly path: Path;
  /** The key that should not be in the mapping at `path`, if that is the matter. */
  readonly unknownKey?: string;
  readonly message: string;
}

/** An issue of `schema` in plain words; one message per unknown key. Expects issues that carry their input. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType): IssueMessage[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: wordsFor(issue) }];
  const known = keysAt(issue.path, schema);
  return issue.keys.map((key) => ({
    path: issue.path,
    unknownKey: key,
    message: `unknown key ${show(key)}${didYouMean(key, known) || expectedKeys(known)}`,
  }));
}

function wordsFor(issue: z.core.$ZodIssue): string {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type': {
      const expected = `expected ${TYPES[issue.expected] ?? issue.expected}`;
      if (input === undefined) return `missing; ${expected}`;
      return `${expected}, got ${show(input)}${issue.expected === 'string' ? quotingHint(input) : ''}`;
    }
    case 'invalid_value': {
      const expected = `expected ${oneOf(issue.values.map(String))}`;
      return input === undefined ? `missing; ${expected}` : `${expected}, got ${show(input)}`;
    }
    case 'too_small': {
      if (input === '') return 'expected text, got none';
      const bound = issue.inclusive === false ? 'more than' : 'at least';
      return `expected ${bound} ${amount(issue.minimum, issue.origin)}, got ${size(input)}`;
    }
    case 'too_big':
      return `expected at most ${amount(issue.maximum, issue.origin)}, got ${size(input)}`;
    default:
      return `${issue.message}, got ${show(input)}`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

const COUNTED: Readonly<Record<string, readonly [one: string, more: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function amount(bound: number | bigint, origin: string): string {
  const noun = COUNTED[origin];
  return noun ? `${bound} ${noun[bound === 1 ? 0 : 1]}` : `${bound}`;
}

function size(value: unknown): string {
  return typeof value === 'string' || Array.isArray(value) ? `${value.length}` : show(value);
}

/** YAML makes a mapping of text with a colon in it, and numbers and the like of some words. */
function quotingHint(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return '; text like this needs quotes';
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? '; text with ": " in it needs quotes'
    : '';
}

/** `mid, senior or staff` */
function oneOf(values: readonly string[]): string {
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : values.join('');
}

function expectedKeys(known: readonly string[]): string {
  return known.length > 0 && known.length <= 5 ? `; expected ${oneOf(known)}` : '';
}

/** The keys a mapping at this place may have. */
function keysAt(path: Path, root: z.ZodType): string[] {
  let schema: unknown = root;
  for (const step of path) {
    schema = unwrap(schema);
    if (schema instanceof z.ZodArray) schema = schema.element;
    else if (schema instanceof z.ZodObject) schema = schema.shape[String(step)];
  }
  schema = unwrap(schema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** A value as the author would recognise it, short and safe to show. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${shorten(value, 60)}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : String(value);
}
