import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '../../errors.ts';
import { packageFile } from '../../package-files.ts';
import { cleanLine } from '../../text/clean.ts';
import { formatFinding } from '../../yaml/finding.ts';
import { type Prompt, type Prompts, TASKS, type Task } from './prompt.ts';

/** The prompts of a run. */
export interface LoadedPrompts {
  readonly prompts: Prompts;
  /** One line for each prompt that is not the package's own. */
  readonly notices: readonly string[];
}

/** Larger files are no prompts, in bytes. */
const MAX_BYTES = 100_000;

/**
 * The prompts of the package; a file of the same name in `folder`, the user's own, takes the place of one. Throws an
 * `ExpectedError` with `file:line:column: message` for each thing that is wrong with an own file.
 */
export async function loadPrompts(folder?: string): Promise<LoadedPrompts> {
  const loaded = await Promise.all(TASKS.map((task) => loadPrompt(task, folder)));
  return {
    prompts: Object.fromEntries(loaded.map(({ prompt }) => [prompt.id, prompt])) as Prompts,
    notices: loaded.flatMap(({ notice }) => notice ?? []),
  };
}

async function loadPrompt(
  task: Task,
  folder: string | undefined,
): Promise<{ readonly prompt: Prompt; readonly notice?: string }> {
  const own = folder === undefined ? undefined : join(folder, `${task}.md`);
  const ownText = own === undefined ? undefined : await readIfThere(own);
  if (own !== undefined && ownText !== undefined) {
    const prompt = await parsed(ownText, own, task);
    const notice = `The prompt "${task}" is your own: ${cleanLine(own)} (version ${prompt.version}, ${prompt.hash.slice(0, 12)}).`;
    return { prompt, notice };
  }
  const file = fileURLToPath(packageFile(`prompts/${task}.md`));
  return { prompt: await parsed(await readFile(file, 'utf8'), file, task) };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    // A pipe would be waited for, and a device read without end.
    if (!found.isFile()) throw unusable(file, 'is not a regular file');
    if (found.size > MAX_BYTES) throw unusable(file, 'is larger than 100 kB');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw unusable(file, `cannot be read${why}`);
  }
}

function unusable(file: string, why: string): ExpectedError {
  return new ExpectedError('configuration', `${cleanLine(file)} ${why}.`, 'Mend or move the file.');
}

/** The template language is loaded only when a prompt is. */
async function parsed(text: string, file: string, task: Task): Promise<Prompt> {
  const { parsePrompt } = await import('./parse-prompt.ts');
  const { prompt, findings } = parsePrompt(text, file, task);
  if (prompt) return prompt;
  throw new ExpectedError(
    'configuration',
    findings.map(formatFinding).join('\n'),
    'Mend the file, or remove it to use the prompt of the package.',
  );
}
