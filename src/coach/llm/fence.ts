import { cleanText } from '../../text/clean.ts';

/** The kinds of material that stand in a user message. */
export const BLOCKS = [
  'scenario',
  'rubric',
  'answer',
  'stage',
  'gap',
  'gaps',
  'facts',
  'question',
  'verdicts',
] as const;
export type Block = (typeof BLOCKS)[number];

/** What could be taken for a tag of ours, or for the start of a message in a chat template: its first character. */
const OPENERS = new RegExp(`[<＜](?=\\s*[/\\\\]?\\s*(?:${BLOCKS.join('|')})\\b|\\s*\\|)`, 'giu');
const LONE_SURROGATE = /\p{Surrogate}/gu;
const ID_LENGTH = 12;

/**
 * Material as it may stand in a prompt: no controls, and nothing in it reads as a tag of ours. `<` is only exchanged
 * for `‹`, so that what is quoted from it can be found again.
 */
export function neutralise(text: string): string {
  return cleanText(text).replace(LONE_SURROGATE, '\uFFFD').replace(OPENERS, '‹');
}

/**
 * Material between tags of its own: `<answer-3f2a…>` and `</answer-3f2a…>`, named by the first 12 hexadecimal digits
 * of its SHA-256. The same material has the same tags, so that caches of prompts work.
 */
export async function fence(block: Block, material: string): Promise<string> {
  const text = neutralise(material).trim();
  const name = `${block}-${(await sha256(text)).slice(0, ID_LENGTH)}`;
  return `<${name}>\n${text}\n</${name}>`;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
