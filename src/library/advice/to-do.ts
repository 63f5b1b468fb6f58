import type { Path } from '../../yaml/finding.ts';
import type { Breach } from '../../yaml/read-yaml.ts';
import type { ScenarioRule } from '../located.ts';

export const toDo: ScenarioRule = {
  name: 'to-do',
  check: (scenario) => marked(scenario, []),
};

/** Every text that is marked as one to be replaced. */
function* marked(value: unknown, path: Path): Iterable<Breach> {
  if (typeof value === 'string') {
    if (/\bTODO\b/u.test(value)) yield { path, severity: 'warning', message: 'still to be written' };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* marked(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* marked(item, [...path, key]);
  }
}
