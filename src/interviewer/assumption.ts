import { amounts } from './amounts.ts';

/** How an assumption stands to a fact: `open` when no figure of one kind is in both. */
export type Stance = 'fits' | 'differs' | 'open';

const I_WILL =
  "(?:i(?:['’]?(?:ll|d|m)| will| would| am| can| could| might)?|we(?:['’](?:ll|d|re)| will| would| can| could)?)";
const ASSUMES = new RegExp(
  [
    `\\b${I_WILL}(?: (?:just|also|then|simply|therefore|going to|gonna|have to|like to))*[- ]+(?:assum(?:e|ing)|suppos(?:e|ing)|presum(?:e|ing)|guess(?:ing)?|bet|reckon|take it|take (?:it |that |this )?(?:for granted|as given|as read)|(?:go|going|work|working|plan|planning) (?:with|on|for)|expect|imagine|estimate)\\b`,
    "\\b(?:let(?:['’]?s| me| us)|lets) (?:\\w+ )?(?:assume|say|suppose|take|go with|work with|presume|pretend|call it|set)\\b",
    "^\\W*(?:so |and |ok |okay |then |now )*(?:assuming|supposing|presumably|presuming|my (?:working )?assumption|surely|say,|i['’]?d say)",
    ",\\s*(?:right|correct|i (?:guess|assume|suppose|presume|take it)|no|yes|i['’]d go with that)[\\s?]*$",
    "\\b(?:i['’]d|i['’]ll|i will|i would) go with (?:that|this)\\b",
    "\\b(?:isn['’]t it|aren['’]t they|don['’]t we|doesn['’]t it|aren['’]t we|is that (?:right|correct|fair|ok|okay))[\\s?]*$",
  ].join('|'),
  'iu',
);
/** "I guess I should ask how many users there are" assumes nothing. */
const ASKS_ALL_THE_SAME =
  /^\W*(?:(?:so|and|but|ok|okay)\W+)*(?:how|which|who|when|where|why)\b|\b(?:assume|suppose|guess|expect|plan(?:ning)? for|imagine|wonder(?:ing)?)\W+(?:i should ask |to ask )?(?:how (?:many|much|often|long|fast)|which|what(?:[’']s)?)\b|^\W*(?:what|how|should|do|can|may|could|must|would) (?:\w+ )?(?:i|we|you|it)\b/iu;

/** Whether a saying states what the candidate takes for granted, or asks for consent to it. */
export function isAssumption(saying: string): boolean {
  return ASSUMES.test(saying) && !ASKS_ALL_THE_SAME.test(saying);
}

/** Figures count as the same up to a fifth: an assumption is made to work with. */
const ALIKE = 1.2;

/** Compares the figures of an assumption with those of a fact. Words alone are not judged. */
export function stanceOf(assumed: string, reply: string): Stance {
  const known = amounts(reply);
  const pairs = amounts(assumed).map((amount) => ({
    amount,
    same: known.filter(({ kind }) => kind === amount.kind),
  }));
  const comparable = pairs.filter(({ same }) => same.length > 0);
  if (comparable.length === 0) return 'open';
  const fits = comparable.every(({ amount, same }) =>
    same.some(({ value }) => Math.max(value, amount.value) <= ALIKE * Math.min(value, amount.value)),
  );
  return fits ? 'fits' : 'differs';
}
