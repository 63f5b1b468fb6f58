import { resolve } from 'node:path';
import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import { findPack, packName } from '../library/packs.ts';
import { scenarioNames } from '../library/scenario-names.ts';
import { cleanLine } from '../text/clean.ts';

/** Adds a folder or a package of scenarios to the settings, after looking whether it is there. */
export async function addLibrary(app: App, typed: string): Promise<void> {
  const { host, terminal } = app;
  const name = (await packName(typed, host.cwd)) ?? typed;
  const pack = await findPack(name, host.cwd);
  if ('problem' in pack)
    throw new ExpectedError('not-found', pack.problem, 'ml-interview config add-library ./FOLDER');
  const count = (await scenarioNames(pack.folder)).length;
  if (count === 0)
    throw new ExpectedError('not-found', `there is no .yaml file in ${cleanLine(pack.folder)}`);
  const store = await app.config();
  const config = store.read();
  const others = config.libraries.filter((library) => library !== name);
  store.write({ ...config, libraries: [...others, name] });
  const files = `${count} file${count === 1 ? '' : 's'}`;
  terminal.note(`Added ${pack.name}, with ${files}.\n  next: ml-interview scenarios list`);
}

/** Takes one out of the settings, whether it is still there or not. */
export async function removeLibrary(app: App, typed: string): Promise<void> {
  const { host, terminal } = app;
  const store = await app.config();
  const config = store.read();
  const meant = [typed, resolve(host.cwd, typed)];
  const left = config.libraries.filter((library) => !meant.includes(library));
  if (left.length === config.libraries.length) {
    const known =
      config.libraries.length > 0 ? `those added are ${config.libraries.join(', ')}` : 'none has been added';
    throw new ExpectedError('not-found', `no library "${cleanLine(typed)}" has been added; ${known}`);
  }
  store.write({ ...config, libraries: left });
  terminal.note(`Removed ${cleanLine(typed)}; its files are as they were.`);
}
