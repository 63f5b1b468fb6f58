import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli.ts';
import { complete } from '../../src/completion/complete.ts';
import { questionOf } from '../../src/completion/render.ts';
import { SHELLS } from '../../src/completion/shells.ts';
import { type Kind, sourceOf } from '../../src/completion/values.ts';

const nowhere = { stdout: new PassThrough(), stderr: new PassThrough() };
const program = createProgram(nowhere, async () => {});

const VALUES: Partial<Record<Kind, string[]>> = {
  scenario: ['ad-click-prediction', 'video-recommendation'],
  session: ['2026-03-01-test-0001', '2026-03-02-test-0002'],
  'open session': ['2026-03-02-test-0002'],
  concept: ['caching', 'feature-stores'],
  setting: ['coach', 'model'],
  preset: ['ollama', 'openai'],
};

/** What is offered for the last of the words of a line; a line that ends in a blank begins another. */
async function offer(line: string) {
  const asked: Kind[] = [];
  const { candidates, paths } = await complete(program, line.split(' '), async (kind) => {
    asked.push(kind);
    return (VALUES[kind] ?? [`<${kind}>`]).map((value) => ({ value, description: '' }));
  });
  return { values: candidates.map(({ value }) => value), paths, asked };
}

describe('what is offered', () => {
  it.each([
    ['pra', ['practice']],
    ['pro', ['progress']],
    ['scenarios ', ['list', 'show', 'validate', 'new', 'schema', 'help']],
    ['practice v', ['video-recommendation']],
    ['practice --level ', ['mid', 'senior', 'staff']],
    ['practice --level s', ['senior', 'staff']],
    ['practice --level=s', ['--level=senior', '--level=staff']],
    ['practice --pace strict --l', ['--level', '--library']],
    ['practice --plain --no-c', ['--no-cache', '--no-curveball', '--no-color']],
    ['practice --stage ', ['clarify', 'data', 'training', 'serving', 'monitoring']],
    ['practice --stage data serving ', ['clarify', 'training', 'monitoring']],
    ['practice --stage data --stage s', ['serving']],
    ['practice --stage data --coach ', ['auto', 'offline', 'llm']],
    ['--plain practice v', ['video-recommendation']],
    ['host --print ad', ['ad-click-prediction']],
    ['scenarios show --json v', ['video-recommendation']],
    ['scenarios new --from v', ['video-recommendation']],
    ['drill --scenario=v', ['--scenario=video-recommendation']],
    ['drill --dimension ', ['latency', 'cost', 'scalability', 'maintainability']],
    ['review --compare ', ['2026-03-01-test-0001', '2026-03-02-test-0002']],
    ['review --as ', ['covered', 'touched']],
    ['resume ', ['2026-03-02-test-0002']],
    ['sessions delete 2026-03-01-test-0001 2', ['2026-03-02-test-0002']],
    ['learn c', ['caching']],
    ['drill --concept f', ['feature-stores']],
    ['config use o', ['ollama', 'openai']],
    ['config set ', ['coach', 'model']],
    ['config set coach ', ['<setting value>']],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['help ', ['<subject>']],
    ['doctor ', ['--llm', '--json', '--help', '--version', '--no-color', '--plain', '--library']],
    ['practice -- --', []],
    ['practice --minutes ', []],
    ['nonsense ', []],
    ['__comp', []],
    ['', expect.not.arrayContaining(['__complete'])],
  ])('%j', async (line, values) => {
    expect((await offer(line)).values).toEqual(values);
  });

  it.each([
    ['critique ', 'files'],
    ['critique ans', 'files'],
    ['review --output ', 'files'],
    ['review --output=x', 'files'],
    ['practice --answers ', 'files'],
    ['practice ./own', 'files'],
    ['sessions import one.json ', 'files'],
    ['scenarios validate ', 'files'],
    ['config add-library ', 'folders'],
    ['--library ', 'folders'],
    ['practice v', undefined],
    ['review nothing', undefined],
    ['sessions list --scenario nothing', undefined],
  ])('%j: %s', async (line, paths) => {
    expect((await offer(line)).paths).toBe(paths);
  });

  it('looks up nothing but what may stand there', async () => {
    expect((await offer('practice --l')).asked).toEqual([]);
    expect((await offer('scen')).asked).toEqual([]);
    expect((await offer('practice ')).asked).toEqual(['scenario']);
  });

  it('has values, or knows that there are none, for all options and arguments there are', () => {
    const unknown = (command: Command): string[] => {
      const wanted = [
        ...command.options.filter(({ required, optional }) => required || optional),
        ...command.registeredArguments,
      ].filter((one) => !one.argChoices && sourceOf(command.name(), one) === undefined);
      return [
        ...wanted.map((one) => `${command.name()} ${one.name()}`),
        ...command.commands.flatMap(unknown),
      ];
    };
    expect(unknown(program)).toEqual(['__complete passed']);
  });

  it('never fails, and never offers what does not go on with what was typed', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'practice',
        'review',
        '--stage',
        '--level',
        '--compare',
        'config',
        'set',
        '--',
        '-',
        '',
      ),
      fc.string({ maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        const { candidates } = await complete(program, words, async () => []);
        const typed = words.at(-1) ?? '';
        for (const { value } of candidates) expect(value.startsWith(typed)).toBe(true);
      }),
    );
  });
});

describe('the reply to a shell', () => {
  const hostile = fc.record({
    value: fc.string({ unit: 'binary' }),
    description: fc.string({ unit: 'binary', maxLength: 200 }),
  });

  it.each(SHELLS)('of %s is a line for each value, whatever these are called', (shell) => {
    fc.assert(
      fc.property(fc.array(hostile), (candidates) => {
        const lines = questionOf(shell, ['']).lines({ candidates });
        expect(lines[0]).toBe('values');
        for (const line of lines.slice(1)) expect(line).toMatch(/^[\w@%+=,./-]+([:\t]\P{Cc}*)?$/u);
      }),
    );
  });

  it('cuts a long description off between two characters', () => {
    const candidates = [{ value: 'a', description: '\u{1F600}'.repeat(81) }];
    const [, line] = questionOf('fish', ['']).lines({ candidates });
    expect(line).toBe(`a\t${'\u{1F600}'.repeat(77)}...`);
  });

  it.each([
    ['ml-interview practice --level=st', 'st', '--level=staff', 'staff'],
    ['ml-interview practice --level=st', '--level=st', '--level=staff', '--level=staff'],
    ['ml-interview practice --level=', '', '--level=staff', 'staff'],
    ['ml-interview practice "vid', '"vid', 'video', 'video'],
    ['ml-interview practice "vid', 'vid', 'video', 'video'],
  ])('of bash takes the place of what bash replaces: %s, %j', (line, replaced, value, reply) => {
    const completion = { candidates: [{ value, description: '' }] };
    expect(questionOf('bash', [line, replaced]).lines(completion)).toEqual(['values', reply]);
  });
});
