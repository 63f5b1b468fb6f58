/** One of the things said in a line. */
export interface Said {
  readonly text: string;
  /** Whether it is put as a question, as against a remark that leads up to one. */
  readonly isQuestion: boolean;
}

const ASKING =
  "(?:how|what|what['’]?s|which|who|who['’]?s|when|where|why|whether|is|are|do|does|did|can|could|may|should|will|would|must|has|have|any|by when|with what|until when)";
/** Looked for from the first of several marks only, or many in a row would take time by their square. */
const BREAK = /[?;\n]+|(?<![.!…])[.!…]+(?=\s|$)|(?<![\p{L}\p{N}])\(?\d{1,2}[).](?=\s)/gu;
const OPENS_A_QUESTION = new RegExp(`^(?:and |but |so |also |ok |then )*${ASKING}\\b`, 'iu');
const BETWEEN_QUESTIONS = new RegExp(
  `(?:,\\s*(?:and\\s+|also\\s+|plus\\s+)*|\\s+(?:and|plus|also|&|\\+)\\s+|\\s+[-–—]\\s+|:\\s+)(?=${ASKING}\\b)`,
  'giu',
);
const BETWEEN_ITEMS = /\s*[,/&+:]\s*(?:and\s+)?|\s+(?:and|plus|as well as)\s+/giu;
/** "How many users and impressions do we have a day" asks for either; what follows belongs to both. */
const SHARED =
  /^(?<before>.*\bhow (?:many|much|big|large)\s)(?<one>(?:[\p{L}-]+\s){1,2})(?:and|&)\s(?<other>[\p{L}-]+(?:\s[\p{L}-]+){0,2}?)(?<after>(?:\s(?:do|does|did|is|are|will|can|per|a|each|every|in|on|at|there)\b.*)?)$/iu;
/** "If somebody edits a page, how soon ..." is one question. */
const DEPENDS = /^\W*(?:if|when|once|suppose|say|imagine|assuming|given)\b.*,/iu;
/** Lists of topics are short: "team size, deadline and budget". */
const MOST_WORDS_OF_A_LIST = 14;
/** Nobody is listened to for longer in one line. */
const MOST_SAYINGS = 100;

/** A line at its question marks, full stops and numbers: what certainly is more than one thing. */
export function sayings(line: string): Said[] {
  const found: Said[] = [];
  let start = 0;
  const add = (to: number, mark: string) => {
    const text = line.slice(start, to).trim();
    if (/[\p{L}\p{N}]/u.test(text)) {
      found.push({ text, isQuestion: mark.includes('?') || OPENS_A_QUESTION.test(text) });
    }
  };
  for (const match of line.matchAll(BREAK)) {
    if (found.length === MOST_SAYINGS) return found;
    add(match.index, match[0]);
    start = match.index + match[0].length;
  }
  add(line.length, '');
  return found;
}

/** A way to take a saying apart, good if at least so many of the pieces turn out to ask for something. */
export interface Split {
  readonly pieces: readonly string[];
  readonly least: number;
  /** Whether each piece is a question of its own, so that one answered is better than none. */
  readonly isCertain: boolean;
}

/**
 * What may be several questions in one saying, or one question: at "and how", first with what they share, then as a
 * list of topics.
 */
export function splits(saying: string): Split[] {
  if (DEPENDS.test(saying)) return [];
  const byQuestion = pieces(saying, BETWEEN_QUESTIONS);
  const byThing = byQuestion.flatMap(apart);
  const isShort = !/\bor\b/iu.test(saying) && saying.split(/\s+/u).length <= MOST_WORDS_OF_A_LIST;
  const byItem = isShort ? pieces(saying, BETWEEN_ITEMS) : [];
  return [
    { pieces: byThing.length > byQuestion.length ? byThing : [], least: 2, isCertain: true },
    { pieces: byQuestion, least: 2, isCertain: true },
    { pieces: byItem, least: byItem.length, isCertain: false },
  ].filter((one) => one.pieces.length > 1);
}

function apart(question: string): string[] {
  const { before, one, other, after } = SHARED.exec(question)?.groups ?? {};
  if (before === undefined || one === undefined || other === undefined) return [question];
  return [one, other].map((thing) => `${before}${thing.trim()} ${after?.trim() ?? ''}`.trim());
}

function pieces(text: string, between: RegExp): string[] {
  return text.split(between).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
