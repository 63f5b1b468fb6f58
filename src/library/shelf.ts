import { basename, extname, join } from 'node:path';
import type { ScenarioSummary } from '../domain/scenario.ts';
import type { Origin } from '../domain/scenario-list.ts';
import { cleanLine } from '../text/clean.ts';
import { type Finding, formatFinding, shorten } from '../yaml/finding.ts';
import { type Catalogue, EMPTY_CATALOGUE, summaryIn, summaryUnread } from './catalogue.ts';
import { isInside } from './inside.ts';
import { readBytes } from './read-bytes.ts';
import { scenarioNames } from './scenario-names.ts';

/** A scenario of the list. */
export type ListedScenario = ScenarioSummary & Origin;

/** What is in one folder. */
export interface Shelf extends Origin {
  readonly scenarios: readonly ListedScenario[];
  /** By id; those that could not be read by their name, as that is what their id should be. */
  readonly files: ReadonlyMap<string, string>;
  /** One line for each file that could not be read. */
  readonly problems: readonly string[];
}

export interface ShelfOptions {
  readonly catalogue?: Catalogue;
  /** The folder that no file may lead out of, by a link or else; resolved. */
  readonly within?: string;
}

/** More than this in one folder is no library. */
const MAX_FILES = 500;

/**
 * Reads a folder of scenarios; an empty shelf if there is none.
 * @throws ExpectedError `data` when the folder can't be read.
 */
export async function readShelf(folder: string, origin: Origin, options: ShelfOptions = {}): Promise<Shelf> {
  const { catalogue = EMPTY_CATALOGUE, within } = options;
  const scenarios: ListedScenario[] = [];
  const files = new Map<string, string>();
  const problems: string[] = [];
  const names = await scenarioNames(folder);
  if (names.length > MAX_FILES) {
    problems.push(`${shorten(folder, 200)}: ${names.length - MAX_FILES} files beyond the first ${MAX_FILES}`);
  }
  for (const name of names.slice(0, MAX_FILES)) {
    const file = join(folder, name);
    if (within !== undefined && !(await isInside(file, within))) {
      problems.push(`${cleanLine(file)}: a link that leads out of the pack`);
      continue;
    }
    const { summary, problem } = await summaryOf(file, name, catalogue);
    const id = summary?.id ?? basename(name, extname(name));
    if (files.has(id)) {
      problems.push(`${cleanLine(file)}: there is another "${shorten(id, 60)}" in the folder`);
      continue;
    }
    files.set(id, file);
    if (summary) scenarios.push({ ...summary, ...origin });
    else if (problem) problems.push(problem);
  }
  return { ...origin, scenarios, files, problems };
}

async function summaryOf(
  file: string,
  name: string,
  catalogue: Catalogue,
): Promise<{ summary?: ScenarioSummary; problem?: string }> {
  const unread = summaryUnread(catalogue, name, file);
  if (unread) return { summary: unread };
  const content = await readBytes(file);
  const known = 'bytes' in content ? await summaryIn(catalogue, name, content.bytes) : undefined;
  if (known) return { summary: known };
  const [{ readScenarioContent }, { summarize }] = await Promise.all([
    import('./scenario-file.ts'),
    import('../domain/scenario.ts'),
  ]);
  const { scenario, findings } = readScenarioContent(content, file);
  return scenario ? { summary: summarize(scenario) } : { problem: firstError(findings) };
}

function firstError(findings: readonly Finding[]): string {
  const [first = '', more] = errorLines(findings, 1);
  return more ? `${first} (${more})` : first;
}

/** The errors among the findings, one a line, and how many there are beyond `limit`. */
export function errorLines(findings: readonly Finding[], limit: number): string[] {
  const lines = findings.filter(({ severity }) => severity === 'error').map(formatFinding);
  return lines.length > limit ? [...lines.slice(0, limit), `and ${lines.length - limit} more`] : lines;
}
