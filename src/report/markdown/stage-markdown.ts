import { stacked } from '../../views/layout.ts';
import { outOf100 } from '../../views/verdicts.ts';
import type { GapLine, Said, StageReport, VerdictLine } from '../report.ts';
import { NOTES } from '../stage-report.ts';
import { fenced, prose, quoted } from './escape.ts';
import { bullets, section } from './pieces.ts';

/** A stage from the question to what a strong answer contains. */
export function stageMarkdown(stage: StageReport): string {
  const { title, score, level, time, question, answerTitle, flags, concerns, verdicts, change } = stage;
  const isJudged = verdicts.length > 0;
  const isShown = stage.answer.length > 0 || answerTitle !== NOTES;
  return stacked([
    `## ${title}`,
    isJudged ? `${outOf100(score)}, level met: ${level ?? 'none'}, ${time}` : time,
    question && section('### Question', fenced(question)),
    dialogue(stage),
    isShown && section(`### ${answerTitle}`, said(stage.answer)),
    bullets(flags.map(prose)),
    section(
      '### Counts against you',
      bullets(concerns.map(({ says, quote }) => `${prose(says)} ${quoted(quote)}`)),
    ),
    section('### Verdicts', verdictList(verdicts)),
    section('### Trade-offs weighed', weighed(stage)),
    section('### Gaps, the dearest first', stage.gaps.map(gapLines).join('\n')),
    section('### Hints taken', bullets(stage.hints.map(prose))),
    change &&
      section(
        '### What changed',
        stacked([fenced(change.says), said(change.answer), verdictList(change.verdicts)]),
      ),
    probes(stage),
    others(stage),
    stage.solution.length > 0 && section('### The computation', fenced(stage.solution.join('\n'))),
    model(stage),
  ]);
}

/** The text with its evidence in brackets, each followed by the numbers of its verdicts. */
function said(passages: Said): string {
  if (passages.length === 0) return '*blank*';
  const marked = passages.map(({ text, numbers }) =>
    numbers.length === 0 ? text : `[${text}](${numbers.join(',')})`,
  );
  return fenced(marked.join(''));
}

function dialogue({ dialogue }: StageReport): string {
  const turns = dialogue.map(({ asked, reply, changes }) =>
    stacked([
      fenced(`you: ${asked}\ninterviewer: ${reply}`),
      bullets(changes.map((text) => `What it changes: ${prose(text)}`)),
    ]),
  );
  return section('### Questions you asked', stacked(turns));
}

function verdictList(verdicts: readonly VerdictLine[]): string {
  return verdicts
    .map(({ number, name, verdict, why, notes, against }) => {
      const contrary = against ? [`Against it: ${quoted(against)}`] : [];
      const besides = [...contrary, ...notes.map(prose)].map((note) => `\n   - ${note}`).join('');
      return `${number}. ${verdict}: **${prose(name)}**. ${prose(why)}${besides}`;
    })
    .join('\n');
}

function weighed({ weighed }: StageReport): string {
  return bullets(
    weighed.map(({ dimension, verdict, quotes }) =>
      [`${dimension}: ${verdict}`, ...quotes.map(quoted)].join(' '),
    ),
  );
}

function gapLines({ name, verdict, loss, claim, probe, model }: GapLine): string {
  const lines = [
    claim && prose(claim),
    probe && `An interviewer asks: ${prose(probe)}`,
    model && `A strong answer says: ${prose(model)}`,
  ].flatMap((line) => (line ? `\n  - ${line}` : []));
  return `- ${verdict}: **${prose(name)}**, about ${loss} % of the stage${lines.join('')}`;
}

function probes({ probes }: StageReport): string {
  const asked = probes.map(({ question, answer, verdict }) =>
    stacked([fenced(question), said(answer), verdict && verdictList([verdict])]),
  );
  return section('### Follow-ups', stacked(asked));
}

function others({ others }: StageReport): string {
  const lines = others.map(({ name, score, differences }) =>
    [
      `- ${prose(name)}: ${outOf100(score)}`,
      ...differences.map(({ id, theirs, ours }) => `  - ${prose(id)}: ${theirs}, not ${ours}`),
    ].join('\n'),
  );
  return section('### Judged before', lines.join('\n'));
}

function model({ model }: StageReport): string {
  if (!model) return '';
  return stacked([
    '<details><summary>What a strong answer contains</summary>',
    bullets(model.points.map(prose)),
    section('Weighed, it sounds like this:', bullets(model.weighed.map(prose))),
    model.answer && section('As one would type it:', fenced(model.answer)),
    '</details>',
  ]);
}
