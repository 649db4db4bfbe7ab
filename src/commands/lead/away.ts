import type { Day } from '#src/calendar/day.ts';
import { sayAwayLeft } from '#src/messages/requests/away-asked-cards.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { askAway, askWhoAnswers } from '#src/commands/update/requests/away.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { heardAsUpdate, isCommandedDay, isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { leavesUnarranged } from '#src/commands/update/requests/leave-said.ts';
import { goAway } from '#src/commands/decide/go-away.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { ifImpossible } from '#src/commands/words/if-impossible.ts';
import { splitBehindName } from '#src/commands/words/reason.ts';
import { splitDeputy } from '#src/commands/words/split-deputy.ts';
import { readSubject } from '#src/commands/words/read-subject.ts';
import { nameAmongDays } from '#src/commands/words/named/name-among-days.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { ownLeave, whoIsAway } from '#src/commands/look/who-is-away.ts';
import { ifTurned } from './ask-stretch.ts';
import { askRuns } from './leave/ask-runs.ts';
import { withoutLeftOut } from './leave/runs-said.ts';
import { readLasting } from '#src/timescale/stretches/lasting.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';

const SAYS = [
  { say: '/rag away 4–15 Jan deputy @name', gets: 'your deputy is asked instead; no date moves' },
  { say: '/rag away until 15 Jan', gets: 'nobody is asked in your place' },
];

const LISTED = /^(?:list|who)\W*$/iu;

export const away: Command = {
  name: 'away',
  also: ['on leave'],
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    if (words === '') return ownLeave(scene) ?? notUnderstood(away, words, scene);
    if (LISTED.test(words)) return whoIsAway(scene);
    if (LEFT.test(words)) return { ...answer(sayAwayLeft()), letsGo: await ownLeaves(scene) };
    const named = nobodysDay(words, scene);
    if (named !== null) return answer(await askAway({ from: null, until: null, to: named }, scene));
    const shows = TOO.test(words);
    const { before: all, deputy: said } = splitDeputy(words.replace(TOO, ''), scene.today);
    const several = askRuns({ before: all, deputy: said }, scene);
    if (several !== null) return several;
    const before = withoutLeftOut(all, scene.today);
    const theirs = said === null ? await whoAnswersFor(before, scene) : null;
    if (theirs !== null) return theirs;
    const subject = readSubject(before, scene);
    const asWhom = (refusal: Refusal): Answer => {
      return refuse(withChoices(refusal, { before: '/rag away', words, roster: scene.roster }));
    };
    if (isRefusal(subject)) return asWhom(subject);
    if (OF_OTHERS.test(subject.other)) return asWhom(personRefusal(subject.other, { kind: 'none', nearest: [] }));
    const isOwn = subject.person.id === scene.speaker.id;
    const asksWho = ASKS_WHO.test(subject.rest);
    const days = subject.rest.replace(ASKS_WHO, '');
    const impossible = ifImpossible(days);
    if (impossible !== null) return refuse(impossible);
    const stretch = readStretch(days, scene.today);
    const turned = ifTurned({ days: before, stretch, person: subject.person, deputy: said }, scene);
    if (turned !== null) return turned;
    const first = isOwn && stretch === null ? beginning(days, said, scene) : null;
    if (first !== null) return answer(await askAway({ from: first, until: null, to: said }, scene));
    if (asksWho && stretch !== null && stretch.to >= scene.today)
      return answer(await askWhoAnswers({ person: subject.person, ...stretch }, scene));
    if (stretch === null && isInTalk(scene) && !isCommandedDay(words, scene)) return heardAsUpdate(away, words, scene);
    if (stretch === null) return refuse(unread(subject.rest === '' ? words : subject.rest));
    if (stretch.to < scene.today) return refuse({ because: 'past-date', day: stretch.to, today: scene.today });
    const deputy = said === null ? null : readDeputy(said, subject.person, scene);
    if (deputy !== null && isRefusal(deputy)) return asWhom(deputy);
    return goAway({ person: subject.person, ...stretch, deputy, words, shows }, scene);
  },
};

// What the card that asks about a leave says with its No, and with a day for which nobody is named yet.
const LEFT = /^no[.!]?$/iu;
// "4–15 Jan deputy Ben Baker, restricted too": the deputy may see what only few see.
const TOO = /[\s,;]+(?:the\s+)?restricted(?:\s+(?:ones|actions))?\s+too[.!]?$/iu;
// “Everybody 25–29 March” is not the leave of whoever writes it.
const OF_OTHERS =
  /^(?:every(?:body|one)|(?:(?:whole|entire|\p{L}+['’]s) )?(?:staff|team|office|department|leads?)|both|others?|they|them|he|she|him|her)$/iu;
const ASKS_WHO = /,?\s*who answers\??$/iu;

/** “Yes, Ben” says who answers, and no day; null for any other words. */
function nobodysDay(words: string, { roster, today }: Scene): string | null {
  const said = words.replace(/^(?:yes|yep|ok|okay|sure)[\s,]+/iu, '').replace(/[.!]+$/u, '');
  const isNamed = said !== words && readStretch(said, today) === null;
  return isNamed && findPerson(said, roster).kind !== 'none' ? said : null;
}

/** “4–15 Jan Ben Baker” from a lead, who arranges nothing for others: who answers meanwhile. */
async function whoAnswersFor(words: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null || scene.index.isOffice(scene.speaker.id)) return null;
  const named = nameAmongDays(words, scene);
  const stretch = named === null ? null : readStretch(named.rest, scene.today);
  if (named === null || stretch === null || !words.endsWith(named.said)) return null;
  return answer(await askAway({ from: stretch.from, until: stretch.to, to: named.said }, scene));
}

function ownLeaves(scene: Scene): ReturnType<typeof leavesUnarranged> {
  return leavesUnarranged(scene.speaker.id, { ...scene, zone: scene.plan.zone });
}

/** "from 4 Jan deputy Ann" and “4 Jan for a few days” lack only their last day. */
function beginning(words: string, deputy: string | null, { today }: Scene): Day | null {
  const lasting = readLasting(words, today);
  if (lasting !== null || deputy === null) return lasting?.from ?? null;
  return /^from\s/iu.test(words) ? (readWhen(words, today)?.day ?? null) : null;
}

// "from 4 Jan" has no end: the example shows one.
function unread(rest: string): Refusal {
  const hasDay = /\d/u.test(rest);
  return hasDay ? { because: 'usage', examples: SAYS.map(({ say }) => say) } : { because: 'no-date-read', said: rest };
}

function readDeputy(said: string, person: Person, { roster }: Scene): Person | Refusal {
  if (said === '') return { because: 'usage', examples: SAYS.map(({ say }) => say) };
  const whole = withoutSlip(findPerson(said, roster));
  const { head, reason } = splitBehindName(said);
  const found = whole.kind === 'none' && reason !== '' ? withoutSlip(findPerson(head, roster)) : whole;
  if (found.kind !== 'one') return personRefusal(reason === '' ? said : head, found);
  if (found.person.id !== person.id) return found.person;
  return { because: 'usage', examples: SAYS.map(({ say }) => say) };
}
