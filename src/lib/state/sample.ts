import sampleUrl from '../../../data/workshop-google-forms.csv?url';

/** The sample workshop that comes with the program, as if it had been dropped. Rejects when it cannot be fetched. */
export async function openSample(): Promise<File> {
	const response = await fetch(sampleUrl);
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	return new File([await response.blob()], 'workshop-google-forms.csv');
}
