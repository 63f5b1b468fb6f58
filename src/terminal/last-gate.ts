import { cleanText, showable } from '../text/clean.ts';
import type { Choice, EditRequest, Terminal, TickRequest } from './terminal.ts';

/**
 * The same terminal, which shows nothing that a terminal acts on: whatever a text came from, and whoever forgot to
 * clean it, no more than our own styles gets through, and not even these when it `isPlain`.
 */
export function behindLastGate(terminal: Terminal, isPlain: boolean): Terminal {
  const shown = isPlain ? cleanText : showable;
  return {
    interactive: terminal.interactive,
    hasPictures: terminal.hasPictures,
    ...(terminal.keys && { keys: terminal.keys }),
    get columns() {
      return terminal.columns;
    },
    print: (text) => terminal.print(shown(text)),
    note: (text) => terminal.note(shown(text)),
    choose: (request) =>
      terminal.choose({
        ...request,
        message: cleanText(request.message),
        choices: request.choices.map(choiceShown),
      }),
    confirm: (request) => terminal.confirm({ ...request, message: cleanText(request.message) }),
    ask: (request) => terminal.ask({ ...request, message: cleanText(request.message) }),
    askSecret: (request) => terminal.askSecret({ ...request, message: cleanText(request.message) }),
    proceed: (message) => terminal.proceed(cleanText(message)),
    wait: (message, done) => terminal.wait(cleanText(message), done),
    edit: (request) => terminal.edit(editShown(request, shown)),
    tick: (request) => terminal.tick(tickShown(request)),
  };
}

function choiceShown<T>({ name, description, ...choice }: Choice<T>): Choice<T> {
  return {
    ...choice,
    name: cleanText(name),
    ...(description !== undefined && { description: cleanText(description) }),
  };
}

function editShown(request: EditRequest, shown: (text: string) => string): EditRequest {
  const { title, question, background, draft, draw, hint } = request;
  return {
    ...request,
    title: cleanText(title),
    question: cleanText(question),
    background: cleanText(background),
    draft: cleanText(draft),
    ...(draw && { draw: async (text: string, columns: number) => shown(await draw(text, columns)) }),
    ...(hint && { hint: async (text: string) => cleanText(await hint(text)) }),
  };
}

function tickShown(request: TickRequest): TickRequest {
  const { title, question, notes, rows, pages } = request;
  return {
    ...request,
    title: cleanText(title),
    question: cleanText(question),
    notes: cleanText(notes),
    rows: rows.map(({ group, ...row }) => ({
      ...row,
      label: cleanText(row.label),
      detail: cleanText(row.detail),
      note: cleanText(row.note),
      ...(group !== undefined && { group: cleanText(group) }),
    })),
    pages: pages.map(({ name, entries }) => ({ name: cleanText(name), entries: entries.map(cleanText) })),
  };
}
