import type { Tick, TickRequest, TickResult } from '../../../src/terminal/terminal.ts';
import { type ColourLevel, createTheme } from '../../../src/terminal/theme.ts';
import { tickOnScreen } from '../../../src/terminal/tick/tick-list.ts';
import { createFakeTty, type FakeTty, type FakeTtyOptions } from '../../support/fake-tty.ts';

/** What a request was told, as it can be compared. */
export type Told = readonly [what: string, value: Tick | string, usedSeconds: number];

const LABELS: readonly (readonly [id: string, label: string, group?: string])[] = [
  ['sources', 'Names the sources of data', 'Basics'],
  ['labels', 'Says where labels come from and what is wrong with them'],
  ['delay', 'Labels that come late'],
  ['split', 'Splits by time', 'Depth'],
  ['leak', 'Finds the leak'],
  ['bias', 'Position bias'],
  ['negatives', 'Negative sampling'],
  ['volume', 'Estimates the volume', 'Operations'],
  ['privacy', 'Privacy'],
  ['skew', 'Skew between training and serving'],
  ['backfill', 'Backfills'],
  ['cost', 'Cost of storage'],
];

/** A tick list of an interview, with whatever is said to be different. */
export function tickRequest(
  different: Partial<TickRequest> = {},
): TickRequest & { readonly told: Told[]; readonly seconds: number[] } {
  const told: Told[] = [];
  const seconds: number[] = [];
  return {
    told,
    seconds,
    title: '2 of 5  Data',
    question: 'Which data would you collect, and how would you label it?',
    rows: LABELS.map(([id, label, group]) => ({
      id,
      label,
      detail: `Listen for ${id}. If it does not come, ask: what about ${id}?`,
      tick: 'open',
      note: '',
      ...(group !== undefined && { group }),
    })),
    pages: [
      { name: 'facts', entries: ['100 M users a day', 'A click is logged within a minute'] },
      { name: 'probes', entries: Array.from({ length: 40 }, (_, index) => `Probe ${index}`) },
    ],
    notes: '',
    budgetSeconds: 600,
    usedSeconds: 0,
    words: { open: 'missing', half: 'touched', full: 'covered' },
    onTick: (id, tick, usedSeconds) => {
      told.push([id, tick, usedSeconds]);
      return undefined;
    },
    onNote: (id, note, usedSeconds) => {
      told.push([`note ${id}`, note, usedSeconds]);
      return undefined;
    },
    onNotes: (notes, usedSeconds) => {
      told.push(['notes', notes, usedSeconds]);
      return undefined;
    },
    onSecond: (usedSeconds) => void seconds.push(usedSeconds),
    instead: 'ml-interview host <scenario>',
    ...different,
  };
}

/** A tick list in a fake terminal. */
export interface TickRun {
  readonly tty: FakeTty;
  readonly told: readonly Told[];
  readonly seconds: readonly number[];
  readonly result: Promise<TickResult>;
}

export function runTickList(
  different: Partial<TickRequest> = {},
  options: FakeTtyOptions & { readonly colours?: ColourLevel } = {},
): TickRun {
  const tty = createFakeTty(options);
  const request = tickRequest(different);
  const theme = createTheme(options.colours ?? 0);
  const result = tickOnScreen({ host: tty.host, screen: tty.host.stderr, theme, request });
  // A test may look at the screen before it looks at an error.
  result.catch(() => {});
  return { tty, told: request.told, seconds: request.seconds, result };
}

/** A line across the screen that says something. */
export function rule(label: string, columns: number): string {
  return ` -- ${label} `.padEnd(columns - 1, '-');
}
