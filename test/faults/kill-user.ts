import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { next } from '../../src/domain/interview.ts';
import type { Session } from '../../src/domain/session.ts';
import type { PseudoTerminal } from '../support/pseudo-terminal.ts';

/** What the user was doing when the program was killed. */
export const MOMENTS = [
  'starting',
  'asking',
  'beginning',
  'typing',
  'submitting',
  'rating',
  'finishing',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** How likely the kill comes with each, and within how many milliseconds after the key that brings it about. */
const RISKS: Readonly<Record<Exclude<Moment, 'starting'>, { likely: number; within: number }>> = {
  asking: { likely: 0.35, within: 100 },
  beginning: { likely: 0.15, within: 100 },
  typing: { likely: 0.25, within: 0 },
  submitting: { likely: 0.3, within: 200 },
  rating: { likely: 0.5, within: 100 },
  finishing: { likely: 0.8, within: 400 },
};
const WORD_MILLISECONDS = 20;
const LONGEST_TYPING = 1500;

/** What was done at one sitting that may be lost. */
export interface Doings {
  /** Questions whose reply was seen, and one whose reply was not. */
  readonly questions: string[];
  pendingQuestion: string | undefined;
  /** Answers whose submission was seen, in order, and one whose was not. */
  readonly answers: string[];
  pendingAnswer: string | undefined;
  ratings: number;
  /** The debrief was seen. */
  hasFinished: boolean;
  /** What is being typed, from `start` on at this sitting. */
  text: string;
  start: number;
  readonly words: { readonly end: number; readonly at: number }[];
}

export interface Killed {
  readonly moment: Moment;
  readonly doings: Doings;
  readonly at: number;
  /** The longest that the program may have been held up while it was typed to, in milliseconds. */
  readonly heldUp: number;
}

export interface KillingUserOptions {
  readonly terminal: PseudoTerminal;
  /** The session as it is on the disk. */
  read(): Session;
  /** Numbers from 0 to 1. */
  random(): number;
  /** A number that was not there before, to tell words apart. */
  number(): number;
}

/** Sits at a terminal, and kills the program at a moment that `random` decides. */
export class KillingUser {
  readonly #terminal: PseudoTerminal;
  readonly #read: () => Session;
  readonly #random: () => number;
  readonly #doings: Doings = {
    ...{ questions: [], answers: [], words: [], ratings: 0, hasFinished: false, text: '', start: 0 },
    ...{ pendingQuestion: undefined, pendingAnswer: undefined },
  };
  readonly #number: () => number;
  /** Called when the program waits for its user. */
  onReady = () => {};
  #moment: Moment = 'starting';
  #heldUp = 0;

  constructor({ terminal, read, random, number }: KillingUserOptions) {
    this.#terminal = terminal;
    this.#read = read;
    this.#random = random;
    this.#number = number;
  }

  /** Undefined if the interview came to its end before the kill. */
  async sit(startMilliseconds: number): Promise<Killed | undefined> {
    if (this.#random() < 1 / 8) {
      await sleep(this.#random() * startMilliseconds);
      return this.#kill();
    }
    for (;;) {
      const step = next(this.#read());
      if (step.kind === 'answer' || step.kind === 'probe') {
        const draft = (step.kind === 'probe' ? step.probe.draft : step.stage.draft) ?? '';
        const mayAsk = step.kind === 'answer' && step.stage.id === 'clarify' && draft === '';
        if ((mayAsk && (await this.#ask())) || (await this.#write(draft))) return this.#kill();
      } else if (step.kind === 'rate') {
        if (await this.#rate()) return this.#kill();
      } else if (step.kind === 'over') {
        return undefined;
      } else {
        // The program is at it.
        await sleep(10);
      }
      if (this.#doings.hasFinished) return undefined;
    }
  }

  /** Whether it is time: the kill comes a moment after the key that was typed last. */
  async #isDoomed(moment: Exclude<Moment, 'starting'>): Promise<boolean> {
    this.#moment = moment;
    const { likely, within } = RISKS[moment];
    if (this.#random() >= likely) return false;
    await sleep(this.#random() * within);
    return true;
  }

  async #await(prompt: RegExp): Promise<void> {
    await this.#terminal.see(prompt);
    this.onReady();
    this.onReady = () => {};
  }

  /** Asks until nothing is left to ask; like all that follow, returns whether the kill has come. */
  async #ask(): Promise<boolean> {
    await this.#await(/You:$/);
    while (this.#random() < 0.5) {
      const text = `What about q${this.#number()}?`;
      this.#doings.pendingQuestion = text;
      this.#terminal.type(`${text}\r`);
      if (await this.#isDoomed('asking')) return true;
      await this.#terminal.see(new RegExp(`${text.replace('?', '\\?')}\n[\\s\\S]*You:$`));
      this.#doings.questions.push(text);
      this.#doings.pendingQuestion = undefined;
    }
    this.#terminal.type('\r');
    return this.#isDoomed('beginning');
  }

  async #write(draft: string): Promise<boolean> {
    const doings = this.#doings;
    await this.#await(/Ctrl\+D submit/);
    this.#moment = 'typing';
    const isDoomed = this.#random() < RISKS.typing.likely;
    await this.#type(draft, this.#random() * LONGEST_TYPING * (isDoomed ? 1 : 0.2));
    if (isDoomed) return true;
    doings.pendingAnswer = doings.text;
    this.#terminal.type('\u0004');
    if (await this.#isDoomed('submitting')) return true;
    // Without the editor over it the screen shows earlier ratings for a moment, before the answer is saved.
    await this.#terminal.see(new RegExp(` 0 words|${this.#ratingPrompt(doings.ratings + 1)}`));
    doings.answers.push(doings.text);
    doings.pendingAnswer = undefined;
    doings.words.length = 0;
    return false;
  }

  async #type(draft: string, milliseconds: number): Promise<void> {
    const doings = this.#doings;
    const waited = this.#waiting();
    const until = performance.now() + milliseconds;
    Object.assign(doings, { text: draft, start: draft.length });
    let stall = 0;
    do {
      const word = `w${this.#number()} `;
      this.#terminal.type(word);
      doings.text += word;
      const at = performance.now();
      doings.words.push({ end: doings.text.length, at });
      await sleep(WORD_MILLISECONDS);
      stall = Math.max(stall, performance.now() - at - WORD_MILLISECONDS);
    } while (performance.now() < until);
    this.#heldUp = stall + this.#waiting() - waited;
  }

  async #rate(): Promise<boolean> {
    const rated = this.#doings.ratings;
    await this.#await(new RegExp(this.#ratingPrompt(rated + 1)));
    const isLast = this.#read().stages.filter(({ selfRating }) => selfRating === undefined).length === 1;
    this.#terminal.type('\r');
    if (await this.#isDoomed(isLast ? 'finishing' : 'rating')) return true;
    await this.#terminal.see(isLast ? /ml-interview review/ : new RegExp(this.#ratingPrompt(rated + 2)));
    this.#doings.ratings += 1;
    this.#doings.hasFinished = isLast;
    return false;
  }

  /** What the screen shows while the rating of that number, from 1, is asked for. */
  #ratingPrompt(count: number): string {
    return `(how well did it go\\?[\\s\\S]*){${count}}> poor`;
  }

  async #kill(): Promise<Killed> {
    const at = performance.now();
    this.#terminal.process.kill('SIGKILL');
    await this.#terminal.ended;
    return { moment: this.#moment, doings: this.#doings, at, heldUp: this.#heldUp };
  }

  /** Milliseconds that the program has waited for a processor; 0 where nobody counts them. */
  #waiting(): number {
    try {
      return (
        Number(readFileSync(`/proc/${this.#terminal.process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
      );
    } catch {
      return 0;
    }
  }
}
