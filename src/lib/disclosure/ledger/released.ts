import { z } from 'zod';
import { releasedTableSchema, type ReleasedTable } from './released-table';

const versionSchema = z.strictObject({
	/** Which survey: the instrument and the event, as the notebook tells them apart; the same for a newer export. */
	survey: z.string().max(1_000),
	/** Digest of the files that were read. */
	version: z.string().max(200),
	responses: z.int().nonnegative(),
	tables: z.array(releasedTableSchema).max(100_000)
});

/** What has left a notebook: only how many people each table was about, which the tables themselves told. */
export const releasedSchema = z.array(versionSchema).max(1_000);

export type ReleasedVersion = z.infer<typeof versionSchema>;

/** The tables that were released of the same survey when its data were another version. */
export function earlierTables(
	released: readonly ReleasedVersion[],
	{ survey, version }: Pick<ReleasedVersion, 'survey' | 'version'>
): ReleasedTable[] {
	return released.flatMap((one) =>
		one.survey === survey && one.version !== version ? one.tables : []
	);
}

/** The tables that were released of the very same data. */
export function leftTables(
	released: readonly ReleasedVersion[],
	{ survey, version }: Pick<ReleasedVersion, 'survey' | 'version'>
): ReleasedTable[] {
	return released.flatMap((one) =>
		one.survey === survey && one.version === version ? one.tables : []
	);
}

/** What has left the notebook once this has too: the tables of one version stand together, each once. */
export function withReleased(
	released: readonly ReleasedVersion[],
	now: ReleasedVersion
): ReleasedVersion[] {
	const isSame = (one: ReleasedVersion) => one.survey === now.survey && one.version === now.version;
	const known = released.filter(isSame).flatMap(({ tables }) => tables);
	const tables = new Map([...known, ...now.tables].map((table) => [JSON.stringify(table), table]));
	return [...released.filter((one) => !isSame(one)), { ...now, tables: [...tables.values()] }];
}
