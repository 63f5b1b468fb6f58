import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asked, critiqued, judged, probeAnswered, started, submitted } from '../support/session-fixture.ts';
import { killPractice } from './kill-chain.ts';
import { main, newFolder, storeIn, useProgram } from './sitting.ts';

const ID = started().id;

useProgram();

// `npm run kill-test` does the same two hundred times.
it('what was acknowledged, and typed up to a second before, outlives any kill', {
  timeout: 120_000,
}, async () => {
  const chains = [newFolder(), newFolder()].map(async (home, chain) => {
    for await (const kill of killPractice(main(), home, { seed: chain + 1, kills: 4 })) {
      expect(kill.faults).toEqual([]);
      expect(kill.lostMilliseconds).toBeLessThanOrEqual(1000 + kill.heldUpMilliseconds);
    }
  });
  await Promise.all(chains);
});

it('a draft that a kill left behind its answer is not taken for that of a later question', () => {
  const home = newFolder();
  const store = storeIn(home);
  const draft = join(home, 'sessions', `${ID}.draft.json`);
  const open = store.create(started(['clarify']));
  for (const event of [submitted('clarify'), critiqued('clarify', {}), asked('clarify', 'first')])
    open.append(event);
  open.keepDraft({ stage: 'clarify', criterion: 'first', text: 'dodged', usedSeconds: 1 });
  const left = readFileSync(draft);
  open.append(probeAnswered('clarify', 'first', 'dodged'));
  open.close();
  // As if the kill had come between the two.
  writeFileSync(draft, left);

  const again = store.open(ID);
  again.append(judged('clarify', 'first', 'missing'));
  again.append(asked('clarify', 'first'));
  again.close();
  expect(store.read(ID).stages[0]?.probes.map(({ answer, draft }) => [answer, draft])).toEqual([
    ['dodged', undefined],
    [null, undefined],
  ]);
});
