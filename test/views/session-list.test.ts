import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { createTheme } from '../../src/terminal/theme.ts';
import { sessionListView } from '../../src/views/session-list.ts';
import { digest } from '../support/digest-fixture.ts';

function listAt(columns: number): string {
  const { stages: _, ...rest } = digest(1, [], {
    id: '2026-03-01-video-recommendation-0001',
    scenario: { id: 'video-recommendation', title: 'Videos', version: 1 },
    score: { low: 61, high: 82 },
  });
  const summary = { ...rest, stages: { planned: 5, closed: 5 }, coaches: ['offline', 'llm'] as const };
  return sessionListView([summary], { theme: createTheme(0), columns });
}

describe('the list of sessions', () => {
  it('tells scenario and date apart from the name where there is room', () => {
    expect(listAt(140).split('\n')[0]).toMatch(
      /^session +scenario +date +kind +level +score +stages +coach$/,
    );
  });

  it.each([80, 72])('keeps to %i columns', (columns) => {
    const lines = listAt(columns).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
    expect(lines[1]).toContain('61 to 82');
  });
});
