import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { makeScenario } from '../../src/library/edit-scenario.ts';
import { fitMinutes } from '../../src/library/fit-minutes.ts';
import { readScenario } from '../../src/library/read-scenario.ts';

const TEMPLATE = readFileSync('templates/scenario.yaml', 'utf8');
const SCHEMA = 'file:///schema.json';

function made(text: string, change: Partial<Parameters<typeof makeScenario>[1]> = {}) {
  return makeScenario(text, { id: 'new-one', title: 'New one', ...change }, SCHEMA);
}

function errorsIn(text: string) {
  return readScenario(text, 'new-one.yaml').findings;
}

/** Lines that are in one text and not at the same place in the other. */
function changedLines(before: string, after: string) {
  const lines = before.split('\n');
  return after.split('\n').filter((line, index) => line !== lines[index]);
}

describe('a new scenario', () => {
  it('differs from the template in what was said of it', () => {
    expect(changedLines(TEMPLATE, made(TEMPLATE, { domain: 'mail' }))).toEqual([
      `# yaml-language-server: $schema=${SCHEMA}`,
      'id: new-one # words in kebab-case, the same as the name of the file',
      'title: New one # as it stands in the list',
      'domain: mail # one or two words: search, risk, logistics',
    ]);
  });

  it('is a valid scenario, whatever it is called', () => {
    const line = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(line, line, line, (title, domain, brief) => {
        const text = made(TEMPLATE, { title: `t${title}`, domain: `d${domain}`, brief: `b${brief}` });
        expect(errorsIn(text)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['a: b', 'x # y', '- z', '"quoted"', "it's", 'yes', '[a, b]', 'null', '@at', '%', '{', 'a\nb'])(
    'can have the title %j',
    (title) => {
      const { scenario } = readScenario(made(TEMPLATE, { title }), 'new-one.yaml');
      expect(scenario?.title).toBe(title.replace('\n', ' '));
    },
  );

  it('takes the place of a text of several lines', () => {
    const text = made(TEMPLATE, { brief: 'One sentence.' });
    expect(text).toContain('\nbrief: One sentence.\n\n# What the interviewer knows');
    expect(readScenario(text, 'new-one.yaml').scenario?.brief).toBe('One sentence.');
  });

  it('begins again at version 1', () => {
    const { scenario } = readScenario(made(TEMPLATE.replace('version: 1', 'version: 7')), 'new-one.yaml');
    expect(scenario?.version).toBe(1);
  });

  it('gets a comment for editors where there was none', () => {
    const [, ...lines] = TEMPLATE.split('\n');
    expect(made(lines.join('\n'))).toBe(made(TEMPLATE));
    const cost = makeScenario(TEMPLATE, { id: 'a', title: 'b' }, 'file:///$&/$1.json');
    expect(cost.split('\n')[0]).toBe('# yaml-language-server: $schema=file:///$&/$1.json');
  });

  it('keeps its line endings', () => {
    const text = made(TEMPLATE.replaceAll('\n', '\r\n'), { brief: 'One.', domain: 'mail' });
    expect(errorsIn(text)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
    expect(text).toContain('brief: One.\r\n\r\n#');
  });

  it.each([15, 20, 37, 45, 60, 90, 240])('can take %d minutes', (minutes) => {
    const text = made(TEMPLATE, { minutes });
    expect(readScenario(text, 'new-one.yaml')).toMatchObject({ scenario: { minutes }, findings: [] });
  });

  it('leaves parts alone that are not written down', () => {
    const without = TEMPLATE.replace(/^sketchMinutes.*\n/m, '').replace(/^wrapUpMinutes.*\n/m, '');
    expect(errorsIn(made(without, { minutes: 60 }))).toEqual([]);
  });
});

describe('fitMinutes', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });

  it('adds up, leaves no part empty and goes by half minutes', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 8, max: 240 }), (given, total) => {
        const fitted = fitMinutes(given, total);
        expect(fitted.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(fitted.every((part) => part >= 0.5 && Number.isInteger(part * 2))).toBe(true);
      }),
    );
  });

  it('keeps proportions, and what fits already', () => {
    expect(fitMinutes([5, 2, 3, 7, 7, 7, 7, 7], 45)).toEqual([5, 2, 3, 7, 7, 7, 7, 7]);
    expect(fitMinutes([5, 2, 3, 7, 7, 7, 7, 7], 90)).toEqual([10, 4, 6, 14, 14, 14, 14, 14]);
    expect(fitMinutes([1, 1, 1], 2)).toEqual([0.5, 0.5, 1].sort((a, b) => b - a));
  });
});

describe('the template', () => {
  it('has no finding but what is to be filled in', async () => {
    const { ADVICE } = await import('../../src/library/advice/advice.ts');
    const { findings } = readScenario(TEMPLATE, 'my-scenario.yaml', ADVICE);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['to-do']));
  });

  it('has model sentences that the coach finds', async () => {
    const { createOfflineCoach } = await import('../../src/coach/offline/offline-coach.ts');
    const { scenario } = readScenario(TEMPLATE, 'my-scenario.yaml');
    if (!scenario) throw new Error('no scenario');
    const coach = createOfflineCoach();
    for (const stage of STAGE_IDS) {
      const { model = '' } = scenario.stages[stage].criteria[0] ?? {};
      const { criteria } = await coach.examine({ scenario, stage, text: model });
      expect(criteria).toMatchObject([{ verdict: 'covered' }]);
    }
  });

  it('has a comment for every field of a scenario', () => {
    const keys = [...TEMPLATE.matchAll(/^ *(?:- )?(\w+):/gm)].map(([, key]) => key ?? '');
    const schema = JSON.parse(readFileSync('schema/scenario.schema.json', 'utf8'));
    const fields = [schema, ...Object.values<{ properties?: object }>(schema.definitions)].flatMap((part) =>
      Object.keys(part.properties ?? {}),
    );
    expect(fields.filter((field) => !keys.includes(field))).toEqual([]);
  });
});
