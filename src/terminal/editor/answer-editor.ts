import type { Host, OutputStream } from '../../host.ts';
import type { EditRequest, EditResult } from '../terminal.ts';
import type { Theme } from '../theme.ts';
import { type AnswerClock, startAnswerClock } from './answer-clock.ts';
import { typed } from './buffer.ts';
import { readClock } from './clock-display.ts';
import { type Console, createConsole } from './console.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import {
  type ExternalEdit,
  type ExternalEditEnd,
  editorCommand,
  openExternalEditor,
} from './external-editor.ts';
import { type Size, sizeOf } from './furniture.ts';
import { guardedBy } from './guarded.ts';
import type { Outcome } from './hold-terminal.ts';
import type { KeyEvent } from './keys.ts';
import { type EditorState, type Intent, replaceText, startState, step } from './update.ts';
import { arrange, compose } from './view.ts';
import { watchEditor } from './watch-editor.ts';

export interface Editing {
  readonly host: Host;
  /** The terminal to draw on. */
  readonly screen: OutputStream;
  readonly theme: Theme;
  readonly request: EditRequest;
}

/** One answer being written: takes over the terminal, and gives it back before it finishes. */
export class AnswerEditor {
  readonly #editing: Editing;
  readonly #finish: (outcome: Outcome<EditResult>) => void;
  readonly #console: Console;
  readonly #answerClock: AnswerClock;
  readonly #drafts: DraftKeeper;
  readonly #guarded = guardedBy((error) => {
    this.#isOver = true;
    this.#close();
    this.#finish({ error });
  });
  readonly #onAbort = this.#guarded(() => this.#end('cancelled'));
  #state: EditorState;
  #top = 0;
  #away: ExternalEdit | undefined;
  #isOver = false;
  /** What the text looks like drawn, for the overlay that shows it. */
  #drawing = '';
  /** What was said to help, for the overlay that shows it. */
  #hint = '';

  /** Starts at once. `finish` is called once, from an event. */
  constructor(editing: Editing, finish: (outcome: Outcome<EditResult>) => void) {
    const { host, request, screen } = editing;
    this.#editing = editing;
    this.#finish = finish;
    this.#console = createConsole(host, screen, {
      key: this.#guarded((event) => this.#handle(event)),
      settled: this.#guarded(() => this.#paint()),
      gone: this.#guarded(() => this.#end('cancelled')),
    });
    this.#state = startState(typed(request.draft));
    this.#drafts = createDraftKeeper({
      clock: host.clock,
      text: () => this.#away?.saved() ?? this.#text,
      keep: (text) => request.onDraft({ text, usedSeconds: this.#used, pausedSeconds: this.#paused }),
      onProblem: () => this.#paint(),
      guarded: this.#guarded,
    });
    this.#answerClock = startAnswerClock(host.clock, {
      ...request,
      tick: this.#guarded(() => this.#paint()),
      cutOff: this.#guarded(() => this.#end('time-up')),
    });
    host.signal.addEventListener('abort', this.#onAbort);
    this.#guarded(() => {
      this.#takeConsole();
      if (host.signal.aborted) this.#end('cancelled');
    })();
  }

  /** Gives the terminal back and saves the draft, when the process ends around the editor. */
  abandon(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#takeLastSave();
    this.#close();
    this.#drafts.save(true);
  }

  get #text(): string {
    return this.#state.history.draft.text;
  }

  get #used(): number {
    return Math.round(this.#answerClock.used());
  }

  get #paused(): number {
    return Math.round(this.#answerClock.paused());
  }

  get #size(): Size {
    return sizeOf(this.#editing.screen);
  }

  #takeConsole(): void {
    this.#console.take();
    this.#paint();
  }

  #close(): void {
    this.#answerClock.stop();
    this.#drafts.stop();
    this.#away?.stop();
    this.#editing.host.signal.removeEventListener('abort', this.#onAbort);
    this.#console.release();
  }

  #paint(): void {
    if (!this.#console.isTaken) return;
    const { host, request, theme } = this.#editing;
    const frame = compose({
      title: request.title,
      question: request.question,
      background: request.background,
      state: { ...this.#state, notice: this.#state.notice || this.#unsaved },
      clock: readClock(request, this.#answerClock.used()),
      pausedSeconds: this.#answerClock.paused(),
      drawing: this.#drawing,
      canDraw: request.draw !== undefined,
      hint: this.#hint,
      canHint: request.hint !== undefined,
      hasEditor: editorCommand(host.env) !== undefined,
      size: this.#size,
      top: this.#top,
      theme,
    });
    const { overlay } = this.#state;
    if (overlay) this.#state = { ...this.#state, overlay: { ...overlay, top: frame.top } };
    else this.#top = frame.top;
    this.#console.paint(frame);
  }

  #handle(event: KeyEvent): void {
    const before = this.#text;
    const { width, height } = arrange(this.#size, this.#editing.request.question);
    const now = this.#editing.host.clock.monotonic();
    const { pace, draw, hint } = this.#editing.request;
    const able = { canPause: pace !== 'off', canDraw: draw !== undefined, canHint: hint !== undefined };
    const next = step(this.#state, event, { width, height, now, ...able });
    this.#state = next.state;
    this.#answerClock.pause(next.state.overlay?.kind === 'paused');
    if (this.#text !== before) this.#drafts.soon();
    if (next.intent) this.#intend(next.intent);
  }

  #intend(intent: Intent): void {
    if (intent === 'submit') this.#end('submitted');
    else if (intent === 'cancel') this.#end('cancelled');
    else if (intent === 'repaint') this.#console.forget();
    else if (intent === 'draw') this.#draw();
    else if (intent === 'hint') this.#askForHint();
    else this.#goAway();
  }

  #draw(): void {
    this.#drawing = 'Drawing ...';
    const { width } = arrange(this.#size, '');
    const show = this.#guarded((drawing: string) => {
      this.#drawing = drawing;
      this.#paint();
    });
    void this.#editing.request.draw?.(this.#text, width).then(show);
  }

  #askForHint(): void {
    this.#hint = '...';
    const show = this.#guarded((hint: string) => {
      this.#hint = hint;
      this.#paint();
    });
    const fail = this.#guarded((error: unknown) => {
      throw error;
    });
    void this.#editing.request.hint?.(this.#text).then(show, fail);
  }

  /** Says that the draft can't be kept, while that is so. */
  get #unsaved(): string {
    const { problem } = this.#drafts;
    if (problem === undefined) return '';
    const hint =
      editorCommand(this.#editing.host.env) === undefined ? '' : ' Ctrl+O opens the text in your editor.';
    return `Not saved: ${problem}.${hint}`;
  }

  #end(reason: EditResult['reason']): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#takeLastSave();
    const result = {
      text: this.#text,
      usedSeconds: this.#used,
      pausedSeconds: this.#paused,
      reason,
    };
    const finish = this.#guarded(() => {
      this.#drafts.save(true);
      this.#finish({ result });
    });
    this.#close();
    // An editor that is still open restores the terminal on its way out; what follows waits for that.
    if (this.#away) void this.#away.ended.then(finish);
    else finish();
  }

  #takeLastSave(): void {
    if (this.#away) this.#state = replaceText(this.#state, this.#away.saved());
  }

  #goAway(): void {
    const { host } = this.#editing;
    const command = editorCommand(host.env);
    if (command === undefined) {
      this.#state = {
        ...this.#state,
        notice: 'No editor is set. Set VISUAL or EDITOR, for example EDITOR=nano.',
      };
      return;
    }
    this.#console.release();
    const away = openExternalEditor(command, this.#text, host);
    this.#away = away;
    const save = this.#guarded(() => this.#drafts.save(false));
    const cancelWatch = watchEditor(away, host.clock, this.#text, save);
    const comeBack = this.#guarded(({ text, problem = '' }: ExternalEditEnd) => {
      cancelWatch();
      if (this.#isOver) return;
      this.#away = undefined;
      this.#state = replaceText(this.#state, text, problem);
      this.#drafts.soon();
      this.#takeConsole();
    });
    void away.ended.then(comeBack);
  }
}
