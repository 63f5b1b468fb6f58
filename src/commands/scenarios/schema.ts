import { readFile } from 'node:fs/promises';
import type { App } from '../../app.ts';
import { packageFile } from '../../package-files.ts';

/** Prints the JSON Schema of scenario files. */
export async function printSchema({ terminal }: App): Promise<void> {
  const text = await readFile(packageFile('schema/scenario.schema.json'), 'utf8');
  terminal.print(text.trimEnd());
}
