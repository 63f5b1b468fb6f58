/**
 * Makes docs/report.png: the report of an interview that is sat here and now from its transcript, as Chromium
 * shows it (CHROMIUM names another than Debian's).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { run } from '../src/cli.ts';
import { createTestHost } from '../test/support/test-host.ts';
import { sitWholeInterview } from '../test/support/whole-sitting.ts';

const home = mkdtempSync(join(tmpdir(), 'ml-interview-picture-'));
const file = join(home, 'report.html');
const { host, stderr } = createTestHost(home);
const code = await run(['review', await sitWholeInterview(home), '--output', file], host);
if (code !== 0) throw new Error(stderr());

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const page = await browser.newPage({ viewport: { width: 1240, height: 1165 }, deviceScaleFactor: 1.5 });
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: 'docs/report.png' });
await browser.close();
rmSync(home, { recursive: true, force: true });
console.log('docs/report.png');
