import { fileURLToPath } from 'node:url';
import { packageFile } from '../src/package-files.ts';

function file(path: string): string {
  return fileURLToPath(packageFile(path));
}

/** A set of answers with the labels that belong to it. */
export interface AnswerSet {
  readonly answers: string;
  readonly labels: string;
}

function setOf(name: string): AnswerSet {
  return {
    answers: file(`eval/data/answers-${name}.jsonl`),
    labels: file(`eval/data/answers-${name}.labels.jsonl`),
  };
}

/** What the coach is developed, fitted and cross-validated on: two sets by different writers and labellers. */
export const DEVELOPMENT = [setOf('dev'), setOf('more')] as const;
/** What it is only measured on. Need not be there. */
export const HELD = setOf('held');
export const ATTACKS = file('eval/data/attacks.jsonl');
export const FLOORS = file('eval/floors.json');
export const CALIBRATION = file('src/coach/offline/calibration-data.ts');
export const GRID_CALIBRATION = file('src/coach/offline/grid-calibration-data.ts');
