import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { nameAfter, nameAt, wishFrom } from '#src/reply/requests/request-reader.ts';
import { wantsOtherLead } from '#src/reply/requests/wants-other-lead.ts';
import { MONTH_NAMES } from '#src/timescale/vocabulary.ts';

const THIS = String.raw`(?:this one|that one|this action|this|it|that|these|which|(?:the )?(?:first|second|third|fourth|fifth|last|other)(?: one)?)`;
// A ref in the sentence is blanked, and leaves a wide space in its place.
const IT = String.raw`(?:${THIS}| {2,})`;
const OPENS = String.raw`(?:^\s*|[.,;:!—–-]\s*|\b(?:sorry|no|hi|and|but|also|afraid|think|so|as|because)\s+)`;
// "bea does that", "Carol leads this now"
const OTHER_DOES = String.raw`\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+)? (?:now )?(?:does|do|leads|owns|has|runs|covers|looks after|deals with) (?:that|it|this|those|them)(?: one)?(?: now)?`;
// As a clause of its own: "this isn't mine", "sorry not me", "wrong person"; "not mine to rate" is none.
const PLAIN = new RegExp(
  String.raw`${OPENS}(?:${THIS}?\s*(?:'s|s|is|are|was)?\s+)?(?:(?:not|never|isn't|aren't|isnt|no longer|never was|wasn't|wasnt) (?:mine|me|for me to answer|for us to answer|for me|with me|my (?:action|area|one|responsibility|team|remit|department|service)|our (?:action|area|responsibility|remit)|ours|one of mine|one of ours|one of my actions|one of our actions|my job|mine to answer|down to me|us)|(?:the )?wrong (?:person|lead|officer|team|contact|force|service|trust|council|authority|directorate|department|station|borough|district|ward|school|committee|inbox)|nothing to do with (?:me|us)|none of (?:these|those|them) (?:are|is) (?:mine|ours|for me))(?:\s+(?:any ?more|any longer|now|please|sorry|thanks|i'm afraid|either|for me|for))*(?=\s*(?:$|[.,;:!—–-]|\b(?:and|but|its?|it's|that|that's|thats|try|ask|think|this|please|so|i|i'm|we|as|since|because)\b|${OTHER_DOES}\W*$))`,
  'u',
);
const SHAPES: readonly RegExp[] = [
  /\b(?:i|we)(?:'ve| have)? (?:handed|passed|transferred|given|moved|gave) (?:this|it|that|this one|the action|this action|everything|these)? ?(?:over |across |on )?to\b/u,
  /\bhanded (?:this |it )?over (?:this |it )?to\b/u,
  new RegExp(
    String.raw`\b${THIS}(?: action| one)? (?:now )?(?:belongs|sits|should sit|should go|should be|needs to go|needs to sit|lies|lives|now sits|has moved|has gone|has passed|moved|transferred|has been (?:passed|moved|handed|transferred|given)|was (?:passed|handed|transferred))(?: over| across)? (?:to|with)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b${THIS} (?:is|'s|should be) (?:now )?(?:one )?(?:for|with|led by|owned by|down to)(?= +(?:the )?\p{L})(?! (?:legal|review|approval|comment|now|this|the (?:printers?|lawyers|next|board))\b)`,
    'u',
  ),
  /\b(?:leads? on this|now leads|leads this|owns (?:this|it)|is the lead|is now the lead|is (?:now )?(?:responsible|leading|dealing) (?:for|on|with) (?:this|it) (?:now|instead)|has taken (?:this|it|over)|took (?:this|it) over|taken this over|has picked this up|is the right person|is the owner|looks after this|is the person (?:for|to))\b/u,
  /(?<!\b(?:brought|bring|moved|move|pulled|put|carried|coming)(?: +(?:this|it|that|them))? +)\b(?:please |can you |could you )?(?:re-?assign|reallocate|transfer|re-?direct|forward|send|pass|give|allocate)(?: this| it| that| these)?(?: one| action| on| over)* (?:to|onto)\b(?! (?:us|me)\b)/u,
  /\b(?:no longer|not) (?:responsible|the lead|lead|leading|in charge|involved)(?: (?:for|on|of|with|in))?(?: this| it)?\b/u,
  new RegExp(
    String.raw`\b(?:take|get|remove|strike) *${IT} *(?:off|from) (?:my|our) (?:list|plate|name|pile|actions)\b`,
    'u',
  ),
  /\b(?:take|remove) me off {2,}/u,
  new RegExp(
    String.raw`\b(?:can|could|should|may) *${IT} *(?:please )?(?:now )?(?:go|be (?:given|passed|moved|handed|transferred)) (?:over |across )?to(?= (?:the )?\p{L})(?! (?:the )?(?:end|start|middle|printers?|cabinet|committee|board|council|next|${MONTH_NAMES.join('|')})\b)`,
    'u',
  ),
  /\b(?:can|could|should) (?:someone|somebody|anyone|anybody) else\b/u,
  /\b(?:someone|somebody) else (?:should|needs to|has to|must|will have to|to) (?:take|pick|lead|own|do|have)/u,
  /\bi(?:'ve| have)? (?:left|leave|moved from|moved on from|moved to|changed|no longer work|don't work|retire|retired|am retiring|am leaving|'m leaving)(?: \S+){0,6}\b(?:team|role|job|post|department|service|directorate|council|care|housing|jobs|lead)\b/u,
  /\b(?:please )?(?:find|need|needs|appoint|nominate) (?:a new|another|a different) (?:lead|owner|person)\b/u,
  new RegExp(
    String.raw`^\W*${THIS} is (?:a|an) (?:\p{L}+ ){1,3}(?:action|one|matter|responsibility)\b(?! (?:for us|that we))`,
    'u',
  ),
  /\b(?:you want|you need|you'll want|speak to|talk to) (?=\p{L}+ \p{L}+ for (?:this|that|it)\b)/u,
  /\bi (?:don't|do not|no longer) (?:lead|own|run|manage|deal with|look after|work on)\b/u,
  /\b(?:ought to|should|needs to|must|has to) (?:go|sit|be (?:sent|passed)) (?:to|with)\b/u,
  /\b(?:please|can you|could you|pls)\s+(?:direct|send|refer|forward|address|point|pass|route|aim|channel)(?: \S+){1,5}? to\b/u,
  /\bi(?:'ve| have)? (?:now )?(?:retired|left the council|left the authority|left the trust|left the force)\b/u,
  /\bchange (?:the )?(?:lead|owner) to\b/u,
  /\b(?:i'm|i am|im|we're|we are) not (?:the|a) (?:\p{L}+[ -]){0,3}\p{L}+,? ?(?:-|–)? ?(?=\p{L}+(?: \p{L}+){0,4} is\W*$)/u,
  /(?:^|[,.;] *)(?:this |it |that )?belongs? (?:to|with)\b/u,
  /\b(?:try|ask) (?=\p{L}+ \p{L}+$)/u,
  /^\W*(?:please |best |can you )?leave (?:this|it|that|these)(?: one)? (?:with|to) (?=\p{L}+(?: \p{L}+\b|\W*$))/u,
  // “I can't take this on”, “can't pick 8.1.3 up”; not “I can't do it by Friday”.
  new RegExp(
    String.raw`\b(?:i|we)(?: really| just)? (?:can't|cannot|cant|can not|couldn't|won't be able to|(?:am|are|'m) (?:unable|not able) to) (?:take|pick) *(?:${IT} *)?(?:on|up)\b`,
    'u',
  ),
  // “I’m not on this any more”, “off this one now”, “I have come off this project”
  new RegExp(
    String.raw`\b(?:i|we)(?: am|'m|m| are|'re)? (?:(?:no longer|not) (?:on|part of|with) *(?:${IT}|the project|the team|this \p{L}+)(?: any ?more| any longer| now)?|off *${IT} (?:now|any ?more))\W*$`,
    'u',
  ),
  /\b(?:i|we)(?: have|'ve|ve)? (?:now )?(?:come|came|been taken|been moved|moved|stepped) off (?:this|that|it|the)(?: project| action| programme| piece of work| one| job)?(?: now)?\W*$/u,
  // “I no longer do this”, “I don’t do this any more”; not “I don’t do this lightly”.
  /\b(?:i|we) no longer do (?:this|it|that)(?: one| job| work)?\W*$/u,
  /\b(?:i|we) (?:don't|dont|do not) do (?:this|it|that)(?: one| job| work)? any ?(?:more|longer)\W*$/u,
  // “8.1.3 is for democratic services”
  new RegExp(
    String.raw`^\W*(?:${IT} *)?(?:(?:is|'s|should be|is one) )(?:one )?for (?:the )?(?:\p{L}+ ){1,3}(?:services?|team|department|directorate|division|unit|section)\b(?=\W*$)`,
    'u',
  ),
  /\bi(?:'m| am) (?:an? |the )?(?:\p{L}+ ){1,2}(?:and )?not (?:an? |the )?(?:\p{L}+ )?(?:officer|lead|manager|employee|member of staff)\b/u,
];
const ASKS_FOR_OTHER =
  /\b(?:try|contact|speak to|talk to|ask|think it is|think it's|it is|it's|one for|belongs to|sit with|sits with|goes to|send to|to|with|by|for)\s+(?=(?:the )?\p{Lu})/gu;
const LEADS =
  /^\W*(?:(?:please|sorry|no|hi|think|i think|actually)\W+)*(\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|and|&)){0,4}) (?:now |has |is(?: |\W*$)|will |leads|owns|took|looks)/u;

// "I don't lead on this any more, Priya Nair does"
const DOES =
  /[,.;–—-] *(?:it's |it is |but |that's )?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,4}) (?:now )?(?:is|does|has it|leads|do)\W*$/u;

// "is Carol's", "that one is Carol Cole's now", as all that is said
const BELONGS =
  /^\W*(?:(?:sorry|no|hi|i think|think|actually|this|that|it|one|action)\W+)*(?:is|was|['’]s|should be) (?:now )?(?=\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}['’]s(?: (?:now|action|one|job))?\W*$)/u;

/** "not mine", "I handed this to Sarah", "this belongs to Housing": somebody else's, with whoever is proposed. */
export const notMine: RequestReader = {
  name: 'not-mine',
  read: (sentence) => {
    const { said, raw, asked, after } = sentence;
    const plain = asked ? null : PLAIN.exec(said);
    if (plain !== null && !/\bis this not mine/u.test(said)) {
      const behind = raw.slice(plain.index + plain[0].length);
      const to = nameAfter(`${behind} ${after}`, ASKS_FOR_OTHER) ?? inSmallLetters(behind);
      return wishFrom(plain, { kind: 'not-mine', to }, 'sure');
    }
    const belongs = asked ? null : BELONGS.exec(raw);
    const owner = belongs === null ? null : nameAt(raw, belongs[0].length);
    if (belongs !== null && owner !== null && !/^(?:Saturday|Sunday|Cabinet|Council)$/u.test(owner))
      return wishFrom(belongs, { kind: 'not-mine', to: owner }, 'likely');
    for (const shape of SHAPES) {
      const match = shape.exec(said);
      if (match === null || asksBack(said.slice(0, match.index + match[0].length), asked)) continue;
      if (isStateOfWork(said, match) && !wantsOtherLead(match[0])) continue;
      if (isWorkPassedOn(said, match) || UNKNOWN.test(said.slice(0, match.index))) continue;
      const behind = nameAt(raw, match.index + match[0].length);
      const to = behind ?? LEADS.exec(raw)?.[1] ?? DOES.exec(raw)?.[1] ?? nameAfter(raw, ASKS_FOR_OTHER);
      const needsName =
        match[0].startsWith('try') ||
        match[0].startsWith('ask') ||
        /\bleave /u.test(match[0]) ||
        /^(?:please|can you|could you|pls)\s+(?:direct|send|refer|forward|address|point|pass|route|aim|channel) .* to$/u.test(
          match[0],
        ) ||
        /(?:is|should be) (?:now )?(?:one )?(?:for|with)$/u.test(match[0]);
      if (needsName && to === null) continue;
      return wishFrom(match, { kind: 'not-mine', to }, 'likely');
    }
    return null;
  },
};

const THEIRS =
  /^[\s,.;:–—-]*(?:(?:sorry|i think|think|so|and|but)\s+)*(?:that['’]?s|its|it['’]?s|it is|that is|they['’]?re)\s+(?:now )?(?<whose>\p{L}[\p{L}'’-]+?)(?:['’]s|s)(?: (?:now|one|action|job))?\W*$/iu;
const DOES_IT = new RegExp(String.raw`^[\s,.;:–—-]*(?:that['’]?s )?(?<name>${OTHER_DOES})\W*$`, 'iu');
const NOBODY = /^(?:your|their|our|her|hi|someone else|somebody else|he|she|they|who|we|you|i|it|this|that)$/iu;

/** Whose it is, as it is typed on a phone: “thats nadias”, “bea does that”. */
function inSmallLetters(behind: string): string | null {
  const whose = THEIRS.exec(behind)?.groups?.['whose'];
  const name = DOES_IT.exec(behind)?.groups?.['name']?.replace(
    / (?:now )?(?:does|do|leads|owns|has|runs|covers|looks after|deals with) .*$/iu,
    '',
  );
  const said = whose ?? name ?? null;
  return said === null || NOBODY.test(said) ? null : said;
}

// "send it to Huw for comments", "pass this to the lawyers" pass the work on, and not who leads it.
const PASSED = /\b(?:forward|send|pass|give|leave)(?: (?:this|it|that|these|on|over|one))* (?:to|onto|with) ?$/u;
const FOR_A_WHILE =
  /^[^.;!?]*\bfor (?:an? |their |his |her |the |some |any |final )*(?:comments?|reviews?|approval|sign[ -]?off|info(?:rmation)?|checking|check|input|feedback|advice|views?|look|signature|signing|consideration|agreement|a look)\b/u;
const OFFICES =
  /^ *(?:the |our |my )?(?:legal|lawyers?|solicitors?|counsel|printers?|comms|procurement|finance|audit(?:ors?)?|board|committee|cabinet|members|translators?|designers?|press)\b/u;

function isWorkPassedOn(said: string, match: RegExpExecArray): boolean {
  if (!PASSED.test(match[0])) return false;
  const behind = said.slice(match.index + match[0].length);
  return FOR_A_WHILE.test(behind) || OFFICES.test(behind);
}

// “Not sure who leads on this”
const UNKNOWN = /\bwho(?:ever)? (?:else |now |actually )?$/u;

const OPENS_QUESTION = String.raw`(?:^\W*|[,:–—]\s*|\b(?:and|but|so|or|sorry|please|hi|ok)\s+)`;
const ASKS = 'who|whom|whose|what|where|when|why|how|which';
// “Should this go to governors?”; “can this go to Sam?” is a request.
const QUESTION = new RegExp(
  String.raw`${OPENS_QUESTION}(?:${ASKS}|should|shall|do|does|did|is|are|am|was|were|has|have|had|will|(?:can|could|would) you (?:please )?(?:tell|explain|clarify|advise))\b`,
  'u',
);
const UNMARKED = new RegExp(
  String.raw`${OPENS_QUESTION}(?:(?:${ASKS})(?: \S+)? (?:do|does|did|should|shall|can|could|will|would|is|are) (?:i|we|you|it|this|that)|(?:should|shall|do) (?:i|we))\b`,
  'u',
);
// “Is there any chance somebody else …” asks for it.
const POLITE = /\bis (?:it (?:ok|okay|possible|alright|all right)|there (?:any |a )?(?:chance|way|possibility))\b/u;

/** True for “who do I send it to”: whoever asks whose it might be has not said that it is not theirs. */
function asksBack(said: string, asked: boolean): boolean {
  return (asked ? QUESTION : UNMARKED).test(said) && !POLITE.test(said);
}

// "it is with Legal" says where the work is.
function isStateOfWork(said: string, match: RegExpExecArray): boolean {
  return (
    / (?:is|'s) (?:now )?with$/u.test(match[0]) ||
    /\b(?:amber|green|red|waiting|cabinet|printers?)\b/u.test(said) ||
    isOfAbsence(said, match)
  );
}

// "I'm on a course 1-5 June so ask Bev Holt": she answers meanwhile.
function isOfAbsence(said: string, match: RegExpExecArray): boolean {
  return (
    /^(?:try|ask) /u.test(match[0]) &&
    /\b(?:on (?:annual )?leave|a\/l|on holiday|on a course|off sick|off (?:until|till|from|next|this)|away|out of (?:the )?office)\b/u.test(
      said,
    )
  );
}
