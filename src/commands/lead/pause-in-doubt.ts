import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { askPause } from '#src/messages/answer/quiet/ask-pause.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { Person } from '#src/people/person.ts';
import { isLead, mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { from } from '#src/commands/sure/doubt-words.ts';
import { leftOver, refsNamed } from '#src/commands/words/left-over.ts';

const A_WEEK = 7;
/** More than these are not snoozed one by one. */
const MOST_OTHERS = 30;
const EXCEPT = new RegExp(String.raw`(?:^|[\s,;(])(?:${EXCEPT_WORDS}|but|not|without)\s`, 'iu');

// “The others”, “weekends”: a pause is of everything and of whole days.
const SOME_OF_IT =
  /(?:^|[\s,;(])((?:(?:all )?(?:the |my )?(?:rest|others?|other (?:ones?|two|three|four|five)|remaining(?: ones)?)|(?:all|everything|anything) else|weekends?|mornings?|afternoons?|every \p{L}+|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L}).*)$/isu;

// “Everybody”, “the whole plan”: a pause is of one person.
const OF_MORE =
  /^(?:(?:all )?(?:the )?(?:reminders|nudges|questions) (?:for|to|of) )?(every(?:body|one)(?: else)?|all (?:of (?:them|us|you)|(?:the |our )?(?:leads?|owners?|people|staff))|(?:the )?(?:leads|owners|staff|team|plan)|(?:the )?(?:whole|entire) (?:plan|team|programme))(?=\W*$|\s+(?:until|till|til|to|from|for|next|this|over|during)(?!\p{L})|\s+\d)/iu;

/** “Pause 8.1.3 until Friday amber”, “all except 8.1.3”: asks what is meant, with the best readings one tap away; null where a pause says it all. */
export async function pauseInDoubt(words: string, person: Person, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null) return null;
  const doubt = leftOver(words, scene) ?? from(OF_MORE, words) ?? from(SOME_OF_IT, words);
  if (doubt === null) return null;
  // Of “Friday or Monday” the first.
  const [day] = words
    .split(/ or /iu)
    .flatMap((bit) => daysIn(bit, scene.today))
    .filter((one) => one.day > scene.today);
  const isOwn = person.id === scene.speaker.id;
  const named = isOwn ? await actionsIn(words, scene) : [];
  const isException = named.length > 0 && EXCEPT.test(words);
  const others = isException ? await othersOf(named, scene) : [];
  const say = (one: Tracked) => scene.naming.action(one.action).ref;
  const card = askPause({
    doubt: scene.naming.words(doubt),
    days: day === undefined ? daysFrom(scene.today) : [day.day],
    only: isException ? [] : named.map(say),
    allBut: isException ? { out: named.map(say), others: others.map(say) } : null,
    whose: isOwn ? '' : ` "${calledOf(person)}"`,
    today: scene.today,
  });
  return answer(
    card,
    named.map(({ action }) => action.id),
  );
}

function daysFrom(today: Day): readonly Day[] {
  return [addDays(today, A_WEEK), addDays(today, 2 * A_WEEK)];
}

async function actionsIn(words: string, scene: Scene): Promise<readonly Tracked[]> {
  const found = await Promise.all(refsNamed(words, scene).map((said) => findAction(said, scene)));
  return found.flatMap((one) => (isRefusal(one) || mayUpdate(scene.asker, one) !== null ? [] : [one]));
}

async function othersOf(out: readonly Tracked[], scene: Scene): Promise<readonly Tracked[]> {
  const left = new Set(out.map(({ action }) => action.id));
  const all = await everyAction(scene);
  const own = all.filter(
    ({ action, standing }) => standing.stage === 'open' && isLead(scene.asker, standing.owners) && !left.has(action.id),
  );
  return own.length > MOST_OTHERS ? [] : own;
}
