import type { NumberFinding } from '../domain/numbers-check.ts';
import type { StageId } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';

/**
 * What the interviewer asks about figures of an answer that don't add up: the first that contradicts its own
 * computation or an earlier figure, else the first that is far off. It does not say what is right. Undefined if
 * there is nothing to doubt.
 */
export function doubtOf(findings: readonly NumberFinding[], stage: StageId): string | undefined {
  const own = findings.filter((finding) => finding.stage === stage);
  const first = own.find(({ kind }) => kind === 'arithmetic' || kind === 'inconsistent') ?? own.find(isOff);
  return first && questionOn(first);
}

function isOff({ kind }: NumberFinding): boolean {
  return kind === 'magnitude' || kind === 'unit';
}

function questionOn(finding: NumberFinding): string {
  const said = cleanLine(finding.evidence.quote);
  switch (finding.kind) {
    case 'arithmetic':
      return `You said "${said}" for ${cleanLine(finding.computation)}. I get something else. Would you do it again?`;
    case 'inconsistent':
      return `You say "${said}" here, and before it was "${cleanLine(finding.earlier.quote)}". Which is it, and why?`;
    default:
      return `You said "${said}". Walk me through how you get there, with the units.`;
  }
}
