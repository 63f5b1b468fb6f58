import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import { describeFaults } from './describe-faults.ts';
import type { Complaint } from './finding.ts';

/** A scenario is eight deep. The composer calls itself at each level of nesting. */
const MAX_DEPTH = 40;

/**
 * Three times what a scenario of 2,700 lines has. A token that is an error costs up to 10 microseconds and 1 kB,
 * so this keeps the worst file under a second.
 */
const MAX_TOKENS = 60_000;

/** Of directives, and of errors outside any document: after these it can be no YAML that somebody wrote. */
const MAX_ODDITIES = 100;

const OPTIONS = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // The library compares each key with all before it; the walk over the values does it in linear time.
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

export interface ComposedYaml {
  /** Null when the text is empty, or was refused before it was understood. */
  readonly contents: ParsedNode | null;
  readonly complaints: readonly Complaint[];
  /** Where the structure first breaks: what is read after it may not be what was meant. */
  readonly brokenAt: number;
}

/**
 * The first document of a YAML text, in the core schema of YAML 1.2. Nesting and number of tokens are bounded
 * while the text is cut up, because too deep a nesting ends the process in a way that nobody can catch.
 */
export function composeYaml(text: string): ComposedYaml {
  const quotes = new Map<number, number>();
  const documents: Document.Parsed[] = [];
  try {
    for (const document of new Composer(OPTIONS).compose(tokensOf(text, quotes), true, text.length)) {
      documents.push(document);
      if (documents.length > 1) break;
    }
  } catch (error) {
    if (error instanceof LimitError) return { contents: null, complaints: [error.complaint], brokenAt: 0 };
    throw error;
  }
  const [document, second] = documents;
  if (!document) return { contents: null, complaints: [], brokenAt: 0 };
  const faults = describeFaults(document, text, quotes);
  const complaints = faults.map(({ offset, message }) => ({ offset, rule: 'yaml', message }));
  if (second)
    complaints.push({ offset: second.range[0], rule: 'yaml', message: 'a second document; expected one' });
  const brokenAt = faults.reduce(
    (first, { breaksAt }) => Math.min(first, breaksAt),
    Number.POSITIVE_INFINITY,
  );
  return { contents: document.contents, complaints, brokenAt };
}

class LimitError extends Error {
  readonly complaint: Complaint;

  constructor(offset: number, message: string) {
    super(message);
    this.complaint = { offset, rule: 'limits', message };
  }
}

function* tokensOf(text: string, quotes: Map<number, number>) {
  const parser = new Parser();
  let tokens = 0;
  let oddities = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    for (const token of parser.next(lexeme)) {
      yield token;
      if (token.type === 'error' || token.type === 'directive') oddities += 1;
    }
    if (oddities >= MAX_ODDITIES) return;
    if (/^["']/.test(lexeme)) quotes.set(parser.offset, start);
    // Each escape sequence can be an error of its own.
    tokens += lexeme.startsWith('"') ? lexeme.split('\\').length : 1;
    if (tokens > MAX_TOKENS) throw new LimitError(start, 'too many values in one file');
    if (parser.stack.length > MAX_DEPTH) throw new LimitError(start, 'nested too deeply');
  }
  yield* parser.end();
}
