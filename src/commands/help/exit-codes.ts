import { BUG_EXIT_CODE, type ErrorKind, ExpectedError } from '../../errors.ts';
import type { Block } from './topic.ts';

const MEANINGS: Readonly<Record<ErrorKind, string>> = {
  findings: 'something was found to be wrong, by scenarios validate or doctor',
  usage: 'the command line is wrong',
  'not-found': 'there is no such scenario, session or file',
  configuration: 'the settings cannot be used',
  data: 'a file cannot be read, understood or written',
  llm: 'the language model failed',
  cancelled: 'you left; the session is saved, and the message names the command that goes on with it',
};

export function exitCodes(): Block[] {
  const meanings = new Map<number, string>([[0, 'done']]);
  for (const [kind, meaning] of Object.entries(MEANINGS)) {
    const code = new ExpectedError(kind as ErrorKind, '').exitCode;
    meanings.set(code, [meanings.get(code), meaning].filter(Boolean).join('; or '));
  }
  meanings.set(BUG_EXIT_CODE, 'a bug in ml-interview; the message says what to report');
  const inOrder = [...meanings].sort(([one], [other]) => one - other);
  return [
    { rows: inOrder.map(([code, meaning]) => [String(code), meaning] as const) },
    'Errors go to standard error. Where there is something to be done, a line with "next:" says what.',
  ];
}
