/** A piece of HTML that is known to be sound. Only {@link html} and {@link trusted} make it. */
export class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

/** What a template takes: text, which is escaped, markup, which is not, and nothing. */
export type Content = string | number | Markup | false | undefined | readonly Content[];

/** HTML from a template. Whatever is put into it as text stays text, in elements and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(strings.map((part, index) => part + sourceOf(contents[index])).join(''));
}

/** Takes a string for markup as it is: for what the program has made itself. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function sourceOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.toString();
  return Array.isArray(content) ? content.map(sourceOf).join('') : escapeText(String(content));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no meaning in HTML, and half a character has none anywhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const MEANINGLESS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Cs}/gu;

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '').replace(MEANINGLESS, '\uFFFD');
}
