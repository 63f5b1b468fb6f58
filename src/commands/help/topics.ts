import { accessibility } from './accessibility.ts';
import { exitCodes } from './exit-codes.ts';
import { files } from './files.ts';
import { keys } from './keys.ts';
import { model } from './model.ts';
import { scoring } from './scoring.ts';
import { scripting } from './scripting.ts';
import { stages } from './stages.ts';
import type { Topic } from './topic.ts';
import type { TopicName } from './topic-names.ts';

/** The texts of all topics. */
export const TEXTS: Readonly<Record<TopicName, Topic>> = {
  keys,
  stages,
  scoring,
  files,
  scripting,
  'exit-codes': exitCodes,
  model,
  accessibility,
};
