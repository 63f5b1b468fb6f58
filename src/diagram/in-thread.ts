import { Worker } from 'node:worker_threads';

const WORK = `
const { parentPort, workerData } = require('node:worker_threads');
const { library, draw, source, options } = workerData;
import(library)
  .then((drawing) => {
    parentPort.postMessage('loaded');
    parentPort.postMessage({ text: drawing[draw](source, options) });
  })
  .catch(({ message }) => parentPort.postMessage({ problem: message }));
`;

type Drawn = { readonly text: string } | { readonly problem: string };

/**
 * Calls a function of the drawing library in a thread of its own, which is stopped when it draws for longer than
 * `patience` milliseconds: the library looks for some paths without end. Never throws.
 */
export function inThread(
  draw: 'renderMermaidASCII' | 'renderMermaidSVG',
  source: string,
  options: object,
  patience: number,
): Promise<Drawn> {
  const workerData = { library: import.meta.resolve('beautiful-mermaid'), draw, source, options };
  const worker = new Worker(WORK, { eval: true, workerData });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Drawn>((resolve) => {
    const giveUp = () => resolve({ problem: 'it is too large to be drawn here' });
    worker.on('error', ({ message }) => resolve({ problem: message }));
    worker.on('message', (message: 'loaded' | Drawn) => {
      // Loading takes its time on a busy machine, and says nothing of the drawing.
      if (message === 'loaded') timer = setTimeout(giveUp, patience);
      else resolve(message);
    });
  }).finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
