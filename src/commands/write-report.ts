import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { App } from '../app.ts';
import { ExpectedError } from '../errors.ts';
import { guard } from '../store/guard.ts';
import { replaceFile } from '../store/replace-file.ts';

interface Destination {
  /** As it was typed; - is standard output. */
  readonly output?: string;
  readonly open?: boolean;
  /** In the current folder, when no output was named. */
  readonly name: string;
}

/**
 * Writes a report to a file for its user alone, in the place of an earlier one, and says where; with `open` the
 * browser shows it. Not to the folder for temporary files: some browsers are not allowed to read there.
 */
export async function writeReport(
  { terminal, host }: App,
  text: string,
  { output, open, name }: Destination,
): Promise<void> {
  if (output === '-' && !open) return terminal.print(text.trimEnd());
  const file = resolve(host.cwd, output === undefined || output === '-' ? name : output);
  guard('write', file, () => {
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) throw notAFile(file);
    replaceFile(file, `${text.trimEnd()}\n`);
  });
  terminal.note(`written to ${file}`);
  if (!open) return;
  const { openInBrowser } = await import('./open-in-browser.ts');
  const problem = await openInBrowser(file, host);
  if (problem !== undefined) terminal.note(`Nothing here opens it (${problem}): open it by hand.`);
}

/** A link may lead anywhere by now, and a device is no place for a file. */
function notAFile(file: string): ExpectedError {
  return new ExpectedError('data', `${file}: not a regular file; - is standard output`);
}
