/** The phases of the framework, in the order of the interview. */
export const STAGE_IDS = ['clarify', 'data', 'training', 'serving', 'monitoring'] as const;
export type StageId = (typeof STAGE_IDS)[number];

/** What each phase is called in front of people. */
export const STAGE_TITLES: Readonly<Record<StageId, string>> = {
  clarify: 'Clarify requirements and constraints',
  data: 'Data sources and data flow',
  training: 'Model training pipeline',
  serving: 'Deployment and serving',
  monitoring: 'Monitoring and feedback loops',
};

/** What an interview has besides its stages: asked of a person, shown in the review, judged by nobody. */
export const ASIDE_IDS = ['sketch', 'wrap-up'] as const;
export type AsideId = (typeof ASIDE_IDS)[number];

export const ASIDE_TITLES: Readonly<Record<AsideId, string>> = {
  sketch: 'Architecture sketch',
  'wrap-up': 'Wrap-up',
};

export const PART_TITLES = { ...STAGE_TITLES, ...ASIDE_TITLES } as const;

/** What candidates say of their own answer, from 1 to 5. */
export const RATINGS = ['poor', 'weak', 'fair', 'good', 'strong'] as const;

/** What a design choice can cost or gain. */
export const DIMENSIONS = ['latency', 'cost', 'scalability', 'maintainability'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Seniority an interview is held for, lowest first. */
export const LEVELS = ['mid', 'senior', 'staff'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether what is expected at `level` is also expected of a candidate at `candidate`. */
export function isExpectedAt(level: Level, candidate: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(candidate);
}
