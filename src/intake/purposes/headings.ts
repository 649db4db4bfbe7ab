import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { kindsIn, weakKindIn } from './kind-words.ts';
import type { KindNamed } from './kind-words.ts';

/** What the words over a list say of it: its kind, whether that is certain, and what its refs and groups begin with. */
export type ListContext = {
  readonly kind: PurposeKind;
  readonly isSure: boolean;
  /** The words themselves. */
  readonly title: string;
  /** Where they stand. */
  readonly place: string;
  /** The letter before them, with which the refs below are typed: "A"; '' for none. */
  readonly letter: string;
  /** What they say besides the kind: "Managerial"; null where that is nothing. */
  readonly group: string | null;
  /** What tells this list from another with the same refs: "T3" for Table 3; '' for nothing. */
  readonly container: string;
  /** The number of the section whose heading it is; absent for none. */
  readonly section?: number;
};

const TABLE = /^(?:table|figure|box|annex|appendix)\s+(\d{1,2}|[A-Z])\b[\s.:)–—-]*/i;
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/;
const LETTER = /^([A-Z])[.):]\s+/;
// "How this plan links to outcomes", "Progress on recommendations": what speaks of them is no list of them.
const SPEAKING =
  'progress|against|towards?|links?|linked|how|deliver(?:y|ing)|achiev(?:ed?|ing)|report(?:s|ing)?|monitoring|tracking|about|updates?|review(?:ing)?|responses?|responding|respond|from|on|to|with|of|actions?|what|why|who|when|is|are|was|were|will|implement(?:ing|ation)|illustrative|examples?';
const SPEAKS = new RegExp(String.raw`\b(?:${SPEAKING})\b`, 'i');
// “Milestones achieved in 2023” are behind.
const BEHIND = /\b(?:achieved|met|delivered|completed|progress|updates?|last|so far)\b/i;
const ACTIONS = /\b(?:actions?|tasks?|plan)\b/i;
const INDICATORS = '.*(?:indicators|kpis|metrics|measures|measures of success)';
const MEASURING = 'how .*|measuring .*';
const REQUIREMENTS = '.*(?:requirements|criteria|conditions)';
const IS_LIST = new RegExp(`^(?:recommendations|outcomes|milestones|${INDICATORS}|${MEASURING}|${REQUIREMENTS})$`, 'i');

/** What a heading opens for the list below it; null where it says nothing of purposes. */
export function contextOfHeading(text: string, place: string): ListContext | null {
  const said = foldSpaces(text).replace(/:$/, '');
  const letter = LETTER.exec(said)?.[1] ?? '';
  const table = TABLE.exec(said)?.[1] ?? '';
  const bare = said.replace(TABLE, '').replace(NUMBER, '').replace(LETTER, '');
  const [first, ...others] = kindsIn(bare);
  const section = /^(\d{1,2})[.)]?\s/.exec(said)?.[1];
  const common = {
    title: bare,
    place,
    letter,
    container: table === '' ? '' : `T${table}`,
    ...(section === undefined ? {} : { section: Number(section) }),
  };
  if (first === undefined) {
    const kind = weakKindIn(bare);
    return kind === null ? null : { ...common, kind, isSure: false, group: null };
  }
  const isAlone = others.every(({ kind }) => kind === first.kind);
  const start = Math.max(...['–', '—', ' - ', ': '].map((sign) => startAfter(bare, sign, first.at)), 0);
  const before = bare.slice(start, first.at);
  const after = bare.slice(first.at + first.said.length);
  const isList = isAlone && IS_LIST.test(first.said) && !ACTIONS.test(bare.slice(start));
  const isSure = isList && !SPEAKS.test(before) && !BEHIND.test(after);
  return { ...common, kind: first.kind, isSure, group: after === '' ? groupIn(before) : null };
}

function startAfter(text: string, sign: string, before: number): number {
  const at = text.lastIndexOf(sign, before);
  return at < 0 ? 0 : at + sign.length;
}

const NO_GROUP = /^(?:our|the|key|headline|minimum|exit|performance|list of|the following)$/i;

/** "Managerial milestones" are those of something. */
function groupIn(before: string): string | null {
  const words = foldSpaces(before);
  return words === '' || NO_GROUP.test(words) || /(?:\band|&|,)$/i.test(words) ? null : words;
}

// "Our key outcomes will be:", "the following recommendations:", "four key outcomes".
const POINTING = /\b(?:following|these|our|its|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b[^,.]{0,40}$/i;
// "The outcomes are:", "Recommendations include:", "outcomes as follows:".
const POINTED = /^[^,.]{0,40}\b(?:are|be|is|includes?|as follows|below)\b/i;

/** What a sentence that ends in a colon opens for the list below it; null where it says nothing of purposes. */
export function contextOfLeadIn(text: string, place: string): ListContext | null {
  const clause =
    text
      .slice(0, -1)
      .split(/[.?!;]\s/)
      .at(-1) ?? '';
  // The word nearest to the colon is what the list is of.
  const [first, ...others] = kindsIn(clause).toReversed();
  const common = { title: clause.trim(), place, letter: '', group: null, container: numberOf(text) };
  if (first === undefined) {
    // A sentence may speak of evidence and list something else: what stands at its end is what it lists.
    const kind = weakKindIn(clause.slice(-END_OF_SENTENCE));
    return kind === null ? null : { ...common, kind, isSure: false };
  }
  const isQuoted = /^["“]/.test(text) && !/["”]/.test(text.slice(1));
  const isAlone = others.every(({ kind }) => kind === first.kind) && !ACTIONS.test(clause);
  return { ...common, kind: first.kind, isSure: isAlone && !isQuoted && isPointed(clause, first) };
}

const END_OF_SENTENCE = 45;

function isPointed(clause: string, { at, said }: KindNamed): boolean {
  return POINTING.test(clause.slice(0, at)) || POINTED.test(clause.slice(at + said.length));
}

function numberOf(text: string): string {
  return /^\d{1,2}\.\d{1,2}/.exec(text)?.[0] ?? '';
}
