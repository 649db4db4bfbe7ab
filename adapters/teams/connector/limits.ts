/** Milliseconds that one call may take; above the ten seconds after which the runtime gives up on a line that does not open. */
export const LONGEST_CALL = 12_000;
/** The most people that Teams puts on a page. */
export const MEMBERS_ON_A_PAGE = 500;
