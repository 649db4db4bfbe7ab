import { MARK } from './legible.ts';

/** Words that name a colour, rating or not. */
export const COLOUR_WORD = new RegExp(
  `^(?:red|amber|green|blue|yellow|grey|gray|white|black|orange|[${MARK.red}${MARK.amber}${MARK.green}]+)$`,
);

/** What makes a name or a thing of the colour before it: "green paper", "Red Cross", "amber alert". */
export const MAKES_A_NAME = new Set(
  [
    'paper papers belt belts light lights lighted lit space spaces spacing waste bin bins tape cross valley flag flags flagged card cards',
    'team teams book books line lines infrastructure energy fleet agenda party councillor councillors deal room list lists alert alerts',
    'warning warnings brigade estate homes jobs skills plan plans transport travel roof roofs corridor corridors street lane road house',
    'box letter herring squirrel lion dragon lodge hill way bridge gate field fields court close park parks wall walls grid power finance',
    'fund bond bonds recovery economy procurement champion lantern army diesel meat wine wood woods crescent traffic rating ratings rated',
    'register children child pupils adults families people groups young kids buildings residents youth deal zone zones area areas ink pen',
    'cars car site sites shoots wash man men admiral nose devil cell planet star carpet eye hot zones routes route door label',
  ]
    .join(' ')
    .split(' '),
);

/** What makes a person of the colour before it, or goes on about the colour: "Amber is on leave", "Green has it". */
export const MAKES_A_SUBJECT = new Set(
  [
    "is isn't has hasn't had was wasn't were will won't can can't could would should may might must does doesn't did didn't says said say",
    'thinks thought from on in at of off out up away back left knows needs wants replied confirmed told asked emailed sent rang called gave',
    'and & or nor not yet enough until till if unless once when by before after between vs versus came went goes gets got took takes meets met',
    "wrote agreed leads owns chairs runs who whose which that's are than to / x + ->",
  ]
    .join(' ')
    .split(' '),
);

/** After "red" or "green" at the start of a reply, what begins the reason. */
export const BEGINS_A_REASON = new Set(
  [
    "all everything no nothing none we we've we're i i've i'm it it's the this they they're our my still just staff now again there there's",
    'slipping slipped late behind delayed stalled good fine progressing awaiting waiting',
  ]
    .join(' ')
    .split(' '),
);
