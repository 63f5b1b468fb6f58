import { spawn } from 'node:child_process';
import type { Host } from '../host.ts';
import { splitCommand } from '../terminal/editor/external-editor.ts';

/**
 * Shows a file in the browser that BROWSER names, or the system's own, and does not wait for it. Returns why that
 * was not possible, if it was not. No shell reads the name of the file.
 */
export function openInBrowser(
  file: string,
  { env, platform }: Pick<Host, 'env' | 'platform'>,
): Promise<string | undefined> {
  const [program = '', ...args] = commandFor(env['BROWSER'], platform);
  return new Promise((resolve) => {
    const child = spawn(program, [...args, file], { stdio: 'ignore', detached: true });
    child.once('error', (error) => resolve(error.message));
    child.once('spawn', () => {
      child.unref();
      resolve(undefined);
    });
  });
}

function commandFor(browser: string | undefined, platform: NodeJS.Platform): readonly string[] {
  if (browser?.trim()) return splitCommand(browser);
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}
