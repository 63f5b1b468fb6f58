import type { Figure } from './figures.ts';

/** Before a figure in its sentence: it is that of a part, a test, one machine or person, or of what might be. */
const BEFORE = wordTest(
  'sampl\\p{L}*|audit\\p{L}*|reviewed|reviews?|judge[sd]?|raters?|labell?(?:s|ed|ing)?|canary|holdout|holdback',
  'explor\\p{L}*|random\\p{L}*|subsets?|slices?|shards?|regions?|if|unless|instead|once',
  'eval\\p{L}*|gold(?:en)?|test(?:s|ed|ing)?|experiments?|arms?|pilot|beta|launch|shadow',
  'agents?|humans?|staff|writers?|annotators?|experts?|person|team|engineers?',
  'box(?:es)?|cards?|[gc]pus?|machines?|nodes?|servers?|replicas?|hosts?|pods?|[alth]\\d{1,3}s?',
);
/** The same: it is what is left of a quantity, or a share of it. */
const SHARE_BEFORE = wordTest(
  '%|per\\s?cent|pct|of which|of (?:these|those|them)|keep\\p{L}*|kept|lea(?:ves?|ving)|left|remain\\p{L}*',
  'filter\\p{L}*|swap\\p{L}*|drop\\p{L}*|skip\\p{L}*|(?:one|1) in|(?:a|one) (?:third|quarter|fifth|tenth)|half',
);
/** Next to a figure: it is a limit, a difference, a share, or denied. */
const NEXT = wordTest(
  '(?:per|each|every|a|one|on)\\s(?:core|instance|process|thread|worker)|share|later|previous|another|extra',
  'only|each|until|beyond|above|fewer|more than|less than|at least|at most|than|vs|versus|grow\\p{L}*|years?',
  'not|never|no|without|cut|saves?|saving|lose|lost|losing',
);
/** A limit from above is as good as a statement where less is better. */
const LIMIT = /(?<!\p{L})(?:below|under)(?!\p{L})|[<>≤≥%]|n['’]t\b/iu;

function wordTest(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');
}

/**
 * Whether a figure is that of a part, a sample, a limit or what might be, which cannot be called wrong. `lead` is
 * its sentence up to it.
 */
export function isAside({ unit, before, after }: Figure, lead: string): boolean {
  const next = `${before} ${unit.noun} ${after}`;
  const isLimit = unit.kind !== 'time' && LIMIT.test(next);
  return isLimit || BEFORE.test(`${lead} ${next}`) || SHARE_BEFORE.test(lead) || NEXT.test(next);
}
