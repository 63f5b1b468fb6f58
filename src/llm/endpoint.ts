import { ExpectedError } from '../errors.ts';
import { cleanLine } from '../text/clean.ts';
import { PRESETS, type PresetName, type TokenParameter } from './presets.ts';
import { redactKeys } from './redact.ts';

/** What a user says of the model to ask. */
export interface ModelSettings {
  /** May be left out with a preset that has one. */
  readonly baseUrl?: string;
  readonly model: string;
  readonly key?: string;
  readonly preset?: PresetName;
}

/** Settings that have been checked and completed. */
export interface Endpoint {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly host: string;
  readonly model: string;
  readonly key: string | undefined;
  readonly preset: PresetName | undefined;
  /** A key is needed and there is none. */
  readonly lacksKey: boolean;
  readonly tokenParameter: TokenParameter;
  /** The provider the SDK was made for: headers with the user's organisation and project may go there only. */
  readonly isOpenAi: boolean;
}

/** Throws an `ExpectedError` (configuration) for an address that is none, or that texts must not be sent to. */
export function resolveEndpoint(settings: ModelSettings): Endpoint {
  const named = settings.preset && PRESETS[settings.preset];
  const url = parseBaseUrl(settings.baseUrl ?? named?.baseUrl, named?.note);
  const isLoopback = isLoopbackName(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw new ExpectedError(
      'configuration',
      `Answers would travel to ${url.host} in the clear: ${url.protocol}// is accepted for this computer only.`,
      'Use an https:// address, or reach the server through a tunnel to 127.0.0.1.',
    );
  }
  if (settings.model.trim() === '') {
    throw new ExpectedError(
      'configuration',
      `No model is named for ${url.host}.`,
      'Name one in the settings.',
    );
  }
  const isOpenAi = url.host === 'api.openai.com';
  const isAzure =
    url.hostname.endsWith('.openai.azure.com') || url.hostname.endsWith('.services.ai.azure.com');
  const preset = settings.preset ?? (isOpenAi ? 'openai' : isAzure ? 'azure' : undefined);
  const known = preset && PRESETS[preset];
  const key = settings.key?.trim() || undefined;
  return {
    baseUrl: url.href.replace(/\/+$/, ''),
    host: url.host,
    model: settings.model.trim(),
    key,
    preset,
    lacksKey: key === undefined && !isLoopback && (known?.needsKey ?? true),
    tokenParameter: known?.tokenParameter ?? 'max_tokens',
    isOpenAi,
  };
}

function parseBaseUrl(text: string | undefined, note: string | undefined): URL {
  if (text === undefined) {
    throw new ExpectedError('configuration', 'No base URL is given for the model.', note);
  }
  // What people copy from examples of requests.
  const base = text.trim().replace(/\/+(?:chat\/completions\/*)?$/, '');
  if (!URL.canParse(base)) {
    const shown = redactKeys(cleanLine(text)).slice(0, 100);
    throw new ExpectedError(
      'configuration',
      `"${shown}" is no base URL.`,
      'One looks like https://api.openai.com/v1.',
    );
  }
  const url = new URL(base);
  if (url.username || url.password || url.search || url.hash) {
    throw new ExpectedError(
      'configuration',
      `The base URL for ${url.host} may not have a user, a password, a query or a fragment.`,
      'Give the key in its own setting, and the address up to /v1.',
    );
  }
  return url;
}

/** The names of this computer; whatever notation an address was written in, URL has made it one of these. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
