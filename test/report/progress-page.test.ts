import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { progressOf } from '../../src/domain/progress.ts';
import { progressPage } from '../../src/report/html/progress-page.ts';
import { digest, digestedStage } from '../support/digest-fixture.ts';

const pageOf = (digests: Parameters<typeof progressOf>[0]) => {
  const progress = progressOf(digests);
  return progressPage({
    ...{ progress, track: progress.tracks[0], due: 'Nothing is due.' },
    steps: [{ kind: 'due', count: 2 }],
  });
};

it('the page of progress has what the terminal shows, with the figures of its charts in words', async () => {
  const stage = digestedStage({ 'drift-1': 'missing', 'drift-2': 'touched' });
  const page = await pageOf([
    digest(1, [stage]),
    digest(2, [stage]),
    digest(3, [stage], { drill: { kind: 'stage', target: 'data' } }),
  ]);
  expect(page).toContain('2 interviews for senior, judged by the offline coach');
  expect(page).toContain('aria-label="Points of 100, oldest interview first. data: 0 to 50, 0 to 50."');
  expect(page).toContain('aria-label="Points of 100, oldest interview first. drift: 25, 25."');
  expect(page).toMatch(/drift: not in full 4 of 4 times/);
  expect(page).toMatch(/<th scope="row">stage<\/th><td>1<\/td><td>0<\/td><td>1<\/td>/);
  expect(page).toContain('<code>ml-interview drill --due</code>');
  expect(page).not.toMatch(/<script|style="/);
});

it('the page of nobody says where to begin', async () => {
  const page = await pageOf([]);
  expect(page).toContain('No interview judged yet');
  expect(page).not.toContain('<svg');
});

it('text stays text', async () => {
  const hostile = '"><script>alert(1)</script>';
  const stage = digestedStage(
    { [`${hostile}-1`]: 'missing' },
    { coach: { kind: 'llm', version: '1', model: hostile } },
  );
  const scenario = { id: hostile, title: hostile, version: 1 };
  const page = await pageOf([digest(1, [stage], { scenario }), digest(2, [stage], { scenario })]);
  const { document } = parseHTML(page);
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(document.querySelector('.result')?.textContent).toContain(`judged by ${hostile}`);
  expect(document.querySelector('#concepts svg')?.getAttribute('aria-label')).toContain('<script>alert(1)');
});
