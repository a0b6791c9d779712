import fc from 'fast-check';
import { questionEditSchema, type QuestionEdit } from '$lib/survey/edit';
import { missingReasons } from '$lib/survey/missing';
import { questionKinds, scalePolarities } from '$lib/survey/question';
import { roles } from '$lib/survey/role';

const keys = [
	'tidsmerke',
	'e-postadresse',
	'deltok du?',
	'hvor fornøyd er du?',
	'hvor fornøyd er du?#2',
	'hva fikk du hjelp til?',
	'antall ansatte',
	'startdato',
	'kommune',
	'merknad',
	'laget',
	'finnes ikke'
];
const spellings = [
	'Ja',
	'Nei',
	'Fornøyd',
	'misfornøyd',
	'Vet ikke',
	'Lom',
	'LOM',
	'Sel',
	'99',
	'3'
];

const key = fc.constantFrom(...keys);
const label = fc.constantFrom(...spellings, 'Penger', 'Kontakt, råd', 'Annet', '1 til 9');
const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 4 });
const reason = fc.option(fc.constantFrom(...missingReasons));
const bin = fc.constantFrom(
	{ label: '1 til 9', from: 1, to: 10 },
	{ label: 'flere', from: 10, to: null }
);

const derivation = fc.oneof(
	fc.record({
		from: fc.constant('branches' as const),
		questions: fc.uniqueArray(key, { minLength: 2, maxLength: 3 })
	}),
	fc.record({
		from: fc.constant('bins' as const),
		question: key,
		bins: fc.array(bin, { minLength: 1, maxLength: 2 })
	})
);

const parts = {
	derive: derivation,
	text: fc.constant('Ny tekst'),
	role: fc.option(fc.constantFrom(...roles)),
	kind: fc.constantFrom(...questionKinds),
	sensitive: fc.boolean(),
	separator: fc.constantFrom(';' as const, ', ' as const, ',' as const),
	dateOrder: fc.constantFrom('dmy' as const, 'mdy' as const),
	offered: labels,
	scale: fc.constantFrom('nb.satisfaction.4.std', 'nb.yes_no.2.std', 'finnes ikke'),
	split: labels,
	merge: fc.array(fc.record({ into: label, labels }), { maxLength: 2 }),
	missing: fc.array(fc.record({ label, reason }), { maxLength: 3 }),
	order: labels,
	polarity: fc.constantFrom(...scalePolarities),
	names: fc.array(fc.record({ label, name: fc.constantFrom('Nytt navn', 'Lom') }), {
		maxLength: 3
	}),
	askedIf: fc.record({ question: key, labels })
};

const arbitraryEdit: fc.Arbitrary<QuestionEdit> = fc
	.record({ question: key, ...parts }, { requiredKeys: ['question'] })
	.map((made) => questionEditSchema.parse(JSON.parse(JSON.stringify(made))));

/** Corrections of the questions of the branching form, fitting or not, each question corrected once. */
export const arbitraryEdits = fc.uniqueArray(arbitraryEdit, {
	maxLength: 6,
	selector: ({ question }) => question
});

/** A correction that only names options and puts them in order. */
export const arbitraryNaming: fc.Arbitrary<QuestionEdit> = fc
	.record({ question: key, names: parts.names, order: parts.order })
	.map((made) => questionEditSchema.parse(made));
