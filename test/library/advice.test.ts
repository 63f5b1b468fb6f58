import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../src/library/advice/advice.ts';
import { readScenario } from '../../src/library/read-scenario.ts';
import { RULES } from '../../src/library/rules.ts';
import { criterion, scenarioYaml, type WrittenScenario } from '../support/scenario-fixture.ts';

type WrittenCriterion = ReturnType<typeof criterion>;

/** Eight ways to say it, none of them short, special, or with a word that all have. */
const GOOD = [
  'people report junk and some of them are wrong',
  'what users press as unwanted is noisy truth',
  'the spam button tells us, though not always rightly',
  'readers say which letters they did not want',
  'complaints are our labels, with mistakes in them',
  'reports of recipients count, weighted by how often they were right',
  'take the flags, throw away those of careless folk',
  'a person marks a mail as rubbish, we learn from that',
];

/** A criterion that none of the advice is about. */
function good(change: Partial<WrittenCriterion> = {}): WrittenCriterion {
  return {
    ...criterion('reports', ''),
    anyOf: [...GOOD],
    model: 'Reports are labels with noise.',
    ...change,
  };
}

/** Eight phrasings of three words that no other stage has. */
function unlike(stage: number): string[] {
  const word = (phrasing: string, place: string) => `${'bdfgk'[stage]}a${phrasing}o${place}u`;
  return Array.from('bdfgklmn', (phrasing) => Array.from('rst', (place) => word(phrasing, place)).join(' '));
}

/** What the rule says of the fixture with a good criterion in the data stage, after a change. */
function advice(rule: string, change: (scenario: WrittenScenario) => void): string[] {
  const text = scenarioYaml((scenario) => {
    for (const [index, stage] of Object.values(scenario.stages).entries()) {
      stage.criteria = [
        good({ id: `other-${index}`, claim: `Says ${unlike(index)[0]}.`, anyOf: unlike(index) }),
      ];
    }
    scenario.stages.data.criteria = [good()];
    change(scenario);
  });
  const { scenario, findings } = readScenario(text, 'spam-filter.yaml', ADVICE);
  const found = findings.filter((one) => one.rule === rule);
  expect(scenario !== undefined || found.length === 0).toBe(true);
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  return found.map(({ message }) => message);
}

function withCriterion(rule: string, change: Partial<WrittenCriterion>): string[] {
  return advice(rule, (scenario) => {
    scenario.stages.data.criteria = [good(change)];
  });
}

describe('advice', () => {
  it('is not given when a scenario is read to be sat', () => {
    const { findings } = readScenario(scenarioYaml(), 'spam-filter.yaml');
    expect(findings).toEqual([]);
  });

  it('waits until there is no error', () => {
    const text = scenarioYaml((scenario) => {
      scenario.brief = 'TODO';
    });
    const rules = (yaml: string) =>
      readScenario(yaml, 'spam-filter.yaml', ADVICE).findings.map(({ rule }) => rule);
    expect(rules(text)).toContain('to-do');
    expect(rules(text.replace('minutes: 45', 'minutes: 50'))).toEqual(['budgets']);
  });

  it('has names of its own', () => {
    const names = [...ADVICE, ...RULES].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ADVICE.map(({ name }) => name))('%s has nothing against a good criterion', (name) => {
    const asks = ['load?', ...GOOD, 'how many mails a day'];
    expect(
      advice(name, (scenario) => {
        scenario.facts = [{ id: 'load', asks, notAsks: ['what is spam'], reply: 'A billion.' }];
      }),
    ).toEqual([]);
  });
});

describe('few-phrasings', () => {
  it('asks for eight', () => {
    expect(withCriterion('few-phrasings', { anyOf: GOOD.slice(0, 7) })).toEqual([
      'stages.data.criteria[0].anyOf: 7 phrasings; with fewer than 8, good answers in other words are missed',
    ]);
  });

  it('leaves fewer than six to the error', () => {
    expect(withCriterion('few-phrasings', { anyOf: GOOD.slice(0, 5) })).toEqual([]);
  });
});

describe('product-names', () => {
  it('wants to know what a tool is for', () => {
    const found = advice('product-names', (scenario) => {
      scenario.stages.data.tools = [{ name: 'Kafka', for: 'events as they happen' }];
      scenario.stages.data.criteria = [
        good({
          anyOf: [...GOOD, 'Kafka', 'we use Kafka for events', 'Kafka carries each report to a store'],
        }),
      ];
    });
    expect(found).toEqual([
      'stages.data.criteria[0].anyOf[8]: "Kafka" names a tool and says little else; a name alone proves nothing',
      'stages.data.criteria[0].anyOf[9]: "we use Kafka for events" names a tool and says little else; a name alone proves nothing',
    ]);
  });
});

describe('short-phrasings', () => {
  const anyOf = [...GOOD, 'report them', 'user reports'];

  it('counts those without an idea', () => {
    expect(withCriterion('short-phrasings', { anyOf })).toEqual([
      'stages.data.criteria[0].anyOf[8]: 2 of 10 phrasings hold fewer than 3 words of content, and no mustHave or quantity says more',
    ]);
  });

  it('minds them less where something else has to be said', () => {
    expect(withCriterion('short-phrasings', { anyOf, mustHave: [['report']] })).toEqual([]);
    const quantity = { units: ['reports'], what: 'reports a day' };
    expect(withCriterion('short-phrasings', { anyOf, quantity })).toEqual([]);
  });
});

describe('shared-word', () => {
  it('finds the word that nobody can do without', () => {
    expect(withCriterion('shared-word', { anyOf: GOOD.map((text) => `${text}, calibrated`) })).toEqual([
      'stages.data.criteria[0].anyOf: every phrasing has "calibrated" in it; add one for those who do not use the word',
    ]);
  });

  it('takes inflected words for the same', () => {
    const anyOf = GOOD.map((text, index) => `${text}, ${index % 2 ? 'calibrated' : 'calibrating'}`);
    expect(withCriterion('shared-word', { anyOf })).toHaveLength(1);
  });

  it('lets pass what everybody is told', () => {
    expect(
      advice('shared-word', (scenario) => {
        scenario.brief = 'Design the calibrated filter.';
        scenario.stages.data.criteria = [good({ anyOf: GOOD.map((text) => `${text}, calibrated`) })];
      }),
    ).toEqual([]);
  });
});

describe('everyday-words', () => {
  const terms = ['PR-AUC', 'recall@10', 'p99', 'XGBoost', 'A/B', 'int8', 'overfitting', 'ablations'];
  const anyOf = GOOD.map((text, index) => `${text}, ${terms[index]}`);

  it('wants one phrasing without terms of art', () => {
    expect(withCriterion('everyday-words', { anyOf })).toEqual([
      'stages.data.criteria[0].anyOf: every phrasing has a term of art or a product in it; add one in everyday words',
    ]);
    expect(withCriterion('everyday-words', { anyOf: [...anyOf, GOOD[0] ?? ''] })).toEqual([]);
  });

  it('counts the tools of the stage as terms', () => {
    expect(
      advice('everyday-words', (scenario) => {
        scenario.stages.data.tools = [{ name: 'spark', for: 'large tables' }];
        scenario.stages.data.criteria = [good({ anyOf: [...anyOf, 'count with spark what people report'] })];
      }),
    ).toHaveLength(1);
  });
});

describe('untouched-groups', () => {
  it('finds the group that nothing touches', () => {
    expect(withCriterion('untouched-groups', { mustHave: [['report'], ['quantum entanglement']] })).toEqual([
      'stages.data.criteria[0].mustHave[1]: neither the model sentence nor any phrasing touches this group, so hardly an answer will',
    ]);
  });

  it('knows other words for the same', () => {
    expect(withCriterion('untouched-groups', { mustHave: [['annotator agreement', 'noise']] })).toEqual([]);
    expect(
      withCriterion('untouched-groups', { model: 'We cache it.', mustHave: [['held in memory']] }),
    ).toEqual([]);
  });
});

describe('questions', () => {
  const facts = (asks: string[], notAsks?: string[]) => (scenario: WrittenScenario) => {
    scenario.facts = [
      { id: 'load', asks, ...(notAsks && { notAsks }), reply: 'A billion.' },
      { id: 'languages', asks: ['languages?', 'Which languages are there?'], reply: 'Forty.' },
    ];
  };

  it('should be ten at least', () => {
    expect(advice('few-questions', facts(['load?']))).toEqual([
      'facts[0].asks: 1 way to ask for it; write at least 10',
      'facts[1].asks: 2 ways to ask for it; write at least 10',
    ]);
  });

  it('should be possible in a few words', () => {
    expect(advice('short-question', facts(['how many mails a day', 'what is the load']))).toEqual([
      'facts[0].asks: no way to ask for it has fewer than 4 words; add one like "peak load?"',
    ]);
  });

  it('should not be kept from the fact that answers them', () => {
    expect(
      advice('answered-questions', facts(['load?'], ['who reads it', 'which languages are there'])),
    ).toEqual([
      'facts[0].notAsks[1]: the fact "languages" answers this; notAsks are for questions that no fact answers',
    ]);
  });
});

describe('to-do', () => {
  it('finds what is marked, wherever it is', () => {
    expect(
      advice('to-do', (scenario) => {
        scenario.twist = 'TODO';
        scenario.levels = ['mid'];
        scenario.stages.serving.modelPoints = ['Fine.', 'Second (TODO).'];
        scenario.stages.data.question = 'Todos and TODOs?';
      }),
    ).toEqual(['twist: still to be written', 'stages.serving.modelPoints[1]: still to be written']);
  });
});
