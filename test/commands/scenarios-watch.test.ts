import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchPaths } from '../../src/commands/scenarios/watch-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const clock = {
  now: () => new Date(0),
  monotonic: () => 0,
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

describe('watchPaths', () => {
  it('sees what a link leads to', async () => {
    const cwd = await temporaryFolder();
    mkdirSync(join(cwd, 'elsewhere'));
    writeFileSync(join(cwd, 'elsewhere/real.yaml'), '1');
    symlinkSync('elsewhere/real.yaml', join(cwd, 'link.yaml'));
    const stop = new AbortController();
    let looks = 0;
    const ended = watchPaths({ cwd, clock, signal: stop.signal }, ['link.yaml'], async () => {
      looks += 1;
    });
    writeFileSync(join(cwd, 'elsewhere/real.yaml'), '2');
    await expect.poll(() => looks, { timeout: 5000 }).toBe(1);
    stop.abort();
    await ended;
  });

  it('looks once when a file is written in several steps', async () => {
    const cwd = await temporaryFolder();
    const stop = new AbortController();
    let looks = 0;
    const ended = watchPaths({ cwd, clock, signal: stop.signal }, ['a.yaml'], async () => {
      looks += 1;
    });
    for (const text of ['1', '12', '123']) writeFileSync(join(cwd, 'a.yaml'), text);
    await expect.poll(() => looks, { timeout: 5000 }).toBe(1);
    await new Promise((done) => setTimeout(done, 300));
    expect(looks).toBe(1);
    stop.abort();
    await ended;
  });

  it('passes on what goes wrong, and ends', async () => {
    const cwd = await temporaryFolder();
    const signal = new AbortController().signal;
    const ended = watchPaths({ cwd, clock, signal }, ['a.yaml'], async () => {
      throw new Error('a bug');
    });
    writeFileSync(join(cwd, 'a.yaml'), '1');
    await expect(ended).rejects.toThrow('a bug');
  });

  it('says when there is nothing to watch', async () => {
    const cwd = await temporaryFolder();
    const signal = new AbortController().signal;
    const ended = watchPaths({ cwd, clock, signal }, ['none/a.yaml'], async () => {});
    await expect(ended).rejects.toMatchObject({ kind: 'data', message: expect.stringMatching(/ENOENT/) });
  });

  it('ends at once when the program has been stopped already', async () => {
    await watchPaths(
      { cwd: await temporaryFolder(), clock, signal: AbortSignal.abort() },
      ['a.yaml'],
      async () => {},
    );
  });
});
