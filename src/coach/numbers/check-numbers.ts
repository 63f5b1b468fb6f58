import type { Evidence } from '../../domain/critique.ts';
import type { NumberFinding, NumbersCheck } from '../../domain/numbers-check.ts';
import type { ReferenceNumber } from '../../domain/scenario.ts';
import type { StageId } from '../../domain/stages.ts';
import { type Claim, claimOf, contradicts, ratioBetween } from './claims.ts';
import { computations, isDerivation } from './computations.ts';
import { type Figure, figures } from './figures.ts';
import { leadsOf } from './leads.ts';
import { slipOf } from './slips.ts';
import { isMention, type Target, targetsOf } from './targets.ts';

/** A text of the candidate; without a stage it is the sketch or the wrap-up. */
export interface Statement {
  readonly stage?: StageId;
  readonly text: string;
}

/** More would be no list of the important ones. */
const MAX_MISSING = 3;

/** Of one text. Nobody states a tenth of it, and each is held against those before. */
const MAX_FIGURES = 500;

/**
 * Holds the candidate's figures against the reference numbers of the scenario and against each other. A figure
 * counts only if its unit and the words next to it say what it is about; all else is passed over. Never throws.
 */
export function checkNumbers(
  numbers: readonly ReferenceNumber[],
  statements: readonly Statement[],
): NumbersCheck {
  const targets = targetsOf(numbers);
  const found: Found = { findings: [], claims: [], figures: [] };
  for (const statement of statements) readStatement(statement, targets, found);
  return { findings: onlyFirst(found.findings), missing: missingOf(targets, found, statements) };
}

interface Found {
  readonly findings: NumberFinding[];
  readonly claims: Claim[];
  readonly figures: Figure[];
}

function readStatement({ stage, text }: Statement, targets: readonly Target[], found: Found): void {
  const stated = figures(text).slice(0, MAX_FIGURES);
  const leads = leadsOf(stated, text);
  const shown = new Map(computations(text, stated).map((computation) => [computation.result, computation]));
  found.figures.push(...stated);
  for (const [index, figure] of stated.entries()) {
    const evidence = evidenceOf(figure, text);
    const place = { ...(stage ? { stage } : {}), evidence };
    const computation = shown.get(figure);
    const slip = computation && slipOf(computation, text);
    if (slip) {
      found.findings.push({ ...place, kind: 'arithmetic', ...slip });
      continue;
    }
    const lead = leads[index] ?? { sentence: '', own: '' };
    const isDerived = computation !== undefined || isDerivation(lead.sentence);
    const claim = claimOf(figure, targets, { evidence, lead, isDerived });
    if (!claim) continue;
    const finding = findingOf(claim, found.claims, place);
    if (finding) found.findings.push(finding);
    found.claims.push(claim);
  }
}

/** What is said twice is doubted once. */
function onlyFirst(findings: readonly NumberFinding[]): NumberFinding[] {
  const said = ({ quote }: Evidence) => quote.replace(/\s+/gu, ' ').toLowerCase();
  const told = new Set<string>();
  return findings.filter((finding) => {
    const about = finding.kind === 'arithmetic' ? finding.computation : finding.reference.name;
    const key = [finding.kind, about, said(finding.evidence)].join('\n');
    return !told.has(key) && told.add(key);
  });
}

type Place = Pick<NumberFinding, 'stage' | 'evidence'>;

function findingOf(claim: Claim, earlier: readonly Claim[], place: Place): NumberFinding | undefined {
  const { outcome, ratio, isTooLarge } = claim;
  const { reference } = claim.target;
  const isKnown = earlier.some((other) => other.outcome === 'right' && other.target === claim.target);
  if (outcome === 'right') return isKnown ? undefined : { ...place, kind: outcome, reference };
  const first = earlier.find((other) => contradicts(claim, other));
  if (first) {
    const times = ratioBetween(claim.figure, first.figure);
    return { ...place, kind: 'inconsistent', reference, earlier: first.evidence, ratio: times };
  }
  // Who has said what is right means something else now.
  if (outcome === 'unclear' || isKnown) return undefined;
  return { ...place, kind: outcome, reference, ratio, isTooLarge };
}

function missingOf(
  targets: readonly Target[],
  { claims, figures: stated }: Found,
  statements: readonly Statement[],
): ReferenceNumber[] {
  const answered = new Set(
    statements.flatMap(({ stage, text }) => (text.trim() === '' ? [] : (stage ?? []))),
  );
  return targets
    .filter(({ reference }) => reference.expectedIn !== undefined && answered.has(reference.expectedIn))
    .filter((target) => !claims.some((claim) => claim.target === target))
    .filter((target) => !stated.some((figure) => isMention(figure, target)))
    .slice(0, MAX_MISSING)
    .map(({ reference }) => reference);
}

function evidenceOf({ start, end }: Figure, text: string): Evidence {
  return { quote: text.slice(start, end), start, end };
}
