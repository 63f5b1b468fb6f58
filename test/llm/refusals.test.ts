import { describe, expect, it } from 'vitest';
import { kindOf, type RefusalKind } from '../../src/llm/describe-refusal.ts';
import { resolveEndpoint } from '../../src/llm/endpoint.ts';
import { faultOf } from '../../src/llm/fault.ts';

describe('what servers answer', () => {
  const cases: [server: string, status: number, text: string, kind: RefusalKind][] = [
    ['OpenAI', 429, '{"error":{"code":"insufficient_quota"}}', 'quota'],
    ['OpenAI', 429, 'Rate limit reached … add a payment method … account/billing', 'rate_limit'],
    ['OpenAI', 403, 'Country, region, or territory not supported', 'auth'],
    ['OpenAI', 400, "This model's maximum context length is 8192 tokens", 'too_long'],
    ['Azure', 400, '{"error":{"code":"content_filter","innererror":{}}}', 'content_filter'],
    ['Azure', 404, '{"error":{"code":"DeploymentNotFound"}}', 'not_found'],
    ['Ollama', 404, 'model "x" not found, try pulling it first', 'not_found'],
    ['Ollama', 500, 'failed to load model vocabulary required for format', 'server'],
    ['llama.cpp', 400, 'the request exceeds the available context size', 'too_long'],
    ['llama.cpp', 503, '{"error":{"message":"Loading model"}}', 'server'],
    ['vLLM', 404, 'The model `x` does not exist.', 'not_found'],
    ['LM Studio', 400, "'response_format.type' must be 'json_schema' or 'text'", 'bad_request'],
    ['OpenRouter', 402, 'Insufficient credits', 'quota'],
    ['OpenRouter', 400, 'x is not a valid model ID', 'not_found'],
    ['Groq', 400, '{"error":{"code":"json_validate_failed"}}', 'bad_request'],
    ['Groq', 413, 'Request too large for model', 'too_long'],
    ['Gemini', 400, 'API key not valid. Please pass a valid API key.', 'auth'],
    ['Anthropic', 529, 'Overloaded', 'server'],
    ['any', 307, '', 'redirect'],
  ];
  it.each(cases)('%s %i %s', (_, status, text, kind) => {
    expect(kindOf(status, text)).toBe(kind);
  });
});

describe('a connection that fails', () => {
  const endpoint = resolveEndpoint({ preset: 'ollama', model: 'm' });
  it.each([
    ['ECONNREFUSED', 'network', /Start the server \("ollama serve"\)/, true],
    ['ENOTFOUND', 'network', /cannot be found/, true],
    ['ECONNRESET', 'network', /broke/, true],
    [undefined, 'network', /broke/, true],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', /silent for 5 minutes/, undefined],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'network', /NODE_EXTRA_CA_CERTS/, undefined],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'network', /NODE_EXTRA_CA_CERTS/, undefined],
  ])('%s', (code, reason, message, isPassing) => {
    const fault = faultOf({ kind: 'broken', code }, endpoint);
    expect(fault.reason).toBe(reason);
    expect(fault.message).toMatch(message);
    expect(fault.isPassing).toBe(isPassing);
  });
});
