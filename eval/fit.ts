// Writes src/coach/offline/calibration-data.ts from the labelled answers.
import { writeFileSync } from 'node:fs';
import { calibrate, read } from './calibrate.ts';
import { calibrationSource } from './calibration-source.ts';
import { CALIBRATION } from './files.ts';
import { readDevelopment } from './labelled.ts';

const training = readDevelopment().map(read);
writeFileSync(CALIBRATION, calibrationSource(calibrate(training)));
