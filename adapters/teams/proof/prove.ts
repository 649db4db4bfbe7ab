import type { Activity, Reply } from '#adapters/teams/receive/activity.ts';

/** A request that bears Teams' own signature; `hand` takes its activity in, and throws when it was not stored. */
export type Proved = { readonly hand: (activity: Activity) => Promise<Reply> };

/** Proves a request by the token it bears; null for one that is not Teams', and throws when that cannot be found out. */
export type Prove = (body: object, authorization: string) => Promise<Proved | null>;
