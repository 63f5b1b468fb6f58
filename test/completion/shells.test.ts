import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { createShellHome, isInstalled, type ShellHome } from './shell-support.ts';

/*
 * Debian has all three as packages: apt-get install bash bash-completion zsh fish. A shell that is not installed
 * is left out, as few people have more than one.
 */

const PATIENCE = { timeout: 60_000 };

let home: ShellHome;
beforeAll(async () => {
  home = await createShellHome();
});
afterAll(() => home.remove());

/** Runs a script in a shell and gives the lines it prints. */
function lines(shell: string, args: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(shell, args, {
    cwd: home.folder,
    env: { ...process.env, ...home.env, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

/** A shell in a terminal that has the script, with an empty line to type in. */
async function openShell(start: string, prepare: string) {
  const terminal = startInTerminal([], { ...home.env, LC_ALL: 'C.UTF-8' }, `cd "$HOME"; exec ${start}`);
  onTestFinished(() => terminal.process.kill('SIGKILL'));
  terminal.resize(140, 24);
  terminal.type(`${prepare}; PS1="ready> "; clear\r`);
  await terminal.see(/^ready>$/m);
  return terminal;
}

describe('bash', () => {
  /** What the function of the script replies to a line whose end, the second, is to be replaced. */
  const replies = (line: string, replaced: string) =>
    lines('bash', [
      '-c',
      `eval "$(ml-interview completion bash)"
       COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=($1) COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
       compopt() { :; }
       _ml_interview ml-interview "$2" ''
       printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      line,
      replaced,
    ]);

  it.each([
    ['ml-interview pra', 'pra', ['practice']],
    ['ml-interview practice --level=s', 's', ['senior', 'staff']],
    ['ml-interview review ', '', ['2026-03-02-test-0002', '2026-03-01-test-0001']],
    ['ml-interview scenarios show "sp', '"sp', ['spam-filter']],
    ['ml-interview review $(touch STRUCK) 2', '2', ['']],
  ])('%s', PATIENCE, (line, replaced, wanted) => {
    expect(replies(line, replaced).sort()).toEqual([...wanted].sort());
    expect(home.wasStruck()).toBe(false);
  });

  it('completes what is typed at a keyboard, and files where one is expected', PATIENCE, async () => {
    const shell = await openShell('bash --norc --noprofile -i', 'eval "$(ml-interview completion bash)"');
    shell.type('ml-interview rev\t');
    await shell.see(/^ready> ml-interview review$/m);
    shell.type('\t');
    await shell.see(/^ready> ml-interview review 2026-03-0$/m);
    shell.type('\t\t');
    await shell.see(/2026-03-02-test-0002 +2026-03-01-test-0001/);
    shell.type('1\t--stage=m\t--output=it\t');
    await shell.see(/review 2026-03-01-test-0001 --stage=monitoring --output=it\\'s\\ mine\.md ?$/m);
    expect(home.wasStruck()).toBe(false);
  });
});

describe.skipIf(!isInstalled('zsh'))('zsh', () => {
  it('completes what is typed at a keyboard, with titles beside, and files', PATIENCE, async () => {
    const prepare = 'autoload -Uz compinit && compinit -D -u; eval "$(ml-interview completion zsh)"';
    const shell = await openShell('zsh -f -i', prepare);
    shell.type('ml-interview rev\t');
    await shell.see(/^ready> ml-interview review$/m);
    shell.type('\t');
    await shell.see(/^ready> ml-interview review 2026-03-0$/m);
    shell.type('\t');
    await shell.see(
      /2026-03-02-test-0002 +-- 2026-03-02, a:b 'c' "d" \$\(touch STRUCK\) `touch STRUCK` \\e %F/,
    );
    shell.type('1\t--stage=m\t --output=it\t');
    await shell.see(/review 2026-03-01-test-0001 --stage=monitoring --output=it\\'s\\ mine\.md ?$/m);
    expect(home.wasStruck()).toBe(false);
  });

  it('loads the script as a file of $fpath, too', PATIENCE, async () => {
    const prepare =
      'mkdir -p fns; ml-interview completion zsh > fns/_ml-interview; fpath=(~/fns $fpath); ' +
      'autoload -Uz compinit && compinit -D -u';
    const shell = await openShell('zsh -f -i', prepare);
    shell.type('ml-interview practice --pace st\t');
    await shell.see(/^ready> ml-interview practice --pace strict$/m);
  });
});

describe.skipIf(!isInstalled('fish'))('fish', () => {
  const completions = (line: string) =>
    lines('fish', ['--no-config', '-c', 'ml-interview completion fish | source; complete -C $argv[1]', line]);

  it.each([
    ['ml-interview pra', ['practice\tsit one timed interview']],
    ['ml-interview practice --level=s', ['--level=senior', '--level=staff']],
    ["ml-interview scenarios show 'sp", ['spam-filter\tSpam filter']],
    ['ml-interview critique it', ["it's mine.md"]],
    ['ml-interview review --output=ans', ['--output=answers.md']],
    ['ml-interview config add-library p', ['package/']],
  ])('%s', PATIENCE, (line, wanted) => {
    expect(completions(line)).toEqual(wanted);
  });

  it('shows titles as they are', PATIENCE, () => {
    const [first, second] = completions('ml-interview review ');
    expect(first).toMatch(
      /^2026-03-02-test-0002\t2026-03-02, a:b 'c' "d" \$\(touch STRUCK\) `touch STRUCK` \\e/,
    );
    expect(second).toMatch(/^2026-03-01-test-0001\t/);
    expect(home.wasStruck()).toBe(false);
  });
});
