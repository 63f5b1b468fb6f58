/** What esbuild does for a quick start, beyond bundling. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { packageFile } from '../src/package-files.ts';

/**
 * CommonJS packages ask with `require` for Node's own modules, and for others that need not be there. Node's
 * `createRequire` would do, but takes longer to load than they do.
 */
export const REQUIRE = `const require = (name) => {
  const found = process.getBuiltinModule(name);
  if (found) return found;
  throw Object.assign(new Error(\`Cannot find module '\${name}'\`), { code: 'MODULE_NOT_FOUND' });
};`;

/** Small, and wanted by most commands. By default each would be a file of its own, for who needs it with whom. */
const TOGETHER = [
  'domain/stages',
  'domain/summary',
  'errors',
  'library/scenario-names',
  'package-files',
  'store/guard',
  'store/journal-files',
  'store/paths',
  'text/clean',
  'text/nearest',
  'views/verdicts',
  'yaml/finding',
];

/** What every part of the program is said to import, so that it becomes one file. */
export const START = 'start';

/** Makes `START` out of the modules above. */
export const together: Plugin = {
  name: 'together',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${START}$`) }, () => ({ path: START, namespace: 'together' }));
    onLoad({ filter: /./, namespace: 'together' }, () => ({
      contents: TOGETHER.map((name) => `import './${name}.ts';`).join('\n'),
      resolveDir: fileURLToPath(packageFile('src/')),
    }));
  },
};

/**
 * Commander loads what starts processes, for subcommands that are programs of their own. We have none, and loading
 * it takes about as long as parsing the command line.
 */
export const lateChildProcess: Plugin = {
  name: 'late-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]commander[/\\]/.test(importer) ? { path: 'child_process', namespace: 'late' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'late' }, () => ({
      contents: "exports.spawn = (...args) => require('node:child_process').spawn(...args);",
    }));
  },
};
