import { spoken } from '#src/messages/words/spoken-label.ts';
import { clip } from '#src/messages/text/clip.ts';
import type { AdaptiveCard, CardElement, TeamsMessage } from './payload.ts';
import { elementsOf, pieceOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { unformatted } from './render-plain.ts';
import { BUDGET, sizeOf, worstOf } from './render-size.ts';
import { LANGUAGE } from './language.ts';
import { paragraph, runOf } from './render-text.ts';

const LONGEST = { summary: 2000, fallback: 1500, leastFallback: 300 } as const;
const NOTHING = 'There is nothing to show.';
/** What a card weighs without its body, and what notes at its end may. */
const AROUND = 1800;

/** The bytes of a card that its pieces may take. */
export const ROOM = BUDGET - AROUND - worstOf(LONGEST.leastFallback);

type Said = { readonly pieces: readonly Piece[]; readonly summary: readonly string[] };

/** A message of one card; its words in place of a card are as many as the card leaves room for. */
export function messageOf({ pieces, summary }: Said): TeamsMessage {
  const words = spoken(summary.filter((part) => part !== '').join('\n'));
  const said = words === '' ? NOTHING : words;
  const body = pieces.length === 0 ? [paragraph([runOf(NOTHING)])] : elementsOf(pieces);
  const room = Math.floor((BUDGET - sizeOf(cardOf(body, ''))) / worstOf(1));
  const most = Math.min(LONGEST.fallback, room);
  return { summary: clip(said, LONGEST.summary), card: cardOf(body, unformatted(clip(said, most))), thread: [] };
}

/** A sentence about the message itself, small, at its end. */
export function noteOf(text: string): Piece {
  return pieceOf(paragraph([runOf(clip(text, 300), { isSubtle: true, size: 'Small' })]), text);
}

function cardOf(body: readonly CardElement[], fallbackText: string): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: LANGUAGE, msteams: { width: 'Full' }, fallbackText, body };
}
