import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdownAnswers } from '../../src/candidate/answers-markdown.ts';
import { findQuote, quotable } from '../../src/coach/llm/find-quote.ts';
import { ordersIn } from '../../src/coach/llm/orders.ts';
import { checkNumbers } from '../../src/coach/numbers/check-numbers.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { readDiagram } from '../../src/diagram/read-diagram.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import { answerQuestion } from '../../src/interviewer/answer-question.ts';
import { readRemarks } from '../../src/interviewer/remarks.ts';
import { createLibrary } from '../../src/library/library.ts';
import { extractJson } from '../../src/llm/extract-json.ts';
import { redactKeys } from '../../src/llm/redact.ts';
import { fenced, prose, quoted } from '../../src/report/markdown/escape.ts';
import { splitCommand } from '../../src/terminal/editor/external-editor.ts';
import { cleanLine, showable, showableJson } from '../../src/text/clean.ts';
import { sentences } from '../../src/text/sentences.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

/** Milliseconds of computing; what takes time by the square of its text takes a hundred times as long. */
const PATIENCE = 1000;

/** Each to be repeated without end: what patterns begin with, stumble over, or look for in vain. */
const PIECES = [
  ...[
    ' ',
    '\n',
    '\t',
    'a',
    '1',
    '1.',
    '1,',
    '-1',
    '1)',
    '$1',
    '1/',
    '.',
    '!',
    '?!',
    '- ',
    '* ',
    '> ',
    'e.g. ',
  ],
  ...[
    '[',
    '{',
    '"',
    "'",
    '<',
    '</',
    '<think>',
    '-->',
    'a --> b\n',
    '|a|',
    '= ',
    '1 x ',
    '2 + 3 = ',
    'a, and ',
  ],
  ...[
    'one hundred ',
    'about ',
    'not a, ',
    'how is ',
    '\u001B[',
    '\u001B]',
    '\u009B',
    '\u202E',
    '\\',
    '`',
    '```',
  ],
  ...[
    '```mermaid\n',
    '## ',
    'Bearer ',
    'sk-',
    'a: ',
    '- - ',
    '{a: ',
    '&a ',
    '!!',
    '"\\x',
    'x ? y : ',
    '\u{1F469}\u200D',
  ],
];
/** What makes a pattern that wants an end go back. */
const ENDS = ['', 'Z!'];

function slowOnes(read: (text: string) => unknown, length: number): [piece: string, milliseconds: number][] {
  return PIECES.flatMap((piece) =>
    ENDS.map((end): [string, number] => {
      const text = piece.repeat(length / piece.length) + end;
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      return [piece + end, (user + system) / 1000];
    }),
  ).filter(([, milliseconds]) => milliseconds > PATIENCE);
}

describe('30,000 characters of anything are read in time', { timeout: 60_000 }, () => {
  it.each<[string, (text: string) => unknown]>([
    ['for the terminal', (text) => [cleanLine(text), showable(text), showableJson(text)]],
    ['as sentences', sentences],
    ['for keys', (text) => redactKeys(text)],
    ['as the reply of a model', extractJson],
    ['for orders to the grader', ordersIn],
    ['for a quote', (text) => findQuote(quotable(text, []), text.slice(0, 300))],
    ['as a diagram', readDiagram],
    ['into Markdown', (text) => [fenced(text), prose(text), quoted(text)]],
    ['as a scenario', (text) => readYaml(text, 'x.yaml', Scenario)],
    ['as a file of answers', (text) => attempted(() => parseMarkdownAnswers(`## a${text}`, 'x.md'))],
    ['as a command', splitCommand],
  ])('%s', (_, read) => {
    expect(slowOnes(read, 30_000)).toEqual([]);
  });
});

function attempted(run: () => unknown): void {
  try {
    run();
  } catch {
    // That it is refused is not what this is about.
  }
}

describe('an answer of 10,000 characters of anything', { timeout: 60_000 }, () => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await createLibrary({ userFolder: '/nowhere', cwd: '/' }).load('video-recommendation');
  });

  it('has its figures checked in time', () => {
    const read = (text: string) => checkNumbers(scenario.numbers, [{ stage: 'serving', text }]);
    expect(slowOnes(read, 10_000)).toEqual([]);
  });

  it('is judged in time', async () => {
    const coach = createOfflineCoach();
    const slow: [string, number][] = [];
    for (const piece of PIECES) {
      const before = process.cpuUsage();
      await coach.examine({ scenario, stage: 'serving', text: piece.repeat(10_000 / piece.length) });
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 > PATIENCE) slow.push([piece, (user + system) / 1000]);
    }
    expect(slow).toEqual([]);
  });

  it('is heard as questions in time', async () => {
    const remarks = await readRemarks();
    expect(slowOnes((text) => answerQuestion(text, scenario.facts, remarks), 10_000)).toEqual([]);
  });
});
