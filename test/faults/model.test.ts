import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { begin } from './places.ts';
import { ENTER, newest, newFolder, ONE_STAGE, type Seat, SUBMIT, sitDown, useProgram } from './sitting.ts';

useProgram();

const TEXT = 'We log impressions.';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

it.each([
  ['a signal', (seat: Seat) => seat.signal('SIGTERM'), undefined],
  ['the closing of the window', (seat: Seat) => seat.close(), undefined],
  // With this variable nothing turns, so nothing is written that could fail.
  ['the closing of the window where nothing is drawn', (seat: Seat) => seat.close(), 'true'],
])(
  '%s ends the wait for a model, not the interview: what the offline coach found stands',
  {
    timeout: 60_000,
  },
  async (_, end, CI) => {
    const home = newFolder();
    const model = { OPENAI_BASE_URL: server.baseUrl, ML_INTERVIEW_MODEL: 'slow-60000', CI };
    const seat = sitDown([...ONE_STAGE, '--coach', 'llm'], home, model);
    await begin(seat);
    await seat.see(/Ctrl\+D submit/);
    seat.type(TEXT);
    await seat.see(/3 words/);
    seat.type(SUBMIT);
    await seat.see(/how well did it go/);
    seat.type(ENTER);
    await seat.see(/Judging data/);
    end(seat);
    expect(await seat.left()).toEqual({ code: 0, traces: [] });
    expect(await newest(home)).toMatchObject({
      finishedAt: expect.any(String),
      stages: [{ answer: TEXT, critiques: [{ coach: { kind: 'offline' } }] }],
    });
  },
);
