import { drawPicture } from '../../src/diagram/draw-picture.ts';
import { readDiagram } from '../../src/diagram/read-diagram.ts';
import { fold } from '../../src/domain/fold.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import type { Sitting } from '../../src/report/session-report.ts';
import { writtenScenario } from '../support/scenario-fixture.ts';
import {
  AT,
  asked,
  critiqued,
  judged,
  probeAnswered,
  RUBRIC,
  started,
  submitted,
} from '../support/session-fixture.ts';

/** Attempts to be more than text: in HTML, SVG, CSS, templates, Markdown, and the terminal. */
export const PAYLOADS = [
  '<script>window.owned = 1; document.title = "owned"</script>',
  '<img src=x onerror="window.owned = 1">',
  '<svg onload="window.owned = 1"><a href="javascript:window.owned=1">x</a></svg>',
  '"><b onmouseover="window.owned = 1">b</b>',
  "' autofocus onfocus='window.owned = 1",
  '</style><style>*{display:none}</style>',
  '</title><meta http-equiv="refresh" content="0;url=http://evil.test/">',
  '<base href="http://evil.test/"><link rel=stylesheet href="http://evil.test/x.css">',
  '<iframe srcdoc="<script>parent.owned=1</script>"></iframe><form action="http://evil.test/"><input></form>',
  '<p style="background:url(http://evil.test/p)">x</p>',
  '<!-- --> ]]> &lt;script&gt; &amp;#60; &nbsp; {{ 7 | times: 7 }} {% include "x" %} $',
  '# heading\n\n- item\n\n> quote\n\n[link](http://evil.test/) ![i](http://evil.test/i.png) <http://evil.test/> www.evil.test',
  '```\n````` not code\n~~~\n| a | b |\n| --- | --- |\n***\n===\n1. one @someone #1',
  '\u202Eevil\u2066\u200B\uFEFF\u0000\u0007\u001B[2J\u001B]0;owned\u0007\u009B31m\uD800\uFFFF',
] as const;

const HOSTILE = PAYLOADS.join('\n');

const MERMAID = `flowchart LR
  a["<script>window.owned=1</script> &amp; <img src=x onerror=alert(1)>"] -->|"</text></svg><script>1</script>"| b[(Store)]
  b --> c["\uFFFF\u202E]]>"]
  click a href "javascript:window.owned=1"
  style a fill:url(http://evil.test/fill),stroke:red"
  classDef q fill:red"><script>window.owned=1</script>
  class b q`;

/** A sitting in which everybody writes nothing but attempts: the candidate, the author, the model. */
export async function hostileSitting(): Promise<Sitting> {
  const start = started(['clarify', 'data'], {
    id: '2026-03-01-hostile-0001',
    scenario: { id: HOSTILE, title: HOSTILE, version: 1 },
    plan: {
      ...started().plan,
      selfRating: true,
      asides: [
        { id: 'sketch', budgetSeconds: 120 },
        { id: 'wrap-up', budgetSeconds: 60 },
      ],
      curveball: { id: 'change', stage: 'clarify', says: HOSTILE, budgetSeconds: 60, rubric: RUBRIC },
    },
  });
  const events: SessionEvent[] = [
    start,
    {
      type: 'question-asked',
      at: AT,
      stage: 'clarify',
      text: HOSTILE,
      reply: HOSTILE,
      facts: ['load'],
      usedSeconds: 9,
    },
    { type: 'hint-given', at: AT, stage: 'clarify', criterion: HOSTILE, rung: 1 },
    submitted('clarify', HOSTILE),
    hostileCritique('offline'),
    hostileCritique('llm'),
    {
      type: 'curveball-answered',
      at: AT,
      stage: 'clarify',
      text: HOSTILE,
      usedSeconds: 1e300,
      endedBy: 'submitted',
    },
    { type: 'curveball-judged', at: AT, stage: 'clarify', findings: [hostileFinding(HOSTILE)] },
    { ...asked('clarify', 'second'), question: HOSTILE } as SessionEvent,
    probeAnswered('clarify', 'second', HOSTILE),
    { ...judged('clarify', 'second', 'covered'), finding: hostileFinding('second') } as SessionEvent,
    {
      type: 'disputed',
      at: AT,
      stage: 'clarify',
      dispute: { criterion: 'third', claim: 'covered', note: HOSTILE },
    },
    { type: 'self-rated', at: AT, stage: 'clarify', rating: 5 },
    { type: 'aside-answered', at: AT, aside: 'sketch', text: MERMAID, usedSeconds: 60, endedBy: 'submitted' },
    {
      type: 'aside-answered',
      at: AT,
      aside: 'wrap-up',
      text: HOSTILE,
      usedSeconds: 60,
      endedBy: 'submitted',
    },
    {
      type: 'debrief-written',
      at: AT,
      words: {
        summary: HOSTILE,
        strengths: [{ id: HOSTILE, text: HOSTILE }],
        gaps: [{ id: 'first', text: HOSTILE }],
        stronger: {
          stage: 'clarify',
          passage: { quote: 'x', start: 0, end: 1 },
          rewritten: HOSTILE,
          why: HOSTILE,
        },
      },
    },
  ];
  const diagram = readDiagram(MERMAID);
  const picture = await drawPicture(diagram?.source ?? '');
  return {
    events,
    session: fold(events) as Session,
    scenario: hostileScenario(),
    numbers: numbersSaid(),
    sketch: { ...('svg' in picture && { svg: picture.svg }), hints: [...(diagram?.hints ?? []), HOSTILE] },
  };
}

function hostileFinding(id: string) {
  const evidence = [
    { quote: HOSTILE.slice(3, 200), start: 3, end: 200 },
    { quote: HOSTILE.slice(100, 400), start: 100, end: 400 },
    { quote: 'not there', start: 50, end: 10 },
    { quote: 'beyond', start: 1_000_000, end: 2_000_000 },
  ];
  const against = { quote: HOSTILE.slice(0, 90), start: 0, end: 90 };
  return { id, verdict: 'covered' as const, confidence: 1, evidence, against, why: HOSTILE };
}

function hostileCritique(kind: 'offline' | 'llm'): SessionEvent {
  const event = critiqued('clarify', { first: 'touched' });
  if (event.type !== 'critique-added') throw new Error('unreachable');
  const { critique } = event;
  const criteria = [
    { ...hostileFinding('first'), verdict: kind === 'llm' ? ('touched' as const) : ('missing' as const) },
    ...critique.criteria.slice(1),
    hostileFinding(HOSTILE),
  ];
  const tradeoffs = {
    ...critique.tradeoffs,
    cost: { verdict: 'weighed' as const, evidence: [{ quote: HOSTILE, start: 0, end: HOSTILE.length }] },
  };
  const coach = { kind, version: HOSTILE, model: HOSTILE, promptHash: HOSTILE };
  return {
    ...event,
    critique: {
      ...critique,
      coach,
      criteria,
      tradeoffs,
      concerns: [{ says: HOSTILE, against: [HOSTILE], evidence: { quote: HOSTILE, start: 0, end: 9 } }],
      flags: ['echo', 'addresses-grader'],
    },
  };
}

/** Not validated: it stands for a file that was not written by us. */
function hostileScenario(): Scenario {
  const scenario = Scenario.parse(writtenScenario());
  const { clarify } = scenario.stages;
  const criteria = clarify.criteria.map((one) => ({
    ...one,
    id: 'first',
    claim: HOSTILE,
    probe: HOSTILE,
    model: HOSTILE,
  }));
  const stage = {
    ...clarify,
    question: HOSTILE,
    criteria,
    weighed: [HOSTILE],
    modelPoints: [HOSTILE],
    modelAnswer: HOSTILE,
  };
  const facts = scenario.facts.map((fact) => ({ ...fact, changes: HOSTILE }));
  return { ...scenario, facts, stages: { ...scenario.stages, clarify: stage } };
}

function numbersSaid(): NonNullable<Sitting['numbers']> {
  const reference = {
    name: HOSTILE,
    value: 1e300,
    unit: HOSTILE,
    arithmetic: HOSTILE,
    words: [],
    tolerance: 3,
  };
  const evidence = { quote: HOSTILE, start: 0, end: HOSTILE.length };
  return {
    findings: [{ kind: 'magnitude', stage: 'clarify', evidence, reference, ratio: 1e9, isTooLarge: true }],
    missing: [reference],
  };
}
