import { join } from 'node:path';
import type { ZodType, z } from 'zod';
import { ExpectedError } from '../errors.ts';
import { type Finding, formatFinding } from '../yaml/finding.ts';
import { type Rule, readYaml } from '../yaml/read-yaml.ts';
import { Concept } from './concept.ts';
import { Framework } from './framework.ts';
import { Glossary } from './glossary.ts';
import { GROUPS } from './groups.ts';
import type { ConceptFiles, Curriculum } from './load-curriculum.ts';
import { ReadingList } from './reading.ts';
import { conceptRules, FRAMEWORK_RULES, glossaryRules, toolRules } from './rules.ts';
import { ToolList } from './tools.ts';

/** The files that hold no concept. */
const SHARED = ['framework', 'glossary', 'reading', 'tools'];

/**
 * What the files of a folder say.
 * @throws ExpectedError `data` with the findings of all files, one a line.
 */
export function readCurriculum(files: ConceptFiles, folder: string): Curriculum {
  const ids = conceptIds(files);
  const findings: Finding[] = [];
  const read = <S extends ZodType>(name: string, schema: S, rules: readonly Rule<z.output<S>>[] = []) => {
    const reading = readYaml(files.get(name) ?? '', pathOf(name, folder), schema, rules);
    findings.push(...reading.findings);
    return reading.value;
  };
  const framework = read('framework', Framework, FRAMEWORK_RULES);
  const glossary = read('glossary', Glossary, glossaryRules(ids));
  const tools = read('tools', ToolList, toolRules(ids));
  const reading = read('reading', ReadingList);
  const concepts = ids.flatMap((id) => read(id, Concept, conceptRules(id, ids)) ?? []);
  if (!framework || !glossary || !tools || !reading || findings.length > 0) throw refusal(findings);
  return {
    concepts: concepts.sort(byPlace),
    terms: glossary.terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en')),
    framework,
    tools: tools.tools,
    reading: reading.reading,
  };
}

function conceptIds(files: ConceptFiles): string[] {
  return [...files.keys()].filter((name) => !SHARED.includes(name));
}

function pathOf(name: string, folder: string): string {
  return join(folder, `${name}.yaml`);
}

function refusal(findings: readonly Finding[]): ExpectedError {
  return new ExpectedError('data', findings.map(formatFinding).join('\n'));
}

function byPlace(a: Concept, b: Concept): number {
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.order - b.order || a.id.localeCompare(b.id, 'en')
  );
}
