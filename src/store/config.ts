import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { FormatVersion } from '../domain/format-version.ts';
import { ExpectedError } from '../errors.ts';
import { PRESET_NAMES } from '../llm/presets.ts';
import { redactKeys } from '../llm/redact.ts';
import { type Finding, formatFinding } from '../yaml/finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { UPDATE } from './formats.ts';
import { codeOf, guard } from './guard.ts';
import { makeFolder } from './make-folder.ts';
import { readSettings } from './read-settings.ts';
import { replaceFile } from './replace-file.ts';

const line = z.string().trim().min(1).max(2000);

/** Who judges: `auto` is the model where one is set up, and the offline coach else. */
export const CoachChoice = z.enum(['auto', 'offline', 'llm']);
export type CoachChoice = z.infer<typeof CoachChoice>;

export const Config = z
  .strictObject({
    schemaVersion: FormatVersion,
    coach: CoachChoice.optional(),
    preset: z.enum(PRESET_NAMES).optional().describe('What kind of endpoint it is.'),
    baseUrl: line.optional(),
    model: line.optional(),
    key: z
      .strictObject({ value: line, host: line })
      .optional()
      .describe('Goes to this host only, whatever else is set later.'),
    consent: z.array(line).default([]).describe('Hosts that answers may be sent to.'),
    libraries: z
      .array(line)
      .default([])
      .describe('Folders, by their absolute paths, and packages that have more scenarios.'),
  })
  .describe('The settings: config.yaml, which `ml-interview config` writes.');
export type Config = z.infer<typeof Config>;

/** The user's settings. */
export interface ConfigStore {
  readonly file: string;
  /** Empty if there is no file. Throws an expected error with `file:line:column` for one that is wrong. */
  read(): Config;
  /** Takes the place of the file as a whole; it is for its user alone. */
  write(config: Config): void;
  /** Whether others on this computer may read the file. */
  isExposed(): boolean;
}

const HEADER = '# Settings of ml-interview; `ml-interview config` changes them.\n';

/** `platform` is the host's: Windows has no modes to look at. */
export function createConfigStore(file: string, platform: NodeJS.Platform): ConfigStore {
  return {
    file,
    read() {
      const text = contentOf(file);
      if (text === undefined || saysNothing(text)) return { consent: [], libraries: [] };
      const { value, findings } = readYaml(text, file, Config);
      if (value) return value;
      throw new ExpectedError(
        'configuration',
        findings.map(withoutKeys).map(formatFinding).join('\n'),
        `mend ${file}; or, if a newer version wrote it, ${UPDATE}`,
      );
    },
    write(config) {
      const { consent, libraries, ...rest } = config;
      const lists = {
        ...(consent.length > 0 && { consent }),
        ...(libraries.length > 0 && { libraries }),
      };
      const text = stringify({ ...rest, ...lists });
      guard('write', file, () => {
        makeFolder(dirname(file));
        replaceFile(file, `${HEADER}${text === '{}\n' ? '' : text}`);
      });
    },
    isExposed() {
      try {
        return platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
      } catch {
        return false;
      }
    },
  };
}

/** What is wrong about the key is told without what is there; a key may stand elsewhere by mistake. */
function withoutKeys(finding: Finding): Finding {
  const message = /^key\b/.test(finding.message) ? finding.message.replace(/".*"/, '"..."') : finding.message;
  return { ...finding, message: redactKeys(message) };
}

/** Nothing but comments is left when the last setting has been taken back. */
function saysNothing(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

function contentOf(file: string): string | undefined {
  try {
    return readSettings(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new ExpectedError('configuration', `can't read ${file}`, 'check who owns it');
  }
}
