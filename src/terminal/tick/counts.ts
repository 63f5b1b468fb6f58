import type { Tick, TickRequest, TickRow } from '../terminal.ts';

/** How much is ticked: `5 covered, 2 touched, 5 missing`. */
export function countsInWords(rows: readonly TickRow[], words: TickRequest['words']): string {
  const count = (tick: Tick) => `${rows.filter((row) => row.tick === tick).length} ${words[tick]}`;
  return [count('full'), count('half'), count('open')].join(', ');
}
