import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Scenario } from '../../src/domain/scenario.ts';

/** A scenario as it is written down: fields with a default may be absent. */
export type WrittenScenario = z.input<typeof Scenario>;
type WrittenCriterion = WrittenScenario['stages']['data']['criteria'][number];

/** The smallest scenario without findings, as plain data that a test may change. */
export function writtenScenario(change: (scenario: WrittenScenario) => void = () => {}): WrittenScenario {
  const scenario: WrittenScenario = {
    id: 'spam-filter',
    version: 1,
    title: 'Spam filter',
    domain: 'trust and safety',
    levels: ['mid', 'senior'],
    minutes: 45,
    followUpMinutes: 5,
    twist: 'Senders adapt to the filter within days.',
    brief: 'Design the filter that keeps spam out of the inbox.',
    facts: [{ id: 'load', asks: ['how many mails a day'], reply: 'A billion.' }],
    numbers: [{ name: 'mean load', value: 11_574, unit: 'mails/s', arithmetic: '1 B / 86,400 s' }],
    dataFlow: 'flowchart LR\n  mail --> features --> model --> folder\n',
    stages: {
      clarify: stage('What would you ask?', criterion('mistakes', 'apple banana cherry damson elder fig')),
      data: stage('Which data?', criterion('labels', 'grape hazel ilama jujube kiwi lemon')),
      training: stage(
        'How do you train?',
        criterion('baseline', 'mango nectarine olive papaya quince rhubarb'),
      ),
      serving: stage('How do you serve?', criterion('budget', 'satsuma tomato ugli vanilla walnut xigua')),
      monitoring: stage('What do you watch?', criterion('drift', 'yam zucchini almond beet carrot dill')),
    },
  };
  change(scenario);
  return scenario;
}

/** The same as YAML. */
export function scenarioYaml(change?: (scenario: WrittenScenario) => void): string {
  return stringify(writtenScenario(change));
}

/** A criterion with one phrasing for each word; criteria of different words don't overlap. */
export function criterion(id: string, phrasings: string): WrittenCriterion {
  return {
    id,
    claim: `Claims ${id}.`,
    anyOf: phrasings.split(' '),
    level: 'mid',
    probe: 'And what else?',
    model: `I would mind the ${id}.`,
  };
}

function stage(question: string, ...criteria: WrittenCriterion[]): WrittenScenario['stages']['data'] {
  return {
    minutes: 7,
    question,
    criteria,
    weighed: ['A deeper model catches more, but every mail waits longer.'],
    modelPoints: ['Says what a mistake costs.'],
  };
}
