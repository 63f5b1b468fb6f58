import type { Recommendation, Step } from '../../domain/progress-document.ts';
import { cleanLine } from '../../text/clean.ts';

const DEFAULT_LEVEL = 'senior';

/** What to type for a step. */
export function commandOf(step: Step): string {
  switch (step.kind) {
    case 'resume':
      return `ml-interview resume ${cleanLine(step.session)}`;
    case 'due':
      return 'ml-interview drill --due';
    case 'concept':
      return `ml-interview drill --concept ${step.concept}`;
    case 'dimension':
      return `ml-interview drill --dimension ${step.dimension}`;
    case 'practice': {
      const level = step.level === DEFAULT_LEVEL ? '' : ` --level ${step.level}`;
      return `ml-interview practice ${step.recommendation.scenario}${level}`;
    }
  }
}

/** Why that, in one sentence. */
export function reasonOf(step: Step): string {
  switch (step.kind) {
    case 'resume':
      return `${cleanLine(step.title)} was interrupted.`;
    case 'due':
      return step.count === 1 ? 'One point you missed is due.' : `${step.count} points you missed are due.`;
    case 'concept':
      return `Said in full ${step.covered} of ${step.asked} times; nothing costs you more.`;
    case 'dimension':
      return 'No answer of yours has weighed it so far.';
    case 'practice':
      return recommendationText(step.recommendation);
  }
}

/** Why this interview: "It asks 9 points about drift and skew and caching, where you lost most. Not sat yet." */
export function recommendationText({ weak, points, lastSat, isFirst }: Recommendation): string {
  if (isFirst) return 'A good one to begin with at this level.';
  const sat = lastSat === undefined ? 'Not sat yet.' : `Last sat on ${lastSat.slice(0, 10)}.`;
  if (points === 0) return sat;
  const names = weak.map((concept) => cleanLine(concept).replaceAll('-', ' '));
  const last = names.pop() ?? '';
  const listed = names.length > 0 ? `${names.join(', ')} and ${last}` : last;
  return `Asks ${points} points about ${listed}, where you lost most. ${sat}`;
}
