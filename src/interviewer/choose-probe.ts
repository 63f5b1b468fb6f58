import type { Concern } from '../domain/critique.ts';
import { type Gap, gapsOf } from '../domain/gaps.ts';
import type { Criterion } from '../domain/scenario.ts';
import type { SessionStage } from '../domain/session.ts';
import type { Level } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';

/** What the interviewer asks next. */
export interface ProbeChoice {
  readonly criterion: string;
  readonly question: string;
}

/** Follow-ups a stage has at the most. */
const MOST = 2;
/** How much more a gap weighs where the candidate said the opposite: that can't be left standing. */
const OPPOSED = 1.5;
/** The same where it is a mistake that the scenario knows: no other gap is as dear. */
const MISTAKEN = 100;
/** Words from which an answer to a follow-up is no dodge. */
const LONG_ANSWER = 25;
/** Characters of the candidate's own words that are said back. */
const LONGEST_QUOTE = 100;

/**
 * What to ask about next, or undefined when it is time to move on. The first follow-up goes to the dearest gap,
 * what was said against a point before what was left out. A second comes only if the candidate left time for it,
 * as an interviewer would; it insists if the first was dodged. A doubt about the candidate's figures goes before
 * all else, where the stage has a criterion that wants a figure and can earn by the answer.
 */
export function chooseProbe(
  stage: SessionStage,
  rubric: readonly Criterion[],
  level: Level,
  probeSeconds: number,
  doubt?: string,
): ProbeChoice | undefined {
  if (probeSeconds === 0 || stage.probes.length >= MOST) return undefined;
  if (stage.probes.length > 0 && stage.usedSeconds + probeSeconds > stage.budgetSeconds) return undefined;
  const numeric = rubric.find(({ quantity }) => quantity !== undefined);
  if (doubt !== undefined && numeric && stage.probes.length === 0) {
    return { criterion: numeric.id, question: doubt };
  }
  const criterion = dodged(stage) ?? dearest(stage, level);
  const probed = rubric.find(({ id }) => id === criterion);
  return probed && { criterion: probed.id, question: questionOf(probed, stage) };
}

/**
 * The criterion whose follow-up got a short answer that does not touch it. A long one may well say it in words that
 * were not recognised: to call that a dodge would be rude.
 */
function dodged({ probes }: SessionStage): string | undefined {
  return probes.find(({ answer, finding }) => {
    const words = answer?.match(/\S+/g)?.length ?? 0;
    return words > 0 && words < LONG_ANSWER && finding?.verdict === 'missing';
  })?.criterion;
}

function dearest(stage: SessionStage, level: Level): string | undefined {
  const asked = new Set(stage.probes.map((probe) => probe.criterion));
  const weight = ({ criterion, loss }: Gap) => {
    if (concernOn(criterion, stage)) return loss * MISTAKEN;
    return loss * (opposition(criterion, stage) === undefined ? 1 : OPPOSED);
  };
  return gapsOf(stage, level)
    .filter(({ criterion }) => !asked.has(criterion))
    .toSorted((a, b) => weight(b) - weight(a))[0]?.criterion;
}

/** What the answer says against a criterion, in the candidate's own words. */
function opposition(criterion: string, stage: SessionStage): string | undefined {
  const judged = stage.critiques.at(-1)?.criteria.find(({ id }) => id === criterion);
  const against = concernOn(criterion, stage)?.evidence ?? judged?.against;
  return against && stage.answer?.slice(against.start, against.end);
}

function concernOn(criterion: string, { critiques }: SessionStage): Concern | undefined {
  return critiques.at(-1)?.concerns?.find(({ against }) => against.includes(criterion));
}

function questionOf({ id, probe }: Criterion, stage: SessionStage): string {
  if (stage.probes.some(({ criterion }) => criterion === id)) return probe;
  const said = cleanLine(opposition(id, stage) ?? '');
  if (said === '') return probe;
  const cut =
    said.length > LONGEST_QUOTE ? `${said.slice(0, said.lastIndexOf(' ', LONGEST_QUOTE))} ...` : said;
  return `You said: "${cut}" ${probe}`;
}
