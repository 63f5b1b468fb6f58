import type { Drill } from '../domain/plan.ts';
import { cleanLine } from '../text/clean.ts';

/** "Drill: position bias". */
export function drillName({ target }: Drill): string {
  return `Drill: ${cleanLine(target).replaceAll('-', ' ')}`;
}
