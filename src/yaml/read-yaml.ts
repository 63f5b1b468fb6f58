import type { ZodError, ZodType, z } from 'zod';
import { composeYaml } from './compose-yaml.ts';
import { describeIssue } from './describe-issue.ts';
import { type Complaint, type Finding, formatPath, type Path, type Severity, shorten } from './finding.ts';
import { describeHidden, hiddenCharacters } from './hidden-characters.ts';
import { createPlacer } from './lines.ts';
import { isNewerFormat, newerWords } from './newer-format.ts';
import { YamlTree } from './yaml-tree.ts';

/** What became of a text: its value, unless there is an error among the findings. */
export interface YamlReading<T> {
  readonly value?: T;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** A place in a value that breaks a rule. */
export interface Breach {
  readonly path: Path;
  /** Without the path; one line. */
  readonly message: string;
  /** An error unless it says otherwise. */
  readonly severity?: Severity;
}

/** A check across the fields of a value that fits its schema. */
export interface Rule<T> {
  /** In kebab-case. */
  readonly name: string;
  /** Every place that breaks the rule; `file` is the name of the text. */
  check(value: T, file: string): Iterable<Breach>;
}

/** More than anyone writes by hand, in UTF-16 code units; longer texts are refused unread. */
const MAX_LENGTH = 1_000_000;

/** More than anyone reads, and few enough to hold whatever the text is. */
const MAX_FINDINGS = 1000;

/** Longer than any that says something, in UTF-16 code units. */
const MAX_MESSAGE = 500;

/**
 * Reads a YAML text. All that is wrong is found at once: in the text, in its structure, against the schema and,
 * once that is met, against the rules. `file` is the name the findings give to the text. Never throws.
 */
export function readYaml<S extends ZodType>(
  text: string,
  file: string,
  schema: S,
  rules: readonly Rule<z.output<S>>[] = [],
): YamlReading<z.output<S>> {
  const source = text.replace(/^\uFEFF/, '');
  if (source.length > MAX_LENGTH) {
    return { findings: findingsOf([{ offset: 0, rule: 'limits', message: TOO_LONG }], source, file) };
  }
  const { contents, complaints: syntax, brokenAt } = composeYaml(source);
  const tree = new YamlTree(contents, source);
  const parsed = schema.safeParse(tree.value, { reportInput: true });
  const complaints = [
    ...hiddenIn(source),
    ...syntax,
    ...tree.complaints,
    ...(parsed.success
      ? breaches(parsed.data, file, rules, tree)
      : misfits(parsed.error, schema, tree, brokenAt)),
  ];
  const usable = parsed.success && complaints.every(({ severity }) => severity === 'warning');
  return { ...(usable && { value: parsed.data }), findings: findingsOf(complaints, source, file) };
}

const TOO_LONG = 'longer than 1,000,000 characters';

function hiddenIn(text: string): Complaint[] {
  return hiddenCharacters(text).map((hidden) => {
    return { offset: hidden.index, rule: 'characters', message: describeHidden(hidden) };
  });
}

/** What the schema says of all that lies before the first break in the structure, aliases apart. */
function misfits(error: ZodError, schema: ZodType, tree: YamlTree, brokenAt: number): Complaint[] {
  const aliases = new Set(tree.complaints.filter(({ rule }) => rule === 'alias').map(({ offset }) => offset));
  const newer = error.issues.find(isNewerFormat);
  // What else does not fit then is no fault.
  if (newer) return [{ offset: tree.rangeOf(newer.path)[0], rule: 'schema', message: newerWords(newer) }];
  return error.issues
    .flatMap((issue) => describeIssue(issue, schema))
    .flatMap(({ path, unknownKey, message }) => {
      const [offset, end] =
        unknownKey === undefined ? tree.rangeOf(path) : tree.rangeOf([...path, unknownKey], 'key');
      if (end >= brokenAt || aliases.has(offset)) return [];
      const rule = unknownKey === undefined ? 'schema' : 'unknown-key';
      return [{ offset, rule, message: at(path, message) }];
    });
}

function breaches<T>(value: T, file: string, rules: readonly Rule<T>[], tree: YamlTree): Complaint[] {
  return rules.flatMap(({ name, check }) =>
    Array.from(check(value, file), ({ path, message, severity = 'error' }) => {
      return { offset: tree.rangeOf(path)[0], severity, rule: name, message: at(path, message) };
    }),
  );
}

/** `stages.data.minutes: expected a number, got nothing` */
function at(path: Path, message: string): string {
  return path.length > 0 ? `${formatPath(path)}: ${message}` : message;
}

function findingsOf(complaints: readonly Complaint[], source: string, file: string): Finding[] {
  const placeOf = createPlacer(source);
  const sorted = complaints.toSorted((a, b) => a.offset - b.offset);
  const findings = sorted
    .slice(0, MAX_FINDINGS)
    .map(({ offset, severity = 'error', rule, message }): Finding => {
      // Rules quote what the text says.
      return { file, ...placeOf(offset), severity, rule, message: shorten(message, MAX_MESSAGE) };
    });
  const last = findings.at(-1);
  const left = sorted.length - findings.length;
  return last && left > 0 ? [...findings, { ...last, rule: 'limits', message: `${left} more` }] : findings;
}
