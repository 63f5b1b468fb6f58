import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFile } from '../../src/package-files.ts';

export const SCENARIOS = ['ad-click-prediction', 'rag-support-assistant', 'video-recommendation'] as const;
export const KINDS = ['single', 'either', 'multi', 'follow-up', 'none', 'assumption'] as const;

const Question = z.strictObject({
  id: z.string(),
  scenario: z.enum(SCENARIOS),
  text: z.string(),
  expect: z.array(z.string()),
  kind: z.enum(KINDS),
  after: z.string().optional(),
  agrees: z.boolean().optional(),
});

/** A question with the facts that answer it. `after` was asked before it; `agrees` is whether an assumption is right. */
export type Question = z.infer<typeof Question>;

const FILE = packageFile('eval/data/questions.jsonl');

/** The questions of one set: `qa` and `qb` are developed on, `qc` is only measured on. */
export function readQuestions(half: 'qa' | 'qb' | 'qc'): Question[] {
  if (!existsSync(FILE)) throw new Error(`${FILE} is not there`);
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => Question.parse(JSON.parse(line))).filter(({ id }) => id.startsWith(`${half}-`));
}
