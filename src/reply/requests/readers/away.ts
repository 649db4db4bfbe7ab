import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { RequestReader, Sentence } from '#src/reply/requests/request-reader.ts';
import { nameAfter, wishFrom } from '#src/reply/requests/request-reader.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import { lengthsIn } from '#src/timescale/days-in.ts';
import type { DayIn, LengthIn } from '#src/timescale/days-in.ts';
import { readLasting } from '#src/timescale/stretches/lasting.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';
import { weekdaysIn } from '#src/timescale/stretches/weekdays-in.ts';

const I = String.raw`(?:(?:i am|i'm|im|i will be|i'll be|i shall be|we are|we're|am|currently|i go|i'm going|i am going|i start|i've been|i have been)\s+(?:currently |also |still |now )?)`;
const AWAY = String.raw`(?:a/l|annual leave|on (?:annual |a/l|sick |maternity |paternity |compassionate |study |unpaid |parental )?(?:leave|holiday|a/l|vacation|jury (?:service|duty)|secondment|sabbatical|a course|strike|mat leave)|(?:off )?sick|off (?:sick|ill|work|on leave|on holiday|today|this week|next week|until|till|from|for|work)|off|away|out of (?:the )?office|out of office|ooo|in hospital|in court|at court|on nights|on rest days|on days off|on strike|on a training course|on training|on manoeuvres|on deployment|deployed|on paternity|on maternity|unwell|not (?:in|at work|working))`;
// “Out thursday”, and not “8.1.3 out to tender”.
const OUT = String.raw`out(?=\s+(?:(?:on|from|until|till|all|for)\s+)?(?:next|this|to(?:day|morrow)|mon|tue|wed|thu|fri)\p{L}*(?!\p{L}))`;
const OUT_ALONE = new RegExp(String.raw`(?:\b${I}|^(?:(?:hi|hello|sorry|afraid)\W+)*)${OUT}`, 'u');
// “Deputy Carol Cole, away 5–9 Oct”
const DEPUTY_FIRST = String.raw`(?:(?:my )?(?:deputy|cover)(?: is)?:? [^,.;]{2,40}|[^,.;]{2,40} (?:is my deputy|is covering|covers|is deputising))[,;]\s*`;
const SAID = new RegExp(
  String.raw`(?:\b${I}|^\W*(?:(?:hi|hello|sorry|afraid|auto(?:matic)? reply)\W+)*(?:${DEPUTY_FIRST})?)${AWAY}(?=\s|$|[.,;:!])`,
  'u',
);
const SAYS_WHEN = String.raw`(?=\s+(?:again )?(?:from|until|till|til|for|next|this|on|w\/?c|the \d|\d|mon|tue|wed|thu|fri))`;
// “Amber, away until the 21st”: behind an answer it is whoever writes, where it says until when.
const RATED = String.raw`\b(?:red|amber|green|done|track|fine)\b[^.!?;]{0,80}`;
const LEAVE = String.raw`a\/l|on (?:annual )?(?:leave|holiday)|annual leave`;
const BESIDE = new RegExp(
  String.raw`(?<=${RATED}[,;–—(-]\s*)(?:${LEAVE}|away|off(?: sick| on leave| on holiday)?|ooo|out of (?:the )?office)${SAYS_WHEN}|(?<=${RATED}(?:&|\b(?:and|but|also))\s*)(?:${LEAVE})${SAYS_WHEN}`,
  'u',
);
// "Nadia Rahman is covering for me until I'm back on 5 January"
const COVERED =
  /\b(?:is|are|will be|'s) (?:covering|deputising|standing in|filling in|acting up|holding the fort|minding (?:this|it|things))(?: (?:for me|for us|my work|my desk|this|while i'm (?:away|off|out)))?(?= (?:until|till|while|whilst|from)\b)/u;
// "Group Manager Bell will answer these while I'm on my course, 16 to 27 February"
const MEANWHILE =
  /\b(?:(?:will|can|'ll|is|are|is going to) (?:be )?)?(?:answer|answering|pick|picks|picking|take|takes|taking|deal|deals|dealing|reply|replying|respond|responding|look|looks|looking|cover|covers|covering|handle|handles|handling|update|updates|updating|run|runs|running|hold|holds|holding|step|steps|stepping|do|does|doing)(?: (?:in|up|over|on|to|with|after|for|this|it|these|them|those|me|us|things|my actions|my work|the updates)){0,4} (?:while|whilst|when) (?:i am|i'm|im|we are|we're) (?!(?:at|in) (?:a |the )?(?:meeting|moment)\b)(?:on|at|in|off|away|out)\b/u;
const BEFORE = /(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})$/u;
const DEPUTY =
  /\b(?:ask|asks|contact|speak to|talk to|try|see|email|call|ring|deputy is|cover is|covered by|being covered by|in my absence is|(?<!\d \p{L}+ )to)\s+(?=\p{Lu})/gu;
const COVERS =
  /(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}) (?:is|will|can|to|has|'ll|covers|covering|deputis\w+|picks?|steps?|looks?)\b(?! (?:also |not )?(?:away|off|out|on leave|on holiday)\b)/gu;
// "marta covers", "jo is standing in", "lev will cover": typed in haste, at the end or before more.
const COVERS_IN_HASTE =
  /(?<=^|[,;.–-]|\b(?:and|but|so)\b)\s*([\p{L}][\p{L}'’-]*(?: [\p{L}][\p{L}'’-]*)?) (?:(?:is|will be|'s) (?:covering|deputising|standing in|filling in|acting)|(?:will|to|can|'ll) (?:cover|deputise|stand in|fill in|step in|answer)|covers|deputises|stands in|fills in|steps in|deputy|answers)(?!\p{L})/giu;
const NOBODY =
  /^(?:nobody|noone|no one|somebody|someone|anybody|anyone|who|they|he|she|it|i|we|this|that|you|will|which|team|everybody|everyone|the|my|a|his|her|their)(?: |$)/iu;
const NOT_NAMES =
  /^(?:I|It|This|We|Monday|Tuesday|Wednesday|Thursday|Friday|Amber|Red|Green|Out|On|Away|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)$/u;

// “I’m off this one now” is of an action.
const OFF_THIS = /^ *(?:this|that|it)(?: one| action| project)?(?: now| any ?more)?\W*$/u;

/** "I am on leave until 20 October, ask Priya": away from–to, and who answers meanwhile. */
export const away: RequestReader = {
  name: 'away',
  read: (sentence) => {
    const { said, raw, after } = sentence;
    const match =
      MEANWHILE.exec(said) ?? SAID.exec(said) ?? OUT_ALONE.exec(said) ?? COVERED.exec(said) ?? BESIDE.exec(said);
    if (
      match === null ||
      /\b(?:track|target|schedule|plan|(?<!\ba )(?<!training )course)\b/u.test(
        said.slice(match.index, match.index + match[0].length + 8),
      )
    )
      return null;
    const hasDays = sentence.days.length > 0 || weekdaysIn(said, sentence.today) !== null;
    if (/^\W*(?:off|away|on)$/u.test(match[0].trim()) && !hasDays) return null;
    if (OFF_THIS.test(said.slice(match.index + match[0].length))) return null;
    const { from, until } = spanOf(sentence, { from: match.index, at: match.index + match[0].length });
    const whole = `${raw} ${after}`;
    const covers = coveringIn(whole.slice(match.index + match[0].length));
    const named = BEFORE.exec(raw.slice(0, match.index).trimEnd())?.[1] ?? null;
    const to = named ?? nameAfter(whole, DEPUTY) ?? covers;
    return wishFrom(match, { kind: 'away', from, until, to }, 'likely');
  },
};

// "from 20 April to 1 May, Sunita Rao is covering": no month covers.
function coveringIn(said: string): string | null {
  const named = Array.from(said.matchAll(COVERS), ([, name = '']) => name).find((name) => !NOT_NAMES.test(name));
  const hasty = Array.from(said.matchAll(COVERS_IN_HASTE), ([, name = '']) => name);
  return named ?? hasty.find((name) => !NOBODY.test(name) && !NOT_NAMES.test(name)) ?? null;
}

/** Where the words that say it begin and end. */
type Match = { readonly from: number; readonly at: number };

type Stretch = { readonly from: Day | null; readonly until: Day | null };

// “From 20 April to 1 May”; behind any other words a second day belongs to something else.
const TO_ANOTHER =
  /^[\s,;–—-]*(?:(?:and|or|then|i['’]?m|i am|i will be|will be|to|until|till|til|through|inclusive|back|in|at work|on|the|a week|for a week)[\s,;–—-]*)*$/u;
const UNTIL = /\b(?:until|untill|till|til|to|by)\s*(?:the\s*)?$/u;

/** The days as the command reads them: “next week” begins on its Monday, and “tomorrow” is one day. */
function spanOf({ said, days, today, start }: Sentence, { from, at }: Match): Stretch {
  const run = weekdaysIn(said.slice(from), today);
  if (run !== null) return { from: run.from, until: run.to };
  const [first, second] = days.filter(({ index }) => index >= start + from);
  const lasting = lastingIn(said.slice(at), today);
  if (lasting !== null) return { from: lasting.from, until: lasting.to };
  const [length] = lengthsIn(said.slice(at));
  if (first === undefined)
    return {
      from: null,
      until: length === undefined || length.length.count === 0 ? null : dayAfter(today, length.length),
    };
  const before = said.slice(from, first.index - start);
  const isFrom = /\b(?:from|starting|as of)\s*$/u.test(before);
  const between = second === undefined ? '' : said.slice(first.end - start, second.index - start);
  if (second !== undefined && TO_ANOTHER.test(between)) {
    const isEnd = !isFrom && /\b(?:until|till|back)\s*(?:on\s*)?$/u.test(before);
    return { from: isEnd ? null : first.day, until: /\bback\b/u.test(between) ? addDays(second.day, -1) : second.day };
  }
  if (isFrom) return { from: first.start ?? first.day, until: endOf(first, length) };
  if (/\bback\b/u.test(before)) return { from: null, until: addDays(first.day, -1) };
  const stretch = UNTIL.test(before) ? null : readStretch(said.slice(first.index - start, first.end - start), today);
  return stretch === null ? { from: null, until: first.day } : { from: stretch.from, until: stretch.to };
}

/** “From 5 Dec for 2 weeks”, “for a few days”, whatever small word stands before it. */
function lastingIn(said: string, today: Day): ReturnType<typeof readLasting> {
  return readLasting(said.replace(/^[\s,;:–—-]+/u, ''), today);
}

function endOf({ start, day }: DayIn, length: LengthIn | undefined): Day | null {
  if (start !== null && start < day) return day;
  return length === undefined ? null : dayAfter(day, length.length);
}
