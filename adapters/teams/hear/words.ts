import type { Activity } from '#adapters/teams/receive/activity.ts';
import { attachedTo } from './attached.ts';
import type { HearingFacts, Mention } from './facts.ts';
import { isLinkCommand } from '#adapters/network/people/link-command.ts';
import { withoutMarkup } from './markup.ts';
import { piecesOf } from './mentions.ts';
import type { Piece } from './mentions.ts';
import { typedIn } from './quoted.ts';
import { botOf, isTargeted } from './who-and-where.ts';

/** The words of a message; those of them that are said to the bot by name, null when none are; and the message they quote. */
export type Words = { readonly text: string; readonly addressed: string | null; readonly answers: string | null };

const OUR_NAME = '@Ragtime';
// A line that begins "!rag 8.1.3" or "/rag" yes; "!ragged" and "/ragtime" no.
const TYPED_ADDRESS = /^[!/]rag(?![\p{L}\p{N}_’'-])/imu;
// "/rag 8.1.4 green" on a line after the first: its words follow those of the first line.
const FURTHER_LINE = /\n[ \t]*[!/]rag[ \t]+(?=\d)/giu;

/** Of so many pieces the mentions are looked up: Teams waits for the message to be stored, and a thousand names would hold it up. */
const LOOKED_UP = 100;

/** What somebody typed in a message: mentions by name, our own mention at the front, links to what they attached at the end. */
export async function wordsOf(activity: Activity, facts: HearingFacts): Promise<Words> {
  const named = await readWith(nameFor, activity, facts);
  return isLinkCommand(named.addressed ?? named.text) ? readWith(accountFor, activity, facts) : named;
}

/** The words of a message as they were typed, with nobody looked up: for when nothing can be. */
export function bareWords({ body }: Pick<Activity, 'body'>): string {
  const { others, isHtml } = saidIn(body);
  const read = others.map((piece) => (typeof piece === 'string' ? withoutMarkup(piece, isHtml) : `@${piece.label}`));
  return joined(read).trim();
}

async function readWith(mention: typeof nameFor, activity: Activity, facts: HearingFacts): Promise<Words> {
  const { others, isHtml, isMentioned, answers } = saidIn(activity.body);
  const read = await Promise.all(
    others.map(async (piece, at) => {
      if (typeof piece === 'string') return withoutMarkup(piece, isHtml);
      return at < LOOKED_UP ? mention(piece, activity.tenant, facts) : `@${piece.label}`;
    }),
  );
  const plain = joined(read).trim();
  const named = isMentioned ? withNameInFront(plain) : plain;
  const at = isMentioned ? 0 : named.search(TYPED_ADDRESS);
  const whole = (words: string): string => `${words.replace(FURTHER_LINE, '\n')}${attachedTo(activity)}`.trim();
  return { text: whole(named), addressed: at < 0 ? null : whole(named.slice(at)), answers };
}

/** What was typed, cut at its mentions and without our own. */
function saidIn(body: object) {
  const { text, isHtml, answers } = typedIn(body);
  const us = botOf(body);
  const pieces = piecesOf(text, body);
  const others = pieces.filter((piece) => !isUs(piece, us));
  // What is said to the bot alone is said to it by name.
  return { others, isHtml, answers, isMentioned: others.length < pieces.length || isTargeted(body) };
}

function isUs(piece: Piece, us: string | null): boolean {
  return typeof piece === 'object' && us !== null && piece.user === us;
}

/** A mention by the roster's name, or as "@label" for somebody who is not in it. */
async function nameFor(mention: Mention, tenant: string, facts: HearingFacts): Promise<string> {
  return (await facts.nameOf(tenant, mention)) ?? (await facts.nameLike(mention.label)) ?? `@${mention.label}`;
}

/** A mention by the roster's name, or as the account that somebody is to be given. */
async function accountFor(mention: Mention, tenant: string, facts: HearingFacts): Promise<string> {
  return (await facts.nameOf(tenant, mention)) ?? (await facts.accountOf(tenant, mention)) ?? `@${mention.label}`;
}

// One space is left where our mention stood between two.
function joined(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) text += text.endsWith(' ') && piece.startsWith(' ') ? piece.slice(1) : piece;
  return text;
}

// "8.1.3 amber @Ragtime" and "@Ragtime 8.1.3 amber" say the same; "@Ragtime, mine" keeps its comma.
function withNameInFront(plain: string): string {
  return `${OUR_NAME}${/^[,:]/u.test(plain) ? '' : ' '}${plain}`.trim();
}
