import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadReader, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import { goesOn } from '#src/people/leads/lead-shape.ts';

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
  if (office !== undefined) return [headOf(office, at)];
  const next = scan.words[at + 1];
  return HONORIFICS.has(key) && goesOn(next) ? [{ kind: 'note', from: at, to: at + 1 }] : [];
};

function headOf(office: string, at: number): LeadPiece {
  const plural = office.endsWith('s');
  const titled = plural ? office.slice(0, -1) : office;
  const head: HeadPiece = { kind: 'head', post: office, group: plural, titled, plural, isTitle: true, doubt: null };
  return { ...head, from: at, to: at + 1 };
}
