import { describe, expect, it } from 'vitest';
import { foldersOf } from '../../src/store/paths.ts';

const linux = { platform: 'linux', home: '/home/ada', cwd: '/here', env: {} } as const;

describe('the folders', () => {
  it.each([
    ['Linux', linux, '/home/ada/.local/share/ml-interview/sessions'],
    ['XDG', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/ml-interview/sessions'],
    [
      'a relative XDG value, which is ignored',
      { ...linux, env: { XDG_DATA_HOME: 'data' } },
      '/home/ada/.local/share/ml-interview/sessions',
    ],
    [
      'macOS',
      { ...linux, platform: 'darwin', home: '/Users/ada' },
      '/Users/ada/Library/Application Support/ml-interview/sessions',
    ],
    ['ML_INTERVIEW_HOME', { ...linux, env: { ML_INTERVIEW_HOME: '/elsewhere' } }, '/elsewhere/sessions'],
    ['a relative ML_INTERVIEW_HOME', { ...linux, env: { ML_INTERVIEW_HOME: 'data' } }, '/here/data/sessions'],
    [
      'Windows',
      { platform: 'win32', home: 'C:\\Users\\ada', cwd: 'C:\\', env: {} },
      'C:\\Users\\ada\\AppData\\Local\\ml-interview\\Data\\sessions',
    ],
  ] as const)('on %s', (_, host, sessions) => {
    expect(foldersOf(host).sessions).toBe(sessions);
  });
});
