/**
 * Makes the pictures in docs/ from real runs: the program in a pseudo-terminal, its screen as HTML, and a
 * screenshot of that by Chromium (CHROMIUM names another than Debian's). Two are for the README; the others show
 * every step of an interview in two sizes, with docs/screens.md to leaf through them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { SerializeAddon } from '@xterm/addon-serialize';
import xterm from '@xterm/headless';
import { type Browser, chromium } from 'playwright-core';
import { ANSWERING, DEBRIEF, type Size, type Step, TOUR, type Visit } from './tour.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const BIN = fileURLToPath(new URL('../bin/ml-interview.js', import.meta.url));
const STYLE = `body { margin: 0; padding: 12px; background: #fff; display: inline-block }
pre { margin: 0; font: 15px/1.35 'DejaVu Sans Mono', monospace }`;
const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

const home = mkdtempSync(join(tmpdir(), 'ml-interview-picture-'));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The screen of the program, which gets keys. */
function start(args: readonly string[], { columns, rows }: Size) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  const serializer = new SerializeAddon();
  terminal.loadAddon(serializer);
  const env = { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'xterm-256color', COLORTERM: '' };
  const pty = spawn(process.execPath, [BIN, ...args], { cols: columns, rows, env });
  pty.onData((data) => terminal.write(data));
  const text = () => {
    const { active } = terminal.buffer;
    return Array.from({ length: active.length }, (_, row) =>
      active.getLine(row)?.translateToString(true),
    ).join('\n');
  };
  return {
    type: (keys: string) => pty.write(keys),
    async see(wanted: RegExp) {
      const deadline = Date.now() + 60_000;
      while (!wanted.test(text())) {
        if (Date.now() > deadline) throw new Error(`never saw ${wanted}:\n${text()}`);
        await pause(50);
      }
      // What follows the words on screen is painted by then, too.
      await pause(300);
    },
    html: () => serializer.serializeAsHTML({ includeGlobalBackground: true }),
    kill: () => pty.kill('SIGKILL'),
  };
}

async function photograph(html: string, file: string, scale: number, browser: Browser): Promise<void> {
  const viewport = { width: 1200, height: 800 };
  const page = await browser.newPage({ deviceScaleFactor: scale, viewport });
  await page.setContent(`<style>${STYLE}</style>${html}`);
  await page.locator('body').screenshot({ path: file });
  await page.close();
  console.log(file);
}

/** Walks through a run; each step with a name is photographed. */
async function visit({ args, steps }: Visit, size: Size, take: (step: Step, html: string) => Promise<void>) {
  const program = start(args, size);
  try {
    for (const step of steps) {
      await program.see(step.see);
      if (step.picture) await take(step, program.html());
      if (step.type) program.type(step.type);
    }
  } finally {
    program.kill();
  }
}

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const { file, rows, run } of [ANSWERING, DEBRIEF]) {
  await visit(run, { columns: 80, rows }, (_, html) => photograph(html, file, 2, browser));
}

mkdirSync('docs/screens', { recursive: true });
const captions = new Map<string, string>();
for (const size of SIZES) {
  for (const run of TOUR) {
    await visit(run, size, async ({ picture = '', caption = '' }, html) => {
      captions.set(picture, caption);
      await photograph(html, `docs/screens/${picture}-${size.columns}x${size.rows}.png`, 1, browser);
    });
  }
}
const chapters = [...captions].map(([picture, caption]) => {
  const images = SIZES.map(
    ({ columns, rows }) => `![${columns}x${rows}](screens/${picture}-${columns}x${rows}.png)`,
  );
  return `## ${caption}\n\n${images.join('\n\n')}\n`;
});
writeFileSync(
  'docs/screens.md',
  `# Every step of an interview\n\nMade by \`npm run picture\` from real runs.\n\n${chapters.join('\n')}`,
);
await browser.close();
rmSync(home, { recursive: true, force: true });
