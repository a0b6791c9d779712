/** The message catalogue: `m.key(values, { locale })`. Without a locale the page's own is used. */
export { m } from './paraglide/messages';
