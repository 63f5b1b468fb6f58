/**
 * Makes the README's pictures from real runs: the program in a pseudo-terminal, its screen as HTML, and a
 * screenshot of that by Chromium (CHROMIUM names another than Debian's).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { SerializeAddon } from '@xterm/addon-serialize';
import xterm from '@xterm/headless';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const BIN = fileURLToPath(new URL('../bin/ml-interview.js', import.meta.url));
const ANSWERS = fileURLToPath(new URL('../test/fixtures/average.md', import.meta.url));

const TYPED = `A wrong answer costs more than handing over: a customer who is told the wrong refund rule comes back angry, and then we pay for the call as well. So I count conversations that are solved without a person and don't come back, not conversations kept away from people.

Can it do things, such as refund, or only answer? I assume it only answers, in chat, in`;

interface Step {
  readonly see: RegExp;
  readonly type?: string;
}

interface Picture {
  readonly file: string;
  readonly rows: number;
  readonly args: readonly string[];
  /** What to wait for and what to type then; the picture is of what the last one waits for. */
  readonly steps: readonly Step[];
}

const PICTURES: readonly Picture[] = [
  {
    file: 'docs/answering.png',
    rows: 24,
    args: ['practice', 'rag-support-assistant'],
    steps: [
      { see: /timetable/, type: '\r' },
      { see: /start the clock/, type: '\r' },
      { see: /You:/, type: 'How many conversations a day?\r' },
      { see: /You:[\s\S]*You:/, type: '\r' },
      { see: /Ctrl\+T/, type: `\u001B[200~${TYPED}\u001B[201~` },
      { see: /in chat, in/ },
    ],
  },
  {
    file: 'docs/debrief.png',
    rows: 82,
    args: ['practice', 'video-recommendation', '--answers', ANSWERS],
    steps: [{ see: /ml-interview review/ }],
  },
];

const home = mkdtempSync(join(tmpdir(), 'ml-interview-picture-'));

/** The screen at the last step, as HTML. */
async function htmlOf({ args, rows, steps }: Picture): Promise<string> {
  const terminal = new xterm.Terminal({ cols: 80, rows, allowProposedApi: true, scrollback: 0 });
  const serializer = new SerializeAddon();
  terminal.loadAddon(serializer);
  const env = { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'xterm-256color', COLORTERM: '' };
  const pty = spawn(process.execPath, [BIN, ...args], { cols: 80, rows, env });
  pty.onData((data) => terminal.write(data));
  for (const { see, type } of steps) {
    await until(terminal, see);
    if (type) pty.write(type);
  }
  await pause(300);
  const html = serializer.serializeAsHTML({ includeGlobalBackground: true });
  pty.kill('SIGKILL');
  return html;
}

async function until(terminal: InstanceType<typeof xterm.Terminal>, wanted: RegExp): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { active } = terminal.buffer;
    const lines = Array.from({ length: active.length }, (_, row) =>
      active.getLine(row)?.translateToString(true),
    );
    if (wanted.test(lines.join('\n'))) return;
    if (Date.now() > deadline) throw new Error(`never saw ${wanted}:\n${lines.join('\n')}`);
    await pause(50);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const STYLE = `body { margin: 0; padding: 16px; background: #fff; display: inline-block }
pre { margin: 0; font: 15px/1.35 'DejaVu Sans Mono', monospace }`;

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const picture of PICTURES) {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 800, height: 600 } });
  await page.setContent(`<style>${STYLE}</style>${await htmlOf(picture)}`);
  await page.locator('body').screenshot({ path: picture.file });
  console.log(picture.file);
}
await browser.close();
rmSync(home, { recursive: true, force: true });
