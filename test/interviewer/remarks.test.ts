import { expect, it } from 'vitest';
import { readRemarks } from '../../src/interviewer/remarks.ts';

it('the interviewer has something to say on every occasion, one line each', async () => {
  const remarks = await readRemarks();
  expect(Object.keys(remarks).sort()).toEqual([
    'again',
    'another-follow-up',
    'behind',
    'blank',
    'choice',
    'closing',
    'curveball',
    'declined',
    'differs',
    'dodged',
    'drill',
    'fits',
    'follow-up',
    'granted',
    'half-asked',
    'move-on',
    'no-hint',
    'offer',
    'open',
    'opening',
    'rest',
    'sketch',
    'time-left',
    'unknown',
    'wrap-up',
  ]);
  for (const remark of Object.values(remarks)) expect(remark).toMatch(/^[A-Z][^\n]+[.?:]$/);
});
