/** Words before a name that are no part of it, folded. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'clr coun cll cyng cynghorydd cynghorwyr mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev revd reverend cllr councillor cllrs councillors ald alderman hon rt commissioner commissioners'.split(
    ' ',
  ),
);

/** Letters after a name that are no part of it, folded. */
export const POST_NOMINALS: ReadonlySet<string> = new Set(
  'cbe obe mbe kbe dbe qc kc jp cpfa fcca acca dl phd mba bsc ma msc fcipd frsa qpm bem kcb cb frcp frcn mrcp frcgp mrcgp rgn rmn fca aca cipfa pgce npqh fcips mrics frics mrtpi dphil llb llm qfsm kfsm qam kpm ffph fba frcpch frcs mcipd'.split(
    ' ',
  ),
);

/** The words of a name alone: no honorifics before it, no letters after it, but always at least one word where there was one. */
export function bareName(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !HONORIFICS.has(word));
  const rest = start < 0 ? words.slice(-1) : words.slice(start);
  const kept = rest.filter((word, at) => at === 0 || !POST_NOMINALS.has(word));
  return kept;
}
