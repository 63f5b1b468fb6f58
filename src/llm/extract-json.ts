/** How many braces that never close may stand before the object. */
const MOST_STRAY_BRACES = 32;

/**
 * The JSON object in a reply: the reply itself, or the last complete object in it, past reasoning, prose and
 * fences. Undefined if there is none. Takes time in proportion to the text.
 */
export function extractJson(text: string): object | undefined {
  const whole = parseObject(text);
  if (whole) return whole;
  const answer = dropReasoning(text);
  let found: object | undefined;
  for (const part of balancedParts(answer)) found = parseObject(part) ?? found;
  return found;
}

/** Reasoning that never ends leaves no answer; what it drafted must not pass for one. */
function dropReasoning(text: string): string {
  const open = /^\s*<(think|thinking|reasoning)>/i.exec(text);
  if (!open) return text;
  const rest = text.slice(open[0].length);
  const end = rest.search(new RegExp(`</${open[1]}>`, 'i'));
  return end === -1 ? '' : rest.slice(end);
}

/** The stretches from a brace to the one that closes it, strings minded, none inside another. */
function balancedParts(text: string): string[] {
  const parts: string[] = [];
  let strays = 0;
  let start = text.indexOf('{');
  while (start !== -1 && strays <= MOST_STRAY_BRACES) {
    const end = closingBrace(text, start);
    if (end === -1) strays++;
    else parts.push(text.slice(start, end + 1));
    start = text.indexOf('{', end === -1 ? start + 1 : end + 1);
  }
  return parts;
}

function closingBrace(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  return -1;
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
