import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../domain/scenario.ts';
import type { Origin } from '../domain/scenario-list.ts';
import { ExpectedError } from '../errors.ts';
import { packageFile } from '../package-files.ts';
import { cleanLine } from '../text/clean.ts';
import { didYouMean } from '../text/nearest.ts';
import { shorten } from '../yaml/finding.ts';
import { readCatalogue } from './catalogue.ts';
import { compiledScenario } from './compiled-scenario.ts';
import { findPack } from './packs.ts';
import { type Content, readNamed } from './read-bytes.ts';
import { isScenarioName } from './scenario-names.ts';
import { errorLines, type ListedScenario, readShelf, type Shelf } from './shelf.ts';

/*
 * Listing the scenarios of the package is part of starting up. Reading YAML is not: `yaml` and `zod` take longer
 * to load than Node itself to start, so what needs them is imported when a file has to be read.
 */

export interface ScenarioList {
  /** By id; of several with one id the first is here: the user's, then those of the packs in order, then ours. */
  readonly scenarios: readonly ListedScenario[];
  /** One line for each file that could not be read, and for each pack that is gone. */
  readonly problems: readonly string[];
  /** One line for each file whose id is taken by a scenario that goes before it: not a fault, but good to know. */
  readonly hidden: readonly string[];
}

/** A scenario as it is in its file. */
export interface ScenarioSource {
  readonly scenario: Scenario;
  readonly text: string;
}

/** The scenarios that can be sat. */
export interface Library {
  list(): Promise<ScenarioList>;
  /**
   * The scenario with this id, found in the order of the list; or, if the argument has a slash in it or ends in
   * .yaml or .yml, the one in this file.
   * @throws ExpectedError `not-found`, or `data` with the findings, one a line.
   */
  load(idOrPath: string): Promise<Scenario>;
  /** The same with the text it was read from. */
  read(idOrPath: string): Promise<ScenarioSource>;
  /** The absolute path of what `load` would take as a file; undefined for an id. */
  fileOf(idOrPath: string): string | undefined;
}

export interface LibraryOptions {
  /** Need not be there. */
  readonly userFolder: string;
  /** What relative paths start from. */
  readonly cwd: string;
  /** Absolute paths of folders and names of packages with scenarios, in order. */
  readonly packs?: readonly string[];
  /** Told in one line what the user should know of where a scenario was found. */
  warn?(line: string): void;
  /** The scenarios of the package, and its list of them. */
  readonly packageFolder?: string;
  readonly catalogue?: string;
  /** Where they are as they were read when the program was built. */
  readonly compiled?: string;
}

const PACKAGE_FOLDER = fileURLToPath(packageFile('scenarios/'));
const CATALOGUE = fileURLToPath(packageFile('dist/catalogue.json'));
// Beside the built program. The sources have none, as they may read scenarios otherwise by now.
const COMPILED = fileURLToPath(new URL('scenarios/', import.meta.url));

export function createLibrary(options: LibraryOptions): Library {
  const { userFolder, cwd, packs = [], warn = () => {} } = options;
  const { packageFolder = PACKAGE_FOLDER, catalogue = CATALOGUE, compiled = COMPILED } = options;

  const ownShelf = async () =>
    readShelf(packageFolder, { source: 'package' }, { catalogue: readCatalogue(catalogue) });

  /** One after the other, as far as they are wanted. */
  async function* shelves(): AsyncGenerator<Shelf> {
    yield readShelf(userFolder, { source: 'user' });
    for (const name of packs) yield packShelf(name, cwd);
    yield ownShelf();
  }

  const fileOf = (idOrPath: string) => (isPath(idOrPath) ? resolve(cwd, idOrPath) : undefined);

  async function find(id: string): Promise<string> {
    const known: string[] = [];
    const gone: string[] = [];
    for await (const shelf of shelves()) {
      const file = shelf.files.get(id);
      if (file === undefined) {
        known.push(...shelf.files.keys());
        if (shelf.source === 'pack' && shelf.files.size === 0) gone.push(...shelf.problems);
        continue;
      }
      if (shelf.source === 'pack' && (await ownShelf()).files.has(id)) {
        warn(`"${id}" comes from ${nameOf(shelf)}, which hides the one of ml-interview.`);
      }
      return file;
    }
    for (const problem of gone) warn(problem);
    const message = `no scenario is called "${shorten(id, 60)}"${didYouMean(id, known)}`;
    throw new ExpectedError('not-found', message, 'ml-interview scenarios list');
  }

  async function read(idOrPath: string): Promise<ScenarioSource> {
    const path = fileOf(idOrPath);
    if (path !== undefined) return readOrThrow(path, idOrPath, compiled);
    const file = await find(idOrPath);
    return readOrThrow(file, file, compiled);
  }

  return {
    fileOf,
    read,
    load: async (idOrPath) => (await read(idOrPath)).scenario,
    async list() {
      const takenBy = new Map<string, Origin>();
      const scenarios: ListedScenario[] = [];
      const problems: string[] = [];
      const hidden: string[] = [];
      for await (const shelf of shelves()) {
        const isFree = (id: string) => !takenBy.has(id);
        scenarios.push(...shelf.scenarios.filter(({ id }) => isFree(id)));
        problems.push(...shelf.problems);
        for (const [id, file] of shelf.files) {
          const first = takenBy.get(id);
          if (first) hidden.push(`${cleanLine(file)}: "${shorten(id, 60)}" is taken from ${nameOf(first)}`);
          else takenBy.set(id, shelf);
        }
      }
      return { scenarios: scenarios.sort((a, b) => (a.id < b.id ? -1 : 1)), problems, hidden };
    },
  };
}

/** A pack that can't be read is an empty shelf with its problem: the rest goes on. */
async function packShelf(name: string, cwd: string): Promise<Shelf> {
  const pack = await findPack(name, cwd);
  const origin: Origin = { source: 'pack', pack: pack.name };
  const emptyWith = (problem: string): Shelf => {
    return { ...origin, scenarios: [], files: new Map(), problems: [problem] };
  };
  if ('problem' in pack) return emptyWith(pack.problem);
  try {
    return await readShelf(pack.folder, origin, { within: pack.root });
  } catch (error) {
    if (error instanceof ExpectedError) return emptyWith(error.message);
    throw error;
  }
}

function nameOf({ source, pack }: Origin): string {
  if (source === 'user') return 'your own folder';
  return source === 'pack' ? `the pack ${pack}` : 'ml-interview';
}

/** Ids are words in kebab-case, so that nothing with a slash or a dot can be meant as one. */
function isPath(idOrPath: string): boolean {
  return /[/\\]/.test(idOrPath) || isScenarioName(idOrPath);
}

async function readOrThrow(path: string, file: string, compiled: string): Promise<ScenarioSource> {
  const content = await readNamed(path, file);
  const known = 'bytes' in content ? await compiledScenario(compiled, path, content.bytes) : undefined;
  const scenario = known ?? (await scenarioIn(content, file));
  return { scenario, text: 'bytes' in content ? new TextDecoder().decode(content.bytes) : '' };
}

async function scenarioIn(content: Content, file: string): Promise<Scenario> {
  const { readScenarioContent } = await import('./scenario-file.ts');
  const { scenario, findings } = readScenarioContent(content, file);
  if (!scenario) throw new ExpectedError('data', errorLines(findings, 50).join('\n'));
  return scenario;
}
