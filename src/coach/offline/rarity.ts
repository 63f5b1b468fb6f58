/** How telling a term is by its number: the rarer among the criteria of a scenario, the more. */
export type RarityOf = (id: number) => number;

/** A term found nowhere is taken to be in half a criterion. */
const UNSEEN = 0.5;

/** How telling a key is, from the keys of each criterion. BM25's inverse document frequency. */
export function countUses(criteria: readonly ReadonlySet<string>[]): (key: string) => number {
  const uses = new Map<string, number>();
  for (const keys of criteria) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  return (key) => {
    const seen = uses.get(key) ?? UNSEEN;
    return Math.log(1 + (criteria.length - seen + 0.5) / (seen + 0.5));
  };
}
