import { isCoded, type CodeExpression, type Derivation, type NumberExpression } from './expression';
import { addColumnSql, codeType, dropColumnSql, updateSql } from './sql';
import { codeSql, numberSql } from './sql-expression';
import { SqlLists } from './sql-lists';
import type { SqlSession } from './sql-session';

/** Reserved: holds the number that is being put into bins. */
const binned = '__binned';

/** Adds a column to the table; `reach` as in `reachOf`. When that fails the table is as it was. */
export async function addDerived(
	session: SqlSession,
	id: string,
	derivation: Derivation,
	reach: number,
	signal?: AbortSignal
): Promise<void> {
	if (!isCoded(derivation)) return addNumber(session, id, derivation, signal);
	if (derivation.op !== 'bin') return addCodes(session, id, derivation, reach, signal);
	try {
		await addNumber(session, binned, derivation.of, signal);
		await addCodes(session, id, derivation, reach, signal);
	} finally {
		await session.run(dropColumnSql(binned));
	}
}

function addNumber(
	session: SqlSession,
	id: string,
	expression: NumberExpression,
	signal?: AbortSignal
): Promise<void> {
	const lists = new SqlLists();
	return addColumn(session, id, 'DOUBLE', numberSql(expression, lists), lists, signal);
}

function addCodes(
	session: SqlSession,
	id: string,
	expression: CodeExpression,
	reach: number,
	signal?: AbortSignal
): Promise<void> {
	const lists = new SqlLists();
	const value = codeSql(expression, binned, lists);
	return addColumn(session, id, codeType(reach), value, lists, signal);
}

async function addColumn(
	session: SqlSession,
	id: string,
	type: ReturnType<typeof codeType>,
	value: string,
	lists: SqlLists,
	signal?: AbortSignal
): Promise<void> {
	await session.run(addColumnSql(id, type), signal);
	try {
		const update = updateSql(id, `CAST(${value} AS ${type})`);
		await session.withLists(lists, () => session.run(update, signal), signal);
	} catch (error) {
		await session.run(dropColumnSql(id));
		throw error;
	}
}
