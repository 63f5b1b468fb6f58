import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ScenarioSummary } from '../domain/scenario.ts';

/** What a scenario file says of itself, and the SHA-256 of the bytes that said it. */
export interface CatalogueEntry {
  readonly sha256: string;
  readonly summary: ScenarioSummary;
}

/** Entries by file name. Made at build time, so that listing scenarios need not read YAML. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** The catalogue in a file; an empty one when it is absent, as it is when running from the sources. */
export async function readCatalogue(path: string | URL): Promise<Catalogue> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Catalogue;
  } catch {
    return {};
  }
}

/** The summary of a file, if the catalogue knows exactly these bytes. */
export function summaryIn(
  catalogue: Catalogue,
  name: string,
  bytes: Uint8Array,
): ScenarioSummary | undefined {
  const entry = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  return entry?.sha256 === sha256(bytes) ? entry.summary : undefined;
}

/** Of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
