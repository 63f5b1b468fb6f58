import { outOf100 } from '../../views/verdicts.ts';
import type { AsideReport, GapLine, Said, StageReport, VerdictLine } from '../report.ts';
import { NOTES } from '../stage-report.ts';
import { html, type Markup, trusted } from './markup.ts';
import {
  badge,
  evidenceAnchor,
  evidenceCounts,
  list,
  part,
  said,
  separated,
  verdictAnchor,
} from './pieces.ts';

/** A stage from the question to what a strong answer contains. */
export function stageSection(stage: StageReport): Markup {
  const { id, title, score, level, time, change, hints } = stage;
  const isJudged = stage.verdicts.length > 0;
  return html`<section id="${id}" class="stage" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="facts">${isJudged && `${outOf100(score)}, level met: ${level ?? 'none'}, `}${time}</p>
${part('Question', stage.question && html`<p class="prose" dir="auto">${stage.question}</p>`)}
${part('Questions you asked', dialogue(stage))}
${answer(stage)}
${part('Trade-offs', weighed(stage))}
${part('Gaps, the dearest first', gaps(stage.gaps, id))}
${part('Hints taken', list(hints))}
${
  change &&
  part(
    'What changed',
    html`<p class="prose" dir="auto">${change.says}</p>${judged(change.answer, change.verdicts, `${id}-change`)}`,
  )
}
${part('Follow-ups', probes(stage))}
${part('Judged before', others(stage))}
${part('The computation', stage.solution.length > 0 && html`<pre>${stage.solution.join('\n')}</pre>`)}
${model(stage)}
</section>`;
}

/** The sketch or the wrap-up. */
export function asideSection({ id, title, time, text, sketch }: AsideReport): Markup {
  const source = sketch?.svg && Buffer.from(sketch.svg).toString('base64');
  return html`<section id="${id}" class="stage" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="facts">${time}</p>
${
  source &&
  html`<figure class="sketch" tabindex="0"><img src="data:image/svg+xml;base64,${trusted(source)}" alt="The sketch as a drawing; the text it is drawn from follows."></figure>`
}
${list(sketch?.hints ?? [], 'plain notice')}
${text === '' ? html`<p class="blank">blank</p>` : sketch ? html`<pre tabindex="0">${text}</pre>` : html`<div class="said" dir="auto">${text}</div>`}
</section>`;
}

function dialogue({ dialogue }: StageReport): Markup | undefined {
  if (dialogue.length === 0) return undefined;
  const turns = dialogue.map(
    ({ asked, reply, changes }) => html`<dt dir="auto"><span class="who">You:</span> ${asked}</dt>
<dd dir="auto"><span class="who">Interviewer:</span> ${reply}${changes.map((text) => html`<p class="changes">What it changes: ${text}</p>`)}</dd>`,
  );
  return html`<dl class="dialogue">${turns}</dl>`;
}

function answer({ id, answerTitle, answer, verdicts, flags, concerns }: StageReport): Markup {
  const isWithoutNotes = answer.length === 0 && answerTitle === NOTES;
  if (isWithoutNotes) return html`${part('Verdicts', verdictList(verdicts, id, new Map()))}`;
  return html`<h3>${answerTitle}</h3>
${list(flags, 'plain notice')}
${judged(answer, verdicts, id)}
${part(
  'Counts against you',
  list(concerns.map(({ says, quote }) => html`${says} <q dir="auto">${quote}</q>`)),
)}`;
}

/** A text with its verdicts in the margin. */
function judged(passages: Said, verdicts: readonly VerdictLine[], place: string): Markup {
  if (verdicts.length === 0) return said(passages, place);
  const counts = evidenceCounts(passages);
  return html`<div class="judged">
<div>${said(passages, place)}</div>
<div class="margin"><h4>${verdicts.length === 1 ? 'Verdict' : 'Verdicts'}</h4>
${verdictList(verdicts, place, counts)}</div>
</div>`;
}

function verdictList(
  verdicts: readonly VerdictLine[],
  place: string,
  counts: ReadonlyMap<number, number>,
): Markup | undefined {
  if (verdicts.length === 0) return undefined;
  const items = verdicts.map((verdict) => verdictItem(verdict, place, counts.get(verdict.number) ?? 0));
  return html`<ol class="verdicts">${items}</ol>`;
}

function verdictItem(
  { number, name, verdict, why, notes, against }: VerdictLine,
  place: string,
  count: number,
) {
  const back = Array.from(
    { length: count },
    (_, index) =>
      html`<a href="#${evidenceAnchor(place, number, index + 1)}" aria-label="passage ${index + 1} for verdict ${number}">\u2191${count > 1 && index + 1}</a>`,
  );
  return html`<li id="${verdictAnchor(place, number)}" value="${number}">${badge(verdict)} <strong>${name}</strong> ${separated(back)}
<p>${why}</p>${against && html`<p>Against it: <q dir="auto">${against}</q></p>`}${notes.map((note) => html`<p class="note">${note}</p>`)}</li>`;
}

function weighed({ weighed }: StageReport): Markup | undefined {
  return list(
    weighed.map(({ dimension, verdict, quotes }) => {
      return html`${badge(verdict)} <strong>${dimension}</strong> ${separated(quotes.map((quote) => html`<q dir="auto">${quote}</q>`))}`;
    }),
    'plain',
  );
}

function gaps(gaps: readonly GapLine[], place: string): Markup | undefined {
  if (gaps.length === 0) return undefined;
  const items = gaps.map(
    ({ number, name, verdict, loss, claim, probe, model }) => html`<li>${badge(verdict)}
<strong>${number > 0 ? html`<a href="#${verdictAnchor(place, number)}">${name}</a>` : name}</strong>, about ${loss} % of the stage
${claim && html`<p>${claim}</p>`}${probe && html`<p><span class="who">An interviewer asks:</span> ${probe}</p>`}
${model && html`<p><span class="who">A strong answer says:</span> ${model}</p>`}</li>`,
  );
  return html`<ol class="gaps">${items}</ol>`;
}

function probes({ probes, id }: StageReport): Markup | undefined {
  if (probes.length === 0) return undefined;
  return html`${probes.map(({ question, answer, verdict }, index) => {
    const place = `${id}-follow-up-${index + 1}`;
    return html`<p class="prose" dir="auto"><span class="who">Interviewer:</span> ${question}</p>${judged(answer, verdict ? [verdict] : [], place)}`;
  })}`;
}

function others({ others }: StageReport): Markup | undefined {
  if (others.length === 0) return undefined;
  return html`${others.map(({ name, score, differences }) => {
    const items = differences.map(
      ({ id, theirs, ours }) =>
        html`${badge(theirs)} <strong>${id.replaceAll('-', ' ')}</strong>, not ${ours}`,
    );
    return html`<p>${name}: ${outOf100(score)}</p>${list(items, 'plain')}`;
  })}`;
}

function model({ model }: StageReport): Markup | undefined {
  if (!model) return undefined;
  const { points, weighed, answer } = model;
  return html`<details class="model"><summary>What a strong answer contains</summary>
${list(points)}
${weighed.length > 0 && html`<p class="who">Weighed, it sounds like this:</p>${list(weighed)}`}
${answer && html`<p class="who">As one would type it:</p><div class="said">${answer}</div>`}
</details>`;
}
