import type { NumberFinding, NumbersCheck } from '../domain/numbers-check.ts';
import type { ReferenceNumber } from '../domain/scenario.ts';
import type { Theme } from '../terminal/theme.ts';
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
export function numbersView(check: NumbersCheck, layout: Layout): string {
  const { theme } = layout;
  const signs = { fault: theme.warn('!'), missing: sign('missing', theme), right: sign('covered', theme) };
  const lines = numberRemarks(check, theme).map(({ kind, text }) =>
    paragraph(text, layout, `  ${signs[kind]} `),
  );
  return lines.length === 0 ? '' : [theme.strong('Numbers'), ...lines].join('\n');
}

/** What is said of the candidate's figures, a line each. */
export interface NumberRemark {
  readonly kind: 'fault' | 'missing' | 'right';
  readonly text: string;
}

/** The same, line by line. */
export function numberRemarks({ findings, missing }: NumbersCheck, theme: Theme): NumberRemark[] {
  const remarks = findings.flatMap((finding): NumberRemark[] =>
    finding.kind === 'right' ? [] : [{ kind: 'fault', text: faultText(finding, theme) }],
  );
  for (const reference of missing) {
    remarks.push({ kind: 'missing', text: `not stated: ${referenceText(reference)}` });
  }
  const right = findings.filter(({ kind }) => kind === 'right').slice(0, RIGHT_SHOWN);
  const quotes = right.map(({ evidence }) => quoted(evidence.quote, theme)).join(', ');
  return quotes === '' ? remarks : [...remarks, { kind: 'right', text: `of the right order: ${quotes}` }];
}

function faultText(finding: Fault, theme: Theme): string {
  const stage = finding.stage ? `${theme.faint(`${finding.stage}:`)} ` : '';
  const said = `you said ${quoted(finding.evidence.quote, theme)}`;
  if (finding.kind === 'arithmetic') {
    return `${stage}${cleanLine(finding.computation)} is about ${cleanLine(finding.result)}; ${said}.`;
  }
  return `${stage}${said}${complaint(finding, theme)}. ${referenceText(finding.reference)}`;
}

function complaint(finding: Exclude<Fault, { kind: 'arithmetic' }>, theme: Theme): string {
  switch (finding.kind) {
    case 'magnitude':
      return `, ${times(finding.ratio)} too ${finding.isTooLarge ? 'much' : 'little'}`;
    case 'unit':
      return ': the number fits, its unit does not';
    case 'inconsistent':
      return `, and before that ${quoted(finding.earlier.quote, theme)}, ${times(finding.ratio)} apart`;
  }
}

/** "Mean load: 11,574 requests per second (1,000 M loads / 86,400 s = 11,574)". */
function referenceText({ name, value, unit, arithmetic }: ReferenceNumber): string {
  const number = value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
  return `${cleanLine(name)}: ${number}${unit === '%' ? '' : ' '}${cleanLine(unit)} (${cleanLine(arithmetic)})`;
}

function quoted(quote: string, theme: Theme): string {
  return theme.quote(`"${cleanLine(quote)}"`);
}

function times(ratio: number): string {
  return `${ratio.toLocaleString('en-US', { maximumSignificantDigits: 2 })} times`;
}
