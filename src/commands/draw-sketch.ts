import { drawDiagram } from '../diagram/draw-diagram.ts';
import { readDiagram } from '../diagram/read-diagram.ts';
import type { Layout } from '../views/layout.ts';
import { sketchView } from '../views/sketch.ts';

/** The diagram in a text drawn, with hints at what is wrong with it; empty for plain words. */
export async function drawSketch(text: string, layout: Layout): Promise<string> {
  const diagram = readDiagram(text);
  if (!diagram) return '';
  return sketchView(await drawDiagram(diagram.source, layout.columns - 2), diagram.hints, layout);
}
