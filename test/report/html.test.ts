import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { scoreChart } from '../../src/report/charts/score-chart.ts';
import { timelineChart } from '../../src/report/charts/timeline-chart.ts';
import { html, trusted } from '../../src/report/html/markup.ts';
import { pageOf } from '../../src/report/html/page.ts';
import { PAYLOADS } from './hostile-sitting.ts';

it('text put into a template stays text, in elements and in attributes', () => {
  for (const payload of PAYLOADS) {
    const { document } = parseHTML(
      `<!doctype html><body>${html`<p title="${payload}">${payload}</p>`}</body>`,
    );
    expect(document.querySelectorAll('body *')).toHaveLength(1);
    expect(document.querySelector('p')?.getAttributeNames()).toEqual(['title']);
  }
  expect(`${html`${'a & <b> "c" \'d\''}`}`).toBe('a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;');
  expect(`${html`${'a\u0000b\uD800c\u009B\n\tÜ🙂'}`}`).toBe('a\uFFFDb\uFFFDc\uFFFD\n\tÜ🙂');
});

it('a template takes markup, lists of it, and nothing', () => {
  const items = ['<a>', 'b'].map((text) => html`<li>${text}</li>`);
  expect(`${html`<ul>${items}</ul>${false}${undefined}${0}${trusted('<hr>')}`}`).toBe(
    '<ul><li>&lt;a&gt;</li><li>b</li></ul>0<hr>',
  );
});

it('a page allows its own style sheet and nothing else', async () => {
  const page = await pageOf({
    title: '</title><script>',
    header: html``,
    contents: [],
    main: html``,
    footer: html``,
  });
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/<script|<link| style=|@import|url\(/);
  expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
});

it('a chart says all its figures in words, and styles nothing itself', () => {
  const scores = scoreChart(
    [
      { id: 'clarify', title: 'Clarify', score: { low: 40, high: 62 }, rating: 2, time: '' },
      { id: 'data', title: 'Data', score: null, time: '' },
    ],
    'senior',
  );
  expect(scores.label).toBe(
    'Points of 100. clarify: 40 to 62, rated weak by yourself; data: not scored. The bar for senior is at 70.',
  );
  const spent = [
    { on: 'answer' as const, seconds: 300 },
    { on: 'follow-up' as const, seconds: 1e300 },
  ];
  const times = timelineChart([{ id: 'clarify', budgetSeconds: 360, spent, askedAt: [20, 50] }]);
  expect(times.label).toMatch(/clarify: answer 5:00, follow-up .*, of 6:00, 2 questions asked\.$/);
  for (const { wide, narrow, label } of [scores, times]) {
    for (const svg of [wide, narrow]) {
      expect(svg).toContain(`aria-label="${label}" role="img"`);
      expect(svg).not.toMatch(/<style| style=|NaN|Infinity|undefined/);
    }
  }
});
