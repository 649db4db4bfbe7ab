import type { Place } from '#adapters/teams/ids.ts';
import type { ReachedAt } from '#adapters/teams/send/reached-at.ts';

/** A place within a shared conversation that one person alone sees there: what Teams calls targeted messages. */
export type Targeted = { readonly who: ReachedAt; readonly place: Place };

/** What is said to one person alone in a place, as a place of its own: what is said last there is not said last in the shared one. */
export function targetedIn(place: Place, { objectId }: Pick<ReachedAt, 'objectId'>): Place {
  return { ...place, conversation: `targeted/${objectId}/${place.conversation}` };
}

/** Who alone sees a place, and where it is; null for a place that Teams itself names. */
export function targetedOf({ tenant, conversation, root }: Place): Targeted | null {
  const [, objectId, shared] = NAMED.exec(conversation) ?? [];
  if (objectId === undefined || shared === undefined) return null;
  return { who: { tenant, objectId }, place: { tenant, conversation: shared, root } };
}

// 'targeted/<object id>/19:…@thread.tacv2'; Teams' own names begin 'a:' or '19:'
const NAMED = /^targeted\/([^/]+)\/(.+)$/u;
