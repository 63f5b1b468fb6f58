import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawExercise } from '../../../src/estimation/draw-exercise.ts';
import { ExerciseList } from '../../../src/estimation/exercise.ts';
import { gradeEstimate } from '../../../src/estimation/grade-estimate.ts';
import { readExercises } from '../../../src/estimation/read-exercises.ts';
import { solutionOf } from '../../../src/estimation/solution.ts';
import { packageFile } from '../../../src/package-files.ts';
import { checkFindings, checkShown, ensure } from '../checks.ts';
import type { Target } from '../target.ts';
import { type Made, tryYaml, yamlSource } from './yaml-trial.ts';

const FILES = ['monitoring', 'data', 'language-models'];

/** The first two exercises of a file; an empty line ends each. */
function firstOf(text: string): string {
  return `${text.split('\n\n').slice(0, 2).join('\n\n')}\n`;
}

/** What is read is drawn, computed and graded, too. */
export const estimates: Target = {
  name: 'estimates',
  async open(folder) {
    const file = join(folder, 'estimates.yaml');
    const sources = FILES.map((name) =>
      yamlSource(firstOf(readFileSync(packageFile(`estimates/${name}.yaml`), 'utf8'))),
    );
    const others = sources.map(({ bytes }) => bytes);
    return (draw) =>
      tryYaml(draw.pick(sources), draw, others, (bytes) =>
        read(bytes.toString('utf8'), file, draw.below(99)),
      );
  },
};

const NO_NUMBER = /NaN|Infinity|undefined/;

function read(text: string, file: string, seed: number): Made {
  const { exercises, findings } = readExercises(text, file);
  checkFindings(findings, text.replace(/^\ufeff/, ''), file);
  if (!exercises) {
    ensure(findings.length > 0, () => 'refused without a reason');
    return { outcome: 'refused', findings };
  }
  ensure(ExerciseList.safeParse(exercises).success, () => 'the schema refuses what was read');
  for (const exercise of exercises) {
    const drawn = drawExercise(exercise, seed);
    const shown = [drawn.question, ...solutionOf(drawn)].join('\n');
    checkShown(shown, 'an exercise');
    // Damage may have put such a word into the text itself.
    ensure(NO_NUMBER.test(text) || !NO_NUMBER.test(shown), () => `no number: ${shown}`);
    gradeEstimate(drawn, shown);
  }
  return { outcome: 'read' };
}
