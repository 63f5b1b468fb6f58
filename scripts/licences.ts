import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { packageFile } from '../src/package-files.ts';

/** The licences of all packages of which something is in a bundle. Fails where a package has no licence. */
export function licencesOf({ outputs }: Metafile): string {
  const packages = new Set<string>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
      if (name !== undefined && bytesInOutput > 0) packages.add(name);
    }
  }
  return [...packages]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(78)}\n\n`);
}

function licenceOf(name: string): string {
  const folder = packageFile(`node_modules/${name}/`);
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined && license === undefined) throw new Error(`${name} has no licence`);
  const text = file === undefined ? `${license} licence` : readFileSync(new URL(file, folder), 'utf8').trim();
  return `${name} ${version}\n\n${text}\n`;
}
