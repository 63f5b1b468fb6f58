/** Forms in which keys of the usual providers appear in texts. */
const KEYS = /\b(?:sk|gsk|xai)[-_][\w-]{8,}|\bAIza[\w-]{20,}|\b(Bearer\s+)[\w.~+/=-]{8,}/gi;
const MASK = '[key]';

/** Shorter ones would tear up ordinary words, and keep nobody out. */
const SHORTEST_KEY = 6;

/** The text without keys: those given, and whatever looks like one. For texts that are shown or stored. */
export function redactKeys(text: string, ...keys: readonly (string | undefined)[]): string {
  return redactOwn(text, ...keys).replace(KEYS, (_, before = '') => `${before}${MASK}`);
}

/** The text without the keys given; for texts in which what merely looks like a key must stay. */
export function redactOwn(text: string, ...keys: readonly (string | undefined)[]): string {
  let clean = text;
  for (const key of keys) if (key && key.length >= SHORTEST_KEY) clean = clean.replaceAll(key, MASK);
  return clean;
}
