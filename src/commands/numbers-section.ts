import { checkNumbers, type Statement } from '../coach/numbers/check-numbers.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Session } from '../domain/session.ts';
import type { Layout } from '../views/layout.ts';
import { numbersView } from '../views/numbers.ts';

/** The figures of a sitting held against those of its scenario, ready to print; drafts don't count. */
export function numbersSection({ stages, asides }: Session, { numbers }: Scenario, layout: Layout): string {
  const statements: Statement[] = [
    ...stages.flatMap(({ id, answer, probes }) =>
      [answer, ...probes.map((probe) => probe.answer)].map((text) => ({ stage: id, text: text ?? '' })),
    ),
    ...asides.map(({ answer }) => ({ text: answer ?? '' })),
  ];
  return numbersView(checkNumbers(numbers, statements), layout);
}
