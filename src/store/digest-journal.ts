import { digestOf, type SessionDigest } from '../domain/digest.ts';
import { readDraft } from './draft.ts';
import { readJournal } from './journal.ts';
import { draftFile, journalFile } from './journal-files.ts';
import { replay, withDraft } from './replay.ts';

/**
 * The digest of the journal of `id`, or what is wrong with it. Its id is the name of the file, by which it can
 * be asked for, whatever a copied journal calls itself.
 */
export function digestJournal(folder: string, id: string): SessionDigest | { readonly problem: string } {
  const file = journalFile(folder, id);
  try {
    const session = withDraft(replay(readJournal(file), file), readDraft(draftFile(folder, id)));
    return { ...digestOf(session), id };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
