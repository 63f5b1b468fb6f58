import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { drawPicture } from '../../src/diagram/draw-picture.ts';

async function drawn(source: string): Promise<string> {
  const picture = await drawPicture(source);
  if ('problem' in picture) throw new Error(picture.problem);
  return picture.svg;
}

it('draws an SVG that follows light and dark and asks the network for nothing', async () => {
  const svg = await drawn('flowchart LR\n  logs --> model');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*>\n<style>/);
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).toContain('>logs</text>');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import/);
  expect(svg.match(/^<svg[^>]*>/)?.[0]).not.toContain('style=');
});

it('keeps labels text, and has no character that XML forbids', async () => {
  const svg = await drawn('flowchart LR\n  a["<script>1</script> \uFFFF \uD800 & x"] --> b["</text></svg>"]');
  expect(svg).not.toMatch(/<script|[\uFFFE\uFFFF]|\p{Cs}/u);
  const { document } = parseHTML(svg);
  expect(document.querySelectorAll('svg, script')).toHaveLength(1);
});

it('says why it does not draw', async () => {
  expect(await drawPicture('nothing of the kind')).toHaveProperty('problem');
});
