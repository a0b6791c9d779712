// The page is a program that reads files on this machine: it starts in the browser, in the reader's language.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';
