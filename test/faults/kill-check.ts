import type { Session } from '../../src/domain/session.ts';
import type { Doings } from './kill-user.ts';

/** Questions, answers and ratings in the order they came. */
export interface Record {
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly ratings: number;
  /** Of the place that is open. */
  readonly draft: string;
}

export function recordOf({ stages }: Session): Record {
  const answers: string[] = [];
  let draft = '';
  for (const stage of stages) {
    for (const place of [stage, ...stage.probes]) {
      if (place.answer !== null) answers.push(place.answer);
      else draft ||= place.draft ?? '';
    }
  }
  return {
    questions: stages.flatMap((stage) => stage.questions.map(({ text }) => text)),
    answers,
    ratings: stages.filter(({ selfRating }) => selfRating !== undefined).length,
    draft,
  };
}

/** What is not as it should be after a kill, and for how long what is missing of the draft had been there. */
export function judge(before: Record, after: Record, doings: Doings, killedAt: number) {
  const faults: string[] = [];
  const expectList = (what: 'questions' | 'answers', pending: string | undefined) => {
    const sure = [...before[what], ...doings[what]];
    const possible = pending === undefined ? [sure] : [sure, [...sure, pending]];
    const found = JSON.stringify(after[what]);
    if (!possible.some((list) => JSON.stringify(list) === found)) {
      faults.push(`${what}: ${found} instead of ${JSON.stringify(possible.at(-1))}`);
    }
    return after[what].length > sure.length;
  };
  expectList('questions', doings.pendingQuestion);
  const isSubmitted = expectList('answers', doings.pendingAnswer);
  const ratings = after.ratings - before.ratings - doings.ratings;
  if (ratings < 0 || ratings > 1) faults.push(`${after.ratings} ratings`);

  const typed = doings.words.length > 0 ? doings.text : doings.answers.length > 0 ? '' : before.draft;
  if (isSubmitted) return { faults, lostMilliseconds: 0 };
  if (!typed.startsWith(after.draft)) {
    faults.push(`the draft is not what was typed: ${after.draft} instead of ${typed}`);
  }
  const start = doings.words.length > 0 ? doings.start : typed.length;
  if (after.draft.length < start) faults.push('a draft that was there is gone');
  const missing = doings.words.find(({ end }) => end > after.draft.length);
  return { faults, lostMilliseconds: missing ? killedAt - missing.at : 0 };
}
