import type { Host, OutputStream } from '../../host.ts';
import { typed } from '../editor/buffer.ts';
import { createDraftKeeper, type DraftKeeper } from '../editor/draft-keeper.ts';
import {
  type ExternalEdit,
  type ExternalEditEnd,
  editorCommand,
  openExternalEditor,
} from '../editor/external-editor.ts';
import { watchEditor } from '../editor/watch-editor.ts';
import type { EditRequest, EditResult } from '../terminal.ts';
import { HELP } from './help.ts';
import { isCutOff, type LineInput, openLineInput } from './line-input.ts';
import { type SpokenClock, startSpokenClock } from './spoken-clock.ts';

/** An answer to be written, and where everything is said. */
interface Writing {
  readonly host: Host;
  readonly screen: OutputStream;
  readonly request: EditRequest;
}

/** Lets the user write an answer line by line. Nothing on screen is ever changed; time is announced at marks. */
export function editByLines(writing: Writing): Promise<EditResult> {
  return new Promise((resolve, reject) => void new LineEditor(writing, resolve, reject).start());
}

class LineEditor {
  readonly #writing: Writing;
  readonly #resolve: (result: EditResult) => void;
  readonly #reject: (error: unknown) => void;
  readonly #clock: SpokenClock;
  readonly #drafts: DraftKeeper;
  readonly #commands: ReadonlyMap<string, () => void>;
  #lines: string[];
  #input: LineInput | undefined;
  #away: ExternalEdit | undefined;
  #isPaused = false;
  #askedBlank = false;
  #isOver = false;

  constructor(writing: Writing, resolve: (result: EditResult) => void, reject: (error: unknown) => void) {
    const { host, request } = writing;
    this.#writing = writing;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#lines = linesOf(request.draft);
    this.#commands = new Map([
      [':time', () => this.#say(this.#clock.reading())],
      [':show', () => this.#show()],
      [':undo', () => this.#undo()],
      [':edit', () => this.#goAway()],
      [':pause', () => this.#pause()],
      [':brief', () => this.#say(`${request.question}\n\n${request.background}`.trim())],
      [':hint', () => this.#hint()],
      [':help', () => this.#say(HELP)],
    ]);
    this.#clock = startSpokenClock(host.clock, {
      ...request,
      // The user may be in the middle of a line, so what is said begins a new one.
      announce: (text) => this.#away || this.#say(`\n${text}`),
      cutOff: this.#guarded(() => this.#end('time-up')),
    });
    this.#drafts = createDraftKeeper({
      clock: host.clock,
      text: () => this.#away?.saved() ?? this.#text,
      keep: (text) => request.onDraft({ text, ...this.#times }),
      onProblem: () => this.#tellProblem(),
      guarded: (run) => this.#guarded(run),
    });
  }

  readonly start = this.#guarded(async () => {
    const { title, question } = this.#writing.request;
    await this.#listen();
    this.#say(`\n${title}\n${question}\n`);
    this.#say(this.#clock.reading());
    if (this.#lines.length > 0) this.#say(`You have ${this.#count} already. :show reads them.`);
    this.#say('Type your answer. A line with nothing but a full stop submits it. :help lists the commands.');
  });

  /** What breaks ends the editing with an error instead of the process. */
  #guarded<A extends unknown[]>(run: (...parameters: A) => void | Promise<void>) {
    return async (...parameters: A): Promise<void> => {
      try {
        await run(...parameters);
      } catch (error) {
        this.#isOver = true;
        this.#drafts.stop();
        this.#clock.stop();
        this.#input?.close();
        this.#reject(error);
      }
    };
  }

  get #text(): string {
    return this.#lines.join('\n');
  }

  get #count(): string {
    return this.#lines.length === 1 ? '1 line' : `${this.#lines.length} lines`;
  }

  get #times() {
    return { usedSeconds: Math.round(this.#clock.used()), pausedSeconds: Math.round(this.#clock.paused()) };
  }

  async #listen(): Promise<void> {
    this.#input = await openLineInput(this.#writing.host, {
      line: this.#guarded((line) => this.#take(line)),
      gone: this.#guarded(() => this.#end('cancelled')),
    });
    if (this.#isOver) this.#input.close();
  }

  #take(line: string): void | Promise<void> {
    if (this.#isOver) return void this.#lines.push(line);
    const word = line.trim().toLowerCase();
    if (this.#isPaused) {
      this.#goOn();
      if (word === '') return;
    }
    if (word === '.') return this.#submit();
    this.#askedBlank = false;
    const command = this.#commands.get(word);
    if (command) return command();
    this.#lines.push(line);
    this.#drafts.save(false);
    if (isCutOff(line, this.#writing.host.platform)) {
      this.#say(
        'The terminal has dropped the end of that long line. :undo takes it back, :edit has no limit.',
      );
    }
    if (/^:[a-z]+$/.test(word)) {
      this.#say(`There is no command ${word}, so it was taken as text. :undo takes it back.`);
    }
  }

  #submit(): void | Promise<void> {
    const isBlank = this.#lines.every((line) => line.trim() === '');
    if (!isBlank || this.#askedBlank) return this.#end('submitted');
    this.#askedBlank = true;
    this.#say('Nothing is written yet. Type a full stop again to submit a blank answer.');
  }

  #show(): void {
    const numbered = this.#lines.map((line, index) => `${index + 1}. ${line}`);
    this.#say(numbered.join('\n') || 'Nothing is written yet.');
  }

  async #hint(): Promise<void> {
    const { hint } = this.#writing.request;
    this.#say(hint ? await hint(this.#text) : 'There are no hints here.');
  }

  #undo(): void {
    const line = this.#lines.pop();
    this.#say(
      line === undefined ? 'There is no line to take back.' : `Taken back: ${line || 'an empty line'}`,
    );
    this.#drafts.save(false);
  }

  #pause(): void {
    const hasClock = this.#writing.request.pace !== 'off';
    this.#say(hasClock ? 'The clock stands still. Press Enter to go on.' : 'There is no clock to pause.');
    if (!hasClock) return;
    this.#isPaused = true;
    this.#clock.pause(true);
  }

  #goOn(): void {
    this.#isPaused = false;
    this.#clock.pause(false);
    this.#say(this.#clock.reading());
  }

  #say(text: string): void {
    this.#writing.screen.write(`${text}\n`);
  }

  /** Says that the draft can't be kept, once; it is offered again until it is. */
  #tellProblem(): void {
    const { problem } = this.#drafts;
    if (problem !== undefined && !this.#away) this.#say(`\n${problem}`);
  }

  async #end(reason: EditResult['reason']): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    const times = this.#times;
    this.#clock.stop();
    this.#drafts.stop();
    if (this.#away) {
      this.#lines = linesOf(this.#away.saved());
      this.#away.stop();
      // The editor restores the terminal on its way out.
      await this.#away.ended;
    } else if (reason !== 'submitted') {
      await this.#takeUnfinished();
    }
    this.#input?.close();
    this.#writing.request.onDraft({ text: this.#text, ...times });
    if (reason === 'time-up') this.#say('\nThe answer was taken.');
    this.#resolve({ text: this.#text, ...times, reason });
  }

  async #takeUnfinished(): Promise<void> {
    await this.#input?.fetchUnfinished();
    const unfinished = this.#input?.unfinished ?? '';
    if (unfinished !== '') this.#lines.push(unfinished);
  }

  #goAway(): void {
    const { host } = this.#writing;
    const command = editorCommand(host.env);
    if (command === undefined) {
      this.#say('No editor is set. Set VISUAL or EDITOR, for example EDITOR=nano.');
      return;
    }
    this.#input?.close();
    const onAbort = this.#guarded(() => this.#end('cancelled'));
    host.signal.addEventListener('abort', onAbort);
    const away = openExternalEditor(command, this.#text, host);
    this.#away = away;
    const save = this.#guarded(() => this.#drafts.save(false));
    const cancelWatch = watchEditor(away, host.clock, this.#text, save);
    const comeBack = this.#guarded(async ({ text, problem }: ExternalEditEnd) => {
      cancelWatch();
      host.signal.removeEventListener('abort', onAbort);
      if (this.#isOver) return;
      this.#away = undefined;
      this.#lines = linesOf(text);
      this.#drafts.save(false);
      await this.#listen();
      this.#say(problem ?? `Back from the editor. The answer has ${this.#count}.`);
      this.#say(this.#clock.reading());
    });
    void away.ended.then(comeBack);
  }
}

function linesOf(text: string): string[] {
  return text === '' ? [] : typed(text).split('\n');
}
