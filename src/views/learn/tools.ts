import { STAGE_IDS, STAGE_TITLES, type StageId } from '../../domain/stages.ts';
import type { Tool } from '../../learning/tools.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { address } from './prose.ts';

/** Tools by stage. One that serves several is found under the first, or under `stage` if only that is wanted. */
export function toolsView(tools: readonly Tool[], stage: StageId | undefined, layout: Layout): string {
  const { theme } = layout;
  const groups = (stage ? [stage] : STAGE_IDS).map((id) => {
    const listed = tools.filter(({ stages }) => (stage ? stages.includes(id) : firstOf(stages) === id));
    const entries = listed.map((tool) => `${toolText(tool, layout)}\n${sources(tool, id, layout)}`);
    return entries.length > 0 && `${theme.title(STAGE_TITLES[id])}\n${stacked(entries)}`;
  });
  return stacked(groups);
}

/** What a tool is named for, and at which price. */
export function toolText({ name, kind, for: what, price }: Tool, layout: Layout): string {
  const { theme } = layout;
  return [
    paragraph(`${theme.strong(name)} ${theme.faint(`(${kind})`)}: ${what}`, layout, '  ', '    '),
    paragraph(`${theme.faint('price:')} ${price}`, layout, '    '),
  ].join('\n');
}

function sources({ stages, concept, url }: Tool, listedUnder: StageId, layout: Layout): string {
  const others = STAGE_IDS.filter((id) => stages.includes(id) && id !== listedUnder);
  const also = others.length > 0 ? `; also for ${others.join(', ')}` : '';
  const line = paragraph(layout.theme.faint(`more: learn ${concept}${also}`), layout, '    ');
  return `${line}\n${address(url, layout)}`;
}

function firstOf(stages: readonly StageId[]): StageId | undefined {
  return STAGE_IDS.find((id) => stages.includes(id));
}
