import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CardReview } from '../../../src/domain/card-review.ts';
import { comesBack, scheduleOf } from '../../../src/learning/schedule.ts';
import { openCardReviews, readCardReviews } from '../../../src/store/card-reviews.ts';
import { createTestHost } from '../../support/test-host.ts';
import { checkShown, ensure } from '../checks.ts';
import type { Draw } from '../draw.ts';
import { intactLines, mutate } from '../mutate.ts';
import { mutateJson } from '../mutate-json.ts';
import type { Target } from '../target.ts';

const NOW = new Date('2026-03-09T09:00:00.000Z');
const NEW: CardReview = { schemaVersion: 1, card: 'new/card', rating: 'good', at: NOW.toISOString() };

const REVIEWS = Array.from({ length: 12 }, (_, number): CardReview => {
  const rating = (['again', 'hard', 'good', 'easy'] as const)[number % 4] ?? 'good';
  const at = `2026-03-0${1 + (number % 8)}T09:00:${10 + number}.000Z`;
  return { schemaVersion: 1, card: `caching/card-${number % 5}`, rating, at };
});

/** The journal of the flash cards: what is no review is left where it is, and all the others count. */
export const cards: Target = {
  name: 'cards',
  async open(home) {
    const file = join(home, 'cards.jsonl');
    const lines = REVIEWS.map((review) => JSON.stringify(review));
    const source = Buffer.from(`${lines.join('\n')}\n`);
    return async (draw) => {
      const bytes = draw.chance(0.4) ? oneChanged(lines, draw) : mutate(source, draw, [source]).bytes;
      writeFileSync(file, bytes);
      const { reviews, problems } = readCardReviews(file);
      checkShown(problems.join('\n'), 'the problems');
      for (const review of reviews) ensure(CardReview.safeParse(review).success, () => 'no review');
      const intact = intactLines(source, bytes);
      const kept = reviews.slice(0, intact);
      ensure(isDeepStrictEqual(kept, REVIEWS.slice(0, intact)), () => `lost one of ${intact} reviews`);
      for (const card of scheduleOf(reviews).values()) comesBack(card, NOW);
      append(file, home);
      const after = readFileSync(file);
      const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
      ensure(after.subarray(0, whole.length).equals(whole), () => 'whole lines were written over');
      ensure(isDeepStrictEqual(readCardReviews(file).reviews, [...reviews, NEW]), () => 'lost by going on');
      return problems.length > 0 ? 'refused' : 'read';
    };
  },
};

function oneChanged(lines: readonly string[], draw: Draw): Buffer {
  const place = draw.below(lines.length);
  return Buffer.from(`${lines.with(place, mutateJson(REVIEWS[place], draw)).join('\n')}\n`);
}

function append(file: string, home: string): void {
  const open = openCardReviews(file, createTestHost(home).host);
  open.append(NEW);
  open.close();
  ensure(!existsSync(`${file}.lock`), () => 'the lock is left');
}
