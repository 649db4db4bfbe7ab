import type { LeadScan } from './lead-piece.ts';

/** What a letter of a responsibility chart says: A and R lead, A first; C, I and S only support, L leads. */
export const ROLE_KINDS = ['accountable', 'lead', 'support'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** A letter of a chart beside a lead: "(A)" after it or "A:" before it, and where it ends. */
export type RoleMark = { readonly kind: RoleKind; readonly isLabel: boolean; readonly to: number };

const KINDS: Readonly<Record<string, RoleKind>> = {
  A: 'accountable',
  R: 'lead',
  L: 'lead',
  C: 'support',
  I: 'support',
  S: 'support',
};
const LETTERS = /^[RACI]{1,4}$|^[LS]$/u;

/** The letter of a responsibility chart that stands at a place; C, I, S and letters before a dash count only where another does. */
export function roleAt(scan: LeadScan, at: number): RoleMark | null {
  const role = asideAt(scan, at) ?? labelAt(scan, at);
  if (role === null) return null;
  const isPlain = role.kind !== 'support' && (!role.isLabel || scan.words[role.to - 1]?.mark === 'colon');
  return isPlain || hasOther(scan, at) ? role : null;
}

function hasOther(scan: LeadScan, at: number): boolean {
  return scan.words.some((_, here) => here !== at && (asideAt(scan, here) ?? labelAt(scan, here)) !== null);
}

// "(A)", "(A/R)", "(RA)".
function asideAt(scan: LeadScan, at: number): RoleMark | null {
  if (scan.words[at]?.mark !== 'open' || at === 0) return null;
  let letters = '';
  let to = at + 1;
  while (to < at + 6 && scan.words[to] !== undefined && scan.words[to]?.mark !== 'close') {
    letters += scan.words[to]?.mark === null && scan.words[to]?.key !== 'and' ? scan.words[to]?.text : '';
    to += 1;
  }
  if (scan.words[to]?.mark !== 'close' || !LETTERS.test(letters)) return null;
  return { kind: strongest(letters), isLabel: false, to: to + 1 };
}

// "A: Ian Thomas" and "A - Ian Thomas", at the beginning or after somebody.
function labelAt(scan: LeadScan, at: number): RoleMark | null {
  const word = scan.words[at];
  const kind = KINDS[word?.text ?? ''];
  const mark = scan.words[at + 1]?.mark;
  if (kind === undefined || (mark !== 'colon' && mark !== 'dash') || scan.words[at + 2] === undefined) return null;
  return { kind, isLabel: true, to: at + 2 };
}

function strongest(letters: string): RoleKind {
  const kinds = Array.from(letters, (letter) => KINDS[letter]);
  return ROLE_KINDS.find((kind) => kinds.includes(kind)) ?? 'support';
}
