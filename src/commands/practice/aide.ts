import { answerFromFacts, type FactReply } from '../../coach/llm/answer-from-facts.ts';
import type { Answered } from '../../coach/llm/ask.ts';
import { askProbe } from '../../coach/llm/ask-probe.ts';
import { isLasting } from '../../coach/llm/circuit.ts';
import { rewritePassage } from '../../coach/llm/rewrite-passage.ts';
import { type JudgedStage, writeDebrief } from '../../coach/llm/write-debrief.ts';
import { dearestGaps } from '../../domain/gaps.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { outcomes } from '../../domain/scoring.ts';
import type { Session, SessionStage } from '../../domain/session.ts';
import type { ClosingWords } from '../../domain/session-event.ts';
import { DIMENSIONS } from '../../domain/stages.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Connection } from '../llm/connect.ts';

/** What a model adds to an interview beside its verdicts: each within its time, or nothing. */
export interface Aide {
  /** A follow-up in words that take up the answer. */
  followUp(scenario: Scenario, stage: SessionStage, criterion: string): Promise<string | undefined>;
  /** A reply to a question that was not understood, from the facts of the scenario. */
  reply(scenario: Scenario, question: string): Promise<FactReply | undefined>;
  /** The verdicts in words, and one passage said better. */
  closingWords(scenario: Scenario, session: Session): Promise<ClosingWords | undefined>;
}

/**
 * Says why when the model fails for good, which nobody would hear of else: it is asked nothing after that. Who waited
 * in vain for a follow-up once does not wait again.
 */
export function createAide(
  { model, prompts }: Connection,
  terminal: Pick<Terminal, 'note'>,
  signal: AbortSignal,
): Aide {
  let isSlow = false;
  return {
    async followUp(scenario, { id, answer }, wanted) {
      const criterion = scenario.stages[id].criteria.find((one) => one.id === wanted);
      if (!criterion || !answer?.trim() || isSlow) return undefined;
      const asked = await askProbe(model, prompts, { scenario, stage: id, criterion, answer }, signal);
      isSlow = !asked.ok && asked.failure?.reason === 'timeout';
      return valueIn(asked);
    },
    async reply({ facts }, question) {
      const replied = valueIn(await answerFromFacts(model, prompts, facts, question, signal));
      return replied && replied.facts.length > 0 ? replied : undefined;
    },
    async closingWords(scenario, session) {
      const judged = session.stages.flatMap((stage) => judgedStage(stage, scenario));
      if (judged.length === 0) return undefined;
      const [written, stronger] = await Promise.all([
        writeDebrief(model, prompts, judged, signal),
        strongerPassage(scenario, session),
      ]);
      const prose = valueIn(written);
      return prose && { ...prose, ...(stronger && { stronger }) };
    },
  };

  function valueIn<T>(answered: Answered<T>): T | undefined {
    if (answered.ok) return answered.value;
    const { failure } = answered;
    if (failure && isLasting(failure.reason)) terminal.note(failure.message);
    return undefined;
  }

  async function strongerPassage(
    scenario: Scenario,
    session: Session,
  ): Promise<ClosingWords['stronger'] | undefined> {
    const [gap] = dearestGaps(session, 1);
    const stage = session.stages.find(({ id }) => id === gap?.stage);
    if (!gap || !stage?.answer?.trim()) return undefined;
    const criteria = scenario.stages[stage.id].criteria.filter(({ id }) => id === gap.criterion);
    const draft = { scenario, stage: stage.id, criteria, answer: stage.answer };
    const rewritten = valueIn(await rewritePassage(model, prompts, draft, signal));
    return rewritten && { stage: stage.id, ...rewritten };
  }
}

function judgedStage(stage: SessionStage, scenario: Scenario): JudgedStage[] {
  const critique = stage.critiques.at(-1);
  if (!critique) return [];
  const { criteria } = scenario.stages[stage.id];
  const points = outcomes(stage).map(({ id, verdict }) => ({
    id,
    verdict,
    claim: criteria.find((one) => one.id === id)?.claim ?? id,
  }));
  const tradeoffs = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, critique.tradeoffs[dimension].verdict]),
  ) as JudgedStage['tradeoffs'];
  return [{ id: stage.id, points, tradeoffs }];
}
