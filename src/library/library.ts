import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario, ScenarioSummary } from '../domain/scenario.ts';
import { ExpectedError } from '../errors.ts';
import { packageFile } from '../package-files.ts';
import { cleanLine } from '../text/clean.ts';
import { didYouMean } from '../text/nearest.ts';
import { type Finding, formatFinding, shorten } from '../yaml/finding.ts';
import { type Catalogue, readCatalogue, summaryIn } from './catalogue.ts';
import { type Content, readBytes, readNamed } from './read-bytes.ts';
import { isScenarioName, scenarioNames } from './scenario-names.ts';

/*
 * Listing the scenarios of the package is part of starting up. Reading YAML is not: `yaml` and `zod` take longer
 * to load than Node itself to start, so what needs them is imported when a file has to be read.
 */

/** A scenario of the list. */
export interface ListedScenario extends ScenarioSummary {
  readonly source: 'package' | 'user';
}

export interface ScenarioList {
  /** By id. A scenario of the user's hides the one of the package with the same id. */
  readonly scenarios: readonly ListedScenario[];
  /** One line for each file that could not be read. */
  readonly problems: readonly string[];
}

/** The scenarios that can be sat. */
export interface Library {
  list(): Promise<ScenarioList>;
  /**
   * The scenario with this id, of the user's before those of the package; or, if the argument has a slash in
   * it or ends in .yaml or .yml, the one in this file.
   * @throws ExpectedError `not-found`, or `data` with the findings, one a line.
   */
  load(idOrPath: string): Promise<Scenario>;
  /** The absolute path of what `load` would take as a file; undefined for an id. */
  fileOf(idOrPath: string): string | undefined;
}

export interface LibraryOptions {
  /** Need not be there. */
  readonly userFolder: string;
  /** What relative paths start from. */
  readonly cwd: string;
  /** The scenarios of the package, and its list of them. */
  readonly packageFolder?: string;
  readonly catalogue?: string;
}

const PACKAGE_FOLDER = fileURLToPath(packageFile('scenarios/'));
const CATALOGUE = fileURLToPath(packageFile('dist/catalogue.json'));

export function createLibrary(options: LibraryOptions): Library {
  const { userFolder, cwd, packageFolder = PACKAGE_FOLDER, catalogue = CATALOGUE } = options;

  async function shelves(): Promise<{ user: Shelf; own: Shelf }> {
    const user = await readShelf(userFolder, 'user', {});
    return { user, own: await readShelf(packageFolder, 'package', await readCatalogue(catalogue)) };
  }

  const fileOf = (idOrPath: string) => (isPath(idOrPath) ? resolve(cwd, idOrPath) : undefined);

  return {
    fileOf,
    async list() {
      const { user, own } = await shelves();
      const scenarios = [...user.scenarios, ...own.scenarios.filter(({ id }) => !user.files.has(id))];
      return {
        scenarios: scenarios.sort((a, b) => (a.id < b.id ? -1 : 1)),
        problems: [...user.problems, ...own.problems],
      };
    },
    async load(idOrPath) {
      const path = fileOf(idOrPath);
      if (path !== undefined) return readOrThrow(path, idOrPath);
      const { user, own } = await shelves();
      const file = user.files.get(idOrPath) ?? own.files.get(idOrPath);
      if (file === undefined) throw unknownScenario(idOrPath, [...user.files.keys(), ...own.files.keys()]);
      return readOrThrow(file, file);
    },
  };
}

/** Ids are words in kebab-case, so that nothing with a slash or a dot can be meant as one. */
function isPath(idOrPath: string): boolean {
  return /[/\\]/.test(idOrPath) || isScenarioName(idOrPath);
}

function unknownScenario(id: string, known: Iterable<string>): ExpectedError {
  const message = `no scenario is called "${shorten(id, 60)}"${didYouMean(id, known)}`;
  return new ExpectedError('not-found', message, 'ml-interview scenarios list');
}

/** What is in a folder. */
interface Shelf {
  readonly scenarios: readonly ListedScenario[];
  /** By id; those that could not be read by their name, as that is what their id should be. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

async function readShelf(
  folder: string,
  source: ListedScenario['source'],
  catalogue: Catalogue,
): Promise<Shelf> {
  const scenarios: ListedScenario[] = [];
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const name of await scenarioNames(folder)) {
    const file = join(folder, name);
    const content = await readBytes(file);
    const known = 'bytes' in content ? summaryIn(catalogue, name, content.bytes) : undefined;
    const { summary, problem } = known ? { summary: known } : await summaryOf(content, file);
    const id = summary?.id ?? basename(name, extname(name));
    if (files.has(id)) {
      problems.push(`${cleanLine(file)}: there is another "${id}" in the folder`);
      continue;
    }
    files.set(id, file);
    if (summary) scenarios.push({ ...summary, source });
    else if (problem) problems.push(problem);
  }
  return { scenarios, files, problems };
}

async function summaryOf(
  content: Content,
  file: string,
): Promise<{ summary?: ScenarioSummary; problem?: string }> {
  const [{ readScenarioContent }, { summarize }] = await Promise.all([
    import('./scenario-file.ts'),
    import('../domain/scenario.ts'),
  ]);
  const { scenario, findings } = readScenarioContent(content, file);
  return scenario ? { summary: summarize(scenario) } : { problem: firstError(findings) };
}

async function readOrThrow(path: string, file: string): Promise<Scenario> {
  const content = await readNamed(path, file);
  const { readScenarioContent } = await import('./scenario-file.ts');
  const { scenario, findings } = readScenarioContent(content, file);
  if (!scenario) throw new ExpectedError('data', errorLines(findings, 50).join('\n'));
  return scenario;
}

function firstError(findings: readonly Finding[]): string {
  const [first = '', more] = errorLines(findings, 1);
  return more ? `${first} (${more})` : first;
}

/** The errors among the findings, one a line, and how many there are beyond `limit`. */
function errorLines(findings: readonly Finding[], limit: number): string[] {
  const lines = findings.filter(({ severity }) => severity === 'error').map(formatFinding);
  return lines.length > limit ? [...lines.slice(0, limit), `and ${lines.length - limit} more`] : lines;
}
