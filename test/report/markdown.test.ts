import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { Session } from '../../src/domain/session.ts';
import { fenced, prose, quoted } from '../../src/report/markdown/escape.ts';
import { sessionMarkdown } from '../../src/report/markdown/session-markdown.ts';
import { reportOf } from '../../src/report/session-report.ts';
import { critiqued, started, submitted, withConcern } from '../support/session-fixture.ts';
import { hostileSitting, PAYLOADS } from './hostile-sitting.ts';

/** The lines that are not in a fence, by the rules of CommonMark, and what stands in the fences. */
function outsideFences(markdown: string) {
  const lines: string[] = [];
  const inside: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const [, marker] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) {
      if (marker !== undefined) fence = marker;
      else lines.push(line);
    } else if (marker?.startsWith(fence) && /^ {0,3}[`~]+ *$/.test(line)) fence = undefined;
    else inside.push(line);
  }
  return { lines, inside: inside.join('\n'), open: fence };
}

/** Without code spans and escaped characters. */
const bare = (line: string) =>
  line.replace(/(?<!\\)(`+)[^`](?:.*?[^`])?\1(?!`)/g, '').replace(/\\[!-/:-@[-`{-~]/g, '');

describe('a report in Markdown', () => {
  it('holds what the session holds', () => {
    const events = [
      started(['clarify']),
      submitted('clarify', 'an answer'),
      withConcern(critiqued('clarify', { first: 'covered' })),
    ];
    const markdown = sessionMarkdown(reportOf({ session: fold(events) as Session, events }));
    expect(markdown).toMatch(/^# Test\n/);
    expect(markdown).toMatch(/\| Clarify requirements and constraints \| 67 \| mid \|/);
    expect(markdown).toContain('```text\n[an](1) answer\n```');
    expect(markdown).toContain('### Counts against you\n\n- Names no price. ` an answer `');
    expect(markdown).toContain('1. covered: **first**. because');
    expect(markdown).toMatch(/- missing: \*\*second\*\*, about 33 % of the stage/);
    expect(markdown).toContain(
      '3. missing: **third**. because\n   - Expected from staff on; does not count.',
    );
  });

  it('takes nothing a hostile session says for Markdown or HTML', async () => {
    const markdown = sessionMarkdown(reportOf(await hostileSitting()));
    const { lines, inside, open } = outsideFences(markdown);
    expect(open).toBeUndefined();
    expect(inside).toContain(PAYLOADS[0]);
    const texts = lines.map(bare);
    expect(texts.filter((line) => /<(?!\/?(details|summary)>)/.test(line))).toEqual([]);
    expect(texts.filter((line) => /https?:|www\.|\]\(|!\[/.test(line))).toEqual([]);
    const headings = lines
      .filter((line) => /^ {0,3}#/.test(line))
      .map((line) => bare(line).replace(/^#+ /, ''));
    const known = headings.filter((heading) => /^[A-Z][\w ,-]+$/.test(heading));
    // All but the title, which is the scenario's.
    expect(known).toHaveLength(headings.length - 1);
    expect(lines.filter((line) => /^ {0,3}(===|---|\*\*\*|>|1\. one)/.test(line))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of controls is what is tested
    expect(markdown).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

const texts = fc
  .array(fc.constantFrom(...PAYLOADS, '`', '``', '````', '~~~', '\n', ' ', 'word', '|', '\\'))
  .map((parts) => parts.join(''));

describe('text made safe', () => {
  it('in a fence stays in it, as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, inside, open } = outsideFences(fenced(text));
        expect({ lines, open }).toEqual({ lines: [], open: undefined });
        expect(inside).toBe(text.replace(/\n+$/, ''));
      }),
    );
  });

  it('as prose is one line in which nothing means anything', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rest = prose(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(rest).not.toMatch(/[`*_[\]<>|~&$#\n]|https?:|www\./);
        expect(prose(text)).not.toMatch(/^\s*([-+=>#]|\d+[.)])/);
      }),
    );
  });

  it('as a quote is one code span', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const span = quoted(text);
        if (span === '') return;
        const [, ticks = ''] = /^(`+) /.exec(span) ?? [];
        expect(
          span
            .slice(ticks.length, -ticks.length)
            .match(/`+/g)
            ?.some((run) => run === ticks),
        ).not.toBe(true);
      }),
    );
  });
});
