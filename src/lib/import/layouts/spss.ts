import { draftDeclared } from './declared-columns';
import { evidence, type Layout } from './layout';

/** An SPSS file from a tool that left no mark of its own: its dictionary says what the columns are. */
export const spss: Layout = {
	system: 'generic',

	recognise({ source }) {
		return source.format === 'sav' ? evidence(0.5, 'dictionary') : null;
	},

	draft: (table) => draftDeclared(table)
};
