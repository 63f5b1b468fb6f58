import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/library/read-scenario.ts';
import { RULES } from '../../src/library/rules.ts';
import { criterion, scenarioYaml, type WrittenScenario } from '../support/scenario-fixture.ts';

/** What is found in the fixture after a change, without the places in the file. */
function findings(change: (scenario: WrittenScenario) => void, file = 'spam-filter.yaml') {
  return readScenario(scenarioYaml(change), file).findings.map(({ rule, message }) => `${rule}: ${message}`);
}

function firstOf(scenario: WrittenScenario, stage: keyof WrittenScenario['stages']) {
  const [first] = scenario.stages[stage].criteria;
  if (!first) throw new Error(`no criterion in ${stage}`);
  return first;
}

describe('the fixture', () => {
  it('breaks no rule', () => {
    expect(findings(() => {})).toEqual([]);
  });
});

describe('file-name', () => {
  it('warns when the id is not the name of the file', () => {
    const { scenario, findings } = readScenario(scenarioYaml(), '/some/where/other.yaml');
    expect(scenario?.id).toBe('spam-filter');
    expect(findings).toMatchObject([
      {
        rule: 'file-name',
        severity: 'warning',
        message: 'id: "spam-filter" differs from the name of the file',
      },
    ]);
  });

  it.each(['spam-filter.yaml', 'spam-filter.yml', '/a/b.c/spam-filter.yaml'])('takes %s', (file) => {
    expect(findings(() => {}, file)).toEqual([]);
  });
});

describe('unique-ids', () => {
  it('looks at the criteria of all stages and curveballs', () => {
    const curveball = {
      id: 'flood',
      says: 'Ten times the mail.',
      criteria: [criterion('drift', 'k l m n o p')],
    };
    expect(
      findings((scenario) => {
        firstOf(scenario, 'serving').id = 'labels';
        scenario.curveballs = [curveball];
      }),
    ).toEqual([
      'unique-ids: stages.serving.criteria[0].id: criterion "labels" is already at stages.data.criteria[0]',
      'unique-ids: curveballs[0].criteria[0].id: criterion "drift" is already at stages.monitoring.criteria[0]',
    ]);
  });

  it('looks at facts and at curveballs', () => {
    const flood = (id: string, words: string) => ({
      id: 'flood',
      says: 'More.',
      criteria: [criterion(id, words)],
    });
    expect(
      findings((scenario) => {
        scenario.facts.push({ id: 'load', asks: ['what load'], reply: 'A billion.' });
        scenario.curveballs = [flood('one', 'aa bb cc dd ee ff'), flood('two', 'gg hh ii jj kk ll')];
      }),
    ).toEqual([
      'unique-ids: facts[1].id: fact "load" is already at facts[0]',
      'unique-ids: curveballs[1].id: curveball "flood" is already at curveballs[0]',
    ]);
  });

  it('lets a fact, a criterion and a curveball have the same', () => {
    expect(
      findings((scenario) => {
        scenario.facts = [{ id: 'drift', asks: ['what drifts'], reply: 'Words.' }];
      }),
    ).toEqual([]);
  });
});

describe('budgets', () => {
  it('says the sum and its parts', () => {
    expect(
      findings((scenario) => {
        scenario.minutes = 60;
        scenario.stages.data.minutes = 9.5;
      }),
    ).toEqual([
      'budgets: minutes: 60, but the parts add up to 47.5 ' +
        '(stages 7 + 9.5 + 7 + 7 + 7, followUpMinutes 5, sketchMinutes 2, wrapUpMinutes 3)',
    ]);
  });

  it('does not mind the rounding of fractions', () => {
    expect(
      findings((scenario) => {
        for (const stage of Object.values(scenario.stages)) stage.minutes = 0.1;
        scenario.followUpMinutes = 0.2;
        scenario.sketchMinutes = 0.1;
        scenario.wrapUpMinutes = 0.3;
        scenario.minutes = 1.1;
      }),
    ).toEqual([]);
  });
});

describe('enough-phrasings', () => {
  it('asks for six', () => {
    expect(
      findings((scenario) => {
        firstOf(scenario, 'data').anyOf = ['grape', 'hazel', 'ilama', 'jujube', 'kiwi'];
      }),
    ).toEqual(['enough-phrasings: stages.data.criteria[0].anyOf: expected at least 6 phrasings, got 5']);
  });
});

describe('distinct-phrasings', () => {
  it('sees through case and punctuation', () => {
    expect(
      findings((scenario) => {
        firstOf(scenario, 'data').anyOf.push('time-of-day', 'Time of day!');
      }),
    ).toEqual([
      'distinct-phrasings: stages.data.criteria[0].anyOf[7]: says the same as stages.data.criteria[0].anyOf[6]',
    ]);
  });

  it('does not let one be right and wrong', () => {
    expect(
      findings((scenario) => {
        firstOf(scenario, 'data').antiPatterns = ['kiwi'];
      }),
    ).toEqual([
      'distinct-phrasings: stages.data.criteria[0].antiPatterns[0]: says the same as stages.data.criteria[0].anyOf[4]',
    ]);
  });

  it('lets two criteria have the same', () => {
    expect(
      findings((scenario) => {
        firstOf(scenario, 'data').anyOf.push('apple');
      }),
    ).toEqual([]);
  });
});

describe('red-flag-targets', () => {
  it('knows the criteria of the stage only', () => {
    expect(
      findings((scenario) => {
        scenario.stages.data.redFlags = [
          { says: 'Labels are free.', cues: ['free'], against: ['labels', 'label', 'drift'] },
        ];
      }),
    ).toEqual([
      'red-flag-targets: stages.data.redFlags[0].against[1]: no criterion of this stage is called "label"; did you mean "labels"?',
      'red-flag-targets: stages.data.redFlags[0].against[2]: no criterion of this stage is called "drift"',
    ]);
  });
});

describe('informed-criteria', () => {
  it('knows the criteria of the clarify stage only', () => {
    expect(
      findings((scenario) => {
        scenario.facts = [{ id: 'users', asks: ['how many users'], informs: ['labels'], reply: 'Ten.' }];
      }),
    ).toEqual([
      'informed-criteria: facts[0].informs[0]: no criterion of the clarify stage is called "labels"',
    ]);
  });
});

describe('distinct-criteria', () => {
  const ten = 'one two three four five six seven eight nine ten';

  it('finds a near copy anywhere in the scenario', () => {
    expect(
      findings((scenario) => {
        scenario.stages.data.criteria.push(criterion('numbers', ten));
        scenario.stages.serving.criteria.push(criterion('counts', ten.replace('one two', 'eleven twelve')));
      }),
    ).toEqual([
      'distinct-criteria: stages.serving.criteria[1].id: 9 of the 12 words of "counts" are words of "numbers" too; one answer would tick both',
    ]);
  });

  it('counts inflected words as one', () => {
    expect(
      findings((scenario) => {
        scenario.stages.data.criteria.push(criterion('numbers', 'retrain sample sort filter join hash'));
        scenario.stages.serving.criteria.push(
          criterion('counts', 'retrained sampling sorted filtered joining hashing'),
        );
      }),
    ).toEqual([expect.stringMatching(/^distinct-criteria: .* 7 of the 8 words/)]);
  });

  it('leaves alone what shares less than 0.4 of its words', () => {
    expect(
      findings((scenario) => {
        scenario.stages.data.criteria.push(criterion('numbers', ten));
        scenario.stages.serving.criteria.push(criterion('counts', 'one two three four five a1 b1 c1 d1 e1'));
      }),
    ).toEqual([]);
  });
});

describe('the rules', () => {
  it('have names of their own', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
