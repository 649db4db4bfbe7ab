import type { LeadScan } from '#src/people/leads/lead-piece.ts';

// A council's and a fire service's chief officers are both written so.
const SEVERAL: ReadonlyMap<string, string> = new Map([['cfo', 'Chief Finance Officer or Chief Fire Officer']]);

/** A sentence for each abbreviation that is used of several posts; what was taken stands as the best reading. */
export function severalPosts({ words }: LeadScan): readonly string[] {
  return words.flatMap(({ key, text }) => {
    const posts = SEVERAL.get(key);
    return posts === undefined ? [] : [`“${text}” may be ${posts}. Say which is meant.`];
  });
}
