import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyParser, type KeyEvent } from '../../../src/terminal/editor/keys.ts';

function parse(...chunks: (string | Buffer)[]): KeyEvent[] {
  const parser = createKeyParser();
  const events = chunks.flatMap((chunk) => parser.feed(Buffer.from(chunk)));
  return [...events, ...parser.flush()];
}

/** Events as short strings: keys by name, text and pastes quoted. Texts in a row are one text. */
function brief(events: readonly KeyEvent[]): string[] {
  const out: string[] = [];
  for (const event of events) {
    const last = out.at(-1);
    if (event.kind === 'key') out.push(event.name);
    else if (event.kind === 'text' && last?.startsWith('"'))
      out[out.length - 1] = `"${last.slice(1, -1)}${event.text}"`;
    else out.push(event.kind === 'text' ? `"${event.text}"` : `<${event.text}>`);
  }
  return out;
}

describe('createKeyParser', () => {
  it.each([
    ['plain text', 'hello wörld 🙂', '"hello wörld 🙂"'],
    ['Enter', '\r', '"\n"'],
    ['Ctrl+A', '\x01', 'ctrl+a'],
    ['Ctrl+Z', '\x1a', 'ctrl+z'],
    ['Ctrl+_', '\x1f', 'ctrl+_'],
    ['Backspace', '\x7f', 'backspace'],
    ['Backspace on Windows, and Ctrl+H', '\b', 'backspace'],
    ['an arrow', '\x1b[A', 'up'],
    ['an arrow in application mode', '\x1bOD', 'left'],
    ['Ctrl and an arrow', '\x1b[1;5C', 'ctrl+right'],
    ['Alt and an arrow', '\x1b[1;3D', 'alt+left'],
    ['Alt and an arrow as two Escs', '\x1b\x1b[D', 'alt+left'],
    ['Home, xterm', '\x1b[H', 'home'],
    ['Home, rxvt', '\x1b[7~', 'home'],
    ['End, console', '\x1b[4~', 'end'],
    ['Delete', '\x1b[3~', 'delete'],
    ['Ctrl+Delete', '\x1b[3;5~', 'ctrl+delete'],
    ['Page Up', '\x1b[5~', 'pageup'],
    ['F1, xterm', '\x1bOP', 'f1'],
    ['F1, console', '\x1b[[A', 'f1'],
    ['F1, rxvt', '\x1b[11~', 'f1'],
    ['Alt+B', '\x1bb', 'alt+b'],
    ['Alt+Enter', '\x1b\r', 'alt+enter'],
    ['Alt+Backspace', '\x1b\x7f', 'alt+backspace'],
    ['Ctrl+Enter, kitty', '\x1b[13;5u', 'ctrl+enter'],
    ['Shift+Enter, kitty', '\x1b[13;2u', '"\n"'],
    ['Ctrl+C, kitty', '\x1b[99;5u', 'ctrl+c'],
    ['a letter, kitty', '\x1b[97u', '"a"'],
    ['a capital, kitty', '\x1b[97:65;2u', '"A"'],
    ['Esc, kitty', '\x1b[27u', 'escape'],
    ['Ctrl+Enter, xterm', '\x1b[27;5;13~', 'ctrl+enter'],
    ['F2', '\x1bOQ', 'f2'],
    ['a lone Esc', '\x1b', 'escape'],
  ])('%s', (_name, input, expected) => {
    expect(brief(parse(input))).toEqual([expected]);
  });

  it('says nothing for keys released, unknown sequences and stray ends of pastes', () => {
    expect(parse('\x1b[97;1:3u', '\x1b[?1;2c', '\x1b[201~', '\x1b[57441u')).toEqual([]);
  });

  it('tells Esc, Esc from Alt+Esc', () => {
    expect(brief(parse('\x1b\x1bx'))).toEqual(['escape', 'alt+x']);
  });

  it('reads a bracketed paste as one event, whatever is in it', () => {
    const body = 'one\r\n\x1b[Atwo\x04\x1b';
    expect(brief(parse(`a\x1b[200~${body}\x1b[201~b`))).toEqual(['"a"', `<${body}>`, '"b"']);
  });

  it('takes a paste that is cut off for what has come', () => {
    const parser = createKeyParser();
    expect(parser.feed(Buffer.from('\x1b[200~half'))).toEqual([]);
    expect(parser.patience()).toBe(1000);
    expect(parser.flush()).toEqual([{ kind: 'paste', text: 'half' }]);
    expect(parser.patience()).toBeUndefined();
    expect(brief(parser.feed(Buffer.from('\x03')))).toEqual(['ctrl+c']);
  });

  it('waits 40 ms for what may follow an Esc, and for nothing else', () => {
    const parser = createKeyParser();
    parser.feed(Buffer.from('a'));
    expect(parser.patience()).toBeUndefined();
    parser.feed(Buffer.from('\x1b'));
    expect(parser.patience()).toBe(40);
  });

  it('reads CRLF as one new line, also across chunks, but two Enters as two', () => {
    const lines = (events: KeyEvent[]) =>
      events.map((event) => (event.kind === 'key' ? '' : event.text)).join('');
    expect(lines(parse('a\r', '\nb'))).toBe('a\nb');
    expect(lines(parse('\r', '\n'))).toBe('\n\n');
  });

  it('gives the same events however the input is cut into chunks', () => {
    const piece = fc.constantFrom(
      'word ',
      'é',
      '漢',
      '🙂',
      '👩‍👩‍👧',
      '\r',
      '\t',
      '\x04',
      '\x7f',
      '\x1b[A',
      '\x1b[1;5C',
      '\x1bOP',
      '\x1bb',
      '\x1b\r',
      '\x1b[97;5u',
      '\x1b[200~pasted\rtext\x1b[201~',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat(400)), (pieces, cuts) => {
        const bytes = Buffer.from(pieces.join(''));
        const places = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length].sort((a, b) => a - b);
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(brief(parse(...chunks))).toEqual(brief(parse(bytes)));
      }),
    );
  });

  it('never fails and never keeps anything back after a flush', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (chunks) => {
        const parser = createKeyParser();
        for (const chunk of chunks) parser.feed(Buffer.from(chunk));
        parser.flush();
        expect(parser.patience()).toBeUndefined();
      }),
    );
  });
});
