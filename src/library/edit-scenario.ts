import { stringify } from 'yaml';
import { STAGE_IDS } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';
import { composeYaml } from '../yaml/compose-yaml.ts';
import type { Path } from '../yaml/finding.ts';
import { YamlTree } from '../yaml/yaml-tree.ts';
import { fitMinutes } from './fit-minutes.ts';

/** What a new scenario has that the one it is made from has not. */
export interface NewScenario {
  readonly id: string;
  readonly title: string;
  readonly domain?: string;
  readonly brief?: string;
  /** Of the whole sitting; the parts keep their proportions. */
  readonly minutes?: number;
}

const SCHEMA_COMMENT = /^# yaml-language-server: \$schema=.*$/m;

/** The parts of a sitting in the file, whose minutes add up to those of the whole. */
const PARTS: readonly Path[] = [
  ['followUpMinutes'],
  ['sketchMinutes'],
  ['wrapUpMinutes'],
  ...STAGE_IDS.map((stage) => ['stages', stage, 'minutes']),
];

/**
 * The text of a valid scenario made into a new one at version 1; all else, comments included, stays as it was
 * written. `schema` is the address of the schema for editors, for its first line.
 */
export function makeScenario(
  text: string,
  { id, title, domain, brief, minutes }: NewScenario,
  schema: string,
): string {
  const made = withValues(text, [
    [['id'], id],
    [['title'], title],
    [['version'], 1],
    ...(domain === undefined ? [] : [[['domain'], domain] as const]),
    ...(brief === undefined ? [] : [[['brief'], brief] as const]),
    ...(minutes === undefined ? [] : newMinutes(text, minutes)),
  ]);
  const comment = `# yaml-language-server: $schema=${schema}`;
  return SCHEMA_COMMENT.test(made) ? made.replace(SCHEMA_COMMENT, () => comment) : `${comment}\n${made}`;
}

type Change = readonly [path: Path, value: string | number];

/** Parts that are not in the file have their usual minutes, which stay. */
function newMinutes(text: string, minutes: number): Change[] {
  const tree = treeOf(text);
  const written = PARTS.flatMap((path) => {
    const value = valueAt(tree.value, path);
    return typeof value === 'number' ? [{ path, value }] : [];
  });
  const whole = valueAt(tree.value, ['minutes']);
  const sum = written.reduce((total, { value }) => total + value, 0);
  const unwritten = typeof whole === 'number' ? whole - sum : 0;
  const fitted = fitMinutes(
    written.map(({ value }) => value),
    minutes - unwritten,
  );
  return [[['minutes'], minutes], ...written.map(({ path }, index): Change => [path, fitted[index] ?? 0])];
}

function withValues(text: string, changes: readonly Change[]): string {
  const tree = treeOf(text);
  const places = changes.map(([path, value]) => ({ range: tree.rangeOf(path), value }));
  // From the end, so that the places before stay what they were.
  return places
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((edited, { range: [start, end], value }) => {
      // The range of a block of text ends with its last line feed.
      const lineEnd = /\r?\n$/.exec(edited.slice(start, end))?.[0] ?? '';
      return edited.slice(0, start) + written(value) + lineEnd + edited.slice(end);
    }, text);
}

/** On one line, in quotes unless it is plain in YAML anywhere. */
function written(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = cleanLine(value);
  const isPlain = stringify(line, { lineWidth: 0 }).trimEnd() === line && !/[,[\]{}]/.test(line);
  return isPlain ? line : JSON.stringify(line);
}

function treeOf(text: string): YamlTree {
  return new YamlTree(composeYaml(text).contents, text);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
