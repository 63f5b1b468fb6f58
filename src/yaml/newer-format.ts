import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Whether a file says that it is in a later format than its schema reads, by `schemaVersion` at the top of it. */
export function isNewerFormat(issue: Issue): boolean {
  const { code, path, input } = issue;
  if (code !== 'invalid_value' || path.length !== 1 || path[0] !== 'schemaVersion') return false;
  return typeof input === 'number' && issue.values.every((known) => input > Number(known));
}

/** What to say then. */
export function newerWords(issue: Issue): string {
  const known = issue.code === 'invalid_value' ? issue.values.join(' and ') : '';
  return (
    `made for a newer version of ml-interview (format ${issue.input}; this one reads format ${known}); ` +
    'npm install -g ml-interview@latest'
  );
}
