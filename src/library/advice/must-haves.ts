import { conceptsIn } from '../../text/concepts.ts';
import { words } from '../../text/words.ts';
import { criteriaOf, type ScenarioRule } from '../located.ts';

export const untouchedGroups: ScenarioRule = {
  name: 'untouched-groups',
  *check(scenario) {
    for (const { item, path } of criteriaOf(scenario)) {
      const texts = [item.model, ...item.anyOf].map(readingOf);
      for (const [index, group] of item.mustHave.entries()) {
        const members = group.map(readingOf);
        if (members.some((member) => texts.some((text) => touches(text, member)))) continue;
        const message =
          'neither the model sentence nor any phrasing touches this group, so hardly an answer will';
        yield { path: [...path, 'mustHave', index], severity: 'warning', message };
      }
    }
  },
};

interface Reading {
  readonly stems: ReadonlySet<string>;
  /** Looked for only when the words themselves are not there. */
  concepts(): ReadonlySet<number>;
}

function readingOf(text: string): Reading {
  const list = words(text);
  let concepts: ReadonlySet<number> | undefined;
  return {
    stems: new Set(list.map(({ stem }) => stem)),
    concepts: () => (concepts ??= new Set(conceptsIn(list).map(({ concept }) => concept))),
  };
}

/** Whether a text has all words of a member of a group, or a turn of phrase for the same. */
function touches(text: Reading, member: Reading): boolean {
  if (member.stems.size > 0 && [...member.stems].every((stem) => text.stems.has(stem))) return true;
  return [...member.concepts()].some((concept) => text.concepts().has(concept));
}
