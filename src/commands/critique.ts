import type { App } from '../app.ts';
import type { Level, StageId } from '../domain/stages.ts';
import { ExpectedError } from '../errors.ts';
import { readInput } from '../input.ts';
import type { CoachChoice } from '../store/config.ts';
import { critiqueView } from '../views/critique.ts';
import { judgeAnswer } from './judge-answer.ts';
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

/** Has the coach judge one answer from a file or standard input. */
export async function critique(app: App, file: string, options: CritiqueOptions): Promise<void> {
  const { stage, level } = options;
  if (options.scenario === undefined) throw new ExpectedError('usage', '--scenario is missing', USAGE);
  if (stage === undefined) throw new ExpectedError('usage', '--stage is missing', USAGE);
  const scenario = await (await app.library()).load(options.scenario);
  const text = await readInput(file, app.host);
  if (options.dryRun) return app.terminal.print(await requestFor(app, { scenario, stage, text }));
  const coach = await chooseCoach(app, options);
  const judged = await judgeAnswer(app, coach, { scenario, stage, text }, { level });
  const { terminal } = app;
  if (options.json) return terminal.print(JSON.stringify(judged, null, 2));
  terminal.print(critiqueView(judged, scenario, text, layoutOf(app)));
}
