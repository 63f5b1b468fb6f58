import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { createTerminal } from '../../../src/terminal/create-terminal.ts';
import { isPlainWanted } from '../../../src/terminal/plain-terminal.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { createFakeTty } from '../../support/fake-tty.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestHost } from '../../support/test-host.ts';

describe('plain lines', () => {
  it.each([
    [{}, false],
    [{ ACCESSIBLE: '' }, false],
    [{ ACCESSIBLE: '0' }, false],
    [{ ACCESSIBLE: '1' }, true],
    [{ ACCESSIBLE: 'yes' }, true],
    [{ TERM: 'dumb' }, true],
    [{ TERM: 'xterm' }, false],
  ])('with %o are wanted: %s', (env, wanted) => {
    expect(isPlainWanted(createFakeTty({ env }).host)).toBe(wanted);
    expect(isPlainWanted(createFakeTty({ env }).host, true)).toBe(true);
  });

  it('are not a matter of TERM without a keyboard', async () => {
    const { host } = createTestHost(await temporaryFolder(), { env: { TERM: 'dumb' } });
    expect(isPlainWanted(host)).toBe(false);
  });

  it('have no colour, whatever else is set', async () => {
    const { host } = createFakeTty({ env: { FORCE_COLOR: '3' } });
    const coloured = await createApp(host, { color: true });
    expect([coloured.theme.level, coloured.proseTheme.level]).toEqual([3, 3]);
    const plain = await createApp(host, { color: true, plain: true });
    expect([plain.theme.level, plain.proseTheme.level]).toEqual([0, 0]);
  });

  it('ask nobody where nobody is', async () => {
    const { host } = createTestHost(await temporaryFolder());
    const terminal = createTerminal(host, createTheme(0), true);
    expect(terminal.interactive).toBe(false);
    await expect(terminal.ask({ message: 'You:', instead: '--answers FILE' })).rejects.toMatchObject({
      kind: 'usage',
      next: '--answers FILE',
    });
  });
});
