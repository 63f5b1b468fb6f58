import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const PARTS = ['src', 'scripts', 'bin', 'concepts', 'prompts', 'estimates', 'templates', 'package.json'];

/** Copies our package into `folder`, with the scenarios if they are wanted; it is not built yet. */
export async function copyPackage(folder: string, { scenarios }: { scenarios: boolean }): Promise<void> {
  for (const part of scenarios ? [...PARTS, 'scenarios'] : PARTS) {
    await cp(part, join(folder, part), { recursive: true });
  }
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Builds the package in `folder`. */
export function buildPackage(folder: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
}
