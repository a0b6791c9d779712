import sampleUrl from '../../../data/workshop-google-forms.csv?url';

/** The sample workshop that comes with the program, as if it had been dropped. */
export async function openSample(): Promise<File> {
	const response = await fetch(sampleUrl);
	return new File([await response.blob()], 'workshop-google-forms.csv');
}
