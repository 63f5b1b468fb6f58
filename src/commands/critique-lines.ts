import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { App } from '../app.ts';
import { StageId } from '../domain/stage-schemas.ts';
import type { Level } from '../domain/stages.ts';
import { ExpectedError } from '../errors.ts';
import { openInput, unreadable } from '../input.ts';
import { cleanLine } from '../text/clean.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type ConnectOptions, chooseCoach } from './llm/connect.ts';

const AnswerLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  scenario: z.string(),
  stage: StageId,
  text: z.string(),
});
type AnswerLine = z.infer<typeof AnswerLine>;

/**
 * Judges answers as they come, `{scenario, stage, text, id?}` a line, and prints a critique a line. Memory stays
 * flat however many there are. Stops at the first line that is no such answer.
 */
export async function critiqueLines(
  app: App,
  file: string,
  options: ConnectOptions & { readonly level: Level },
): Promise<void> {
  const { host } = app;
  const coach = await chooseCoach(app, options);
  const load = remembered(async (id: string) => (await app.library()).load(id));
  const lines = createInterface({ input: openInput(file, host), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, scenario: wanted, stage, text } = parse(line, file, number);
      const scenario = await load(wanted);
      const critique = await judgeAnswer(app, coach, { scenario, stage, text }, { level: options.level, id });
      if (!host.stdout.write(`${JSON.stringify(critique)}\n`)) await once(host.stdout, 'drain');
    }
  } catch (error) {
    throw unreadable(file, error);
  }
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
