import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../src/errors.ts';
import { type ModelSettings, resolveEndpoint } from '../../src/llm/endpoint.ts';
import { PRESET_NAMES, PRESETS } from '../../src/llm/presets.ts';

const resolve = (settings: Partial<ModelSettings>) => resolveEndpoint({ model: 'm', ...settings });

function faultOf(settings: Partial<ModelSettings>): ExpectedError {
  try {
    resolve(settings);
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('an endpoint', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1', 'api.openai.com'],
    ['https://models.example/v1/', 'https://models.example/v1', 'models.example'],
    [' https://models.example/v1/chat/completions ', 'https://models.example/v1', 'models.example'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1', 'localhost:11434'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1', '[::1]:8080'],
    ['http://127.1:8000', 'http://127.0.0.1:8000', '127.0.0.1:8000'],
  ])('%s', (baseUrl, normal, host) => {
    expect(resolve({ baseUrl })).toMatchObject({ baseUrl: normal, host });
  });

  it.each([
    'http://models.example/v1',
    'http://192.168.1.20:11434/v1',
    'http://localhost.example/v1',
    'http://127.0.0.1.example/v1',
    'http://[::ffff:8.8.8.8]/v1',
    'ftp://127.0.0.1/v1',
    'file:///v1',
  ])('%s would send answers in the clear, or nowhere', (baseUrl) => {
    const { kind, message, next } = faultOf({ baseUrl });
    expect(kind).toBe('configuration');
    expect(message).toMatch(/in the clear/);
    expect(next).toMatch(/https/);
  });

  it.each([
    'models.example/v1',
    'not an address',
    '',
    'https://user:sk-abcdefgh12345@models.example/v1',
    'https://models.example/v1?key=sk-abcdefgh12345',
    'sk-abcdefgh12345',
  ])('"%s" is refused, and shown without what may be a key', (baseUrl) => {
    const { kind, message } = faultOf({ baseUrl });
    expect(kind).toBe('configuration');
    expect(message).not.toContain('sk-abcdefgh12345');
  });

  it('needs a model', () => {
    expect(faultOf({ preset: 'ollama', model: ' ' }).message).toMatch(/No model/);
  });

  it('lacks a key where one is needed', () => {
    const lacks = (settings: Partial<ModelSettings>) => resolve(settings).lacksKey;
    expect(lacks({ preset: 'openai' })).toBe(true);
    expect(lacks({ preset: 'openai', key: '  ' })).toBe(true);
    expect(lacks({ preset: 'openai', key: 'k' })).toBe(false);
    expect(lacks({ preset: 'ollama' })).toBe(false);
    expect(lacks({ preset: 'vllm', baseUrl: 'https://models.example/v1' })).toBe(false);
    expect(lacks({ baseUrl: 'https://models.example/v1' })).toBe(true);
    expect(lacks({ baseUrl: 'http://127.0.0.1:9/v1' })).toBe(false);
  });

  it('is known by its host', () => {
    const tokens = (baseUrl: string) => resolve({ baseUrl }).tokenParameter;
    expect(tokens('https://api.openai.com/v1')).toBe('max_completion_tokens');
    expect(tokens('https://mine.openai.azure.com/openai/v1')).toBe('max_completion_tokens');
    expect(tokens('https://api.openai.com.example/v1')).toBe('max_tokens');
    expect(resolve({ baseUrl: 'https://api.openai.com/v1' }).isOpenAi).toBe(true);
    expect(resolve({ preset: 'openai', baseUrl: 'https://proxy.example/v1' }).isOpenAi).toBe(false);
  });
});

describe('presets', () => {
  it.each(PRESET_NAMES)('%s can be used as it is, or says what is missing', (preset) => {
    if (PRESETS[preset].baseUrl === undefined) {
      expect(faultOf({ preset }).next).toBe(PRESETS[preset].note);
    } else {
      const { baseUrl, lacksKey } = resolve({ preset });
      expect(baseUrl).toBe(PRESETS[preset].baseUrl);
      expect(lacksKey).toBe(PRESETS[preset].needsKey);
    }
  });
});
