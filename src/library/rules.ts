import { basename, extname } from 'node:path';
import type { Criterion } from '../domain/scenario.ts';
import { STAGE_IDS } from '../domain/stages.ts';
import { didYouMean } from '../text/nearest.ts';
import { contentStems, words } from '../text/words.ts';
import { formatPath, type Path } from '../yaml/finding.ts';
import type { Breach } from '../yaml/read-yaml.ts';
import { criteriaOf, type Located, located, type ScenarioRule } from './located.ts';

/** Fewer than these leave too many good answers unrecognised. */
const MIN_PHRASINGS = 6;

/**
 * Highest Jaccard similarity of the content stems of two criteria, claim and phrasings together; at 0.4, two sets
 * of one size have 57 % of each in common. Measured on the first three scenarios: none of the 2,884 pairs is above
 * 0.31; the halves of one criterion, each with the claim and every other phrasing, are at 0.23 to 0.52. So this
 * catches copies and near copies; the same idea in other words is left to a reader.
 */
const MAX_OVERLAP = 0.4;

const fileName: ScenarioRule = {
  name: 'file-name',
  *check(scenario, file) {
    const name = basename(file, extname(file));
    if (scenario.id !== name) {
      yield {
        path: ['id'],
        severity: 'warning',
        message: `"${scenario.id}" differs from the name of the file`,
      };
    }
  },
};

const uniqueIds: ScenarioRule = {
  name: 'unique-ids',
  *check(scenario) {
    yield* repeated(located(scenario.facts, ['facts']), 'fact');
    yield* repeated(located(scenario.curveballs, ['curveballs']), 'curveball');
    yield* repeated(criteriaOf(scenario), 'criterion');
  },
};

const budgets: ScenarioRule = {
  name: 'budgets',
  *check({ minutes, followUpMinutes, sketchMinutes, wrapUpMinutes, stages }) {
    const budgets = STAGE_IDS.map((id) => stages[id].minutes);
    const sum = [...budgets, followUpMinutes, sketchMinutes, wrapUpMinutes].reduce(
      (total, part) => total + part,
      0,
    );
    if (Math.abs(sum - minutes) < 1e-9) return;
    const sums = [
      `stages ${budgets.join(' + ')}`,
      `followUpMinutes ${followUpMinutes}`,
      `sketchMinutes ${sketchMinutes}`,
      `wrapUpMinutes ${wrapUpMinutes}`,
    ].join(', ');
    yield {
      path: ['minutes'],
      message: `${minutes}, but the parts add up to ${round(sum)} (${sums})`,
    };
  },
};

const enoughPhrasings: ScenarioRule = {
  name: 'enough-phrasings',
  *check(scenario) {
    for (const { item, path } of criteriaOf(scenario)) {
      const count = item.anyOf.length;
      if (count >= MIN_PHRASINGS) continue;
      const message = `expected at least ${MIN_PHRASINGS} phrasings, got ${count}`;
      yield { path: [...path, 'anyOf'], message };
    }
  },
};

const distinctPhrasings: ScenarioRule = {
  name: 'distinct-phrasings',
  *check(scenario) {
    for (const { item, path } of criteriaOf(scenario)) {
      const seen = new Map<string, Path>();
      for (const field of ['anyOf', 'antiPatterns'] as const) {
        for (const [index, phrasing] of item[field].entries()) {
          const place = [...path, field, index];
          const text = words(phrasing)
            .map((word) => word.text)
            .join(' ');
          const first = seen.get(text);
          if (first) yield { path: place, message: `says the same as ${formatPath(first)}` };
          else seen.set(text, place);
        }
      }
    }
  },
};

const redFlagTargets: ScenarioRule = {
  name: 'red-flag-targets',
  *check({ stages }) {
    for (const stage of STAGE_IDS) {
      const known = stages[stage].criteria.map(({ id }) => id);
      for (const { item, path } of located(stages[stage].redFlags, ['stages', stage, 'redFlags'])) {
        for (const [index, id] of item.against.entries()) {
          if (known.includes(id)) continue;
          const message = `no criterion of this stage is called "${id}"${didYouMean(id, known)}`;
          yield { path: [...path, 'against', index], message };
        }
      }
    }
  },
};

const informedCriteria: ScenarioRule = {
  name: 'informed-criteria',
  *check({ facts, stages }) {
    const known = stages.clarify.criteria.map(({ id }) => id);
    for (const { item, path } of located(facts, ['facts'])) {
      for (const [index, id] of (item.informs ?? []).entries()) {
        if (known.includes(id)) continue;
        const message = `no criterion of the clarify stage is called "${id}"${didYouMean(id, known)}`;
        yield { path: [...path, 'informs', index], message };
      }
    }
  },
};

const distinctCriteria: ScenarioRule = {
  name: 'distinct-criteria',
  *check(scenario) {
    const criteria = criteriaOf(scenario).map((criterion) => ({
      ...criterion,
      stems: stemsOf(criterion.item),
    }));
    for (const [index, { item, path, stems }] of criteria.entries()) {
      for (const earlier of criteria.slice(0, index)) {
        const shared = countShared(stems, earlier.stems);
        if (shared <= MAX_OVERLAP * (stems.size + earlier.stems.size - shared)) continue;
        const share = `${shared} of the ${stems.size} words of "${item.id}" are words of "${earlier.item.id}" too`;
        yield { path: [...path, 'id'], message: `${share}; one answer would tick both` };
      }
    }
  },
};

/** All checks across fields that a scenario has to pass. Each reports every place that breaks it. */
export const RULES: readonly ScenarioRule[] = [
  fileName,
  uniqueIds,
  budgets,
  enoughPhrasings,
  distinctPhrasings,
  redFlagTargets,
  informedCriteria,
  distinctCriteria,
];

function* repeated(items: readonly Located<{ readonly id: string }>[], kind: string): Iterable<Breach> {
  const seen = new Map<string, Path>();
  for (const { item, path } of items) {
    const first = seen.get(item.id);
    if (first) {
      const message = `${kind} "${item.id}" is already at ${formatPath(first)}`;
      yield { path: [...path, 'id'], message };
    } else {
      seen.set(item.id, path);
    }
  }
}

function stemsOf({ claim, anyOf }: Criterion): Set<string> {
  return contentStems([claim, ...anyOf].join('\n'));
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared;
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
