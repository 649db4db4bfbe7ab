import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { withTitleRefs } from '#src/commands/next-line/meant/title-refs.ts';
import type { Scene } from '#src/commands/command.ts';
import { byTitle, wordsInTitle } from '#src/commands/decide/chase/by-title.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';

/** What a topic names, by number or by words of titles, what of it says nothing known, and whether a day stands behind it. */
export type Topic = {
  readonly of: readonly Tracked[];
  readonly left: string;
  readonly isOnADay: boolean;
  /** True where any reader finds the same actions in it: by number, or by words of one title of the whole plan. */
  readonly isPlain: boolean;
};

const BEFORE =
  /^(?:(?:an? )?(?:update|answer|word|news) (?:on|about|for)\s+|(?:whoever|who|those|the (?:lead|leads|people|person|one|ones)) (?:(?:has|have|leads?|owns?|does|is on|with|on|of|for)\s+)+|the\s+)+/iu;
const DAY = /\s+(?:(?:on|next|this)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week)$/iu;
const SMALL = /^(?:the|a|an|and|or|n|of|on|in|for|about|action|actions|both|its|their|thing|please|too|also)$/iu;

/** True for a day where a topic would stand: “remind Tom on Friday”. */
export function isDayAlone(said: string, { today }: Scene): boolean {
  return readWhen(said, today)?.rest === '';
}

/** Reads a topic; the titles of what these people lead come before those of others. */
export async function topicOf(said: string, theirs: readonly Tracked[], scene: Scene): Promise<Topic> {
  const day = DAY.exec(said)?.[0] ?? '';
  const isOnADay = day !== '' && readWhen(day.trim().replace(/^on\s+/iu, ''), scene.today) !== null;
  const topic = (isOnADay ? said.slice(0, said.length - day.length) : said).replace(BEFORE, '');
  const alone = { ...scene, last: null };
  const numbered = withTitleRefs(
    withTitleRefs(topic, { ...alone, actions: theirs.map(({ action }) => action) }),
    alone,
  );
  const refs = [...new Set(refsNamed(numbered, scene))];
  const found = await Promise.all(refs.map((ref) => findAction(ref, scene)));
  const of = found.flatMap((one) => (isRefusal(one) ? [] : [one]));
  const words = refs.reduce((text, ref) => text.replaceAll(ref, ' '), numbered).match(/[\p{L}\p{N}.]+/gu) ?? [];
  const isPlain = numbered === withTitleRefs(topic, alone);
  if (of.length > 0) return { of: distinct(of, scene), left: left(words), isOnADay, isPlain };
  return { of: nearest(topic, theirs), left: left(words), isOnADay, isPlain: false };
}

function left(words: readonly string[]): string {
  return words.filter((word) => !SMALL.test(word)).join(' ');
}

/** The one action of theirs whose title holds more of the words than any other; none where two hold as many. */
function nearest(topic: string, theirs: readonly Tracked[]): readonly Tracked[] {
  const [first, second] = byTitle(topic, theirs, (one) => one);
  if (first === undefined || wordsInTitle(topic, first) === 0) return [];
  return second !== undefined && wordsInTitle(topic, second) === wordsInTitle(topic, first) ? [] : [first];
}

function distinct(of: readonly Tracked[], { plans }: Scene): readonly Tracked[] {
  return [...new Map(of.map((one) => [exactRef(one.action, plans), one])).values()];
}
