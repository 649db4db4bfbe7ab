import type { Instant } from '#src/calendar/instant.ts';

/** What a platform must remember of the places where the bot is installed: an adapter decides what it keeps of each, and seals what is secret. */
export type Installations = {
  readonly save: (platform: string, place: string, kept: string, at: Instant) => Promise<void>;
  /** What is kept of a place; null where nothing is. */
  readonly find: (platform: string, place: string) => Promise<string | null>;
  readonly all: (platform: string) => Promise<readonly { readonly place: string; readonly kept: string }[]>;
  readonly remove: (platform: string, place: string) => Promise<void>;
};
