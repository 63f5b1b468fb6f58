import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { digestOf } from '../../src/domain/digest.ts';
import { createSessionIndex } from '../../src/store/session-index.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { writeHistory } from '../support/history.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const { host } = createTestHost('/none');

it('indexes that write at once lose nothing', async () => {
  const folder = join(await temporaryFolder(), 'sessions');
  writeHistory(folder, { sessions: 120, words: 20 });
  const store = createSessionStore(folder, host);
  const ids = readdirSync(folder).map((name) => name.replace('.jsonl', ''));
  const indexes = Array.from({ length: 4 }, () => createSessionIndex(folder, host));
  const all = await Promise.all(indexes.map((index) => index.digests()));
  for (const { digests } of all) expect(digests).toHaveLength(ids.length);
  const { digests } = await createSessionIndex(folder, host).digests();
  expect(new Map(digests.map((digest) => [digest.id, digest]))).toEqual(
    new Map(ids.map((id) => [id, digestOf(store.read(id))])),
  );
  expect(readdirSync(dirname(folder)).sort()).toEqual(['sessions', 'sessions.index.jsonl']);
});
