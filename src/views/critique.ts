import type { CriterionCritique, Critique } from '../domain/critique.ts';
import type { Criterion, Scenario } from '../domain/scenario.ts';
import type { Dispute } from '../domain/session-event.ts';
import { DIMENSIONS, type Dimension, STAGE_TITLES } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';
import type { Mark } from '../text/passages.ts';
import { concernLines } from './concerns.ts';
import { type Layout, paragraph, stacked } from './layout.ts';
import { answerWithSigns, type SignedMark } from './margin.ts';
import { outOf100, sign, tradeoffWord } from './verdicts.ts';

/** What each flag means to the candidate. */
export const FLAGS: Readonly<Record<Critique['flags'][number], string>> = {
  blank: 'There is no answer here.',
  echo: 'It repeats the question or the brief; that earns nothing.',
  'keyword-list': 'It lists terms without saying what they do.',
  negated: 'It mostly says what it would not do.',
  'off-topic': 'It answers something else.',
  'addresses-grader': 'Some of it is addressed to the grader; that part is ignored.',
  repeated: 'It repeats itself; a sentence counts once.',
  'other-stage': 'It answers another stage of the interview.',
  truncated: 'It is longer than 20,000 characters; the rest was not read.',
  'overused-quote': 'One passage was quoted for more than two points; it counts for none of them by itself.',
};

/** A critique of one answer to read: the marked answer, then verdicts, then the trade-off grid. */
export function critiqueView(critique: Critique, scenario: Scenario, text: string, layout: Layout): string {
  const { theme } = layout;
  const heading = `${theme.title(`${scenario.title}: ${STAGE_TITLES[critique.stage]}`)}\n${theme.strong(
    outOf100(critique.score),
  )}, level met: ${critique.level.met}`;
  return stacked([
    heading,
    answerWithSigns(text, signedMarksOf(critique.criteria), layout),
    flagLines(critique, layout),
    concernLines(critique.concerns ?? [], layout),
    verdictLines(critique.criteria, scenario.stages[critique.stage].criteria, layout),
    tradeoffLines(critique, layout),
  ]);
}

/** The evidence of a critique, numbered by the place of its criterion in the rubric. */
export function marksOf({ criteria }: Critique): Mark[] {
  return criteria.flatMap(({ evidence }, index) =>
    evidence.map((passage) => ({ number: index + 1, evidence: passage })),
  );
}

/** The passages that verdicts rest on, and those that speak against a point, numbered from `first` on. */
export function signedMarksOf(judged: readonly CriterionCritique[], first = 1): SignedMark[] {
  return judged.flatMap(({ evidence, against, verdict }, index) =>
    [...evidence, ...(against ? [against] : [])].map((passage) => ({
      number: first + index,
      verdict: passage === against ? 'missing' : verdict,
      evidence: passage,
    })),
  );
}

export function flagLines({ flags }: Critique, layout: Layout): string {
  return flags.map((flag) => paragraph(FLAGS[flag], layout, `  ${layout.theme.warn('!')} `)).join('\n');
}

/**
 * Every criterion with its verdict and why, and what the candidate holds against it; what is not covered also with
 * what a strong answer says, if the rubric still has it. They are numbered from `first` on.
 */
export function verdictLines(
  judged: readonly CriterionCritique[],
  rubric: readonly Criterion[],
  layout: Layout,
  disputes: readonly Dispute[] = [],
  first = 1,
): string {
  return judged
    .flatMap((one, index) => [
      verdictLine(one, first + index, layout),
      ...disputes.filter(({ criterion }) => criterion === one.id).map((own) => disputeLines(own, layout)),
      ...rubric
        .filter(({ id }) => id === one.id && one.verdict !== 'covered')
        .map((criterion) => strongAnswer(criterion, layout)),
    ])
    .join('\n');
}

function verdictLine(judged: CriterionCritique, number: number, layout: Layout): string {
  const { theme } = layout;
  const label = `  ${sign(judged.verdict, theme)} ${String(number).padStart(2)} `;
  const disputed = judged.disputed ? theme.warn(` Disputed: another coach calls it ${judged.disputed}.`) : '';
  const why = `${theme.strong(cleanLine(judged.id))}  ${cleanLine(judged.reason ?? judged.why)}${disputed}`;
  return paragraph(why, layout, label);
}

function disputeLines({ claim, note, evidence }: Dispute, layout: Layout): string {
  const { theme } = layout;
  const lines = [`${theme.accent(`you: ${claim},`)} because ${cleanLine(note)}`];
  if (evidence) lines.push(theme.quote(`"${cleanLine(evidence.quote)}"`));
  return lines.map((line) => paragraph(line, layout, '       ')).join('\n');
}

function strongAnswer({ claim, probe, model, level }: Criterion, layout: Layout): string {
  const { theme } = layout;
  return [
    paragraph(`${theme.faint(`expected from ${level}:`)} ${claim}`, layout, '       '),
    paragraph(`${theme.faint('an interviewer asks:')} ${probe}`, layout, '       '),
    paragraph(`${theme.faint('for example:')} ${model}`, layout, '       '),
  ].join('\n');
}

/** Each dimension with its verdict and the passage it rests on. */
export function tradeoffLines(
  { tradeoffs }: Critique,
  layout: Layout,
  dimensions: readonly Dimension[] = DIMENSIONS,
): string {
  if (dimensions.length === 0) return '';
  const lines = dimensions.map((dimension) => {
    const { verdict, evidence } = tradeoffs[dimension];
    const quote = evidence[0] ? `  ${layout.theme.quote(`"${cleanLine(evidence[0].quote)}"`)}` : '';
    return paragraph(`${tradeoffWord(verdict, layout.theme)}${quote}`, layout, `  ${dimension.padEnd(16)}`);
  });
  return [layout.theme.strong('Trade-offs'), ...lines].join('\n');
}
