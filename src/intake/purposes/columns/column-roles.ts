import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { foldSpaces } from '#src/intake/issue.ts';

/** What a column says of purposes: what they are, their refs, from where they come, or how they are measured. */
export type ColumnRole =
  | { readonly role: 'kind'; readonly kind: PurposeKind; readonly isSure: boolean }
  | { readonly role: 'refs'; readonly kind: PurposeKind }
  | { readonly role: 'source' }
  | { readonly role: 'ref' | 'words' | 'unit' | 'target' | 'baseline' | 'direction' | 'due' };

/** The roles that only a thing which is measured has. */
export const MEASURED_ROLES: ReadonlySet<string> = new Set(['unit', 'target', 'baseline', 'direction', 'due']);

export type PurposeColumn = ColumnRole & { readonly index: number; readonly heading: string };

type Named = readonly (readonly [RegExp, ColumnRole])[];

const NUMBER = '(?:no|nos|number|numbers|ref|refs|reference|references|id|code|#)';
const KIND_NAMES: readonly (readonly [PurposeKind, string])[] = [
  ['recommendation', 'recs?|recommendations?'],
  ['outcome', 'outcomes?'],
  ['milestone', 'milestones?'],
  ['indicator', 'kpis?|pis?|indicators?|measures?'],
];
const LINKED = '(?:links? to|linked(?: to)?|related|relevant|contributes to|supports|addresses|delivers)';

const REFS: Named = KIND_NAMES.flatMap(([kind, words]): Named => [
  [new RegExp(`^(?:[a-z' ]{0,30} )?(?:${words}) ${NUMBER}$`), { role: 'refs', kind }],
  [new RegExp(`^${LINKED} (?:[a-z' ]{0,30} )?(?:${words})$`), { role: 'refs', kind }],
  [new RegExp(`^(?:[a-z' ]{0,30} )?(?:${words}) (?:addressed|supported|served|met)$`), { role: 'refs', kind }],
]);

// What stands before the kind's own word in a heading that is still a list of it.
const BEFORE = String.raw`(?:[\p{L}' ]{0,40} )?`;
const INDICATORS = '(?:key )?(?:performance )?(?:indicators?|kpis?|metrics?)';
const MEASURES =
  '(?:success|performance|outcome|impact|key) measures?|measures? of success|measures?|pis?|measures?,? kpis?';
const OUTCOMES_OF = 'expected|intended|desired|planned|strategic|key|headline|corporate|improvement|overall|high level';
const REQUIREMENTS = '(?:minimum|exit) (?:requirements?|criteri(?:a|on)|conditions?)';
const MAYBE_OUTCOMES = 'outcomes? (?:and|or) (?:impacts?|benefits?)|(?:(?:intended|expected) )?impacts?|benefits?';
const MAYBE_MEASURES =
  'measurements?|success criteria|evidence of success|how (?:will )?we (?:will )?know|how will we measure (?:it|success)';

const KINDS: Named = [
  kindNamed(`${BEFORE}(?:${INDICATORS})`, 'indicator', true),
  kindNamed(MEASURES, 'indicator', true),
  kindNamed(MAYBE_MEASURES, 'indicator', false),
  kindNamed(`${REQUIREMENTS}|(?:key )?milestones?`, 'milestone', true),
  kindNamed(`(?:(?:${OUTCOMES_OF}|(?:council|corporate) plan) )*outcomes?`, 'outcome', true),
  kindNamed(MAYBE_OUTCOMES, 'outcome', false),
  kindNamed('what (?:will )?success (?:will )?looks? like', 'outcome', false),
  kindNamed(`${BEFORE}recommendations?|recs?`, 'recommendation', true),
];

const SOURCES =
  'source, sources, origin, origins, driver, source of action, source of the action, source of recommendation, arising from, source ref, source reference, source and ref, source document';
const DIRECTIONS =
  'polarity, direction, direction of travel, desired direction, desired trend, good is, good to be, better is, aim to';
const OFTEN =
  'frequency, reporting frequency, reported, how often, periodicity, measured, collection, reporting cycle, reading due, survey date, survey dates, frequency of reporting, frequency of measurement';
const DESCRIPTIONS = 'description, name, title, definition, wording, detail, details, text, what';

const OTHERS: Named = [
  oneOf(SOURCES, { role: 'source' }),
  [new RegExp(`^(?:${NUMBER}|s no|item no)$`), { role: 'ref' }],
  oneOf('unit, units, unit of measure, unit of measurement, measured in, uom', { role: 'unit' }),
  [/^(?:baseline|base|starting point|starting position|current performance|current value)\b/, { role: 'baseline' }],
  [/^(?:\d{4} (?:\d{2,4} )?)?(?:actual|outturn|result)$/, { role: 'baseline' }],
  oneOf(DIRECTIONS, { role: 'direction' }),
  oneOf(OFTEN, { role: 'due' }),
  [/^(?!.*\b(?:date|by when|completion)\b)(?:[\p{L}\p{N} ]{0,30} )?targets?\b/u, { role: 'target' }],
  oneOf(DESCRIPTIONS, { role: 'words' }),
];

function kindNamed(names: string, kind: PurposeKind, isSure: boolean): Named[number] {
  return [new RegExp(`^(?:${names})$`, 'u'), { role: 'kind', kind, isSure }];
}

function oneOf(names: string, role: ColumnRole): Named[number] {
  return [new RegExp(`^(?:${names.split(', ').join('|')})$`), role];
}

const ALL: Named = [...REFS, ...KINDS, ...OTHERS];
const LONGEST = 60;

/** The columns under these headings that say something of purposes. */
export function purposeColumns(headings: readonly string[]): readonly PurposeColumn[] {
  return headings.slice(0, LONGEST).flatMap((heading, index) => {
    const role = roleOf(heading);
    return role === null ? [] : [{ ...role, index, heading: foldSpaces(heading) }];
  });
}

function roleOf(heading: string): ColumnRole | null {
  const said = foldSpaces(heading);
  if (said === '' || said.length > LONGEST) return null;
  const plain = foldSpaces(
    said
      .toLowerCase()
      .replaceAll(/\([^)]*\)/g, ' ')
      .replaceAll(/[^\p{L}\p{N}#,' ]+/gu, ' '),
  );
  return ALL.find(([name]) => name.test(plain))?.[1] ?? null;
}
