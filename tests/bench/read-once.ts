import { importSurvey } from './bench-data';

/**
 * A program of its own, because a process's peak of memory can be asked for but not be set back: reads the file
 * named on its command line and writes how many bytes that took above what the bare program takes.
 */
const path = process.argv[2];
if (path === undefined) throw new Error('The path of a file is needed');
const before = process.resourceUsage().maxRSS;
await importSurvey(path);
process.stdout.write(String((process.resourceUsage().maxRSS - before) * 1024));
