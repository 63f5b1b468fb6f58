import { createApp } from '../../src/app.ts';
import { createScriptedTerminal, type TerminalScript } from './scripted-terminal.ts';
import { createTestHost } from './test-host.ts';

/** The real program in a folder of its own, with a user who does what the script says. */
export async function atTable(home: string, script: TerminalScript) {
  const terminal = createScriptedTerminal(script);
  const app = { ...(await createApp(createTestHost(home).host, { color: false })), terminal };
  const newest = async () => {
    const store = await app.sessions();
    return store.read(await store.resolve());
  };
  return { app, terminal, newest };
}
