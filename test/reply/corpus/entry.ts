import { readFileSync } from 'node:fs';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { questionAsked } from '#src/reply/question.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import type { Rating } from '#src/rating/scale.ts';

/** A value, or any of several; null among them says that it may be absent. */
type Allowed<T> = T | readonly (T | null)[];

/** What one action is to be given. */
export type ExpectedPart = {
  readonly ref: string;
  readonly rating?: Allowed<string>;
  readonly done?: boolean;
  readonly started?: Allowed<boolean>;
  readonly forecast?: Allowed<string>;
  readonly waitingOn?: string;
  readonly request?: Allowed<ExpectedRequest>;
};

/** What somebody is to be understood to ask for. */
export type ExpectedRequest = {
  readonly kind: string;
  readonly from?: Allowed<string>;
  readonly until?: Allowed<string>;
  readonly to?: Allowed<string>;
};

/** A made-up answer, what was asked, and what it is to give. */
export type Entry = {
  readonly id: string;
  readonly kind: string;
  readonly setting: {
    readonly today: string;
    readonly asked: readonly {
      readonly ref: string;
      readonly title: string;
      readonly question: string | null;
      readonly agreed: string | null;
      readonly rating: string | null;
    }[];
    readonly others?: readonly string[];
  };
  readonly text: string;
  readonly expect: {
    readonly outcome: readonly string[];
    readonly parts: readonly ExpectedPart[];
    readonly not?: readonly string[];
    readonly asks?: string;
  };
};

/** The entries of one file, a line each. */
export function entriesIn(file: string): readonly Entry[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
}

/** What an entry's words are read against. */
export function contextOf({ setting }: Entry): ReplyContext {
  const refs = [...setting.asked.map(({ ref }) => ref), ...(setting.others ?? [])];
  return {
    today: setting.today as Day,
    plans: [],
    isRef: (said) => refs.includes(said),
    book: refBook(refs),
    asked: setting.asked.map((one) => ({
      ref: one.ref,
      title: one.title,
      question: questionAsked(one.question),
      agreed: one.agreed as Day | null,
      rating: one.rating as Rating | null,
    })),
  };
}
