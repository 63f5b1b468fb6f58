/** How texts, verdicts, tables and charts look. */
export const MARKS = `.badge { display: inline-block; padding: 0 .45em; border-radius: .3em; font-size: .85rem; white-space: nowrap;
  background: var(--none-back); color: var(--ink); }
.badge .sign { font-family: ui-monospace, monospace; font-weight: bold; }
.badge.covered, .badge.weighed { background: var(--good-back); color: var(--good); }
.badge.touched, .badge.mentioned { background: var(--warn-back); color: var(--warn); }
.badge.missing { background: var(--bad-back); color: var(--bad); }
.badge.unscored, .badge.none { background: var(--none-back); color: var(--ink); }
.said, .prose, pre { white-space: pre-wrap; }
.said { padding: .75rem 1rem; border-left: 3px solid var(--line); background: var(--panel); }
pre { margin: .5rem 0; padding: .75rem 1rem; max-width: 46rem; background: var(--panel); font: .9rem/1.45 ui-monospace, monospace; overflow-x: auto; }
mark { background: var(--mark); color: inherit; padding: .1em 0; }
sup { font-size: .75rem; line-height: 0; margin-left: .1em; }
sup a { padding: .1em .25em; font-weight: bold; }
.blank { color: var(--quiet); font-style: italic; }
.facts { margin: 0; }
.who { color: var(--quiet); }
.note { color: var(--quiet); font-size: .9rem; }
.notice { padding: .5rem .75rem; border-left: 3px solid var(--warn); background: var(--warn-back); color: var(--warn); }
ul.plain.notice { padding: .5rem .75rem; }
.dialogue { max-width: 46rem; margin: 0; }
.dialogue dt { margin-top: .75rem; font-weight: 600; }
.dialogue dt .who { font-weight: normal; }
.dialogue dd { margin: .15rem 0 0; }
.changes { color: var(--good); font-size: .9rem; }
.verdicts { margin: 0; padding-left: 1.9rem; font-size: .95rem; }
.verdicts li { margin: 0 0 .75rem; }
.verdicts li:target, sup a:target { outline: 3px solid var(--link); outline-offset: 3px; }
.verdicts p { margin: .15rem 0 0; }
.gaps > li { margin-bottom: 1rem; }
.gaps p { margin: .2rem 0 0; }
details { margin: 1.25rem 0; max-width: 46rem; }
summary { cursor: pointer; padding: .25rem 0; color: var(--link); }
blockquote { margin: .5rem 0; padding: .25rem 1rem; border-left: 3px solid var(--line); }
blockquote del { color: var(--bad); text-decoration: none; }
blockquote ins { color: var(--good); text-decoration: none; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; padding: .25rem 0; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: normal; }
.score { white-space: nowrap; }
thead th { color: var(--quiet); font-weight: 600; }
.heat td { border: 2px solid var(--paper); }
.heat td.weighed { background: var(--good-back); }
.heat td.mentioned { background: var(--warn-back); }
.heat td.none, .heat td.unscored { background: var(--none-back); }
.heat .badge { background: none; padding: 0; }
.plot { color: var(--ink); font: 12px system-ui, sans-serif; }
.narrow .plot { font-size: 13px; }
.plot text { white-space: pre; }
.key { display: inline-block; margin-right: 1em; white-space: nowrap; }
.swatch { display: inline-block; width: .9em; height: .9em; vertical-align: -.08em; }
.swatch.score { background: var(--score); }
.swatch.score-range { background: var(--score-range); border: 1.5px solid var(--score); }
.swatch.bar { width: 0; border-left: 2px dashed var(--ink); }
.swatch.rating { width: .7em; height: .7em; background: var(--rating); transform: rotate(45deg); }
.swatch.time-answer { background: var(--time-answer); }
.swatch.time-change { background: var(--time-change); }
.swatch.time-follow-up { background: var(--time-follow-up); }
.swatch.budget { width: 0; border-left: 2.5px solid var(--ink); }
.swatch.asked { width: .7em; height: .7em; border: 1.5px solid var(--ink); border-radius: 50%; background: var(--paper); }
`;
