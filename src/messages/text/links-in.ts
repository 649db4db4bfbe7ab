import type { Tracked } from '#src/plan/standing.ts';
import type { Link, Way } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';

const ADDRESS = /https?:\/\/[^\s<>"“”‘’«»\\^`{|}…]+/giu;
/** The stop of a sentence, or a bracket around it, is no part of an address. */
const BEHIND = /[.,;:!?)\]'*_~]+$/u;
const LONGEST = 1000;
const MOST = 3;

/** What stands before such an address: where to look for what shows something, where words were said, or the way onto the page, to a file or to a calendar. */
export function beforeLink({ said, way }: { readonly said?: true; readonly way?: Way }): string {
  if (way !== undefined) return BEFORE_WAY[way];
  return said === true ? 'Said here: ' : 'Where to look: ';
}

const BEFORE_WAY: Readonly<Record<Way, string>> = {
  page: 'Open the page: ',
  file: 'Get the file: ',
  calendar: 'Your calendar: ',
};

/**
 * The web addresses in somebody's words that may be opened from a card, the first three at most. What could lead elsewhere than it
 * seems to stays words: a name or a password in it, letters that only look like others, an address that was cut.
 */
export function linksIn(words: string): readonly Link[] {
  const found = [...words.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
    const isCut = words[index + address.length] === '…';
    const url = withoutEnd(address);
    return !isCut && isPlain(url) ? [url] : [];
  });
  return [...new Set(found)].slice(0, MOST) as readonly string[] as readonly Link[];
}

/** A line for each address in what shows that an action is done. */
export function linksToEvidence({ standing: { evidence } }: Tracked): readonly DraftBlock[] {
  return linksIn(evidence ?? '').map((to) => ({ kind: 'link', to }));
}

/** True for words that are one such address and nothing else, so that the address says them. */
export function isOnlyLink(words: string): boolean {
  return linksIn(words)[0] === words.trim();
}

// "(https://x.example/a_(b))": a bracket that was opened inside belongs to it.
function withoutEnd(address: string): string {
  const end = BEHIND.exec(address)?.[0] ?? '';
  const url = address.slice(0, address.length - end.length);
  const isOpen = url.split('(').length > url.split(')').length;
  return isOpen && end.startsWith(')') ? `${url})` : url;
}

function isPlain(url: string): boolean {
  if (url.length > LONGEST || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  const asTyped = /^https?:\/\/([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase();
  // Letters of other scripts are written anew by the parser, as "xn--".
  return username === '' && password === '' && hostname === asTyped && hostname.includes('.');
}
