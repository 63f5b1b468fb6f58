import type { App } from '../app.ts';
import { passageIn, scoreIfRight, verdictsOf } from '../domain/disputes.ts';
import { scoreSession } from '../domain/scoring.ts';
import type { Session, SessionStage } from '../domain/session.ts';
import type { Dispute, SessionEvent } from '../domain/session-event.ts';
import type { StageId } from '../domain/stages.ts';
import { ExpectedError } from '../errors.ts';
import { didYouMean } from '../text/nearest.ts';
import { disputeSentence } from '../views/dispute-sentence.ts';
import { outOf100 } from '../views/verdicts.ts';

export interface DisputeOptions {
  /** The criterion whose verdict is disputed, or no longer. */
  readonly dispute?: string;
  readonly undispute?: string;
  /** Where to look for it. */
  readonly stage?: readonly StageId[];
  /** What the verdict should have been; covered if absent. */
  readonly as?: Dispute['claim'];
  /** Why; asked for if absent. */
  readonly because?: string;
  /** Words of the answer that say it. */
  readonly quote?: string;
}

/** Puts what the candidate holds against a verdict beside it, or takes that back. The verdict stays as it is. */
export async function dispute(app: App, id: string, options: DisputeOptions): Promise<void> {
  const sessions = await app.sessions();
  const session = sessions.read(id);
  if (!session.finishedAt) {
    throw new ExpectedError(
      'usage',
      `${id} is not finished; verdicts can be disputed when it is`,
      `ml-interview resume ${id}`,
    );
  }
  const { dispute: wanted, undispute } = options;
  const criterion = wanted ?? undispute;
  if (criterion === undefined || (wanted !== undefined && undispute !== undefined)) {
    throw new ExpectedError('usage', '--because, --quote and --as go with one --dispute CRITERION');
  }
  const judged = stageWith(criterion, session, options);
  const stage = judged.id;
  const at = app.host.clock.now().toISOString();
  const event: SessionEvent = wanted
    ? { type: 'disputed', at, stage, dispute: await disputeOf(app, id, wanted, judged, options) }
    : { type: 'dispute-withdrawn', at, stage, criterion };
  const open = sessions.open(id);
  try {
    const score = standing(open.append(event));
    const back = `  to take it back: ml-interview review ${id} --undispute ${criterion}`;
    app.terminal.note(
      wanted
        ? `Noted beside the verdict on ${criterion}.\n${score}\n${back}`
        : `No longer disputed: ${criterion}.\n${score}`,
    );
  } finally {
    open.close();
  }
}

/** The stage that was judged by the criterion. */
function stageWith(criterion: string, session: Session, { stage, undispute }: DisputeOptions): SessionStage {
  const stages = session.stages.filter(({ id }) => stage?.includes(id) ?? true);
  const idsOf = (one: SessionStage) =>
    undispute === undefined
      ? verdictsOf(one).map(({ id }) => id)
      : one.disputes.map((disputed) => disputed.criterion);
  const found = stages.find((one) => idsOf(one).includes(criterion));
  if (found) return found;
  const place = stage ? ` in ${stage.join(', ')}` : '';
  const what = undispute === undefined ? `no verdict on "${criterion}"` : `"${criterion}" is not disputed`;
  throw new ExpectedError(
    'not-found',
    `${what}${place}${didYouMean(criterion, stages.flatMap(idsOf))}`,
    `ml-interview review ${session.id}`,
  );
}

async function disputeOf(
  { terminal }: App,
  id: string,
  criterion: string,
  stage: SessionStage,
  { as: claim = 'covered', because, quote }: DisputeOptions,
): Promise<Dispute> {
  const verdict = verdictsOf(stage).find((one) => one.id === criterion)?.verdict;
  if (verdict === claim) throw new ExpectedError('usage', `the verdict on ${criterion} is ${claim} already`);
  const isOfChange = stage.curveball?.findings?.some((one) => one.id === criterion) ?? false;
  const answer = (isOfChange ? stage.curveball?.answer : stage.answer) ?? '';
  const evidence = quote === undefined ? undefined : passageIn(answer, quote);
  if (quote !== undefined && !evidence) {
    throw new ExpectedError(
      'usage',
      `the answer to ${stage.id} does not say "${quote}"`,
      `ml-interview review ${id} --stage ${stage.id}`,
    );
  }
  const instead = `ml-interview review ${id} --dispute ${criterion} --because "..."`;
  const message = `Why is ${criterion} ${claim}?`;
  const note = (because ?? (await terminal.ask({ message, instead }))).trim();
  if (note === '') throw new ExpectedError('usage', 'nothing disputed: no reason was given', instead);
  return { criterion, claim, note, ...(evidence && { evidence }) };
}

function standing(session: Session): string {
  const score = outOf100(scoreSession(session));
  const claimed = scoreIfRight(session);
  return claimed ? `${disputeSentence(claimed)} The score stays ${score}.` : `The score is ${score}.`;
}
