import { conceptsIn } from '../../text/concepts.ts';
import { isContent, isNegation, stemOf, type Word, words } from '../../text/words.ts';

/** A content word of a text: a stem that can be compared, at a position among all words of the text. */
export interface Term {
  readonly stem: string;
  readonly position: number;
}

/** A content word of a rubric, with the concepts that it stands for where it stands, alone or with others. */
export interface RubricTerm extends Term {
  /** Its number: the same stem has another where it stands for other concepts ("back", "roll back"). */
  readonly id: number;
  readonly concepts: readonly number[];
}

/** The content words of a text that rubric and answer are compared by: no numbers, no negations. */
export function termsOf(text: string, list: readonly Word[] = words(text)): Term[] {
  const terms: Term[] = [];
  for (const [position, word] of list.entries()) {
    const next = list[position + 1];
    if (isPairOfLetters(text, word, next)) terms.push({ stem: `${word.text}/${next?.text}`, position });
    else if (isComparable(word)) terms.push({ stem: normalStem(word), position });
  }
  return terms;
}

function isComparable(word: Word): boolean {
  return isContent(word) && !/^\d/u.test(word.text) && !isNegation(word.text);
}

/** "A/B" and the like are one term. */
function isPairOfLetters(text: string, word: Word, next: Word | undefined): boolean {
  return (
    word.text.length === 1 && next?.text.length === 1 && /^[/&]$/u.test(text.slice(word.end, next.start))
  );
}

/** All percentiles of the tail are one term. */
function normalStem(word: Word): string {
  return /^p\d\d+$/u.test(word.text) ? 'p99' : word.stem;
}

/** A term of the vocabulary an answer word may stand for, and how surely. */
export interface Resolved {
  readonly id: number;
  /** 1 for the same stem, less for a likely typo, a related form, or a turn of phrase of the same concept. */
  readonly strength: number;
}

const TYPO = 0.85;
const RELATED = 0.8;
const PREFIX = 6;
const RESOLVED_KEPT = 20_000;

/** The stems of a scenario's rubrics, numbered, and the tolerant look-up of answer words among them. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly byStem = new Map<string, number[]>();
  private readonly byPrefix = new Map<string, number[]>();
  private readonly byDeletion = new Map<string, number[]>();
  private readonly byConcept = new Map<number, number[]>();
  private readonly conceptHits = new Map<number, readonly Resolved[]>();
  private readonly compounds = new Map<string, number[]>();
  private readonly texts = new Map<string, readonly RubricTerm[]>();
  private readonly resolved = new Map<string, readonly Resolved[]>();
  private readonly stems: string[] = [];

  /** The content words of a text of a rubric; texts are remembered. */
  read(text: string): readonly RubricTerm[] {
    const known = this.texts.get(text);
    if (known) return known;
    const list = words(text);
    const uses = conceptsIn(list);
    const found = termsOf(text, list).map((term) => {
      const own = uses.filter(({ positions }) => positions.includes(term.position));
      const concepts = [...new Set(own.map(({ concept }) => concept))].sort((a, b) => a - b);
      return { ...term, concepts, id: this.idOf(term.stem, concepts) };
    });
    this.texts.set(text, found);
    return found;
  }

  /** The number of a stem that stands for these concepts, given out on first sight. */
  idOf(stem: string, concepts: readonly number[] = []): number {
    const key = [stem, ...concepts].join(' ');
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.stems.length;
    this.stems.push(stem);
    this.ids.set(key, id);
    push(this.byStem, stem, id);
    if (stem.length >= PREFIX) push(this.byPrefix, stem.slice(0, PREFIX), id);
    if (stem.length >= PREFIX) for (const form of deletions(stem)) push(this.byDeletion, form, id);
    for (const concept of concepts) push(this.byConcept, concept, id);
    return id;
  }

  /** The number of a concept as a term of its own, which no single word is. */
  idOfConcept(concept: number): number {
    return this.idOf(`#${concept}`, [concept]);
  }

  /** The stem of a term, or a name for the concept that it is. */
  nameOf(id: number): string {
    return this.stems[id] ?? '';
  }

  /** Says how much a turn of phrase stands for a term that shares its concept, 0 to 1. */
  weighConcepts(strengthOf: (concept: number, id: number) => number): void {
    for (const [concept, ids] of this.byConcept) {
      const own = this.idOfConcept(concept);
      const hits = ids.map((id) => ({ id, strength: id === own ? 1 : strengthOf(concept, id) }));
      this.conceptHits.set(concept, hits);
    }
  }

  /** The vocabulary terms that share a concept. */
  resolveConcept(concept: number): readonly Resolved[] {
    return this.conceptHits.get(concept) ?? [];
  }

  /** Lets one written word ("rollback") stand for two of the rubric ("roll back"). */
  addCompound(first: string, second: string, ids: readonly number[]): void {
    this.compounds.set(stemOf(first + second), [...ids]);
  }

  get size(): number {
    return this.stems.length;
  }

  has(stem: string): boolean {
    return this.byStem.has(stem);
  }

  /** The vocabulary terms a stem of an answer may stand for, each once. */
  resolve(stem: string): readonly Resolved[] {
    const known = this.resolved.get(stem);
    if (known) return known;
    const found = new Map<number, number>();
    const keep = (id: number, strength: number): void => {
      if (strength > (found.get(id) ?? 0)) found.set(id, strength);
    };
    for (const id of this.byStem.get(stem) ?? []) keep(id, 1);
    for (const id of this.compounds.get(stem) ?? []) keep(id, 1);
    for (const id of this.relatedTo(stem)) keep(id, RELATED);
    if (found.size === 0) for (const id of this.typosOf(stem)) keep(id, TYPO);
    const result = Array.from(found, ([id, strength]) => ({ id, strength }));
    if (this.resolved.size >= RESOLVED_KEPT) this.resolved.clear();
    this.resolved.set(stem, result);
    return result;
  }

  /** The vocabulary term that two words make when written as one. */
  resolveJoined(joined: string): readonly Resolved[] {
    return (this.byStem.get(stemOf(joined)) ?? []).map((id) => ({ id, strength: 1 }));
  }

  /** Stems that begin alike and differ little in length: "calibr" and "calibrat". */
  private relatedTo(stem: string): number[] {
    if (stem.length < PREFIX) return [];
    const alike = this.byPrefix.get(stem.slice(0, PREFIX)) ?? [];
    return alike.filter((id) => Math.abs((this.stems[id] ?? '').length - stem.length) <= 3);
  }

  /** Stems one slip of the finger away: a letter missing, added, wrong or swapped. */
  private typosOf(stem: string): number[] {
    if (stem.length < PREFIX - 1) return [];
    const found = new Set(this.byDeletion.get(stem) ?? []);
    for (const form of deletions(stem)) {
      if (form.length >= PREFIX - 1) for (const id of this.byStem.get(form) ?? []) found.add(id);
      for (const other of this.byDeletion.get(form) ?? []) found.add(other);
    }
    return [...found].filter((id) => this.stems[id]?.[0] === stem[0]);
  }
}

function deletions(stem: string): string[] {
  return Array.from({ length: stem.length }, (_, at) => stem.slice(0, at) + stem.slice(at + 1));
}

function push<K>(map: Map<K, number[]>, key: K, id: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [id]);
  else if (!list.includes(id)) list.push(id);
}
