import { standingConcerns } from '../domain/concerns.ts';
import type { Critique } from '../domain/critique.ts';
import type { Scenario, Stage } from '../domain/scenario.ts';
import { outcomes, scoreStage } from '../domain/scoring.ts';
import type { Session, SessionStage } from '../domain/session.ts';
import { STAGE_TITLES } from '../domain/stages.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { concernLines } from './concerns.ts';
import { flagLines, signedMarksOf, tradeoffLines, verdictLines } from './critique.ts';
import { timeText } from './debrief.ts';
import { type Layout, paragraph, stacked, titled } from './layout.ts';
import { answerWithSigns } from './margin.ts';
import { otherCoachesView, provenance } from './other-coaches.ts';
import { curveballPart, hintsPart, marksPart, probePart } from './review-follow-ups.ts';
import { drilledDimensions, earnedBy, isModelShown } from './review-words.ts';
import { outOf100, sign } from './verdicts.ts';

/** One stage of a review: what was asked and said, what it was judged to be, what would have been strong. */
export function stageReview(
  stage: SessionStage,
  session: Session,
  scenario: Scenario | undefined,
  { modelAnswers = false }: { readonly modelAnswers?: boolean },
  layout: Layout,
): string {
  const { theme } = layout;
  const reference = scenario?.stages[stage.id];
  const exercise = session.drill?.exercise;
  const question = exercise?.question ?? reference?.question;
  const critique = stage.critiques.at(-1);
  const score = critique ? `${outOf100(scoreStage(stage, session.level))}, ` : '';
  return stacked([
    `${theme.title(STAGE_TITLES[stage.id])}\n${theme.faint(`${score}${timeText(stage, session)}`)}`,
    question && titled('Question', paragraph(cleanText(question), layout, '  '), layout),
    dialogue(stage, scenario, layout),
    answerPart(stage, critique, session, layout),
    ...(critique
      ? judgement(stage, critique, session, reference, layout)
      : [marksPart(stage, reference, layout)]),
    otherCoachesView(stage, layout),
    stage.curveball && curveballPart(stage.curveball, stage, session, scenario, layout),
    ...stage.probes.map((probe) => probePart(probe, stage, session, layout)),
    hintsPart(stage, layout),
    exercise && stage.answer !== null && solutionPart(exercise.solution, layout),
    reference &&
      stage.answer !== null &&
      !isModelShown(stage, session) &&
      modelPart(reference, session.drill, modelAnswers, layout),
  ]);
}

function dialogue({ questions }: SessionStage, scenario: Scenario | undefined, layout: Layout): string {
  if (questions.length === 0) return '';
  const lines = questions.flatMap(({ text, reply, facts = [] }) => [
    paragraph(cleanText(text), layout, '  you: '),
    paragraph(cleanText(reply), layout, '  interviewer: '),
    ...(scenario?.facts ?? [])
      .filter(({ id, changes }) => changes && facts.includes(id))
      .map(({ changes }) => paragraph(`${changes}`, layout, `    ${sign('covered', layout.theme)} `)),
  ]);
  return titled('Questions you asked', lines.join('\n'), layout);
}

function answerPart(
  stage: SessionStage,
  critique: Critique | undefined,
  { interviewer }: Session,
  layout: Layout,
): string {
  const text = stage.answer ?? stage.draft ?? '';
  const isHosted = interviewer === 'person';
  const isReached = stage.answer !== null || stage.draft !== undefined;
  if (text.trim() === '' && (isHosted || !isReached)) return '';
  const own = stage.answer === null ? 'Draft, not submitted' : 'Your answer';
  const title = isHosted ? 'Notes of the interviewer' : own;
  if (text.trim() === '') return titled(title, layout.theme.faint('  blank'), layout);
  return titled(title, answerWithSigns(text, signedMarksOf(critique?.criteria ?? []), layout), layout);
}

function judgement(
  stage: SessionStage,
  critique: Critique,
  session: Session,
  reference: Stage | undefined,
  layout: Layout,
): string[] {
  const final = outcomes(stage).map((outcome) => ({ ...outcome, why: `${earnedBy(outcome)}${outcome.why}` }));
  const verdicts = verdictLines(final, reference?.criteria ?? [], layout, stage.disputes);
  const by = layout.theme.faint(paragraph(`by ${provenance(critique)}`, layout, '  '));
  return [
    flagLines(critique, layout),
    concernLines(standingConcerns(stage), layout),
    titled('Verdicts', `${by}\n${verdicts}`, layout),
    tradeoffLines(critique, layout, drilledDimensions(session)),
  ];
}

function modelPart(
  { modelPoints, weighed, modelAnswer }: Stage,
  drill: Session['drill'],
  isAnswerWanted: boolean,
  layout: Layout,
): string {
  if (isAnswerWanted && modelAnswer) {
    return titled('A strong answer, as one would type it', paragraph(modelAnswer, layout, '  '), layout);
  }
  const points = modelPoints.map((point) => paragraph(point, layout, '  * '));
  const isWhole = drill === undefined || drill.kind === 'stage';
  const example = isWhole ? [paragraph(weighed[0] ?? '', layout, '  weighed: ')] : [];
  return titled('What a strong answer contains', [...points, ...example].join('\n'), layout);
}

function solutionPart(solution: readonly string[], layout: Layout): string {
  const lines = solution.map((line) => paragraph(cleanLine(line), layout, '  '));
  return titled('The computation', lines.join('\n'), layout);
}
