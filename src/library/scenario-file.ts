import { isUtf8 } from 'node:buffer';
import type { ScenarioRule } from './located.ts';
import type { Content } from './read-bytes.ts';
import { type Reading, readScenario } from './read-scenario.ts';

/** Reads the content of a scenario file, which has to be UTF-8; see `readScenario`. Never throws. */
export function readScenarioContent(
  content: Content,
  file: string,
  advice: readonly ScenarioRule[] = [],
): Reading {
  if ('refused' in content) return fault(file, 1, 1, content.refused);
  const { bytes } = content;
  return isUtf8(bytes)
    ? readScenario(new TextDecoder().decode(bytes), file, advice)
    : invalidUtf8(bytes, file);
}

function invalidUtf8(bytes: Uint8Array, file: string): Reading {
  let line = 1;
  let rest = bytes;
  for (
    let end = rest.indexOf(LINE_FEED);
    end >= 0 && isUtf8(rest.subarray(0, end));
    end = rest.indexOf(LINE_FEED)
  ) {
    rest = rest.subarray(end + 1);
    line += 1;
  }
  const column = new TextDecoder().decode(rest).indexOf('\uFFFD') + 1;
  return fault(file, line, column, 'not valid UTF-8 from here on');
}

const LINE_FEED = 0x0a;

function fault(file: string, line: number, column: number, message: string): Reading {
  return { findings: [{ file, line, column, severity: 'error', rule: 'file', message }] };
}
