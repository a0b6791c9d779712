import { formatCount, formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { Term, TermsFinding } from '$lib/survey/findings/open-text';
import { drawBars } from '../bar';
import type { BarItem } from '../bar-layout';
import type { Drawing } from '../drawing';
import { emphasis } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import { categoryPaint } from '../mark-paint';
import { drawNotice } from '../notice';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden, sayHidden } from '../say-hidden';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';
import { quote } from '../words';

/** More would be a list, and the table is one. */
const mostDrawn = 15;
const mostNamed = 3;

/** Words and phrases of open answers, by how many people wrote them. */
export function termsFace(finding: TermsFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(['bar'], wanted),
		say: () => sayTerms(finding, context),
		table: () => termsTable(finding, context),
		base: () =>
			finding.hidden
				? []
				: [m.base_people_of({ total: formatCount(finding.base.count, locale) }, { locale })],
		draw: (_, at) => drawTerms(finding, at)
	};
}

function sayTerms({ words, base, hidden }: TermsFinding, { locale }: FaceContext): string {
	if (hidden) return sayHidden(hidden, locale);
	const most = Math.max(0, ...words.map((word) => word.people));
	const top = words.filter((word) => word.people === most);
	const [first] = top;
	if (!first || top.length > mostNamed) return m.say_terms_none({}, { locale });
	const said = {
		...emphasis,
		count: formatCount(most, locale),
		total: formatCount(base.count, locale)
	};
	const terms = formatList(
		top.map(({ term }) => quote(term, locale)),
		locale
	);
	return top.length === 1
		? m.say_term({ ...said, term: terms }, { locale })
		: m.say_terms_tied({ ...said, terms }, { locale });
}

function termsTable(finding: TermsFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const row = ({ term, forms, people }: Term): string[] => [
		term,
		forms.filter((form) => form !== term).join(', '),
		formatCount(people, locale)
	];
	return {
		caption: fullTitle(questionOf(finding.question, context)),
		columns: [
			m.column_term({}, { locale }),
			m.column_forms({}, { locale }),
			m.column_people({}, { locale })
		],
		rows: finding.hidden ? [] : [...finding.words, ...finding.phrases].map(row)
	};
}

function drawTerms(finding: TermsFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const sizes = sizesFor(context);
	const { hidden, words, phrases, base } = finding;
	if (hidden) return drawNotice(labelHidden(hidden, locale), true, width, sizes, palette);
	if (words.length + phrases.length === 0) {
		return drawNotice(m.say_terms_none({}, { locale }), false, width, sizes, palette);
	}
	const bars = (terms: readonly Term[], heading: string): BarItem[] =>
		terms.length === 0
			? []
			: [
					{ kind: 'heading', label: heading, note: '' },
					...terms.slice(0, mostDrawn).map(({ term, people }): BarItem => ({
						kind: 'bar',
						label: term,
						percent: base.count === 0 ? 0 : (100 * people) / base.count,
						countText: formatCount(people, locale),
						percentText: '',
						whisker: null,
						paint: categoryPaint(0, palette),
						note: null
					}))
				];
	const items = [
		...bars(words, m.heading_words({}, { locale })),
		...bars(phrases, m.heading_phrases({}, { locale }))
	];
	return drawBars(items, width, sizes, palette);
}
