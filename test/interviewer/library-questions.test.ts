import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { Scenario } from '../../src/domain/scenario.ts';
import { answerQuestion } from '../../src/interviewer/answer-question.ts';
import { readRemarks } from '../../src/interviewer/remarks.ts';
import { packageFile } from '../../src/package-files.ts';

const folder = packageFile('scenarios/');
const words = await readRemarks();

it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
  'the phrasings of %s lead to their own facts',
  (name) => {
    const { facts } = Scenario.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
    const asked = facts.flatMap(({ id, asks }) => asks.map((text) => ({ id, text })));
    const lost = asked.filter(({ id, text }) => !answerQuestion(text, facts, words).facts.includes(id));
    expect(lost.length / asked.length).toBeLessThan(0.02);
  },
  30_000,
);
