// Run by itself: how much memory the process has needed at most to ingest a filing of so many notes, in kilobytes.

import process from 'node:process';
import { filing } from './filing.ts';
import { read } from './read.ts';

await read('a.htm', filing(Number(process.argv[2])));
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
