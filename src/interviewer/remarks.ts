import { readFile } from 'node:fs/promises';
import { packageFile } from '../package-files.ts';

const KINDS = [
  'opening',
  'drill',
  'unknown',
  'rest',
  'offer',
  'choice',
  'declined',
  'again',
  'granted',
  'fits',
  'differs',
  'open',
  'blank',
  'follow-up',
  'another-follow-up',
  'dodged',
  'no-hint',
  'curveball',
  'sketch',
  'wrap-up',
  'time-left',
  'behind',
  'half-asked',
  'move-on',
  'closing',
] as const;
type Kind = (typeof KINDS)[number];

/** What the interviewer says between the questions, whatever the scenario. */
export type Remarks = Readonly<Record<Kind, string>>;

const FILE = packageFile('prompts/interviewer.md');

/** The remarks of the package: a Markdown file with a `## kind` heading for each. */
export async function readRemarks(): Promise<Remarks> {
  const sections = (await readFile(FILE, 'utf8')).split(/^## /m).slice(1);
  const texts = new Map(sections.map((section) => sectionOf(section)));
  return Object.fromEntries(KINDS.map((kind) => [kind, found(kind, texts)])) as Remarks;
}

function sectionOf(section: string): [kind: string, text: string] {
  const [heading = '', ...lines] = section.split('\n');
  return [heading.trim(), lines.join(' ').replace(/\s+/g, ' ').trim()];
}

function found(kind: Kind, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(kind);
  if (!text) throw new Error(`prompts/interviewer.md has no "## ${kind}"`);
  return text;
}
