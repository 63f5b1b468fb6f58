import type { App } from '../../app.ts';
import { ExpectedError } from '../../errors.ts';
import { validatePath } from '../../library/validate.ts';
import { showableJson } from '../../text/clean.ts';
import { type Finding, formatFinding } from '../../yaml/finding.ts';
import type { FindingList } from '../../yaml/finding-schema.ts';
import { watchPaths } from './watch-paths.ts';

export interface ValidateOptions {
  readonly json?: boolean;
  /** Look again whenever a file changes, until the user stops it. */
  readonly watch?: boolean;
}

/** Prints what is wrong with scenario files, a finding a line. The exit code is 1 if there is an error. */
export async function validate(
  app: App,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  if (!options.watch) return summarize(app, await findingsOf(app, paths), options);
  if (options.json) {
    const next = `ml-interview scenarios validate ${paths.join(' ')} --json`;
    throw new ExpectedError('usage', '--json prints one document, and --watch has no end', next);
  }
  // What is not there at the beginning is a slip of the finger; later it is an editor that replaces the file.
  summarize(app, await findingsOf(app, paths), options);
  app.terminal.note('Watching; Ctrl+C ends it.');
  await watchPaths(app.host, paths, async () => {
    try {
      summarize(app, await findingsOf(app, paths), options);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      app.terminal.note(error.message);
    }
  });
  throw new ExpectedError('cancelled', 'Stopped watching.');
}

async function findingsOf({ host }: App, paths: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of paths) findings.push(...(await validatePath(path, host.cwd)));
  return findings;
}

function summarize({ terminal }: App, findings: readonly Finding[], { json }: ValidateOptions): number {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const document: FindingList = { schemaVersion: 1, kind: 'findings', findings };
  if (json) terminal.print(showableJson(document, 2));
  else for (const finding of findings) terminal.print(formatFinding(finding));
  terminal.note(`${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`);
  return errors > 0 ? 1 : 0;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
