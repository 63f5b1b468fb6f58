import { Scenario } from '../../domain/scenario.ts';
import { ExpectedError } from '../../errors.ts';
import type { NewScenario } from '../../library/edit-scenario.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { shorten } from '../../yaml/finding.ts';

/** What was said of the new scenario on the command line. */
export interface GivenScenario {
  readonly id: string | undefined;
  readonly title?: string;
  readonly domain?: string;
  readonly brief?: string;
  readonly minutes?: number;
}

type Field = 'id' | 'title' | 'domain' | 'brief';

const USAGE = 'ml-interview scenarios new my-id --title "A title" --domain "a field"';
const ID_RULE = 'An id is words in kebab-case, at most 60 characters: spam-filter.';
const LEAST_MINUTES = 15;

/**
 * What a new scenario needs, checked. At a terminal it asks for what was not given, and once it asks, for what may
 * be left out as well. `copied` is the scenario it begins with; `refuseTaken` throws for an id that can't be had.
 */
export async function askForScenario(
  terminal: Terminal,
  given: GivenScenario,
  copied: Scenario | undefined,
  refuseTaken: (id: string) => Promise<void>,
): Promise<NewScenario> {
  const missing = [
    ...(given.id === undefined ? ['an id'] : []),
    ...(given.title === undefined ? ['--title'] : []),
    ...(given.domain === undefined && !copied ? ['--domain'] : []),
  ];
  if (missing.length > 0 && !terminal.interactive) {
    throw new ExpectedError('usage', `a new scenario needs ${missing.join(', ')}`, USAGE);
  }
  refuseWrong(given);
  const id = given.id ?? (await askUntilRight(terminal, 'id', 'Id, such as spam-filter:'));
  await refuseTaken(id);
  const title = given.title ?? (await askUntilRight(terminal, 'title', 'Title:'));
  const domain =
    given.domain ?? (copied ? undefined : await askUntilRight(terminal, 'domain', 'Domain, such as search:'));
  const asksMore = missing.length > 0 && !copied;
  const minutes = given.minutes ?? (asksMore ? await askMinutes(terminal) : undefined);
  const brief = given.brief ?? (asksMore ? await askBrief(terminal) : undefined);
  return {
    id,
    title,
    ...(domain !== undefined && { domain }),
    ...(minutes !== undefined && { minutes }),
    ...(brief !== undefined && { brief }),
  };
}

function refuseWrong(given: GivenScenario): void {
  for (const field of ['id', 'title', 'domain', 'brief'] as const) {
    const value = given[field];
    const wrong = value === undefined ? undefined : faultOf(field, value);
    if (wrong) throw new ExpectedError('usage', wrong, USAGE);
  }
  if (given.minutes !== undefined && !areMinutes(given.minutes))
    throw new ExpectedError('usage', MINUTES_RULE);
}

function faultOf(field: Field, value: string): string | undefined {
  if (Scenario.shape[field].safeParse(value).success) return undefined;
  if (field === 'id') return `"${shorten(value, 60)}" is no id.\n${ID_RULE}`;
  return value.trim() === '' ? `The ${field} is empty.` : `The ${field} is too long.`;
}

async function askUntilRight(terminal: Terminal, field: Field, message: string): Promise<string> {
  for (;;) {
    const typed = (await terminal.ask({ message, instead: USAGE })).trim();
    const wrong = faultOf(field, typed);
    if (wrong === undefined) return typed;
    terminal.note(field === 'id' && typed === '' ? ID_RULE : wrong);
  }
}

const MINUTES_RULE = `The minutes are a whole number from ${LEAST_MINUTES} to 240.`;

function areMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= LEAST_MINUTES && minutes <= 240;
}

async function askMinutes(terminal: Terminal): Promise<number | undefined> {
  for (;;) {
    const typed = (await terminal.ask({ message: 'Minutes (Enter: 45):', instead: USAGE })).trim();
    if (typed === '') return undefined;
    if (areMinutes(Number(typed))) return Number(typed);
    terminal.note(MINUTES_RULE);
  }
}

async function askBrief(terminal: Terminal): Promise<string | undefined> {
  const message = 'First sentence of the brief (Enter: write it later):';
  for (;;) {
    const typed = (await terminal.ask({ message, instead: USAGE })).trim();
    if (typed === '') return undefined;
    const wrong = faultOf('brief', typed);
    if (wrong === undefined) return typed;
    terminal.note(wrong);
  }
}
