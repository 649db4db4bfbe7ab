import type { Action, Heading } from '#src/plan/action.ts';
import { referenceKey } from '#src/plan/governance/links/link.ts';
import type { LinkDoubt, LinkTarget, Reference } from '#src/plan/governance/links/link.ts';
import { numbersAt } from './after-cue.ts';
import type { Numbers } from './after-cue.ts';
import { referableIn } from './own-words.ts';
import type { OtherPlan, Referable } from './own-words.ts';
import { planAt, whoseNumbers } from './whose-numbers.ts';

type Found = { readonly to: LinkTarget | null; readonly doubt?: LinkDoubt; readonly words: string };

/** What the words of a plan's actions refer to: the certain, and what is in doubt; a number that is no ref of any plan is none. */
export function readReferences(
  actions: readonly Action[],
  around: { readonly headings: readonly Heading[]; readonly others: readonly OtherPlan[] },
): readonly Reference[] {
  const refs = referableIn(actions, around);
  return actions.flatMap((action) => {
    const found = textsOf(action).flatMap((text) => referencesIn(text, refs));
    const all = found.map((one): Reference => ({ from: action.id, ...one })).filter((one) => !isItself(one));
    // Said twice it is one, and certain where it once is.
    const sure = all.filter(({ doubt }) => doubt === undefined);
    return [...new Map([...all, ...sure].map((one) => [referenceKey(one), one])).values()];
  });
}

function isItself({ from, to }: Reference): boolean {
  return to?.kind === 'action' && to.action === from;
}

function textsOf({ title, timescale, fields = [] }: Action): readonly string[] {
  return [title, timescale.text, ...fields.map(({ words }) => words)];
}

const STRONG = String.raw`see(?:\s+(?:also|below|above))?|cf\.?|refer(?:s|red|ring)?(?:\s+back)?\s+to|cross[- ]?refer(?:s|red|ence|ences|enced)?(?:\s+(?:to|with))?|link(?:s|ed|ing)?(?:\s+(?:closely|directly|in))?\s+(?:to|with|into)|depend(?:s|ent|ing)?\s+(?:up)?on|subject\s+to|in\s+line\s+with|aligned\s+(?:to|with)|relat(?:es|ed|ing)\s+to`;
// "as 8.1 above": "as" alone refers only where a number stands at once behind it.
const WEAK = String.raw`as(?:\s+(?:per|in|at|for|under|set\s+out\s+(?:in|at|under)))?|actions?`;
const CUE = new RegExp(
  String.raw`(?<no>\b(?:not|never|no\s+longer)\s+(?:to\s+be\s+)?)?(?<![\p{L}\p{N}])(?:(?<strong>${STRONG})|(?<weak>${WEAK}))(?=[\s:(])[\s:(]*`,
  'giu',
);
const IN_BRACKETS = /\((?<inside>[^()]{3,60})\)/gu;

/** What one text refers to, in its order. */
function referencesIn(text: string, refs: Referable): readonly Found[] {
  const behindCues = Array.from(text.matchAll(CUE), (cue) => {
    const from = cue.index + cue[0].length;
    const said = { words: text, from: cue.index, rest: clauseOf(text.slice(from)), at: from };
    const found = behindCue(said, cue.groups?.['strong'] !== undefined, refs);
    return cue.groups?.['no'] === undefined ? found : found.map((one): Found => ({ ...one, doubt: 'negated' }));
  });
  return [...bracketed(text, refs), ...behindCues.flat()];
}

/** The rest of a sentence. */
function clauseOf(text: string): string {
  const end = /[;\n]|\.(?=\s+\p{Lu})/u.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

type Said = { readonly words: string; readonly from: number; readonly rest: string; readonly at: number };

function behindCue({ words, from, rest, at }: Said, isStrong: boolean, refs: Referable): readonly Found[] {
  const numbers = numbersAt(rest);
  const quoted = (end: number): string => words.slice(from, at + end).trim();
  if (numbers !== null) return resolved(numbers, quoted(numbers.end), refs);
  if (!isStrong) return [];
  const plan = planAt(rest, refs);
  if (plan?.kind === 'other') return [{ to: { kind: 'plan', plan: plan.other.plan.key }, words: quoted(rest.length) }];
  if (plan?.kind === 'unknown-plan') return [{ to: null, doubt: 'other-plan', words: quoted(rest.length) }];
  return loose(rest, quoted(rest.length), refs);
}

/** The numbers right behind a word that refers, as what they are in whichever plan they are of. */
function resolved(numbers: Numbers, words: string, refs: Referable): readonly Found[] {
  const whose = whoseNumbers(numbers.tail, refs);
  if (whose.kind === 'none') return [];
  if (whose.kind === 'unknown-plan')
    return [{ to: null, doubt: 'other-plan', words: `${words}${numbers.tail}`.trim() }];
  return numbers.refs.flatMap(({ noun, ref, plan }): readonly Found[] => {
    const other = whose.kind === 'other' ? whose.other : plan === null ? null : refs.planCalled(plan);
    if (plan !== null && other === null) return [];
    const to = other === null ? refs.own(ref, noun) : refs.inPlan(other, ref);
    if (to === null) return [];
    const doubt = doubtOf(numbers, { whose: whose.kind, isBare: noun === null && /^\d+$/u.test(ref) });
    return [{ to, words, ...(doubt === null ? {} : { doubt }) }];
  });
}

function doubtOf(
  { isRange }: Numbers,
  { whose, isBare }: { readonly whose: string; readonly isBare: boolean },
): LinkDoubt | null {
  if (whose === 'earlier-plan') return 'earlier-plan';
  if (whose === 'asks') return 'asks';
  if (isRange) return 'range';
  return isBare ? 'loose' : null;
}

const PLACES = 'pages?|p|pp|fig(?:ure)?s?|tables?|append(?:ix|ices)|annex(?:es)?|notes?|footnotes?';
const PARTS = 'para(?:graph)?s?|chapters?|clauses?|regulations?|articles?|versions?|v|minutes?|schedules?';
const FOREIGN = new RegExp(String.raw`(?:${PLACES}|${PARTS})\.?\s*$`, 'iu');

/** Refs of actions further behind in the sentence may be what is meant. */
function loose(rest: string, words: string, refs: Referable): readonly Found[] {
  const outside = rest.replaceAll(IN_BRACKETS, ' ');
  return Array.from(outside.matchAll(/[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)+/gu)).flatMap((token): readonly Found[] => {
    const to = FOREIGN.test(outside.slice(0, token.index)) ? null : refs.own(token[0], 'action');
    return to?.kind === 'action' ? [{ to, doubt: 'loose', words }] : [];
  });
}

/** "(22.1.2)": a bracket that holds the refs of actions and nothing else. */
function bracketed(text: string, refs: Referable): readonly Found[] {
  return Array.from(text.matchAll(IN_BRACKETS)).flatMap(({ groups }): readonly Found[] => {
    const inside = groups?.['inside'] ?? '';
    const numbers = numbersAt(inside);
    if (numbers === null || numbers.tail.trim() !== '' || numbers.isRange) return [];
    return numbers.refs.flatMap(({ noun, ref }): readonly Found[] => {
      const to = refs.own(ref, noun);
      const isPlain = /\d\D+\d\D+\d|\p{L}/u.test(ref);
      return to?.kind === 'action' && isPlain ? [{ to, words: `(${inside})` }] : [];
    });
  });
}
