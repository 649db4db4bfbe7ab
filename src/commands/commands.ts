import { about } from './about.ts';
import { approve } from './approve.ts';
import { assign } from './assign.ts';
import { away } from './away.ts';
import { close } from './close.ts';
import type { Command } from './command.ts';
import { date } from './date.ts';
import { decline } from './decline.ts';
import { digest } from './digest.ts';
import { doubts } from './doubts.ts';
import { due } from './due.ts';
import { find } from './find.ts';
import { createHelp } from './help.ts';
import { history } from './history.ts';
import { lead } from './lead.ts';
import { link } from './link.ts';
import { mine } from './mine.ts';
import { notMine } from './not-mine.ts';
import { note } from './note.ts';
import { overdue } from './overdue.ts';
import { pause } from './pause.ts';
import { time } from './time.ts';
import { plans } from './plans.ts';
import { RATED } from './rated.ts';
import { reopen } from './reopen.ts';
import { restrict } from './restrict.ts';
import { resume } from './resume.ts';
import { section } from './section.ts';
import { settle } from './settle.ts';
import { snooze } from './snooze.ts';
import { stale } from './stale.ts';
import { status } from './status.ts';
import { theme } from './theme.ts';
import { undo } from './undo.ts';
import { unlink } from './unlink.ts';
import { unrestrict } from './unrestrict.ts';
import { verify } from './verify.ts';

/** Everything that can be said, in the order of help; the first is what "/rag" alone says. */
export const COMMANDS: readonly [Command, ...Command[]] = [
  mine,
  due,
  overdue,
  ...RATED,
  stale,
  section,
  theme,
  lead,
  find,
  history,
  note,
  undo,
  snooze,
  pause,
  time,
  resume,
  away,
  notMine,
  about,
  plans,
  createHelp(() => COMMANDS),
  status,
  digest,
  doubts,
  settle,
  assign,
  date,
  approve,
  decline,
  verify,
  close,
  reopen,
  restrict,
  unrestrict,
  link,
  unlink,
];
