import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { SessionEvent } from '../domain/session-event.ts';
import { ExpectedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { cleanText } from '../text/clean.ts';
import { writeDurably } from './write-durably.ts';

/** Folders outside the store, tried in turn. */
export type Refuge = Pick<Host, 'temporaryFolder' | 'cwd'>;

const RULE = '-'.repeat(72);

/**
 * The error for an event that could not be saved. What the user typed is put into a file elsewhere, and the
 * error says where; if no folder takes it, the error has the text itself.
 */
export function rescue(error: unknown, id: string, event: SessionEvent, refuge: Refuge): unknown {
  const text = typedIn(event);
  if (text === '' || !(error instanceof ExpectedError)) return error;
  const place = 'aside' in event ? event.aside : 'stage' in event ? event.stage : '';
  const file = writeElsewhere(text, `ml-interview-${id}-${place}`, refuge);
  const where =
    file === undefined
      ? `No other folder takes what you wrote. Copy it from here:\n${RULE}\n${cleanText(text)}\n${RULE}`
      : `What you wrote is safe in ${file}`;
  return new ExpectedError(error.kind, `${error.message}\n${where}`, error.next);
}

function typedIn(event: SessionEvent): string {
  switch (event.type) {
    case 'answer-submitted':
    case 'probe-answered':
    case 'draft-kept':
    case 'curveball-answered':
    case 'aside-answered':
    case 'aside-draft-kept':
    case 'question-asked':
      return event.text;
    default:
      return '';
  }
}

function writeElsewhere(text: string, name: string, { temporaryFolder, cwd }: Refuge): string | undefined {
  for (const folder of [temporaryFolder, cwd]) {
    const file = join(folder, `${name}-${randomBytes(4).toString('hex')}.txt`);
    try {
      writeDurably(file, `${text}\n`, 'wx');
      return file;
    } catch {
      // The next folder may have room.
    }
  }
  return undefined;
}
