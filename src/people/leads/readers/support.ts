import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { startsPerson } from '#src/people/leads/evidence/starts-person.ts';
import { goesOn, isNameish } from '#src/people/leads/lead-shape.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import {
  FIRST_LABELS,
  LEAD_LABELS,
  PROVISIONAL,
  SUPPORT_LABELS,
  SUPPORT_PHRASES,
} from '#src/people/leads/lead-vocabulary.ts';
import { matchLongest } from '#src/people/leads/match-phrase.ts';

const ENDING: ReadonlySet<string> = new Set(['close', 'break', 'bullet', 'semicolon', 'comma', 'slash']);
// Labels that stand before a name without a mark: "Lead Jane Doe, support John Roe".
const BARE: ReadonlySet<string> = new Set(['lead', 'support', 'co leads', 'coleads', 'joint leads']);

/** "supported by", "with", "via": what follows only supports; after "Support:" that holds up to the next label. */
export const readSupport: LeadReader = (scan, at) => {
  const label = matchLongest(scan, at, SUPPORT_LABELS);
  if (label !== null && isAside(scan, at, label) && scan.words[at]?.key !== 'partners')
    return [{ kind: 'supporter', from: at, to: label }];
  if (label !== null && isLabel(scan, at, label))
    return [{ kind: 'support', untilLabel: true, from: at, to: afterMark(scan, label) }];
  const phrase = matchLongest(scan, at, SUPPORT_PHRASES);
  if (phrase === null) return [];
  const untilLabel = scan.words[phrase]?.mark === 'colon';
  return [{ kind: 'support', untilLabel, from: at, to: untilLabel ? phrase + 1 : phrase }];
};

/** "Lead:" and its like, and "(lead)" after a name: what is said is that they lead. */
export const readLabel: LeadReader = (scan, at) => {
  const label = matchLongest(scan, at, LEAD_LABELS);
  if (label === null) return [];
  const first = FIRST_LABELS.has(keysOf(scan, at, label));
  if (isLabel(scan, at, label)) return [{ kind: 'lead', first, from: at, to: afterMark(scan, label) }];
  return isAside(scan, at, label) ? [{ kind: 'leader', first, from: at, to: label }] : [];
};

function keysOf(scan: LeadScan, from: number, to: number): string {
  return scan.words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ');
}

// "Lead:", "Lead - Jane Doe" where a lead may begin, and "Lead Jane Doe".
function isLabel(scan: LeadScan, at: number, end: number): boolean {
  const mark = scan.words[end]?.mark;
  // "Lead/Owner:"
  const other = mark === 'slash' ? matchLongest(scan, end + 1, LEAD_LABELS) : null;
  if (mark === 'colon' || (other !== null && scan.words[other]?.mark === 'colon')) return true;
  const before = scan.words[at - 1]?.mark;
  const begins = at === 0 || (before !== null && before !== undefined && (ENDING.has(before) || before === 'open'));
  if (!begins) return false;
  const next = scan.words[end];
  if (mark === 'dash') return scan.words[end + 1]?.mark === null;
  if (PROVISIONAL.has(keysOf(scan, at, end))) return startsPerson(scan, end);
  return BARE.has(keysOf(scan, at, end)) && goesOn(next) && isNameish(next) && scan.words[at - 1]?.mark !== 'open';
}

function afterMark(scan: LeadScan, end: number): number {
  return ['colon', 'dash'].includes(scan.words[end]?.mark ?? '') ? end + 1 : end;
}

function isNamed(word: LeadWord | undefined): boolean {
  return word !== undefined && word.mark === null && isNameish(word);
}

// "(lead)" and "Jane Doe - Lead".
function isAside(scan: LeadScan, at: number, end: number): boolean {
  const before = scan.words[at - 1]?.mark ?? '';
  const after = scan.words[end];
  if (before === 'open') return after?.mark === 'close';
  const isBare = BARE.has(keysOf(scan, at, end)) && at > 0 && isNamed(scan.words[at - 1]);
  return (before === 'dash' || isBare) && (after === undefined || ENDING.has(after.mark ?? ''));
}
