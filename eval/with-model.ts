import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PromptedCall } from '../src/coach/coach.ts';
import { createLlmCoach } from '../src/coach/llm/llm-coach.ts';
import { createOfflineCoach } from '../src/coach/offline/offline-coach.ts';
import { findSettings } from '../src/commands/llm/settings.ts';
import type { Clock } from '../src/host.ts';
import { withCache } from '../src/llm/cache.ts';
import { createModel } from '../src/llm/create-model.ts';
import { loadPrompts } from '../src/llm/prompts/load-prompts.ts';
import { packageFile } from '../src/package-files.ts';
import { compare, type JudgedAnswer } from './judged.ts';
import type { LabelledAnswer } from './labelled.ts';

/** Replies are kept here, so that a run that was broken off goes on where it was. */
const CACHE = fileURLToPath(packageFile('.eval-cache/'));
const SECOND = 1000;

const clock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface ModelRun {
  readonly model: string;
  readonly answers: readonly JudgedAnswer[];
  /** What it took, in one line. */
  readonly effort: string;
}

/**
 * Has the model of the environment (OPENAI_BASE_URL, OPENAI_API_KEY, ML_INTERVIEW_MODEL) judge labelled answers.
 * Answers that it could not judge are left out and counted. Throws when no model is named.
 */
export async function judgeWithModel(answers: readonly LabelledAnswer[]): Promise<ModelRun> {
  const { settings } = findSettings({ env: process.env }, { consent: [], libraries: [] });
  if (!settings) throw new Error('name a model: ML_INTERVIEW_MODEL=NAME, and OPENAI_BASE_URL for its server');
  mkdirSync(CACHE, { recursive: true, mode: 0o700 });
  const model = withCache(createModel(settings, clock), CACHE);
  const { prompts } = await loadPrompts();
  const coach = createLlmCoach(model, prompts, createOfflineCoach());
  const judged: JudgedAnswer[] = [];
  const calls: PromptedCall[] = [];
  const failures: string[] = [];
  for (const [index, answer] of answers.entries()) {
    const { scenario, stage, text } = answer;
    const findings = await coach.examine({ scenario, stage, text });
    if (findings.call) calls.push(findings.call);
    if (findings.by) failures.push(findings.failure?.message ?? 'not asked any more');
    else judged.push(compare(answer, findings));
    process.stderr.write(`\r${index + 1} of ${answers.length}, ${failures.length} failed`);
  }
  process.stderr.write('\n');
  if (failures[0]) process.stderr.write(`first failure: ${failures[0]}\n`);
  return { model: model.name, answers: judged, effort: effortOf(calls, failures.length, answers.length) };
}

function effortOf(calls: readonly PromptedCall[], failed: number, of: number): string {
  const fresh = calls.filter(({ isCached }) => !isCached);
  const sum = (pick: (call: PromptedCall) => number) => fresh.reduce((total, call) => total + pick(call), 0);
  const tokens = `${sum(({ usage }) => usage?.input ?? 0)} tokens in, ${sum(({ usage }) => usage?.output ?? 0)} out`;
  const seconds = Math.round(sum(({ milliseconds }) => milliseconds) / SECOND);
  return `${fresh.length} calls (${calls.length - fresh.length} remembered), ${tokens}, ${seconds} s; ${failed} of ${of} not judged`;
}
