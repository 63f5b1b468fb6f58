import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { type Complaint, type Path, shorten } from './finding.ts';
import { describeHidden, hiddenCharacters } from './hidden-characters.ts';

/** A YAML document as plain data, with the way back from a path in the data to its place in the text. */
export class YamlTree {
  /** Mappings have no prototype, so that no key of theirs means more than it says. */
  readonly value: unknown;
  readonly complaints: Complaint[] = [];
  readonly #contents: ParsedNode | null;
  readonly #text: string;
  readonly #pairs = new Map<YAMLMap, Map<string, Pair>>();

  /** Calls itself at each level of nesting, which `composeYaml` bounds. */
  constructor(contents: ParsedNode | null, text: string) {
    this.#contents = contents;
    this.#text = text;
    this.value = this.#valueOf(contents);
  }

  /**
   * Start and end in the text of what a path leads to, or of the nearest value above it that is there. With
   * `key`, of its key in a mapping instead of its value.
   */
  rangeOf(path: Path, part: 'value' | 'key' = 'value'): readonly [start: number, end: number] {
    let key: unknown = this.#contents;
    let value: unknown = this.#contents;
    for (const step of path) {
      if (isMap(value)) {
        const pair = this.#pairs.get(value)?.get(String(step));
        if (!pair) break;
        key = pair.key;
        value = pair.value ?? pair.key;
      } else if (isSeq(value) && value.items[Number(step)] !== undefined) {
        key = value = value.items[Number(step)];
      } else {
        break;
      }
    }
    return rangeOf(part === 'key' ? key : value);
  }

  #valueOf(node: unknown): unknown {
    this.#checkAnchor(node);
    if (isMap(node)) return this.#mappingOf(node);
    if (isSeq(node)) return node.items.map((item) => this.#valueOf(item));
    if (isScalar(node)) {
      this.#checkCharacters(node, node.value);
      return node.value;
    }
    if (isAlias(node)) {
      this.#complain(node, 'alias', 'aliases are not supported; text that begins with "*" needs quotes');
    }
    return null;
  }

  /** It would do no harm, but the text after it would lose its first word unnoticed. */
  #checkAnchor(node: unknown): void {
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.#complain(node, 'alias', 'anchors are not supported; text that begins with "&" needs quotes');
    }
  }

  #mappingOf(map: YAMLMap): Record<string, unknown> {
    const mapping: Record<string, unknown> = Object.create(null);
    const pairs = new Map<string, Pair>();
    this.#pairs.set(map, pairs);
    for (const pair of map.items) {
      if (!isScalar(pair.key)) continue;
      this.#checkAnchor(pair.key);
      this.#checkCharacters(pair.key, pair.key.value);
      const key = String(pair.key.value);
      if (pairs.has(key)) {
        this.#complain(pair.key, 'duplicate-key', `a second "${shorten(key, 60)}" in the same mapping`);
      } else {
        pairs.set(key, pair);
        mapping[key] = this.#valueOf(pair.value);
      }
    }
    return mapping;
  }

  /** Only of those written as escape sequences; the others are found in the text as a whole. */
  #checkCharacters(node: Node, value: unknown): void {
    const [start, end] = rangeOf(node);
    const source = this.#text.slice(start, end);
    if (typeof value !== 'string' || !source.includes('\\')) return;
    const unescaped = new Set(hiddenCharacters(source).map(({ code }) => code));
    for (const hidden of hiddenCharacters(value)) {
      if (!unescaped.has(hidden.code)) this.#complain(node, 'characters', describeHidden(hidden));
    }
  }

  #complain(node: unknown, rule: string, message: string): void {
    this.complaints.push({ offset: rangeOf(node)[0], rule, message });
  }
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return [start, end];
}
