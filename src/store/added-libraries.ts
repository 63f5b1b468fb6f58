import type { Host } from '../host.ts';
import { foldersOf } from './paths.ts';
import { readSettings } from './read-settings.ts';

/**
 * The folders and packages with scenarios that the user has added to the settings. The settings are understood
 * only where they name any, as reading YAML takes longer than starting.
 * @throws ExpectedError `configuration` when they can't be.
 */
export async function addedLibraries(host: Host): Promise<readonly string[]> {
  const { config } = foldersOf(host);
  if (!mentionsLibraries(config)) return [];
  const { createConfigStore } = await import('./config.ts');
  return createConfigStore(config, host.platform).read().libraries;
}

function mentionsLibraries(file: string): boolean {
  try {
    return readSettings(file).includes('libraries');
  } catch {
    return false;
  }
}
