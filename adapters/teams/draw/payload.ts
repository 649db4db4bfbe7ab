/** A piece of an Adaptive Card, as JSON. */
export type CardElement = { readonly type: string } & Readonly<Record<string, unknown>>;

/** An Adaptive Card as Teams takes it. */
export type AdaptiveCard = CardElement & {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang?: string;
  /** Who is shown the card as it is for them; Teams asks the bot for it. */
  readonly refresh?: { readonly action: CardElement; readonly userIds: readonly string[] };
  readonly body: readonly CardElement[];
  readonly fallbackText: string;
  readonly actions?: readonly CardElement[];
};

/** A message as Teams takes it: `summary` is what a notification and the list of chats show. */
export type TeamsMessage = {
  readonly summary: string;
  readonly card: AdaptiveCard;
  /** Messages that follow it, in order: in its thread in a channel, after it in a chat. */
  readonly thread: readonly TeamsMessage[];
};

/**
 * What a card's button carries in `data.ragtime`: the words it says and the card it was on. Words too long for a button
 * are found again by their place on the card (`nth`). A form carries its ref; its fields stand beside it in `data`.
 */
export type Pressed =
  | { readonly kind: 'say'; readonly say: string; readonly card: string | null }
  | { readonly kind: 'nth'; readonly nth: number; readonly card: string }
  | { readonly kind: 'form'; readonly ref: string; readonly card: string | null };

/** The names of a form's fields, as they come back beside `ragtime`; each may be absent or empty. */
export const FORM_FIELDS = ['rating', 'note', 'waitingOn', 'forecast'] as const;
