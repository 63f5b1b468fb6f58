import type { ScenarioRule } from '../located.ts';
import { untouchedGroups } from './must-haves.ts';
import { everydayWords, fewPhrasings, productNames, sharedWord, shortPhrasings } from './phrasings.ts';
import { answeredQuestions, fewQuestions, shortQuestion } from './questions.ts';
import { toDo } from './to-do.ts';

/**
 * Warnings for authors: what a scenario may have and still be sat, but what makes the offline coach or the
 * interviewer miss good answers. They take longer than reading the file, so only `scenarios validate` asks them.
 */
export const ADVICE: readonly ScenarioRule[] = [
  toDo,
  fewPhrasings,
  productNames,
  shortPhrasings,
  sharedWord,
  everydayWords,
  untouchedGroups,
  fewQuestions,
  shortQuestion,
  answeredQuestions,
];
