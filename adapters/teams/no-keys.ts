/** What is said while nobody can be heard. */
export const NO_KEYS = 'the keys with which Teams signs cannot be fetched, so that nobody is heard';
