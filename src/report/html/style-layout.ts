/** How a page is laid out on a screen of any width, and on A4. */
export const LAYOUT = `*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--paper); }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 3rem 0 .25rem; padding-top: 1rem; border-top: 2px solid var(--line); font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
h4 { margin: 0 0 .5rem; font-size: .95rem; }
p { margin: .35rem 0; max-width: 46rem; }
ul, ol { margin: .5rem 0; padding-left: 1.5rem; max-width: 46rem; }
li { margin: .3rem 0; }
ul.plain { padding-left: 0; list-style: none; }
.drill { display: block; font-size: 1.1rem; font-weight: normal; }
.result { margin: .5rem 0 1rem; font-size: 1.15rem; }
.result strong { font-size: 1.5rem; margin-right: .5rem; }
.terms { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 45%), 1fr)); gap: .5rem 1.5rem; margin: 0; }
.terms dt, .facts, figcaption, caption, footer { color: var(--quiet); font-size: .9rem; }
.terms dd { margin: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 1.5rem 0 0; padding: 0; max-width: none; list-style: none; }
nav li { margin: 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 2rem; align-items: start; }
.pair > * { min-width: 0; }
#overview h2 { margin-top: 1.5rem; }
.judged { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem 2rem; align-items: start; }
.scroll { overflow-x: auto; max-width: 46rem; }
figure { margin: .5rem 0; max-width: 40rem; }
figcaption { margin-top: .25rem; }
.wide svg, .narrow svg { display: block; width: 100%; height: auto; overflow: visible; }
.narrow { display: none; }
.sketch { max-width: none; overflow-x: auto; }
.sketch img { display: block; max-width: 100%; height: auto; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media (max-width: 44rem) {
  body { padding: 1rem .9rem 2rem; }
  h1 { font-size: 1.5rem; }
  .judged { grid-template-columns: minmax(0, 1fr); }
  .sketch img { max-width: none; }
}
@media (max-width: 36rem) {
  .wide { display: none; }
  .narrow { display: block; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { color-scheme: light; --paper: #fff; --panel: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000;
    --good: #0b6b5d; --good-back: #d9f2ec; --warn: #8a4b00; --warn-back: #fdebd0; --bad: #a3123f; --bad-back: #fbe1e9;
    --none-back: #eceff2; --mark: #fff1a8; --score: #1a5fb4; --score-range: #b9d4f4; --rating: #b35900;
    --time-answer: #1a5fb4; --time-change: #b35900; --time-follow-up: #7fb2ea; }
  html { font-size: 10pt; }
  body { padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .skip, footer, #overview details, details:not([open]) { display: none; }
  summary { list-style: none; font-weight: bold; }
  a { text-decoration: none; }
  h2, h3, h4, summary { break-after: avoid; }
  li, tr, figure, dt { break-inside: avoid; }
  .wide { display: block; }
  .narrow { display: none; }
  .judged { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; }
  .scroll, .sketch { overflow: visible; }
  .sketch img { max-width: 100%; }
}
`;
