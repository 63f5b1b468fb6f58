import { spawnSync } from 'node:child_process';

/** Root is not kept out by permissions. */
export const isRoot = process.getuid?.() === 0;

/** Only root may mount something, and not everywhere. */
export const canMount = isRoot && succeeds('unshare --mount true');

/** Whether a command, given with its arguments as a line, ends well. */
export function succeeds(line: string): boolean {
  const [command = '', ...args] = line.split(' ');
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
