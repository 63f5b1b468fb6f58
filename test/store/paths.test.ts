import { describe, expect, it } from 'vitest';
import { type Folders, foldersOf } from '../../src/store/paths.ts';

const linux = { platform: 'linux', home: '/home/ada', cwd: '/here', env: {} } as const;
const mac = { ...linux, platform: 'darwin', home: '/Users/ada' } as const;
const windows = { platform: 'win32', home: 'C:\\Users\\ada', cwd: 'C:\\work', env: {} } as const;

/** The folders of these, as `separator` puts names together. */
const inside = (data: string, config: string, cache: string, separator = '/'): Folders => ({
  sessions: `${data}${separator}sessions`,
  cards: `${data}${separator}cards.jsonl`,
  scenarios: `${data}${separator}scenarios`,
  config: `${config}${separator}config.yaml`,
  prompts: `${config}${separator}prompts`,
  cache,
});
const UNSET = inside(
  '/home/ada/.local/share/ml-interview',
  '/home/ada/.config/ml-interview',
  '/home/ada/.cache/ml-interview',
);

describe('the folders', () => {
  it('on Linux are those of XDG, where these are set to absolute paths', () => {
    expect(foldersOf(linux)).toEqual(UNSET);
    const xdg = { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config', XDG_CACHE_HOME: '/cache' };
    expect(foldersOf({ ...linux, env: xdg })).toEqual(
      inside('/data/ml-interview', '/config/ml-interview', '/cache/ml-interview'),
    );
    const relative = { XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: '' };
    expect(foldersOf({ ...linux, env: relative })).toEqual(UNSET);
  });

  it('on macOS are in the library of the user, whatever XDG says', () => {
    const support = '/Users/ada/Library/Application Support/ml-interview';
    expect(foldersOf({ ...mac, env: { XDG_DATA_HOME: '/data' } })).toEqual(
      inside(support, support, '/Users/ada/Library/Caches/ml-interview'),
    );
  });

  it('on Windows are those for data of applications, where they are set', () => {
    const of = (local: string, roaming: string) =>
      inside(
        `${local}\\ml-interview\\Data`,
        `${roaming}\\ml-interview\\Config`,
        `${local}\\ml-interview\\Cache`,
        '\\',
      );
    const home = 'C:\\Users\\ada\\AppData';
    expect(foldersOf(windows)).toEqual(of(`${home}\\Local`, `${home}\\Roaming`));
    const env = { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' };
    expect(foldersOf({ ...windows, env })).toEqual(of('D:\\Local', 'D:\\Roaming'));
  });

  it.each([
    [linux, '/elsewhere', '/elsewhere', '/'],
    [linux, 'data', '/here/data', '/'],
    [windows, 'data', 'C:\\work\\data', '\\'],
  ] as const)('on %o with ML_INTERVIEW_HOME=%s are all in that', (host, value, home, separator) => {
    expect(foldersOf({ ...host, env: { ML_INTERVIEW_HOME: value } })).toEqual(
      inside(home, home, `${home}${separator}cache`, separator),
    );
  });

  it('are the usual ones where ML_INTERVIEW_HOME is empty', () => {
    expect(foldersOf({ ...linux, env: { ML_INTERVIEW_HOME: '' } })).toEqual(UNSET);
  });
});
