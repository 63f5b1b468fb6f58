import { ExpectedError } from '../../errors.ts';
import type { Host, OutputStream } from '../../host.ts';
import { search } from '../prompts/choose-view.ts';
import type { Choice, ChooseRequest } from '../terminal.ts';
import { openLineInput } from './line-input.ts';

/** Asks for one line, which may be empty. Throws an ExpectedError of kind `cancelled` when none will come. */
export async function askLine(host: Host, screen: OutputStream, prompt: string): Promise<string> {
  let close = () => {};
  try {
    return await new Promise<string>((line, reject) => {
      const gone = () => reject(new ExpectedError('cancelled', 'Cancelled.'));
      openLineInput(host, { line, gone }).then((input) => {
        close = () => input.close();
        screen.write(prompt);
      }, reject);
    });
  } finally {
    close();
  }
}

/** Asks until the answer is yes or no, in full or by its first letter. */
export async function askYesOrNo(host: Host, screen: OutputStream, message: string): Promise<boolean> {
  for (;;) {
    const reply = (await askLine(host, screen, `${message} Type yes or no: `)).trim().toLowerCase();
    if (/^y(es)?$/.test(reply)) return true;
    if (/^no?$/.test(reply)) return false;
    screen.write('That is neither yes nor no.\n');
  }
}

/** Lists the choices with numbers until the user names one, by its number or by words that fit it alone. */
export async function askChoice<T>(
  host: Host,
  screen: OutputStream,
  { message, choices }: ChooseRequest<T>,
): Promise<T> {
  const list = (indexes: readonly number[]) => {
    const lines = indexes.map((index) => entry(index + 1, choices[index]));
    screen.write(`${lines.join('\n')}\n`);
  };
  const everything = choices.map((_, index) => index);
  screen.write(`${message}\n`);
  list(everything);
  for (;;) {
    const reply = (await askLine(host, screen, 'Type a number, or words to search for: ')).trim();
    const found = /^\d+$/.test(reply)
      ? everything.filter((index) => index + 1 === Number(reply))
      : search(choices, reply);
    const [first, second] = found.map((index) => choices[index]);
    if (first && !second) {
      screen.write(`Chosen: ${first.name}\n`);
      return first.value;
    }
    const problem = `Nothing fits "${reply}". The numbers go from 1 to ${choices.length}; Enter lists them again.`;
    if (first) list(found);
    else screen.write(`${problem}\n`);
  }
}

function entry(number: number, choice: Choice<unknown> | undefined): string {
  const { name = '', description } = choice ?? {};
  return `${number}. ${name}${description ? `. ${description}` : ''}`;
}
