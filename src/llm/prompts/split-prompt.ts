/** The three parts of a prompt file, each with the line it begins on, from 1. */
export interface PromptParts {
  readonly front: Part;
  readonly system: Part;
  readonly user: Part;
}

export interface Part {
  readonly text: string;
  readonly line: number;
}

const SEPARATOR = /^---[ \t]*$/;

/**
 * A prompt file cut at its three lines of `---`: before the front matter, after it, and between the system message
 * and the user message. The complaint of a text that is cut in any other way names the line.
 */
export function splitPrompt(text: string): PromptParts | { readonly line: number; readonly message: string } {
  const lines = text.split('\n');
  const cuts = lines.flatMap((line, index) => (SEPARATOR.test(line) ? [index] : []));
  const [first, second, third, fourth] = cuts;
  if (first !== 0) return { line: 1, message: 'expected "---" and the front matter' };
  if (second === undefined) return { line: lines.length, message: 'expected "---" after the front matter' };
  if (third === undefined)
    return { line: lines.length, message: 'expected "---" between the system and the user message' };
  if (fourth !== undefined) return { line: fourth + 1, message: 'a fourth "---"; expected three' };
  const part = (from: number, to: number): Part => {
    // The last part may be missing altogether.
    return { text: lines.slice(from, to).join('\n'), line: Math.min(from + 1, lines.length) };
  };
  return { front: part(1, second), system: part(second + 1, third), user: part(third + 1, lines.length) };
}
