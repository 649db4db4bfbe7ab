import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { FOR_A_TIME, OTHERWISE } from '#src/commands/sure/doubt-words.ts';
import { mayShow, namesWhatShows } from '#src/reply/may-show.ts';
import { withoutLinks } from '#src/reply/without-links.ts';

/** What is no more than a yes, with whatever goes beside one: “all there, thanks”. */
const ASSENT = new Set(
  `yes yep yeah ok okay agreed accepted approved confirmed verified complete completed done finished delivered fine good great
   excellent perfect lovely brilliant super happy content satisfied pleased right correct sure certain definitely absolutely
   certainly indeed fully totally entirely quite very really truly well job work everyone everybody team all both it its that
   this these they them is are was were has have been be i i’m we am us me my our you the a with by from on for of to now too
   also and so there here in order place today finally at last thanks thank please cheers nicely signed off
   blue happily everything hundred percent`.match(/\S+/gu),
);
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

// “I rang it”, “checked on site”, “tested in March”: somebody looked.
const LOOKED =
  'rang|called|phoned|spoke|met|asked|heard|tested|tried|tr(?:y|ied) it|visited|went|walked|checked|looked|read|opened|viewed|watched|reviewed|audited|sampled|counted|found|shows?|shown|showed|proves?|proof|evidenced?|observed|attended|received|got|have it|sighted|confirm(?:s|ed)?|verified|compared|on site|logged in|used';
// “the line works”, “posters are up”, “in force”: how the thing is.
const STANDS =
  'works|working|live|running|published|issued|adopted|agreed|approved|installed|fitted|trained|appointed|recruited|opened|launched|displayed|filed|posted|uploaded|circulated|submitted|minuted|recorded|registered|in (?:place|force|use|effect|post|operation)|up and|(?:is|are|all|now) (?:up|open|on|there|in|built|held|run|sent|written|made)|handed over|rolled out|commissioned|covers?|covered|meets?';
const EVIDENCE = new RegExp(String.raw`(?<!\p{L})(?:${LOOKED}|${STANDS})(?!\p{L})|\d`, 'iu');

// What makes a yes the opposite, or half of one.
const DISPARAGES =
  'rubbish|nonsense|joke|jokes|waste|mess|sham|farce|fiction|lies?|lie|tosh|bull\\w*|garbage|trash|shambles|disaster|failure|fake[ds]?|forged|fraud|disgrace|mystery|surprise|guess\\w*|misunderstanding|overstatement|fantasy|invention|useless|hopeless|poor|poorly|bad|badly|terrible|awful|weak|thin|sloppy|rushed|botched|flawed|idiots?|stupid|silly|load of|myth|bollocks|crap|pants|chaos|fudge\\w*|dud|fabrication|cop-?out|whitewash|yeah right|unseen';
const HALF =
  'drafts?|drafted|suppose[ds]?|supposedly|allegedly|alleged|claim\\w*|assum\\w+|presum\\w+|sort of|kind of|ish|more or less|mostly|largely|broadly|mainly|roughly|in (?:name|principle|theory|part|parts|essence|spirit)|on paper|so far|as far as|to (?:my|the best of my) knowledge|up to a point|at a glance|at first glance|provisional\\w*|tentativ\\w+|caveats?|reservations?|conditions?|concerns?|worr\\w+|doubts?|queries|query|question\\w*|due|planned|expected|promised|scheduled|proposed|intended|awaits?|awaited|awaiting|remain\\w*|left|to follow|follows|chas\\w+|otherwise|however|though|although|yet|despite|disput\\w+|disagree\\w*|object\\w*|contradict\\w*|expired|lapsed|outdated|out of date|old|delayed|late|postponed|cancelled|being|wish|hop(?:e|es|ed|ing)|would|could|might|may be|can be|trust\\w*|told|reported(?:ly)?|not?';
const AGAINST = new RegExp(String.raw`(?<!\p{L})(?:${DISPARAGES}|${HALF})(?!\p{L})`, 'iu');

// "minutes missing", "link is dead": behind the number as a command stands what was seen, unless it says what was not.
const LACKS =
  /\b(?:missing|dead|broken|incomplete|unfinished|wrong|needs?|lacks?|lacking|but|except|unless|until|if|only|some|partly|more (?:to|work)|send|sent back|reject\w*|unclear|outstanding|fail(?:s|ed)?|waiting|pending)\b/iu;
// “according to Stella”, “90%”, “yes what?”: whose word it is, how much of it, or what is asked.
const HEDGED =
  /(?<!\p{L})(?:according to|says?|said|reckons?|believes?|apparently|seemingly|when|once|what|who|why|wait|hang on|hold on|to be|yes and|looks like|both|the other|the others|the rest|the second|the latter|(?:asked|asking|called) (?:for|\p{L}+ (?:to|for))|(?:saw|seen|got|received|read|had) (?:your|this|the) (?:last )?(?:message|reminder|question|nudge|note|text))(?!\p{L})|\?/iu;
const SHARE = /(?<!\d)(?<part>\d{1,9})\s*(?:out of|of(?: the)?|\/)\s*(?<whole>\d{1,9})(?![\d/])/giu;
const PERCENT = /(?<!\d)(?!100\s*%)\d+\s*%/u;
// “No problems found” finds nothing wanting; “no. 4” is a number.
const NO_FAULT =
  /(?<!\p{L})(?:no|without(?: any)?|nothing|not any)\s+(?:further |other |more |outstanding |open )*(?:problems?|issues?|concerns?|gaps?|faults?|defects?|errors?|snags?|missing|wrong|outstanding|objections?|comments?)(?!\p{L})/giu;
const NUMBERED = /(?<!\p{L})no\.?\s*(?=\d)/giu;

/** True for words beside a yes every one of which is a yes too, or tells what was seen: no doubt, no condition, nobody else's word. */
export function saysComplete(words: string, today: Day): boolean {
  return isAssent(words) || (isUndoubted(words, today) && tellsWhatWasSeen(words));
}

/** True for words that hold nothing but a yes, so that nothing is told of what was seen. */
export function isAssent(words: string): boolean {
  const said = bare(words);
  const isDoubted = [HEDGED, FOR_A_TIME].some((doubt) => doubt.test(said));
  return !isDoubted && (said.match(WORD) ?? []).every((word) => ASSENT.has(word.toLowerCase().replace("'", '’')));
}

/** True for words without a doubt, a condition, an exception, a slight or a day to come in them. */
export function isUndoubted(words: string, today: Day): boolean {
  const said = bare(words);
  const doubts = [LACKS, HEDGED, AGAINST, OTHERWISE, FOR_A_TIME, PERCENT];
  return (
    mayShow(said) &&
    !doubts.some((doubt) => doubt.test(withoutLinks(said))) &&
    !isInPart(said) &&
    !isToCome(said, today)
  );
}

function tellsWhatWasSeen(words: string): boolean {
  return namesWhatShows(words) || withoutLinks(words) !== words || EVIDENCE.test(words);
}

/** “3 of 5 were trained”. */
function isInPart(words: string): boolean {
  return [...words.matchAll(SHARE)].some(({ groups }) => Number(groups?.['part']) < Number(groups?.['whole']));
}

const A_DAY_SAID = /\d|\b(?:tomorrow|tonight|next)\b/iu;
// “Minutes of 3 March” is a paper, whichever March.
const OF_A_PAPER = /\b(?:of|dated|since)\s*$/iu;
const SOON = 6;
// “Saw it on 4 Jan” is of the January that was.
const WAS = /\b(?:saw|seen|met|visited|went|was|were|checked|rang|attended|walked|tested|inspected|looked)\b/iu;

/** “On 1 December”: what is to come nobody has seen. */
function isToCome(words: string, today: Day): boolean {
  return daysIn(words, today).some(({ day, index, end, implied }) => {
    const mayBePast = implied.includes('year') && (day >= addMonths(today, SOON) || WAS.test(words.slice(0, index)));
    const isAhead = day > today && !mayBePast;
    return isAhead && A_DAY_SAID.test(words.slice(index, end)) && !OF_A_PAPER.test(words.slice(0, index));
  });
}

function bare(words: string): string {
  return words.replace(NO_FAULT, 'all well').replace(NUMBERED, 'number ');
}
