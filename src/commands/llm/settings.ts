import { ExpectedError } from '../../errors.ts';
import type { Host } from '../../host.ts';
import { isLoopbackName, type ModelSettings } from '../../llm/endpoint.ts';
import { PRESETS } from '../../llm/presets.ts';
import type { Config } from '../../store/config.ts';

/** Where a setting comes from, for people. */
export type Origin = 'environment' | 'settings' | 'preset' | 'default';

export interface FoundSettings {
  /** Absent while no model is named. */
  readonly settings?: ModelSettings;
  readonly host: string;
  readonly isLoopback: boolean;
  readonly origins: { readonly model?: Origin; readonly key?: Origin; readonly baseUrl: Origin };
}

const OPENAI_HOST = 'api.openai.com';
const OPENAI = `https://${OPENAI_HOST}/v1`;

/**
 * The model to ask, as the environment and the user's settings say, in this order; nothing is read from the working
 * folder or a scenario. A key goes to its own host only: a stored one to that it was set for, and the one of the
 * environment to the address of the environment, or to OpenAI. Whoever has it for OpenAI would not give it to others.
 */
export function findSettings({ env }: Pick<Host, 'env'>, config: Config): FoundSettings {
  const preset = env['OPENAI_BASE_URL'] ? undefined : config.preset;
  const [baseUrl, baseOrigin] = firstOf([
    [env['OPENAI_BASE_URL'], 'environment'],
    [config.baseUrl, 'settings'],
    [preset && PRESETS[preset].baseUrl, 'preset'],
    [OPENAI, 'default'],
  ]);
  const [model, modelOrigin] = firstOf([
    [env['ML_INTERVIEW_MODEL'], 'environment'],
    [config.model, 'settings'],
  ]);
  const { host, hostname } = parsed(baseUrl ?? OPENAI);
  const given = baseOrigin === 'environment' || host === OPENAI_HOST ? env['OPENAI_API_KEY'] : undefined;
  const own = config.key?.host === host ? config.key.value : undefined;
  const [key, keyOrigin] = firstOf([
    [given, 'environment'],
    [own, 'settings'],
  ]);
  return {
    ...(model !== undefined && {
      settings: {
        model,
        ...(baseUrl !== undefined && { baseUrl }),
        ...(key !== undefined && { key }),
        ...(preset && { preset }),
      },
    }),
    host,
    isLoopback: isLoopbackName(hostname),
    origins: {
      baseUrl: baseOrigin ?? 'default',
      ...(modelOrigin && { model: modelOrigin }),
      ...(keyOrigin && { key: keyOrigin }),
    },
  };
}

function firstOf(
  candidates: readonly (readonly [string | undefined, Origin])[],
): readonly [string | undefined, Origin | undefined] {
  const found = candidates.find(([value]) => value !== undefined && value.trim() !== '');
  return found ? [found[0]?.trim(), found[1]] : [undefined, undefined];
}

function parsed(baseUrl: string): URL {
  if (URL.canParse(baseUrl)) return new URL(baseUrl);
  throw new ExpectedError(
    'configuration',
    'The base URL of the model is no URL.',
    'One looks like https://api.openai.com/v1.',
  );
}
