/** Prints one cell alone; the whole notebook when there is no such cell. */
export function printOne(article: HTMLElement | undefined): void {
	if (!article) return window.print();
	document.body.setAttribute('data-print-one', '');
	article.setAttribute('data-print-this', '');
	const restore = (): void => {
		document.body.removeAttribute('data-print-one');
		article.removeAttribute('data-print-this');
	};
	window.addEventListener('afterprint', restore, { once: true });
	window.print();
}
