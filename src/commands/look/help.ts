import { sayHelp, sayHelpOn } from '#src/messages/look/help-card.ts';
import type { Saying } from '#src/messages/look/help-card.ts';
import type { Role } from '#src/people/person.ts';
import { heardAsUpdate, isInTalk } from '#src/commands/update/as-update.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command } from '#src/commands/command.ts';
import type { Card } from '#src/messages/card.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';

/** The help on everything in a list; the list is asked for when help is, since help is in it. */
export function createHelp(commands: () => readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    also: ['?'],
    for: 'anyone',
    plain: true,
    says: [
      { say: '/rag help', gets: 'this list' },
      { say: '/rag help snooze', gets: 'every way to say one thing' },
    ],
    run: async (words, scene) => {
      const role = roleOf(scene);
      const open = commands().filter((command) => isFor(command, role));
      if (asksNoMore(words)) return template(helpFor(open, role));
      const name = words.toLowerCase().replace(/^\/?rag\s+/u, '');
      const named = open.find((command) => command.name === name || command.also?.includes(name) === true);
      // "help needed from HR" is an answer; one word that is no command asks for help all the same.
      const isQuestion = /^[\p{L}-]+\??$/u.test(name) && !isInTalk(scene);
      if (named === undefined) return isQuestion ? template(helpFor(open, role)) : heardAsUpdate(help, words, scene);
      return template(sayHelpOn(named.name, named.says));
    },
  };
  return help;
}

function template(card: Card): Answer {
  return { ...answer(card), isTemplate: true };
}

function isFor({ for: whom }: Command, role: Role | null): boolean {
  return whom === 'anyone' || role === 'office' || role === whom;
}

function helpFor(open: readonly Command[], role: Role | null) {
  return sayHelp({
    anyone: open.filter((command) => command.for === 'anyone').flatMap(shortest),
    office: open.filter((command) => command.for !== 'anyone').flatMap(shortest),
    role,
  });
}

function shortest({ says }: Command): readonly Saying[] {
  return says.slice(0, 1);
}
