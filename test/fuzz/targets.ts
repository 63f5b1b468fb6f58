import type { Target } from './target.ts';
import { answersMarkdown, answersYaml } from './targets/answers.ts';
import { cache } from './targets/cache.ts';
import { cards } from './targets/cards.ts';
import { config } from './targets/config.ts';
import { critiqueLines } from './targets/critique-lines.ts';
import { curriculum } from './targets/curriculum.ts';
import { estimates } from './targets/estimates.ts';
import { importFile } from './targets/import.ts';
import { index } from './targets/index.ts';
import { journal } from './targets/journal.ts';
import { pack } from './targets/pack.ts';
import { prompts } from './targets/prompts.ts';
import { scenario } from './targets/scenario.ts';

/** Every kind of file that the program reads. */
export const TARGETS: readonly Target[] = [
  journal,
  index,
  importFile,
  cards,
  scenario,
  ...curriculum,
  estimates,
  answersYaml,
  answersMarkdown,
  config,
  pack,
  critiqueLines,
  prompts,
  cache,
];

export function targetNamed(name: string): Target {
  const target = TARGETS.find((one) => one.name === name);
  if (target) return target;
  throw new Error(`no target ${name}; there are ${TARGETS.map((one) => one.name).join(', ')}`);
}
