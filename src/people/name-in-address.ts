import { foldWord } from './fold.ts';

const ADDRESS = /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** "karl.battersby@…" is Karl Battersby, as far as an address says; null where it says no name. */
export function nameInAddress(email: string): string | null {
  const parts = (email.split('@')[0] ?? '').split(/[._\-+]+/u).filter((part) => foldWord(part) !== '');
  return parts.map((part) => `${part[0]?.toUpperCase()}${part.slice(1)}`).join(' ') || null;
}

/** Words with the names in e-mail addresses in the place of these: what is for a board or everybody writes to nobody. */
export function withoutAddresses(words: string): string {
  return words.replaceAll(ADDRESS, (address) => nameInAddress(address) ?? 'a lead');
}
