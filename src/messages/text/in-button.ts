/** Words of somebody's own that are longer do not go into a button, in characters: a platform's carries about 2,000 with all that stands round them. */
export const LONGEST_IN_BUTTON = 500;
