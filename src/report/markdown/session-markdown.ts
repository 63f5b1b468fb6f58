import { DIMENSIONS, RATINGS } from '../../domain/stages.ts';
import { minutesAndSeconds, stacked } from '../../views/layout.ts';
import { outOf100, scoreText } from '../../views/verdicts.ts';
import type { AsideReport, Closing, Report, TimedPart } from '../report.ts';
import { fenced, prose, quoted } from './escape.ts';
import { bullets, column, section } from './pieces.ts';
import { stageMarkdown } from './stage-markdown.ts';

/** The report of a session as GitHub-flavoured Markdown. */
export function sessionMarkdown(report: Report): string {
  const { title, drill, score, levels, facts, notice, parts } = report;
  return `${stacked([
    `# ${prose([title, drill].filter(Boolean).join(': '))}`,
    `**${outOf100(score)}** ${prose(levels)}`.trim(),
    bullets(facts.map(([name, text]) => `${name}: ${prose(text)}`)),
    '## Overview',
    notice && `> ${prose(notice)}`,
    scores(report),
    time(report.timeline),
    tradeoffs(report),
    section(
      '### Numbers',
      bullets(report.numbers.map(({ kind, text }) => `${kind === 'fault' ? 'check: ' : ''}${prose(text)}`)),
    ),
    report.closing && inWords(report.closing),
    ...parts.map((part) => (part.kind === 'stage' ? stageMarkdown(part) : asideMarkdown(part))),
  ])}\n`;
}

function scores({ stages, level }: Report): string {
  const header = ['Stage', 'Score', 'Level met', 'Your rating', 'Time'];
  const rows = stages.map(({ title, score, level: met, rating, time }) => [
    title,
    scoreText(score),
    met ?? '',
    RATINGS[(rating ?? 0) - 1] ?? '',
    time,
  ]);
  return section(`### Scores for ${level}`, column([header, ...rows]));
}

function time(timeline: readonly TimedPart[]): string {
  if (timeline.length === 0) return '';
  const rows = timeline.map(({ id, budgetSeconds, spent, askedAt }) => {
    const on = (wanted: string) =>
      minutesAndSeconds(spent.reduce((sum, one) => sum + (one.on === wanted ? one.seconds : 0), 0));
    const asked = askedAt.map(minutesAndSeconds).join(', ');
    return [id, minutesAndSeconds(budgetSeconds), on('answer'), on('change'), on('follow-up'), asked];
  });
  const header = ['Part', 'Budget', 'Answer', 'Change', 'Follow-ups', 'You asked at'];
  return section('### Time', column([header, ...rows]));
}

function tradeoffs({ stages }: Report): string {
  const rows = stages.flatMap(({ id, tradeoffs }) =>
    tradeoffs ? [[id, ...DIMENSIONS.map((dimension) => tradeoffs[dimension])]] : [],
  );
  return rows.length === 0 ? '' : section('### Trade-offs', column([['Stage', ...DIMENSIONS], ...rows]));
}

function inWords({ summary, remarks, stronger }: Closing): string {
  const lines = remarks.map(({ verdict, name, text }) => `${verdict}: **${prose(name)}**: ${prose(text)}`);
  return section(
    '### In words',
    stacked([
      prose(summary),
      bullets(lines),
      stronger &&
        stacked([
          `One passage said stronger (${prose(stronger.stage)}): ${quoted(stronger.quote)}`,
          fenced(stronger.rewritten),
          prose(stronger.why),
        ]),
    ]),
  );
}

function asideMarkdown({ title, time, text, sketch }: AsideReport): string {
  // GitHub draws it, from the text as it was typed.
  const language = sketch?.svg === undefined || /^\s*[`~]{3}/.test(text) ? 'text' : languageOf(text);
  return stacked([
    `## ${title}`,
    time,
    text === '' ? '*blank*' : fenced(text, language),
    bullets((sketch?.hints ?? []).map(prose)),
  ]);
}

/** What GitHub would draw as well; the few arrows that our own drawing understands are no Mermaid. */
function languageOf(text: string): 'mermaid' | 'text' {
  return /^\s*(?:flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|erDiagram)\b/.test(text)
    ? 'mermaid'
    : 'text';
}
