import type { Command } from 'commander';
import type { App } from '../../app.ts';
import { type Candidate, commandsOf, type LookUp } from '../../completion/complete.ts';
import { findOption, readWords } from '../../completion/read-words.ts';
import type { Kind } from '../../completion/values.ts';
import type { SessionSummary } from '../../domain/digest.ts';

/**
 * The values there are, each from the place that is quickest to read: the catalogue of scenarios, the index of
 * sessions, the compiled concepts.
 */
export function createLookUp(app: App, program: Command): LookUp {
  const values: Readonly<Record<Kind, (operands: readonly string[]) => Promise<readonly Candidate[]>>> = {
    scenario: () => scenarios(app),
    session: () => sessions(app, () => true),
    'open session': () => sessions(app, ({ finishedAt }) => finishedAt === null),
    concept: concepts,
    preset: presets,
    setting: settings,
    'setting value': async ([name]) => settingValues(program, name),
    subject: (operands) => subjects(program, operands),
  };
  return (kind, operands) => values[kind](operands);
}

async function scenarios(app: App): Promise<Candidate[]> {
  const { scenarios } = await (await app.library()).list();
  return scenarios.map(({ id, title }) => ({ value: id, description: title }));
}

async function sessions(app: App, isWanted: (summary: SessionSummary) => boolean): Promise<Candidate[]> {
  const { summaries } = await (await app.sessionIndex()).summaries();
  return summaries.filter(isWanted).map((summary) => {
    const { id, startedAt, scenario, level, drill } = summary;
    const what = `${scenario.title}, ${level}${drill ? ', drill' : ''}`;
    return { value: id, description: `${startedAt.slice(0, 10)}, ${what}` };
  });
}

async function concepts(): Promise<Candidate[]> {
  const [{ loadCurriculum }, { PAGES }] = await Promise.all([
    import('../../learning/load-curriculum.ts'),
    import('../../learning/find-topic.ts'),
  ]);
  const { concepts } = await loadCurriculum();
  return [
    ...concepts.map(({ id, title }) => ({ value: id, description: title })),
    ...PAGES.filter((page) => !concepts.some(({ id }) => id === page)).map(named),
  ];
}

async function presets(): Promise<Candidate[]> {
  const { PRESET_NAMES, PRESETS } = await import('../../llm/presets.ts');
  return PRESET_NAMES.map((value) => ({ value, description: PRESETS[value].baseUrl ?? '' }));
}

async function settings(): Promise<Candidate[]> {
  return (await import('../setting-names.ts')).SETTING_NAMES.map(named);
}

/** Who may be the coach is what `--coach` takes. */
function settingValues(program: Command, name: string | undefined): Candidate[] {
  if (name === 'key') return [{ value: '-', description: 'from standard input' }];
  if (name !== 'coach') return [];
  const practice = readWords(program, ['practice']).command;
  return findOption(practice, '--coach')?.argChoices?.map(named) ?? [];
}

/** What `help` takes: a topic, a command, or the command below one. */
async function subjects(program: Command, operands: readonly string[]): Promise<Candidate[]> {
  const { command } = readWords(program, operands);
  const commands = commandsOf(command).filter(({ value }) => value !== 'help');
  if (operands.length > 0) return commands;
  const { TOPICS } = await import('../help/topic-names.ts');
  return [...commands, ...TOPICS.map(([value, description]) => ({ value, description }))];
}

function named(value: string): Candidate {
  return { value, description: '' };
}
