import type { Platform } from './platforms.ts';

/**
 * Whether a platform can do something: it is there, it is there in another way, or it is not. `said` names the test that
 * says so: a file under `test` and the words of its title.
 */
export type Cell =
  | { readonly is: 'there'; readonly said: string; readonly but?: string }
  | { readonly is: 'otherwise'; readonly said: string; readonly why: string }
  | { readonly is: 'not there'; readonly why: string };

export type Behaviour = { readonly what: string; readonly on: Readonly<Record<Platform, Cell>> };

const SLACK_BOX = 'process/slack.test.ts';
const TEAMS_BOX = 'process/a-day-over.ts';
const TALK = 'adapters/console/talk.test.ts';

const NO_REACTIONS = 'A terminal has no reactions: the emoji is typed.';
const NO_NETWORK = 'The console is one person at one machine, who says who they are.';
const NO_FORMS = 'A terminal has no forms: everything that a form asks can be typed in one line.';
const NO_PLACES = 'A terminal is one conversation after the other: there are no channels and no threads in it.';

const REPORT_FILE = 'stories/reports.ts › a report is frozen in one line, and its file comes to whoever asked';

/** What the stories do not tell, because platforms differ in it. */
export const BEHAVIOURS: readonly Behaviour[] = [
  {
    what: 'a traffic light put on the message that asks is the answer',
    on: {
      console: {
        is: 'otherwise',
        said: 'stories/answers.ts › an emoji, a letter and a sentence mean the same',
        why: NO_REACTIONS,
      },
      slack: there(`${SLACK_BOX} › an emoji on the message answers it`),
      teams: there(`${TEAMS_BOX} › an emoji on the message answers it`),
    },
  },
  {
    what: 'a form for rating, note, what it waits on, date and evidence',
    on: {
      console: { is: 'otherwise', said: 'stories/answers.ts › several updates in one line', why: NO_FORMS },
      slack: there(`${SLACK_BOX} › a form opens from “Add a note”, and what is sent off is recorded`),
      teams: there(
        `${TEAMS_BOX} › a form on the card, sent off, is recorded`,
        'The form opens on the card itself, and holds what was true when the card was sent.',
      ),
    },
  },
  {
    what: 'a form for the one line that a card asks for: a reason, what is missing, what shows it',
    on: {
      console: {
        is: 'otherwise',
        said: 'messages/line-form.test.ts › the line stands where “…” does, whatever signs it has',
        why: NO_FORMS,
      },
      slack: there(
        'adapters/slack/line.test.ts › a reason that is asked for is written in a form, and what is sent off is recorded as the reason',
      ),
      teams: there(
        'adapters/teams/form/line.test.ts › a press without a word records nothing, and the question stands',
        'The field opens on the card itself.',
      ),
    },
  },
  {
    what: 'a button changes the message that asked, for everybody who was asked',
    on: {
      console: there('stories/answers.ts › a tap edits the message that asked, and offers Undo'),
      slack: there(`${SLACK_BOX} › a button changes the message that asked`),
      teams: there(`${TEAMS_BOX} › a button changes the message that asked`),
    },
  },
  {
    what: 'an answer stands in the thread of what it answers',
    on: {
      console: { is: 'not there', why: NO_PLACES },
      slack: there(`${SLACK_BOX} › a reply in the thread is answered there once`),
      teams: there(
        `${TEAMS_BOX} › the digest is answered in its thread, in its channel`,
        'A chat of two has no threads in Teams: there the answer follows, and a reply that quotes a message is about that message.',
      ),
    },
  },
  {
    what: 'the digest stands once in the leadership’s channel, though the process is killed as it is posted',
    on: {
      console: { is: 'not there', why: NO_PLACES },
      slack: there(`${SLACK_BOX} › the digest is there once though the process was killed as Slack took it`),
      teams: there(
        `${TEAMS_BOX} › the digest stands in its channel once, though the process was killed as Teams took it`,
      ),
    },
  },
  {
    what: 'typed commands: /rag and a ref, anywhere',
    on: {
      console: there(`stories/script.ts › a lead looks, answers, lists, looks back and takes back`),
      slack: there(`${SLACK_BOX} › a slash command is answered in its own response, to whoever typed it alone`),
      teams: there(
        `${TEAMS_BOX} › typed words with a ref in them are answered in the chat`,
        'Teams sends a bot no slash commands, only words: /rag is read from them, with or without the stroke, in the chat or after a mention.',
      ),
    },
  },
  {
    what: 'in a channel, an answer that only its asker sees',
    on: {
      console: { is: 'not there', why: NO_PLACES },
      slack: there(`${SLACK_BOX} › to whoever typed it alone`),
      teams: there(
        `${TEAMS_BOX} › a command that nobody saw is answered there to its asker alone`,
        'Where a cloud, a chat or a client of Teams does not take a message for one reader, the answer goes to the asker’s own chat. In the channel it is gone after a day, so that what is said to it is answered by a message of its own.',
      ),
    },
  },
  {
    what: 'my actions at a glance, kept up to date',
    on: {
      console: {
        is: 'otherwise',
        said: 'stories/script.ts › a lead looks, answers, lists, looks back and takes back',
        why: 'What is on a terminal stays as it was: /rag mine says it anew.',
      },
      slack: there('adapters/slack/start.test.ts › is published when it is opened, and again after a change'),
      teams: {
        is: 'otherwise',
        said: 'adapters/teams/my-actions.test.ts › what changes an action is seen on its lead’s page',
        why: 'A bot of Teams has no page of its own without a web site beside it: mine gives a card that is kept up to date.',
      },
    },
  },
  {
    what: 'a link to a file that was attached goes with the words',
    on: {
      console: { is: 'not there', why: 'Nothing can be attached to a line in a terminal: the link is typed.' },
      slack: there('adapters/slack/hear/hear.test.ts › a message with a file'),
      teams: there('adapters/teams/hear/words.test.ts › with a file ends in a link to it'),
    },
  },
  {
    what: 'the office chooses whose account is whose from a list of people',
    on: {
      console: { is: 'not there', why: NO_NETWORK },
      slack: there(
        'adapters/slack/choosing.test.ts › whom no message can reach is chosen from the people of the workspace',
      ),
      teams: there(
        'adapters/teams/render.test.ts › a person without an account is linked by choosing one from the directory',
      ),
    },
  },
  {
    what: 'a chart of the ratings in their own colours, and the same in words',
    on: {
      console: there('messages/as-text.test.ts › no rating that has an action is missing from the bar'),
      slack: there(
        'adapters/slack/show-pictures.test.ts › a digest’s chart stands in its thread in words, and under them as a picture',
        'Slack picks the colours of a chart itself, so a picture of ours stands under the words where the app may upload files, else the words alone.',
      ),
      teams: there('adapters/teams/render.test.ts › is a bar a week, each rating coloured and named by word and shape'),
    },
  },
  {
    what: 'a report for a board is sent as a file to whoever asks for it and may have it',
    on: {
      console: {
        is: 'otherwise',
        said: REPORT_FILE,
        why: 'A terminal carries no files: it says the line that writes it.',
      },
      slack: there(
        'adapters/slack/share-file.test.ts › a report goes as a file under its words',
        'Where the app may not upload files the words say which permission is missing, and how to have the file.',
      ),
      teams: {
        is: 'otherwise',
        said: REPORT_FILE,
        why: 'Teams takes a file from a bot only into somebody’s OneDrive, after a question: a link to it on the page comes, or without a page the words say whom to ask for it.',
      },
    },
  },
  {
    what: 'a long list of several people’s actions in columns',
    on: {
      console: {
        is: 'otherwise',
        said: 'messages/as-text.test.ts › a card reads as plain text, whatever it is made of',
        why: 'A terminal shows an action a line, with rating and number beneath each other.',
      },
      slack: there(
        'adapters/slack/tables.test.ts › a table with all its rows is drawn for',
        'Where the workspace takes tables; what answers /rag and what one person alone sees is a list, since Slack does not say there whether it took one.',
      ),
      teams: there('adapters/teams/render.test.ts › a list is a table with a heading'),
    },
  },
  {
    what: 'words of any message made an update from its menu',
    on: {
      console: { is: 'not there', why: NO_NETWORK },
      slack: there('adapters/slack/start.test.ts › of the shortcut holds the words of the message that was picked'),
      teams: there('adapters/teams/dialog.test.ts › opens the form with the words of a message'),
    },
  },
  {
    what: 'people are linked to their accounts by e-mail',
    on: {
      console: { is: 'not there', why: NO_NETWORK },
      slack: there(`${SLACK_BOX} › everybody is linked by e-mail`),
      teams: there(
        `${TEAMS_BOX} › everybody of the roster is linked by e-mail`,
        'Teams tells addresses only of people in a team or chat with the app: the app comes to them first.',
      ),
    },
  },
  {
    what: 'whoever cannot be reached is told to the office, with the remedy',
    on: {
      console: { is: 'not there', why: NO_NETWORK },
      slack: there('adapters/slack/people/people.test.ts › the office is told of the others with a way to choose'),
      teams: there(`${TEAMS_BOX} › the office hears with the remedy, and neither is written to again`),
    },
  },
  {
    what: 'nobody is written to who asked the platform for quiet',
    on: {
      console: {
        is: 'not there',
        why: 'A terminal knows no quiet; pause, leave and one’s own time of asking hold there too.',
      },
      slack: there('adapters/slack/do-not-disturb.test.ts › somebody who paused notifications is quiet'),
      teams: {
        is: 'not there',
        why: 'Teams holds notifications back by itself in somebody’s quiet hours and tells no bot of them; pause, leave and one’s own time of asking hold there too.',
      },
    },
  },
  {
    what: 'what was sent twice is heard once, though the process is killed between',
    on: {
      console: there('stories/upsets.ts › the same message twice changes nothing'),
      slack: there(`${SLACK_BOX} › though the process was killed and Slack sent it again`),
      teams: there(`${TEAMS_BOX} › though the process was killed and Teams sent it again`),
    },
  },
  {
    what: 'works where nothing may come in from outside',
    on: {
      console: there(`${TALK} › a script is echoed line by line`),
      slack: there('faults/network/slack-socket.test.ts › in Socket Mode nothing comes in over HTTP'),
      teams: { is: 'not there', why: 'Teams reaches a bot only at an address that the internet can see.' },
    },
  },
];

function there(said: string, but?: string): Cell {
  return { is: 'there', said, ...(but === undefined ? {} : { but }) };
}
