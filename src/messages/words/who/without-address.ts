import { sayCount } from '#src/messages/words/say-list.ts';

const MOST_NAMES = 6;

/** Which leads Slack or Teams could not find, by name, out of how many. */
export function sayWithoutAddress(names: readonly string[], of: number): string {
  const have = names.length === 1 ? 'has' : 'have';
  return `${names.length} of ${sayCount(of, 'lead')} ${have} no e-mail address in the roster, by which Slack or Teams would find them: ${sayMost(names)}.`;
}

/** The leads behind whom the roster has nobody: they may be read without a doubt, and nobody is asked all the same. */
export function sayNobodyYet(names: readonly string[]): string {
  return `Nobody of the roster stands behind ${sayCount(names.length, 'lead')} yet, and nobody is asked for them: ${sayMost(names)}.`;
}

function sayMost(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const more = names.length - shown.length;
  return [...shown, ...(more === 0 ? [] : [`${more} others`])].join('; ');
}
