import { inThread } from './in-thread.ts';

/** A drawing as an SVG document, or why there is none. */
export type Picture = { readonly svg: string } | { readonly problem: string };

/** Nobody waits at a prompt meanwhile. */
const PATIENCE_MS = 10_000;

const OPTIONS = { padding: 12, transparent: true, font: 'system-ui' };

/** Replaces the colours and the font from the network that the library puts there. */
const STYLE = `<style>
  svg { --bg: #ffffff; --fg: #1f2328; }
  @media (prefers-color-scheme: dark) { svg { --bg: #16181d; --fg: #e6e8eb; } }
</style>`;

/**
 * Draws Mermaid as an SVG document for `<img>`, where a browser runs no script in it and loads nothing for it,
 * whatever a label or a colour says. It follows the reader's light or dark. Never throws.
 */
export async function drawPicture(source: string): Promise<Picture> {
  const drawn = await inThread('renderMermaidSVG', source, OPTIONS, PATIENCE_MS);
  if ('problem' in drawn) return drawn;
  const svg = drawn.text
    .replace(/^(<svg\b[^>]*?) style="[^"]*"/, '$1')
    .replace(/^\s*@import url\(.*\);\s*$/m, '')
    .replace(/^<svg\b[^>]*>/, (opening) => `${opening}\n${STYLE}`)
    // No character of XML; a single one would make all of the drawing disappear.
    .replace(/[\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');
  return { svg };
}
