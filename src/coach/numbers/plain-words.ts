import { isContent, stemOf, words } from '../../text/words.ts';

/** Words that say nothing of what a figure counts: of the whole system, of stating and of sizes. */
const PLAIN: ReadonlySet<string> = new Set(
  `assume assumption expect guess estimate say suppose believe reckon think figure sum work mean average avg total
   overall altogether max maximum peak worst busiest sustained roughly around approximately approx circa ca nearly
   almost close order magnitude number give make get have see serve handle need take cost run hold store come reach
   amount become equal plan size design provision support face receive answer produce generate show look pay spend
   stay stand ask allow set load traffic volume scale throughput budget target goal slo sla p50 p90 p95 p99
   percentile latency time response within inside site system service platform product company app whole entire
   worldwide global daily day second minute hour hourly weekly evening night monday dinner lunch rush user people
   everyone customer member active big large huge high low small fine ok okay good great enough long current today
   now here normal usual typical possible already data memory ram disk space storage raw`
    .split(/\s+/u)
    .map(stemOf),
);

/** Whether a text has no words but plain ones and those of `own`, which are stems. */
export function isPlain(text: string, own: ReadonlySet<string>): boolean {
  return words(text).every(
    (word) => !isContent(word) || /^\d/u.test(word.text) || PLAIN.has(word.stem) || own.has(word.stem),
  );
}
