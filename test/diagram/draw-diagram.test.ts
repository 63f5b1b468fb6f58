import { expect, it } from 'vitest';
import { drawDiagram } from '../../src/diagram/draw-diagram.ts';

const chain = (boxes: number) =>
  [
    'flowchart LR',
    ...Array.from(
      { length: boxes },
      (_, at) => ` n${at}[box number ${at}] --> n${at + 1}[box number ${at + 1}]`,
    ),
  ].join('\n');

it('draws boxes and arrows', async () => {
  expect(await drawDiagram('flowchart LR\n a[logs] --> b[model]', 80)).toEqual({
    lines: ['┌────┐    ┌─────┐', '│logs├───►│model│', '└────┘    └─────┘'],
  });
});

it('turns what is too wide, and leaves it when that does not help', async () => {
  const turned = await drawDiagram(chain(6), 60);
  expect('lines' in turned && Math.max(...turned.lines.map((line) => line.length))).toBeLessThan(30);
  const narrow = await drawDiagram(chain(1), 10);
  expect('lines' in narrow && narrow.lines.length).toBeGreaterThan(3);
});

it('gives up on what the library would draw for ever', async () => {
  const start = performance.now();
  expect(await drawDiagram(chain(40), 80)).toEqual({ problem: 'it is too large to be drawn here' });
  expect(performance.now() - start).toBeLessThan(10_000);
}, 20_000);

it('says what the library says of a text that is no diagram', async () => {
  expect(await drawDiagram('nothing', 80)).toEqual({
    problem: expect.stringContaining('Invalid mermaid header'),
  });
});
