import { z } from 'zod';
import { CoachIdentity, ScoreRange } from './critique.ts';
import { DrillKind } from './plan.ts';
import { Dimension, Level, StageId } from './stage-schemas.ts';

// The schemas are for what is published; the program imports the types only, as zod takes its time to load.

const count = z.number().int().nonnegative();
const text = z.string();
const list = <T extends z.ZodType>(one: T) => z.array(one).readonly();

/** Who judged: scores of two judges are not to be compared. */
export const Judge = CoachIdentity.pick({ kind: true, model: true });
export type Judge = z.infer<typeof Judge>;

/** What one sitting says of something. */
export const Point = z.object({
  session: text,
  at: text.describe('When the sitting began, ISO 8601 in UTC.'),
  range: ScoreRange,
});
export type Point = z.infer<typeof Point>;

const ends = {
  from: ScoreRange.describe('The mean of the first sittings.'),
  to: ScoreRange.describe('The mean of the last ones.'),
};

/** Where a line is going; ranges are means over the first and over the last sittings of it. */
export const Trend = z.union([
  z.object({ kind: z.literal('too-few'), more: count.describe('Sittings it takes to tell.') }),
  z.object({ kind: z.enum(['unclear', 'rising', 'falling']), ...ends }),
]);
export type Trend = z.infer<typeof Trend>;

/** Points of one thing. */
export const Line = z.object({
  points: list(Point).describe('Oldest first; points out of 100.'),
  mean: ScoreRange.nullable().describe('Null without a point.'),
  trend: Trend,
});
export type Line = z.infer<typeof Line>;

const OpenPoint = z.object({ scenario: text, criterion: text });
export type OpenPoint = z.infer<typeof OpenPoint>;

/** The criteria with one concept, over the interviews. */
export const Family = Line.extend({
  concept: text.describe('A topic of `ml-interview learn`.'),
  asked: count.describe('Criteria judged, in all sittings together.'),
  covered: count,
  touched: count,
  missing: count,
  sittingsWithGaps: count.describe('In how many interviews something of it was not said in full.'),
  weight: z.number().describe('What all that was asked of it weighs.'),
  lost: z.number().describe('How much of that was not earned.'),
  tells: z.enum(['strength', 'gap', 'neither']),
  open: list(OpenPoint).describe('What was not said in full the last time it was asked, the newest first.'),
});
export type Family = z.infer<typeof Family>;

/** How candidates' own ratings compare with the verdict. */
export const Ratings = z.object({
  count,
  over: count.describe('Ratings above what the range of the score allows.'),
  under: count,
  tendency: z.enum(['too-few', 'over', 'under', 'fair']),
});
export type Ratings = z.infer<typeof Ratings>;

/** What was done with the time of the answers that had a clock. */
export const TimeUse = z.object({
  answers: count,
  over: count.describe('Answers over their budget.'),
  secondsOver: z.number().describe('By how much those were over it, on average.'),
  unused: count.describe('Answers that left half of their time or more unused.'),
  share: z
    .number()
    .nullable()
    .describe('The share of their budgets that was used, 1 for all of it; null without answers.'),
  blank: count.describe('Answers left blank, with or without a clock.'),
});
export type TimeUse = z.infer<typeof TimeUse>;

/** What was asked for, and what help it took. */
export const Help = z.object({
  questions: count,
  followUps: count,
  byFollowUp: count.describe('Criteria that only the answer to a follow-up brought.'),
  hints: count,
  byHint: count.describe('Criteria said in full after a hint.'),
});
export type Help = z.infer<typeof Help>;

/** Interviews on a version of a scenario that has a newer one. */
export const Outdated = z.object({ scenario: text, version: z.number().int(), sittings: count });
export type Outdated = z.infer<typeof Outdated>;

/** Interviews for one level that one judge judged. */
export const Track = z.object({
  judge: Judge,
  level: Level,
  outdated: list(Outdated).describe('Left out because the scenario has changed since.'),
  sittings: list(z.object({ session: text, at: text, title: text })).describe('Oldest first.'),
  stages: list(Line.extend({ stage: StageId })),
  dimensions: list(Line.extend({ dimension: Dimension })).describe(
    'In what share of the answers it was weighed, at least; and weighed or mentioned, at most.',
  ),
  families: list(Family).describe('Where most was lost first.'),
  ratings: Ratings,
  time: TimeUse,
  help: Help,
});
export type Track = z.infer<typeof Track>;

/** What came of the drills of one kind, by one judge. Drills say what was asked for, so they are no interviews. */
export const DrillCount = z.object({
  judge: Judge,
  kind: DrillKind,
  drills: count,
  covered: count.describe('Of the criteria drilled; of an estimate its number was right.'),
  touched: count.describe('Of an estimate its number was of the right magnitude.'),
  missing: count,
});
export type DrillCount = z.infer<typeof DrillCount>;

/** What the sittings of a candidate say, taken together. */
export const Progress = z.object({
  interviews: count.describe('With something to look at, finished or not; those held for somebody else too.'),
  unfinished: count,
  tracks: list(Track).describe(
    'Scores of two tracks are not to be compared. The one sat last is first; what people judged is last.',
  ),
  drills: list(DrillCount),
});
export type Progress = z.infer<typeof Progress>;

/** The interview to sit next, and why. */
export const Recommendation = z.object({
  scenario: text,
  weak: list(text).describe('Concepts it asks about of which most was lost lately, the weakest first.'),
  points: count.describe('Its criteria with one of these concepts.'),
  lastSat: text.optional().describe('When it was sat last, ISO 8601.'),
  isFirst: z.boolean().describe('Nothing is known of the candidate yet: it is the shortest for the level.'),
});
export type Recommendation = z.infer<typeof Recommendation>;

const Resume = z.object({ kind: z.literal('resume'), session: text, title: text });
const Due = z.object({ kind: z.literal('due'), count: count.describe('Points that are due.') });
const ByConcept = z.object({ kind: z.literal('concept'), concept: text, asked: count, covered: count });
const ByDimension = z.object({ kind: z.literal('dimension'), dimension: Dimension });
const Practice = z.object({ kind: z.literal('practice'), recommendation: Recommendation, level: Level });

/** Something to do next. */
const Step = z.union([Resume, Due, ByConcept, ByDimension, Practice]);
export type Step = z.infer<typeof Step>;

const told = { command: text.describe('What to type.'), why: text.describe('One sentence.') };

/** All of it as it is printed. */
export const ProgressDocument = Progress.extend({
  schemaVersion: z.literal(1),
  kind: z.literal('progress'),
  shown: count.nullable().describe('The place among the tracks of the one that the text shows, from 0.'),
  due: text.describe('What is due to be drilled, in one sentence.'),
  next: list(
    z.union([
      Resume.extend(told),
      Due.extend(told),
      ByConcept.extend(told),
      ByDimension.extend(told),
      Practice.extend(told),
    ]),
  ).describe('What to do next, three things at most.'),
}).describe('The interviews over time: `progress --json`.');
export type ProgressDocument = z.infer<typeof ProgressDocument>;
