import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { STAGE_IDS } from '../../src/domain/stages.ts';
import { behindLastGate } from '../../src/terminal/last-gate.ts';
import type { EditRequest, TickRequest } from '../../src/terminal/terminal.ts';
import { createTheme } from '../../src/terminal/theme.ts';
import { cleanText, showable, showableJson } from '../../src/text/clean.ts';
import { createScriptedTerminal } from '../support/scripted-terminal.ts';
import { createTestHost } from '../support/test-host.ts';
import { ACTED_UPON, HOSTILE, HOSTILE_NAME } from './hostile-text.ts';

const ANSWER = `We log impressions with propensities ${HOSTILE} and keep p99 below 100 ms.`;
const LINE = JSON.stringify({ id: HOSTILE, scenario: 'video-recommendation', stage: 'data', text: ANSWER });
const MODEL = { ML_INTERVIEW_MODEL: HOSTILE, OPENAI_API_KEY: 'sk-test-0123456789' };

/** Where a hostile text comes from, the command line that meets it, and what else it needs. */
type Source = readonly [from: string, argv: readonly string[], env?: Record<string, string>, stdin?: string];

const SOURCES: readonly Source[] = [
  ['an unknown command', [HOSTILE]],
  ['an unknown option', ['practice', `--${HOSTILE}`]],
  ['the value of an option', ['practice', '--level', HOSTILE]],
  ['the id of a scenario', ['practice', HOSTILE]],
  ['the path of a scenario', ['scenarios', 'show', `./${HOSTILE_NAME}.yaml`]],
  ['the id of a session', ['review', HOSTILE]],
  ['the id of a session to delete', ['sessions', 'delete', HOSTILE]],
  ['a criterion', ['review', '--dispute', HOSTILE]],
  ['a concept', ['drill', '--concept', HOSTILE]],
  ['an estimate', ['drill', '--estimate', HOSTILE]],
  ['a topic', ['learn', HOSTILE]],
  ['the name of a setting', ['config', 'set', HOSTILE, 'x']],
  ['the value of a setting', ['config', 'set', 'coach', HOSTILE]],
  ['the name of a preset', ['config', 'use', HOSTILE]],
  ['the name of a package', ['--library', HOSTILE, 'scenarios', 'list']],
  ['the name of a library', ['config', 'remove-library', HOSTILE]],
  ['the name of a file that is missing', ['sessions', 'import', HOSTILE_NAME]],
  ['the name of a file that is broken', ['sessions', 'import', `${HOSTILE_NAME}.bad`]],
  ['the name of a file of lines', ['critique', `${HOSTILE_NAME}.bad`, '--jsonl']],
  ['a broken scenario', ['scenarios', 'validate', `${HOSTILE_NAME}.yaml`]],
  ['a broken scenario, as JSON', ['scenarios', 'validate', `${HOSTILE_NAME}.yaml`, '--json']],
  ['broken scenarios in the list', ['scenarios', 'list']],
  ['the name of a report', ['review', '--output', `${HOSTILE_NAME}.html`]],
  ['the name of an export', ['sessions', 'export', '--output', `${HOSTILE_NAME}.json`]],
  ['the title of a new scenario', ['scenarios', 'new', 'abc', '--title', HOSTILE, '--output', HOSTILE_NAME]],
  ['an answer, reviewed', ['review']],
  ['an answer, in Markdown', ['review', '--format', 'md']],
  ['an answer, as a page', ['review', '--format', 'html']],
  ['an answer, as JSON', ['sessions', 'show', '--json']],
  ['an answer, exported', ['sessions', 'export']],
  ['an answer, judged', ['critique', 'a.md', '--scenario', 'video-recommendation', '--stage', 'data']],
  ['an answer, judged as a line', ['critique', '-', '--jsonl'], {}, LINE],
  ['the model in the settings', ['config', 'list'], MODEL],
  ['the model, looked at', ['doctor'], MODEL],
  ['the editor', ['doctor'], { EDITOR: HOSTILE }],
  ['the address of the model', ['config', 'list'], { ...MODEL, OPENAI_BASE_URL: `https://x/${HOSTILE}` }],
  ['the folder of the program', ['doctor'], { ML_INTERVIEW_HOME: `./${HOSTILE_NAME}` }],
];

let home: string;
async function typed([, argv, env, stdin]: Source) {
  const { host, stdout, stderr } = createTestHost(home, {
    ...(env && { env }),
    ...(stdin !== undefined && { stdin }),
  });
  const code = await run(argv, host);
  return { code, stdout: stdout(), stderr: stderr() };
}

describe('nothing a terminal acts on is shown of', () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
    mkdirSync(join(home, 'scenarios'));
    const broken = `id: ${HOSTILE}\n${HOSTILE}: 1\ntitle: "\\e[2J"\nbroken: [`;
    for (const folder of ['.', 'scenarios'])
      writeFileSync(join(home, folder, `${HOSTILE_NAME}.yaml`), broken);
    writeFileSync(join(home, `${HOSTILE_NAME}.bad`), '{');
    writeFileSync(join(home, 'a.md'), STAGE_IDS.map((stage) => `## ${stage}\n\n${ANSWER}\n`).join('\n'));
    const { code } = await typed(['', ['practice', 'video-recommendation', '--answers', 'a.md']]);
    expect(code).toBe(0);
  }, 60_000);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(SOURCES.map((source) => ({ from: source[0], source })))(
    '$from',
    { timeout: 60_000 },
    async ({ source }) => {
      const { stdout, stderr } = await typed(source);
      expect(`${stdout}${stderr}`).not.toBe('');
      expect(stdout).not.toMatch(ACTED_UPON);
      expect(stderr).not.toMatch(ACTED_UPON);
    },
  );
});

describe('the last gate', () => {
  const edit: EditRequest = {
    title: HOSTILE,
    question: HOSTILE,
    background: HOSTILE,
    draft: HOSTILE,
    budgetSeconds: 60,
    usedSeconds: 0,
    pausedSeconds: 0,
    pace: 'off',
    draw: async () => HOSTILE,
    hint: async () => HOSTILE,
    onDraft: () => undefined,
    instead: '',
  };
  const tick: TickRequest = {
    title: HOSTILE,
    question: HOSTILE,
    notes: HOSTILE,
    rows: [{ id: 'a', label: HOSTILE, detail: HOSTILE, tick: 'open', note: HOSTILE, group: HOSTILE }],
    pages: [{ name: HOSTILE, entries: [HOSTILE] }],
    budgetSeconds: 60,
    usedSeconds: 0,
    words: { open: 'missing', half: 'touched', full: 'covered' },
    onTick: () => undefined,
    onNote: () => undefined,
    onNotes: () => undefined,
    onSecond: () => {},
    instead: '',
  };

  it('cleans all that a prompt is given, such as what an imported session says', async () => {
    const inner = createScriptedTerminal({
      choices: [1],
      confirmations: [true],
      answers: [''],
      tickings: [{}],
    });
    const terminal = behindLastGate(inner, false);
    const choice = { value: 1, name: HOSTILE, description: HOSTILE };
    terminal.print(HOSTILE);
    terminal.note(HOSTILE);
    await terminal.choose({ message: HOSTILE, choices: [choice], instead: '' });
    await terminal.confirm({ message: HOSTILE, instead: '' });
    await terminal.ask({ message: HOSTILE, instead: '' });
    await terminal.askSecret({ message: HOSTILE, instead: '' });
    await terminal.proceed(HOSTILE);
    await terminal.edit(edit);
    await terminal.tick(tick);
    const [shown] = inner.edits;
    const seen = [
      inner.printed,
      inner.noted,
      inner.asked,
      shown,
      inner.tickLists,
      await shown?.draw?.('', 80),
    ];
    const words = JSON.stringify([...seen, await shown?.hint?.('')]);
    expect(words).toContain('x\\ny');
    // JSON writes the control characters of C0 as escape sequences of its own.
    expect(words).not.toMatch(/\\u00[01]|\\[bfr]/);
    expect(words).not.toMatch(ACTED_UPON);
  });

  it('lets our own styles through, but not to those who listen', () => {
    const theme = createTheme(3);
    const styled = [theme.title, theme.faint, theme.bad, theme.quote]
      .map((style) => style('text'))
      .join('\n');
    expect(showable(styled)).toBe(styled);
    const plain = createScriptedTerminal();
    behindLastGate(plain, true).print(styled);
    expect(plain.printed).toEqual([cleanText(styled)]);
    expect(showable('\u001B[8mhidden\u001B[5;31m\u001B[1A')).toBe('hidden');
  });

  it('shows any value as JSON with all that is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), (value, text) => {
        const shown = showableJson({ value, text, HOSTILE });
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify({ value, text, HOSTILE })));
        expect(shown).not.toMatch(ACTED_UPON);
      }),
      { numRuns: 20 },
    );
  });
});
