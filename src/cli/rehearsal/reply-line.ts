import { z } from 'zod';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { RATINGS } from '#src/rating/scale.ts';
import { questionAsked } from '#src/reply/question.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';

/** A reply to be read, and what it is read against. */
type ReplyLine = { readonly text: string; readonly context: ReplyContext };

const ADay = z.string().transform((text, context): Day => {
  const day = readDay(text);
  if (day === null) context.addIssue('no such day');
  return day ?? z.NEVER;
});

const AskedAbout = z.object({
  ref: z.string(),
  title: z.string().nullish(),
  question: z.string().nullish(),
  agreed: ADay.nullish(),
  forecast: ADay.nullish(),
  rating: z.enum(RATINGS).nullish(),
});

const Line = z.object({
  text: z.string(),
  today: ADay,
  asked: z.array(AskedAbout),
  others: z.array(z.string()).nullish(),
  plans: z.array(z.string()).nullish(),
});

/** A line of JSON as a reply, or a sentence about what is wrong with it. */
export function readReplyLine(line: string): ReplyLine | { readonly problem: string } {
  const json = jsonIn(line);
  if (json === undefined) return { problem: 'this is no JSON object.' };
  const said = Line.safeParse(json);
  if (said.success) return { text: said.data.text, context: contextOf(said.data) };
  const [issue] = said.error.issues;
  return { problem: `“${issue?.path.join('.') ?? ''}” is missing or not as it should be (${issue?.message ?? ''}).` };
}

function contextOf({ today, asked, others, plans }: z.infer<typeof Line>): ReplyContext {
  const refs = [...asked.map(({ ref }) => ref), ...(others ?? [])];
  const known = new Set(refs.map((ref) => ref.toLowerCase()));
  return {
    today,
    plans: plans ?? [],
    isRef: (said) => known.has(said.toLowerCase()),
    book: refBook(refs),
    asked: asked.map((one) => ({
      ref: one.ref,
      title: one.title ?? '',
      question: questionAsked(one.question ?? null),
      agreed: one.agreed ?? null,
      forecast: one.forecast ?? null,
      rating: one.rating ?? null,
    })),
  };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    // Nothing but a syntax error is thrown here.
    return undefined;
  }
}
