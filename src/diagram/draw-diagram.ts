import { Worker } from 'node:worker_threads';

/** A drawing made of box-drawing characters, or why there is none. */
export type Drawing = { readonly lines: readonly string[] } | { readonly problem: string };

/** Longer than any drawing that fits a screen takes; the library looks for some paths without end. */
const PATIENCE_MS = 3000;

/** Compact, but with room for an arrow and its label. */
const OPTIONS = { colorMode: 'none', paddingX: 4, paddingY: 3, boxBorderPadding: 0 };

const WORK = `
const { parentPort, workerData } = require('node:worker_threads');
const { library, source, options } = workerData;
import(library)
  .then(({ renderMermaidASCII }) => parentPort.postMessage({ text: renderMermaidASCII(source, options) }))
  .catch(({ message }) => parentPort.postMessage({ problem: message }));
`;

/**
 * Draws Mermaid within `columns` if it can: a flowchart that is too wide from left to right is drawn from top
 * to bottom, and the narrower of the two is taken. Works in a thread of its own, which is stopped when it takes
 * too long. Never throws.
 */
export async function drawDiagram(source: string, columns: number): Promise<Drawing> {
  const across = await draw(source);
  if ('problem' in across || widthOf(across) <= columns) return across;
  const turned = source.replace(/^flowchart (LR|RL)/, 'flowchart TD');
  if (turned === source) return across;
  const down = await draw(turned);
  return 'problem' in down || widthOf(down) >= widthOf(across) ? across : down;
}

function draw(source: string): Promise<Drawing> {
  const workerData = { library: import.meta.resolve('beautiful-mermaid'), source, options: OPTIONS };
  const worker = new Worker(WORK, { eval: true, workerData });
  return new Promise<Drawing>((resolve) => {
    const timer = setTimeout(() => resolve({ problem: 'it is too large to be drawn here' }), PATIENCE_MS);
    worker.on('error', ({ message }) => resolve({ problem: message }));
    worker.on('message', ({ text, problem }: { text?: string; problem?: string }) => {
      const lines = (text ?? '').split('\n').map((line) => line.trimEnd());
      resolve(problem === undefined ? { lines } : { problem });
    });
    worker.on('exit', () => clearTimeout(timer));
  }).finally(() => void worker.terminate());
}

function widthOf({ lines }: { readonly lines: readonly string[] }): number {
  return Math.max(...lines.map((line) => [...line].length));
}
