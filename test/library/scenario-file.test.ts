import { describe, expect, it } from 'vitest';
import { readScenarioContent } from '../../src/library/scenario-file.ts';
import { formatFinding } from '../../src/yaml/finding.ts';
import { scenarioYaml } from '../support/scenario-fixture.ts';

function readBytes(...parts: (string | readonly number[])[]) {
  const bytes = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
  const { scenario, findings } = readScenarioContent({ bytes }, 'spam-filter.yaml');
  return { scenario, lines: findings.map(formatFinding) };
}

describe('readScenarioContent', () => {
  it('takes UTF-8 with a byte order mark', () => {
    expect(readBytes([0xef, 0xbb, 0xbf], scenarioYaml()).lines).toEqual([]);
  });

  it('points at the first byte that is no UTF-8', () => {
    expect(readBytes('id: a\ntitle: caf\u00e9 ', [0xe9, 0x20], '\nx: ', [0xff]).lines).toEqual([
      'spam-filter.yaml:2:13: not valid UTF-8 from here on',
    ]);
    expect(readBytes([0xff, 0xfe], Buffer.from('id: a', 'utf16le').toString()).lines).toEqual([
      'spam-filter.yaml:1:1: not valid UTF-8 from here on',
    ]);
    expect(readBytes('a\n\n', [0xc3]).lines).toEqual(['spam-filter.yaml:3:1: not valid UTF-8 from here on']);
  });

  it('finds it at the end of a million lines in under a second', () => {
    const before = process.cpuUsage();
    expect(readBytes('\n'.repeat(999_999), [0xff]).lines).toEqual([
      'spam-filter.yaml:1000000:1: not valid UTF-8 from here on',
    ]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
