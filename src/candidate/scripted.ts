import type { AnswersFile } from './answers-file.ts';
import type { Answer, Candidate, Task } from './candidate.ts';

/** A candidate who answers from a file, in no time. What the file leaves out is left blank. */
export function createScriptedCandidate(script: AnswersFile): Candidate {
  return {
    takesCurveballs: script.curveball !== undefined,
    begin: async () => {},
    ask: async ({ stage, asked, usedSeconds }) => ({
      text: (stage === 'clarify' && script.questions[asked]) || '',
      usedSeconds,
    }),
    hear: () => {},
    rate: () => Promise.reject(new Error('a script does not rate itself')),
    answer: async (task) =>
      ({
        text: textFor(task, script),
        usedSeconds: 0,
        pausedSeconds: 0,
        endedBy: 'scripted',
      }) satisfies Answer,
  };
}

function textFor({ place }: Task, script: AnswersFile): string {
  if ('aside' in place) return '';
  const { stage, criterion, curveball } = place;
  if (curveball !== undefined) return script.curveball ?? '';
  return (criterion === undefined ? script.stages[stage] : script.probes[criterion]) ?? '';
}
