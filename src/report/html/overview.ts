import { LEVEL_BARS } from '../../domain/scoring.ts';
import { DIMENSIONS, RATINGS } from '../../domain/stages.ts';
import { minutesAndSeconds } from '../../views/layout.ts';
import { scoreText } from '../../views/verdicts.ts';
import { scoreChart } from '../charts/score-chart.ts';
import { timelineChart } from '../charts/timeline-chart.ts';
import type { Closing, Report, StageSummary, TimedPart } from '../report.ts';
import { html, type Markup } from './markup.ts';
import { badge, chartFigure, key, list, part } from './pieces.ts';

/** Scores, times, trade-offs, and what is to be said of the whole. */
export function overviewSection(report: Report): Markup {
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
${report.notice !== '' && html`<p class="notice">${report.notice}</p>`}
<div class="pair">
<div>${part('Scores', scores(report))}</div>
<div>${part('Time', report.timeline.length > 0 && time(report))}
${part('Trade-offs', grid(report.stages))}</div>
</div>
${part('Numbers', list(report.numbers.map(numberRemark), 'plain'))}
${part('In words', report.closing && inWords(report.closing))}
</section>`;
}

const NUMBER_VERDICTS = { fault: 'touched', missing: 'missing', right: 'covered' } as const;
const NUMBER_WORDS = { fault: 'check this', missing: 'missing', right: 'right' } as const;

function numberRemark({ kind, text }: Report['numbers'][number]): Markup {
  return html`${badge(NUMBER_VERDICTS[kind], NUMBER_WORDS[kind])} ${text}`;
}

function scores({ stages, level }: Report): Markup {
  const isRated = stages.some(({ rating }) => rating !== undefined);
  const rows = stages.map(
    ({ id, score, level: met, rating, time }) => html`<tr>
<th scope="row"><a href="#${id}">${id}</a></th><td class="score">${scoreText(score)}</td><td>${met ?? ''}</td>
${isRated && html`<td>${RATINGS[(rating ?? 0) - 1] ?? ''}</td>`}<td>${time}</td></tr>`,
  );
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label="Scores as a table"><table>
<caption>Score of 100, level met and time by stage</caption>
<thead><tr><th scope="col">Stage</th><th scope="col">Score</th><th scope="col">Level met</th>
${isRated && html`<th scope="col">Your rating</th>`}<th scope="col">Time</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
  if (stages.every(({ score }) => score === null)) return table;
  const caption = html`${key('score', 'at least')} ${key('score-range', 'at most')}
${key('bar', `the bar for ${level}, ${LEVEL_BARS[level]}`)} ${isRated && key('rating', 'your own rating, poor to strong')}`;
  return html`${chartFigure(scoreChart(stages, level), caption)}\n${table}`;
}

function time({ timeline }: Report): Markup {
  const kinds = new Set(timeline.flatMap(({ spent }) => spent.map(({ on }) => on)));
  const isAsked = timeline.some(({ askedAt }) => askedAt.length > 0);
  const caption = html`${key('time-answer', 'question and answer')}
${kinds.has('change') && key('time-change', 'the change half-way')}
${kinds.has('follow-up') && key('time-follow-up', 'follow-ups')}
${key('budget', 'budget of the answer')} ${isAsked && key('asked', 'you asked')}`;
  return html`${chartFigure(timelineChart(timeline), caption)}
<details><summary>Time as a table</summary><div class="scroll" tabindex="0" role="group" aria-label="Time as a table">${timeTable(timeline)}</div></details>`;
}

function timeTable(timeline: readonly TimedPart[]): Markup {
  const rows = timeline.map(({ id, budgetSeconds, spent, askedAt }) => {
    const on = (wanted: string) =>
      minutesAndSeconds(spent.reduce((sum, one) => sum + (one.on === wanted ? one.seconds : 0), 0));
    return html`<tr><th scope="row">${id}</th><td>${minutesAndSeconds(budgetSeconds)}</td><td>${on('answer')}</td><td>${on('change')}</td><td>${on('follow-up')}</td><td>${askedAt.map(minutesAndSeconds).join(', ')}</td></tr>`;
  });
  return html`<table><caption>Minutes and seconds</caption>
<thead><tr><th scope="col">Part</th><th scope="col">Budget</th><th scope="col">Answer</th><th scope="col">Change</th><th scope="col">Follow-ups</th><th scope="col">You asked at</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** The heat map: what was weighed, what only mentioned, what left out. */
function grid(stages: readonly StageSummary[]): Markup | undefined {
  const rows = stages.flatMap(({ id, tradeoffs }) => {
    if (!tradeoffs) return [];
    const cells = DIMENSIONS.map(
      (dimension) => html`<td class="${tradeoffs[dimension]}">${badge(tradeoffs[dimension])}</td>`,
    );
    return html`<tr><th scope="row">${id}</th>${cells}</tr>`;
  });
  if (rows.length === 0) return undefined;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Trade-offs as a table"><table class="heat">
<caption>What was weighed against what, by stage</caption>
<thead><tr><td></td>${DIMENSIONS.map((dimension) => html`<th scope="col">${dimension}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function inWords({ summary, remarks, stronger }: Closing): Markup {
  return html`<p dir="auto">${summary}</p>
${list(
  remarks.map(({ verdict, name, text }) => html`${badge(verdict)} <strong>${name}</strong>: ${text}`),
  'plain',
)}
${
  stronger &&
  html`<h4>One passage said stronger (${stronger.stage})</h4>
<blockquote dir="auto"><del>${stronger.quote}</del></blockquote>
<blockquote dir="auto"><ins>${stronger.rewritten}</ins></blockquote>
<p>${stronger.why}</p>`
}`;
}
