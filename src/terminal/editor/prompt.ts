import type { EditResult } from '../terminal.ts';
import { AnswerEditor, type Editing } from './answer-editor.ts';
import { holdTerminal } from './hold-terminal.ts';

/** Lets the user write an answer. */
export function editAnswer(editing: Editing): Promise<EditResult> {
  return holdTerminal((finish) => new AnswerEditor(editing, finish));
}
