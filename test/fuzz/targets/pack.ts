import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBelow } from '../../../src/library/inside.ts';
import { findPack } from '../../../src/library/packs.ts';
import { checkShown, ensure } from '../checks.ts';
import { mutate } from '../mutate.ts';
import { mutateJson } from '../mutate-json.ts';
import type { Target } from '../target.ts';

const MANIFEST = {
  name: '@acme/cases',
  version: '1.0.0',
  exports: {},
  'ml-interview': { scenarios: './cases' },
  keywords: ['ml', 'interview'],
};

/** The package.json of a pack of scenarios. */
export const pack: Target = {
  name: 'pack',
  async open(folder) {
    const root = join(realpathSync(folder), 'node_modules', MANIFEST.name);
    mkdirSync(join(root, 'cases'), { recursive: true });
    mkdirSync(join(root, 'scenarios'));
    const file = join(root, 'package.json');
    const source = Buffer.from(JSON.stringify(MANIFEST, null, 2));
    return async (draw) => {
      const isText = draw.chance(0.5);
      writeFileSync(file, isText ? mutate(source, draw, [source]).bytes : mutateJson(MANIFEST, draw));
      const found = await findPack(MANIFEST.name, folder);
      ensure(found.name === MANIFEST.name, () => `found ${found.name}`);
      if ('problem' in found) {
        checkShown(found.problem, 'the problem');
        ensure(!found.problem.includes('\n') && found.problem.length < 600, () => 'no short line');
        return 'refused';
      }
      ensure(found.root === root && isBelow(found.folder, root), () => `leads to ${found.folder}`);
      return 'read';
    };
  },
};
