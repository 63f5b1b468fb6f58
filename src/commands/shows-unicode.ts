import type { Host } from '../host.ts';

/** Whether the terminal shows more than ASCII, by the first of the variables that is set, as POSIX has it. */
export function showsUnicode({ env, platform }: Pick<Host, 'env' | 'platform'>): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  if (locale) return /utf-?8/i.test(locale);
  // Windows has no such variables and macOS need not have; the terminals of both show all of Unicode.
  return platform === 'darwin' || (platform === 'win32' && env['TERM'] !== 'dumb');
}
