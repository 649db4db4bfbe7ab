/** That it is an opinion: “green, I suppose”. */
export const I_THINK = String.raw`(?:i|we)(?:['’]d| would| do| can only)? (?:suppose|think|guess|reckon|imagine|believe|hope|expect|assume|presume|take it|trust)(?: so)?`;

/** Said at the end, of an answer that is only an opinion: “green in my view”. */
export const SO_I_SAY = [
  String.raw`(?:i|we)(?:['’]d| would| should)? (?:say|call it|put it|go for)(?: so| that)?`,
  String.raw`(?:let['’]?s|shall we) say|if you ask (?:me|us)|in (?:my|our) (?:view|opinion|book)|imo|imho|afaik|iirc`,
  String.raw`(?:as|so) far as (?:i|we) (?:know|can (?:tell|see)|am aware|are aware)`,
  String.raw`as far as (?:i['’]m|we['’]re|i am|we are) concerned|(?:(?:on|at|from) )?(?:my|our) (?:side|end|part|point of view|perspective)`,
  String.raw`to (?:my|our|the best of (?:my|our)) knowledge`,
  String.raw`(?:as|so|from what) (?:i|we)(?:['’](?:ve|m|re))?(?: am| are| have| was| were)? (?:understand|understood|told|hear|heard|gather)(?: it)?`,
  String.raw`(?:i['’]m |we['’]re )?not (?:100% |entirely |quite |too |really )?(?:sure|certain)`,
  String.raw`don['’]?t quote (?:me|us)(?: on (?:that|it|this))?|by the looks? of it|by all accounts`,
].join('|');

/** That it may be so: “possibly green”, “green-ish”. */
export const PERHAPS = [
  'maybe|perhaps|possibly|probably|hopefully|ideally|presumably|surely|supposedly|seemingly|arguably|allegedly',
  'ish|more or less|sort of|kind of|kinda|sorta|of sorts|so to speak|after a fashion|in a way|just about|roughly|approximately',
  String.raw`or (?:thereabouts|so|close|near enough|something|whatever)|give or take(?: \p{L}+){0,3}`,
  String.raw`at (?:best|a push|a pinch|a stretch|a guess)|up to a point|to a (?:degree|point)|on a good day|(?:more )?by luck(?: \p{L}+){0,3}`,
  "for what it[’']s worth|by the skin of (?:my|our|its|their) teeth",
].join('|');
const PARTLY =
  'mostly|largely|mainly|partly|partially|in (?:part|parts|places|patches)|for the most part|by and large|on balance';
const IN_NAME =
  'technically|officially|nominally|notionally|theoretically|on paper|in theory|in principle|in name(?: only)?|in all but name|tentatively|provisionally';
const WITH_LUCK = [
  String.raw`all being well|god willing|\p{L}+ permitting|(?:touch|knock(?:ing)?(?: on)?) wood`,
  '(?:with (?:my |our |all )?)?fingers crossed|with (?:any |a bit of |a fair wind and )?luck|with a fair wind',
  String.raw`(?:barring|bar) (?:any |more |further |the )?(?:surprises?|accidents?|disasters?|hiccups?|the unexpected|anything \p{L}+)`,
].join('|');
const NOT_FIRM = [
  '(?:still )?(?:to be (?:confirmed|verified|agreed|decided)|tbc|tbd|tba)|not (?:really|quite|exactly|entirely|fully|officially|confirmed|firm|definite)',
  '(?:still )?(?:in )?draft|provisional|interim|indicative|unconfirmed|unverified|unaudited|unapproved|unsigned|ignore(?: (?:this|that|it|me))?(?! (?:the above|my (?:last|previous|earlier))\\b)|or not',
].join('|');
const IN_JEST = String.raw`(?:just |only )?(?:joking|kidding)|joke|jk|/s|as if|yeah,? right|i wish|if only|dream on|in (?:my|our|your) dreams|(?:and )?pigs (?:might|will|may|can) fly|famous last words`;

/** Said right behind an answer, with nothing after it but what a comma parts from it: “green, I suppose”, “9 Oct all being well”. */
export const EDGES_BEHIND = [
  I_THINK,
  PERHAPS,
  PARTLY,
  IN_NAME,
  WITH_LUCK,
  NOT_FIRM,
  IN_JEST,
  'right|innit|minus|(?:at (?:the )?(?:very )?)?(?:earliest|soonest)|or (?:later|after|beyond)|onwards|minimum',
].join('|');

/** Said right behind an answer, whatever comes after: “green with caveats on funding”, “9 Oct subject to the board”. */
export const CONDITIONS_BEHIND = [
  String.raw`with (?:(?:a|an|one|two|some|a few|several|many|major|minor|serious|important|big|small|or) )*(?:caveat|reservation|proviso|condition|qualification|exception|question mark|pinch of salt|health warning)s?`,
  'subject to|(?:depending|dependent|contingent|conditional) (?:up)?on|pending|(?:but )?only (?:because|if)|until proven',
].join('|');

/** Said behind a day, that another may come of it: “9 Oct once HR agree”, “9 Oct but don’t hold me to it”. */
export const OPEN_BEHIND = String.raw`once|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:at )?(?:the )?(?:very )?(?:worst|best|latest|outside)|or (?:the|even|else|later|next|maybe|possibly|perhaps|a (?:week|month|day|fortnight)|whenever)|(?:but|though|although)[^.;\n]{0,30}(?<!\p{L})(?:may|might|could|hold me|not (?:certain|sure|confirmed|definite|firm)|tbc|slip|risk|tight|optimistic|ambitious)`;

/** Said right behind a rating, that it was another time’s: “green last month”. */
export const BACK_THEN = String.raw`(?:as of |until )?last (?:week|month|quarter|year|time)|previously|back then|once|at first|at the (?:time|outset|start)|initially|originally|formerly|to (?:start|begin) with`;

/** Said right before an answer, a comma between or not: “yeah right, green”, “all being well 9 Oct”. */
export const EDGES_AHEAD = [WITH_LUCK, IN_JEST, 'ideally|hopefully|provisionally'].join('|');

/** Said right before an answer, in one breath with it: “technically green”, “a guess is 9 Oct”. */
export const EDGES_BEFORE = [
  PERHAPS,
  PARTLY,
  IN_NAME,
  // “Too early to say green”, “a stretch to call it done”
  String.raw`(?<!\b(?:have|has|had|going|got|need|able|ready|want|happy|pleased|glad|delighted|proud|relieved|sorry|sad|fair|safe|good|great|nice|like|love|here|able|confident) )to (?:say|call|claim|declare)(?: (?:it|this|that|we|they))?(?: (?:is|are|as|all))?`,
  String.raw`jury(?:['’]s| is)? (?:still )?out(?: on)?`,
  'cautious|guarded|tentative|half|nearly|almost|not far off|verging on|borderline|practically|virtually|close to|around|about|circa|only just|barely|pale|light|dark|dirty',
  String.raw`(?:\p{L}+|(?:the|our|my) \p{L}+) (?:wants?|wanted|prefers?|would like|asks? for|asked for|insists? on)(?: it| this| that| us)?(?: (?:done|finished|ready|closed|in))?(?: by| for| on)?`,
].join('|');

const DOING = String.raw`(?: to \p{L}+(?: it)?)?(?: for| at| by| on)?`;

/** Said right before a day, that it is only hoped for: “hoping for 9 Oct”, “the earliest is 9 Oct”. */
export const HOPED_BEFORE = String.raw`(?:hop(?:e|es|ing)|aim(?:s|ing)?)${DOING}|pencill?ed(?: it)? in(?: for)?|provisional(?: date)?|(?:the )?(?:very )?(?:earliest|soonest)(?: date)?(?: is| would be)?|(?:guess|best case|optimistic(?: date)?)(?: is| would be)?|say|(?:may|might|could)(?: \p{L}+){0,3}`;

/** Said with a good answer, that it is so for a while only. */
export const FOR_A_WHILE = 'for (?:now|today|this week|the (?:moment|time being|present))(?: anyway| at least)?';

const KIND = '👍👌🙂😀😃😄😁😊😇🤗🤩🥳😎🙌🙏😌😺';
const SIGNED = String.raw`[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}\u{1FAE0}-\u{1FAE8}🤷🧐💀💩☹👎❌✖✗✘🚨⚠❓🔮]`;

/** A laugh, or a face or a sign that is not a kind one, beside a good answer: it says the contrary, or that nobody knows. */
export const WRY = String.raw`(?:lol|lols|lmao|rofl|(?:ha ?){2,}|hehe|(?![${KIND}])${SIGNED})`;
