import { about } from './lead/about.ts';
import { begin } from './office/begin.ts';
import { ask } from './office/ask.ts';
import { approve, decline } from './office/date-requests.ts';
import { add } from './office/add.ts';
import { assign } from './office/assign.ts';
import { away } from './lead/away.ts';
import { celebrate } from './look/celebrate.ts';
import { checker } from './office/checker.ts';
import { checks } from './office/checks.ts';
import { close } from './office/close.ts';
import type { Command } from './command.ts';
import { date } from './office/date.ts';
import { digests } from './settings/digests.ts';
import { otherAction, sameAction } from './office/settle/which-action.ts';
import { follow } from './office/settle/follow.ts';
import { postDigest } from './office/sending/post-digest.ts';
import { digest } from './look/digest.ts';
import { doubts } from './look/doubts.ts';
import { due, mine, overdue, stale, undated, unled, unrated } from './look/standing-lists.ts';
import { evidence } from './lead/evidence.ts';
import { edit } from './office/edit.ts';
import { forum } from './governance/forum.ts';
import { realistic } from './governance/dates/realistic.ts';
import { board } from './governance/board.ts';
import { wall } from './governance/wall.ts';
import { reviews } from './governance/reviews.ts';
import { find } from './look/find.ts';
import { createHelp } from './look/help.ts';
import { haveAWord } from './lead/have-a-word.ts';
import { asPublishedWords } from './look/as-published.ts';
import { handover } from './look/handover.ts';
import { holds } from './lead/holds/holds.ts';
import { history } from './look/history.ts';
import { iAm } from './lead/i-am.ts';
import { keep } from './office/keep.ts';
import { key } from './look/key.ts';
import { lead } from './look/lead.ts';
import { lineage } from './look/lineage.ts';
import { links } from './look/links.ts';
import { link, unlink } from './office/accounts.ts';
import { merge } from './office/merge.ts';
import { notMine } from './lead/not-mine.ts';
import { elsewhere } from './lead/elsewhere.ts';
import { newDate } from './lead/new-date.ts';
import { note } from './lead/note.ts';
import { office } from './look/office.ts';
import { place } from './office/place.ts';
import { tryAgain } from './office/try-again.ts';
import { leaveMessage } from './office/sending/lost.ts';
import { arrived, postAgain } from './office/sending/unsure.ts';
import { coverage } from './purpose/coverage.ts';
import { index } from './purpose/index-of.ts';
import { indicator, milestone, outcome, recommendation } from './purpose/purposes.ts';
import { askOther } from './lead/joint/ask-other.ts';
import { otherwise } from './lead/joint/otherwise.ts';
import { proposedDate, proposedLead } from './lead/propose.ts';
import { pause } from './lead/pause.ts';
import { time } from './lead/time.ts';
import { page } from './look/page.ts';
import { plans } from './look/plans.ts';
import { RATED } from './look/rated.ts';
import { publicLine } from './public/public.ts';
import { remind } from './office/remind.ts';
import { freezeReport } from './reports/freeze-report.ts';
import { report } from './look/report.ts';
import { requests } from './office/requests.ts';
import { reopen } from './office/reopen.ts';
import { restrict, unrestrict } from './office/restriction.ts';
import { resume } from './lead/resume.ts';
import { round } from './lead/round.ts';
import { section } from './look/section.ts';
import { settle } from './office/settle.ts';
import { answerBack } from './office/settle/answer.ts';
import { settings } from './office/settings/settings.ts';
import { snooze } from './lead/snooze.ts';
import { split } from './office/split.ts';
import { status } from './look/status.ts';
import { theme } from './look/theme.ts';
import { undo } from './lead/undo.ts';
import { whyLate } from './look/why-late.ts';
import { verify } from './office/verify.ts';

/** Everything that can be said, in the order of help; the first is what "/rag" alone says. */
export const COMMANDS: readonly [Command, ...Command[]] = [
  mine,
  round,
  due,
  overdue,
  ...RATED,
  stale,
  unrated,
  unled,
  undated,
  section,
  theme,
  lead,
  find,
  recommendation,
  outcome,
  milestone,
  indicator,
  index,
  coverage,
  history,
  lineage,
  links,
  asPublishedWords,
  key,
  page,
  handover,
  note,
  evidence,
  holds,
  newDate,
  elsewhere,
  undo,
  snooze,
  pause,
  time,
  resume,
  away,
  notMine,
  haveAWord,
  proposedDate,
  proposedLead,
  askOther,
  otherwise,
  iAm,
  about,
  celebrate,
  plans,
  forum,
  board,
  wall,
  reviews,
  createHelp(() => COMMANDS),
  office,
  status,
  whyLate,
  freezeReport,
  report,
  postDigest,
  digest,
  digests,
  doubts,
  settings,
  settle,
  remind,
  ask,
  assign,
  date,
  add,
  edit,
  split,
  merge,
  begin,
  approve,
  decline,
  realistic,
  checker,
  checks,
  verify,
  close,
  requests,
  keep,
  follow,
  sameAction,
  otherAction,
  answerBack,
  reopen,
  restrict,
  unrestrict,
  publicLine,
  link,
  unlink,
  postAgain,
  leaveMessage,
  place,
  tryAgain,
  arrived,
];
