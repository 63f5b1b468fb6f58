import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packagedScenario } from '../../eval/packaged-scenarios.ts';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';

const coach = createOfflineCoach();
const scenario = packagedScenario('video-recommendation');

const ANSWER = `The data is the log of what was shown and watched, 2 billion rows a day, because clicks alone reward
loud thumbnails. Features of the person and of the video come from one definition for training and for the page, as of
the moment of the request, otherwise the model sees the future. I keep 90 days, since taste changes, and sample one
negative in ten with a weight, so that the probabilities stay right.`;
const REPLY =
  'The old system only showed what it liked, high up. I give the position to the model in training and fix it when serving, weight rare exposures by how likely they were, and keep a small random share of slots to learn about the rest.';

async function judgedAll(text: string, after?: string) {
  const attempt = { scenario, stage: 'data', text, ...(after !== undefined && { after }) } as const;
  return (await coach.examine(attempt)).criteria;
}

async function judged(text: string, after?: string) {
  const criteria = await judgedAll(text, after);
  const found = criteria.find(({ id }) => id === 'exposure-bias');
  if (!found) throw new Error('the criterion is gone');
  return found;
}

describe('the reply to a follow-up', () => {
  it('covers together with the answer what it says too shortly alone, by its own words', async () => {
    expect((await judged(ANSWER)).verdict).toBe('missing');
    expect((await judged(REPLY)).verdict).toBe('touched');
    const together = await judged(REPLY, ANSWER);
    expect(together.verdict).toBe('covered');
    expect(together.evidence.length).toBeGreaterThan(0);
    for (const { quote, start, end } of together.evidence) expect(REPLY.slice(start, end)).toBe(quote);
  });

  const SHORT =
    'It only showed what it liked. I give the position in training, fix it when serving, weight rare exposures, and keep random slots to learn.';
  const FEWER =
    'The old system only showed what it liked. I give position to the model in training, weight rare exposures, and keep a small random share.';
  const COMMAS =
    'The old system only showed what it liked, high up. I give the position to the model, in training, fix it, when serving, weight rare exposures, by how likely they were, keep a small random share of slots, to learn all about the rest.';
  it.each([
    ['covered', 'of 25 words', SHORT],
    ['touched', 'of 24 words', SHORT.replace('and ', '')],
    ['covered', 'of 10 words between two commas', REPLY.replace('up.', 'up on all my first pages.')],
    ['touched', 'of more', REPLY.replace('up.', 'up on the first of all my pages.')],
    ['covered', 'of 4.4 words between two commas', COMMAS],
    ['touched', 'of fewer', COMMAS.replace('all about', 'about')],
    [
      'touched',
      'that mostly sounds good',
      `${SHORT} That is robust and modern. It is robust and proper. It all is relevant.`,
    ],
    ['missing', 'with less than full credit', `${REPLY} No labels. No baseline. No features.`],
  ])('leaves a point %s where it is a reply %s', async (verdict, _, text) => {
    expect((await judged(text, ANSWER)).verdict).toBe(verdict);
    expect((await judged(`${ANSWER}\n\n${text}`)).verdict).toBe('covered');
  });

  it('changes only what is covered then and was not before, and quotes the reply as it stands', async () => {
    const gainedBy = async (text: string) => {
      const [alone, together] = [await judgedAll(text), await judgedAll(text, ANSWER)];
      return together.filter((one, index) => !isDeepStrictEqual(one, alone[index]));
    };
    const more = `${REPLY} That costs one slot in fifty.`;
    const [found, ...others] = await gainedBy(more);
    expect([found?.id, others]).toEqual(['exposure-bias', []]);
    expect(found?.evidence).toEqual([{ quote: REPLY, start: 0, end: REPLY.length }]);
    // Touched or covered alone and with the answer, each time less surely alone.
    expect(await gainedBy(FEWER)).toEqual([]);
    expect(await gainedBy(`${REPLY} That is position bias.`)).toEqual([]);
  });

  it('is judged alone where there was no answer', async () => {
    expect(await judged(REPLY, ' \n')).toEqual(await judged(REPLY));
  });

  it.each([
    ['too short', 'Position bias, a random slot and propensities.'],
    [
      'a list dressed as a sentence',
      'I would take care of bias, biased, only what we showed, position as a feature, feed the position, random slot here, that is important, and we would think about it with the team over time, since it matters.',
    ],
    [
      'a chain of words',
      'There are many aspects such as bias and position as a feature and also biased and only what we showed and position as an input and random slots. We should consider them all and find the best solution for each of them when we build it.',
    ],
    [
      'waved away',
      'We do not need position as a feature or random slots, that is overkill. The system is simple, it works by itself and nobody has to care about bias at all, so I would leave it out and keep it simple for the team.',
    ],
    [
      'about something else',
      'Yes, I would do that, as I said before, with a good pipeline and a team that owns it and tests it often, because that works best for all of us in the end.',
    ],
  ])('gains nothing by the answer if it is %s', async (_, text) => {
    expect(await judged(text, ANSWER)).toEqual(await judged(text));
    expect((await judged(text, ANSWER)).verdict).not.toBe('covered');
  });

  it('gains nothing by an answer that says it all', async () => {
    const empty =
      'I would do it as I said above, because it is the right way for us, and test whether it works for each of the groups if there is time.';
    expect((await judged(empty, `${ANSWER}\n\n${REPLY}`)).verdict).not.toBe('covered');
  });
});
