/*
 * Reads package-lock.json and fails if what would be installed is not what was looked at: each package pinned by a
 * SHA-512, from the npm registry or from wherever npm is told that is, none that runs a script when it is
 * installed with the program, and all of these under a licence that was agreed to. It asks no network.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const Package = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
type Package = z.infer<typeof Package>;

const Lock = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Package) });
const Pinned = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const REGISTRY = 'https://registry.npmjs.org/';
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
const VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** All let the program be used, changed and passed on; EPL-2.0 asks for the source of changes to elkjs, of which there are none. */
const LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'EPL-2.0',
]);

/** What is wrong with a lock file and the package.json beside it, a line each. */
export function faultsOf(lockText: string, packageText: string): string[] {
  const { packages } = Lock.parse(JSON.parse(lockText));
  const { dependencies, devDependencies } = Pinned.parse(JSON.parse(packageText));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !VERSION.test(range),
  );
  return [
    ...(installed.length === 0 ? ['no packages at all'] : []),
    ...loose.map(([name, range]) => `${name}: ${range} is no exact version`),
    ...installed.flatMap(([path, one]) => faultsIn(one).map((fault) => `${path}: ${fault}`)),
  ];
}

function faultsIn(one: Package): string[] {
  const { resolved, integrity = '', license = 'none', link, dev, devOptional, hasInstallScript } = one;
  const isShipped = !dev && !devOptional;
  return [
    ...(link ? ['a link to a folder'] : []),
    ...(SHA512.test(integrity) ? [] : ['no SHA-512 of its contents']),
    ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`from ${resolved}`]),
    ...(isShipped && hasInstallScript ? ['runs a script when it is installed'] : []),
    ...(isShipped && !LICENCES.has(license) ? [`licence ${license}`] : []),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const faults = faultsOf(read('package-lock.json'), read('package.json'));
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0 ? 'dependencies: pinned, from one registry, no scripts, known licences' : '',
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
