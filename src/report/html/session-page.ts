import { outOf100 } from '../../views/verdicts.ts';
import type { Report } from '../report.ts';
import { html } from './markup.ts';
import { overviewSection } from './overview.ts';
import { pageOf } from './page.ts';
import { asideSection, stageSection } from './stage-section.ts';

/** The report of a session as one HTML file. */
export function sessionPage(report: Report): Promise<string> {
  const { title, drill, score, levels, facts, parts } = report;
  const terms = facts.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`);
  return pageOf({
    title: [title, drill].filter(Boolean).join(': '),
    header: html`<h1>${title}${drill && html` <span class="drill">${drill}</span>`}</h1>
<p class="result"><strong>${outOf100(score)}</strong> ${levels}</p>
<dl class="terms">${terms}</dl>`,
    contents: [['overview', 'Overview'], ...parts.map((part) => [part.id, part.title] as const)],
    main: [
      overviewSection(report),
      ...parts.map((part) => (part.kind === 'stage' ? stageSection(part) : asideSection(part))),
    ],
    footer: html`<p>Made by ml-interview from the session on your disk. This file loads nothing and runs nothing.</p>`,
  });
}
