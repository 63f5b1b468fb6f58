import type { Session } from '../../src/domain/session.ts';
import type { PseudoTerminal } from '../support/pseudo-terminal.ts';
import { ENTER, ONE_STAGE, SCENARIO, type Seat, SUBMIT } from './sitting.ts';

/** Somewhere in the program where it waits for its user. */
export interface Place {
  readonly name: string;
  readonly args: readonly string[];
  /** Leads there, and begins to type. */
  reach(seat: Seat): Promise<void>;
  /** What was typed and has to be found in the session; undefined where there is no session yet. */
  readonly typed?: string;
  /** What was typed after it and is still held by the terminal, which keeps it only while it is there. */
  readonly held?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another place has the same code to read keys and to draw. */
  readonly isLike?: true;
  /** What is said at the end. */
  readonly says: RegExp;
}

const TYPED = 'half a thought';
const RESUME = /stopped; everything is saved as (\S+)\s+next: ml-interview resume \1/;

/** Goes through what comes before the clock runs. */
export async function begin(seat: PseudoTerminal): Promise<void> {
  await seat.see(/Press Enter to see the timetable/);
  seat.type(ENTER);
  await seat.see(/Press Enter to start the clock/);
  seat.type(ENTER);
}

async function write(seat: Seat): Promise<void> {
  await seat.see(/Ctrl\+D submit/);
  seat.type(TYPED);
  await seat.see(/half a thought/);
}

async function leaveBlank(seat: Seat): Promise<void> {
  await seat.see(/Ctrl\+D submit/);
  seat.type(SUBMIT);
  await seat.see(/Ctrl\+D again/);
  seat.type(SUBMIT);
}

/** Where the program draws. */
export const DRAWN: readonly Place[] = [
  {
    name: 'the list of scenarios',
    args: ['practice'],
    reach: (seat) => seat.see(/Which interview\?[\s\S]*Type to search/),
    says: /Cancelled\./,
  },
  {
    name: 'the questions',
    args: ['practice', SCENARIO, '--stage', 'clarify', '--no-probes', '--no-curveball'],
    async reach(seat) {
      await begin(seat);
      await seat.see(/left\. You:/);
      seat.type('How many users?\r');
      await seat.see(/100 million[\s\S]*You:$/);
      seat.type('And wh');
      await seat.see(/And wh/);
    },
    typed: '',
    says: RESUME,
  },
  {
    name: 'an answer',
    args: ONE_STAGE,
    async reach(seat) {
      await begin(seat);
      await write(seat);
    },
    typed: TYPED,
    says: RESUME,
  },
  {
    name: "an answer in the user's own editor",
    isLike: true,
    args: ONE_STAGE,
    // It shows the file, and stays.
    env: { EDITOR: 'tail -f' },
    async reach(seat) {
      await begin(seat);
      await write(seat);
      seat.type('\u000F');
      await seat.see(/^half a thought$/m);
    },
    typed: TYPED,
    says: RESUME,
  },
  {
    name: 'a follow-up',
    isLike: true,
    args: ['practice', SCENARIO, '--stage', 'data', '--no-curveball'],
    async reach(seat) {
      await begin(seat);
      await leaveBlank(seat);
      await seat.see(/follow-up/);
      await write(seat);
    },
    typed: TYPED,
    says: RESUME,
  },
  {
    name: 'the rating',
    isLike: true,
    args: ONE_STAGE,
    async reach(seat) {
      await begin(seat);
      await leaveBlank(seat);
      await seat.see(/how well did it go\?[\s\S]*> /);
    },
    typed: '',
    says: RESUME,
  },
  {
    name: 'a drill',
    isLike: true,
    args: ['drill', '--scenario', SCENARIO, '--stage', 'data'],
    async reach(seat) {
      await begin(seat);
      await write(seat);
    },
    typed: TYPED,
    says: RESUME,
  },
  {
    name: 'the list a host ticks off',
    args: ['host', SCENARIO, '--seed', '0'],
    async reach(seat) {
      await seat.see(/> \[ \] objective/);
      seat.type('xjn');
      seat.type(TYPED);
      await seat.see(/half a thought/);
    },
    typed: TYPED,
    says: RESUME,
  },
  {
    name: 'the front of a flash card',
    isLike: true,
    args: ['learn', '--quiz', 'feature-stores'],
    reach: (seat) => seat.see(/then press Enter/),
    says: /stopped before a card was rated\s+next: ml-interview learn --quiz/,
  },
  {
    name: 'the rating of a flash card',
    isLike: true,
    args: ['learn', '--quiz', 'feature-stores'],
    async reach(seat) {
      await seat.see(/then press Enter/);
      seat.type(ENTER);
      await seat.see(/How was it\?[\s\S]*> again/);
      seat.type(ENTER);
      await seat.see(/Card 2[\s\S]*then press Enter/);
      seat.type(ENTER);
      await seat.see(/How was it\?[\s\S]*> again/);
    },
    says: /stopped; the rating of one card is saved\s+next: ml-interview learn --quiz/,
  },
];

/** Where it prints lines. */
export const PLAIN: readonly Place[] = [
  {
    name: 'the list of scenarios, in plain lines',
    isLike: true,
    args: ['practice', '--plain'],
    reach: (seat) => seat.see(/Type a number, or words to search for:$/),
    says: /Cancelled\./,
  },
  {
    name: 'an answer in plain lines',
    args: [...ONE_STAGE, '--plain'],
    async reach(seat) {
      await begin(seat);
      await seat.see(/:help lists/);
      seat.type(`${TYPED}\r:time\r`);
      await seat.see(/:time[\s\S]*left/);
      seat.type('and more');
      await seat.see(/and more/);
    },
    typed: TYPED,
    held: ' and more',
    says: RESUME,
  },
  {
    name: 'the list a host ticks off, in plain lines',
    args: ['host', SCENARIO, '--seed', '0', '--plain'],
    async reach(seat) {
      await seat.see(/help lists the commands/);
      seat.type(`2 note ${TYPED}\r`);
      await seat.see(/Note: half a thought/);
    },
    typed: TYPED,
    says: RESUME,
  },
];

/** All that was typed, wherever in the session it went. */
export function typedIn({ stages }: Session): string {
  const texts = stages.flatMap(({ draft = '', answer, probes, marks }) => [
    draft,
    answer ?? '',
    ...probes.map((probe) => probe.draft ?? ''),
    ...marks.map(({ note }) => note),
  ]);
  return texts.join('').replaceAll('\n', ' ');
}
