import { randomInt } from 'node:crypto';
import type { App } from '../../app.ts';
import { plan } from '../../domain/interview.ts';
import type { Level } from '../../domain/stages.ts';
import { ExpectedError } from '../../errors.ts';
import { hostSheet } from '../../views/host-sheet.ts';
import { beginSession } from '../begin-session.ts';
import { keepDesk } from './desk.ts';

export interface HostOptions {
  readonly level: Level;
  readonly minutes?: number;
  /** False after --no-curveball. */
  readonly curveball: boolean;
  /** Chooses the curveball; at random if absent. */
  readonly seed?: number;
  /** Whether the sheet is printed instead. */
  readonly print?: boolean;
}

/** What the one who interviews has at hand: a sheet to print, or a list to tick off while the clock runs. */
export async function host(app: App, name: string, options: HostOptions): Promise<void> {
  const { level, minutes, curveball } = options;
  const scenario = await (await app.library()).load(name);
  const seed = curveball ? (options.seed ?? randomInt(2 ** 31)) : undefined;
  const timetable = plan(scenario, { pace: 'soft', minutes, stages: [], probes: true, seed, byHand: false });
  if (options.print) return app.terminal.print(hostSheet(scenario, timetable, level));
  if (!app.terminal.interactive) {
    throw new ExpectedError(
      'usage',
      'there is no terminal to tick in; use --print',
      `ml-interview host ${name} --print`,
    );
  }
  const agreed = { name, scenario, level, plan: { ...timetable, interviewer: 'person' } } as const;
  const open = await beginSession(app, agreed);
  await keepDesk(app, open, scenario);
}
