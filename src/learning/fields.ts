import { z } from 'zod';

/** What the files of concepts are made of. Lengths are bounds against mistakes, not aims. */
export const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in kebab-case, such as "feature-stores"');
export const Name = z.string().trim().min(1).max(100);
export const Sentence = z.string().trim().min(1).max(700);
export const Prose = z.string().trim().min(1).max(2500);
export const Url = z.url({ protocol: /^https?$/ }).max(300);
