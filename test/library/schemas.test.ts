import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the JSON schemas', () => {
  it('are those of the zod schemas', () => {
    const run = () =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-schemas.ts', '--check'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    expect(run).not.toThrow();
  });

  it('tell an author what each field is for, and which may be left out', () => {
    const schema = JSON.parse(readFileSync(`${ROOT}schema/scenario.schema.json`, 'utf8'));
    const { Criterion } = schema.definitions;
    expect(Criterion.properties.probe.description).toMatch(/follow-up/);
    expect(Criterion.required).toContain('probe');
    expect(Criterion.required).not.toContain('weight');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.$id).toBe('urn:ml-interview:scenario:1');
    expect(Criterion.$id).toBeUndefined();
  });
});
