import { type Content, html, type Markup, trusted } from './markup.ts';
import { STYLE } from './style.ts';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  readonly header: Markup;
  /** Where the links at the top lead. */
  readonly contents: readonly (readonly [anchor: string, text: string])[];
  readonly main: Content;
  readonly footer: Content;
}

/**
 * A page that is one file: it loads nothing, runs nothing, and its browser is told to see to that. The one style
 * sheet is allowed by its hash, so nothing in the texts can bring another.
 */
export async function pageOf({ title, header, contents, main, footer }: Page): Promise<string> {
  const policy = `default-src 'none'; style-src '${await hashOf(STYLE)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const links = contents.map(([anchor, text]) => html`<li><a href="#${anchor}">${text}</a></li>`);
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="ml-interview">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
${header}
</header>
<nav aria-label="Contents"><ul>${links}</ul></nav>
<main id="main" tabindex="-1">
${main}
</main>
<footer>${footer}</footer>
</body>
</html>
`}`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${Buffer.from(digest).toString('base64')}`;
}
