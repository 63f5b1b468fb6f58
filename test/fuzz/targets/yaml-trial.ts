import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Finding } from '../../../src/yaml/finding.ts';
import { ensure } from '../checks.ts';
import type { Draw } from '../draw.ts';
import { type Mutant, mutate } from '../mutate.ts';

/** What a reader made of a file: a value, or why not. */
export type Made =
  | { readonly outcome: 'read' }
  | { readonly outcome: 'refused'; readonly findings: readonly Pick<Finding, 'line'>[] };

/** A file of YAML that mutants are made of. */
export interface YamlSource {
  readonly bytes: Buffer;
  /** Start and end in bytes of each value that is no mapping and no list. */
  readonly scalars: readonly (readonly [start: number, end: number])[];
}

export function yamlSource(text: string): YamlSource {
  const scalars: [number, number][] = [];
  let counted = { text: 0, bytes: 0 };
  // Asked in the order of the text.
  const bytesBefore = (at: number) => {
    counted = { text: at, bytes: counted.bytes + Buffer.byteLength(text.slice(counted.text, at)) };
    return counted.bytes;
  };
  const visit = (node: unknown): void => {
    if (isMap(node)) for (const { value } of node.items) visit(value);
    else if (isSeq(node)) for (const item of node.items) visit(item);
    else if (isScalar(node) && node.range) {
      const [start, end] = (node as Node).range ?? [0, 0];
      scalars.push([bytesBefore(start), bytesBefore(end)]);
    }
  };
  visit(parseDocument(text).contents);
  return { bytes: Buffer.from(text), scalars };
}

/** No field takes a list of lists with a number in it. */
const OF_NO_TYPE = '[[1]]';

/**
 * Has a mutant read. Once in ten times just one value is of the wrong type; then there has to be a finding in the
 * line where it begins.
 */
export async function tryYaml(
  source: YamlSource,
  draw: Draw,
  others: readonly Buffer[],
  read: (bytes: Buffer) => Made | Promise<Made>,
): Promise<Made['outcome']> {
  if (!draw.chance(0.1)) return (await read(mutate(source.bytes, draw, others).bytes)).outcome;
  const { bytes, line } = withWrongType(source, draw);
  const made = await read(bytes);
  ensure(made.outcome === 'refused', () => `took ${OF_NO_TYPE} in line ${line}`);
  ensure(
    made.findings.some((finding) => finding.line === line),
    () => `nothing said of line ${line} but of ${made.findings.map((finding) => finding.line).join(', ')}`,
  );
  return made.outcome;
}

function withWrongType({ bytes, scalars }: YamlSource, draw: Draw): Pick<Mutant, 'bytes'> & { line: number } {
  const [start, end] = draw.pick(scalars);
  const before = bytes.subarray(0, start);
  const isBlock = bytes[end - 1] === 0x0a;
  const added = Buffer.from(isBlock ? `${OF_NO_TYPE}\n` : OF_NO_TYPE);
  const line = before.toString('latin1').split('\n').length;
  return { bytes: Buffer.concat([before, added, bytes.subarray(end)]), line };
}

/** The lines that the message of an error names. */
export function linesNamed(message: string, file: string): Pick<Finding, 'line'>[] {
  return message.split('\n').map((told) => ({ line: Number(told.slice(file.length + 1).split(':')[0]) }));
}
