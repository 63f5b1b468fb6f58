import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import { critiqued, started, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const ID = '2026-03-01-test-0001';

/** A user with one saved session, in a folder of their own. */
async function user(env: Record<string, string> = {}) {
  const home = await temporaryFolder();
  mkdirSync(join(home, 'sessions'));
  const events = [started(['clarify']), submitted('clarify'), critiqued('clarify', { first: 'covered' })];
  writeFileSync(
    join(home, 'sessions', `${ID}.jsonl`),
    events.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
  return {
    path: (name: string) => join(home, name),
    async review(...args: string[]) {
      const { host, stdout, stderr } = createTestHost(home, { env });
      return { code: await run(['review', ...args], host), stdout: stdout(), stderr: stderr() };
    },
  };
}

it.each([
  ['a.html', /^<!doctype html>/],
  ['b.md', /^# Test\n/],
  ['c.json', /^\{\n {2}"schemaVersion": 1/],
  ['d.txt', /^Test\n/],
])('writes the format that the name says: %s', async (name, start) => {
  const { review, path } = await user();
  expect(await review('--output', name)).toEqual({
    code: 0,
    stdout: '',
    stderr: `written to ${path(name)}\n`,
  });
  expect(readFileSync(path(name), 'utf8')).toMatch(start);
  expect(statSync(path(name)).mode & 0o777).toBe(0o600);
  expect((await review('--output', name)).code).toBe(0);
});

it('prints what is not to be written, in the format that is asked for', async () => {
  const { review } = await user();
  expect((await review('--format', 'html')).stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  expect((await review('--format', 'md', '--output', '-')).stdout).toMatch(/^# Test\n/);
  expect((await review('--format', 'pdf')).code).toBe(2);
});

it('says where it could not write', async () => {
  const { review, path } = await user();
  const { code, stderr } = await review('--output', 'no/such/folder.html');
  expect(code).toBe(3);
  expect(stderr).toContain(`can't write ${path('no/such/folder.html')}: no such file or directory`);
});

it('opens a page named after the session in the browser', async () => {
  const home = await temporaryFolder();
  const browser = join(home, 'browser.sh');
  writeFileSync(browser, '#!/bin/sh\nprintf "%s|" "$@" > "$2.opened"\n', { mode: 0o700 });
  const { review, path } = await user({ BROWSER: `${browser} --new` });
  const { code, stdout } = await review('--open');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const page = path(`${ID}.html`);
  await vi.waitFor(() => expect(existsSync(`${page}.opened`)).toBe(true), 5000);
  await vi.waitFor(() => expect(readFileSync(`${page}.opened`, 'utf8')).toBe(`--new|${page}|`), 5000);
});

it('says so when there is no browser', async () => {
  const { review, path } = await user({ BROWSER: '/nowhere/browser' });
  const { code, stderr } = await review('--open');
  expect(code).toBe(0);
  expect(stderr).toMatch(/Nothing here opens it \(.*ENOENT.*\): open it by hand\./);
  expect(existsSync(path(`${ID}.html`))).toBe(true);
});
