import type { LeadReader } from '#src/people/leads/lead-piece.ts';

/** Whatever no other reader knows, a word at a time; it is named in the doubt. */
export const readNothing: LeadReader = (_scan, at) => [{ kind: 'unread', from: at, to: at + 1 }];
