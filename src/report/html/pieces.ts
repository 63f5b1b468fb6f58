import type { TradeoffVerdict, Verdict } from '../../domain/critique.ts';
import type { Chart } from '../charts/draw-chart.ts';
import type { Said } from '../report.ts';
import { type Content, html, type Markup, trusted } from './markup.ts';

/** Signs that tell verdicts apart without their colour. */
const SIGNS: Readonly<Record<Verdict | TradeoffVerdict, string>> = {
  covered: '+',
  touched: '~',
  missing: '\u2212',
  unscored: '?',
  weighed: '+',
  mentioned: '~',
  none: '\u2212',
};

/** The sign of a verdict with its word, or another. */
export function badge(verdict: Verdict | TradeoffVerdict, word: string = verdict): Markup {
  return html`<span class="badge ${verdict}"><span class="sign" aria-hidden="true">${SIGNS[verdict]}</span> ${word}</span>`;
}

/** A chart in both its sizes, with what its colours and signs mean. */
export function chartFigure({ wide, narrow }: Chart, caption: Content): Markup {
  return html`<figure>
<div class="wide">${trusted(wide)}</div>
<div class="narrow">${trusted(narrow)}</div>
<figcaption>${caption}</figcaption>
</figure>`;
}

/** What a sign in a chart stands for. */
export function key(name: string, text: string): Markup {
  return html`<span class="key"><span class="swatch ${name}" aria-hidden="true"></span> ${text}</span> `;
}

/**
 * What the candidate said, in place, its evidence marked and numbered. Each number leads to its verdict; `place`
 * keeps the anchors of several texts apart.
 */
export function said(passages: Said, place: string): Markup {
  if (passages.length === 0) return html`<p class="blank">blank</p>`;
  const seen = new Map<number, number>();
  const marked = passages.map(({ text, numbers }) => {
    if (numbers.length === 0) return html`${text}`;
    const links = numbers.map((number) => {
      const count = (seen.get(number) ?? 0) + 1;
      seen.set(number, count);
      const id = evidenceAnchor(place, number, count);
      return html`<a id="${id}" href="#${verdictAnchor(place, number)}" aria-label="evidence for verdict ${number}">${number}</a>`;
    });
    return html`<mark>${text}</mark><sup>${separated(links)}</sup>`;
  });
  return html`<div class="said" dir="auto">${marked}</div>`;
}

/** How many passages each number has. */
export function evidenceCounts(passages: Said): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const number of passages.flatMap(({ numbers }) => numbers)) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

export function verdictAnchor(place: string, number: number): string {
  return `${place}-verdict-${number}`;
}

export function evidenceAnchor(place: string, number: number, count: number): string {
  return `${place}-evidence-${number}${count > 1 ? `-${count}` : ''}`;
}

/** With a space between, which a reader and a line break need. */
export function separated(pieces: readonly Markup[]): Markup {
  return html`${pieces.map((piece, index) => html`${index > 0 && ' '}${piece}`)}`;
}

/** A list of items; nothing for none. */
export function list(items: readonly Content[], name = ''): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<ul class="${name}">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A heading of the third rank and what stands below it; nothing when that is nothing. */
export function part(title: string, body: Content): Markup | undefined {
  if (body === undefined || body === false) return undefined;
  return html`<h3>${title}</h3>\n${body}`;
}
