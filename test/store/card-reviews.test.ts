import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CardReview } from '../../src/domain/card-review.ts';
import { openCardReviews, readCardReviews } from '../../src/store/card-reviews.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const review = (card: string, rating: CardReview['rating'] = 'good'): CardReview => {
  return { schemaVersion: 1, card, rating, at: '2026-03-01T09:00:00.000Z' };
};

async function place() {
  const folder = join(await temporaryFolder(), 'data');
  const file = join(folder, 'cards.jsonl');
  const { host } = createTestHost(folder);
  const save = (...reviews: CardReview[]) => {
    const open = openCardReviews(file, host);
    for (const one of reviews) open.append(one);
    open.close();
  };
  return { folder, file, host, save };
}

describe('the journal of the flash cards', () => {
  it('is empty before the first, and makes no file to say so', async () => {
    const { folder, file } = await place();
    expect(readCardReviews(file)).toEqual({ reviews: [], problems: [] });
    expect(() => statSync(folder)).toThrow('ENOENT');
  });

  it('has each review on the disk before the next, one JSON object a line', async () => {
    const { file, host } = await place();
    const open = openCardReviews(file, host);
    open.append(review('term/ndcg/meaning'));
    expect(readCardReviews(file).reviews).toEqual([review('term/ndcg/meaning')]);
    open.append(review('a', 'again'));
    open.close();
    expect(readFileSync(file, 'utf8')).toBe(
      '{"schemaVersion":1,"card":"term/ndcg/meaning","rating":"good","at":"2026-03-01T09:00:00.000Z"}\n' +
        '{"schemaVersion":1,"card":"a","rating":"again","at":"2026-03-01T09:00:00.000Z"}\n',
    );
  });

  it('belongs to its user alone', async () => {
    const { folder, file, save } = await place();
    save(review('a'));
    expect([folder, file].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it('goes on where it was left', async () => {
    const { file, host, save } = await place();
    save(review('a'));
    const open = openCardReviews(file, host);
    expect(open.reviews).toEqual([review('a')]);
    open.append(review('b'));
    open.close();
    expect(readCardReviews(file).reviews).toEqual([review('a'), review('b')]);
  });

  it('does without a last line that a crash has torn, and appends after it', async () => {
    const { file, save } = await place();
    save(review('a'));
    appendFileSync(file, '{"schemaVersion":1,"card":"b","ra');
    expect(readCardReviews(file)).toEqual({ reviews: [review('a')], problems: [] });
    save(review('c'));
    expect(readCardReviews(file)).toEqual({ reviews: [review('a'), review('c')], problems: [] });
  });

  it('names lines that are no reviews, skips them and keeps them', async () => {
    const { file, save } = await place();
    save(review('a'));
    const odd = ['nonsense', '{"schemaVersion":2,"card":"b"}', '[]', ''].join('\n');
    appendFileSync(file, `${odd}\n`);
    save(review('c'));
    const { reviews, problems } = readCardReviews(file);
    expect(reviews).toEqual([review('a'), review('c')]);
    expect(problems).toEqual([
      `${file}:2:1: not a line of JSON`,
      `${file}:5:1: not a line of JSON`,
      `${file}:3:1: not a review of a card`,
      `${file}:4:1: not a review of a card`,
    ]);
    expect(readFileSync(file, 'utf8')).toContain(`\n${odd}\n`);
  });

  it.each([
    ['a rating nobody gives', { rating: 'perfect' }],
    ['a time that is none', { at: 'yesterday' }],
    ['a time in another form, which would sort wrongly', { at: '2026-03-01T09:00:00Z' }],
    ['no card', { card: '' }],
  ])('takes no line with %s', async (_, change) => {
    const { folder, file } = await place();
    mkdirSync(folder);
    writeFileSync(file, `${JSON.stringify({ ...review('a'), ...change })}\n`);
    expect(readCardReviews(file).problems).toEqual([`${file}:1:1: not a review of a card`]);
  });

  it('keeps reviews of cards it does not know, and fields of later versions of a line', async () => {
    const { folder, file } = await place();
    mkdirSync(folder);
    writeFileSync(file, `${JSON.stringify({ ...review('concept/gone/card'), seconds: 4 })}\n`);
    expect(readCardReviews(file).reviews).toEqual([review('concept/gone/card')]);
  });

  it('is written by one process at a time', async () => {
    const { file, host } = await place();
    const open = openCardReviews(file, host);
    const other = { processes: { pid: 2000, computer: 'test', isRunning: () => true } };
    expect(() => openCardReviews(file, other)).toThrow(/open in another terminal: process 1000/);
    open.close();
    openCardReviews(file, other).close();
  });

  it('says what the disk refuses', async () => {
    const { folder, file, host } = await place();
    // A file where the folder should be stops root as well.
    writeFileSync(folder, '');
    expect(() => openCardReviews(file, host)).toThrow(/can't write /);
  });
});
