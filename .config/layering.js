/**
 * The layering of the rooms, bottom first. A room imports from lower floors and from itself, never from a
 * neighbour on its own floor.
 */
const floors = [
	['survey'],
	['vocabulary', 'i18n'],
	['instruments'],
	['import', 'engine', 'stats', 'rules', 'sandbox'],
	['analyses'],
	['disclosure'],
	['charts', 'exchange'],
	['notebook'],
	['report'],
	['storage'],
	['state'],
	['ui']
];

const rooms = floors.flat();
const firstLiveFloor = floors.findIndex((floor) => floor.includes('state'));
const domGlobals = [
	'window',
	'document',
	'localStorage',
	'sessionStorage',
	'navigator',
	'location'
];

/** @param {readonly string[]} allowed */
const onlyRooms = (allowed) => ({
	regex: `^\\$lib/(?!(?:${allowed.join('|')})(?:/|$))`,
	message: `This room may import only from: ${allowed.join(', ')}.`
});
const throughAlias = {
	regex: `^(?:\\.\\./)+(?:lib/)?(?:${rooms.join('|')})/`,
	message: 'Import another room through $lib, so that the layering can be checked.'
};
/** Inside `ui` there are folders named after rooms: one step up stays in the room. */
const throughAliasFromUi = {
	...throughAlias,
	regex: `^(?:\\.\\./){2,}(?:lib/)?(?:${rooms.join('|')})/`
};
const noSvelte = {
	regex: '^(?:svelte|\\$app|\\$env|bits-ui|@sveltejs)(?:/|$)',
	message: 'Rooms down to storage are plain TypeScript.'
};
const noDuckdb = { regex: '^@duckdb/', message: 'Only engine adapters import DuckDB.' };

/**
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 * @param {string[]} [bannedGlobals]
 * @returns {import('eslint').Linter.Config}
 */
const block = (files, patterns, bannedGlobals = []) => ({
	files,
	rules: {
		'no-restricted-imports': ['error', { patterns }],
		'no-restricted-globals': [
			'error',
			...bannedGlobals.map((name) => ({ name, message: 'Pass it in: this room knows no DOM.' }))
		]
	}
});

const roomBlocks = floors.flatMap((floor, height) =>
	floor.map((room) => {
		const allowed = [...floors.slice(0, height).flat(), room];
		const plain = height < firstLiveFloor;
		const alias = room === 'ui' ? throughAliasFromUi : throughAlias;
		const patterns = [onlyRooms(allowed), alias, noDuckdb, ...(plain ? [noSvelte] : [])];
		return block([`src/lib/${room}/**`], patterns, plain ? domGlobals : []);
	})
);

const belowState = floors.slice(0, firstLiveFloor).flat();

export const layering = [
	...roomBlocks,
	block(
		['src/lib/engine/duckdb-*.ts'],
		[onlyRooms(['survey', 'vocabulary', 'i18n', 'engine']), throughAlias, noSvelte],
		domGlobals
	),
	block(['src/cli/**'], [onlyRooms(belowState), throughAlias, noSvelte, noDuckdb], domGlobals),
	block(['src/routes/**'], [throughAlias, noDuckdb])
];
