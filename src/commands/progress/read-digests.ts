import type { App } from '../../app.ts';
import type { SessionDigest } from '../../domain/digest.ts';

/** What is known of the saved sessions; what can't be read is said, and the rest goes on. */
export async function readDigests(app: App): Promise<readonly SessionDigest[]> {
  const { digests, problems } = await (await app.sessionIndex()).digests();
  for (const problem of problems) app.terminal.note(`left out: ${problem}`);
  return digests;
}
