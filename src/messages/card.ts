import type { CardFile } from './card-file.ts';
import type { CardForm } from './card-form.ts';
import type { ActionId, Called } from '#src/plan/action.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Question } from '#src/plan/question.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** One press of a button says these words, as if the person had typed them. */
export type Button = {
  readonly label: string;
  readonly say: string;
  readonly look?: 'plain' | 'good' | 'danger';
  /** The action that it does something with; null for none in particular. */
  readonly about: ActionId | null;
  /** The ref of that action where the label leaves it out: beside buttons about another, it says which. */
  readonly unsaid?: string;
  /** The choices among which it stands, in the middle of the card; absent for a button at its end. */
  readonly under?: string;
  /** What a reader of the screen says for it, where that is more than its label: "8.1.3, Amber, at risk". */
  readonly aloud?: string;
  /** Set on what stands behind *More*: no answer to the question, or a rarer one. */
  readonly more?: true;
};

/** A bar of the rating mix at the end of one week; counts an action each, `green` those confirmed and in time, `only-said` the other Green ones, `unchecked` those said to be done and not rated. */
export type ChartColumn = {
  readonly label: string;
  readonly counts: Readonly<Partial<Record<Rating | 'only-said' | 'unchecked' | 'unrated', number>>>;
};

/** One row of a list: what it is about, and what to know of it. A null rating is none yet. */
export type Row = {
  /** Null for a row that is about no action, such as one about a person. */
  readonly action: ActionId | null;
  readonly ref: string;
  readonly title: string;
  readonly rating: Rating | null;
  /** False where nothing is said of having no rating; it is said otherwise. */
  readonly unratedSaid?: boolean;
  /** Facts after the title, in our words: "due 30 Nov, 2 working days late". */
  readonly facts: readonly string[];
  /** Who leads it, which is read after the facts; absent where that is known, or nobody does. */
  readonly leads?: string;
};

/** Somebody's words on a built card: the actions that they name are mentioned by it. */
export type Heard = string & { readonly __heard: true };

/** A web address that may be opened from a card: `linksIn` alone says which. */
export type Link = string & { readonly __link: true };

/** Where a link leads that is made for its reader alone, as its card goes: onto the page, to the file of the card there, or to their calendar. */
export type Way = 'page' | 'file' | 'calendar';

export type Chart = {
  readonly kind: 'chart';
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly inWords: string;
};

/**
 * Set on the pieces of what a card asks, which are made anew as it is answered; `count` on the title that counts it, where
 * that is not the card's heading.
 */
export type Asked = 'question' | 'count';

/** A piece of a card. `said` is our wording; `heard` and every `words` are somebody's, and are never treated as markup. */
export type Block =
  /** `answers` is set on the word that another answered about an action: a later such word takes its place. `asks` is set on the one question. */
  (
    | { readonly kind: 'said'; readonly text: string; readonly answers?: ActionId; readonly asks?: true }
    | { readonly kind: 'heard'; readonly by: string; readonly words: Heard }
    | { readonly kind: 'title'; readonly text: string }
    /** Where to look for what shows something: the only words of somebody's that can be opened; with `said` where words of the record were said; or with `way` the way onto the page, to a file there, or to somebody's calendar. */
    | { readonly kind: 'link'; readonly to: Link; readonly said?: true; readonly way?: Way }
    | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
    | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly more: number }
    | Chart
    | { readonly kind: 'aside'; readonly text: string }
    /** The place of the buttons that stand `under` it, which settle what is said just before. */
    | { readonly kind: 'choices'; readonly of: string }
  ) & { readonly asked?: Asked };

/** What a card waits to be told: why a rating is amber or red, what shows that something is done, or the note that somebody wants to add. */
export type Wanted = 'reason' | 'evidence' | 'note';

/**
 * What words typed under a card say in full. “…” stands for the words themselves; a card that leaves one out does not
 * listen for it.
 */
export type Typed = {
  /** "yes", "ok", "please do". */
  readonly yes?: string;
  /** "no", "never mind". */
  readonly no?: string;
  /** "nobody". */
  readonly nobody?: string;
  /** A name of the roster. */
  readonly name?: string;
  /** A day: "until 6 July". */
  readonly day?: string;
  /** A time of day, or "usual". */
  readonly time?: string;
  /** Any other line: why the office decides so. */
  readonly reason?: string;
  /** The number of an action, be there one or not. */
  readonly number?: string;
  /** That they will talk to whoever is asked: about one person’s, or, with nobody named, about all of it. */
  readonly word?: readonly { readonly with: string | null; readonly say: string }[];
  /** What its choices are called in the question, “another lead”, and what each says. */
  readonly choices?: readonly { readonly called: string; readonly say: string }[];
  /** What a command lacked, a number in front too: “8.1.3 to Karl Battersby” under the examples of assigning. */
  readonly rest?: string;
};

/** One action of those that a card puts before somebody, with the question put; null where they are only told of it. */
export type Asking = {
  readonly action: ActionId;
  readonly question: Question | null;
  /** The step of the action that is asked about; absent for the whole. */
  readonly step?: StepName;
  /** What a card about several shows while this one is the first of them that nobody has answered. */
  readonly buttons: readonly Button[];
  /** On a card about several: its line among the others, and the pieces that ask it once it is the first. */
  readonly inList?: { readonly row: Row; readonly blocks: readonly Block[] };
};

/** About how many actions a card asked at first, and how many of them stand behind its last button. */
export type Several = {
  readonly of: number;
  readonly rest: number;
  /** True where some are asked in somebody else's place. */
  readonly isForOthers?: true;
};

/** How far somebody is in a round through their actions, so that a card which is found again goes on from where it stands. */
export type Round = {
  /** Those still to come; the first is the one that the card asks about. */
  readonly left: readonly ActionId[];
  readonly answered: readonly ActionId[];
  readonly skipped: readonly ActionId[];
  /** How many there were at first. */
  readonly of: number;
  /** The ledger's last line when it began: an answer after it is somebody's answer meanwhile. */
  readonly since: number;
  /** The action just rated amber or red without a reason: the next line may be that. Absent or null for none. */
  readonly unexplained?: ActionId | null;
};

/** Whom a card is for: the asker alone where it is personal or a refusal; whoever may see its actions; anyone, where it says nothing of a plan. */
export type Readers = 'asker' | 'members' | 'anyone';

/** A message before any platform draws it, as plain data: everything that it means stands beside its words. */
export type CardData = {
  readonly heading: string;
  /** The rating whose colour and shape the card takes; null for none. */
  readonly rating: Rating | null;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** What follows in the card's thread, such as a digest's details. */
  readonly thread?: readonly Card[];
  /** Every action that it shows or names, in somebody's words too. */
  readonly mentions: readonly ActionId[];
  /** What it calls actions by: whoever answers it with such a ref means that action, whatever its ref is by then. */
  readonly calls: readonly Called[];
  readonly readers: Readers;
  readonly wants: Wanted | null;
  /** What it asks about, in the order of its list; none for a card that asks nothing. */
  readonly asks: readonly Asking[];
  /** How many it asks about; absent for a card that asks about one action or none. */
  readonly several?: Several;
  /** The page that it is, kept up to date where it stands; absent for none. */
  readonly page?: 'mine';
  /** The programme office's card of what waits, of the day or the whole of it: made again when something on it is settled. Absent for any other. */
  readonly office?: 'day' | 'whole';
  /** What was done beside the ledger, for whoever must follow it up; absent for nothing. */
  readonly did?: 'linked' | 'asked-who' | 'kept-a-stranger';
  /** The round that it goes on with; absent for every other card. */
  readonly round?: Round;
  /** Set where it says no, its words are the whole of it, and nothing is to be typed under it. */
  readonly refuses?: true;
  /** Set where what was typed as a command could not be one: those words are an answer by this card's own tap, and by no other. */
  readonly failed?: true;
  /** What it asks for in several fields, where the platform has forms; what they say is one line that can be typed. */
  readonly form?: CardForm;
  /** The file in whose place its words stand where none can be put: only what follows in the thread of a card that its asker alone reads has one. */
  readonly file?: CardFile;
  /** Set where a link that is its reader's alone stands in it as it goes to them; the card that is kept has none. */
  readonly opens?: Way;
  /** What it takes typed words for; absent for every card under which they are an answer. */
  readonly typed?: Typed;
};

/** What a platform draws. */
export type Drawn = Pick<CardData, 'heading' | 'rating' | 'blocks' | 'buttons'> & {
  readonly thread?: readonly Drawn[];
};

// Nothing has this member: a card is made by `buildCard` or read from where cards are kept, never written down.
declare class Built {
  private readonly built: true;
}

/** A card that was built, so that it mentions whatever it shows. */
export type Card = Built & CardData;
