import { checkNumbers } from '../../coach/numbers/check-numbers.ts';
import { outcomes, toCritique } from '../../domain/scoring.ts';
import type { SessionProbe, SessionStage } from '../../domain/session.ts';
import { chooseProbe } from '../../interviewer/choose-probe.ts';
import { creditQuestions } from '../../interviewer/credit-questions.ts';
import { doubtOf } from '../../interviewer/doubt-figures.ts';
import { record, type Sitting } from './sitting.ts';

/** The coach judges the answer to a stage. */
export async function critiqueAnswer(stage: SessionStage, text: string, sitting: Sitting): Promise<void> {
  const { coach, scenario, open, second } = sitting;
  if (text.trim() !== '') second?.begin(stage, text, sitting);
  const { level, drill } = open.session;
  const curveball = drill?.kind === 'curveball' ? drill.target : undefined;
  const findings = await coach.examine({ scenario, stage: stage.id, text, ...(curveball && { curveball }) });
  const context = { scenario, stage: stage.id, level, coach: coach.identity, rubric: stage.rubric };
  // Who asked and then wrote nothing has not worked with the replies.
  const credited = text.trim() === '' ? [] : creditQuestions(stage.questions, scenario.facts);
  const counted = new Set(stage.rubric.map(({ id }) => id));
  for (const finding of credited) {
    if (counted.has(finding.id)) record(sitting, { type: 'question-credited', stage: stage.id, finding });
  }
  record(sitting, { type: 'critique-added', stage: stage.id, critique: toCritique(findings, context) });
}

/** The interviewer asks about a gap, or moves on. */
export async function followUp(stage: SessionStage, sitting: Sitting): Promise<void> {
  const { level, probeSeconds, stages } = sitting.open.session;
  const { numbers, stages: asked } = sitting.scenario;
  const statements = stages.map(({ id, answer }) => ({ stage: id, text: answer ?? '' }));
  const doubt = doubtOf(checkNumbers(numbers, statements).findings, stage.id);
  const probe = chooseProbe(stage, asked[stage.id].criteria, level, probeSeconds, doubt);
  if (!probe) return record(sitting, { type: 'stage-closed', stage: stage.id });
  // What was said back or doubted, and what is asked for the second time, has its words already.
  const isPlain =
    asked[stage.id].criteria.some((one) => one.probe === probe.question) && stage.probes.length === 0;
  const own = isPlain ? await sitting.aide?.followUp(sitting.scenario, stage, probe.criterion) : undefined;
  record(sitting, { type: 'probe-asked', stage: stage.id, ...probe, ...(own && { question: own }) });
}

/** The coach judges the answer to a follow-up, for the criterion it was about. */
export async function judgeProbe(
  stage: SessionStage,
  { criterion }: SessionProbe,
  text: string,
  sitting: Sitting,
): Promise<void> {
  const { coach, scenario } = sitting;
  const after = stage.answer ?? '';
  const { criteria } = await coach.examine({ scenario, stage: stage.id, text, after });
  const finding = criteria.find(({ id }) => id === criterion);
  if (!finding) throw new Error(`the coach left out ${criterion}`);
  record(sitting, { type: 'probe-judged', stage: stage.id, criterion, finding });
}

/** The coach judges the answer to a change of constraints by the criteria of the change. */
export async function judgeCurveball(stage: SessionStage, text: string, sitting: Sitting): Promise<void> {
  const { coach, scenario } = sitting;
  const curveball = stage.curveball?.id;
  const { criteria } = await coach.examine({
    scenario,
    stage: stage.id,
    text,
    ...(curveball && { curveball }),
  });
  record(sitting, { type: 'curveball-judged', stage: stage.id, findings: criteria });
}

/**
 * Finds what was covered in the answer to another stage than its own. A coach that costs a call for each look is
 * spared this. Taken up again after a crash it leaves out what is recorded already.
 */
export async function creditElsewhere(sitting: Sitting): Promise<void> {
  const { coach, scenario, open } = sitting;
  if (coach.identity.kind !== 'offline') return;
  for (const { id: saidIn, answer } of open.session.stages) {
    for (const stage of open.session.stages) {
      const wanted = new Set(
        outcomes(stage)
          .filter(({ verdict }) => verdict === 'missing' || verdict === 'touched')
          .map(({ id }) => id),
      );
      if (stage.id === saidIn || !answer?.trim() || wanted.size === 0) continue;
      const { criteria } = await coach.examine({ scenario, stage: stage.id, text: answer, givenTo: saidIn });
      for (const finding of criteria) {
        if (finding.verdict !== 'covered' || !wanted.has(finding.id)) continue;
        record(sitting, { type: 'said-elsewhere', stage: stage.id, saidIn, finding });
      }
    }
  }
}
