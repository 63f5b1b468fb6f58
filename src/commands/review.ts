import { extname } from 'node:path';
import type { App } from '../app.ts';
import { focusOn } from '../domain/focus.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Session } from '../domain/session.ts';
import type { StageId } from '../domain/stages.ts';
import { ExpectedError, LLM_EXIT_CODE } from '../errors.ts';
import type { CoachChoice } from '../store/config.ts';
import { createTheme } from '../terminal/theme.ts';
import { debriefView } from '../views/debrief.ts';
import type { Layout } from '../views/layout.ts';
import { onlyStages, reviewView } from '../views/review.ts';
import { sessionJson } from '../views/session-json.ts';
import { type DisputeOptions, dispute } from './dispute.ts';
import { drawSketch } from './draw-sketch.ts';
import { layoutOf } from './layout-of.ts';
import { numbersSection } from './numbers-section.ts';
import { printPaged } from './print-paged.ts';

export type ReviewFormat = 'text' | 'md' | 'html' | 'json';

export interface ReviewOptions extends DisputeOptions {
  /** If absent, what the name of the output says, or HTML to be opened, or text. */
  readonly format?: ReviewFormat;
  /** The same as the format json. */
  readonly json?: boolean;
  /** A file to write instead of printing. */
  readonly output?: string;
  /** Shows it in the browser. */
  readonly open?: boolean;
  /** Who judges the answers once more before they are shown. */
  readonly coach?: CoachChoice;
  /** False after --no-cache. */
  readonly cache?: boolean;
  /** Shows whole answers of a strong candidate. */
  readonly modelAnswers?: boolean;
  /** Only these stages. */
  readonly stage?: readonly StageId[];
  /** What was said at the end of the sitting, once more. */
  readonly brief?: boolean;
  /** Shows it beside this session, or beside the previous attempt. */
  readonly compare?: string | true;
}

/**
 * Prints or writes a saved session, finished or not; with `coach` its answers are judged again, and that is added.
 * With `compare` it prints two of them; with `dispute` or `undispute` it only notes that. Resolves with the exit code.
 */
export async function review(app: App, wanted: string | undefined, options: ReviewOptions): Promise<number> {
  const sessions = await app.sessions();
  const format = formatOf(options);
  refuseMixed(options, format);
  const id = await sessions.resolve(wanted);
  if (isDisputing(options)) {
    await dispute(app, id, options);
    return 0;
  }
  let isJudged = true;
  if (options.coach) {
    const { critiqueAgain } = await import('./critique-again.ts');
    isJudged = await critiqueAgain(app, id, { ...options, coach: options.coach });
  }
  await show(app, id, wanted, format, options);
  return isJudged || options.coach !== 'llm' ? 0 : LLM_EXIT_CODE;
}

async function show(
  app: App,
  id: string,
  wanted: string | undefined,
  format: ReviewFormat,
  options: ReviewOptions,
): Promise<void> {
  if (options.compare !== undefined) {
    const { compareSessions } = await import('./compare.ts');
    return compareSessions(app, id, options.compare, { json: format === 'json', typed: wanted });
  }
  const session = (await app.sessions()).read(id);
  const text = await inFormat(app, session, format, options);
  if (options.output === undefined && !options.open) {
    if (format === 'text') return printPaged(app, text, commandOf(wanted, options));
    return app.terminal.print(text.trimEnd());
  }
  const { writeReport } = await import('./write-report.ts');
  await writeReport(app, text, { ...options, name: `${id}.${format === 'text' ? 'txt' : format}` });
}

const BY_EXTENSION: Readonly<Record<string, ReviewFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.json': 'json',
};

function formatOf({ format, json = false, output = '', open = false }: ReviewOptions): ReviewFormat {
  if (json) return 'json';
  return format ?? BY_EXTENSION[extname(output).toLowerCase()] ?? (open ? 'html' : 'text');
}

function isDisputing({ dispute, undispute, as, because, quote }: ReviewOptions): boolean {
  return [dispute, undispute, as, because, quote].some((one) => one !== undefined);
}

function refuseMixed(options: ReviewOptions, format: ReviewFormat): void {
  const { stage, brief, compare, output, open, coach } = options;
  const isReport = output !== undefined || open || format !== 'text';
  if (isDisputing(options)) {
    if (!isReport && !brief && !coach && compare === undefined) return;
    throw new ExpectedError(
      'usage',
      'a dispute is noted by itself; of the other options --stage goes with it',
    );
  }
  if (format !== 'text' && (brief || stage)) {
    throw new ExpectedError('usage', `--${brief ? 'brief' : 'stage'} goes with --format text only`);
  }
  const isFile = output !== undefined || open || format === 'md' || format === 'html';
  if (compare !== undefined && (isFile || brief || stage)) {
    throw new ExpectedError('usage', '--compare prints text, or JSON with --json; no part of it, no file');
  }
}

/** What shows the same again. */
function commandOf(wanted: string | undefined, { stage = [], brief, modelAnswers }: ReviewOptions): string {
  return [
    'review',
    ...(wanted === undefined ? [] : [wanted]),
    ...(stage.length > 0 ? ['--stage', ...stage] : []),
    ...(brief ? ['--brief'] : []),
    ...(modelAnswers ? ['--model-answers'] : []),
  ].join(' ');
}

async function inFormat(
  app: App,
  session: Session,
  format: ReviewFormat,
  options: ReviewOptions,
): Promise<string> {
  if (format === 'json') return sessionJson(session);
  const found = await findScenario(app, session);
  const scenario = found && focusOn(found, session);
  if (format === 'text') return asText(app, session, scenario, options);
  const { reviewReport } = await import('./review-report.ts');
  return reviewReport(app, session, scenario, format);
}

async function asText(
  app: App,
  session: Session,
  scenario: Scenario | undefined,
  { output, modelAnswers = false, stage, brief }: ReviewOptions,
): Promise<string> {
  const isFile = output !== undefined;
  const shown = onlyStages(session, stage);
  if (shown.stages.length === 0) {
    const sat = session.stages.map(({ id }) => id).join(', ');
    throw new ExpectedError('not-found', `${session.id} has no stage ${stage?.join(', ')}; it has ${sat}`);
  }
  const layout: Layout = isFile ? { theme: createTheme(0), columns: 100 } : layoutOf(app);
  const numbers = scenario ? numbersSection(shown, scenario, layout) : '';
  if (brief) return debriefView(shown, scenario, layout, numbers);
  const sketched = session.asides.find(({ id }) => id === 'sketch')?.answer ?? '';
  const sketch = app.terminal.hasPictures ? await drawSketch(sketched, layout) : '';
  return reviewView(session, scenario, layout, { sketch, numbers, modelAnswers, stages: stage });
}

/** The scenario if the library still has it; a broken one is said and done without. */
async function findScenario(app: App, { scenario: { file, id }, drill }: Session) {
  if (drill?.kind === 'estimate') return undefined;
  try {
    return await (await app.library()).load(file ?? id);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    if (error.kind !== 'not-found') app.terminal.note(error.message);
    return undefined;
  }
}
