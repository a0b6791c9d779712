import * as fc from 'fast-check';

/**
 * Property tests draw the same cases on every machine, so that a failure is of the commit and not of the day.
 * `SEED=123 npm run unit` draws others.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_122) });
