import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { sessionPage } from '../../src/report/html/session-page.ts';
import { reportOf } from '../../src/report/session-report.ts';
import { critiqued, started, submitted } from '../support/session-fixture.ts';
import { createTestHost } from '../support/test-host.ts';
import { sitWholeInterview } from '../support/whole-sitting.ts';
import { hostileSitting } from './hostile-sitting.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** What a report is made of; anything else was made of somebody's text. */
const ELEMENTS =
  /^(html|head|meta|title|style|body|a|header|nav|main|section|footer|h[1-4]|p|span|strong|ul|ol|li|dl|dt|dd|div|table|caption|thead|tbody|tr|th|td|figure|figcaption|img|mark|sup|q|pre|blockquote|del|ins|details|summary|svg|g|path|rect|line|text|title|circle)$/;

let browser: Browser;
let home: string;
const files: Record<string, string> = {};

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`no browser at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM to its path`);
  }
  home = await mkdtemp(join(tmpdir(), 'ml-interview-report-'));
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const whole = await sitWholeInterview(home);
  await program(
    'drill',
    '--scenario',
    'ad-click-prediction',
    '--stage',
    'data',
    '--answer',
    'test/fixtures/average.md',
  );
  const drilled = (await newest()).filter((id) => id !== whole);
  save('hosted', held());
  save('gone', [started(['clarify']), submitted('clarify'), critiqued('clarify', { first: 'covered' })]);
  const ids = {
    whole,
    drill: drilled[0] ?? '',
    hosted: '2026-03-01-hosted-0001',
    gone: '2026-03-01-gone-0001',
  };
  for (const [name, id] of Object.entries(ids)) {
    files[name] = join(home, `${name}.html`);
    await program('review', id, '--output', files[name]);
  }
  files['hostile'] = join(home, 'hostile.html');
  writeFileSync(files['hostile'], await sessionPage(reportOf(await hostileSitting())));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await rm(home, { recursive: true, force: true });
});

async function program(...args: string[]): Promise<string> {
  const { host, stdout, stderr } = createTestHost(home);
  const code = await run(args, { ...host, cwd: process.cwd() });
  if (code !== 0) throw new Error(stderr());
  return stdout();
}

async function newest(): Promise<string[]> {
  return JSON.parse(await program('sessions', 'list', '--json')).sessions.map(({ id }: { id: string }) => id);
}

function held(): SessionEvent[] {
  const start = started(['clarify', 'data']);
  const judgedBy = (event: SessionEvent): SessionEvent =>
    event.type === 'critique-added'
      ? { ...event, critique: { ...event.critique, coach: { kind: 'human', version: '1' } } }
      : event;
  return [
    { ...start, plan: { ...start.plan, interviewer: 'person' } },
    submitted('clarify', ''),
    judgedBy(critiqued('clarify', { first: 'covered', second: 'touched' })),
  ];
}

function save(name: string, [start, ...events]: readonly SessionEvent[]): void {
  const id = `2026-03-01-${name}-0001`;
  const lines = [{ ...start, id }, ...events].map((event) => `${JSON.stringify(event)}\n`);
  mkdirSync(join(home, 'sessions'), { recursive: true });
  writeFileSync(join(home, 'sessions', `${id}.jsonl`), lines.join(''));
}

/** A report in the browser, and whatever the browser had to say of it. */
async function opened(name: string, view: { dark?: boolean; width?: number } = {}) {
  const context = await browser.newContext({
    colorScheme: view.dark ? 'dark' : 'light',
    viewport: { width: view.width ?? 1280, height: 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(files[name] ?? '').href, { waitUntil: 'load' });
  return { page, complaints, close: () => context.close() };
}

/** Serious findings of axe, as texts. */
async function faultsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`);
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Names of elements and of attributes, ids that are there twice, links that lead nowhere. */
interface Anatomy {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly twice: readonly string[];
  readonly nowhere: readonly string[];
  /** Widths of images in pixels; 0 for one that could not be drawn. */
  readonly images: readonly number[];
  readonly title: string;
  readonly width: number;
  /** What a script that ran would have set. */
  readonly owned: unknown;
}

// As text: these are the types of Node here, not those of a page.
const anatomy = (page: Page) =>
  page.evaluate<Anatomy>(`(() => {
    const elements = [...document.querySelectorAll('*')];
    const ids = elements.map(({ id }) => id).filter(Boolean);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    return {
      elements: [...new Set(elements.map(({ localName }) => localName))],
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      nowhere: links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1))),
      images: [...document.images].map(({ naturalWidth }) => naturalWidth),
      title: document.title,
      width: document.documentElement.scrollWidth,
      owned: window.owned,
    };
  })()`);

describe.each(['whole', 'drill', 'hosted', 'gone', 'hostile'])('the report of a sitting: %s', (name) => {
  it.each([
    { dark: false, width: 1280 },
    { dark: true, width: 360 },
  ])('is sound, silent and accessible: %o', async (view) => {
    const { page, complaints, close } = await opened(name, view);
    const { elements, attributes, twice, nowhere, images, width, owned } = await anatomy(page);
    expect(complaints).toEqual([]);
    expect(elements.filter((element) => !ELEMENTS.test(element))).toEqual([]);
    expect(attributes.filter((attribute) => /^on|^style$|^srcdoc$|^srcset$/.test(attribute))).toEqual([]);
    expect({ twice, nowhere, owned }).toEqual({ twice: [], nowhere: [], owned: undefined });
    expect(images.every((pixels) => pixels > 0)).toBe(true);
    expect(width).toBeLessThanOrEqual(view.width);
    expect(await faultsIn(page)).toEqual([]);
    await close();
  });
});

it('a hostile sitting stays text, in its own drawing, too', async () => {
  const { page, close } = await opened('hostile');
  const text = await page.evaluate<string>('document.body.textContent');
  expect(text).toContain('<script>window.owned = 1; document.title = "owned"</script>');
  expect(text).toContain('</style><style>*{display:none}</style>');
  expect(text).toContain('{{ 7 | times: 7 }}');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of controls is what is tested
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  const { images, title } = await anatomy(page);
  expect(images).toHaveLength(1);
  expect(title).toContain('<script>');
  await close();
});

it('opens in 300 milliseconds and prints on a sensible number of pages', async () => {
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const { page, close } = await opened('whole');
    times.push(await page.evaluate<number>("performance.getEntriesByType('navigation')[0].loadEventEnd"));
    await close();
  }
  expect(Math.min(...times)).toBeLessThan(300);
  const { page, close } = await opened('whole');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(25);
  await close();
});

it('is walked through with the keyboard, from a number in the answer to its verdict and back', async () => {
  const { page, close } = await opened('whole');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
  await page.focus('sup a');
  await page.keyboard.press('Enter');
  const verdict = await page.evaluate("document.querySelector(':target').localName");
  expect(verdict).toBe('li');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate("document.querySelector('sup a:target').localName")).toBe('a');
  await close();
});
