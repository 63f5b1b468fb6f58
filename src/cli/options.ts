import { InvalidArgumentError, Option } from 'commander';
import type { App } from '../app.ts';
import { LEVELS, STAGE_IDS } from '../domain/stages.ts';

/** Carries out an action with the app; its result, if any, is the exit code. */
export type Act = (action: (app: App) => Promise<number> | Promise<void>) => Promise<void>;

export const NO_CACHE = 'ask the model again about what it has judged before';

export function examples(...lines: readonly string[]): string {
  return ['Examples:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

export function coach(): Option {
  return new Option('--coach <coach>', 'who judges: auto is the model where one is set up').choices([
    'auto',
    'offline',
    'llm',
  ]);
}

export function level(): Option {
  return new Option('--level <level>', 'what is expected of you').choices([...LEVELS]).default('senior');
}

export function stage(description: string): Option {
  return new Option('--stage <stage>', description).choices([...STAGE_IDS]);
}

export function stages(description: string): Option {
  return new Option('--stage <stage...>', description).choices([...STAGE_IDS]);
}

export function pace(): Option {
  return new Option(
    '--pace <pace>',
    'strict takes the draft when time is up, soft lets it run over, off has no clock',
  )
    .choices(['strict', 'soft', 'off'])
    .default('soft');
}

export function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number.');
}

export function cardCount(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 200) return number;
  throw new InvalidArgumentError('Give a number of cards from 1 to 200.');
}

export function minutes(value: string): number {
  const number = Number(value);
  if (number >= 1 && number <= 240) return number;
  throw new InvalidArgumentError('Give a number of minutes from 1 to 240.');
}

export function gathered(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}
