import { LAYOUT } from './style-layout.ts';
import { MARKS } from './style-marks.ts';

/*
 * Text keeps a contrast of 4.5 to what is behind it, in light and in dark. The verdicts are green, orange and
 * crimson of different lightness and have signs and words besides, for those who don't see the colours.
 */
const COLOURS = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f6f8; --ink: #1f2328; --quiet: #57606a; --line: #d8dde3; --link: #0b57c2;
  --good: #0b6b5d; --good-back: #d9f2ec; --warn: #8a4b00; --warn-back: #fdebd0; --bad: #a3123f; --bad-back: #fbe1e9;
  --none-back: #eceff2; --mark: #fff1a8;
  --score: #1a5fb4; --score-range: #b9d4f4; --rating: #b35900;
  --time-answer: #1a5fb4; --time-change: #b35900; --time-follow-up: #7fb2ea;
}
@media (prefers-color-scheme: dark) { :root {
  --paper: #16181d; --panel: #1f232a; --ink: #e6e8eb; --quiet: #a2abb5; --line: #3a414b; --link: #8ab8ff;
  --good: #6fd6c0; --good-back: #123b35; --warn: #f5b95f; --warn-back: #412c0c; --bad: #ff9ab5; --bad-back: #4a1526;
  --none-back: #2a2f37; --mark: #5a4a00;
  --score: #6ea8f5; --score-range: #2b4468; --rating: #f5a04a;
  --time-answer: #6ea8f5; --time-change: #f5a04a; --time-follow-up: #3d5f8f;
} }
`;

/** The style sheet of every page. */
export const STYLE = `${COLOURS}${LAYOUT}${MARKS}`;
