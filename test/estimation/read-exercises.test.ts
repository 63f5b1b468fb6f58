import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadExercises } from '../../src/estimation/load-exercises.ts';
import { readExercises } from '../../src/estimation/read-exercises.ts';
import { formatFinding } from '../../src/yaml/finding.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const EXERCISE = `- id: storage
  title: Storage
  stage: data
  level: mid
  question: '{events} of {size} are kept for {kept}. How many TB?'
  parameters:
    - { name: events, unit: events per day, choices: [1e9, 2e9] }
    - { name: size, unit: KB, range: { from: 1, to: 3, step: 0.5 } }
    - { name: kept, unit: days, choices: [30] }
  steps:
    - { name: daily, what: In a day, formula: events * size, unit: TB per day }
    - { name: total, what: All, formula: daily * kept, unit: TB }
  answer: total
  why: It matters.
`;
const findings = (text: string) => readExercises(text, 'x.yaml').findings.map(formatFinding);

describe('readExercises', () => {
  it('reads an exercise without findings', () => {
    expect(findings(EXERCISE)).toEqual([]);
    expect(readExercises(EXERCISE, 'x.yaml').exercises?.[0]).toMatchObject({ id: 'storage', tolerance: 2 });
  });

  it.each([
    [
      '{events} of',
      '{event} of',
      '5:13: [0].question: no parameter is called "event"; did you mean "events"?',
    ],
    ['{kept}', 'a month', '5:13: [0].question: {kept} is missing'],
    ['of {size}', 'of {size', '5:13: [0].question: a brace without its pair'],
    [
      'daily * kept',
      'daly * kept',
      '12:42: [0].steps[1].formula: nothing is called "daly"; did you mean "daily"?',
    ],
    [
      'events * size',
      'total * size',
      '11:47: [0].steps[0].formula: "total" is not computed before this step',
    ],
    [
      'events * size',
      'daily * size',
      '11:47: [0].steps[0].formula: "daily" is not computed before this step',
    ],
    ['events * size', 'events * (size', '11:47: [0].steps[0].formula: cannot be read'],
    ['events * size', 'events * size / kept', '11:47: [0].steps[0].formula: comes out in bytes / seconds^2'],
    [
      'daily * kept',
      'daily * kept / (kept - 30 * day)',
      '12:42: [0].steps[1].formula: divides by zero (for events 1000000000, size 1, kept 30)',
    ],
    ['daily * kept', 'daily * (kept - 31 * day)', '12:42: [0].steps[1].formula: comes to -'],
    ['daily * kept', 'daily * (10 ^ 400) * kept', '12:42: [0].steps[1].formula: comes to Infinity'],
    ['unit: KB', 'unit: 5 blobs', '8:27: [0].parameters[1].unit: "5 blobs" is not a unit that can be read'],
    [
      'choices: [30]',
      'choices: [30], range: { from: 1, to: 2, step: 1 }',
      '9:7: [0].parameters[2]: expected either choices or a range',
    ],
    ['to: 3', 'to: 0.5', '8:7: [0].parameters[1]: the range ends before it begins'],
    [
      'step: 0.5',
      'step: 0.001',
      '8:7: [0].parameters[1]: the range has 2001 values; at most 200 are allowed',
    ],
    ['name: daily', 'name: day', '11:15: [0].steps[0].name: "day" already has a meaning'],
    ['name: daily', 'name: kept', '11:15: [0].steps[0].name: "kept" already has a meaning'],
    ['daily * kept', '7 * TB', '12:42: [0].steps[1].formula: nothing is called "TB"'],
    ['daily * kept', 'events * size * kept', '11:7: [0].steps[0]: no later step uses "daily"'],
    ['answer: total', 'answer: daily', '13:11: [0].answer: expected the last step, "total"'],
    ['level: mid', 'level: junior', '4:10: [0].level: '],
    ['choices: [30]', 'choices: [0]', '9:43: [0].parameters[2].choices[0]: '],
  ])('finds what is wrong when %j is %j', (from, to, finding) => {
    const lines = findings(EXERCISE.replace(from, to));
    expect(lines.map((line) => line.slice(0, `x.yaml:${finding}`.length))).toContain(`x.yaml:${finding}`);
    expect(readExercises(EXERCISE.replace(from, to), 'x.yaml').exercises).toBeUndefined();
  });

  it('finds a second exercise of the same id', () => {
    expect(findings(`${EXERCISE}${EXERCISE}`)).toEqual(['x.yaml:15:7: [1].id: a second exercise "storage"']);
  });

  it('tries the outermost numbers, however many there are', () => {
    const many = EXERCISE.replace('choices: [1e9, 2e9]', 'range: { from: 1, to: 200, step: 1 }')
      .replace('to: 3, step: 0.5', 'to: 200, step: 1')
      .replace('daily * kept', 'daily * kept * (200 * 1000 * byte - size) / byte');
    expect(findings(many)[0]).toMatch(/12:42: .*comes to 0; expected a number above zero \(for .*size 200/);
  });
});

describe('loadExercises', () => {
  it('says what is wrong with a file, and where', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.yaml'), EXERCISE.replace('answer: total', 'answer: none'));
    await expect(loadExercises(folder)).rejects.toMatchObject({
      kind: 'data',
      message: `${join(folder, 'a.yaml')}:13:11: [0].answer: expected the last step, "total"`,
    });
  });

  it('takes no id twice', async () => {
    const folder = await temporaryFolder();
    for (const name of ['a.yaml', 'b.yaml']) await writeFile(join(folder, name), EXERCISE);
    await expect(loadExercises(folder)).rejects.toThrow('b.yaml: there is another exercise "storage"');
  });
});
