import type { Progress, Step, Track } from '../../domain/progress-document.ts';
import { cleanLine } from '../../text/clean.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { scoreText } from '../verdicts.ts';
import { drillsView, gapsView, helpText, ratingsText, strengthsView, timeText } from './habits.ts';
import { heatMap } from './heat-map.ts';
import { judgeName } from './judge.ts';
import { interviews, linesLegend, linesView } from './lines.ts';
import type { Signs } from './signs.ts';
import { commandOf, reasonOf } from './steps.ts';

/** What `progress` shows. */
export interface ProgressPage {
  readonly progress: Progress;
  /** The one of its tracks that is shown in full. */
  readonly track: Track | undefined;
  /** What is due, in one sentence. */
  readonly due: string;
  readonly steps: readonly Step[];
}

/** How the interviews went, what keeps being missed, what is due and what to do next. */
export function progressView(
  { progress, track, due, steps }: ProgressPage,
  signs: Signs,
  layout: Layout,
): string {
  const others = progress.tracks.filter((one) => one !== track);
  return stacked([
    track ? headline(progress, track, layout) : layout.theme.title('No interview judged yet'),
    ...(track ? trackParts(track, signs, layout) : []),
    part('Drills', drillsView(progress, layout), layout),
    part('Judged by others, or for another level; not to be compared', othersView(others, layout), layout),
    part('Due', paragraph(due, layout, '  '), layout),
    part('Next', stepsView(steps, layout), layout),
  ]);
}

function headline(progress: Progress, track: Track, layout: Layout): string {
  const lines = headlines(progress, track).map((line) => paragraph(line, layout));
  return [layout.theme.title('Progress'), ...lines].join('\n');
}

/** What the figures are about, and what they leave out, each a line. */
export function headlines({ unfinished }: Progress, track: Track): string[] {
  const { judge, level, sittings, outdated } = track;
  const days = [sittings[0], sittings.at(-1)].map((sitting) => sitting?.at.slice(0, 10) ?? '');
  const when = days[0] === days[1] ? `on ${days[0]}` : `from ${days[0]} to ${days[1]}`;
  const broken =
    unfinished === 0 ? '' : ` ${interviews(unfinished)} not finished; what was judged of it counts.`;
  return [
    `${interviews(sittings.length)} for ${level}, judged by ${judgeName(judge)}, ${when}. Points out of 100.${broken}`,
    ...outdated.map(
      ({ scenario, version, sittings: count }) =>
        `Left out: ${interviews(count)} on version ${version} of ${cleanLine(scenario)}, which has changed since.`,
    ),
  ];
}

function trackParts(track: Track, signs: Signs, layout: Layout): string[] {
  const stages = track.stages.map((line) => ({ ...line, name: line.stage }));
  const dimensions = track.dimensions.map((line) => ({ ...line, name: line.dimension }));
  const sessions = track.sittings.map(({ session }) => session);
  const habits = [ratingsText(track), timeText(track), helpText(track)].filter(Boolean);
  return [
    part('Stages', lines([linesView(stages, signs, layout), linesLegend(stages, signs, layout)]), layout),
    part(
      'Trade-offs: % of the answers that weigh it, to % that at least mention it',
      linesView(dimensions, signs, layout),
      layout,
    ),
    part('Concepts, where most was lost first', heatMap(track.families, sessions, signs, layout), layout),
    part('Recurring gaps', gapsView(track, layout), layout),
    part('Strengths', strengthsView(track, layout), layout),
    part('Habits', lines(habits.map((text) => paragraph(text, layout, '  '))), layout),
  ];
}

function othersView(tracks: readonly Track[], layout: Layout): string {
  return othersTexts(tracks)
    .map((text) => paragraph(text, layout, '  ', '      '))
    .join('\n');
}

/** Tracks in a line each. */
export function othersTexts(tracks: readonly Track[]): string[] {
  return tracks.map(trackText);
}

function trackText({ judge, level, sittings, stages }: Track): string {
  const means = stages.flatMap(({ stage, mean }) => (mean ? `${stage} ${scoreText(mean)}` : []));
  return `${judgeName(judge)}, for ${level}, ${interviews(sittings.length)}: ${means.join(', ')}`;
}

function stepsView(steps: readonly Step[], layout: Layout): string {
  return steps
    .map((step, index) => `  ${index + 1}. ${commandOf(step)}\n${paragraph(reasonOf(step), layout, '     ')}`)
    .join('\n');
}

function lines(parts: readonly string[]): string {
  return parts.filter((text) => text !== '').join('\n');
}

function part(title: string, body: string, { theme }: Layout): string {
  return body.trim() === '' ? '' : `${theme.strong(title)}\n${body}`;
}
