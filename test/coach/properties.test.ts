import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import type { Findings, Verdict } from '../../src/domain/critique.ts';
import { Critique } from '../../src/domain/critique.ts';
import { STAGE_IDS, type StageId } from '../../src/domain/stages.ts';
import { goodAnswers, spamFilter } from '../support/coach-fixture.ts';

const coach = createOfflineCoach();
const RANK: Readonly<Record<Verdict, number>> = { unscored: 0, missing: 0, touched: 1, covered: 2 };
const SENTENCES = Object.values(goodAnswers).flatMap((answer) => answer.match(/[^.]+\./gu) ?? []);

const stage = fc.constantFrom<StageId>(...STAGE_IDS);
const prose = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 12 });
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  prose.map((list) => list.join(' ')),
);

async function examine(at: StageId, text: string): Promise<Findings> {
  return coach.examine({ scenario: spamFilter, stage: at, text });
}

function points(findings: Findings): number {
  return findings.criteria.reduce((sum, one) => sum + RANK[one.verdict], 0);
}

describe('the offline coach, whatever it is given', () => {
  it('quotes the answer, names every criterion once, and keeps to the contract', async () => {
    await fc.assert(
      fc.asyncProperty(stage, anything, async (at, text) => {
        const findings = await examine(at, text);
        Critique.pick({ criteria: true, tradeoffs: true, flags: true }).parse(findings);
        expect(findings.criteria.map((one) => one.id)).toEqual(
          spamFilter.stages[at].criteria.map((one) => one.id),
        );
        for (const { verdict, evidence } of [...findings.criteria, ...Object.values(findings.tradeoffs)]) {
          expect(evidence.length > 0).toBe(verdict !== 'missing' && verdict !== 'none');
          for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same text', async () => {
    await fc.assert(
      fc.asyncProperty(stage, anything, async (at, text) => {
        expect(await examine(at, text)).toEqual(await examine(at, text));
      }),
      { numRuns: 50 },
    );
  });

  it('never raises a verdict for a repeated sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        stage,
        prose,
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        async (at, list, pick, times) => {
          const again = Array.from({ length: times }, () => list[pick % list.length] as string);
          const once = await examine(at, list.join(' '));
          const often = await examine(at, [...list, ...again].join(' '));
          for (const [index, one] of often.criteria.entries()) {
            expect(RANK[one.verdict]).toBeLessThanOrEqual(RANK[once.criteria[index]?.verdict ?? 'missing']);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('hardly minds the order of sentences', async () => {
    const every = SENTENCES.map((sentence) => sentence.trim());
    await fc.assert(
      fc.asyncProperty(
        stage,
        fc.shuffledSubarray(every, { minLength: every.length, maxLength: every.length }),
        async (at, shuffled) => {
          const ordered = points(await examine(at, every.join('\n')));
          expect(Math.abs(points(await examine(at, shuffled.join('\n'))) - ordered)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(20_000)],
    ['slashes', 'a/'.repeat(10_000)],
    ['twenty thousand lines', 'ab\n'.repeat(7_000)],
    ['half a tag', '<system>'.repeat(2_500)],
    ['openings of conditions', 'if we would '.repeat(1_600)],
  ])('is done with %s within a second', async (_name, text) => {
    const start = performance.now();
    await examine('data', text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('takes time in proportion to the length', async () => {
    const body = Array.from(
      { length: 400 },
      (_, index) => `${SENTENCES[index % SENTENCES.length]} ${index} more`,
    ).join('\n');
    const time = async (text: string): Promise<number> => {
      await examine('data', text);
      const start = performance.now();
      for (let round = 0; round < 3; round += 1) await examine('data', text);
      return performance.now() - start;
    };
    const short = await time(body.slice(0, 4_000));
    const long = await time(body.slice(0, 16_000));
    expect(long).toBeLessThan(20 * Math.max(short, 1));
  });
});
