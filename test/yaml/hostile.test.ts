import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/text/clean.ts';
import type { Finding } from '../../src/yaml/finding.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

interface Result {
  readonly name: string;
  readonly milliseconds: number;
  readonly refused: boolean;
  readonly findings: readonly Finding[];
}

const results = new Map<string, Result>();

beforeAll(() => {
  const script = fileURLToPath(new URL('read-hostile-texts.ts', import.meta.url));
  // Node itself with tsx takes about 40 MB of these.
  const output = execFileSync(process.execPath, ['--max-old-space-size=160', '--import', 'tsx', script], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const result of JSON.parse(output) as Result[]) results.set(result.name, result);
}, 120_000);

describe('a hostile text', () => {
  it.each(Object.keys(HOSTILE_TEXTS))('%s: refused in under a second', (name) => {
    const result = results.get(name);
    expect(result?.refused).toBe(true);
    expect(result?.milliseconds).toBeLessThan(1000);
    expect(result?.findings.length).toBeGreaterThan(0);
    expect(result?.findings.length).toBeLessThanOrEqual(1001);
  });

  it.each(Object.keys(HOSTILE_TEXTS))('%s: the messages are short and safe to show', (name) => {
    for (const { message } of results.get(name)?.findings ?? []) {
      expect(message).toBe(cleanLine(message));
      expect(message.length).toBeLessThan(300);
    }
  });

  it('is not taken for more than it says', () => {
    const messages = results.get('keys of the prototype')?.findings.map(({ message }) => message);
    expect(messages).toContain('unknown key "__proto__"');
    expect(messages).toContain('unknown key "constructor"');
  });

  it('is told apart from the limit it is refused by', () => {
    const first = (name: string) => results.get(name)?.findings[0]?.message;
    expect(first('ten megabytes')).toBe('longer than 1,000,000 characters');
    expect(first('ten thousand open lists')).toBe('nested too deeply');
    expect(first('many keys')).toBe('too many values in one file');
    expect(first('many brackets')).toMatch(/^unexpected text/);
  });
});
