import type { DraftBlock } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** A file that shows something: its name, its SHA-256 where somebody gave it, and the platform's id of it. */
export type NamedFile = { readonly name: string; readonly hash?: string; readonly id?: string };

const ENDS =
  'pdf|docx?|xlsx?|pptx?|csv|txt|rtf|odt|ods|odp|png|jpe?g|gif|heic|tiff?|msg|eml|zip|mp4|mov|htm|html|vsdx|mpp|pages|numbers|one';
const QUOTED = String.raw`[“"](?<quoted>[^”"\n]{1,120}\.(?:${ENDS}))[”"]`;
const ATTACHED = String.raw`attached:\/\/(?:(?<id>[^\s/]+)\/)?(?<attached>[^\s/]+)`;
const LINKED = String.raw`https?:\/\/[^\s<>"“”]+`;
const BARE = String.raw`(?<![\p{L}\p{N}/.\\])(?<bare>[\p{L}\p{N}][\p{L}\p{N}_()&+.-]{0,100}\.(?:${ENDS}))(?![\p{L}\p{N}/])`;
const FILE = new RegExp([ATTACHED, `(?<link>${LINKED})`, QUOTED, BARE].join('|'), 'giu');
const HASH = /^[\s,;(]*(?:sha-?256)[\s:=]*(?<hash>[0-9a-f]{64})(?![0-9a-f])/iu;
const OF_LINK = new RegExp(String.raw`\/(?<name>[^/?#\s]+\.(?:${ENDS}))(?:[?#].*)?$`, 'iu');
const SLACK_ID = /\/files\/[^/]+\/(?<id>F[A-Z0-9]+)\//u;

/** The files that words name: typed, attached, or at the end of an address. */
export function filesIn(words: string): readonly NamedFile[] {
  return [...words.matchAll(FILE)].flatMap((match): readonly NamedFile[] => {
    const { id, attached, link, quoted, bare } = match.groups ?? {};
    if (link !== undefined) return linked(link);
    const name = attached === undefined ? (quoted ?? bare ?? '') : decoded(attached);
    const hash = HASH.exec(words.slice(match.index + match[0].length))?.groups?.['hash'];
    return [{ name, ...(hash === undefined ? {} : { hash: hash.toLowerCase() }), ...(id === undefined ? {} : { id }) }];
  });
}

function linked(link: string): readonly NamedFile[] {
  const name = OF_LINK.exec(link)?.groups?.['name'];
  const id = SLACK_ID.exec(link)?.groups?.['id'];
  return name === undefined ? [] : [{ name: decoded(name), ...(id === undefined ? {} : { id }) }];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // “100%.pdf” is written so.
    return name;
  }
}

/** A line for each file with a hash in what shows that an action is done, so that whoever has the file can hold it against that. */
export function filesOfEvidence({ standing: { evidence } }: Tracked, heard: Naming['words']): readonly DraftBlock[] {
  return filesIn(evidence ?? '').flatMap(({ name, hash }): readonly DraftBlock[] =>
    hash === undefined ? [] : [{ kind: 'aside', text: say`${heard(name)}, SHA-256 ${hash}` }],
  );
}
