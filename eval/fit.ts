// Writes src/coach/offline/calibration-data.ts and grid-calibration-data.ts from the labelled answers.
import { writeFileSync } from 'node:fs';
import { calibrate, read } from './calibrate.ts';
import { calibrateGrid } from './calibrate-grid.ts';
import { calibrationSource } from './calibration-source.ts';
import { CALIBRATION, GRID_CALIBRATION } from './files.ts';
import { gridSource } from './grid-source.ts';
import { readDevelopment } from './labelled.ts';

const training = readDevelopment().map(read);
writeFileSync(CALIBRATION, calibrationSource(calibrate(training)));
writeFileSync(GRID_CALIBRATION, gridSource(calibrateGrid(training)));
