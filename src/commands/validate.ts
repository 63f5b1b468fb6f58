import type { App } from '../app.ts';
import { validatePath } from '../library/validate.ts';
import { formatFinding } from '../yaml/finding.ts';

/** Prints what is wrong with scenario files, a finding a line. The exit code is 1 if there is an error. */
export async function validate({ host, terminal }: App, paths: readonly string[]): Promise<number> {
  let errors = 0;
  let warnings = 0;
  for (const path of paths) {
    for (const finding of await validatePath(path, host.cwd)) {
      terminal.print(formatFinding(finding));
      if (finding.severity === 'error') errors += 1;
      else warnings += 1;
    }
  }
  terminal.note(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}`);
  return errors > 0 ? 1 : 0;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
