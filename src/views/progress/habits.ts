import type { Family, Progress, Track } from '../../domain/progress-document.ts';
import { SITTINGS_TO_TELL } from '../../domain/progress-families.ts';
import { RATINGS_TO_TELL } from '../../domain/progress-habits.ts';
import { cleanLine } from '../../text/clean.ts';
import { type Layout, minutesAndSeconds, paragraph, table } from '../layout.ts';
import { judgeName } from './judge.ts';
import { interviews } from './lines.ts';

const TOLD = 4;
const EXAMPLES = 2;

/** What keeps being missed, and how often of how often. */
export function gapsView(track: Track, layout: Layout): string {
  const gaps = gapTexts(track);
  if (gaps.length === 0) {
    const few = track.sittings.length < SITTINGS_TO_TELL ? ' That takes two interviews at least.' : '';
    return paragraph(`None that comes back.${few}`, layout, '  ');
  }
  return gaps.map((gap) => paragraph(gap, layout, '  ', '      ')).join('\n');
}

/** The same as sentences. */
export function gapTexts({ families }: Track): string[] {
  return families
    .filter(({ tells }) => tells === 'gap')
    .slice(0, TOLD)
    .map(gapText);
}

function gapText({ concept, covered, asked, sittingsWithGaps, points, open }: Family): string {
  const examples = open
    .slice(0, EXAMPLES)
    .map(({ criterion, scenario }) => `${cleanLine(criterion)} (${cleanLine(scenario)})`);
  return `${words(concept)}: not in full ${asked - covered} of ${asked} times, in ${sittingsWithGaps} of ${interviews(points.length)}; open: ${examples.join(', ')}`;
}

/** What is said in full most of the time. */
export function strengthsView(track: Track, layout: Layout): string {
  return strengthTexts(track)
    .map((text) => paragraph(text, layout, '  '))
    .join('\n');
}

/** The same as sentences. */
export function strengthTexts({ families }: Track): string[] {
  const strengths = families
    .filter(({ tells }) => tells === 'strength')
    .toSorted((a, b) => b.covered / b.asked - a.covered / a.asked || b.asked - a.asked);
  return strengths
    .slice(0, TOLD)
    .map(({ concept, covered, asked }) => `${words(concept)}: in full ${covered} of ${asked} times`);
}

function words(concept: string): string {
  return cleanLine(concept).replaceAll('-', ' ');
}

const TENDENCIES = {
  over: 'You tend to think better of your answers than the verdicts.',
  under: 'You tend to think less of your answers than the verdicts.',
  fair: 'On the whole you see your answers as the verdicts do.',
} as const;

/** Own ratings beside the verdicts; nothing where none were given. */
export function ratingsText({ ratings: { count, over, under, tendency } }: Track): string {
  if (count === 0) return '';
  const rated = `${count} ${count === 1 ? 'answer' : 'answers'} rated by yourself`;
  if (tendency === 'too-few')
    return `${rated}: too few to compare with the verdicts, which takes ${RATINGS_TO_TELL}.`;
  return `${rated}: ${over} above the range of the score, ${under} below. ${TENDENCIES[tendency]}`;
}

export function timeText({ time }: Track): string {
  const { answers, over, secondsOver, unused, share, blank } = time;
  const left = blank > 0 ? ` ${blank} left blank, and counted nowhere else.` : '';
  if (answers === 0 || share === null) return left.trim();
  const late =
    over > 0
      ? `${over} over their time, by ${minutesAndSeconds(secondsOver)} on average`
      : 'none over their time';
  const used = `${Math.round(100 * share)}% of the time used on average`;
  return `${answers} ${answers === 1 ? 'answer' : 'answers'} by the clock: ${late}; ${unused} with half of it or more unused; ${used}.${left}`;
}

export function helpText({ help }: Track): string {
  const { questions, followUps, byFollowUp, hints, byHint } = help;
  if (questions + followUps + hints === 0) return '';
  const asked = `${counted(followUps, 'follow-up')}, which brought ${counted(byFollowUp, 'point')}`;
  const hinted =
    hints === 0 ? 'no hints' : `${counted(hints, 'hint')}, ${counted(byHint, 'point')} in full after one`;
  return `${counted(questions, 'question')} to the interviewer; ${asked}; ${hinted}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Drills by kind, apart from interviews: in a drill one knows what is asked for. */
export function drillsView({ drills }: Progress, { theme }: Layout): string {
  if (drills.length === 0) return '';
  const header = ['', 'drills', 'in full', 'in part', 'missed', 'judged by'].map((title) =>
    theme.faint(title),
  );
  return table([header, ...drillRows({ drills })], '  ');
}

/** Kind, drills, criteria in full, in part and missed, and who judged. */
export function drillRows({ drills }: Pick<Progress, 'drills'>): string[][] {
  return drills.map(({ judge, kind, drills: count, covered, touched, missing }) => [
    kind,
    ...[count, covered, touched, missing].map(String),
    judgeName(judge),
  ]);
}
