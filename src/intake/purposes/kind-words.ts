import type { PurposeKind } from '#src/plan/governance/purpose.ts';

type Words = readonly (readonly [PurposeKind, RegExp])[];

// "Success measures", "outcome indicators": what is measured takes the word of what it is measured for with it.
const MEASURED = 'success|performance|impact|outcome|key|progress|headline|intermediate';
const INDICATORS = String.raw`\b(?:(?:${MEASURED}) )*(?:indicators?|kpis?|metrics)\b`;
const MEASURES = String.raw`\b(?:(?:success|performance|outcome|impact|key) measures?|measures? of success)\b`;
// "How we will measure success", "measuring progress".
const MEASURING = String.raw`\bhow (?:will we|we will|we'll|we) measure (?:success|progress|impact|this|it)\b|\bmeasuring (?:success|progress|impact)\b`;
const REQUIREMENTS = 'minimum requirements?|exit requirements?|exit criteri(?:a|on)|exit conditions?';

// In this order: what an earlier one has taken no later one finds.
const KINDS: Words = [
  ['indicator', new RegExp(`${INDICATORS}|${MEASURES}|${MEASURING}`, 'gi')],
  ['milestone', new RegExp(String.raw`\bmilestones?\b|\b(?:${REQUIREMENTS})\b`, 'gi')],
  ['outcome', /\boutcomes?\b/gi],
  ['recommendation', /\brecommendations?\b/gi],
];

const ASKED = 'polls?|surveys?|perceptions?';
const SHOWN = 'evidence|measurements?|success criteria';

// What speaks of a kind and does not name it.
const WEAK: Words = [
  ['indicator', new RegExp(String.raw`\b(?:${ASKED}|${SHOWN}|how will we know|how we will know)\b`, 'gi')],
  ['milestone', /\b(?:requirements?|pre-?conditions?|criteria)\b/gi],
  ['outcome', /\bsuccess (?:will )?looks? like\b/gi],
  ['recommendation', /\b(?:directions|must[- ]dos|areas? for improvement|needs? to improve)\b/gi],
];

/** A kind that words name, and where in them. */
export type KindNamed = { readonly kind: PurposeKind; readonly at: number; readonly said: string };

/** The kinds that words name, in the order of the words. */
export function kindsIn(text: string): readonly KindNamed[] {
  return namedIn(text, KINDS);
}

/** The kind that words only speak of, the first of them; null for none. */
export function weakKindIn(text: string): PurposeKind | null {
  return namedIn(text, WEAK)[0]?.kind ?? null;
}

function namedIn(text: string, words: Words): readonly KindNamed[] {
  let left = text.slice(0, 400);
  const found = words.flatMap(([kind, pattern]) => {
    const here = Array.from(left.matchAll(pattern), (match) => ({ kind, at: match.index, said: match[0] }));
    left = left.replaceAll(pattern, (said) => ' '.repeat(said.length));
    return here;
  });
  return found.toSorted((one, other) => one.at - other.at);
}
