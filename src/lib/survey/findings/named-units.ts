/** What units are when their labels are not people's own words but names of ours, which have words in each language. */
export type NamedUnits = 'format' | 'phase' | 'kind';
