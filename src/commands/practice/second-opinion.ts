import type { Coach, Examined } from '../../coach/coach.ts';
import { toCritique } from '../../domain/scoring.ts';
import type { SessionStage } from '../../domain/session.ts';
import { STAGE_TITLES, type StageId } from '../../domain/stages.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { record, type Sitting } from './sitting.ts';

/** A coach that takes its time and judges while the candidate goes on. */
export interface SecondOpinion {
  /** Begins to judge the answer to a stage; it is recorded in `settle`. */
  begin(stage: SessionStage, text: string, sitting: Sitting): void;
  /** Waits for what is still out, and writes down every judgement that came; the last one on a stage counts. */
  settle(sitting: Sitting): Promise<void>;
}

/** Says what failed once, in one line; the findings of the first coach stand then. */
export function createSecondOpinion(coach: Coach, terminal: Pick<Terminal, 'wait' | 'note'>): SecondOpinion {
  const opinions = new Map<StageId, Promise<Examined>>();
  const begin: SecondOpinion['begin'] = ({ id }, text, { scenario, open }) => {
    const { drill } = open.session;
    const curveball = drill?.kind === 'curveball' ? { curveball: drill.target } : {};
    const opinion = coach.examine({ scenario, stage: id, text, ...curveball });
    // It is waited for later; a fault of ours is thrown there.
    opinion.catch(() => {});
    opinions.set(id, opinion);
  };
  return {
    begin,
    async settle(sitting) {
      const { open, scenario } = sitting;
      const said = new Set<string>();
      for (const stage of open.session.stages) {
        // Taken up again after it was left, what came before is asked for now.
        if (stage.critiques.some((one) => one.coach.kind === coach.identity.kind)) continue;
        if (!stage.answer?.trim()) continue;
        if (!opinions.has(stage.id)) begin(stage, stage.answer, sitting);
        const opinion = opinions.get(stage.id);
        if (!opinion) continue;
        const findings = await terminal.wait(`Judging ${STAGE_TITLES[stage.id].toLowerCase()}`, opinion);
        const { by = coach.identity, failure } = findings;
        if (failure && !said.has(failure.message)) {
          said.add(failure.message);
          terminal.note(`${failure.message} The offline coach has judged.`);
        }
        if (by.kind !== coach.identity.kind) continue;
        const context = {
          scenario,
          stage: stage.id,
          level: open.session.level,
          coach: by,
          rubric: stage.rubric,
          call: findings.call,
        };
        record(sitting, { type: 'critique-added', stage: stage.id, critique: toCritique(findings, context) });
      }
    },
  };
}
