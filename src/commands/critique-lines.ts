import { once } from 'node:events';
import { z } from 'zod';
import type { App } from '../app.ts';
import { StageId } from '../domain/stage-schemas.ts';
import type { Level } from '../domain/stages.ts';
import { ExpectedError, LLM_EXIT_CODE } from '../errors.ts';
import { readLines, unreadable } from '../input.ts';
import { cleanLine, showableJson } from '../text/clean.ts';
import { isJudgedAsAsked, judgeAnswer } from './judge-answer.ts';
import { type ConnectOptions, chooseCoach } from './llm/connect.ts';

export const AnswerLine = z
  .object({
    id: z.union([z.string(), z.number()]).optional().describe('Comes back in the critique.'),
    scenario: z.string().describe('Id, or path of a file.'),
    stage: StageId,
    text: z.string().describe('The answer.'),
  })
  .describe('A line of what `critique --jsonl` reads; a critique a line is what it writes.');
type AnswerLine = z.infer<typeof AnswerLine>;

/**
 * Judges answers as they come, `{scenario, stage, text, id?}` a line, and prints a critique a line. Memory stays
 * flat however many there are. Stops at the first line that is no such answer. Resolves with the exit code.
 */
export async function critiqueLines(
  app: App,
  file: string,
  options: ConnectOptions & { readonly level: Level },
): Promise<number> {
  const { host } = app;
  const coach = await chooseCoach(app, options);
  const load = remembered(async (id: string) => (await app.library()).load(id));
  let number = 0;
  let exitCode = 0;
  try {
    for await (const line of readLines(file, host)) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, scenario: wanted, stage, text } = parse(line, file, number);
      const scenario = await load(wanted).catch((error) => refuse(error, `${file}:${number}:1`));
      const critique = await judgeAnswer(app, coach, { scenario, stage, text }, { level: options.level, id });
      if (!isJudgedAsAsked(critique, options)) exitCode = LLM_EXIT_CODE;
      if (!host.stdout.write(`${showableJson(critique)}\n`)) await once(host.stdout, 'drain');
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return exitCode;
}

function refuse(error: unknown, place: string): never {
  if (!(error instanceof ExpectedError)) throw error;
  throw new ExpectedError(error.kind, `${place}: ${error.message}`, error.next);
}

function parse(line: string, file: string, number: number): AnswerLine {
  const parsed = AnswerLine.safeParse(parseJson(line, file, number));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the line';
  throw new ExpectedError(
    'data',
    `${file}:${number}:1: ${place}: ${cleanLine(issue?.message ?? 'not an answer')}`,
  );
}

function parseJson(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ExpectedError('data', `${file}:${number}:1: not a line of JSON`);
  }
}

function remembered<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.set(key, value);
    return value;
  };
}
