import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersFor } from './headers';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: process.env['PORT'] ?? '4173' },
		base: { type: 'string', default: '/' },
		dir: { type: 'string', default: 'build' }
	}
});
const port = Number(values.port);
const base = `/${values.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

if (!existsSync(values.dir)) {
	process.stderr.write(`There is no folder ${values.dir}: run "npm run build" first.\n`);
	process.exit(1);
}

const files = sirv(values.dir, {
	etag: true,
	setHeaders: (response, path) => {
		for (const [name, value] of Object.entries(headersFor(`/${path}`)))
			response.setHeader(name, value);
	}
});

const server = createServer((request, response) => {
	const notFound = (): void => {
		response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
		response.end('Not found\n');
	};
	const url = request.url ?? '/';
	if (!url.startsWith(base)) return notFound();
	request.url = url.slice(base.length - 1);
	files(request, response, notFound);
});

server.on('error', (error: NodeJS.ErrnoException) => {
	const because =
		error.code === 'EADDRINUSE'
			? `Port ${port} is taken. Stop the program that uses it, or choose another: PORT=4174 npm start`
			: error.message;
	process.stderr.write(`${because}\n`);
	process.exit(1);
});

// Loopback only: the page works on one person's answers, so nobody else on the network gets to load it here.
server.listen(port, 'localhost', () => {
	process.stdout.write(`Hagebok is ready: http://localhost:${port}${base}\n`);
});
