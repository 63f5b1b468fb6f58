import { readFileSync } from 'node:fs';
import { packageFile } from '../../src/package-files.ts';

/** An answer about training of so many words, of which no sentence repeats another: those would be left out. */
export function answerOf(count: number): string {
  const answers = readFileSync(packageFile('test/fixtures/answers.md'), 'utf8');
  const all = (/^## training\n([\s\S]*?)^## /m.exec(answers)?.[1] ?? '').trim().split(' ');
  const copies = Array.from({ length: Math.ceil(count / all.length) }, (_, copy) =>
    all.map((word, at) => (copy > 0 && at % 3 === 0 ? `${word}${'abcdefghijkl'[copy]}` : word)).join(' '),
  );
  return copies.join('\n').split(' ').slice(0, count).join(' ');
}
