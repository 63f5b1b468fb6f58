import type { Task } from '../../candidate/candidate.ts';
import type { SessionProbe, SessionStage } from '../../domain/session.ts';
import { ExpectedError } from '../../errors.ts';
import { answerQuestion } from '../../interviewer/answer-question.ts';
import { overviewText } from '../../views/overview.ts';
import { record, type Sitting } from './sitting.ts';

/** The candidate asks what they want to know, then answers the question of a stage. */
export async function answerStage(stage: SessionStage, sitting: Sitting): Promise<void> {
  const { id, draft = '', budgetSeconds } = stage;
  // Who has begun to write when the session is taken up again has asked enough.
  const usedSeconds = draft === '' ? await dialogue(stage, sitting) : stage.usedSeconds;
  const { question } = sitting.scenario.stages[id];
  const task = { stage: id, remark: '', question, budgetSeconds, usedSeconds, draft };
  const answered = await answer(task, sitting);
  record(sitting, { type: 'answer-submitted', stage: id, ...answered });
}

/** Questions and replies until the candidate has no more; returns the seconds of the stage used by then. */
async function dialogue({ id, questions, budgetSeconds, usedSeconds }: SessionStage, sitting: Sitting) {
  const { scenario, candidate, remarks } = sitting;
  const pace = sitting.open.session.pace;
  for (let asked = questions.length; pace !== 'strict' || usedSeconds < budgetSeconds; asked += 1) {
    const question = await candidate.ask({ stage: id, asked, budgetSeconds, usedSeconds });
    usedSeconds = question.usedSeconds;
    const text = question.text.trim();
    if (text === '') break;
    const reply = answerQuestion(text, scenario.facts, remarks.unknown);
    record(sitting, { type: 'question-asked', stage: id, text, reply, usedSeconds });
    candidate.hear(reply);
  }
  return usedSeconds;
}

/** The candidate answers a follow-up. */
export async function answerProbe(stage: SessionStage, probe: SessionProbe, sitting: Sitting): Promise<void> {
  const { criterion, question, usedSeconds, draft = '' } = probe;
  const budgetSeconds = sitting.open.session.probeSeconds;
  const remark = sitting.remarks[stage.answer?.trim() === '' ? 'blank' : 'follow-up'];
  const task = { stage: stage.id, criterion, remark, question, budgetSeconds, usedSeconds, draft };
  const answered = await answer(task, sitting);
  record(sitting, { type: 'probe-answered', stage: stage.id, criterion, ...answered });
}

/** Who leaves instead of answering finds the draft in the session. */
async function answer(task: Omit<Task, 'onDraft' | 'background'>, sitting: Sitting) {
  const { open, candidate } = sitting;
  const place = { stage: task.stage, ...(task.criterion === undefined ? {} : { criterion: task.criterion }) };
  const { text, usedSeconds, pausedSeconds, endedBy } = await candidate.answer({
    ...task,
    background: background(sitting),
    onDraft: (draft, used) => open.keepDraft({ ...place, text: draft, usedSeconds: used }),
  });
  if (endedBy !== 'cancelled') return { text, usedSeconds, pausedSeconds, endedBy };
  record(sitting, { type: 'draft-kept', ...place, text, usedSeconds });
  throw new ExpectedError('cancelled', 'left in the middle of an answer');
}

function background({ scenario, open }: Sitting): string {
  const asked = open.session.stages.flatMap(({ questions }) => questions);
  const dialogue = asked.map(({ text, reply }) => `You: ${text}\nInterviewer: ${reply}`);
  return [scenario.brief, ...dialogue, overviewText(open.session)].join('\n\n');
}
