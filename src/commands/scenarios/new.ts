import { lstat, readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { App } from '../../app.ts';
import { Scenario } from '../../domain/scenario.ts';
import { ExpectedError } from '../../errors.ts';
import { makeScenario } from '../../library/edit-scenario.ts';
import { packageFile } from '../../package-files.ts';
import { foldersOf } from '../../store/paths.ts';
import { alreadyThere, writeNewFile } from '../../store/write-new-file.ts';
import { askForScenario } from './ask-for-scenario.ts';

export interface NewOptions {
  readonly title?: string;
  readonly domain?: string;
  readonly brief?: string;
  readonly minutes?: number;
  /** Id or path of a scenario to begin with instead of the template. */
  readonly from?: string;
  /** File to write, instead of one in the user's folder. */
  readonly output?: string;
}

/** Writes a new scenario file to be filled in; nothing is ever written over. */
export async function newScenario(app: App, typedId: string | undefined, options: NewOptions): Promise<void> {
  const { host, terminal } = app;
  const source = options.from === undefined ? undefined : await (await app.library()).read(options.from);
  const text = source?.text ?? (await readFile(packageFile('templates/scenario.yaml'), 'utf8'));
  const given = { ...options, id: typedId ?? idOf(options.output) };
  const fileFor = (id: string) => {
    return options.output === undefined
      ? join(foldersOf(host).scenarios, `${id}.yaml`)
      : resolve(host.cwd, options.output);
  };
  const refuseTaken = async (id: string) => {
    const file = fileFor(id);
    if (await exists(file)) throw alreadyThere(file);
    if (options.output === undefined) await refuseId(app, id);
  };
  const scenario = await askForScenario(terminal, given, source?.scenario, refuseTaken);
  const file = fileFor(scenario.id);
  writeNewFile(file, makeScenario(text, scenario, packageFile('schema/scenario.schema.json').href));
  terminal.print(file);
  const quoted = /^[\w./\\:@+-]+$/.test(file) ? file : `"${file}"`;
  const next = `ml-interview scenarios validate ${quoted} --watch`;
  terminal.note(`Written; its comments say what goes where.\n  next: ${next}`);
}

/** The name of a file that is to be written is the id, if it can be one. */
function idOf(output: string | undefined): string | undefined {
  return output === undefined
    ? undefined
    : Scenario.shape.id.safeParse(basename(output, extname(output))).data;
}

/** Two scenarios of one id would hide each other. */
async function refuseId(app: App, id: string): Promise<void> {
  const { scenarios } = await (await app.library()).list();
  const other = scenarios.find((scenario) => scenario.id === id);
  if (!other) return;
  const whose = {
    user: 'one of your own',
    pack: `one of the pack ${other.pack}`,
    package: 'one of ml-interview',
  };
  throw new ExpectedError(
    'usage',
    `"${id}" is the id of a scenario already, ${whose[other.source]}`,
    `ml-interview scenarios new ${id}-2, or ml-interview scenarios list`,
  );
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
