import type { Day } from '#src/calendar/day.ts';
import { doubtsOf } from '#src/intake/doubts.ts';
import type { Doubt } from '#src/intake/doubts.ts';
import type { Roster } from '#src/people/person.ts';
import { PART } from '#src/messages/requests/said-otherwise-cards.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { asReadNow, inDoubt, isRunning, peopleOn } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Who there is on a day. */
export type People = { readonly roster: Roster; readonly today: Day };

/** What a newer version says of what ended here, as long as nobody has answered: one step leaves it so. */
function planSaysIn(tracked: readonly Tracked[]): readonly Doubt[] {
  return tracked.flatMap(({ action: { ref, place = null, isDropped }, standing: { requests } }) => {
    const said = requests.find(({ what }) => what === 'plan-says');
    if (said === undefined || isDropped === true) return [];
    const { words } = said;
    const settle = `/rag keep ${ref} because it stands as it was settled here`;
    return [
      {
        ref,
        about: 'timescale' as const,
        place,
        words,
        reading: null,
        why: WHY,
        settle,
        command: `settle ${ref} --as-read`,
      },
    ];
  });
}

/** What a newer version says otherwise than was decided, as long as nobody has answered. */
function otherwiseIn(tracked: readonly Tracked[]): readonly Doubt[] {
  return tracked.flatMap(({ action: { ref, place = null, isDropped }, standing: { requests } }) => {
    if (isDropped === true) return [];
    return requests.flatMap(({ says, words }): readonly Doubt[] => {
      if (says === undefined) return [];
      const part = PART[says.about];
      return [
        {
          ref,
          about: says.about,
          place,
          words,
          reading: null,
          why: `The newer version of the plan says this of its ${part}, where something else was decided, and that stands until you say so. To follow the plan: /rag follow ${ref} ${part}, or settle ${ref} --follow.`,
          settle: `/rag keep ${ref} ${part}`,
          command: `settle ${ref} --as-read`,
        },
      ];
    });
  });
}

/** What a newer version has that may be an action in other words, as long as nobody has answered. */
function whichIn(tracked: readonly Tracked[]): readonly Doubt[] {
  return tracked.flatMap(({ action: { ref, place = null, isDropped }, standing: { requests } }) => {
    const asked = requests.find(({ what }) => what === 'plan-which');
    if (asked?.may === undefined || isDropped === true) return [];
    const [one, ...others] = asked.may;
    const which = one === undefined || others.length > 0 ? ' as …' : '';
    return [
      {
        ref,
        about: 'title' as const,
        place,
        words: asked.words,
        reading: null,
        why: `The newer version of the plan has this, and nothing of it is taken in until you say whether it is the same action. If it is another one: /rag apart ${ref}, or settle ${ref} --apart.`,
        settle: `/rag same ${ref}${which}`,
        command: `settle ${ref} --same`,
      },
    ];
  });
}

const WHY =
  'The newer version of the plan says this of what ended here, and nothing follows until you say so. The line leaves it as it stands; /rag office has the tap for either.';

/** The doubts about running actions of a plan that nobody has settled, with the people of the day, worst first, and what a newer version says of what ended here. */
export function openDoubts(tracked: readonly Tracked[], { roster, today }: People): readonly Doubt[] {
  const people = peopleOn(roster, today);
  const running = tracked.filter(isRunning).map((one) => asReadNow(one, people));
  const byRef = new Map(running.map((one) => [one.action.ref, one]));
  const actions = running.map(({ action }) => action);
  const read = doubtsOf(actions, rosterIndex(roster, today)).filter(({ ref, about }) => {
    const one = byRef.get(ref);
    return one !== undefined && inDoubt(one).some((part) => part === about);
  });
  return [...read, ...planSaysIn(tracked), ...otherwiseIn(tracked), ...whichIn(tracked)];
}
