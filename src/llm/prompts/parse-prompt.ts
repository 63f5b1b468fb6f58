import { createHash } from 'node:crypto';
import type { Finding } from '../../yaml/finding.ts';
import { shorten } from '../../yaml/finding.ts';
import { describeHidden, hiddenCharacters } from '../../yaml/hidden-characters.ts';
import { createPlacer } from '../../yaml/lines.ts';
import { type Rule, readYaml } from '../../yaml/read-yaml.ts';
import { FrontMatter, type Prompt, ROLES, type Task } from './prompt.ts';
import { splitPrompt } from './split-prompt.ts';
import { compileTemplate } from './template.ts';

/** The prompt a text holds, unless there is something wrong with it. */
export type PromptReading =
  | { readonly prompt: Prompt; readonly findings: readonly [] }
  | { readonly prompt?: undefined; readonly findings: readonly Finding[] };

/** Reads the prompt of a task; `file` is the name the findings give to the text. Never throws. */
export function parsePrompt(source: string, file: string, task: Task): PromptReading {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const finding = (rule: string, message: string, line: number, column = 1): Finding => {
    return { file, line, column, severity: 'error', rule, message: shorten(message, 300) };
  };
  const parts = splitPrompt(text);
  if ('message' in parts) return { findings: [finding('parts', parts.message, parts.line)] };
  // The line that was cut off is kept empty, so that the findings name the lines of the file.
  const front = readYaml(`\n${parts.front.text}`, file, FrontMatter, rulesFor(task));
  const { variables } = ROLES[task];
  const template = compileTemplate(parts.user.text, variables);
  const findings = [
    ...front.findings,
    ...variablesIn(parts.system.text).map(({ line, column }) =>
      finding(
        'template',
        'the system message is fixed text and can hold no tags',
        parts.system.line + line - 1,
        column,
      ),
    ),
    ...template.faults.map(({ line, column, message }) =>
      finding('template', message, parts.user.line + line - 1, column),
    ),
    ...hiddenIn(text).map(({ line, column, message }) => finding('characters', message, line, column)),
  ];
  if (findings.length > 0 || !front.value) return { findings };
  const { version, params } = front.value;
  const prompt: Prompt = {
    id: task,
    version,
    hash: createHash('sha256').update(source).digest('hex'),
    schemaName: ROLES[task].schema,
    maxTokens: params.maxTokens,
    deadlineMilliseconds: 1000 * params.deadlineSeconds,
    system: parts.system.text.trim(),
    render: (values) => template.render(values).trim(),
  };
  return { prompt, findings: [] };
}

/** What a file may not say otherwise than the program does. */
function rulesFor(task: Task): Rule<FrontMatter>[] {
  const fixed = (key: 'id' | 'schema', expected: string): Rule<FrontMatter> => ({
    name: 'fixed',
    *check(front) {
      if (front[key] !== expected)
        yield { path: [key], message: `expected "${expected}", which cannot be changed` };
    },
  });
  return [fixed('id', task), fixed('schema', ROLES[task].schema)];
}

function variablesIn(text: string): { line: number; column: number }[] {
  const placeOf = createPlacer(text);
  return Array.from(text.matchAll(/\{\{|\{%/g), ({ index }) => placeOf(index));
}

function hiddenIn(text: string): { line: number; column: number; message: string }[] {
  const placeOf = createPlacer(text);
  return hiddenCharacters(text).map((one) => ({ ...placeOf(one.index), message: describeHidden(one) }));
}
