import { Scenario } from '../domain/scenario.ts';
import type { Finding } from '../yaml/finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { ScenarioRule } from './located.ts';
import { RULES } from './rules.ts';

/** What became of a scenario file: the scenario, unless there is an error among the findings. */
export interface Reading {
  readonly scenario?: Scenario;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the YAML text of a scenario. `file` is the name the findings give to it; `advice` holds rules that only
 * its author minds, and only once there is no error. Never throws.
 */
export function readScenario(text: string, file: string, advice: readonly ScenarioRule[] = []): Reading {
  const { value, findings } = readYaml(text, file, Scenario, [...RULES, ...advice]);
  if (value) return { scenario: value, findings };
  const names = new Set(advice.map(({ name }) => name));
  return { findings: findings.filter(({ rule }) => !names.has(rule)) };
}
