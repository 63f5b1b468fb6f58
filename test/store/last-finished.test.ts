import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../src/domain/session.ts';
import { lastFinished } from '../../src/store/last-finished.ts';
import { closed, critiqued, started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Written {
  readonly isFinished?: boolean;
  readonly at?: string;
  readonly change?: Parameters<typeof started>[1];
  readonly answer?: string;
}

async function sessions(written: Readonly<Record<string, Written>>) {
  const folder = await temporaryFolder();
  for (const [
    id,
    { isFinished = true, at = `${id.slice(0, 10)}T09:00:00.000Z`, change, answer },
  ] of Object.entries(written)) {
    const events: SessionEvent[] = [
      { ...started(['clarify'], { id, ...change }), at },
      submitted('clarify', answer),
      critiqued('clarify', { first: 'covered' }),
      closed('clarify'),
      ...(isFinished ? [{ type: 'session-finished' as const, at }] : []),
    ];
    writeFileSync(join(folder, `${id}.jsonl`), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
  const last = async (...scenarios: string[]) =>
    Object.fromEntries(
      Array.from(await lastFinished(folder, scenarios), ([scenario, { id }]) => [scenario, id]),
    );
  return { folder, last };
}

const person = started().plan;

describe('lastFinished', () => {
  it('is the newest of each scenario that was finished', async () => {
    const { last } = await sessions({
      '2026-01-01-ads-0001': {},
      '2026-01-03-ads-0002': {},
      '2026-01-04-ads-0003': { isFinished: false, answer: 'I said "type":"session-finished" once' },
      '2026-01-02-ads-video-0004': {},
      '2026-01-05-other-0005': {},
    });
    expect(await last('ads', 'ads-video', 'none')).toEqual({
      ads: '2026-01-03-ads-0002',
      'ads-video': '2026-01-02-ads-video-0004',
    });
  });

  it('goes by the hour within a day', async () => {
    const { last, folder } = await sessions({
      '2026-01-01-ads-000a': { at: '2026-01-01T08:00:00.000Z' },
      '2026-01-01-ads-000b': { at: '2026-01-01T20:00:00.000Z' },
      '2026-01-01-ads-000c': { at: '2026-01-01T12:00:00.000Z' },
    });
    // Judged again later, which changes the file and not the hour.
    utimesSync(join(folder, '2026-01-01-ads-000a.jsonl'), 4e9, 4e9);
    expect(await last('ads')).toEqual({ ads: '2026-01-01-ads-000b' });
  });

  it('leaves out drills and what was held for somebody else', async () => {
    const { last } = await sessions({
      '2026-01-01-ads-0001': {},
      '2026-01-02-ads-0002': {
        change: {
          plan: {
            ...person,
            stages: person.stages.slice(0, 1),
            drill: { target: 'clarify', kind: 'stage' },
          },
        },
      },
      '2026-01-03-ads-0003': {
        change: { plan: { ...person, stages: person.stages.slice(0, 1), interviewer: 'person' } },
      },
    });
    expect(await last('ads')).toEqual({ ads: '2026-01-01-ads-0001' });
  });

  it('passes over what it cannot read', async () => {
    const { last, folder } = await sessions({ '2026-01-01-ads-0001': {} });
    writeFileSync(join(folder, '2026-02-01-ads-0002.jsonl'), 'not json "type":"session-finished"\n');
    writeFileSync(join(folder, '2026-02-02-ads-0003.jsonl'), '{"at":"x"}\n{"type":"session-finished"}\n');
    expect(await last('ads')).toEqual({ ads: '2026-01-01-ads-0001' });
    expect(await lastFinished(join(folder, 'none'), ['ads'])).toEqual(new Map());
  });

  it('looks at thirty files of a scenario at most', async () => {
    const id = (day: number) => `2026-01-01-ads-${String(day).padStart(4, '0')}`;
    const many = Array.from({ length: 40 }, (_, day) => [id(day), { isFinished: day === 0 }] as const);
    const { last, folder } = await sessions(Object.fromEntries(many));
    for (const [name] of many) utimesSync(join(folder, `${name}.jsonl`), 1000, 1000);
    utimesSync(join(folder, `${id(0)}.jsonl`), 500, 500);
    expect(await last('ads')).toEqual({});
    utimesSync(join(folder, `${id(0)}.jsonl`), 2000, 2000);
    expect(await last('ads')).toEqual({ ads: id(0) });
  });
});
