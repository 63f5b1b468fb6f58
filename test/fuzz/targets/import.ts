import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { newOnes, readExport } from '../../../src/store/import-session.ts';
import { exportDocument, type PortableSession, portable } from '../../../src/store/session-export.ts';
import { createSessionStore } from '../../../src/store/session-store.ts';
import { createTestHost } from '../../support/test-host.ts';
import { checkShown, ensure, expected } from '../checks.ts';
import { mutate } from '../mutate.ts';
import { mutateJson } from '../mutate-json.ts';
import { sittings } from '../sittings.ts';
import type { Target } from '../target.ts';

/** A file of sessions that were exported elsewhere. What is taken in is a session like any other. */
export const importFile: Target = {
  name: 'import',
  async open(home) {
    const [one, other] = (await sittings()).map(({ id, events }) => ({ id, events: portable(events) }));
    if (!one || !other) throw new Error('unreachable');
    const document = exportDocument([one, { ...other, events: other.events.slice(0, 4) }]);
    const source = Buffer.from(document);
    const value: unknown = JSON.parse(document);
    const file = join(home, 'sessions.json');
    const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
    return async (draw) => {
      const text = draw.chance(0.6)
        ? mutateJson(value, draw)
        : mutate(source, draw, [source])
            .bytes.toString('utf8')
            .replace(/^\ufeff/, '');
      const found = read(text, file);
      if (!found) return 'refused';
      for (const { id, events } of newOnes(found, store)) {
        store.adopt(id, events);
        ensure(isDeepStrictEqual(store.events(id), events), () => 'changed by being taken in');
      }
      ensure((await store.digests()).problems.length === 0, () => 'took in what can not be read');
      ensure(newOnes(found, store).length === 0, () => 'comes in twice');
      for (const id of store.ids()) store.remove(id);
      return 'read';
    };
  },
};

function read(text: string, file: string): PortableSession[] | undefined {
  try {
    return readExport(text, file);
  } catch (error) {
    const { message } = expected(error);
    ensure(message.startsWith(`${file}:`) && !message.includes('\n'), () => `no place in "${message}"`);
    ensure(message.length < 1500, () => `no short line: ${message.slice(0, 300)}`);
    const [, line] = /^:(\d+):\d+: /.exec(message.slice(file.length)) ?? [];
    ensure(Number(line ?? 1) <= text.split('\n').length, () => `beyond the last line: ${message}`);
    checkShown(message, 'the refusal');
    return undefined;
  }
}
