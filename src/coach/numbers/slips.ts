import type { Computation } from './computations.ts';
import type { Kind } from './units.ts';

/** A result may leave out a factor such as bytes per number or hours; more than this is a slip. */
const SLIP_FROM: Readonly<Record<Kind, number>> = { time: 10, bytes: 20, money: 10, share: 10, count: 5 };

/** A multiplier mixed up is a thousand; what is further off counts something that is not written. */
const SLIP_TO = 2000;

/** A computation whose stated result is not what it gives. */
export interface Slip {
  readonly computation: string;
  readonly result: string;
  readonly ratio: number;
}

/** The slip in a computation shown in `text`, if it has one. */
export function slipOf(
  { factors, result, expected, conversion, ratio }: Computation,
  text: string,
): Slip | undefined {
  if (!(ratio > SLIP_FROM[result.unit.kind] && ratio < SLIP_TO)) return undefined;
  const shown = factors
    .map(({ figure, operator }, index) => {
      const sign = index === 0 ? '' : ` ${operator} `;
      return `${sign}${text.slice(figure.start, figure.end)}`;
    })
    .join('');
  const { end, start, unit } = result;
  const sign = /^[$€£]/u.exec(text.slice(start, end))?.[0] ?? '';
  const given = `${sign}${written(expected)}${text.slice(end - unit.length, end)}`;
  return { computation: `${shown}${conversion}`, result: given, ratio };
}

/** Three digits and, for a large number, a multiplier. */
function written(value: number): string {
  const [size, suffix] = value >= 1e9 ? [1e9, ' B'] : value >= 1e6 ? [1e6, ' M'] : [1, ''];
  return `${(value / size).toLocaleString('en-US', { maximumSignificantDigits: 3 })}${suffix}`;
}
