import type { App } from '../app.ts';
import type { Attempt, Coach } from '../coach/coach.ts';
import type { Critique } from '../domain/critique.ts';
import { toCritique } from '../domain/scoring.ts';
import type { Level } from '../domain/stages.ts';
import type { ConnectOptions } from './llm/connect.ts';

/** Whether a model judged, if one was asked for by name. */
export function isJudgedAsAsked({ coach }: Critique, asked: ConnectOptions): boolean {
  return asked.coach !== 'llm' || coach.kind === 'llm';
}

/** The critique of one answer, by whoever judged it in the end; says why if that is not the coach that was asked. */
export async function judgeAnswer(
  { terminal }: App,
  coach: Coach,
  attempt: Attempt,
  { level, id }: { readonly level: Level; readonly id?: Critique['id'] },
): Promise<Critique> {
  const findings = await coach.examine(attempt);
  const { by = coach.identity, call, failure } = findings;
  if (failure) terminal.note(`${failure.message} The offline coach has judged.`);
  const { scenario, stage } = attempt;
  return toCritique(findings, { scenario, stage, level, coach: by, call, id });
}
