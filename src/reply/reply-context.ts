import type { Day } from '#src/calendar/day.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { RefContext } from '#src/refs/find-refs.ts';
import type { Question } from './question.ts';

/** One action that the conversation is about, as it was asked about. */
export type Asked = {
  readonly ref: string;
  readonly title: string;
  readonly question: Question | null;
  /** The agreed date, from which "delayed by two weeks" counts. */
  readonly agreed: Day | null;
  /** The lead's last forecast; delay counts from it where it is later. */
  readonly forecast?: Day | null;
  /** The rating that is shown, which "no change" confirms. */
  readonly rating: Rating | null;
};

/** What a reply is read against. */
export type ReplyContext = RefContext & {
  /** What the conversation is about, in the order in which it was asked; none in a command. */
  readonly asked: readonly Asked[];
  /** The dates of an action that nobody asked about, from which “8.1.4 two weeks late” counts; absent where no others are known. */
  readonly datesOf?: (ref: string) => Pick<Asked, 'agreed' | 'forecast'> | null;
  /** True where others of the list were answered before, so that “the rest” is what is asked about; absent otherwise. */
  readonly isRest?: true;
};
