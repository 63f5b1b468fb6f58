import type { Track } from '../../domain/progress-document.ts';
import {
  drillRows,
  gapTexts,
  helpText,
  ratingsText,
  strengthTexts,
  timeText,
} from '../../views/progress/habits.ts';
import { trendText } from '../../views/progress/lines.ts';
import { headlines, othersTexts, type ProgressPage } from '../../views/progress/progress.ts';
import { commandOf, reasonOf } from '../../views/progress/steps.ts';
import { scoreText } from '../../views/verdicts.ts';
import { heatChart } from '../charts/heat-chart.ts';
import { trendChart } from '../charts/trend-chart.ts';
import { type Content, html, type Markup } from './markup.ts';
import { pageOf } from './page.ts';
import { chartFigure, key, list } from './pieces.ts';

/** Interviews and concepts drawn; tables have room for all lines of the first, the figures are all in the JSON. */
const INTERVIEWS = 30;
const CONCEPTS = 20;

/** What `progress` shows, as one HTML file. */
export function progressPage(page: ProgressPage): Promise<string> {
  const { progress, track } = page;
  const [headline = 'No interview judged yet', ...notes] = track ? headlines(progress, track) : [];
  const sections = sectionsOf(page);
  return pageOf({
    title: 'Progress',
    header: html`<h1>Progress</h1>\n<p class="result">${headline}</p>\n${notes.map((note) => html`<p>${note}</p>`)}`,
    contents: sections.map(({ id, title }) => [id, title] as const),
    main: sections.map(
      ({ id, title, body }) =>
        html`<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${body}\n</section>\n`,
    ),
    footer: html`<p>Made by ml-interview from the sessions on your disk. This file loads nothing and runs nothing.</p>`,
  });
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Content;
}

function sectionsOf({ progress, track, due, steps }: ProgressPage): Section[] {
  const next = steps.map((step) => html`<code>${commandOf(step)}</code><br>${reasonOf(step)}`);
  const others = progress.tracks.filter((one) => one !== track);
  const sections: Section[] = [
    ...(track ? trackSections(track) : []),
    { id: 'drills', title: 'Drills', body: progress.drills.length > 0 && drillTable(progress) },
    {
      id: 'others',
      title: 'Judged by others, or for another level',
      body: others.length > 0 && html`<p>Not to be compared.</p>${list(othersTexts(others))}`,
    },
    { id: 'next', title: 'Due, and next', body: html`<p>${due}</p>${list(next)}` },
  ];
  return sections.filter(({ body }) => body !== undefined && body !== false);
}

function trackSections(track: Track): Section[] {
  const sessions = track.sittings.map(({ session }) => session).slice(-INTERVIEWS);
  const stages = track.stages.map((line) => ({ ...line, name: line.stage }));
  const dimensions = track.dimensions.map((line) => ({ ...line, name: line.dimension }));
  const habits = [ratingsText(track), timeText(track), helpText(track)].filter(Boolean);
  const gaps = gapTexts(track);
  const families = track.families.slice(0, CONCEPTS);
  return [
    { id: 'stages', title: 'Stages', body: trends(stages, sessions, 'Points of 100') },
    {
      id: 'trade-offs',
      title: 'Trade-offs',
      body: trends(dimensions, sessions, '% of the answers that weigh it, to % that at least mention it'),
    },
    {
      id: 'concepts',
      title: 'Concepts, where most was lost first',
      body:
        families.length > 0 && chartFigure(heatChart(families, sessions), 'Points of 100; empty: not asked.'),
    },
    { id: 'gaps', title: 'Recurring gaps', body: list(gaps) ?? html`<p>None that comes back.</p>` },
    { id: 'strengths', title: 'Strengths', body: list(strengthTexts(track)) },
    { id: 'habits', title: 'Habits', body: list(habits) },
  ];
}

type Lines = Parameters<typeof trendChart>[0];

function trends(all: Lines, sessions: readonly string[], unit: string): Content {
  const drawn = new Set(sessions);
  const lines = all
    .map((line) => ({ ...line, points: line.points.filter(({ session }) => drawn.has(session)) }))
    .filter(({ points }) => points.length > 0);
  if (lines.length === 0) return undefined;
  const caption = html`${unit}. ${key('score-range', 'from at least to at most')}`;
  const rows = lines.map(
    ({ name, mean, points, trend }) =>
      html`<tr><th scope="row">${name}</th><td>${points.length}</td><td>${scoreText(mean)}</td><td>${scoreText(points.at(-1)?.range ?? null)}</td><td>${trendText(trend)}</td></tr>`,
  );
  return html`${chartFigure(trendChart(lines, sessions, unit), caption)}
<div class="scroll" tabindex="0" role="group" aria-label="As a table"><table><caption>${unit}</caption>
<thead><tr><td></td><th scope="col">Interviews</th><th scope="col">Mean</th><th scope="col">Last</th><th scope="col">Trend</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function drillTable(progress: ProgressPage['progress']): Markup {
  const rows = drillRows(progress).map(
    ([kind, ...cells]) =>
      html`<tr><th scope="row">${kind}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  );
  return html`<table><thead><tr><td></td><th scope="col">Drills</th><th scope="col">In full</th><th scope="col">In part</th><th scope="col">Missed</th><th scope="col">Judged by</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}
