import { ExpectedError } from '../errors.ts';
import type { Host, OutputStream } from '../host.ts';
import { cleanText } from '../text/clean.ts';
import type { Terminal } from './terminal.ts';
import type { Theme } from './theme.ts';

const CANCELLED_BY = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/**
 * A terminal with someone at it: inquirer's prompts and the answer editor, drawn on `screen`. Each is loaded
 * when first needed, as loading inquirer takes as long as starting Node.
 */
export function createInquirerTerminal(host: Host, screen: OutputStream, theme: Theme): Terminal {
  return {
    interactive: true,
    hasPictures: true,
    get columns() {
      return screen.columns || 80;
    },
    print: (text) => void host.stdout.write(`${text}\n`),
    note: (text) => void host.stderr.write(`${text}\n`),
    choose({ message, choices }) {
      return ask(host, screen, async (context) => {
        const { paintAhead } = await import('./prompts/choose-view.ts');
        const config = { message, choices, theme, screen };
        paintAhead(config);
        const { choosePrompt } = await import('./prompts/choose.ts');
        const index = await choosePrompt(config, context);
        const choice = choices[index];
        if (!choice) throw new Error(`No choice ${index} of ${choices.length}`);
        return choice.value;
      });
    },
    confirm({ message }) {
      return ask(host, screen, async (context) => {
        const { default: inquirer } = await import('inquirer');
        const prompt = inquirer.createPromptModule(context);
        const style = promptTheme(theme);
        const question = { type: 'confirm', name: 'yes', message, default: false, theme: style } as const;
        const { yes } = await prompt([question]);
        return yes;
      });
    },
    ask({ message }) {
      return ask(host, screen, async (context) => {
        const { default: inquirer } = await import('inquirer');
        const prompt = inquirer.createPromptModule(context);
        const { line } = await prompt([{ type: 'input', name: 'line', message, theme: promptTheme(theme) }]);
        return cleanText(line);
      });
    },
    askSecret({ message }) {
      return ask(host, screen, async (context) => {
        const { default: inquirer } = await import('inquirer');
        const prompt = inquirer.createPromptModule(context);
        const style = promptTheme(theme);
        const { line } = await prompt([{ type: 'password', name: 'line', message, theme: style }]);
        return line;
      });
    },
    proceed(message) {
      return ask(host, screen, async (context) => {
        const { proceedPrompt } = await import('./prompts/proceed.ts');
        await proceedPrompt({ message }, context);
      });
    },
    async wait(message, done) {
      const { waitFor } = await import('./prompts/wait.ts');
      return waitFor(message, done, screen, host.clock);
    },
    async edit(request) {
      const { editAnswer } = await import('./editor/prompt.ts');
      return editAnswer({ host, screen, theme, request });
    },
    async tick(request) {
      const { tickOnScreen } = await import('./tick/tick-list.ts');
      return tickOnScreen({ host, screen, theme, request });
    },
  };
}

/** Inquirer's prompts in our styles: its own use colours whatever the stream. */
function promptTheme(theme: Theme) {
  return {
    prefix: theme.accent('?'),
    style: {
      message: theme.title,
      answer: theme.strong,
      defaultAnswer: (text: string) => theme.faint(`(${text})`),
      error: theme.bad,
    },
  };
}

interface PromptContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** Runs a prompt of inquirer's; the one place where its ways to say that the user left become ours. */
async function ask<T>(
  host: Host,
  screen: OutputStream,
  prompt: (context: PromptContext) => Promise<T>,
): Promise<T> {
  const { openKeyboard } = await import('./prompts/keyboard.ts');
  const keyboard = await openKeyboard(host);
  try {
    return await prompt({ input: keyboard.input, output: screen, signal: keyboard.signal });
  } catch (error) {
    if (error instanceof Error && CANCELLED_BY.has(error.name))
      throw new ExpectedError('cancelled', 'Cancelled.');
    throw error;
  } finally {
    keyboard.close();
  }
}
