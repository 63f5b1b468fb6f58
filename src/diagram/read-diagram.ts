import { cleanText } from '../text/clean.ts';

/** A Mermaid diagram that was found in a text. */
export interface Diagram {
  /** Mermaid that the drawing library can read. */
  readonly source: string;
  /** What keeps parts of it from being drawn as they are meant, with the line of the text. */
  readonly hints: readonly string[];
}

const FENCED = /^ {0,3}(```|~~~) *mermaid *\n([\s\S]*?)^ {0,3}\1/m;
const FLOWCHART = /^\s*(?:flowchart|graph)\b/i;
const OTHER_KINDS = /^\s*(?:sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|erDiagram)\b/;
/** Between two boxes, with a label or without: `-->`, `--->`, `-.->`, `==>`, `---`. */
const ARROW = /<?(?:-{2,}>|-\.+->|={2,}>|-{3,})/;
/** Arrows people write who are not thinking of Mermaid. */
const ANY_ARROW = /<?[-=]+>|-\.+->|→/;
const WITHOUT_ARROW = /^(?:subgraph|end|direction|classDef|class|style|linkStyle|click)\b|^%%/;

/** The diagram in a text; undefined if there are plain words only. */
export function readDiagram(text: string): Diagram | undefined {
  const cleaned = cleanText(text);
  const fenced = FENCED.exec(cleaned);
  const lines = (fenced?.[2] ?? cleaned).split('\n');
  const offset = fenced
    ? cleaned.slice(0, cleaned.indexOf('\n', fenced.index) + 1).split('\n').length - 1
    : 0;
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('%%'));
  const header = lines[first] ?? '';
  if (OTHER_KINDS.test(header)) return { source: lines.join('\n').trim(), hints: [] };
  if (FLOWCHART.test(header)) return readFlowchart(header, lines.slice(first + 1), offset + first + 2);
  return lines.some((line) => ANY_ARROW.test(line)) ? readShorthand(lines) : undefined;
}

/** A flowchart as Mermaid has it. `start` is the line of the text that `lines` begin at. */
function readFlowchart(header: string, lines: readonly string[], start: number): Diagram {
  const [, direction = 'LR', rest = ''] = /^\s*\w+\s*(TD|TB|LR|RL|BT)?\b[ ;]*(.*)$/i.exec(header) ?? [];
  const hints: string[] = [];
  const statements = [rest, ...lines].flatMap((line, index) => {
    const hint = hintFor(line.trim());
    if (hint !== undefined) hints.push(`line ${start + index - 1}: ${hint}`);
    return line.split(';').map(spaced);
  });
  return { source: [`flowchart ${direction.toUpperCase()}`, ...statements].join('\n'), hints };
}

/** The library takes an arrow that touches a name for a part of the name. */
function spaced(statement: string): string {
  return statement.replace(new RegExp(`\\s*(${ARROW.source})\\s*`, 'g'), ' $1 ').trimEnd();
}

function hintFor(line: string): string | undefined {
  if (line === '' || WITHOUT_ARROW.test(line)) return undefined;
  const outside = line.replace(/"[^"]*"/g, '').replace(/\|[^|]*\|/g, '');
  if (/(?<![-.=])->/.test(outside)) return '"->" is no arrow in Mermaid; write "-->"';
  for (const [open, close] of ['[]', '()', '{}'].map((pair) => [...pair])) {
    const [opened, closed] = [open, close].map((bracket) => outside.split(bracket ?? '').length);
    if (opened !== closed) return `"${open}" and "${close}" do not match`;
  }
  if (new RegExp(`^(?:${ARROW.source})|(?:${ARROW.source})$`).test(outside.trim().replace(/;$/, ''))) {
    return 'an arrow needs a box on both sides';
  }
  if (!ARROW.test(outside) && !/^[\w-]+\s*(?:[[({>]|$)/.test(outside)) return 'neither a box nor an arrow';
  return undefined;
}

/** Lines such as `events --> model --> app`: every name is a box, what has no arrow is a remark. */
function readShorthand(lines: readonly string[]): Diagram | undefined {
  const ids = new Map<string, string>();
  const box = (name: string) => {
    const key = name.toLowerCase();
    const id = ids.get(key) ?? `n${ids.size}`;
    const isNew = !ids.has(key);
    ids.set(key, id);
    return isNew ? `${id}["${name}"]` : id;
  };
  const source = ['flowchart LR'];
  for (const line of lines) {
    const parts = line.split(new RegExp(`(?:${ANY_ARROW.source})(?:\\|([^|]*)\\|)?`));
    // A split with one group gives name, label, name, label, name.
    const names = parts.map((part) =>
      (part ?? '')
        .replace(/["[\](){}<>;]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    for (let index = 2; index < names.length; index += 2) {
      const [from = '', label = '', to = ''] = names.slice(index - 2, index + 1);
      if (from === '' || to === '') continue;
      source.push(` ${box(from)} -->${label === '' ? '' : `|${label}|`} ${box(to)}`);
    }
  }
  return source.length > 1 ? { source: source.join('\n'), hints: [] } : undefined;
}
