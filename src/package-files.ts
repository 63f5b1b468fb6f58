import { readFileSync } from 'node:fs';

/**
 * Where a file of the package is. The sources and the built program both lie one folder below its root, and so
 * does this module, in either form.
 */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

/** The version of the program, as its package has it. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
