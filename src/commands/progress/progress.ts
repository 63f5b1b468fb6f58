import type { App } from '../../app.ts';
import { type ProgressFilter, progressOf } from '../../domain/progress.ts';
import { nextSteps } from '../../domain/progress-next.ts';
import { ExpectedError } from '../../errors.ts';
import { createTheme } from '../../terminal/theme.ts';
import { dueText } from '../../views/progress/due.ts';
import { type ProgressPage, progressView } from '../../views/progress/progress.ts';
import { progressJson } from '../../views/progress/progress-json.ts';
import type { Signs } from '../../views/progress/signs.ts';
import { dueDrills } from '../drill/due.ts';
import { printPaged } from '../print-paged.ts';
import { showsUnicode } from '../shows-unicode.ts';
import { writeReport } from '../write-report.ts';
import { prospectOf } from './prospect.ts';
import { readDigests } from './read-digests.ts';

export interface ProgressOptions extends ProgressFilter {
  /** Whose judgement is shown; without it of whoever judged the last interview. */
  readonly coach?: 'offline' | 'llm' | 'human';
  readonly json?: boolean;
  /** If absent, what the name of the output says, or text. */
  readonly format?: 'text' | 'html';
  /** A file to write instead of printing. */
  readonly output?: string;
}

/** Columns of a file that is no terminal. */
const FILE_COLUMNS = 80;

/** Shows how the interviews went over time, what is due, and what to do next. */
export async function progress(app: App, options: ProgressOptions): Promise<void> {
  refuseSince(options);
  const page = await pageOf(app, options);
  if (options.json) return app.terminal.print(progressJson(page));
  const { output } = options;
  const text = await inFormat(app, page, options);
  if (output !== undefined) return writeReport(app, text, { output, name: output });
  if (formatOf(options) === 'html') return app.terminal.print(text.trimEnd());
  printPaged(app, text, commandOf(options));
}

function formatOf({ format, output = '' }: ProgressOptions): 'text' | 'html' {
  return format ?? (/\.html?$/i.test(output) ? 'html' : 'text');
}

async function inFormat(app: App, page: ProgressPage, options: ProgressOptions): Promise<string> {
  if (formatOf(options) === 'html') {
    const { progressPage } = await import('../../report/html/progress-page.ts');
    return progressPage(page);
  }
  const { terminal, theme } = app;
  const layout =
    options.output === undefined
      ? { theme, columns: terminal.columns }
      : { theme: createTheme(0), columns: FILE_COLUMNS };
  return progressView(page, signsFor(app), layout);
}

/** What shows the same again, after the name of the program. */
function commandOf({ scenario, since, level, coach }: ProgressOptions): string {
  const given = Object.entries({ scenario, since, level, coach });
  return ['progress', ...given.flatMap(([name, value]) => (value ? `--${name} ${value}` : []))].join(' ');
}

async function pageOf(app: App, options: ProgressOptions): Promise<ProgressPage> {
  const digests = await readDigests(app);
  const shown = progressOf(digests, options);
  const track = shown.tracks.find(({ judge }) => options.coach === undefined || judge.kind === options.coach);
  const list = await (await app.library()).list();
  const level = options.level ?? track?.level ?? 'senior';
  const drills = await dueDrills(app, digests, options.scenario);
  const standing = { progress: shown, level, due: drills.due.length };
  return {
    progress: shown,
    track,
    due: dueText(drills, app.host.clock.now()),
    steps: nextSteps({ ...standing, ...prospectOf(app, { sat: digests, recent: digests }, list, level) }),
  };
}

/** Pictures made of characters say nothing to those who listen, and shades are not in every set of characters. */
function signsFor({ terminal, host }: App): Signs {
  if (!terminal.hasPictures) return 'words';
  return showsUnicode(host) ? 'shades' : 'digits';
}

function refuseSince({ since }: ProgressOptions): void {
  if (since === undefined || /^\d{4}-\d\d-\d\d$/.test(since)) return;
  throw new ExpectedError('usage', `--since takes a day such as 2026-03-01`, 'ml-interview progress');
}
