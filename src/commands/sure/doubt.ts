import type { Answer, Scene } from '#src/commands/command.ts';

/** A decision as it was said: `tail` is what stands behind what it is about, and `done` what it would lead to. */
export type Decided = { readonly name: string; readonly whole: string; readonly tail: string; readonly done: Answer };

/** Words of one kind of decision that are left over; null where none are. */
export type Doubt = (said: Decided, scene: Scene) => string | null;
