import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/cli.ts';
import { Critique } from '../../../src/domain/critique.ts';
import { BUG_EXIT_CODE } from '../../../src/errors.ts';
import { scenarioYaml } from '../../support/scenario-fixture.ts';
import { createTestHost } from '../../support/test-host.ts';
import { checkShown, ensure } from '../checks.ts';
import { mutate } from '../mutate.ts';
import { mutateJson } from '../mutate-json.ts';
import type { Target } from '../target.ts';

const ANSWERS = [
  {
    id: 1,
    scenario: 'spam-filter',
    stage: 'data',
    text: 'Labels come late, so I join point in time.\n\nAnd 你好.',
  },
  {
    id: 'two',
    scenario: 'spam-filter',
    stage: 'serving',
    text: '2,000 requests a second, p99 under 100 ms.',
  },
  { scenario: 'spam-filter', stage: 'clarify', text: '' },
];
const LINES = ANSWERS.map((answer) => JSON.stringify(answer));
const NAME = 'answers.jsonl';

/** Answers for `critique --jsonl`: a critique a line up to the first line that is no answer, which is named. */
export const critiqueLines: Target = {
  name: 'critique-jsonl',
  async open(home) {
    mkdirSync(join(home, 'scenarios'));
    writeFileSync(join(home, 'scenarios', 'spam-filter.yaml'), scenarioYaml());
    const source = Buffer.from(`${LINES.join('\n')}\n`);
    return async (draw) => {
      const place = draw.below(LINES.length);
      const bytes = draw.chance(0.5)
        ? Buffer.from(`${LINES.with(place, mutateJson(ANSWERS[place], draw)).join('\n')}\n`)
        : mutate(source, draw, [source]).bytes;
      writeFileSync(join(home, NAME), bytes);
      const { host, stdout, stderr } = createTestHost(home);
      const code = await run(['critique', NAME, '--jsonl'], host);
      ensure(code !== BUG_EXIT_CODE, () => stderr());
      for (const text of [stdout(), stderr()]) checkShown(text, 'critique');
      for (const line of stdout().split('\n').slice(0, -1)) checkCritique(line);
      if (code === 0) return 'read';
      checkRefusal(stderr(), bytes);
      return 'refused';
    };
  },
};

function checkCritique(line: string): void {
  const critique = Critique.safeParse(JSON.parse(line));
  ensure(critique.success, () => `no critique: ${critique.error?.message}`);
}

function checkRefusal(said: string, bytes: Buffer): void {
  const [, line] = /^error: answers\.jsonl:(\d+):1: \S/.exec(said) ?? [];
  const lines = bytes.toString('utf8').split('\n').length;
  ensure(line !== undefined, () => `no place in "${said}"`);
  ensure(Number(line) <= lines, () => `beyond the last of ${lines} lines: ${said}`);
}
