import type { NumberFinding, NumbersCheck } from '../domain/numbers-check.ts';
import type { ReferenceNumber } from '../domain/scenario.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph } from './layout.ts';
import { sign } from './verdicts.ts';

type Fault = Exclude<NumberFinding, { kind: 'right' }>;

/** Right figures are named, not explained, and no more than these. */
const RIGHT_SHOWN = 4;

/**
 * A section on the candidate's figures: what is wrong with them, which were expected and not stated, which are
 * right. Empty when there is nothing to say.
 */
export function numbersView({ findings, missing }: NumbersCheck, layout: Layout): string {
  const { theme } = layout;
  const faults = findings.flatMap((finding) => (finding.kind === 'right' ? [] : faultText(finding, layout)));
  const right = findings.flatMap(({ kind, evidence }) =>
    kind === 'right' ? quoted(evidence.quote, layout) : [],
  );
  const lines = [
    ...faults.map((text) => paragraph(text, layout, `  ${theme.warn('!')} `)),
    ...missing.map((reference) =>
      paragraph(`not stated: ${referenceText(reference)}`, layout, `  ${sign('missing', theme)} `),
    ),
  ];
  if (right.length > 0) {
    const quotes = right.slice(0, RIGHT_SHOWN).join(', ');
    lines.push(paragraph(`of the right order: ${quotes}`, layout, `  ${sign('covered', theme)} `));
  }
  return lines.length === 0 ? '' : [theme.strong('Numbers'), ...lines].join('\n');
}

function faultText(finding: Fault, layout: Layout): string {
  const stage = finding.stage ? `${layout.theme.faint(`${finding.stage}:`)} ` : '';
  const said = `you said ${quoted(finding.evidence.quote, layout)}`;
  if (finding.kind === 'arithmetic') {
    return `${stage}${cleanLine(finding.computation)} is about ${cleanLine(finding.result)}; ${said}.`;
  }
  return `${stage}${said}${complaint(finding, layout)}. ${referenceText(finding.reference)}`;
}

function complaint(finding: Exclude<Fault, { kind: 'arithmetic' }>, layout: Layout): string {
  switch (finding.kind) {
    case 'magnitude':
      return `, ${times(finding.ratio)} too ${finding.isTooLarge ? 'much' : 'little'}`;
    case 'unit':
      return ': the number fits, its unit does not';
    case 'inconsistent':
      return `, and before that ${quoted(finding.earlier.quote, layout)}, ${times(finding.ratio)} apart`;
  }
}

/** "Mean load: 11,574 requests per second (1,000 M loads / 86,400 s = 11,574)". */
function referenceText({ name, value, unit, arithmetic }: ReferenceNumber): string {
  const number = value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
  return `${cleanLine(name)}: ${number}${unit === '%' ? '' : ' '}${cleanLine(unit)} (${cleanLine(arithmetic)})`;
}

function quoted(quote: string, { theme }: Layout): string {
  return theme.quote(`"${cleanLine(quote)}"`);
}

function times(ratio: number): string {
  return `${ratio.toLocaleString('en-US', { maximumSignificantDigits: 2 })} times`;
}
