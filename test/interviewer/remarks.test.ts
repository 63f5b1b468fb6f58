import { expect, it } from 'vitest';
import { readRemarks } from '../../src/interviewer/remarks.ts';

it('the interviewer has something to say on every occasion, one line each', async () => {
  const remarks = await readRemarks();
  expect(Object.keys(remarks).sort()).toEqual([
    'again',
    'blank',
    'closing',
    'curveball',
    'differs',
    'dodged',
    'fits',
    'follow-up',
    'granted',
    'no-hint',
    'open',
    'opening',
    'rest',
    'sketch',
    'unknown',
    'wrap-up',
  ]);
  for (const remark of Object.values(remarks)) expect(remark).toMatch(/^[A-Z][^\n]+[.?]$/);
});
