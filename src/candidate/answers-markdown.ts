import { STAGE_IDS, type StageId } from '../domain/stages.ts';
import { ExpectedError } from '../errors.ts';
import { cleanLine } from '../text/clean.ts';

const FENCE = /^\s*(```|~~~)/;

/** Whether answers are in Markdown: by the name of the file, or else by a second-level heading in the text. */
export function isMarkdown(text: string, file: string): boolean {
  if (/\.(md|markdown)$/i.test(file)) return true;
  return !/\.(yaml|yml|json)$/i.test(file) && text.split('\n').some((line) => headingOf(line) !== undefined);
}

/**
 * Answers from Markdown: one `## stage` heading each. Text before the first heading is left out; headings
 * inside code fences are text. Throws an expected error for a heading that is no stage, or comes twice.
 */
export function parseMarkdownAnswers(text: string, file: string): Partial<Record<StageId, string>> {
  const answers: Partial<Record<StageId, string[]>> = {};
  let current: string[] = [];
  let fence: string | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === undefined || mark === fence)) fence = fence === undefined ? mark : undefined;
    const name = fence === undefined ? headingOf(line) : undefined;
    if (name === undefined) {
      current.push(line);
      continue;
    }
    const stage = toStage(name, `${file}:${index + 1}:1`);
    if (answers[stage]) throw new ExpectedError('data', `${file}:${index + 1}:1: ${stage} is answered twice`);
    current = [];
    answers[stage] = current;
  }
  return Object.fromEntries(
    Object.entries(answers).map(([stage, lines]) => [stage, lines.join('\n').trim()]),
  );
}

/** The text of a second-level heading. Not by a pattern: one that ends in spaces takes too long over many of them. */
function headingOf(line: string): string | undefined {
  if (!/^##\s/.test(line)) return undefined;
  const text = line.slice(2).trim();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trim() || undefined;
}

function toStage(name: string, place: string): StageId {
  const stage = STAGE_IDS.find((id) => id === name.toLowerCase());
  if (stage) return stage;
  const message = `${place}: no stage "${cleanLine(name)}"; the stages are ${STAGE_IDS.join(', ')}`;
  throw new ExpectedError('data', message, 'use ### for headings inside an answer');
}
