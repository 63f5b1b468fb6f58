import { z } from 'zod';

/** The version of a file that people write. */
export const FormatVersion = z
  .literal(1)
  .optional()
  .describe(
    'The format of this file, 1 if it is left out; a program that knows earlier ones only refuses it.',
  );
