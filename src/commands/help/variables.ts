/** Every environment variable the program reads, with what it is read for. */
export const VARIABLES = [
  ['ML_INTERVIEW_HOME', 'one folder for everything, in place of the folders above'],
  ['ML_INTERVIEW_MODEL', 'the model to ask, before the one in the settings'],
  ['OPENAI_API_KEY', 'the key of the endpoint, before the one in the settings'],
  ['OPENAI_BASE_URL', 'the address of the endpoint, before the one in the settings'],
  ['VISUAL, EDITOR', 'your own editor, on Ctrl+O; the first that is set'],
  ['BROWSER', 'what review --open starts, in place of the browser of the system'],
  ['ACCESSIBLE', 'anything but 0: plain lines, as --plain'],
  ['NO_COLOR', 'anything: no colours'],
  ['FORCE_COLOR', '0 to 3: how many colours, whatever the output is'],
  ['COLORTERM, TERM, WT_SESSION', 'how many colours the terminal has; TERM=dumb means plain lines'],
  ['LC_ALL, LC_CTYPE, LANG', 'whether the terminal shows more than ASCII'],
  ['XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME', 'the folders above, on Linux and its kin'],
  ['LOCALAPPDATA, APPDATA', 'the folders above, on Windows'],
] as const;
