import { PassThrough, Writable } from 'node:stream';
import { createPrompt, useEffect } from '@inquirer/core';
import type { EditResult } from '../terminal.ts';
import { AnswerEditor, type Editing, type Outcome } from './answer-editor.ts';

const answerPrompt = createPrompt<Outcome, Editing>((editing, done) => {
  useEffect(() => {
    const editor = new AnswerEditor(editing, done);
    return () => editor.abandon();
  }, []);
  return '';
});

/**
 * Lets the user write an answer. The prompt's life, and giving the terminal back when the process ends, are
 * inquirer's; keys and screen are the editor's own, so inquirer gets streams that lead nowhere.
 */
export async function editAnswer(editing: Editing): Promise<EditResult> {
  const input = new PassThrough();
  const output = new Writable({ write: (_chunk, _encoding, next) => next() });
  const outcome = await answerPrompt(editing, { input, output });
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}
