import { z } from 'zod';
import { FormatVersion } from '../domain/format-version.ts';
import { STAGE_IDS, type StageId } from '../domain/stages.ts';
import { ExpectedError } from '../errors.ts';
import { readInput, type Source } from '../input.ts';
import { formatFinding } from '../yaml/finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { isMarkdown, parseMarkdownAnswers } from './answers-markdown.ts';

const texts = z.string();

export const AnswersFile = z
  .strictObject({
    schemaVersion: FormatVersion,
    stages: z
      .strictObject(
        Object.fromEntries(STAGE_IDS.map((id) => [id, texts.optional()])) as Record<
          StageId,
          z.ZodOptional<z.ZodString>
        >,
      )
      .default({}),
    probes: z.record(texts, texts).default({}).describe('Answers to follow-ups, by criterion id.'),
    curveball: texts.optional().describe('Answer to a change of constraints; without it nothing changes.'),
    questions: z.array(texts).default([]).describe('Clarifying questions to the interviewer.'),
  })
  .describe('An interview written down beforehand: `practice --answers FILE`.');

const FORMS = 'answer in YAML below "stages:", or in Markdown with a "## stage" heading for each';

/** A whole sitting written down beforehand. */
export type AnswersFile = z.infer<typeof AnswersFile>;

/** Reads answers in YAML or Markdown from a file, or from standard input for `-`. */
export async function readAnswers(file: string, host: Source): Promise<AnswersFile> {
  const text = await readInput(file, host);
  if (isMarkdown(text, file)) return { stages: parseMarkdownAnswers(text, file), probes: {}, questions: [] };
  const { value, findings } = readYaml(text, file, AnswersFile);
  if (value) return value;
  throw new ExpectedError('data', findings.map(formatFinding).join('\n'), FORMS);
}
