import type { LeadPiece, LeadScan } from '#src/people/leads/lead-piece.ts';

const SEVERAL: ReadonlyMap<string, string> = new Map([
  // A council's and a fire service's chief officers are both written so.
  ['cfo', 'Chief Finance Officer or Chief Fire Officer'],
  ['pm', 'Project Manager or Programme Manager'],
]);

/** A sentence for each abbreviation that is used of several posts, where nobody is named beside it; what was taken stands as the best reading. */
export function severalPosts(pieces: readonly LeadPiece[], { words }: LeadScan): readonly string[] {
  return words.flatMap(({ key, text }, at) => {
    const posts = SEVERAL.get(key);
    const isNamed = pieces.some((piece) => piece.kind === 'owner' && isOf(piece, at) && piece.owner.name !== null);
    return posts === undefined || isNamed ? [] : [`“${text}” may be ${posts}. Say which is meant.`];
  });
}

function isOf({ from, to }: LeadPiece, at: number): boolean {
  return from <= at && at < to;
}
