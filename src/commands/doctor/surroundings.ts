import type { App } from '../../app.ts';
import { editorCommand, splitCommand } from '../../terminal/editor/external-editor.ts';
import { showsUnicode } from '../shows-unicode.ts';
import { type Found, note, problem, well } from './check.ts';
import { findProgram } from './find-program.ts';

/** What the terminal is, and what is drawn in it. */
export function terminal({ terminal, theme, proseTheme, host: { stdin, stderr, env } }: App): Found {
  if (!stdin.isTTY) return well('none here');
  const size = stderr.columns && stderr.rows ? `${stderr.columns}x${stderr.rows}` : 'size unknown';
  const level = Math.max(theme.level, proseTheme.level);
  const colours = ['no colours', '16 colours', '256 colours', '16 million colours'][level];
  const lines = terminal.hasPictures ? 'full screen' : 'plain lines';
  const accessible = env['ACCESSIBLE'] ? `, ACCESSIBLE=${env['ACCESSIBLE']}` : '';
  return well(`${size}, ${colours}, ${lines}${accessible}`);
}

export function locale({ host }: App): Found {
  const { env } = host;
  const name = ['LC_ALL', 'LC_CTYPE', 'LANG'].find((one) => env[one]);
  const set = name === undefined ? 'not set' : `${name}=${env[name]}`;
  if (showsUnicode(host)) return well(set);
  return note(`${set}: the terminal may show no more than ASCII`, 'set LC_ALL to a UTF-8 locale: C.UTF-8');
}

export function editor({ host }: App): Found {
  const command = editorCommand(host.env);
  if (command === undefined) {
    return note('none', 'set EDITOR, for instance to nano, to write answers in an editor of yours');
  }
  const [program = ''] = splitCommand(command);
  if (findProgram(program, host)) return well(`${command} on Ctrl+O`);
  return problem(`${command}: there is no program ${program}`, 'set EDITOR to one that is on your PATH');
}
