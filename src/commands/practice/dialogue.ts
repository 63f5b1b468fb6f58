import type { SessionStage } from '../../domain/session.ts';
import { answerQuestion } from '../../interviewer/answer-question.ts';
import { pushFor } from '../../interviewer/time-check.ts';
import { record, type Sitting } from './sitting.ts';

/** Questions and replies until the candidate has no more; returns the seconds of the stage used by then. */
export async function dialogue(stage: SessionStage, sitting: Sitting): Promise<number> {
  const { id, questions, budgetSeconds } = stage;
  let { usedSeconds } = stage;
  const { scenario, candidate, remarks, aide } = sitting;
  const pace = sitting.open.session.pace;
  for (let asked = questions.length; pace !== 'strict' || usedSeconds < budgetSeconds; asked += 1) {
    const question = await candidate.ask({ stage: id, asked, budgetSeconds, usedSeconds });
    const earlier = usedSeconds;
    usedSeconds = question.usedSeconds;
    const text = question.text.trim();
    if (text === '') break;
    const before = sitting.open.session.stages.flatMap((stage) => stage.questions);
    const understood = answerQuestion(text, scenario.facts, remarks, before);
    const helped = understood.facts.length === 0 ? await aide?.reply(scenario, text) : undefined;
    const { offers } = understood;
    const reply = helped?.reply ?? understood.text;
    const facts = [...(helped ?? understood).facts];
    const heard = { facts, ...(offers.length > 0 && !helped && { offers: [...offers] }) };
    record(sitting, { type: 'question-asked', stage: id, text, reply, ...heard, usedSeconds });
    candidate.hear(reply);
    const push = pace === 'off' ? '' : pushFor({ earlier, now: usedSeconds, budget: budgetSeconds }, remarks);
    if (push !== '') candidate.hear(push);
  }
  return usedSeconds;
}
