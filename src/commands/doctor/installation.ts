import { readFileSync } from 'node:fs';
import type { App } from '../../app.ts';
import { packageFile, programVersion } from '../../package-files.ts';
import { type Found, note, problem, well } from './check.ts';

/** The version of the program, and of Node against what the package asks for. */
export function installation({ host }: App): Found {
  const { engines } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
    readonly engines: { readonly node: string };
  };
  const says = `ml-interview ${programVersion()}, Node ${host.nodeVersion}, ${host.platform}`;
  if (isAtLeast(host.nodeVersion, engines.node)) return well(says);
  return problem(`${says}; Node ${engines.node} is needed`, 'install a newer Node: https://nodejs.org');
}

/** Whether a version such as v20.17.0 is in a range such as >=20.17, the only form that is used here. */
function isAtLeast(version: string, range: string): boolean {
  const numbers = (text: string) => text.replace(/^\D+/, '').split('.').map(Number);
  const [own, least] = [numbers(version), numbers(range)];
  const first = least.findIndex((number, place) => number !== own[place]);
  return first === -1 || (own[first] ?? 0) > (least[first] ?? 0);
}

/** This program is younger than the first, and need not last until the second. */
const YEARS = [2025, 2100] as const;

/** Times of sittings and of what is due are by the clock; `newest` is when the newest session began, if any did. */
export function clock({ host }: App, newest: string | undefined): Found {
  const now = host.clock.now();
  const says = now.toISOString();
  const [from, to] = YEARS;
  if (now.getUTCFullYear() < from || now.getUTCFullYear() > to) {
    return problem(`${says} cannot be right; what is due goes by it`, 'set the clock of this computer');
  }
  if (newest !== undefined && newest > says) {
    return note(`${says}, but the newest session began at ${newest}`, 'see whether the clock is right');
  }
  return well(says);
}
