/** How an endpoint wants the limit on the length of a reply to be called. */
export type TokenParameter = 'max_completion_tokens' | 'max_tokens';

/** What is known of a provider or a server program. */
export interface Preset {
  /** Absent where every user has an address of their own. */
  readonly baseUrl?: string;
  readonly needsKey: boolean;
  readonly tokenParameter: TokenParameter;
  /** What a user has to know to set it up, in one line. */
  readonly note: string;
}

export const PRESET_NAMES = [
  'openai',
  'azure',
  'ollama',
  'lmstudio',
  'llamacpp',
  'vllm',
  'openrouter',
  'groq',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

export function isPresetName(name: string): name is PresetName {
  return PRESET_NAMES.some((known) => known === name);
}

/** Addresses and ports are the defaults that each provider and program documents. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  openai: {
    baseUrl: 'https://api.openai.com/v1',
    needsKey: true,
    tokenParameter: 'max_completion_tokens',
    note: 'Keys are made at https://platform.openai.com/api-keys.',
  },
  azure: {
    needsKey: true,
    tokenParameter: 'max_completion_tokens',
    note: 'The base URL is https://RESOURCE.openai.azure.com/openai/v1, the model the name of your deployment.',
  },
  ollama: {
    baseUrl: 'http://127.0.0.1:11434/v1',
    needsKey: false,
    tokenParameter: 'max_tokens',
    note: 'Fetch a model with "ollama pull NAME", start it with OLLAMA_CONTEXT_LENGTH=16384 ollama serve.',
  },
  lmstudio: {
    baseUrl: 'http://127.0.0.1:1234/v1',
    needsKey: false,
    tokenParameter: 'max_tokens',
    note: 'Load a model and start the server on the Developer page, or with "lms server start".',
  },
  llamacpp: {
    baseUrl: 'http://127.0.0.1:8080/v1',
    needsKey: false,
    tokenParameter: 'max_tokens',
    note: 'Start it with "llama-server -m MODEL.gguf -c 16384".',
  },
  vllm: {
    baseUrl: 'http://127.0.0.1:8000/v1',
    needsKey: false,
    tokenParameter: 'max_tokens',
    note: 'Start it with "vllm serve MODEL".',
  },
  openrouter: {
    baseUrl: 'https://openrouter.ai/api/v1',
    needsKey: true,
    tokenParameter: 'max_tokens',
    note: 'Keys are made at https://openrouter.ai/keys; models are named PROVIDER/MODEL.',
  },
  groq: {
    baseUrl: 'https://api.groq.com/openai/v1',
    needsKey: true,
    tokenParameter: 'max_tokens',
    note: 'Keys are made at https://console.groq.com/keys.',
  },
};
