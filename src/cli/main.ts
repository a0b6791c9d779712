#!/usr/bin/env node
import { openSandboxInNode } from '$lib/sandbox/open-in-node';
import { execute } from './execute';
import { processIo } from './io';

/** Built beside this program. */
const sandboxFile = new URL('./sandbox-worker.js', import.meta.url);

process.exitCode = await execute(
	process.argv.slice(2),
	processIo(() => openSandboxInNode(sandboxFile))
);
