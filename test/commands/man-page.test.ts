import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { manPage } from '../../scripts/man-page.ts';
import { createProgram } from '../../src/cli.ts';
import { TOPICS } from '../../src/commands/help/topic-names.ts';

const PAGE = 'man/ml-interview.1';

const start = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
const isThere = (program: string, ...args: string[]) => start(program, ...args).error === undefined;

describe('the manual page', () => {
  it('has all commands with their options, and all topics', () => {
    const page = readFileSync(PAGE, 'utf8').replaceAll('\\-', '-');
    const program = createProgram({ stdout: new PassThrough(), stderr: new PassThrough() }, async () => {});
    for (const command of program.createHelp().visibleCommands(program)) {
      expect(page).toMatch(new RegExp(`^\\.SS ${command.name()}\\b`, 'm'));
      for (const { flags } of command.options) expect(page).toContain(`\n.B ${flags}\n`);
      for (const one of command.commands) expect(page).toContain(`\n.SS ${command.name()} ${one.name()}`);
    }
    for (const [name] of TOPICS) expect(page).toContain(`\n.SH ${name.toUpperCase().replace('-', ' ')}\n`);
    expect(page).not.toContain('__complete');
  });

  it.skipIf(!isThere('mandoc', '-Tlint', '/dev/null'))('has nothing that mandoc would complain of', () => {
    const { stdout } = start('mandoc', '-Tlint', PAGE);
    // A date would say when it was built, and change with every build.
    expect(stdout.split('\n').filter((line) => line && !line.includes('missing date'))).toEqual([]);
  });

  it.skipIf(!isThere('man', '--version'))('has nothing that groff would warn of', () => {
    const args = ['--warnings', '--encoding=UTF-8', '--local-file', '-Tutf8', '-Z', PAGE];
    expect(start('man', ...args).stderr).toBe('');
  });

  it('lets no text become a command', () => {
    const program = new Command('p').description('.SH ONE');
    const blocks = ["'br", { lines: ['.nf', '', '\\fB'] }, { rows: [['\\-a"', '.so file']] }] as const;
    const page = manPage(program, '1', [{ title: 't', blocks }]);
    expect(page).toContain('\n\\&.SH ONE\n');
    expect(page).toContain("\n\\&'br\n");
    expect(page).toContain('\n\\&.nf\n\\&\n\\efB\n');
    expect(page).toContain('\n.B \\e\\-a\\(dq\n\\&.so file\n');
  });
});
