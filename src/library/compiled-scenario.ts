import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Scenario } from '../domain/scenario.ts';
import { sha256 } from './catalogue.ts';

/** A scenario of the package as it was read when the program was built, and the SHA-256 of the bytes of its file. */
export interface CompiledScenario {
  readonly sha256: string;
  readonly scenario: Scenario;
}

/** The name of what is compiled of a scenario file. */
export function compiledName(file: string): string {
  return `${basename(file)}.json.gz`;
}

/** As it is kept: a third of its text. */
export function pack(compiled: CompiledScenario): Uint8Array {
  return gzipSync(JSON.stringify(compiled), { level: 9 });
}

/**
 * The scenario in `file`, which has these bytes, if it was compiled into `folder`: to read the YAML takes more than
 * half a second, to read this a few milliseconds. Undefined when it was not, or of other bytes.
 */
export async function compiledScenario(
  folder: string,
  file: string,
  bytes: Uint8Array,
): Promise<Scenario | undefined> {
  try {
    const packed = await readFile(join(folder, compiledName(file)));
    const compiled = JSON.parse(gunzipSync(packed).toString()) as CompiledScenario;
    return compiled.sha256 === (await sha256(bytes)) ? compiled.scenario : undefined;
  } catch {
    return undefined;
  }
}
