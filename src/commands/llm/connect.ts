import type { App } from '../../app.ts';
import type { Attempt, Coach } from '../../coach/coach.ts';
import { ExpectedError } from '../../errors.ts';
import type { EndpointModel } from '../../llm/create-model.ts';
import type { ModelSettings } from '../../llm/endpoint.ts';
import type { LoadedPrompts } from '../../llm/prompts/load-prompts.ts';
import type { CoachChoice } from '../../store/config.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { foldersOf } from '../../store/paths.ts';
import { type FoundSettings, findSettings, type Origin } from './settings.ts';

/** What asking a model takes. */
export interface Connection extends LoadedPrompts {
  readonly model: EndpointModel;
}

export interface ConnectOptions {
  /** Without it the user's settings decide; without these it is the offline coach. */
  readonly coach?: CoachChoice;
  /** False after --no-cache. */
  readonly cache?: boolean;
}

/** About what five stages of 300 words and a debrief take. */
const TOKENS = '15,000 tokens in and 4,000 out';

/**
 * The model to ask, if one is wanted: undefined for the offline coach, and for `auto` without a model. Asks before
 * anything is sent to another computer for the first time. Throws an expected error for `llm` without a model.
 */
export async function connect(app: App, options: ConnectOptions): Promise<Connection | undefined> {
  const store = await app.config();
  const config = store.read();
  const choice = options.coach ?? config.coach ?? 'offline';
  if (choice === 'offline') return undefined;
  const found = findSettings(app.host, config);
  const { host, isLoopback, origins } = found;
  const isSetUp = found.settings !== undefined && (isLoopback || origins.key !== undefined);
  if (choice === 'auto' && !isSetUp) return undefined;
  const settings = named(found);
  if (!isLoopback && !config.consent.includes(host)) {
    if (!(await agrees(app, host, settings.model, origins.key))) return undefined;
    store.write({ ...config, consent: [...config.consent, host] });
  }
  const { pruneCache, withCache } = await import('../../llm/cache.ts');
  const { model: asked, ...loaded } = await prepare(app, settings);
  const folders = foldersOf(app.host);
  const isRemembering = options.cache !== false;
  // Without its folder there is no memory, which is no reason to stop.
  if (isRemembering) ignoreErrors(() => makeFolder(folders.cache));
  await pruneCache(folders.cache);
  return { ...loaded, model: withCache(asked, isRemembering ? folders.cache : undefined) };
}

function named({ settings }: FoundSettings): ModelSettings {
  if (settings) return settings;
  throw new ExpectedError(
    'configuration',
    'No model is set up.',
    'ml-interview config use ollama && ml-interview config set model NAME, or ML_INTERVIEW_MODEL',
  );
}

async function prepare(app: App, settings: ModelSettings): Promise<Connection> {
  const [{ createModel }, { loadPrompts }] = await Promise.all([
    import('../../llm/create-model.ts'),
    import('../../llm/prompts/load-prompts.ts'),
  ]);
  const loaded = await loadPrompts(foldersOf(app.host).prompts);
  for (const notice of loaded.notices) app.terminal.note(notice);
  return { ...loaded, model: createModel(settings, app.host.clock) };
}

/** What a model would be sent to judge an attempt: the address, and the body as JSON. Nothing is sent. */
export async function requestFor(app: App, attempt: Attempt): Promise<string> {
  const found = findSettings(app.host, (await app.config()).read());
  const { model, prompts } = await prepare(app, named(found));
  const [{ judgeQuestion }, { callOf }] = await Promise.all([
    import('../../coach/llm/judge-question.ts'),
    import('../../coach/llm/ask.ts'),
  ]);
  const { url, body } = model.dryRun(await callOf(judgeQuestion(attempt, prompts.judge).question));
  return `POST ${url}\n${body}`;
}

async function agrees(
  { terminal }: App,
  host: string,
  model: string,
  key: Origin | undefined,
): Promise<boolean> {
  const instead = `ml-interview config allow ${host}`;
  if (!terminal.interactive) {
    throw new ExpectedError('usage', `answers have not been sent to ${host} before`, instead);
  }
  terminal.note(
    `Your answers, and the scenario with its rubric, will be sent to ${host} for "${model}" to judge, ` +
      `${key === undefined ? 'without a key' : `with the key of the ${key}`}: ` +
      `about ${TOKENS} for a whole interview. Nothing else is sent. Without it the offline coach judges.`,
  );
  return terminal.confirm({ message: `Send answers to ${host} from now on?`, instead });
}

/** The coach that is wanted: the model's, or the offline one. */
export async function chooseCoach(app: App, options: ConnectOptions): Promise<Coach> {
  const [offline, connection] = await Promise.all([app.coach(), connect(app, options)]);
  if (!connection) return offline;
  const { createLlmCoach } = await import('../../coach/llm/llm-coach.ts');
  return createLlmCoach(connection.model, connection.prompts, offline, app.host.signal);
}

function ignoreErrors(run: () => void): void {
  try {
    run();
  } catch {
    // A read-only home, for one.
  }
}
