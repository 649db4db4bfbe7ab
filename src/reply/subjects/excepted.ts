import type { Clause } from '#src/reply/clauses/clause.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { EXCEPT_WORDS } from './except-words.ts';
import type { Subject } from './subject.ts';

const WHO = String.raw`[\s,(:–-]*(?:for |of |action )?`;
const EXCEPT = new RegExp(String.raw`\b(?:${EXCEPT_WORDS}|not)${WHO}$`, 'iu');
// "green but PV2 red" excepts nothing.
const BUT = new RegExp(String.raw`\b(?:all|every\p{L}*|popeth|lot|them|mine|ours|rest|but)\b.*\bbut${WHO}$`, 'iu');
const NEAR = 200;
const JOINED = /^[\s,&+/]*(?:and|or|nor|&|a|ac)?[\s,]*$/iu;

/** The refs that a message takes out of what it says of others: "all green but PV2 and PV4", "PT2 (not PT3)". */
export function exceptedIn(
  refs: readonly FoundRef[],
  { clauses, text }: { readonly clauses: readonly Clause[]; readonly text: string },
): readonly FoundRef[] {
  const excepted: FoundRef[] = [];
  for (const [at, ref] of refs.entries()) {
    const before = refs[at - 1];
    const goesOn = before !== undefined && excepted.at(-1) === before && JOINED.test(text.slice(before.end, ref.index));
    if (goesOn || isExcepted(text.slice(Math.max(ref.index - NEAR, sentenceStart(clauses, ref)), ref.index)))
      excepted.push(ref);
  }
  return excepted;
}

function isExcepted(before: string): boolean {
  return EXCEPT.test(before) || BUT.test(before);
}

function sentenceStart(clauses: readonly Clause[], { index }: FoundRef): number {
  const own = clauses.find(({ start, end }) => start <= index && index < end);
  return clauses.find(({ sentence }) => sentence === own?.sentence)?.start ?? 0;
}

/** The claims with those lowered from which an action is taken out that none of their subjects leaves out. */
export function loweredByExcepted(
  claims: readonly Claim[],
  subjects: readonly Subject[],
  { clauses, text }: { readonly clauses: readonly Clause[]; readonly text: string },
): readonly Claim[] {
  const out = subjects.filter(({ excepted }) => excepted === true);
  if (out.length === 0) return claims;
  const sentenceOf = ({ clause }: { readonly clause: number }): number => clauses[clause]?.sentence ?? 0;
  return claims.map((claim) => {
    const own = out.filter((one) => sentenceOf(one) === sentenceOf(claim));
    const others = subjects.filter((one) => sentenceOf(one) === sentenceOf(claim) && one.excepted !== true);
    const isLeftOut = others.some((one) => leavesOut(one, own));
    // "8.1.3 and 8.1.4 amber but not 9.2.1"
    const isAdded =
      others.some(({ refs, end }) => refs.length > 0 && end <= claim.start) &&
      own.every(({ start }) => start >= claim.end && NOT.test(text.slice(0, start)));
    const isLowered = own.length > 0 && (claim.field === 'request' || !(isLeftOut || isAdded));
    return isLowered ? { ...claim, certainty: 'likely' } : claim;
  });
}

const NOT = /\bnot[\s(]*$/iu;

function leavesOut(subject: Subject, out: readonly Subject[]): boolean {
  return out.every(({ refs }) => refs.every(({ said }) => subject.without.includes(said)));
}
