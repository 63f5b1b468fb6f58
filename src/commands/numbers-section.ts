import { checkNumbers, type Statement } from '../coach/numbers/check-numbers.ts';
import type { NumbersCheck } from '../domain/numbers-check.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Session } from '../domain/session.ts';
import type { Layout } from '../views/layout.ts';
import { numbersView } from '../views/numbers.ts';

/** The figures of a sitting held against those of its scenario, ready to print. */
export function numbersSection(session: Session, scenario: Scenario, layout: Layout): string {
  return numbersView(checkFigures(session, scenario), layout);
}

/** The figures of a sitting held against those of its scenario; drafts don't count. */
export function checkFigures({ stages, asides }: Session, { numbers }: Scenario): NumbersCheck {
  const statements: Statement[] = [
    ...stages.flatMap(({ id, answer, probes }) =>
      [answer, ...probes.map((probe) => probe.answer)].map((text) => ({ stage: id, text: text ?? '' })),
    ),
    ...asides.map(({ answer }) => ({ text: answer ?? '' })),
  ];
  return checkNumbers(numbers, statements);
}
