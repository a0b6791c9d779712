/** Moves the focus to the first field that holds what cannot be used; false when there is none. */
export function goToInvalid(fields: HTMLElement | undefined): boolean {
	const field = fields?.querySelector<HTMLElement>('[aria-invalid="true"]');
	field?.focus();
	return field !== undefined && field !== null;
}
