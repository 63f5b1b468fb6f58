import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { ExpectedError } from '../../src/errors.ts';
import { rescue } from '../../src/store/rescue.ts';
import { AT, closed, probeAnswered, submitted } from '../support/session-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const full = new ExpectedError('data', 'no space left on device', 'make room there');
const answered = { at: AT, text: 'typed', usedSeconds: 9, endedBy: 'submitted' as const };
const at = { at: AT, stage: 'clarify' as const };

describe('what was typed and could not be saved', () => {
  it.each<[string, SessionEvent]>([
    ['clarify', submitted('clarify', 'typed')],
    ['clarify', probeAnswered('clarify', 'first', 'typed')],
    ['clarify', { type: 'draft-kept', ...at, text: 'typed', usedSeconds: 9 }],
    ['clarify', { type: 'curveball-answered', ...answered, stage: 'clarify' }],
    ['sketch', { type: 'aside-answered', ...answered, aside: 'sketch' }],
    ['sketch', { type: 'aside-draft-kept', at: AT, aside: 'sketch', text: 'typed', usedSeconds: 9 }],
    ['clarify', { type: 'question-asked', ...at, text: 'typed', reply: 'Much.', usedSeconds: 9 }],
  ])('is put elsewhere, for its user alone (%s)', async (place, event) => {
    const folder = await temporaryFolder();
    const error = rescue(full, 'id', event, {
      temporaryFolder: folder,
      cwd: '/dev/null/nowhere',
    }) as ExpectedError;
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(new RegExp(`^ml-interview-id-${place}-[0-9a-f]{8}\\.txt$`));
    expect(readFileSync(join(folder, name), 'utf8')).toBe('typed\n');
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(error).toMatchObject({
      kind: 'data',
      message: `no space left on device\nWhat you wrote is safe in ${join(folder, name)}`,
      next: 'make room there',
    });
  });

  it('goes to the folder one is in when the first has no room, and else into the message', async () => {
    const folder = await temporaryFolder();
    rescue(full, 'id', submitted('clarify', 'typed'), { temporaryFolder: '/dev/null/nowhere', cwd: folder });
    expect(readdirSync(folder)).toHaveLength(1);
    const nowhere = { temporaryFolder: '/dev/null/nowhere', cwd: '/dev/null/nowhere' };
    const { message } = rescue(full, 'id', submitted('clarify', 'ty\u001b[31mped'), nowhere) as ExpectedError;
    const rule = '-'.repeat(72);
    expect(message).toMatch(
      /^no space left on device\nNo other folder takes what you wrote\. Copy it from here:\n/,
    );
    expect(message.split(`\n${rule}`)[1]).toBe('\ntyped');
    expect(message).not.toContain('\u001b');
  });

  it('is nothing when nothing was typed, or the fault is another', async () => {
    const folder = await temporaryFolder();
    const refuge = { temporaryFolder: folder, cwd: folder };
    const bug = new TypeError('a bug');
    expect(rescue(full, 'id', closed('clarify'), refuge)).toBe(full);
    expect(rescue(full, 'id', submitted('clarify', ''), refuge)).toBe(full);
    expect(rescue(bug, 'id', submitted('clarify', 'typed'), refuge)).toBe(bug);
    expect(readdirSync(folder)).toEqual([]);
  });
});
