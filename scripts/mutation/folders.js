const FOLDERS = { domain: 'src/domain', coach: 'src/coach/offline', store: 'src/store' };

/** The name of the tests' folder by which mutants are judged, and the folder that is mutated: FOLDER=domain. */
export const tests = process.env.FOLDER ?? 'domain';
export const mutated = FOLDERS[tests];
