import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validatePath } from '../../src/library/validate.ts';
import { formatFinding } from '../../src/yaml/finding.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** What is expected of each file in broken/, as `scenarios validate broken` prints it. */
const EXPECTED = readFileSync(new URL('broken/expected.txt', import.meta.url), 'utf8');

describe('the broken scenarios', async () => {
  const found = (await validatePath('broken', HERE)).map(formatFinding);
  const files = new Set(
    EXPECTED.trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  );

  it.each([...files])('%s', (file) => {
    const of = (lines: readonly string[]) => lines.filter((line) => line.startsWith(`${file}:`));
    expect(of(found)).toEqual(of(EXPECTED.split('\n')));
  });

  it('are all expected', () => {
    expect(new Set(found.map((line) => line.split(':')[0]))).toEqual(files);
  });
});
