import type { App } from '../app.ts';
import { drawPicture } from '../diagram/draw-picture.ts';
import { readDiagram } from '../diagram/read-diagram.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Session } from '../domain/session.ts';
import type { Sketch } from '../report/report.ts';
import { reportOf } from '../report/session-report.ts';
import { checkFigures } from './numbers-section.ts';

/** A saved session as a report to keep: one HTML file, or Markdown. */
export async function reviewReport(
  app: App,
  session: Session,
  scenario: Scenario | undefined,
  format: 'html' | 'md',
): Promise<string> {
  const sketched = session.asides.find(({ id }) => id === 'sketch')?.answer ?? '';
  const report = reportOf({
    session,
    events: (await app.sessions()).events(session.id),
    scenario,
    numbers: scenario && checkFigures(session, scenario),
    sketch: await pictureOf(sketched),
  });
  if (format === 'md') {
    const { sessionMarkdown } = await import('../report/markdown/session-markdown.ts');
    return sessionMarkdown(report);
  }
  const { sessionPage } = await import('../report/html/session-page.ts');
  return sessionPage(report);
}

async function pictureOf(text: string): Promise<Sketch | undefined> {
  const diagram = readDiagram(text);
  if (!diagram) return undefined;
  const picture = await drawPicture(diagram.source);
  if ('svg' in picture) return { svg: picture.svg, hints: diagram.hints };
  return { hints: [...diagram.hints, `This diagram can't be drawn: ${picture.problem}`] };
}
