import { type PoolOptions, ThreadsPoolWorker, type Vite, type WorkerRequest } from 'vitest/node';

type Started = Extract<WorkerRequest, { type: 'start' }>;
type Callback = (argument: unknown) => void;

/**
 * A thread that outlives a run of tests. For each run Vitest starts a thread, which loads Vitest and every
 * library anew; with thousands of mutants that is most of the time. The mutated files and all that import them are
 * loaded anew for every run all the same: what one mutant left in a module must not count against the next.
 */
class KeptThread extends ThreadsPoolWorker {
  override readonly name = 'kept-thread';
  private readonly listeners: [event: string, callback: Callback][] = [];
  private readonly project: PoolOptions['project'];
  /** Whose files are mutated. */
  private readonly folder: string;
  private config: Started['context']['config'] | undefined;

  constructor(options: PoolOptions, folder: string) {
    super(options);
    this.project = options.project;
    this.folder = folder;
  }

  override async start(): Promise<void> {
    if (!this.config) await super.start();
  }

  /** The thread goes on; only who listened to this run no longer does. */
  override async stop(): Promise<void> {
    for (const [event, callback] of this.listeners.splice(0)) super.off(event, callback);
  }

  override on(event: string, callback: Callback): void {
    this.listeners.push([event, callback]);
    super.on(event, callback);
  }

  override send(message: WorkerRequest): void {
    if (message.type === 'start') {
      const isRunning = this.config !== undefined;
      this.config = message.context.config;
      if (isRunning) this.reply('started');
      else super.send(message);
    } else if (message.type === 'stop') {
      this.reply('stopped');
    } else {
      const fresh = { config: this.config, invalidates: this.staleFiles() };
      if (message.type === 'run') Object.assign(message.context, fresh);
      super.send(message);
    }
  }

  /** Answers for the thread, which is not asked. */
  private reply(type: 'started' | 'stopped'): void {
    for (const [event, callback] of this.listeners) {
      if (event === 'message') queueMicrotask(() => callback({ type, __vitest_worker_response__: true }));
    }
  }

  private staleFiles(): string[] {
    const graphs = Object.values(this.project.vite.environments).map((one) => one.moduleGraph);
    const stale = new Set(
      graphs.flatMap((graph) => [...graph.idToModuleMap.values()]).filter(({ file }) => this.isMutated(file)),
    );
    // A set goes through what is added on the way, too.
    for (const { importers } of stale) for (const importer of importers) stale.add(importer);
    return [...stale].flatMap(({ file }) => file ?? []);
  }

  private isMutated(file: string | null): boolean {
    return file?.startsWith(`${this.project.config.root}/${this.folder}/`) ?? false;
  }
}

/** Has Vitest run its tests in one kept thread, whatever pool was asked for. */
export function keepThread(folder: string): Vite.Plugin {
  let thread: KeptThread | undefined;
  return {
    name: 'kept-thread',
    configureVitest({ project }) {
      project.config.pool = 'kept-thread' as never;
      project.config.poolRunner = {
        name: 'kept-thread',
        createPoolWorker: (options) => (thread ??= new KeptThread(options, folder)),
      };
    },
  };
}
