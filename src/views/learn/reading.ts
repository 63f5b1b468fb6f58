import type { StageId } from '../../domain/stages.ts';
import { READING_KINDS } from '../../learning/groups.ts';
import type { Reading } from '../../learning/reading.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { address } from './prose.ts';

const KIND_TITLES: Readonly<Record<Reading['kind'], string>> = {
  book: 'Books',
  course: 'Courses',
  paper: 'Papers',
  documentation: 'Documentation',
  project: 'Projects',
  community: 'Communities',
};

/** Further reading by kind; with `stage` only what is about it. */
export function readingView(reading: readonly Reading[], stage: StageId | undefined, layout: Layout): string {
  const wanted = reading.filter(({ stages }) => stage === undefined || stages.includes(stage));
  return stacked(
    READING_KINDS.map((kind) => {
      const entries = wanted
        .filter((entry) => entry.kind === kind)
        .map((entry) => readingText(entry, layout));
      return entries.length > 0 && `${layout.theme.title(KIND_TITLES[kind])}\n${stacked(entries)}`;
    }),
  );
}

function readingText({ title, by, gives, url }: Reading, layout: Layout): string {
  const { theme } = layout;
  return [
    paragraph(`${theme.strong(title)}, ${by}`, layout, '  ', '    '),
    paragraph(gives, layout, '    '),
    address(url, layout),
  ].join('\n');
}
