import { askQuietUntil } from '#src/messages/answer/quiet/ask-quiet-until.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { daysAhead } from './days-ahead.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';

const LONGEST = 200;
const POLITE = String.raw`(?:(?:please|pls|can you|could you|would you|ok|okay|sorry|just|maybe|and|so|hi|thanks|no)[\s,]+)*`;
const REF = String.raw`\S*\d\S*`;
const OF_ONE = 'snooze|(?:remind|ask|chase|nudge|ping|prompt|try|bother) me|(?:come|get|check) back(?: to me)?';
const OF_ALL = String.raw`pause|mute|leave (?:me|us) (?:alone|be|in peace)|stop (?:asking|chasing|nudging|reminding|messaging|bothering)(?: me)?|(?:don['’]?t|do not) (?:ask|chase|nudge|remind|ping|bother|message) me`;
const WHAT = String.raw`(?:[\s,]+(?:about|on|with|again|later|this|it|that|these|them|all|everything|one|me|(?:my |the |your )?(?:reminders?|questions?|messages?)|and|${REF}))*`;
const UNTIL = String.raw`[\s,]+(?:until|untill|till?|'til)`;
const WHEN = String.raw`${UNTIL}|[\s,]+(?:when(?:ever)?|once|as soon as|before|after)`;
const ASKS = new RegExp(
  String.raw`^\W*(?:${REF}[\s,:–—-]+)?${POLITE}(?:(?:(?:${OF_ONE})${WHAT}(?:${WHEN}))|(?<all>(?:${OF_ALL})${WHAT}(?:${WHEN}|[\s,]+for)))\s+(?<rest>\S.*)$`,
  'isu',
);
const OF_THIS = /(?<!\p{L})(?:this|it|that|these|them)(?!\p{L})/iu;
const SAYS_MORE =
  /(?<!\p{L})(?:red|amber|green|done|completed?|finished|delivered|on track|off track|at risk)(?!\p{L})/iu;
const A_LENGTH = /(?<!\p{L})(?:days?|weeks?|fortnights?|months?|years?|hours?)(?!\p{L})/iu;

/** “Snooze until the cows come home”, “leave me alone till whenever”: no day is said, so it is asked until when; null for any other words. */
export async function untilWhen(words: string, scene: Scene): Promise<Answer | null> {
  const rest = scene.message.card === null ? noDayIn(words, scene) : null;
  if (rest === null) return null;
  const about = await actionsMeant(words, rest.isOfAll, scene);
  const { naming, today } = scene;
  const refs = about.map(({ action }) => naming.action(action).ref);
  const card = askQuietUntil({ said: naming.words(rest.said), refs, days: daysAhead(today), today });
  return answer(card, refs.length === 0 ? (scene.last?.about ?? []) : about.map(({ action }) => action.id));
}

function noDayIn(words: string, { today }: Pick<Scene, 'today'>) {
  const match = words.length > LONGEST ? null : ASKS.exec(words.trim());
  const said = match?.groups?.['rest'] ?? '';
  const isOther = said === '' || /\?\s*$/u.test(words) || SAYS_MORE.test(words) || /\d/u.test(said);
  if (match === null || isOther || A_LENGTH.test(said)) return null;
  // Of “Friday or Monday” neither is read by itself where both are.
  const bits = said.split(/\s+(?:or|and)\s+|[,/]/iu);
  if (bits.some((bit) => daysIn(bit, today).length > 0 || readWhen(bit, today) !== null)) return null;
  return { said, isOfAll: match.groups?.['all'] !== undefined };
}

const MOST = 5;

/** The numbers that are named, else the few of the conversation; none where everything is meant. */
async function actionsMeant(words: string, isOfAll: boolean, scene: Scene): Promise<readonly Tracked[]> {
  const found = await Promise.all(refsNamed(words, scene).map((ref) => findAction(ref, scene)));
  const named = found.flatMap((one) => (isRefusal(one) ? [] : [one]));
  const inTalk = isOfAll && !OF_THIS.test(words) ? [] : scene.talk;
  const meant = (named.length > 0 ? named : inTalk).filter((one) => mayUpdate(scene.asker, one) === null);
  return meant.length > MOST ? [] : meant;
}
