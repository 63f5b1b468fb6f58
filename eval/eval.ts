/**
 * Measures the offline coach against labelled answers. Without flags: the development answers by cross-validation,
 * attacks, and the answers that were held out, if there are any. See eval/README.md for the flags.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attackTable, heldShare, judgeAttack } from './attacks.ts';
import { clusterBootstrap } from './bootstrap.ts';
import { read } from './calibrate.ts';
import { byScenario, byStyle, crossValidate, judgeAll } from './cross-validate.ts';
import { learningCurves } from './curve.ts';
import { errorReport } from './errors.ts';
import { type AnswerSet, ATTACKS, FLOORS, HELD } from './files.ts';
import { ATTACKS_HELD, fallen, floorsOf, readFloors, writeFloors } from './floors.ts';
import type { JudgedAnswer } from './judged.ts';
import { readAttacks, readDevelopment, readLabelled } from './labelled.ts';
import { libraryReport } from './library.ts';
import { MEASURES } from './measures.ts';
import { measureQuestions, questionReport } from './questions/report.ts';
import { attackReport, type BarRow, barTable, type Column, measureTable, styleTable } from './report.ts';
import { judgeWithModel } from './with-model.ts';

const HELD_BAR = 0.98;

const { values: flags } = parseArgs({
  options: {
    answers: { type: 'string' },
    labels: { type: 'string' },
    check: { type: 'boolean', default: false },
    coach: { type: 'string', default: 'offline' },
    curve: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    floors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    questions: { type: 'boolean', default: false },
  },
});

function column(title: string, answers: readonly JudgedAnswer[], withIntervals = false): Column {
  const measured = withIntervals ? MEASURES : [];
  const intervals = measured.map(({ key, of }) => [
    key,
    clusterBootstrap(answers, ({ question }) => question, of),
  ]);
  return {
    title,
    answers,
    values: Object.fromEntries(MEASURES.map(({ key, of }) => [key, of(answers)])),
    intervals: Object.fromEntries(intervals),
  };
}

function heldOut({ answers, labels }: AnswerSet, title: string): Column {
  return column(title, judgeAll(readLabelled(answers, labels).map(read)), true);
}

function developed(): Column[] {
  const all = readDevelopment().map(read);
  const withoutScenario = crossValidate(all, byScenario);
  const [first, second] = ['dev', 'more'].map((set) =>
    withoutScenario.filter(({ id }) => id.startsWith(`${set}-`)),
  );
  return [
    column('scenario left out, dev', first ?? [], true),
    column('scenario left out, more', second ?? [], true),
    column('style left out', crossValidate(all, byStyle)),
    column('fitted on these', judgeAll(all)),
    ...(existsSync(HELD.answers) ? [heldOut(HELD, 'held out')] : []),
  ];
}

function columnsAsked(): Column[] {
  const { answers, labels, check, floors } = flags;
  if (answers === undefined && labels === undefined) return developed();
  if (answers === undefined || labels === undefined) throw new Error('--answers and --labels go together');
  if (check || floors) throw new Error('the floors are of the development answers');
  return [heldOut({ answers, labels }, 'held out')];
}

function bars(columns: readonly Column[], held: number): BarRow[] {
  const rows = MEASURES.flatMap((measure) =>
    measure.bar === undefined
      ? []
      : {
          title: measure.title,
          measure,
          bar: measure.bar,
          values: columns.map(({ values }) => values[measure.key] ?? Number.NaN),
        },
  );
  return [...rows, { title: ATTACKS_HELD.title, measure: {}, bar: HELD_BAR, values: [held] }];
}

/** The same answers judged by a model and by the offline coach; cross-validated, these were not fitted on. */
async function compareWithModel(): Promise<void> {
  const { answers, labels } = flags;
  const labelled = answers && labels ? readLabelled(answers, labels) : readDevelopment();
  const { model, answers: judged, effort } = await judgeWithModel(labelled);
  const all = labelled.map(read);
  const offline = answers ? judgeAll(all) : crossValidate(all, byScenario);
  const ids = new Set(judged.map(({ id }) => id));
  const own = offline.filter(({ id }) => ids.has(id));
  const columns = [column(model, judged, true), column('offline coach', own, true)];
  const styles = columns.map((one) => `By style, ${one.title}\n\n${styleTable(one.answers)}`);
  console.log([measureTable(columns), ...styles, effort].join('\n\n\n'));
}

async function main(): Promise<void> {
  if (flags.coach === 'llm') return compareWithModel();
  if (flags.questions) {
    const { development, heldOut } = await measureQuestions();
    console.log([development, heldOut].map(questionReport).join('\n\n\n'));
    return;
  }
  if (flags.curve) {
    console.log(learningCurves(readDevelopment()));
    return;
  }
  const columns = columnsAsked();
  const [headline] = columns;
  if (!headline) return;
  const attacks = readAttacks(ATTACKS).map(judgeAttack);
  const held = heldShare(attacks);
  const values = { ...headline.values, [ATTACKS_HELD.key]: held };
  if (flags.floors) writeFloors(FLOORS, floorsOf(values));
  if (flags.json) {
    const measured = columns.map(({ title, values, intervals }) => ({ title, values, intervals }));
    console.log(JSON.stringify({ columns: measured, attacks: attackTable(attacks), held }, null, 2));
  } else {
    print(columns, headline, attacks, held);
    console.log(`\n\nBy scenario\n\n${await libraryReport()}`);
  }
  if (!flags.check) return;
  for (const line of fallen(values, readFloors(FLOORS))) {
    console.error(line);
    process.exitCode = 1;
  }
}

function print(
  columns: readonly Column[],
  headline: Column,
  attacks: readonly ReturnType<typeof judgeAttack>[],
  held: number,
): void {
  const parts = [measureTable(columns)];
  const split = columns.filter((one) => one === headline || Object.keys(one.intervals).length > 0);
  for (const one of split) parts.push(`By style, ${one.title}\n\n${styleTable(one.answers)}`);
  if (attacks.length > 0) parts.push(attackReport(attackTable(attacks)));
  parts.push(
    barTable(
      split.map(({ title }) => title),
      bars(split, held),
    ),
  );
  if (flags.errors) parts.push(errorReport(headline.answers));
  console.log(parts.join('\n\n\n'));
}

await main();
