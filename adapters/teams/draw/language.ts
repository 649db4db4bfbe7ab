/** What cards are written in, for whatever reads them aloud or writes dates in their fields. */
export const LANGUAGE = 'en-GB';
