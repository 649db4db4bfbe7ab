import { sayDay } from '#src/calendar/say-day.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { readWholeDay } from '#src/timescale/read-whole-day.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';
import { splitReason } from '#src/commands/words/reason.ts';

const LEADS = /^(?:the\s+)?(?:leads?|owners?)(?=$|[\s,:;.])[\s,:;.]*/iu;
const DATES = /^(?:the\s+)?(?:timescale|dates?|time)(?=$|[\s,:;.])[\s,:;.]*/iu;
const SIGNS = /^[\s,:;]+/u;
const IS = /^(?:(?:is|are|to|as|be|with|by|on|should be|it is|it['’]s|=)\s+)+/iu;

/** Settling leaves what was read: who leads it, or a day, is a decision of its own and one tap away; null where neither is said. */
export function settledOtherwise(tracked: Tracked, said: string, scene: Scene): Done | null {
  const whole = said.replace(SIGNS, '');
  const about = LEADS.test(whole) ? 'leads' : DATES.test(whole) ? 'timescale' : null;
  const behind = whole.replace(LEADS, '').replace(DATES, '').replace(IS, '');
  const { head: words, reason } = splitReason(behind);
  if (words === '') return null;
  const why = reason === '' ? '' : ` because ${reason}`;
  const given = about === 'timescale' ? [] : namesIn(words, scene);
  if (given.length > 0) {
    const so = `/rag assign ${exactRef(tracked.action, scene.plans)} ${given.map((name) => `"${name}"`).join(', ')}${why}`;
    return asked(tracked, { about: 'leads', label: `Give it to ${sayAnd(given)}`, so }, scene);
  }
  const read = about === 'leads' ? null : readWholeDay(words, scene.today);
  if (read === null || (read.kind !== 'said' && read.kind !== 'asked') || words.startsWith('not ')) return null;
  const { day, rest, index } = read.when;
  if (index > 0 || rest.trim() !== '') return null;
  const so = `/rag date ${exactRef(tracked.action, scene.plans)} ${day}${why}`;
  return asked(tracked, { about: 'timescale', label: `Set ${sayDay(day).slice(WEEKDAY)}`, so }, scene);
}

// "Thu ".
const WEEKDAY = 4;

function namesIn(words: string, { roster }: Scene): readonly string[] {
  const owners = readNewLeads(words, roster);
  return isRefusal(owners) ? [] : owners.map(nameOf);
}

type Offer = { readonly about: 'leads' | 'timescale'; readonly label: string; readonly so: string };

function asked({ action }: Tracked, { about, label, so }: Offer, { naming, plans }: Scene): Done {
  const { ref, title } = naming.action(action);
  const leave = `/rag settle ${exactRef(action, plans)} ${about}`;
  const card = askPart({
    heading: say`${ref} · ${label}?`,
    says: say`${title}. To settle it leaves it as it was read. Nothing is done yet.`,
    buttons: [
      { label, say: so },
      { label: 'Leave it as read', say: leave },
    ],
    typed: { yes: so, no: `/rag ${exactRef(action, plans)}` },
  });
  return { card, entries: [], notices: [] };
}
