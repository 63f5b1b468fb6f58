import type { Figure } from './figures.ts';

/** Before a figure in its sentence: it is that of a part, a test, one machine or person, or of what might be. */
const BEFORE = wordTest(
  'sampl\\p{L}*|audit\\p{L}*|reviewed|reviews?|judge[sd]?|raters?|labell?(?:s|ed|ing)?|canary|holdout|holdback',
  'explor\\p{L}*|random\\p{L}*|subsets?|slices?|shards?|regions?|if|unless|instead|once|only',
  'eval\\p{L}*|gold(?:en)?|test(?:s|ed|ing)?|experiments?|arms?|pilot|beta|launch|shadow|batch\\p{L}*',
  'agents?|humans?|staff|writers?|annotators?|experts?|person|team|engineers?|tenants?|newcomers?',
  'box(?:es)?|cards?|[gc]pus?|machines?|nodes?|servers?|replicas?|hosts?|pods?|[alth]\\d{1,3}s?',
  '(?:rate|usage) limits?|quotas?|median|single|largest|biggest|smallest|each|on top',
);
/** The same: it is what is left of a quantity, or a share of it. */
const SHARE_BEFORE = wordTest(
  '%|per\\s?cent|pct|of which|of (?:these|those|them)|keep\\p{L}*|kept|lea(?:ves?|ving)|left|remain\\p{L}*',
  'filter\\p{L}*|swap\\p{L}*|drop\\p{L}*|skip\\p{L}*|(?:one|1) in|(?:a|one) (?:third|quarter|fifth|tenth)|half',
);
/** Next to a figure: it is a limit, a difference, a share, or denied. */
const NEXT = wordTest(
  '(?:per|each|every|a|one|on)\\s(?:core|instance|process|thread|worker)|share|later|previous|another|extra',
  'until|beyond|above|fewer|more than|less than|at least|at most|than|vs|versus|grow\\p{L}*|years?|on top',
  'not|never|no|without|cut|saves?|saving|lose|lost|losing|sampled|kept|remain\\p{L}*|limits?',
);
/** Before a rate of things: what it goes to is a part of the system. */
const PART_BEFORE = wordTest(
  '(?:feature |key |vector |object )?stores?|cach\\p{L}*|databases?|db|redis|kafka|topics?|partitions?|queues?',
  'brokers?|streams?|services?|endpoints?|(?:up|down)stream|back-?ends?|gateways?|jobs?|pipelines?',
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
  const isOfPart = unit.kind === 'count' && PART_BEFORE.test(`${lead} ${after}`);
  return isLimit || isOfPart || BEFORE.test(`${lead} ${next}`) || SHARE_BEFORE.test(lead) || NEXT.test(next);
}
