import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import { progressOf } from '../../../src/domain/progress.ts';
import { createSessionIndex, type SessionIndex } from '../../../src/store/session-index.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { sessionListView } from '../../../src/views/session-list.ts';
import { writeHistory } from '../../support/history.ts';
import { createTestHost } from '../../support/test-host.ts';
import { checkShown, ensure } from '../checks.ts';
import { mutate } from '../mutate.ts';
import { journalOf, sittings } from '../sittings.ts';
import type { Target } from '../target.ts';

/** How often the checksums are made to fit, as a forger would: then there may be wrong scores, but no more. */
const FORGED = 0.4;

/** The index of the saved sessions. What it says is what the journals say, whatever happens to it. */
export const index: Target = {
  name: 'index',
  async open(home) {
    const folder = join(home, 'sessions');
    const file = `${folder}.index.jsonl`;
    await fill(folder);
    const store = () => createSessionIndex(folder, createTestHost(home).host);
    const expected = await rowsOf(store());
    const good = believed(file);
    ensure(
      isDeepStrictEqual(await rowsOf(store()), expected),
      () => 'an index says something else than none',
    );
    const others = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    return async (draw) => {
      const { bytes } = mutate(good, draw, [good, ...others]);
      const isForged = draw.chance(FORGED);
      writeFileSync(file, isForged ? withChecksums(bytes, good) : bytes);
      believed(file);
      const first = draw.chance(0.5) ? await store().summaries() : await store().recent(2);
      ensure(first.problems.length === expected.problems.length, () => first.problems.join('\n'));
      const rows = await rowsOf(store());
      if (isForged) checkForged(rows);
      else ensure(isDeepStrictEqual(rows, expected), () => 'other rows than without an index');
      ensure(existsSync(file), () => 'the index is gone');
      return isForged && !isDeepStrictEqual(rows, expected) ? 'read' : 'refused';
    };
  },
};

/** Sessions of every kind, one that can't be read, and one with a draft. */
async function fill(folder: string): Promise<void> {
  writeHistory(folder, { sessions: 4, words: 20 });
  for (const sat of await sittings()) writeFileSync(join(folder, `${sat.id}.jsonl`), journalOf(sat));
  writeFileSync(join(folder, '2026-03-09-broken-0009.jsonl'), '{"type":"stage-closed"}\n');
  const draft = { stage: 'data', text: 'so far', usedSeconds: 9 };
  writeFileSync(join(folder, '2026-03-02-spam-filter-0002.draft.json'), JSON.stringify(draft));
}

/** Written long after the journals, so that it is taken for what they say; its bytes. */
function believed(file: string): Buffer {
  const later = Date.now() / 1000 + 3600;
  utimesSync(file, later, later);
  return readFileSync(file);
}

async function rowsOf(index: SessionIndex) {
  const { summaries } = await index.summaries();
  const { digests, problems } = await index.digests();
  return { summaries, digests, problems };
}

function checkForged({ summaries, digests }: Awaited<ReturnType<typeof rowsOf>>): void {
  const list = sessionListView(summaries, { theme: createTheme(0), columns: 200 });
  checkShown(list, 'the list of sessions');
  progressOf(digests);
  for (const { id } of [...summaries, ...digests]) {
    ensure(/^[a-z0-9-]+$/.test(id), () => `an id that is no name of a journal: ${JSON.stringify(id)}`);
  }
}

interface Head {
  readonly parts: readonly { readonly bytes: number }[];
}

/** The first line made to fit what comes after it, where what was the second part begins as it did. */
function withChecksums(bytes: Buffer, good: Buffer): Buffer {
  const [line = ''] = good.toString('utf8').split('\n', 1);
  const head: Head = JSON.parse(line);
  const body = bytes.subarray(line.length + 1);
  const cut = cutOf(body, good.subarray(line.length + 1), head.parts[0]?.bytes ?? 0);
  const parts = [body.subarray(0, cut), body.subarray(cut)];
  const told = parts.map((part) => ({ bytes: part.length, checksum: crc32(part) }));
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...head, parts: told })}\n`), ...parts]);
}

function cutOf(body: Buffer, good: Buffer, cut: number): number {
  const found = body.indexOf(good.subarray(cut, cut + 40));
  return found < 0 ? Math.min(cut, body.length) : found;
}
