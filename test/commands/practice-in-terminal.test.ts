import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STAGE_TITLES } from '../../src/domain/stages.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../support/pseudo-terminal.ts';
import { createTestHost } from '../support/test-host.ts';

const SUBMIT = '\u0004';
const CANCEL = '\u0003';
const paste = (text: string) => `\u001B[200~${text}\u001B[201~`;

let home: string;
let running: PseudoTerminal[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  running = [];
});
afterEach(() => {
  for (const { process } of running) process.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

function start(line: string): PseudoTerminal {
  const terminal = startInTerminal(line.split(' '), { ML_INTERVIEW_HOME: home });
  running.push(terminal);
  return terminal;
}

const newest = async () => {
  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  return store.read(await store.resolve());
};

async function beginInterview(terminal: PseudoTerminal) {
  await terminal.see(/Press Enter to see the timetable/);
  terminal.type('\r');
  await terminal.see(/Press Enter to start the clock/);
  terminal.type('\r');
}

/** Calls every stage poor. */
async function rate(terminal: PseudoTerminal, stages: number) {
  for (let rated = 1; rated <= stages; rated += 1) {
    await terminal.see(new RegExp(`(how well did it go\\?[\\s\\S]*){${rated}}> poor`));
    terminal.type('\r');
  }
}

/** Has no questions to the interviewer. */
async function skipQuestions(terminal: PseudoTerminal) {
  await terminal.see(/left\. You:/);
  terminal.type('\r');
}

async function leaveBlank(terminal: PseudoTerminal, title: string) {
  await terminal.see(new RegExp(`${title} .* left`));
  terminal.type(SUBMIT);
  await terminal.see(/Ctrl\+D again/);
  terminal.type(SUBMIT);
}

describe('an interview typed by keys', { timeout: 120_000 }, () => {
  it('goes from the list of scenarios to the debrief, with a paste of 600 words', async () => {
    const terminal = start('practice --no-probes --no-curveball');
    await terminal.see(/Which interview\?/);
    terminal.type('support');
    await terminal.see(/> Customer-support/);
    terminal.type('\r');
    await beginInterview(terminal);

    const pasted = Array.from({ length: 600 }, (_, index) => `word${index}`).join(' ');
    const answers: Record<string, string> = {
      clarify: 'A wrong answer hurts more than handing over to a person.',
      data: pasted,
      training: 'First keyword search as the yardstick.',
      serving: 'naïve café, 你好',
      monitoring: 'We log every turn: question, chunks, prompt version.',
    };
    await skipQuestions(terminal);
    for (const [stage, title] of Object.entries(STAGE_TITLES)) {
      if (stage === 'data') await leaveBlank(terminal, 'Architecture sketch');
      await terminal.see(new RegExp(`${title} .* left`));
      const answer = answers[stage] ?? '';
      terminal.type(stage === 'data' ? paste(answer) : answer);
      await terminal.see(new RegExp(`${answer.split(' ').length} words`));
      if (stage === 'data') {
        terminal.resize(40, 10);
        await terminal.see(/^ 600 words {2}Ctrl\+D submit/m);
        terminal.resize(80, 24);
      }
      terminal.type(SUBMIT);
    }
    await leaveBlank(terminal, 'Wrap-up');
    await rate(terminal, 5);
    await terminal.see(/ml-interview review/);
    expect(await terminal.ended).toBe(0);

    const session = await newest();
    expect(session).toMatchObject({
      scenario: { id: 'rag-support-assistant' },
      finishedAt: expect.any(String),
    });
    expect(Object.fromEntries(session.stages.map(({ id, answer }) => [id, answer]))).toEqual(answers);
  });

  it('begins with questions to the interviewer, whose replies can be looked up later', async () => {
    const terminal = start('practice video-recommendation --stage clarify --no-probes --no-curveball');
    await beginInterview(terminal);
    await terminal.see(/about 6 min left\. You:/);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    terminal.type('How many daily active users are there?\r');
    await terminal.see(/100 million[\s\S]*You:$/);
    terminal.type('What colour is the logo?\r');
    await terminal.see(/What would you assume\?[\s\S]*You:$/);
    terminal.type('\r');
    await terminal.see(/Ctrl\+T brief/);
    terminal.type('\u0014');
    for (let page = 0; page < 3; page += 1) terminal.type('\u001B[6~');
    await terminal.see(/daily active users[\s\S]*100 million/);
    terminal.type(CANCEL);
    expect(await terminal.ended).toBe(130);
    const [stage] = (await newest()).stages;
    expect(stage?.questions.map(({ text }) => text)).toEqual([
      'How many daily active users are there?',
      'What colour is the logo?',
    ]);
    expect(stage?.usedSeconds).toBeGreaterThanOrEqual(1);
  });

  it('asks a follow-up about a gap and judges the answer', async () => {
    const terminal = start('practice video-recommendation --stage serving --no-curveball');
    await beginInterview(terminal);
    await terminal.see(/Deployment and serving .* left/);
    terminal.type('We put it behind an API.');
    await terminal.see(/6 words/);
    terminal.type(SUBMIT);
    await terminal.see(/follow-up/);
    terminal.type('I am not sure.');
    await terminal.see(/4 words/);
    terminal.type(SUBMIT);
    await terminal.see(/0 words/);
    terminal.type(SUBMIT);
    await terminal.see(/Ctrl\+D again/);
    terminal.type(SUBMIT);
    await rate(terminal, 1);
    expect(await terminal.ended).toBe(0);
    const [stage] = (await newest()).stages;
    expect(stage?.probes).toMatchObject([{ answer: 'I am not sure.' }, { answer: '' }]);
    expect(stage?.probes.every(({ finding }) => finding?.verdict === 'missing')).toBe(true);
  });

  it('is left with Ctrl+C and taken up again where it was', async () => {
    const terminal = start('practice video-recommendation --stage data --no-probes --no-curveball');
    await beginInterview(terminal);
    await terminal.see(/left/);
    terminal.type('The first half');
    await terminal.see(/3 words/);
    terminal.type(CANCEL);
    expect(await terminal.ended).toBe(130);
    await terminal.see(/ml-interview resume 2/);
    expect((await newest()).stages[0]).toMatchObject({ answer: null, draft: 'The first half' });

    const again = start('resume');
    await again.see(/The first half/);
    again.type(' and the second.');
    await again.see(/6 words/);
    again.type(SUBMIT);
    await rate(again, 1);
    expect(await again.ended).toBe(0);
    expect((await newest()).stages[0]?.answer).toBe('The first half and the second.');
  });

  it.each([
    ['in one go', 0],
    ['one after the other', 30],
  ])('loses nothing to Ctrl+C pressed twice, %s', async (_, milliseconds) => {
    const terminal = start('practice video-recommendation --stage data --no-probes --no-curveball');
    await beginInterview(terminal);
    await terminal.see(/left/);
    terminal.type('The first half');
    await terminal.see(/3 words/);
    if (milliseconds === 0) terminal.type(CANCEL + CANCEL);
    else {
      terminal.type(CANCEL);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      terminal.type(CANCEL);
    }
    expect(await terminal.ended).toBe(130);
    expect((await newest()).stages[0]).toMatchObject({ answer: null, draft: 'The first half' });
    expect(await terminal.screen.isAlternate()).toBe(false);
  });

  it('keeps what was typed when it is killed', async () => {
    const terminal = start('practice video-recommendation --stage data');
    await beginInterview(terminal);
    await terminal.see(/left/);
    terminal.type('Impressions with their position');
    await terminal.see(/4 words/);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    terminal.process.kill('SIGKILL');
    await terminal.ended;
    expect((await newest()).stages[0]).toMatchObject({ draft: 'Impressions with their position' });
  });

  it.each(['SIGTERM', 'SIGHUP'])('saves at once and says how to resume on %s', async (signal) => {
    const terminal = start('practice video-recommendation --stage data');
    await beginInterview(terminal);
    await terminal.see(/left/);
    terminal.type('Impressions');
    await terminal.see(/1 word/);
    terminal.process.kill(signal);
    expect(await terminal.ended).toBe(130);
    expect((await newest()).stages[0]?.draft).toBe('Impressions');
    expect(await terminal.screen.isAlternate()).toBe(false);
    expect(await terminal.screen.modes()).toEqual({ wraparound: true, bracketedPaste: false });
  });

  it('saves nothing before the clock starts', async () => {
    const terminal = start('practice video-recommendation');
    await terminal.see(/timetable/);
    terminal.type(CANCEL);
    expect(await terminal.ended).toBe(130);
    expect(readdirSync(home)).toEqual([]);
  });
});
