/** What `help` tells besides the commands, each with what it is about; apart from the texts, which are loaded when one is asked for. */
export const TOPICS = [
  ['keys', 'keys while you write, tick off, or answer in plain lines'],
  ['stages', 'the five stages, their time, and what is asked in between'],
  ['scoring', 'verdicts, scores, levels, trade-offs'],
  ['files', 'folders, files, environment variables'],
  ['scripting', 'answers from a file, JSON, many answers at once'],
  ['exit-codes', 'what a program that calls this one is told'],
  ['model', 'a language model as a second judge'],
  ['accessibility', 'screen readers, plain lines, colours'],
] as const;
export type TopicName = (typeof TOPICS)[number][0];
