import type { App } from '../../app.ts';
import { findingsOfMarks, HUMAN, judgedBy, markOn } from '../../domain/human-critique.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { toCritique } from '../../domain/scoring.ts';
import type { SessionStage } from '../../domain/session.ts';
import type { Mark, SessionEvent } from '../../domain/session-event.ts';
import { DIMENSIONS } from '../../domain/stages.ts';
import { ExpectedError } from '../../errors.ts';
import type { OpenSession } from '../../store/session-store.ts';
import { debriefView } from '../../views/debrief.ts';
import { deskPages, deskRows, deskTitle } from './tick-rows.ts';

const INSTEAD = 'ml-interview host <scenario> --print';
const WORDS = { open: 'missing', half: 'touched', full: 'covered' } as const;
/** Seconds after which the time is written down although nothing was marked. */
const TIME_KEPT_EVERY = 15;

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;
type About = Mark['about'];

/** Lets a person tick off an interview from where the session stands, and prints what came of it. */
export async function keepDesk(app: App, open: OpenSession, scenario: Scenario): Promise<void> {
  const desk = new Desk(app, open, scenario);
  try {
    await desk.hold();
    const { terminal, theme } = app;
    terminal.print(debriefView(open.session, scenario, { theme, columns: terminal.columns }));
  } finally {
    open.close();
  }
}

class Desk {
  private readonly app: App;
  private readonly open: OpenSession;
  private readonly scenario: Scenario;

  constructor(app: App, open: OpenSession, scenario: Scenario) {
    this.app = app;
    this.open = open;
    this.scenario = scenario;
  }

  async hold(): Promise<void> {
    const { stages } = this.open.session;
    for (let index = Math.max(0, stages.findLastIndex(wasHeld)); ; ) {
      const kind = await this.holdStage(index);
      if (kind === 'back') index = Math.max(0, index - 1);
      else if (kind === 'next' && index + 1 < stages.length) index += 1;
      else if (kind === 'finish' || (await this.isOver())) break;
    }
    for (const stage of this.open.session.stages) if (wasHeld(stage)) this.judge(stage);
    this.record({ type: 'session-finished' });
  }

  private isOver(): Promise<boolean> {
    return this.app.terminal.confirm({ message: 'That was the last stage. Finish?', instead: INSTEAD });
  }

  private async holdStage(index: number): Promise<'next' | 'back' | 'finish'> {
    const stage = this.stageAt(index);
    let kept = stage.usedSeconds;
    const { kind, usedSeconds } = await this.app.terminal.tick({
      title: deskTitle(this.open.session, index),
      question: this.scenario.stages[stage.id].question,
      rows: deskRows(stage, this.scenario),
      pages: deskPages(stage, this.scenario),
      notes: stage.draft ?? '',
      budgetSeconds: stage.budgetSeconds,
      usedSeconds: stage.usedSeconds,
      words: WORDS,
      onTick: (id, tick, seconds) => this.mark(index, id, { tick }, seconds),
      onNote: (id, note, seconds) => this.mark(index, id, { note }, seconds),
      onNotes: (notes, seconds) => this.keepNotes(index, notes, seconds),
      onSecond: (seconds) => {
        if (seconds - kept < TIME_KEPT_EVERY) return;
        kept = seconds;
        this.keepNotes(index, this.stageAt(index).draft ?? '', seconds);
      },
      instead: INSTEAD,
    });
    this.keepNotes(index, this.stageAt(index).draft ?? '', usedSeconds);
    if (kind !== 'cancelled') return kind;
    const { id } = this.open.session;
    throw new ExpectedError(
      'cancelled',
      `stopped; everything is saved as ${id}`,
      `ml-interview resume ${id}`,
    );
  }

  private stageAt(index: number): SessionStage {
    const stage = this.open.session.stages[index];
    if (!stage) throw new Error(`there is no stage ${index}`);
    return stage;
  }

  private mark(index: number, row: string, change: Partial<Mark>, usedSeconds: number): string | undefined {
    const stage = this.stageAt(index);
    const mark = { ...markOn(stage, aboutOf(row)), ...change };
    return this.keep({ type: 'marked', stage: stage.id, mark, usedSeconds });
  }

  private keepNotes(index: number, text: string, usedSeconds: number): string | undefined {
    return this.keep({ type: 'draft-kept', stage: this.stageAt(index).id, text, usedSeconds });
  }

  /** Writes down what happened; returns why that failed. */
  private keep(event: WithoutTime<SessionEvent>): string | undefined {
    try {
      this.record(event);
      return undefined;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return error.message.split('\n')[0];
    }
  }

  private record(event: WithoutTime<SessionEvent>): void {
    this.open.append({ ...event, at: this.app.host.clock.now().toISOString() });
  }

  /** Turns the marks on a stage into its critique. */
  private judge(stage: SessionStage): void {
    const { id, draft = '', usedSeconds, rubric, curveball } = stage;
    const { level } = this.open.session;
    this.record({ type: 'answer-submitted', stage: id, text: draft, usedSeconds, endedBy: 'submitted' });
    const context = { scenario: this.scenario, stage: id, level, coach: HUMAN, rubric };
    this.record({
      type: 'critique-added',
      stage: id,
      critique: toCritique(findingsOfMarks(stage), context),
    });
    const findings = judgedBy(stage, curveball?.rubric ?? []);
    // A change that nothing was ticked of was most likely not brought up.
    if (findings.some(({ verdict }) => verdict !== 'missing')) {
      this.record({ type: 'curveball-answered', stage: id, text: '', usedSeconds: 0, endedBy: 'submitted' });
      this.record({ type: 'curveball-judged', stage: id, findings });
    }
    this.record({ type: 'stage-closed', stage: id });
  }
}

function wasHeld({ usedSeconds, marks }: SessionStage): boolean {
  return usedSeconds > 0 || marks.length > 0;
}

function aboutOf(row: string): About {
  const dimension = DIMENSIONS.find((one) => one === row);
  return dimension ? { dimension } : { criterion: row };
}
