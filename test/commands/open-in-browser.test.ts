import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInBrowser } from '../../src/commands/open-in-browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What was started, as told by an error: nothing is installed where PATH leads. */
async function startedOn(platform: NodeJS.Platform): Promise<string | undefined> {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    return await openInBrowser('/a page.html', { env: {}, platform });
  } finally {
    process.env['PATH'] = path;
  }
}

describe('a page', () => {
  it.each([
    ['linux', 'spawn xdg-open ENOENT'],
    ['freebsd', 'spawn xdg-open ENOENT'],
    ['darwin', 'spawn open ENOENT'],
    ['win32', 'spawn rundll32 ENOENT'],
  ] as const)('on %s is opened by what the system has for it', async (platform, problem) => {
    expect(await startedOn(platform)).toBe(problem);
  });

  it('is opened by BROWSER, whose path may have spaces, and whose arguments come first', async () => {
    const folder = await temporaryFolder();
    const [program, seen] = [join(folder, 'my browser'), join(folder, 'seen')];
    writeFileSync(program, `#!/bin/sh\nprintf '%s|' "$@" > '${seen}.part'; mv '${seen}.part' '${seen}'\n`, {
      mode: 0o755,
    });
    for (const [BROWSER, args] of [
      [program, ''],
      [`"${program}" --new-tab`, '--new-tab|'],
    ] as const) {
      expect(await openInBrowser('/a page.html', { env: { BROWSER }, platform: 'linux' })).toBeUndefined();
      await expect.poll(() => existsSync(seen) && readFileSync(seen, 'utf8')).toBe(`${args}/a page.html|`);
    }
  });
});
