import { readFileSync, statSync } from 'node:fs';
import type { ScenarioSummary } from '../domain/scenario.ts';

/** What a scenario file says of itself, and the bytes that said it: how many, and their SHA-256. */
export interface CatalogueEntry {
  readonly bytes: number;
  readonly sha256: string;
  readonly summary: ScenarioSummary;
}

/** Entries by file name. Made at build time, so that listing scenarios need not read YAML. */
export type CatalogueEntries = Readonly<Record<string, CatalogueEntry>>;

/** Entries, and when they were written, in milliseconds by the clock of the file system. */
export interface Catalogue {
  readonly entries: CatalogueEntries;
  readonly writtenAt: number;
}

export const EMPTY_CATALOGUE: Catalogue = { entries: {}, writtenAt: 0 };

/** A package that is unpacked file by file may have scenarios so much younger than its catalogue, in milliseconds. */
const UNPACKING = 10_000;

/** The catalogue in a file; an empty one when it is absent, as it is when running from the sources. */
export function readCatalogue(path: string): Catalogue {
  try {
    const entries = JSON.parse(readFileSync(path, 'utf8')) as CatalogueEntries;
    return { entries, writtenAt: statSync(path).mtimeMs };
  } catch {
    return EMPTY_CATALOGUE;
  }
}

/**
 * The summary of a file that is as it was when the catalogue was made, by its size and the time of its last change.
 * It is not read: all of ours are three megabytes.
 */
export function summaryUnread(
  { entries, writtenAt }: Catalogue,
  name: string,
  file: string,
): ScenarioSummary | undefined {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!entry) return undefined;
  try {
    const found = statSync(file);
    const isOlder = found.mtimeMs <= writtenAt + UNPACKING;
    return found.isFile() && found.size === entry.bytes && isOlder ? entry.summary : undefined;
  } catch {
    return undefined;
  }
}

/** The summary of a file, if the catalogue knows exactly these bytes. */
export async function summaryIn(
  { entries }: Catalogue,
  name: string,
  bytes: Uint8Array,
): Promise<ScenarioSummary | undefined> {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  return entry && entry.sha256 === (await sha256(bytes)) ? entry.summary : undefined;
}

/** Of bytes, in hexadecimal. Importing `node:crypto` takes longer than listing; the global is loaded when it is used. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}
