import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { Scenario } from '../../src/domain/scenario.ts';
import { questionOf } from '../../src/interviewer/fact-question.ts';
import { packageFile } from '../../src/package-files.ts';

const question = (...asks: string[]) => questionOf({ id: 'fact', asks, reply: 'Yes.' });

it('is the first phrasing that is a whole question', () => {
  expect(question('dau?', 'size of the audience', 'how many users are there?', 'how many people come')).toBe(
    'how many users are there?',
  );
  expect(question('can you tell me the load', 'what is the load')).toBe('what is the load?');
  expect(question('peak load')).toBe('peak load?');
});

const folder = packageFile('scenarios/');
it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('every fact of %s has one', (name) => {
  const { facts } = Scenario.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
  for (const fact of facts) expect(questionOf(fact)).toMatch(/^\w+(?: \S+){3,}\?$/u);
});
