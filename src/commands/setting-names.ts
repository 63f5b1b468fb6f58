// Apart from the command, so that completing them loads nothing else.

/** What `config set` and `config unset` know. */
export const SETTING_NAMES = ['coach', 'model', 'base-url', 'key'] as const;
