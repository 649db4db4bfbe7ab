import { sayCalendar, sayCalendarOff, sayNoCalendar } from '#src/messages/look/calendar-card.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

/** What takes every address back, and nothing beside it: “off on Friday” says something else. */
const OFF = /^(?:off|stop|revoke|none)[.!]?$/iu;

/** The speaker's own calendar, for them alone. */
export const calendar: Command = {
  name: 'calendar',
  also: ['ics'],
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag calendar', gets: 'the address of your own calendar: your dates and papers, to subscribe to' },
    { say: '/rag calendar off', gets: 'takes every address of it back' },
  ],
  run: async (words, scene) => {
    const isOff = OFF.test(words);
    if (!isOff && !asksNoMore(words.replace(/\?$/u, ''))) return heardAsUpdate(calendar, words, scene);
    if (isOff && scene.calendars !== null) {
      const count = await scene.calendars.removeAllOf({ kind: 'person', person: scene.speaker.id });
      return answer(sayCalendarOff(count));
    }
    return answer(scene.hasPage ? sayCalendar() : sayNoCalendar());
  },
};
