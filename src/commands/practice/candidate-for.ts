import type { App } from '../../app.ts';
import { createTerminalCandidate, INSTEAD } from '../../candidate/at-terminal.ts';
import type { Candidate } from '../../candidate/candidate.ts';
import type { Plan } from '../../domain/plan.ts';
import { ExpectedError } from '../../errors.ts';

/** The one to interview: a script if `answers` names one, else the person at the terminal. */
export async function candidateFor(app: App, pace: Plan['pace'], answers?: string): Promise<Candidate> {
  if (answers !== undefined) {
    const [{ readAnswers }, { createScriptedCandidate }] = await Promise.all([
      import('../../candidate/answers-file.ts'),
      import('../../candidate/scripted.ts'),
    ]);
    return createScriptedCandidate(await readAnswers(answers, app.host));
  }
  const { terminal } = app;
  if (!terminal.interactive) {
    throw new ExpectedError('usage', 'there is no terminal to be interviewed at; use --answers', INSTEAD);
  }
  const [{ briefView, timetableView }, { paragraph }, { drawSketch }] = await Promise.all([
    import('../../views/brief.ts'),
    import('../../views/layout.ts'),
    import('../draw-sketch.ts'),
  ]);
  const layout = { theme: app.proseTheme, columns: terminal.columns };
  return createTerminalCandidate(terminal, app.host.clock, pace, {
    brief: (opening, scenario) => briefView(opening, scenario, layout),
    timetable: (agreement) => timetableView(agreement, layout, terminal.keys),
    reply: (text) => paragraph(text, layout, '  '),
    sketch: (text, columns) => drawSketch(text, { ...layout, columns }),
  });
}
