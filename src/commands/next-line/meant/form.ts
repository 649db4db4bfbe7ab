import { NAMED } from '#src/refs/known-refs.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** The named parts of what was said. */
export type Said = Readonly<Record<string, string | undefined>>;

/** What a decision is about: as it is typed, and how it stands. */
export type About = { readonly ref: string; readonly of: readonly Tracked[]; readonly scene: Scene };

/** A way of saying a decision, its actions being “¤”, and the command that says the same; null where it means nothing of these. */
export type Form = { readonly pattern: RegExp; readonly say: (said: Said, about: About) => string | null };

/** The actions of a decision, with the words that people put about a number: “the slip on ¤”, “¤’s new date”. */
export const IT = String.raw`(?:(?:the|that|this|his|her|their) )*(?:(?:\p{L}+ ){0,4}(?:slip|slippage|extension|request|date|deadline|move|delay|change) (?:on|for|of|to|in|at) )?(?<it>${NAMED})(?:['’]s)?(?: (?:new|later|extra|other|action|date|dates|one|ones|slip|slippage|extension|request|deadline|move|delay|ask|change))*`;
