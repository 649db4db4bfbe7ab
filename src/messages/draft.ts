import type { ActionId } from '#src/plan/action.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Asked, Asking, Button, Card, CardData, Chart, Heard, Link, Readers, Row, Typed, Wanted } from './card.ts';
import type { Named } from './words/naming.ts';
import type { Phrase, Said } from './words/phrase.ts';

/** A button as it is written; what it is about is what it says first. */
export type DraftButton = Pick<Button, 'look' | 'more'> &
  Partial<Pick<Button, 'about' | 'unsaid' | 'under'>> & {
    readonly label: Said;
    readonly say: Said;
    readonly aloud?: Said;
  };

/** A row as it is written. */
export type DraftRow = Pick<Row, 'action' | 'rating' | 'unratedSaid'> & {
  readonly ref: Said;
  readonly title: Said;
  readonly facts: readonly Said[];
  readonly leads?: Said;
};

export type DraftFact = { readonly label: Said; readonly value: Said };

/** A piece of a card as it is written, or one of a built card. */
export type DraftBlock = (
  | { readonly kind: 'said'; readonly text: Said; readonly answers?: ActionId; readonly asks?: true }
  | { readonly kind: 'heard'; readonly by: Said; readonly words: Phrase | Heard }
  | { readonly kind: 'title'; readonly text: Said }
  | { readonly kind: 'link'; readonly to: Link; readonly said?: true; readonly page?: true }
  | { readonly kind: 'facts'; readonly facts: readonly DraftFact[] }
  | { readonly kind: 'rows'; readonly rows: readonly DraftRow[]; readonly more: number }
  | Chart
  | { readonly kind: 'aside'; readonly text: Said }
  | { readonly kind: 'choices'; readonly of: string }
) & { readonly asked?: Asked };

type TypedWords = Exclude<keyof Typed, 'word' | 'choices'>;

/** What words typed under it say in full, as it is written. */
export type DraftTyped = { readonly [K in TypedWords]?: Said } & {
  readonly word?: readonly { readonly with: string | null; readonly say: Said }[];
  readonly choices?: readonly { readonly called: string; readonly say: Said }[];
};

/** A card as it is written: `buildCard` makes plain data of it and adds what it mentions. */
export type Draft = Pick<
  CardData,
  'page' | 'office' | 'did' | 'round' | 'several' | 'refuses' | 'failed' | 'form' | 'file' | 'opens'
> & {
  readonly typed?: DraftTyped;
  readonly heading: Said;
  readonly rating?: Rating | null;
  readonly blocks: readonly DraftBlock[];
  readonly buttons?: readonly DraftButton[];
  readonly thread?: readonly Card[];
  /** The built cards of which pieces stand in this one: it means what they mean, where it says nothing else itself. */
  readonly from?: readonly Card[];
  /** What it names in words taken from another card. */
  readonly mentions?: readonly ActionId[];
  /** By default whoever may see what it mentions. */
  readonly readers?: Readers;
  readonly wants?: Wanted | null;
  readonly asks?: readonly Asking[];
};

/** The beginning of a row about an action. */
export function rowAbout({ id, ref, title }: Named): Pick<DraftRow, 'action' | 'ref' | 'title'> {
  return { action: id, ref, title };
}
