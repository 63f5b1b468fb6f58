/** What is typed in the runs that `picture.ts` photographs. */
import { fileURLToPath } from 'node:url';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Waits for `see`, is photographed if it has a name and a caption, then types. */
export interface Step {
  readonly see: RegExp;
  readonly picture?: string;
  readonly caption?: string;
  readonly type?: string;
}

/** One run of the program. */
export interface Visit {
  readonly args: readonly string[];
  readonly steps: readonly Step[];
}

interface Picture {
  readonly file: string;
  readonly rows: number;
  readonly run: Visit;
}

const ENTER = '\r';
const SUBMIT = '\u0004';
const BACK = '\u001B[C';
const paste = (text: string) => `\u001B[200~${text}\u001B[201~`;
const ANSWERS = fileURLToPath(new URL('../test/fixtures/average.md', import.meta.url));

const CLARIFY = `A wrong answer costs more than handing over: a customer who is told the wrong refund rule comes back angry, and then we pay for the call as well. So I count conversations that are solved without a person and don't come back, not conversations kept away from people.

Can it do things, such as refund, or only answer? I assume it only answers, in chat, in`;

const SKETCH = `articles --> chunks --> index --> retriever
question --> retriever --> writer --> check --> reply
check --> agent`;

export const ANSWERING: Picture = {
  file: 'docs/answering.png',
  rows: 24,
  run: {
    args: ['practice', 'rag-support-assistant'],
    steps: [
      { see: /timetable/, type: ENTER },
      { see: /start the clock/, type: ENTER },
      { see: /You:/, type: `How many conversations a day?${ENTER}` },
      { see: /You:[\s\S]*You:/, type: ENTER },
      { see: /Ctrl\+T/, type: paste(CLARIFY) },
      { see: /in chat, in/, picture: 'answering' },
    ],
  },
};

export const DEBRIEF: Picture = {
  file: 'docs/debrief.png',
  rows: 106,
  run: {
    args: ['practice', 'video-recommendation', '--answers', ANSWERS],
    steps: [{ see: /ml-interview review/, picture: 'debrief' }],
  },
};

/** From the list of scenarios to the debrief. */
const INTERVIEW: Visit = {
  args: ['practice'],
  steps: [
    {
      see: /Which interview\?/,
      picture: '01-choose',
      caption: 'Choose an interview',
      type: `support${ENTER}`,
    },
    { see: /see the timetable/, picture: '02-brief', caption: 'The brief', type: ENTER },
    { see: /start the clock/, picture: '03-timetable', caption: 'The timetable', type: ENTER },
    { see: /You:/, type: `How many conversations a day?${ENTER}` },
    {
      see: /You:[\s\S]*You:$/m,
      picture: '04-questions',
      caption: 'Questions to the interviewer',
      type: ENTER,
    },
    { see: /Ctrl\+T/, type: paste(CLARIFY) },
    { see: /in chat, in/, picture: '05-answer', caption: 'An answer, half written', type: '\u0014' },
    {
      see: /Up, Down: scroll/,
      picture: '06-overview',
      caption: 'Question, brief and overview (Ctrl+T)',
      type: BACK,
    },
    { see: /in chat, in/, type: '\u0007' },
    { see: /delete word before/, picture: '07-keys', caption: 'All keys (Ctrl+G)', type: BACK },
    { see: /in chat, in/, type: '\u0010' },
    { see: /Paused/, picture: '08-pause', caption: 'A pause (Ctrl+P)', type: BACK },
    { see: /in chat, in/, type: SUBMIT },
    { see: /: follow-up/, picture: '09-follow-up', caption: 'A follow-up', type: SUBMIT },
    { see: /Ctrl\+D again/, picture: '10-blank', caption: 'A blank answer is asked about', type: SUBMIT },
    { see: /: follow-up[\s\S]* 0 words/, type: `I can't say.${SUBMIT}` },
    { see: /Architecture sketch/, type: paste(SKETCH) },
    { see: /check --> agent/, picture: '11-sketch', caption: 'The sketch', type: '\u0012' },
    { see: /┌/, picture: '12-drawing', caption: 'The sketch, drawn (Ctrl+R)', type: BACK },
    { see: /check --> agent/, type: '\u0003' },
    { see: /ml-interview resume/, picture: '13-left', caption: 'Left in the middle (Ctrl+C)' },
  ],
};

/** Goes on with it in a few stages; the answers are pasted. */
const CLOCK: Visit = {
  args: [
    'practice',
    'video-recommendation',
    '--stage',
    'data',
    '--minutes',
    '3',
    '--pace',
    'strict',
    '--no-probes',
  ],
  steps: [
    { see: /see the timetable/, type: ENTER },
    { see: /start the clock/, type: ENTER },
    { see: /left/, type: 'We log every impression with its position' },
    { see: /running low/, picture: '14-low', caption: 'A quarter of the time is left' },
    { see: /almost over/, picture: '15-urgent', caption: 'A tenth of the time is left' },
    { see: /time is up/, picture: '16-grace', caption: 'A strict clock leaves ten seconds to finish' },
    { see: /how well did it go/, picture: '17-rating', caption: 'How well did it go?', type: ENTER },
    { see: /ml-interview review/, picture: '18-debrief', caption: 'The debrief of one stage' },
  ],
};

/** The same without redraws. */
const PLAIN: Visit = {
  args: ['practice', 'video-recommendation', '--stage', 'data', '--no-probes', '--plain'],
  steps: [
    { see: /see the timetable/, type: ENTER },
    { see: /start the clock/, type: ENTER },
    { see: /:help lists/, type: `We log every impression with its position.${ENTER}:time${ENTER}` },
    { see: /left[\s\S]*left/, picture: '19-plain', caption: 'Plain lines (--plain)' },
  ],
};

export const TOUR: readonly Visit[] = [INTERVIEW, CLOCK, PLAIN];
