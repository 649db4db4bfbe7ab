import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const I_THINK = String.raw`(?:i|we)(?:'d| would| do| can only)? (?:suppose|think|guess|reckon|imagine|believe|hope|expect|assume|presume)(?: so)?`;
const SO_I_SAY = [
  String.raw`(?:i|we)(?:['’]d| would| should)? (?:say|call it|put it|go for)(?: so| that)?`,
  String.raw`(?:let['’]?s|shall we) say`,
  String.raw`if you ask (?:me|us)`,
  String.raw`in (?:my|our) (?:view|opinion|book)`,
  'imo|imho|afaik|iirc',
  String.raw`(?:as|so) far as (?:i|we) (?:know|can (?:tell|see)|am aware|are aware)`,
  String.raw`to (?:my|our|the best of (?:my|our)) knowledge`,
  String.raw`(?:as|so|from what) (?:i|we)(?:['’](?:ve|m|re))?(?: am| are| have| was| were)? (?:understand|understood|told|hear|heard|gather)(?: it)?`,
  'or (?:thereabouts|so|close|near enough|something|whatever)',
  'give or take',
  String.raw`(?:i['’]m |we['’]re )?not (?:100% |entirely |quite |too |really )?(?:sure|certain)`,
  String.raw`don['’]?t quote (?:me|us)(?: on (?:that|it|this))?`,
  'presumably|surely|supposedly|seemingly|arguably|tentatively|provisionally|in principle|by the look of it|by all accounts|roughly|approximately',
].join('|');
const PERHAPS =
  '(?:maybe|perhaps|possibly|probably|hopefully|ish|more or less|sort of|kind of|kinda|touch wood|fingers crossed|at a push|at a pinch|just about|for what it’s worth|allegedly|in theory)';
const ENDS = String.raw`(?=\W*$|\s*[.;!?\n)]|,? (?:but|though|although|because|for now|at the moment))`;
const SOFTLY =
  '(?:sort of|kind of|kinda|sorta|roughly|more or less|tentatively|provisionally|supposedly|presumably|arguably|at best|in theory|maybe|perhaps|possibly|or so)';
const NEARLY = '(?:just about|nearly|almost|not far off|verging on|borderline|practically|virtually|close to)';

/** “Green (tbc)”, “done, in draft”, “green (last month)”: what stands behind it says that it does not hold yet, or no more. */
const NOT_FIRM = String.raw`(?:tbc|tbd|tba|to be (?:confirmed|verified|agreed|decided)|not (?:really|quite|exactly|entirely|fully|officially)|(?:still )?(?:in )?draft|provisional|interim|indicative|unconfirmed|unverified|unaudited|unapproved|unsigned|ignore(?: (?:this|that|it|me))?|or not)`;
const BACK_THEN = String.raw`(?:(?:as of |until )?last (?:week|month|quarter|year|time)|previously|back then)`;
const CLOSES = String.raw`(?=\W*$|[^\S\n]*[)\].;!\n])`;

/** What takes the edge off an answer: "green, I suppose", "greenish", "just about green". */
export const OF_HEDGES: readonly Doubt[] = [
  { said: saying(String.raw`(?:COLOUR|DONE)[^\S\n]*[,(–-]?[^\S\n]*${I_THINK}${ENDS}`, 'gimu') },
  { said: saying(String.raw`(?:COLOUR|DONE)[^\S\n]*[,(–-]?[^\S\n]*${PERHAPS}${ENDS}`, 'gimu') },
  { said: saying(String.raw`(?:COLOUR|DONE)[^\S\n]*[,(–-]?[^\S\n]*(?:${SO_I_SAY})${ENDS}`, 'gimu') },
  { said: saying(String.raw`(?:COLOUR|DONE)[^\S\n]*[,([–-]+[^\S\n]*${NOT_FIRM}${CLOSES}`, 'gimu') },
  {
    said: saying(
      String.raw`(?:COLOUR|DONE)[^\S\n]*[([][^\S\n]*(?:${BACK_THEN}|subject to [^)\]\n]{2,60})[)\]]`,
      'gimu',
    ),
  },
  { said: saying(String.raw`\b${NEARLY} (?:COLOUR|DONE)`) },
  { said: saying(String.raw`\b${SOFTLY} (?:COLOUR|DONE)`) },
  { said: /\b(?:green|amber|red)-?ish\b/giu },
];
