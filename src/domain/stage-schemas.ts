import { z } from 'zod';
import { ASIDE_IDS, DIMENSIONS, LEVELS, STAGE_IDS } from './stages.ts';

// Apart from their names, so that the command line knows the names without loading zod.
export const StageId = z.enum(STAGE_IDS);
export const AsideId = z.enum(ASIDE_IDS);
export const Dimension = z.enum(DIMENSIONS);
export const Level = z.enum(LEVELS);
