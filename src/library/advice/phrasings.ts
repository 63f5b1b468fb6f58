import { contentStems, isContent, words } from '../../text/words.ts';
import { shorten } from '../../yaml/finding.ts';
import { criteriaOf, type ScenarioRule } from '../located.ts';
import { hasTermOfArt } from './terms-of-art.ts';

/** The fewest that a criterion of the package has; with six or seven, good answers are missed. */
const GOOD_PHRASINGS = 8;
/** Fewer words of content than this are an idea of anything. */
const MEANING = 3;

export const fewPhrasings: ScenarioRule = {
  name: 'few-phrasings',
  *check(scenario) {
    for (const { item, path } of criteriaOf(scenario)) {
      const count = item.anyOf.length;
      // Fewer than six are an error, which another rule tells.
      if (count < 6 || count >= GOOD_PHRASINGS) continue;
      const message = `${count} phrasings; with fewer than ${GOOD_PHRASINGS}, good answers in other words are missed`;
      yield { path: [...path, 'anyOf'], severity: 'warning', message };
    }
  },
};

export const productNames: ScenarioRule = {
  name: 'product-names',
  *check(scenario) {
    for (const { item, path, stage } of criteriaOf(scenario)) {
      const tools = new Set(scenario.stages[stage].tools.flatMap(({ name }) => [...contentStems(name)]));
      for (const [index, phrasing] of item.anyOf.entries()) {
        const stems = [...contentStems(phrasing)];
        const others = stems.filter((stem) => !tools.has(stem));
        if (others.length === stems.length || others.length >= MEANING) continue;
        const message = `"${shorten(phrasing, 60)}" names a tool and says little else; a name alone proves nothing`;
        yield { path: [...path, 'anyOf', index], severity: 'warning', message };
      }
    }
  },
};

export const sharedWord: ScenarioRule = {
  name: 'shared-word',
  *check(scenario) {
    const told = contentStems(toldTo(scenario));
    for (const { item, path } of criteriaOf(scenario)) {
      const [first = '', ...others] = item.anyOf;
      if (others.length === 0) continue;
      const sets = others.map(contentStems);
      const shared = words(first).find(
        (word) => isContent(word) && !told.has(word.stem) && sets.every((stems) => stems.has(word.stem)),
      );
      if (!shared) continue;
      const message = `every phrasing has "${shorten(shared.text, 40)}" in it; add one for those who do not use the word`;
      yield { path: [...path, 'anyOf'], severity: 'warning', message };
    }
  },
};

export const everydayWords: ScenarioRule = {
  name: 'everyday-words',
  *check(scenario) {
    const told = contentStems(scenario.brief);
    for (const { item, path, stage } of criteriaOf(scenario)) {
      const tools = scenario.stages[stage].tools.map(({ name }) => [...contentStems(name)]);
      const isPlain = (phrasing: string) => {
        const stems = contentStems(phrasing);
        return !hasTermOfArt(phrasing, told) && !tools.some((name) => name.every((stem) => stems.has(stem)));
      };
      if (item.anyOf.some(isPlain)) continue;
      const message = 'every phrasing has a term of art or a product in it; add one in everyday words';
      yield { path: [...path, 'anyOf'], severity: 'warning', message };
    }
  },
};

export const shortPhrasings: ScenarioRule = {
  name: 'short-phrasings',
  *check(scenario) {
    for (const { item, path } of criteriaOf(scenario)) {
      if (item.mustHave.length > 0 || item.quantity) continue;
      const short = [...item.anyOf.entries()].filter(([, phrasing]) => contentStems(phrasing).size < MEANING);
      const [first] = short;
      if (!first) continue;
      const message =
        `${short.length} of ${item.anyOf.length} phrasings hold fewer than ${MEANING} words of content, ` +
        'and no mustHave or quantity says more';
      yield { path: [...path, 'anyOf', first[0]], severity: 'warning', message };
    }
  },
};

/** What every candidate reads or may be told: words of theirs by then. */
function toldTo({ title, brief, facts, stages }: Parameters<ScenarioRule['check']>[0]): string {
  const replies = facts.map(({ reply }) => reply);
  const questions = Object.values(stages).map(({ question }) => question);
  return [title, brief, ...questions, ...replies].join('\n');
}
