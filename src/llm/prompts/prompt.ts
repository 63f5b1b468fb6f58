import { z } from 'zod';

/** What a model is asked to do; the names of the files in `prompts/`. */
export const TASKS = ['judge', 'probe', 'clarify', 'debrief', 'rewrite'] as const;
export type Task = (typeof TASKS)[number];

/** What the program hands to the prompt of a task and expects back; a prompt file can change neither. */
export interface Role {
  /** Name of the shape of the reply. */
  readonly schema: string;
  /** All are given, and all must be used. */
  readonly variables: readonly string[];
}

export const ROLES: Readonly<Record<Task, Role>> = {
  judge: { schema: 'stage_verdicts', variables: ['scenario', 'rubric', 'answer'] },
  probe: { schema: 'follow_up', variables: ['stage', 'gap', 'answer'] },
  clarify: { schema: 'grounded_reply', variables: ['facts', 'question'] },
  debrief: { schema: 'debrief_prose', variables: ['verdicts'] },
  rewrite: { schema: 'stronger_passage', variables: ['stage', 'gaps', 'answer'] },
};

/** The front matter of a prompt file. */
export const FrontMatter = z.strictObject({
  id: z.enum(TASKS),
  version: z.number().int().positive(),
  task: z.string().trim().min(1).max(300),
  schema: z.string(),
  params: z.strictObject({
    maxTokens: z.number().int().min(64).max(32_000),
    deadlineSeconds: z.number().min(1).max(600),
  }),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** Which prompt a call was made with; recorded beside what it led to. */
export interface PromptIdentity {
  readonly id: Task;
  readonly version: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
}

/** A prompt that can be sent. */
export interface Prompt extends PromptIdentity {
  readonly schemaName: string;
  readonly maxTokens: number;
  readonly deadlineMilliseconds: number;
  /** Fixed text of the file: it has no variables, so nothing of users or scenarios can stand in it. */
  readonly system: string;
  /** The user message. Throws when a variable is absent. */
  render(variables: Readonly<Record<string, string>>): string;
}

export type Prompts = Readonly<Record<Task, Prompt>>;
