import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isFarAhead } from '#src/commands/words/far-ahead.ts';
import { turnedStretches } from '#src/commands/words/turned-stretch.ts';
import type { Stretch } from '#src/commands/words/turned-stretch.ts';
import { MONTH_LIKE } from '#src/reply/month-words.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';
import type { Person } from '#src/people/person.ts';

/** A leave as it was said: its words, the days that they were read as, whose it is, and the deputy as typed. */
type Said = {
  readonly days: string;
  readonly stretch: Stretch | null;
  readonly person: Person;
  readonly deputy: string | null;
};

const HAS_MONTH = new RegExp(MONTH_LIKE, 'iu');

/** “May 8–12 March” may be May's, from the office. */
function ofSomebody(days: string, scene: Scene): { label: string; say: string } | null {
  const { index, roster, speaker, today } = scene;
  const [before = '', first = ''] = /^(\p{L}+)\s+(?:from\s+)?(?=\S)/u.exec(days) ?? [];
  const rest = days.slice(before.length);
  const stretch = HAS_MONTH.test(rest) ? readStretch(rest, today) : null;
  const found = index.isOffice(speaker.id) && stretch !== null ? withoutSlip(findPerson(first, roster)) : null;
  if (
    stretch === null ||
    isFarAhead(stretch.to, rest, scene) ||
    found?.kind !== 'one' ||
    found.person.id === speaker.id
  )
    return null;
  const [called, said] = [calledOf(found.person), `${sayDay(stretch.from)} to ${sayDay(stretch.to)}`];
  return { label: `${called}, ${said}`, say: `/rag away "${called}" ${said}` };
}

/** Asks about a leave whose days are turned round, or that would last most of a year; null for any other. */
export function ifTurned({ days, stretch, person, deputy }: Said, scene: Scene): Answer | null {
  const isFar = stretch !== null && isFarAhead(stretch.to, days, scene);
  const turned = turnedStretches(days, scene.today);
  const isCrossed = turned.length > 1;
  if (scene.message.card !== null || (!isFar && !isCrossed && (stretch !== null || turned.length === 0))) return null;
  const meant = [...turned, ...(isFar ? [stretch] : [])].filter(({ to }) => to >= scene.today);
  const whose = person.id === scene.speaker.id ? '' : `"${calledOf(person)}" `;
  const meanwhile = deputy === null || deputy === '' ? '' : ` deputy "${deputy}"`;
  const buttons = meant.map((one) => {
    const said = `${sayDay(one.from)} to ${sayDay(one.to)}`;
    return { label: said, say: `/rag away ${whose}${said}${meanwhile}` };
  });
  const other = isFar && deputy === null ? ofSomebody(days, scene) : null;
  if (other !== null) buttons.unshift(other);
  const why = turned.length > 0 ? 'The last day comes before the first.' : 'That is most of a year ahead, or more.';
  const says = `${why} Nothing is arranged yet. Tap what is meant, or write it again.`;
  return answer(askPart({ heading: 'Which days?', says, buttons, typed: {} }));
}
