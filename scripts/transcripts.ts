/**
 * Writes down one whole interview for each file in scripts/transcripts/: the program runs in a pseudo-terminal in
 * plain lines, the file says what the candidate types, and what both say goes to docs/transcripts/. Ids of
 * scenarios as arguments make only these.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { parse } from 'yaml';
import { z } from 'zod';
import { Scenario } from '../src/domain/scenario.ts';
import { STAGE_IDS, STAGE_TITLES, type StageId } from '../src/domain/stages.ts';
import { packageFile } from '../src/package-files.ts';

const text = z.string();
const Script = z.strictObject({
  scenario: text,
  seed: z.number().int(),
  questions: z.array(text),
  stages: z.record(text, text),
  sketch: text,
  wrapUp: text,
  curveball: text,
  /** Answers to follow-ups by the stage they come in, in order. */
  followUps: z.record(text, z.array(text)),
  /** From 1 to 5, in the order of the stages. */
  ratings: z.array(z.number().int()),
});
type Script = z.infer<typeof Script>;

const folder = fileURLToPath(packageFile('scripts/transcripts/'));
const PATIENCE_MS = 20_000;
/** What the program waits at; the last such line decides what is typed. */
const PROMPT =
  /(?:Press Enter [^\r\n]*|You:|Type your answer\.[^\r\n]*|a word to search for[^\r\n]*|how well did it go\?[\s\S]*\d\. strong[^\r\n]*[\s\S]*?:) ?$/;

async function record(script: Script): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'ml-interview-transcript-'));
  const program = fileURLToPath(packageFile('bin/ml-interview.js'));
  const args = [program, 'practice', script.scenario, '--plain', '--seed', String(script.seed)];
  const env = { ...process.env, ML_INTERVIEW_HOME: home, TERM: 'dumb' };
  const terminal = spawn(process.execPath, args, { cols: 100, rows: 60, env });
  let said = '';
  let answered = 0;
  const turns = turnsOf(script);
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  const typed = new Promise<never>((_, reject) => {
    let patience = setTimeout(() => {}, 0);
    terminal.onData((data) => {
      said += data;
      clearTimeout(patience);
      patience = setTimeout(() => reject(new Error(`stuck after:\n${said.slice(-600)}`)), PATIENCE_MS);
      patience.unref();
      const rest = said.slice(answered);
      if (!PROMPT.test(rest.trimEnd())) return;
      answered = said.length;
      try {
        terminal.write(turns(rest));
      } catch (error) {
        terminal.kill();
        reject(error);
      }
    });
  });
  try {
    const code = await Promise.race([ended, typed]);
    if (code !== 0) throw new Error(`the interview ended with ${code}:\n${said.slice(-600)}`);
    return said;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What the candidate types after what was said last. */
function turnsOf(script: Script): (said: string) => string {
  const questions = [...script.questions];
  const ratings = [...script.ratings];
  const followUps = new Map(Object.entries(script.followUps).map(([stage, texts]) => [stage, [...texts]]));
  return (said) => {
    if (/Press Enter/.test(said)) return '\r';
    if (/You:\s*$/.test(said)) return `${questions.shift() ?? ''}\r`;
    if (/how well did it go/.test(said)) return `${ratings.shift() ?? 3}\r`;
    const answer = answerTo(said, script, followUps);
    return `${answer.trim().replaceAll('\n', '\r')}\r.\r`;
  };
}

function answerTo(said: string, script: Script, followUps: ReadonlyMap<string, string[]>): string {
  if (/Architecture sketch\r?\n/.test(said)) return script.sketch;
  if (/Wrap-up\r?\n/.test(said)) return script.wrapUp;
  const stage = STAGE_IDS.find((id) => said.includes(`${STAGE_TITLES[id]}`)) as StageId;
  if (said.includes(`${STAGE_TITLES[stage]}: something changes`)) return script.curveball;
  if (!said.includes(`${STAGE_TITLES[stage]}: follow-up`)) return script.stages[stage] ?? '';
  const answer = followUps.get(stage)?.shift();
  if (answer === undefined)
    throw new Error(`${script.scenario}: no answer to a follow-up:\n${said.slice(-500)}`);
  return answer;
}

function toMarkdown(title: string, said: string): string {
  const lines = said
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `# ${title}: a whole interview

As \`ml-interview practice --plain\` prints it, with what the candidate types. Made by \`npm run transcripts\`.

\`\`\`\`text
${lines}
\`\`\`\`
`;
}

const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter(
  (name) => wanted.length === 0 || wanted.includes(name) || wanted.includes(name.replace(/\.yaml$/, '')),
);
if (files.length < wanted.length)
  throw new Error(`no such interview among ${readdirSync(folder).join(', ')}`);
for (const file of files) {
  const script = Script.parse(parse(readFileSync(join(folder, file), 'utf8')));
  const scenarioFile = packageFile(`scenarios/${script.scenario}.yaml`);
  const { title } = Scenario.parse(parse(readFileSync(scenarioFile, 'utf8')));
  const target = `docs/transcripts/${script.scenario}.md`;
  writeFileSync(packageFile(target), toMarkdown(title, await record(script)));
  console.log(target);
}
