import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Two drawings of one chart, as SVG: the small one keeps its letters legible on a telephone. */
export interface Chart {
  readonly wide: string;
  readonly narrow: string;
  /** All its figures in words, for those who can't see it. */
  readonly label: string;
}

/** In pixels of the style sheet. */
export interface Size {
  readonly width: number;
  readonly isNarrow: boolean;
}

const WIDE: Size = { width: 560, isNarrow: false };
const NARROW: Size = { width: 340, isNarrow: true };

/**
 * Draws with Observable Plot on a document without a browser. Nothing of it styles itself: the page's own style
 * sheet does, so that the page can forbid every other style.
 */
export function drawChart(optionsFor: (size: Size) => PlotOptions, label: string): Chart {
  return { label, wide: draw(optionsFor(WIDE), label), narrow: draw(optionsFor(NARROW), label) };
}

function draw(options: PlotOptions, label: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document, className: 'plot' });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'aria-label', 'aria-hidden', 'aria-description']) {
      element.removeAttribute(name);
    }
  }
  for (const name of ['width', 'height', 'font-family', 'font-size']) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}
