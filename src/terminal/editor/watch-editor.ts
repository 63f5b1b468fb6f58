import type { Clock } from '../../host.ts';
import { DRAFT_EVERY_MS } from './draft-keeper.ts';
import type { ExternalEdit } from './external-editor.ts';

/** Looks every `DRAFT_EVERY_MS` whether something new is saved in an external editor, until it is called off. */
export function watchEditor(
  edit: ExternalEdit,
  clock: Clock,
  opened: string,
  onSaved: () => void,
): () => void {
  let known = opened;
  let cancel = () => {};
  const look = () => {
    const saved = edit.saved();
    if (saved !== known) onSaved();
    known = saved;
    cancel = clock.after(DRAFT_EVERY_MS, look);
  };
  cancel = clock.after(DRAFT_EVERY_MS, look);
  return () => cancel();
}
