import { phraseKey } from '#src/people/fold.ts';
import type { Merge } from './merge.ts';
import { overlaps } from './overlaps.ts';
import { putPost } from './roster-draft.ts';
import type { RosterEntry } from './roster-row.ts';

type Dated = { readonly place: number; readonly row: RosterEntry };

/**
 * "Head of Housing from 1 April" says that there is such a post, though no row lists it: it is made, and whoever had it
 * for a title holds it. A title that three have at once is a rank, such as Commissioner, and stays one.
 */
export function makeDatedPosts(merge: Merge): void {
  const byPost = Map.groupBy(datedIn(merge), ({ row }) => phraseKey(row.post ?? ''));
  for (const [key, dated] of byPost) {
    if (key !== '' && !merge.draft.postsAt.has(key)) makePost(key, dated, merge);
  }
}

function datedIn({ seen }: Merge): readonly Dated[] {
  return [...seen].flatMap(([key, rows]) => {
    if (!key.startsWith('person ')) return [];
    const place = Number(key.slice('person '.length));
    const dated = rows.filter(({ post, from, to }) => post !== null && (from !== null || to !== null));
    return dated.map((row) => ({ place, row }));
  });
}

function makePost(key: string, dated: readonly Dated[], { draft }: Merge): void {
  const places = new Set(dated.map(({ place }) => place));
  const titled = draft.people.filter(({ title }, at) => phraseKey(title ?? '') === key && !places.has(at));
  const isRank = dated.some((one) => titled.length + besides(one, dated) >= 2);
  if (isRank) return;
  const holders = titled.map(({ id }) => ({ person: id, from: null, to: null }));
  putPost(draft, { name: dated[0]?.row.post ?? '', aliases: [], holders }, draft.posts.length);
}

/** How many others have it on a day on which this one has it. */
function besides({ place, row }: Dated, dated: readonly Dated[]): number {
  const others = dated.filter((one) => one.place !== place && overlaps(one.row, row));
  return new Set(others.map((one) => one.place)).size;
}
