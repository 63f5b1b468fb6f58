import { StringDecoder } from 'node:string_decoder';
import { nameControl, nameCsi, nameSs3 } from './key-names.ts';

/** What the user did: typed or pasted text (line feeds for Enter, tabs for Tab), or pressed a named key. */
export type KeyEvent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'key'; readonly name: string };

/** Turns what a terminal sends into events, over any division into chunks. */
export interface KeyParser {
  feed(chunk: Buffer): KeyEvent[];
  /** Milliseconds of silence after which `flush` is due; undefined when nothing is half read. */
  patience(): number | undefined;
  /** Takes what was half read for what it is so far: a lone Esc, a paste that was cut off. */
  flush(): KeyEvent[];
}

const ESC = '\x1b';
const ESCAPE_PATIENCE_MS = 40;
const PASTE_PATIENCE_MS = 1000;
const PASTE_START = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: keys arrive as control characters
const TEXT_RUN = /^(?:[^\x00-\x1f\x7f]|[\t\n\r])+/;
/** A CSI sequence; the Linux console sends F1 to F5 as `ESC [ [ A` to `E`. */
const CSI = /^\x1b\[(?:(\[[A-E])|([0-?]*)[ -/]*([@-Z\\-~]))/;
const CSI_UNFINISHED = /^\x1b\[(?:\[?|[0-?]*[ -/]*)$/;
const SS3 = /^\x1bO[0-9;]*([A-Za-z])/;
const SS3_UNFINISHED = /^\x1bO[0-9;]*$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: keys arrive as control characters

/** What was read from the front of the input: how long it is, and what it means, if anything. */
interface Reading {
  readonly length: number;
  readonly event?: KeyEvent | undefined;
}

const key = (name: string | undefined): KeyEvent | undefined => (name ? { kind: 'key', name } : undefined);

const text = (typed: string): KeyEvent => ({ kind: 'text', text: typed });

/** Reads one event off the front of `input`; undefined when more has to come first. */
function read(input: string): Reading | undefined {
  const run = TEXT_RUN.exec(input);
  if (run) return { length: run[0].length, event: text(run[0].replace(/\r\n?/g, '\n')) };
  if (input[0] !== ESC) return { length: 1, event: key(nameControl(input.charCodeAt(0))) };
  return readEscape(input);
}

function readEscape(input: string): Reading | undefined {
  if (input.length === 1 || CSI_UNFINISHED.test(input) || SS3_UNFINISHED.test(input)) return undefined;
  const csi = CSI.exec(input);
  if (csi) return readCsi(csi);
  const ss3 = SS3.exec(input);
  if (ss3) return { length: ss3[0].length, event: key(nameSs3(ss3[1] ?? '')) };
  if (input[1] === ESC) return readDoubleEscape(input);
  const character = String.fromCodePoint(input.codePointAt(1) ?? 0);
  const code = character.charCodeAt(0);
  const name = code < 0x20 || code === 0x7f ? nameControl(code) : character;
  return { length: 1 + character.length, event: key(name && `alt+${name}`) };
}

function readCsi(match: RegExpExecArray): Reading {
  const [whole, console, parameters = '', final = ''] = match;
  const name = nameCsi(parameters, console ?? final);
  // Terminals that report every key by number do so for plain characters, too.
  if (name === 'enter' || name === 'shift+enter') return { length: whole.length, event: text('\n') };
  if (name === 'tab') return { length: whole.length, event: text('\t') };
  const isCharacter = name !== undefined && [...name].length === 1;
  return { length: whole.length, event: isCharacter ? text(name) : key(name) };
}

/** Some terminals send Alt with an arrow as `ESC ESC [ A`; otherwise the first Esc stands alone. */
function readDoubleEscape(input: string): Reading | undefined {
  const rest = readEscape(input.slice(1));
  if (!rest) return undefined;
  const event = rest.event;
  if (event?.kind === 'key' && (input[2] === '[' || input[2] === 'O')) {
    return { length: 1 + rest.length, event: key(`alt+${event.name}`) };
  }
  return { length: 1, event: key('escape') };
}

/** A parser at the start of its input. */
export function createKeyParser(): KeyParser {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let paste: string | undefined;
  let afterReturn = false;

  const readPaste = (): KeyEvent | undefined => {
    const body = paste + pending;
    const end = body.indexOf(PASTE_END, Math.max(0, (paste?.length ?? 0) - PASTE_END.length));
    if (end < 0) {
      paste = body;
      pending = '';
      return undefined;
    }
    paste = undefined;
    pending = body.slice(end + PASTE_END.length);
    return { kind: 'paste', text: body.slice(0, end) };
  };

  const drain = (): KeyEvent[] => {
    const events: KeyEvent[] = [];
    while (pending !== '' || paste) {
      if (paste !== undefined) {
        const event = readPaste();
        if (!event) break;
        events.push(event);
      } else if (pending.startsWith(PASTE_START)) {
        paste = '';
        pending = pending.slice(PASTE_START.length);
        if (pending === '') break;
      } else {
        const reading = read(pending);
        if (!reading) break;
        pending = pending.slice(reading.length);
        if (reading.event) events.push(reading.event);
      }
    }
    return events;
  };

  return {
    feed(chunk) {
      let text = decoder.write(chunk);
      // A CRLF of an unbracketed paste may fall on the border of two chunks.
      if (afterReturn && text.startsWith('\n')) text = text.slice(1);
      if (text !== '') afterReturn = text.length > 1 && text.endsWith('\r');
      pending += text;
      return drain();
    },
    patience() {
      if (paste !== undefined) return PASTE_PATIENCE_MS;
      return pending === '' ? undefined : ESCAPE_PATIENCE_MS;
    },
    flush() {
      if (paste !== undefined) {
        const text = paste + pending;
        paste = undefined;
        pending = '';
        return text === '' ? [] : [{ kind: 'paste', text }];
      }
      if (pending === '') return [];
      const alone = pending.length === 1 ? 'escape' : `alt+${pending[1]}`;
      pending = '';
      return [{ kind: 'key', name: alone }];
    },
  };
}
