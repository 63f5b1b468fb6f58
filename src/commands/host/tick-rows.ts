import { markOn } from '../../domain/human-critique.ts';
import type { Criterion, Scenario } from '../../domain/scenario.ts';
import type { Session, SessionStage } from '../../domain/session.ts';
import { DIMENSIONS, STAGE_TITLES } from '../../domain/stages.ts';
import type { TickPage, TickRow } from '../../terminal/terminal.ts';
import { cleanText } from '../../text/clean.ts';

/** Where the one who interviews is: "Data sources and data flow (2 of 5), 34 of 45 min left". */
export function deskTitle({ stages }: Session, index: number): string {
  const stage = stages[index];
  const title = stage ? STAGE_TITLES[stage.id] : '';
  return `${title} (${index + 1} of ${stages.length})`;
}

/** What there is to tick in a stage: its criteria, those of its change, and what was weighed. */
export function deskRows(stage: SessionStage, scenario: Scenario): TickRow[] {
  const { criteria } = scenario.stages[stage.id];
  const change = curveballOf(stage, scenario)?.criteria ?? [];
  return [
    ...criteria.map((one, index) => rowOf(one, stage, index === 0 ? 'What to hear' : undefined)),
    ...change.map((one, index) => rowOf(one, stage, index === 0 ? 'After the change' : undefined)),
    ...DIMENSIONS.map((dimension, index) => {
      const { tick, note } = markOn(stage, { dimension });
      const label = `${dimension} weighed`;
      const detail = 'In part: it was mentioned. In full: what is gained and what is paid were said.';
      return { id: dimension, label, detail, tick, note, ...(index === 0 && { group: 'Trade-offs' }) };
    }),
  ];
}

function rowOf({ id, claim, level, weight, probe }: Criterion, stage: SessionStage, group?: string): TickRow {
  const { tick, note } = markOn(stage, { criterion: id });
  const label = `${id.replaceAll('-', ' ')} (${level}, weight ${weight})`;
  const detail = `${cleanText(claim)}\nIf it does not come: ${cleanText(probe)}`;
  return { id, label, detail, tick, note, ...(group && { group }) };
}

/** What the one who interviews may want to look up. */
export function deskPages(stage: SessionStage, scenario: Scenario): TickPage[] {
  const { facts, brief, numbers } = scenario;
  const { modelPoints, redFlags } = scenario.stages[stage.id];
  const curveball = curveballOf(stage, scenario);
  const pages = [
    { name: 'brief', entries: [brief] },
    { name: 'facts', entries: facts.map(({ id, reply }) => `${id.replaceAll('-', ' ')}: ${reply}`) },
    {
      name: 'change',
      entries: curveball ? [`Say when the design stands: ${curveball.says}`] : [],
    },
    { name: 'model', entries: [...modelPoints, ...redFlags.map(({ says }) => `Counts against it: ${says}`)] },
    {
      name: 'numbers',
      entries: numbers.map(
        ({ name, value, unit, arithmetic }) => `${name}: ${value} ${unit} (${arithmetic})`,
      ),
    },
  ];
  return pages
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => ({ name, entries: entries.map(cleanText) }));
}

function curveballOf({ id, curveball }: SessionStage, { curveballs }: Scenario) {
  return curveballs.find((one) => one.stage === id && one.id === curveball?.id);
}
