import type { App } from '../app.ts';
import type { Level, StageId } from '../domain/stages.ts';
import { ExpectedError, LLM_EXIT_CODE } from '../errors.ts';
import { readInput } from '../input.ts';
import type { CoachChoice } from '../store/config.ts';
import { showableJson } from '../text/clean.ts';
import { critiqueView } from '../views/critique.ts';
import { isJudgedAsAsked, judgeAnswer } from './judge-answer.ts';
import { layoutOf } from './layout-of.ts';
import { chooseCoach, requestFor } from './llm/connect.ts';

export interface CritiqueOptions {
  readonly scenario?: string;
  readonly stage?: StageId;
  readonly level: Level;
  readonly json?: boolean;
  readonly coach?: CoachChoice;
  /** False after --no-cache. */
  readonly cache?: boolean;
  /** Prints what a model would be sent, and sends nothing. */
  readonly dryRun?: boolean;
}

const USAGE = 'ml-interview critique FILE --scenario ID --stage STAGE';

/** Has the coach judge one answer from a file or standard input; resolves with the exit code. */
export async function critique(app: App, file: string, options: CritiqueOptions): Promise<number> {
  const { stage, level } = options;
  if (options.scenario === undefined) throw new ExpectedError('usage', '--scenario is missing', USAGE);
  if (stage === undefined) throw new ExpectedError('usage', '--stage is missing', USAGE);
  const scenario = await (await app.library()).load(options.scenario);
  const text = await readInput(file, app.host);
  if (options.dryRun) {
    app.terminal.print(await requestFor(app, { scenario, stage, text }));
    return 0;
  }
  const coach = await chooseCoach(app, options);
  const judged = await judgeAnswer(app, coach, { scenario, stage, text }, { level });
  const { terminal } = app;
  const view = () => critiqueView(judged, scenario, text.trimEnd(), layoutOf(app));
  terminal.print(options.json ? showableJson(judged, 2) : view());
  return isJudgedAsAsked(judged, options) ? 0 : LLM_EXIT_CODE;
}
