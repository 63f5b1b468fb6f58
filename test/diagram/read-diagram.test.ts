import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDiagram } from '../../src/diagram/read-diagram.ts';

const hints = (text: string) => readDiagram(text)?.hints;

describe('a text with a diagram in it', () => {
  it.each([
    '',
    'Events go to the model, then to the app.',
    'latency < 200 ms',
    '-->',
    'a list:\n- one\n- two',
  ])('is not %j', (text) => {
    expect(readDiagram(text)).toBeUndefined();
  });

  it('may be arrows alone, whatever they look like and whatever the boxes are called', () => {
    const text =
      'First the flow:\nevent logs -> Features => ranker (GPU)\nranker (GPU) -->|clicks| event logs';
    expect(readDiagram(text)?.source).toBe(
      [
        'flowchart LR',
        ' n0["event logs"] --> n1["Features"]',
        ' n1 --> n2["ranker GPU"]',
        ' n2 -->|clicks| n0',
      ].join('\n'),
    );
  });

  it('may be a flowchart without a direction, with arrows that touch and several statements in a line', () => {
    expect(readDiagram('flowchart\na-->b; b==>c')?.source).toBe('flowchart LR\n\na --> b\n b ==> c');
  });

  it('may stand in a fence, among other words', () => {
    const text = 'My sketch:\n```mermaid\ngraph TD\n  a --> b\n```\nThat is all.';
    expect(readDiagram(text)).toEqual({ source: 'flowchart TD\n\n  a --> b\n', hints: [] });
  });

  it('keeps other kinds of diagram as they are', () => {
    const text = 'sequenceDiagram\n  User->>App: open';
    expect(readDiagram(text)).toEqual({ source: text, hints: [] });
  });
});

describe('hints', () => {
  it.each([
    ['a -> b', '"->" is no arrow in Mermaid; write "-->"'],
    ['a[Event logs --> b', '"[" and "]" do not match'],
    ['a --> ', 'an arrow needs a box on both sides'],
    ['what is this', 'neither a box nor an arrow'],
  ])('%s', (line, hint) => {
    expect(hints(`flowchart LR\n  a --> b\n  ${line}`)).toEqual([`line 3: ${hint}`]);
    expect(hints(`so:\n~~~mermaid\nflowchart LR\n${line}\n~~~`)).toEqual([`line 4: ${hint}`]);
  });

  it('are not given for what Mermaid can do', () => {
    const lines = [
      '%% a note',
      'subgraph off [Offline]',
      'a["x -> y (z"]',
      'a & c --> b',
      'end',
      'a -.->|(ok| b',
      'b',
    ];
    expect(hints(['flowchart LR', ...lines].join('\n'))).toEqual([]);
  });
});

it('reads any text', () => {
  const parts = fc.constantFrom(
    'flowchart LR\n',
    '-->',
    '->',
    ' a',
    '[',
    ']',
    '|',
    '\n',
    '```',
    'mermaid\n',
    ';',
    '"',
  );
  fc.assert(
    fc.property(
      fc.array(parts).map((list) => list.join('')),
      (text) => void readDiagram(text),
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => void readDiagram(text)));
});
