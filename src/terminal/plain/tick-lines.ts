import type { Host, OutputStream } from '../../host.ts';
import type { TickRequest, TickResult, TickRow } from '../terminal.ts';
import { createKeeper, type Keeper } from '../tick/keeper.ts';
import { cleanRequest } from '../tick/state.ts';
import { type LineInput, openLineInput } from './line-input.ts';
import { type SpokenClock, startSpokenClock } from './spoken-clock.ts';
import { readCommand, type TickCommand } from './tick-commands.ts';
import { listInWords, rowInWords, tickHelp } from './tick-words.ts';

/** A list to be ticked off, and where everything is said. */
interface Ticking {
  readonly host: Host;
  readonly screen: OutputStream;
  readonly request: TickRequest;
}

/** Lets the user tick off a list by commands. Nothing on screen is ever changed; time is announced at marks. */
export function tickByLines(ticking: Ticking): Promise<TickResult> {
  return new Promise((resolve, reject) => void new TickLines(ticking, resolve, reject).start());
}

class TickLines {
  readonly #host: Host;
  readonly #screen: OutputStream;
  readonly #request: TickRequest;
  readonly #resolve: (result: TickResult) => void;
  readonly #reject: (error: unknown) => void;
  readonly #clock: SpokenClock;
  readonly #keeper: Keeper;
  readonly #rows: TickRow[];
  #notes: string;
  #input: LineInput | undefined;
  /** What was said last about what could not be kept. */
  #problem = '';
  #isOver = false;

  constructor(
    { host, screen, request }: Ticking,
    resolve: (result: TickResult) => void,
    reject: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#screen = screen;
    this.#request = cleanRequest(request);
    this.#resolve = resolve;
    this.#reject = reject;
    this.#rows = [...this.#request.rows];
    this.#notes = this.#request.notes;
    this.#keeper = createKeeper(request);
    this.#clock = startSpokenClock(host.clock, {
      pace: 'soft',
      budgetSeconds: request.budgetSeconds,
      usedSeconds: request.usedSeconds,
      pausedSeconds: 0,
      // The user may be in the middle of a line, so what is said begins a new one.
      announce: (text) => this.#say(`\n${text}`),
      onSecond: this.#guarded((used) => {
        request.onSecond(Math.round(used));
        this.#keeper.retry();
        this.#sayProblem('\n');
      }),
      cutOff: () => {},
    });
  }

  readonly start = this.#guarded(async () => {
    const { title, question, words } = this.#request;
    this.#input = await openLineInput(this.#host, {
      line: this.#guarded((line) => this.#obey(readCommand(line, this.#request))),
      gone: this.#guarded(() => this.#end('cancelled')),
    });
    this.#say(`\n${title}\n${question}\n`);
    this.#say(listInWords(this.#rows, words, this.#notes));
    this.#say(this.#clock.reading());
    this.#say(`Type the number of a row and ${words.full}, ${words.half} or ${words.open}: 1 ${words.full}.`);
    this.#say('help lists the commands.');
  });

  /** What breaks ends the ticking with an error instead of the process. */
  #guarded<A extends unknown[]>(run: (...parameters: A) => void | Promise<void>) {
    return async (...parameters: A): Promise<void> => {
      try {
        await run(...parameters);
      } catch (error) {
        this.#release();
        this.#reject(error);
      }
    };
  }

  #obey(command: TickCommand): void {
    const { pages, words, question } = this.#request;
    if (command.kind === 'end') this.#end(command.how);
    else if (command.kind === 'tick') this.#change(command.row, { tick: command.tick });
    else if (command.kind === 'note') this.#note(command.row, command.words);
    else if (command.kind === 'row') this.#sayRow(command.row);
    else if (command.kind === 'page') this.#say(pages[command.index]?.entries.join('\n') ?? '');
    else if (command.kind === 'list') this.#say(listInWords(this.#rows, words, this.#notes));
    else if (command.kind === 'question') this.#say(question);
    else if (command.kind === 'time') this.#say(this.#clock.reading());
    else if (command.kind === 'help') this.#say(tickHelp(this.#request));
    else if (command.kind === 'unknown') this.#say(command.problem);
  }

  #change(index: number, change: Partial<Pick<TickRow, 'tick' | 'note'>>): void {
    const row = this.#rows[index];
    if (!row) return;
    const next = { ...row, ...change };
    this.#rows[index] = next;
    if (next.tick !== row.tick) this.#keeper.tick(row.id, next.tick, this.#used);
    if (next.note !== row.note) this.#keeper.note(row.id, next.note, this.#used);
    this.#say(rowInWords(next, index, this.#request.words));
    this.#sayProblem();
  }

  #note(on: number | 'whole', words: string): void {
    if (on === 'whole') this.#changeNotes(added(this.#notes, words));
    else this.#change(on, { note: added(this.#rows[on]?.note ?? '', words) });
  }

  #changeNotes(notes: string): void {
    if (notes !== this.#notes) this.#keeper.notes(notes, this.#used);
    this.#notes = notes;
    this.#say(`Notes on the whole: ${notes || 'none'}`);
    this.#sayProblem();
  }

  #sayRow(index: number): void {
    const row = this.#rows[index];
    if (row) this.#say([rowInWords(row, index, this.#request.words), row.detail].filter(Boolean).join('\n'));
  }

  /** Says once what could not be kept, and once that it was kept after all. */
  #sayProblem(before = ''): void {
    const { problem } = this.#keeper;
    if (problem !== this.#problem) this.#say(`${before}${problem || 'Everything is saved now.'}`);
    this.#problem = problem;
  }

  #say(text: string): void {
    this.#screen.write(`${text}\n`);
  }

  get #used(): number {
    return Math.round(this.#clock.used());
  }

  #end(kind: TickResult['kind']): void {
    if (this.#isOver) return;
    const usedSeconds = this.#used;
    this.#release();
    this.#keeper.retry();
    this.#resolve({ kind, usedSeconds });
  }

  #release(): void {
    this.#isOver = true;
    this.#clock.stop();
    this.#input?.close();
  }
}

/** A note with more words, or none. */
function added(note: string, words: string): string {
  return words === '' || note === '' ? words : `${note}; ${words}`;
}
