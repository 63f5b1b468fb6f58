import { inThread } from './in-thread.ts';

/** A drawing made of box-drawing characters, or why there is none. */
export type Drawing = { readonly lines: readonly string[] } | { readonly problem: string };

/** Longer than any drawing that fits a screen takes. */
const PATIENCE_MS = 3000;

/** Compact, but with room for an arrow and its label. */
const OPTIONS = { colorMode: 'none', paddingX: 4, paddingY: 3, boxBorderPadding: 0 };

/**
 * Draws Mermaid within `columns` if it can: a flowchart that is too wide from left to right is drawn from top
 * to bottom, and the narrower of the two is taken. Never throws.
 */
export async function drawDiagram(source: string, columns: number): Promise<Drawing> {
  const across = await draw(source);
  if ('problem' in across || widthOf(across) <= columns) return across;
  const turned = source.replace(/^flowchart (LR|RL)/, 'flowchart TD');
  if (turned === source) return across;
  const down = await draw(turned);
  return 'problem' in down || widthOf(down) >= widthOf(across) ? across : down;
}

async function draw(source: string): Promise<Drawing> {
  const drawn = await inThread('renderMermaidASCII', source, OPTIONS, PATIENCE_MS);
  if ('problem' in drawn) return drawn;
  return { lines: drawn.text.split('\n').map((line) => line.trimEnd()) };
}

function widthOf({ lines }: { readonly lines: readonly string[] }): number {
  return Math.max(...lines.map((line) => [...line].length));
}
