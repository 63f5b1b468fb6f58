import type { Host, OutputStream } from '../../host.ts';
import { type AnswerClock, startAnswerClock } from '../editor/answer-clock.ts';
import { readClock } from '../editor/clock-display.ts';
import { type Console, createConsole } from '../editor/console.ts';
import { type Size, sizeOf } from '../editor/furniture.ts';
import { guardedBy } from '../editor/guarded.ts';
import { type Holder, holdTerminal, type Outcome } from '../editor/hold-terminal.ts';
import type { KeyEvent } from '../editor/keys.ts';
import type { TickRequest, TickResult } from '../terminal.ts';
import type { Theme } from '../theme.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { startState, type TickState } from './state.ts';
import { type Intent, keepWriting, type Step, step } from './update.ts';
import { compose } from './view.ts';

export interface Ticking {
  readonly host: Host;
  /** The terminal to draw on. */
  readonly screen: OutputStream;
  readonly theme: Theme;
  readonly request: TickRequest;
}

/** Lets the user tick off a list that fills the screen. */
export function tickOnScreen(ticking: Ticking): Promise<TickResult> {
  return holdTerminal((finish) => new TickList(ticking, finish));
}

/** One tick list: takes over the terminal, and gives it back before it finishes. */
class TickList implements Holder {
  readonly #ticking: Ticking;
  readonly #finish: (outcome: Outcome<TickResult>) => void;
  readonly #console: Console;
  readonly #clock: AnswerClock;
  readonly #keeper: Keeper;
  readonly #guarded = guardedBy((error) => {
    this.#isOver = true;
    this.#release();
    this.#finish({ error });
  });
  readonly #leave = this.#guarded(() => this.#end('cancelled'));
  #state: TickState;
  #isOver = false;

  /** Starts at once. `finish` is called once, from an event. */
  constructor(ticking: Ticking, finish: (outcome: Outcome<TickResult>) => void) {
    const { host, request, screen } = ticking;
    this.#ticking = ticking;
    this.#finish = finish;
    this.#state = startState(request);
    this.#keeper = createKeeper(request);
    this.#console = createConsole(host, screen, {
      key: this.#guarded((event: KeyEvent) => this.#take(step(this.#state, event, this.#size))),
      settled: this.#guarded(() => this.#paint()),
      gone: this.#leave,
    });
    this.#clock = startAnswerClock(host.clock, {
      ...this.#timing,
      usedSeconds: request.usedSeconds,
      pausedSeconds: 0,
      tick: this.#guarded(() => this.#second()),
      cutOff: () => {},
    });
    host.signal.addEventListener('abort', this.#leave);
    this.#guarded(() => {
      this.#console.take();
      this.#paint();
      if (host.signal.aborted) this.#leave();
    })();
  }

  abandon(): void {
    if (!this.#isOver) this.#close();
  }

  get #timing() {
    return { pace: 'soft', budgetSeconds: this.#ticking.request.budgetSeconds } as const;
  }

  get #used(): number {
    return Math.round(this.#clock.used());
  }

  get #size(): Size {
    return sizeOf(this.#ticking.screen);
  }

  #paint(): void {
    const { theme } = this.#ticking;
    const clock = readClock(this.#timing, this.#clock.used());
    const { problem } = this.#keeper;
    this.#console.paint(compose({ state: this.#state, clock, problem, size: this.#size, theme }));
  }

  #second(): void {
    this.#ticking.request.onSecond(this.#used);
    this.#keeper.retry();
    this.#paint();
  }

  #take({ state, intents }: Step): void {
    this.#state = state;
    for (const intent of intents) this.#intend(intent);
  }

  #intend(intent: Intent): void {
    if (intent.kind === 'tick') this.#keeper.tick(intent.id, intent.tick, this.#used);
    else if (intent.kind === 'note') this.#keeper.note(intent.id, intent.note, this.#used);
    else if (intent.kind === 'notes') this.#keeper.notes(intent.notes, this.#used);
    else if (intent.kind === 'end') this.#end(intent.how);
    else if (intent.kind === 'suspend') this.#ticking.host.suspend?.();
    else this.#console.forget();
  }

  #end(kind: TickResult['kind']): void {
    if (this.#isOver) return;
    const usedSeconds = this.#used;
    this.#close();
    this.#finish({ result: { kind, usedSeconds } });
  }

  /** Gives the terminal back and hands out what was not kept yet, with the note being typed. */
  #close(): void {
    this.#isOver = true;
    this.#release();
    this.#take(keepWriting(this.#state));
    this.#keeper.retry();
  }

  #release(): void {
    this.#clock.stop();
    this.#ticking.host.signal.removeEventListener('abort', this.#leave);
    this.#console.release();
  }
}
