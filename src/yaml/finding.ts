import type { z } from 'zod';
import { cleanLine } from '../text/clean.ts';
import type { Finding as FindingSchema, Severity as SeveritySchema } from './finding-schema.ts';

/** An error makes the file unusable; a warning does not. */
export type Severity = z.infer<typeof SeveritySchema>;

/** Something wrong with a file; lines and columns from 1. */
export type Finding = Readonly<z.infer<typeof FindingSchema>>;

/** The one-line form that editors and terminals turn into a link: `file:line:column: message`. */
export function formatFinding({ file, line, column, severity, message }: Finding): string {
  const words = severity === 'warning' ? `warning: ${message}` : message;
  return `${cleanLine(file)}:${line}:${column}: ${words}`;
}

/** A finding before its file is known and its place is turned into line and column. */
export interface Complaint {
  /** Into the text, in UTF-16 code units. */
  readonly offset: number;
  readonly severity?: Severity;
  readonly rule: string;
  readonly message: string;
}

/** The keys and positions that lead from the root of a document to a value. */
export type Path = readonly PropertyKey[];

/** `stages.data.criteria[2].level` */
export function formatPath(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return shorten(steps.join('').replace(/^\./, ''), 120);
}

/** One line of text that came from outside, made safe to show and cut to `length` code units. */
export function shorten(text: string, length: number): string {
  const line = cleanLine(text.slice(0, 4 * length));
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
