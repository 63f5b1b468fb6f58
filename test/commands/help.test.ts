import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { createProgram, run } from '../../src/cli.ts';
import { TOPICS } from '../../src/commands/help/topic-names.ts';
import { VARIABLES } from '../../src/commands/help/variables.ts';
import { LEVEL_BARS } from '../../src/domain/scoring.ts';
import { PRESET_NAMES } from '../../src/llm/presets.ts';
import { foldersOf } from '../../src/store/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestHost } from '../support/test-host.ts';

const NAMES = TOPICS.map(([name]) => name);
const program = createProgram({ stdout: new PassThrough(), stderr: new PassThrough() }, async () => {});

/** Types `help` and what follows, in a terminal that is so wide, or in none. */
async function help(words: readonly string[], columns?: number) {
  const { host, stdout, stderr } = createTestHost(await temporaryFolder());
  const terminal = { isTTY: true, columns, rows: 500 };
  if (columns) for (const stream of [host.stdin, host.stdout, host.stderr]) Object.assign(stream, terminal);
  const code = await run(['help', ...words], host);
  return { code, host, stdout: stdout(), stderr: stderr() };
}

const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

describe('help', () => {
  it('lists all commands and topics', async () => {
    const { code, stdout } = await help([]);
    expect(code).toBe(0);
    for (const { name } of program
      .createHelp()
      .visibleCommands(program)
      .map((one) => ({ name: one.name() }))) {
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    }
    for (const [name, about] of TOPICS) expect(stdout).toMatch(new RegExp(`^  ${name} +${about}$`, 'm'));
    const { host, stdout: printed } = createTestHost(await temporaryFolder());
    await run(['--help'], host);
    expect(printed()).toBe(stdout);
    expect(stdout).not.toContain('__complete');
  });

  it.each([['practice'], ['scenarios', 'new'], ['help']])('%s: as with --help', async (...words) => {
    const { host, stdout } = createTestHost(await temporaryFolder());
    await run([...words, '--help'], host);
    expect(await help(words)).toMatchObject({ code: 0, stderr: '', stdout: stdout() });
  });

  it('keeps topics and commands apart', () => {
    const commands = program.commands.map((one) => one.name());
    expect(NAMES.filter((name) => commands.includes(name))).toEqual([]);
  });

  it.each([
    [
      ['keis'],
      /there is no command and no topic "keis"; did you mean "keys"\?\n {2}next: ml-interview help\n/,
    ],
    [['practice', 'keys'], /no topic "practice keys"/],
    [['no\u001b[31mthing'], /no topic "nothing"/],
  ])('%j is no subject', async (words, message) => {
    const { code, stdout, stderr } = await help(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe.each(NAMES)('the text on %s', (name) => {
  it.each([40, 80, 200])('fits a terminal of %i columns', async (columns) => {
    const { code, stdout, stderr } = await help([name], columns);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // Lines to be typed are left as they are; they fit the usual terminal.
    const lines = stdout.split('\n').filter((line) => columns >= 80 || !line.startsWith(' '));
    const tooWide = lines.filter((line) => width(line) > Math.min(columns, 100) && line.trim().includes(' '));
    expect(tooWide).toEqual([]);
  });

  it('names no command, option or topic that is not there', async () => {
    const text = unwrapped((await help([name])).stdout);
    const commands = [...text.matchAll(/ml-interview ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/g)];
    for (const [, first = '', second = ''] of commands) {
      const command = program.commands.find((one) => one.name() === first);
      expect(command?.name()).toBe(first);
      if (first === 'help') expect(NAMES).toContain(second);
      if (command && command.commands.length > 0 && second) {
        expect(command.commands.map((one) => one.name())).toContain(second);
      }
    }
    const all = [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)];
    const known = new Set(all.flatMap((one) => one.options.map(({ long }) => long)));
    for (const [option] of text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)) {
      expect([...known, '-->']).toContain(option);
    }
  });
});

describe('what the texts say is so', () => {
  it('names all environment variables there are, and no others', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('src', name), 'utf8'));
    // PATH and PATHEXT are the system's way of finding programs.
    const read = sources.flatMap((text) =>
      [...text.matchAll(/\benv\['([A-Za-z_]+)'\]|\bxdg\('([A-Z_]+)'/g)].map(
        ([, name, xdg]) => name ?? xdg ?? '',
      ),
    );
    const told = VARIABLES.flatMap(([names]) => names.split(', '));
    expect(new Set([...told, 'PATH', 'Path', 'PATHEXT'])).toEqual(new Set(read));
  });

  it('shows the folders as they are on this computer', async () => {
    const { host, stdout } = await help(['files']);
    for (const folder of Object.values(foldersOf(host))) expect(stdout).toContain(folder);
  });

  it.each([
    ['scoring', Object.values(LEVEL_BARS).map(String)],
    ['scoring', ['75 %, 50 %, 25 %']],
    ['model', [...PRESET_NAMES]],
    ['stages', ['soft if not given', 'senior if not given', 'Data sources and data flow']],
    ['exit-codes', ['0 done', '130 you left', '70 a bug']],
    ['keys', ['Ctrl+D submit', '[x] in full', ':undo takes the last line back.']],
  ])('%s: %j', async (name, facts) => {
    const text = unwrapped((await help([name])).stdout);
    for (const fact of facts) expect(text).toContain(fact);
  });

  it('says how to page through what is longer than the terminal', async () => {
    const { host, stderr } = createTestHost(await temporaryFolder());
    Object.assign(host.stdout, { isTTY: true, columns: 80, rows: 24 });
    await run(['help', 'keys'], host);
    expect(stderr()).toMatch(/To page: .*ml-interview help keys \| less/);
  });
});
