import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSessionStore } from '../../src/store/session-store.ts';
import { started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';
import { runEditor } from '../terminal/editor/editing-support.ts';
import { answerOf } from './answer-of.ts';
import { watchFiles } from './watch-files.ts';

/** What is written, and how often the disk is waited for, meanwhile. */
const calls = watchFiles();
function written(act: () => unknown) {
  const before = calls.length;
  act();
  const meanwhile = calls.slice(before);
  return {
    waits: meanwhile.filter(({ call }) => call === 'fsyncSync').length,
    bytes: meanwhile.reduce((sum, { bytes }) => sum + bytes, 0),
    opened: meanwhile.filter(({ call }) => call === 'openSync').length,
  };
}

async function openSession() {
  const folder = join(await temporaryFolder(), 'sessions');
  const open = createSessionStore(folder, createTestHost(folder).host).create(started());
  return { open, folder };
}

it('a draft is written once, and the disk is waited for once', async () => {
  const { open } = await openSession();
  const draft = { stage: 'data', text: answerOf(600), usedSeconds: 60, pausedSeconds: 0 } as const;
  const { waits, bytes, opened } = written(() => open.keepDraft(draft));
  expect({ waits, opened }).toEqual({ waits: 1, opened: 1 });
  expect(bytes).toBeGreaterThan(draft.text.length);
  expect(bytes).toBeLessThanOrEqual(JSON.stringify(draft).length + 50);
});

it('an answer is added to the journal and nothing else is written, however long the journal is', async () => {
  const { open, folder } = await openSession();
  const event = submitted('clarify', answerOf(600));
  const first = written(() => open.append(event));
  expect(first).toEqual({ waits: 1, opened: 0, bytes: Buffer.byteLength(`${JSON.stringify(event)}\n`) });
  const later = written(() => open.append(submitted('data', answerOf(600))));
  expect(later.bytes).toBeLessThanOrEqual(first.bytes + 50);
  const [journal = ''] = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  expect(statSync(join(folder, journal)).size).toBeGreaterThan(first.bytes + later.bytes);
});

it('what is written all at once is seen as well', async () => {
  const file = join(await temporaryFolder(), 'file');
  expect(written(() => writeFileSync(file, 'four')).bytes).toBe(4);
  expect(readFileSync(file, 'utf8')).toBe('four');
});

it('typing saves the draft about once a second, and not with every key', async () => {
  const { tty, drafts } = runEditor({ draft: answerOf(600) });
  const [keys, milliseconds] = [200, 100];
  for (let key = 0; key < keys; key += 1) {
    await tty.type('e');
    tty.clock.advance(milliseconds);
  }
  expect(drafts.length).toBeGreaterThanOrEqual(5);
  expect(drafts.length).toBeLessThanOrEqual((1.3 * keys * milliseconds) / 1000);
});
