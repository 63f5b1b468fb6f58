import type { Clock } from '../../host.ts';
import type { ExternalEdit } from '../editor/external-editor.ts';

const EVERY_MS = 1000;

/** Looks once a second at what is saved in an external editor and tells what is new, until it is called off. */
export function watchEditor(
  edit: ExternalEdit,
  clock: Clock,
  opened: string,
  onSaved: (text: string) => void,
): () => void {
  let known = opened;
  let cancel = () => {};
  const look = () => {
    const saved = edit.saved();
    if (saved !== known) onSaved(saved);
    known = saved;
    cancel = clock.after(EVERY_MS, look);
  };
  cancel = clock.after(EVERY_MS, look);
  return () => cancel();
}
