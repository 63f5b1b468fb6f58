import type { Session, SessionAside, SessionProbe, SessionStage } from '../domain/session.ts';
import type { Remarks } from './remarks.ts';

/** Seconds behind the timetable that are not worth a word. */
const WORTH_SAYING = 60;

/**
 * What the interviewer says of the time before the next part: how much is left, and whether that is less than was
 * planned: the timetable never grows by what was saved. Empty before the first part, at the last one, and without a
 * clock.
 */
export function timeCheck(session: Session, remarks: Pick<Remarks, 'time-left' | 'behind'>): string {
  const { stages, asides, pace, probeSeconds } = session;
  const done = [...stages, ...asides].filter(({ answer }) => answer !== null);
  const open = [...stages, ...asides].filter(({ answer }) => answer === null);
  if (pace === 'off' || done.length === 0 || open.length < 2) return '';
  const behind = Math.max(0, sum(done.map((part) => overrun(part, probeSeconds))));
  const left = sum(open.map(({ budgetSeconds }) => budgetSeconds)) - behind;
  return remarks[behind > WORTH_SAYING ? 'behind' : 'time-left']
    .replace('{left}', minutesOf(Math.max(60, left)))
    .replace('{difference}', minutesOf(behind));
}

/**
 * What the interviewer says to someone who goes on asking: once when half of the time for the part is gone, once
 * when all of it is; else nothing. Seconds used before and after the last question, and those there are.
 */
export function pushFor(
  { earlier, now, budget }: { readonly earlier: number; readonly now: number; readonly budget: number },
  remarks: Pick<Remarks, 'half-asked' | 'move-on'>,
): string {
  const passed = (mark: number) => earlier < mark && now >= mark;
  if (passed(budget)) return remarks['move-on'];
  return passed(budget / 2) ? remarks['half-asked'] : '';
}

/** Seconds by which a part took longer than its budget, with what came after its answer; below 0 if it was shorter. */
function overrun(part: SessionStage | SessionAside, probeSeconds: number): number {
  const { usedSeconds, budgetSeconds } = part;
  if (!('probes' in part)) return usedSeconds - budgetSeconds;
  const { probes, curveball } = part;
  const extra: readonly Pick<SessionProbe, 'usedSeconds'>[] = curveball ? [...probes, curveball] : probes;
  const planned = budgetSeconds + probeSeconds + (curveball?.budgetSeconds ?? 0);
  return usedSeconds + sum(extra.map((one) => one.usedSeconds)) - planned;
}

function minutesOf(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
