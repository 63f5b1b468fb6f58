import type { App } from '../../app.ts';
import type { StageId } from '../../domain/stages.ts';
import { ExpectedError } from '../../errors.ts';
import { findTopic, suggestTopic, type Topic } from '../../learning/find-topic.ts';
import { type Curriculum, loadCurriculum } from '../../learning/load-curriculum.ts';
import { cleanLine } from '../../text/clean.ts';
import { learnOverview } from '../../views/learn/overview.ts';
import { topicView } from '../../views/learn/topic.ts';
import { overviewJson, topicJson } from '../../views/learn/topic-json.ts';
import { chooseTopic } from './choose-topic.ts';

export interface LearnOptions {
  readonly quiz?: boolean;
  /** Flash cards in a sitting, at most. */
  readonly cards?: number;
  /** Only the flash cards that are due. */
  readonly due?: boolean;
  readonly stage?: StageId;
  /** Print the overview, and let nobody choose. */
  readonly list?: boolean;
  readonly json?: boolean;
}

/**
 * Shows what there is to learn, or one topic of it, or asks flash cards. `folder` is where the concepts are, the
 * package's unless it is named.
 */
export async function learn(
  app: App,
  wanted: string | undefined,
  options: LearnOptions,
  folder?: string,
): Promise<void> {
  refuseWithoutQuiz(options);
  const curriculum = await loadCurriculum(folder);
  const asked = wanted === undefined ? undefined : topicCalled(wanted, curriculum);
  if (options.quiz) return (await import('./quiz.ts')).quiz(app, curriculum, asked, options);
  if (asked) refuseStage(asked, options);
  const listed = { ...curriculum, concepts: curriculum.concepts.filter(isAbout(options.stage)) };
  const topic = asked ?? (mayChoose(app, options) ? await chooseTopic(app, listed) : undefined);
  if (topic) showTopic(app, topic, curriculum, options);
  else showOverview(app, listed, options);
}

function showOverview({ terminal, theme }: App, curriculum: Curriculum, { json }: LearnOptions): void {
  const layout = { theme, columns: terminal.columns };
  terminal.print(json ? overviewJson(curriculum) : learnOverview(curriculum, layout));
}

function showTopic(
  { terminal, theme }: App,
  topic: Topic,
  curriculum: Curriculum,
  { json, stage }: LearnOptions,
): void {
  const layout = { theme, columns: terminal.columns };
  const page = json ? topicJson(topic, curriculum, stage) : topicView(topic, curriculum, stage, layout);
  if (page !== '') terminal.print(page);
  else terminal.note(`Nothing is listed under ${topic.kind} for ${stage}.`);
}

/** Whether someone is there to choose, and to read here what is chosen. */
function mayChoose({ terminal, host }: App, { list, json }: LearnOptions): boolean {
  return !list && !json && terminal.interactive && host.stdout.isTTY === true;
}

function isAbout(stage: StageId | undefined) {
  return ({ stages }: { readonly stages: readonly StageId[] }) =>
    stage === undefined || stages.includes(stage);
}

function topicCalled(wanted: string, curriculum: Curriculum): Topic {
  const topic = findTopic(wanted, curriculum);
  if (topic) return topic;
  const near = suggestTopic(wanted, curriculum);
  throw new ExpectedError(
    'not-found',
    `nothing is called "${cleanLine(wanted)}"${near ? `; did you mean "${near}"?` : ''}`,
    near ? `ml-interview learn "${near}"` : 'ml-interview learn --list',
  );
}

function refuseWithoutQuiz({ quiz, cards, due }: LearnOptions): void {
  if (quiz || (cards === undefined && !due)) return;
  const flag = due ? '--due' : '--cards';
  throw new ExpectedError('usage', `${flag} goes with --quiz`, `ml-interview learn --quiz ${flag}`);
}

function refuseStage({ kind }: Topic, { stage }: LearnOptions): void {
  if (stage === undefined || kind === 'tools' || kind === 'reading') return;
  throw new ExpectedError(
    'usage',
    '--stage narrows down tools, reading, the list of concepts, and the flash cards',
    `ml-interview learn tools --stage ${stage}`,
  );
}
