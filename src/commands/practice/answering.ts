import { draftKept, type Place } from '../../domain/place.ts';
import type { SessionAside, SessionCurveball, SessionProbe, SessionStage } from '../../domain/session.ts';
import type { StageId } from '../../domain/stages.ts';
import { ExpectedError } from '../../errors.ts';
import { chooseHint } from '../../interviewer/choose-hint.ts';
import { timeCheck } from '../../interviewer/time-check.ts';
import { overviewText } from '../../views/overview.ts';
import { dialogue } from './dialogue.ts';
import { record, type Sitting } from './sitting.ts';

/** The candidate asks what they want to know, then answers the question of a stage. */
export async function answerStage(stage: SessionStage, sitting: Sitting): Promise<void> {
  const { id, draft = '' } = stage;
  const { drill } = sitting.open.session;
  const isWhole = drill === undefined || drill.kind === 'stage';
  // Who has begun to write when the session is taken up again has asked enough.
  const usedSeconds = isWhole && draft === '' ? await dialogue(stage, sitting) : stage.usedSeconds;
  const { question } = sitting.scenario.stages[id];
  // A drill on one point is a hint at it already.
  const help = isWhole ? { hint: (text: string) => giveHint(id, text, sitting) } : {};
  const remark = draft === '' ? timeCheck(sitting.open.session, sitting.remarks) : '';
  const asked = { ...stage, usedSeconds, question, remark, ...help };
  const answered = await answer({ stage: id }, asked, sitting);
  record(sitting, { type: 'answer-submitted', stage: id, ...answered });
}

/** The interviewer helps along; what was given away is written down. */
async function giveHint(id: StageId, text: string, sitting: Sitting): Promise<string> {
  const { coach, scenario, open, remarks } = sitting;
  const { criteria } = await coach.examine({ scenario, stage: id, text });
  const stage = open.session.stages.find((one) => one.id === id);
  const { criteria: rubric } = scenario.stages[id];
  const hint = stage && chooseHint(stage, criteria, rubric, open.session.level);
  if (!hint) return remarks['no-hint'];
  const { criterion, rung, says } = hint;
  record(sitting, { type: 'hint-given', stage: id, criterion, rung });
  return says;
}

/** The candidate answers a follow-up. */
export async function answerProbe(stage: SessionStage, probe: SessionProbe, sitting: Sitting): Promise<void> {
  const { criterion } = probe;
  const budgetSeconds = sitting.open.session.probeSeconds;
  const remark = sitting.remarks[occasionOf(stage, probe)];
  const place = { stage: stage.id, criterion };
  const answered = await answer(place, { ...probe, budgetSeconds, remark }, sitting);
  record(sitting, { type: 'probe-answered', ...place, ...answered });
}

type Occasion = 'blank' | 'dodged' | 'follow-up' | 'another-follow-up';

function occasionOf({ answer, probes }: SessionStage, probe: SessionProbe): Occasion {
  const earlier = probes.slice(0, probes.indexOf(probe));
  if (earlier.some(({ criterion }) => criterion === probe.criterion)) return 'dodged';
  if (answer?.trim() === '') return 'blank';
  return earlier.length > 0 ? 'another-follow-up' : 'follow-up';
}

/** The interviewer changes a constraint, and the candidate says what that does to the design. */
export async function answerCurveball(
  stage: SessionStage,
  curveball: SessionCurveball,
  sitting: Sitting,
): Promise<void> {
  const place = { stage: stage.id, curveball: curveball.id };
  const asked = { ...curveball, question: curveball.says, remark: sitting.remarks.curveball };
  const answered = await answer(place, asked, sitting);
  record(sitting, { type: 'curveball-answered', stage: stage.id, ...answered });
}

/** The candidate does what an interview has besides its stages. */
export async function answerAside(aside: SessionAside, sitting: Sitting): Promise<void> {
  const place = { aside: aside.id };
  const question = sitting.remarks[aside.id];
  const remark = timeCheck(sitting.open.session, sitting.remarks);
  const answered = await answer(place, { ...aside, question, remark }, sitting);
  record(sitting, { type: 'aside-answered', ...place, ...answered });
}

/** What is asked, and how far the answer to it has come. */
interface Asked {
  readonly question: string;
  readonly remark: string;
  readonly budgetSeconds: number;
  readonly usedSeconds: number;
  readonly pausedSeconds?: number | undefined;
  readonly draft?: string | undefined;
  hint?(text: string): Promise<string>;
}

/** Who leaves instead of answering finds the draft in the session. */
async function answer(place: Place, asked: Asked, sitting: Sitting) {
  const { open, candidate, clock } = sitting;
  const { question, remark, budgetSeconds, usedSeconds, pausedSeconds = 0, draft = '', hint } = asked;
  const { endedBy, ...given } = await candidate.answer({
    ...{ place, question, remark, budgetSeconds, usedSeconds, pausedSeconds, draft },
    background: background(sitting),
    ...(hint && { hint }),
    onDraft: (progress) => open.keepDraft({ ...place, ...progress }),
  });
  if (endedBy !== 'cancelled') return { ...given, endedBy };
  open.append(draftKept(place, given, clock.now().toISOString()));
  throw new ExpectedError('cancelled', 'left in the middle of an answer');
}

function background({ scenario, open }: Sitting): string {
  const asked = open.session.stages.flatMap(({ questions }) => questions);
  const dialogue = asked.map(({ text, reply }) => `You: ${text}\nInterviewer: ${reply}`);
  return [scenario.brief, ...dialogue, overviewText(open.session)].join('\n\n');
}
