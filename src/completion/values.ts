import type { Argument, Option } from 'commander';

/** What values can be looked up. */
export type Kind =
  | 'concept'
  | 'open session'
  | 'preset'
  | 'scenario'
  | 'session'
  | 'setting'
  | 'setting value'
  | 'subject';

/** Where the values of an option or an argument come from. */
export interface ValueSource {
  readonly kind?: Kind;
  /** What a path would be one of. */
  readonly path?: 'files' | 'folders';
}

const SCENARIO: ValueSource = { kind: 'scenario', path: 'files' };
const SESSION: ValueSource = { kind: 'session' };
const FILE: ValueSource = { path: 'files' };
const FOLDER: ValueSource = { path: 'folders' };
/** Numbers, dates, words of the user's own. */
const FREE: ValueSource = {};

/**
 * By what the option or the argument is called, or else by the word in angle brackets. A command that means
 * something else by the name stands before it.
 */
const SOURCES: Readonly<Record<string, ValueSource>> = {
  'list scenario': { kind: 'scenario' },
  scenario: SCENARIO,
  from: SCENARIO,
  'resume session': { kind: 'open session' },
  session: SESSION,
  compare: SESSION,
  concept: { kind: 'concept' },
  'learn topic': { kind: 'concept' },
  'help subject': { kind: 'subject' },
  'set name': { kind: 'setting' },
  'unset name': { kind: 'setting' },
  'set value': { kind: 'setting value' },
  preset: { kind: 'preset' },
  file: FILE,
  path: FILE,
  'folder|package': FOLDER,
  n: FREE,
  id: FREE,
  date: FREE,
  text: FREE,
  words: FREE,
  title: FREE,
  domain: FREE,
  criterion: FREE,
  host: FREE,
};

/** What is known of an option's or an argument's values, if anything is, apart from choices of its own. */
export function sourceOf(command: string, wanted: Option | Argument): ValueSource | undefined {
  const names = 'flags' in wanted ? [wanted.name(), placeholderOf(wanted.flags)] : [wanted.name()];
  for (const name of names) {
    const found = entry(`${command} ${name}`) ?? entry(name);
    if (found) return found;
  }
  return undefined;
}

function entry(name: string): ValueSource | undefined {
  return Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
}

/** The word in brackets: `file` of `--output <file>`. */
function placeholderOf(flags: string): string {
  return /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '';
}
