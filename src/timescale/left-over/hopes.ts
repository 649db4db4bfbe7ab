/** Words that make of a day one that is only hoped for: “ideally 28 February”. */
export const HOPES: ReadonlySet<string> = new Set(['ideally', 'preferably', 'hopefully', 'optimally', 'stretch']);
