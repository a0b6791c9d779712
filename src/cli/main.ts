#!/usr/bin/env node
import { execute } from './execute';
import { processIo } from './io';

process.exitCode = await execute(process.argv.slice(2), processIo());
