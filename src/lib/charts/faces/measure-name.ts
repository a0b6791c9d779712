import { m } from '$lib/i18n/messages';
import { plainText } from '../emphasis';
import type { FaceContext } from '../face';
import { questionOf } from '../titles';
import { quoteEither } from '../words';

/** What is followed or compared: "Mean", "Net promoter score", "Share of “yes”". */
export function measureName(
	finding: {
		readonly question: string;
		readonly measure: 'mean' | 'share' | 'nps';
		readonly codes: readonly number[];
	},
	context: FaceContext
): string {
	const { locale } = context;
	switch (finding.measure) {
		case 'mean':
			return m.measure_mean({}, { locale });
		case 'nps':
			return m.measure_nps({}, { locale });
		case 'share': {
			const { options = [] } = questionOf(finding.question, context);
			const labels = options
				.filter((option) => finding.codes.includes(option.code))
				.map((option) => plainText(option.label));
			if (labels.length === 0) return m.column_share({}, { locale });
			return m.measure_share({ answers: quoteEither(labels, locale) }, { locale });
		}
	}
}
