import type { App } from '../../app.ts';
import type { SessionDigest } from '../../domain/digest.ts';
import type { DrillKind } from '../../domain/plan.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { STAGE_IDS, type StageId } from '../../domain/stages.ts';
import { weakestPoint } from '../../domain/weak-point.ts';
import { ExpectedError } from '../../errors.ts';
import { didYouMean } from '../../text/nearest.ts';
import { chooseScenario } from '../practice/choose-scenario.ts';
import { readDigests } from '../progress/read-digests.ts';

/** What the user asked to drill; at most one of them, but for a stage with a dimension. */
export interface Wish {
  readonly scenario?: string;
  readonly stage?: StageId;
  readonly dimension?: string;
  readonly criterion?: string;
  readonly curveball?: string;
  readonly concept?: string;
}

/** What will be drilled. */
export interface Target {
  /** The id or path to load the scenario by. */
  readonly name: string;
  /** If it has been loaded already. */
  readonly scenario?: Scenario;
  readonly kind: DrillKind;
  readonly target: string;
  /** Where a dimension is drilled, if the user said so. */
  readonly stage?: StageId;
  /** Why this, when it was not the user's choice. */
  readonly why?: string;
}

const INSTEAD = 'ml-interview drill --scenario ID --stage STAGE --answer FILE';

/** Finds what the user wants to drill, or the point they are weakest at. */
export async function chooseTarget(app: App, wish: Wish, seed: number): Promise<Target> {
  const { scenario, stage, dimension, criterion, curveball, concept } = wish;
  if (criterion !== undefined) return find(app, scenario, 'criterion', criterion);
  if (curveball !== undefined) return find(app, scenario, 'curveball', curveball);
  if (concept !== undefined) {
    const { weakestOfConcept } = await import('./weakest-of-concept.ts');
    return weakestOfConcept(app, concept, scenario, seed);
  }
  const recent = await readDigests(app);
  if (dimension !== undefined) {
    const name = scenario ?? (await latestOrChosen(app, recent));
    return { name, kind: 'dimension', target: dimension, ...(stage && { stage }) };
  }
  if (stage !== undefined) {
    return { name: scenario ?? (await latestOrChosen(app, recent)), kind: 'stage', target: stage };
  }
  return (scenario === undefined && weakest(recent)) || weighty(app, scenario, seed);
}

function weakest(recent: readonly SessionDigest[]): Target | undefined {
  const point = weakestPoint(recent);
  if (!point) return undefined;
  const { scenario, criterion, times } = point;
  const often = times === 1 ? 'once' : `${times} times`;
  const why = `The point you lost most on: "${criterion.replaceAll('-', ' ')}", missed ${often} so far.`;
  return { name: scenario.file ?? scenario.id, kind: 'criterion', target: criterion, why };
}

/** One of the points that weigh most in an interview, for who has none saved. */
async function weighty(app: App, wanted: string | undefined, seed: number): Promise<Target> {
  const name = wanted ?? (await chooseScenario(app, INSTEAD));
  const scenario = await (await app.library()).load(name);
  const all = STAGE_IDS.flatMap((id) => scenario.stages[id].criteria);
  const most = Math.max(...all.map(({ weight }) => weight));
  const weightiest = all.filter(({ weight }) => weight === most);
  const target = weightiest[seed % weightiest.length]?.id ?? '';
  return { name, kind: 'criterion', target, why: 'One of the points that weigh most in this interview.' };
}

async function latestOrChosen(app: App, recent: readonly SessionDigest[]): Promise<string> {
  const last = recent.find(({ drill }) => drill?.kind !== 'estimate');
  return last ? (last.scenario.file ?? last.scenario.id) : chooseScenario(app, INSTEAD);
}

/** Looks for a criterion or a curveball in the scenario named, or in those sat lately and then in the others. */
async function find(
  app: App,
  wanted: string | undefined,
  kind: 'criterion' | 'curveball',
  target: string,
): Promise<Target> {
  const library = await app.library();
  const names = wanted === undefined ? await namesInOrder(app) : [wanted];
  const known: string[] = [];
  for (const name of names) {
    const ids = idsOf(await library.load(name), kind);
    if (ids.includes(target)) return { name, kind, target };
    known.push(...ids);
  }
  const where = wanted === undefined ? 'no scenario' : wanted;
  throw new ExpectedError(
    'not-found',
    `${where} has ${wanted === undefined ? 'a' : 'no'} ${kind} "${target}"${didYouMean(target, known)}`,
    wanted === undefined ? 'ml-interview scenarios list' : `ml-interview scenarios show ${wanted} --rubric`,
  );
}

function idsOf(scenario: Scenario, kind: 'criterion' | 'curveball'): string[] {
  if (kind === 'curveball') return scenario.curveballs.map(({ id }) => id);
  return STAGE_IDS.flatMap((stage) => scenario.stages[stage].criteria.map(({ id }) => id));
}

async function namesInOrder(app: App): Promise<string[]> {
  const listed = (await (await app.library()).list()).scenarios.map(({ id }) => id);
  const sat = (await readDigests(app)).map(({ scenario }) => scenario.id);
  return [...new Set([...sat.filter((id) => listed.includes(id)), ...listed])];
}
