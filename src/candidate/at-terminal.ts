import type { Place } from '../domain/place.ts';
import type { Plan } from '../domain/plan.ts';
import type { Scenario } from '../domain/scenario.ts';
import { ASIDE_TITLES, RATINGS, STAGE_TITLES } from '../domain/stages.ts';
import type { Clock } from '../host.ts';
import { startStopwatch } from '../stopwatch.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Agreement, Candidate, Occasion } from './candidate.ts';

/** What to type where there is no terminal to be interviewed at. */
export const INSTEAD = 'ml-interview practice <scenario> --answers FILE';

/** How what a person is told outside of the answers is rendered. */
export interface Handouts {
  brief(opening: string, scenario: Scenario): string;
  timetable(agreement: Agreement): string;
  reply(text: string): string;
  /** What a sketch looks like drawn, or what keeps it from being drawn; empty for plain words. */
  sketch(text: string, columns: number): Promise<string>;
}

const INVITATION = 'Ask what you want to know; Enter on an empty line begins your answer.';

/** A person at a terminal. */
export function createTerminalCandidate(
  terminal: Terminal,
  clock: Clock,
  pace: Plan['pace'],
  handouts: Handouts,
): Candidate {
  return {
    takesCurveballs: true,
    async begin(opening, agreement) {
      terminal.note(`${handouts.brief(opening, agreement.scenario)}\n`);
      await terminal.proceed('Press Enter to see the timetable');
      terminal.note(`\n${handouts.timetable(agreement)}\n`);
      await terminal.proceed('Press Enter to start the clock');
    },
    async ask(occasion) {
      const { stage, asked, usedSeconds } = occasion;
      // The other stages are for answers; in these an interviewer would ask back.
      if (stage !== 'clarify') return { text: '', usedSeconds };
      if (asked === 0) terminal.note(`\n${INVITATION}`);
      const watch = startStopwatch(clock);
      try {
        const text = await terminal.ask({ message: promptFor(occasion, pace), instead: INSTEAD });
        return { text, usedSeconds: usedSeconds + watch.seconds() };
      } finally {
        watch.stop();
      }
    },
    hear: (reply) => terminal.note(`${handouts.reply(reply)}\n`),
    rate: (stage) =>
      terminal.choose({
        message: `${STAGE_TITLES[stage]}: how well did it go?`,
        choices: RATINGS.map((name, index) => ({ value: index + 1, name })),
        instead: INSTEAD,
      }),
    async answer(task) {
      const { place, remark, question, ...rest } = task;
      const isSketch = 'aside' in place && place.aside === 'sketch';
      const { reason, ...given } = await terminal.edit({
        ...rest,
        title: titleOf(place),
        question: `${remark} ${question}`.trim(),
        pace,
        ...(isSketch && terminal.hasPictures && { draw: handouts.sketch }),
        instead: INSTEAD,
      });
      if (isSketch && terminal.hasPictures && reason !== 'cancelled') {
        const drawing = await handouts.sketch(given.text, terminal.columns);
        if (drawing !== '') terminal.note(`\n${drawing}`);
      }
      return { ...given, endedBy: reason };
    },
  };
}

function titleOf(place: Place): string {
  if ('aside' in place) return ASIDE_TITLES[place.aside];
  const { stage, criterion, curveball } = place;
  if (curveball !== undefined) return `${STAGE_TITLES[stage]}: something changes`;
  return criterion === undefined ? STAGE_TITLES[stage] : `${STAGE_TITLES[stage]}: follow-up`;
}

function promptFor({ budgetSeconds, usedSeconds }: Occasion, pace: Plan['pace']): string {
  if (pace === 'off') return 'You:';
  const left = Math.max(0, Math.round((budgetSeconds - usedSeconds) / 60));
  return `${left < 1 ? 'under a minute' : `about ${left} min`} left. You:`;
}
