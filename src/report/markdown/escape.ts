/*
 * GitHub-flavoured Markdown has no way to say "this is text" in general. Lines of prose are escaped at every
 * character that could mean something there; texts of several lines go into fences.
 */
const MEANINGFUL = /[\\`*_[\]<>|~&$@#!]/g;
/** Where a link would be made without any brackets. */
const AUTOLINK = /\b(https?|ftp|mailto|xmpp):|\b(www)\./gi;
/** What makes a list or a heading at the start of a line. */
const LINE_START = /^(\s*)([-+=>:]|\d+(?=[.)]))/;

/** Text of one line as prose: it makes no heading, list, link, mention or HTML. */
export function prose(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MEANINGFUL, '\\$&')
    .replace(AUTOLINK, (_, scheme?: string, www?: string) => (scheme ? `${scheme}\\:` : `${www}\\.`))
    .replace(LINE_START, (_, space: string, start: string) =>
      /\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`,
    );
}

/** Text of any number of lines, shown as it is: in a fence longer than any in it. */
export function fenced(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${withoutLastLineFeeds(text)}\n${fence}`;
}

/** A quote within a line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const ticks = '`'.repeat(longestRun(line) + 1);
  // With a space at both ends, as one that is a tick would otherwise belong to the fence; Markdown takes them off.
  return `${ticks} ${line} ${ticks}`;
}

/** A pattern with an end would look at every run of line feeds again from each of its places. */
function withoutLastLineFeeds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
