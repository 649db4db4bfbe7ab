import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayNoSuchDay } from '#src/messages/answer/refused/no-such-day.ts';
import { askProposedDate, sayDateProposed, tellProposedDate } from '#src/messages/requests/proposal-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { impossibleDay } from '#src/timescale/impossible-day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { askedBy, toOffice } from '#src/commands/update/requests/to-office.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

/** Puts before the office the day that words propose, with their reason; words without a day ahead are asked for one. */
export function proposeDate(tracked: Tracked, words: string, scene: Scene): Done {
  const { today } = scene;
  const impossible = impossibleDay(words);
  if (impossible !== null) return askAgain(tracked, sayNoSuchDay(impossible), scene);
  const when = readWhen(words, today);
  if (when === null) return askAgain(tracked, words === '' ? '' : notADay(words, scene), scene);
  if (when.day <= today) return askAgain(tracked, `${sayDay(when.day, today)} is not ahead of us.`, scene);
  const reason = reasonIn(when.rest);
  const { agreed } = tracked.standing;
  const asked = askedBy(reason, { tracked, scene });
  const proposal = { ...asked, day: when.day, agreed, today };
  return toOffice(
    {
      what: 'proposed-date',
      words: reason,
      named: { day: when.day },
      told: sayDateProposed(proposal),
      decides: tellProposedDate(proposal),
    },
    { tracked, scene },
  );
}

function notADay(words: string, { naming }: Scene): Said {
  return say`I find no day in “${naming.words(words)}”.`;
}

/** In a fortnight, a month and a quarter. */
const DAYS_AHEAD = [14, 30, 91];

function askAgain({ action }: Tracked, not: Said, scene: Scene): Done {
  const { today, naming, plans, days } = scene;
  const offered = DAYS_AHEAD.map((count): Day => days.onOrAfter(addDays(today, count)));
  const asked = { ...naming.action(action), typed: exactRef(action, plans) };
  return { card: askProposedDate(asked, offered, { today, not }), entries: [], notices: [] };
}
