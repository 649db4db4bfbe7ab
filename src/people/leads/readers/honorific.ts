import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadReader, LeadPiece, LeadScan } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import { goesOn, startsPost } from '#src/people/leads/lead-shape.ts';

// The honorifics that say what somebody is; the rest say nothing that a plan needs.
const OFFICES: Readonly<Record<string, string>> = {
  clr: 'Councillor',
  coun: 'Councillor',
  cll: 'Councillor',
  cllr: 'Councillor',
  cllrs: 'Councillors',
  councillor: 'Councillor',
  cyng: 'Councillor',
  cynghorydd: 'Councillor',
  cynghorwyr: 'Councillors',
  councillors: 'Councillors',
  commissioner: 'Commissioner',
  commissioners: 'Commissioners',
};

/** "Cllr", "Commissioners" as a title for the names that follow; "Mr" and "Dr" pass without a trace. */
export const readHonorific: LeadReader = (scan, at) => {
  const key = scan.words[at]?.key ?? '';
  const office = OFFICES[key];
  const next = scan.words[at + 1];
  if (isPost(scan, at)) return [];
  if (office !== undefined) return [headOf(office, at)];
  return HONORIFICS.has(key) && goesOn(next) ? [{ kind: 'note', from: at, to: at + 1 }] : [];
};

// "Commissioner for Health" and "Canon Missioner" are posts and no titles before a name.
function isPost(scan: LeadScan, at: number): boolean {
  const [title, next] = [scan.words[at]?.key ?? '', scan.words[at + 1]];
  if (title === 'canon') return startsPost(scan, at + 1);
  return title in OFFICES && goesOn(next) && next.key === 'for';
}

function headOf(office: string, at: number): LeadPiece {
  const plural = office.endsWith('s');
  const titled = plural ? office.slice(0, -1) : office;
  const head: HeadPiece = { kind: 'head', post: office, group: plural, titled, plural, isTitle: true, doubt: null };
  return { ...head, from: at, to: at + 1 };
}
