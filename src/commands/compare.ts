import type { App } from '../app.ts';
import { compare, previousAttempt } from '../domain/compare.ts';
import type { Session } from '../domain/session.ts';
import { ExpectedError } from '../errors.ts';
import { showableJson } from '../text/clean.ts';
import { compareView } from '../views/compare.ts';
import { layoutOf } from './layout-of.ts';
import { printPaged } from './print-paged.ts';

/**
 * Prints a session beside another one, or beside the previous attempt at the same; the earlier one comes first.
 * `typed` is how the session was named, if it was.
 */
export async function compareSessions(
  app: App,
  id: string,
  other: string | true,
  { json = false, typed = '' }: { readonly json?: boolean; readonly typed?: string | undefined },
): Promise<void> {
  const sessions = await app.sessions();
  const session = sessions.read(id);
  const otherId = other === true ? await previous(app, { ...session, id }) : await sessions.resolve(other);
  if (otherId === id) {
    throw new ExpectedError('usage', `${id} can't be compared with itself`, 'ml-interview sessions list');
  }
  const [before, after] = inOrder(session, sessions.read(otherId));
  const comparison = compare(before, after);
  const { terminal } = app;
  if (json) return terminal.print(showableJson(comparison, 2));
  const command = ['review', typed, '--compare', other === true ? '' : other].filter(Boolean).join(' ');
  printPaged(app, compareView(comparison, { before, after }, layoutOf(app)), command);
}

function inOrder(one: Session, other: Session): [Session, Session] {
  return one.startedAt < other.startedAt ? [one, other] : [other, one];
}

async function previous(app: App, session: Session): Promise<string> {
  const { digests } = await (await app.sessions()).digests();
  const found = previousAttempt(session, digests);
  if (found) return found.id;
  throw new ExpectedError(
    'not-found',
    `no earlier attempt at the same as ${session.id}`,
    'ml-interview sessions list',
  );
}
