// Apart from the schemas, so that views know them without loading zod.

/** What concepts are listed under, in the order they are listed in. */
export const GROUPS = [
  'framework',
  'foundations',
  'data',
  'training',
  'serving',
  'monitoring',
  'language-models',
] as const;
export type Group = (typeof GROUPS)[number];

/** What they are called in front of people. */
export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  framework: 'Holding the interview',
  foundations: 'Foundations',
  data: 'Data',
  training: 'Training',
  serving: 'Serving',
  monitoring: 'Monitoring',
  'language-models': 'Language models',
};

/** What further reading is listed under, in the order it is listed in. */
export const READING_KINDS = ['book', 'course', 'paper', 'documentation', 'project', 'community'] as const;
