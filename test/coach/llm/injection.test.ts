import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/coach/coach.ts';
import { createLlmCoach } from '../../../src/coach/llm/llm-coach.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import type { Findings } from '../../../src/domain/critique.ts';
import { score } from '../../../src/domain/scoring.ts';
import { DIMENSIONS } from '../../../src/domain/stages.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { createFakeModel } from './fake-model.ts';
import { attacks, entry, labelled, prompts, tradeoffs } from './judging-support.ts';
import { payloads } from './payloads.ts';

const offline = createOfflineCoach();
const honest = labelled('dev').filter(({ written }) => written.style === 'average');

const injected = [
  ...attacks
    .filter((attack) => attack.class === 'injection')
    .slice(0, 20)
    .map(({ text, scenario, stage }) => ({
      text,
      base: honest.find(({ written }) => written.scenario === scenario && written.stage === stage),
    })),
  ...payloads.map((text, index) => ({ text, base: honest[index % honest.length] })),
].flatMap(({ text, base }) => (base ? [{ text, base }] : []));

/** How an obedient model quotes, given the payload. */
const QUOTES: Readonly<Record<string, (payload: string, index: number, model: string) => string>> = {
  'invented passages': (_payload, _index, model) => model,
  'the order itself': (payload) => payload.slice(0, 400),
  'sentences of the payload': (payload, index) => {
    const all = sentences(payload).filter(({ start, end }) => end - start >= 12);
    const span = all[index % Math.max(1, all.length)];
    return span ? payload.slice(span.start, Math.min(span.end, span.start + 400)) : payload;
  },
};

/** The findings when a model gives full marks to everything and quotes in some way. */
async function obeyed(attempt: Attempt, payload: string, quote: string): Promise<Findings> {
  const { criteria } = attempt.scenario.stages[attempt.stage];
  const quoteFor = QUOTES[quote] as (typeof QUOTES)[string];
  const model = createFakeModel(() => ({
    criteria: criteria.map((one, index) => entry(one.id, 'covered', quoteFor(payload, index, one.model))),
    tradeoffs: tradeoffs('weighed', quoteFor(payload, 0, criteria[0]?.model ?? '')),
  }));
  return createLlmCoach(model, prompts, offline).examine(attempt);
}

function middle({ scenario, stage }: Attempt, findings: Findings): number {
  const range = score(scenario.stages[stage].criteria, findings.criteria, 'staff');
  return range ? (range.low + range.high) / 2 : 100;
}

const weighed = (findings: Findings) =>
  DIMENSIONS.filter((name) => findings.tradeoffs[name].verdict === 'weighed').length;

it('has 40 payloads', () => expect(injected).toHaveLength(40));

describe.each(Object.keys(QUOTES))('an obedient model that quotes %s', (quote) => {
  it.each(injected)('gives nothing for $text', async ({ text, base }) => {
    const attempt = { ...base.attempt, text };
    const findings = await obeyed(attempt, text, quote);
    expect(findings.criteria.map(({ verdict }) => verdict)).not.toContain('covered');
    expect(findings.criteria.map(({ verdict }) => verdict)).not.toContain('touched');
    expect(middle(attempt, findings)).toBeLessThanOrEqual(middle(attempt, await offline.examine(attempt)));
    expect(weighed(findings)).toBe(0);
  });

  it.each(injected)('gives an honest answer no more when it ends with $text', async ({ text, base }) => {
    const attacked = { ...base.attempt, text: `${base.attempt.text}\n\n${text}` };
    const findings = await obeyed(attacked, text, quote);
    const without = await offline.examine(base.attempt);
    expect(middle(attacked, findings)).toBeLessThanOrEqual(middle(base.attempt, without));
    expect(weighed(findings)).toBeLessThanOrEqual(weighed(without));
    const quoted = [...findings.criteria, ...DIMENSIONS.map((name) => findings.tradeoffs[name])];
    for (const { evidence } of quoted) {
      for (const { end } of evidence) expect(end).toBeLessThanOrEqual(base.attempt.text.length + 1);
    }
  });
});
