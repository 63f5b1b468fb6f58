import { stringify } from 'yaml';
import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { readInput } from '../input.ts';
import { isPresetName, PRESET_NAMES, PRESETS } from '../llm/presets.ts';
import { CoachChoice, type Config, type ConfigStore } from '../store/config.ts';
import { cleanLine } from '../text/clean.ts';
import { didYouMean } from '../text/nearest.ts';
import { findSettings } from './llm/settings.ts';
import { SETTING_NAMES } from './setting-names.ts';

type Name = (typeof SETTING_NAMES)[number];

/** Prints the settings as they are in force, the key masked, and where each comes from. */
export async function listConfig(app: App): Promise<void> {
  const store = await app.config();
  const config = store.read();
  const { settings, host, origins } = findSettings(app.host, config);
  const told = {
    coach: config.coach ?? 'offline',
    model: settings ? `${settings.model} (${origins.model})` : 'none',
    host: `${host} (${origins.baseUrl})`,
    key: origins.key ? `set (${origins.key})` : noKey(app.host),
    'answers may be sent to': config.consent.length > 0 ? config.consent.join(', ') : 'nobody yet',
    libraries: config.libraries.length > 0 ? config.libraries.join(', ') : 'none added',
    file: store.file,
  };
  app.terminal.print(stringify(told).trimEnd());
  warnIfExposed(app, store);
}

/** Who has set one for OpenAI may wonder why another host does not get it. */
function noKey({ env }: Pick<Host, 'env'>): string {
  return env['OPENAI_API_KEY'] ? 'none; OPENAI_API_KEY is for OpenAI or OPENAI_BASE_URL only' : 'none';
}

/** Sets one value. The key is typed unseen or comes from standard input, as a command line is seen by others. */
export async function setConfig(app: App, name: string, value: string | undefined): Promise<void> {
  const known = nameOf(name);
  const store = await app.config();
  const config = store.read();
  if (known === 'key') {
    const key = await keyFrom(app, value);
    const { host } = findSettings({ env: {} }, config);
    store.write({ ...config, key: { value: key, host } });
    app.terminal.note(`The key is kept in ${store.file}, for ${host} only.`);
    return;
  }
  if (value === undefined) {
    throw new ExpectedError(
      'usage',
      `a value for ${known} is missing`,
      `ml-interview config set ${known} VALUE`,
    );
  }
  store.write({ ...config, ...changed(known, cleanLine(value)) });
}

/** Takes one value back. */
export async function unsetConfig(app: App, name: string): Promise<void> {
  const known = nameOf(name);
  const store = await app.config();
  const { [fieldOf(known)]: _, ...rest } = store.read();
  store.write(rest as Config);
}

/** Sets up an endpoint by the name of its provider or program. */
export async function usePreset(app: App, name: string): Promise<void> {
  if (!isPresetName(name)) {
    throw new ExpectedError(
      'usage',
      `no preset is called "${name}"${didYouMean(name, PRESET_NAMES)}`,
      `one of ${PRESET_NAMES.join(', ')}`,
    );
  }
  const store = await app.config();
  const { baseUrl: _, ...config } = store.read();
  store.write({ ...config, preset: name, coach: config.coach ?? 'auto' });
  const { note, needsKey, baseUrl } = PRESETS[name];
  const todo = [
    ...(baseUrl ? [] : ['ml-interview config set base-url URL']),
    ...(needsKey ? ['ml-interview config set key - < FILE'] : []),
    'ml-interview config set model NAME',
    'ml-interview doctor --llm',
  ];
  app.terminal.note(`${note}\n  next: ${todo.join('\n        ')}`);
}

/** Says beforehand that answers may be sent to a host, or takes that back. */
export async function allowHost(app: App, host: string, isAllowed: boolean): Promise<void> {
  const store = await app.config();
  const config = store.read();
  const others = config.consent.filter((one) => one !== host);
  store.write({ ...config, consent: isAllowed ? [...others, cleanLine(host)] : others });
}

export function warnIfExposed(app: App, store: ConfigStore): void {
  if (!store.isExposed()) return;
  app.terminal.note(`Others on this computer can read ${store.file}.\n  next: chmod 600 ${store.file}`);
}

function nameOf(name: string): Name {
  const known = SETTING_NAMES.find((one) => one === name);
  if (known) return known;
  const message = `there is no setting "${cleanLine(name)}"${didYouMean(name, SETTING_NAMES)}`;
  throw new ExpectedError('usage', message, `one of ${SETTING_NAMES.join(', ')}`);
}

function fieldOf(name: Name): 'coach' | 'model' | 'baseUrl' | 'key' {
  return name === 'base-url' ? 'baseUrl' : name;
}

function changed(name: Exclude<Name, 'key'>, value: string): Partial<Config> {
  if (name !== 'coach') return { [fieldOf(name)]: value };
  const coach = CoachChoice.safeParse(value);
  if (coach.success) return { coach: coach.data };
  throw new ExpectedError('usage', `"${value}" is no coach`, `one of ${CoachChoice.options.join(', ')}`);
}

async function keyFrom({ host, terminal }: App, value: string | undefined): Promise<string> {
  const instead = 'ml-interview config set key - < FILE';
  if (value !== undefined && value !== '-') {
    throw new ExpectedError('usage', 'a key on the command line is seen by others on this computer', instead);
  }
  const typed = value === '-' ? readInput('-', host) : terminal.askSecret({ message: 'Key', instead });
  const key = (await typed).trim();
  if (key === '' || /\s/.test(key)) throw new ExpectedError('usage', 'that is no key', instead);
  return key;
}
