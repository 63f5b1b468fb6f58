import type { App } from '../../app.ts';
import type { DoctorCheck, DoctorReport } from '../../domain/doctor-report.ts';
import { showableJson } from '../../text/clean.ts';
import { paragraph } from '../../views/layout.ts';
import { layoutOf } from '../layout-of.ts';
import { look } from './check.ts';
import { folders } from './folders.ts';
import { clock, installation } from './installation.ts';
import { call, model } from './model.ts';
import { cards, savedSessions, scenarios, sessions } from './saved.ts';
import { editor, locale, terminal } from './surroundings.ts';

export interface DoctorOptions {
  readonly llm?: boolean;
  readonly json?: boolean;
}

/** Exit code when something is not as it should be. */
const FINDINGS = 1;

/** Looks at what the program needs, and with `llm` asks the model one tiny question. */
export async function doctor(app: App, options: DoctorOptions): Promise<number> {
  const checks = await examine(app, options);
  if (options.json) {
    const report: DoctorReport = { schemaVersion: 1, kind: 'doctor', checks };
    app.terminal.print(showableJson(report, 2));
  } else {
    app.terminal.print(shown(app, checks));
  }
  return checks.some(({ state }) => state === 'problem') ? FINDINGS : 0;
}

async function examine(app: App, { llm }: DoctorOptions): Promise<DoctorCheck[]> {
  const files = 'ml-interview help files says where it is kept';
  const help = 'ml-interview help model';
  const newest = (await savedSessions(app))?.[0]?.startedAt;
  const checks = [
    await look('program', '', () => installation(app)),
    await look('clock', '', () => clock(app, newest)),
    await look('folder', files, () => folders(app)),
    await look('sessions', files, () => sessions(app)),
    await look('cards', files, () => cards(app)),
    await look('scenarios', files, () => scenarios(app)),
    await look('locale', '', () => locale(app)),
    await look('terminal', '', () => terminal(app)),
    await look('editor', '', () => editor(app)),
    await look('model', help, () => model(app)),
    ...(llm ? [await look('call', help, () => call(app))] : []),
  ];
  return checks.flat();
}

/** A line for each, and below it what to do. */
function shown(app: App, checks: readonly DoctorCheck[]): string {
  const layout = layoutOf(app);
  const { theme } = layout;
  const signs = { well: theme.good('+'), note: theme.warn('~'), problem: theme.bad('-') };
  const width = Math.max(...checks.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  return checks
    .flatMap(({ name, state, says, next }) => [
      paragraph(says, layout, `${signs[state]} ${name.padEnd(width)}  `, indent),
      ...(next === undefined ? [] : [paragraph(`next: ${next}`, layout, indent)]),
    ])
    .join('\n');
}
