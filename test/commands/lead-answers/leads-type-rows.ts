/** What is said before, “Name: words”, “Name> button”, “Name? REF question” for a card that asks, “day” alone; then who says what, and what is to come of it. */
export type Row = readonly [before: string, says: string, comes: string];

/** `=` what is recorded, or `?` the first button of what is asked, with nothing recorded. */
export const ROWS: readonly Row[] = [
  // A later date for a phase that is named by its words.
  ['', 'Colin: H3 data move slipping, need till mid dec', '= H3 “Phase 1: data moved” amber 2026-12-15'],
  ['', 'Colin: H3 need till mid dec for the data move', '= H3 “Phase 1: data moved” 2026-12-15'],
  ['', 'Colin: H3 slipping, need till mid dec', '? “Phase 1: data moved”: Amber ▲, expected 15 Dec'],
  ['', 'Colin: H3 slipping, now 18 dec', '? “Phase 1: data moved”: Amber ▲, expected 18 Dec'],
  ['', 'Colin: H3 needs another 2 wks, 14 dec', '? “Phase 1: data moved”: expected 14 Dec'],
  ['', 'Colin: H3 moving the data is late, now 18 dec', '= H3 “Phase 1: data moved” amber 2026-12-18'],
  ['', 'Colin: H3 the data bit wont be done til 18 dec', '= H3 “Phase 1: data moved” 2026-12-18'],
  ['', 'Colin: H3 staff training slipping to end of april', '= H3 “Phase 2: staff trained” 2027-04-30'],
  ['', 'Colin: H3 training now end of april', '= H3 “Phase 2: staff trained” 2027-04-30'],
  ['', 'Colin: H3 slipping to end of april', '= H3 2027-04-30'],
  ['', 'Colin: H3 data migration delayed to 18 dec, supplier let us down', '? Expected 18 Dec'],
  ['Colin: H3 slipping, need till mid dec', 'Colin: phase 1', '= H3 “Phase 1: data moved” amber 2026-12-15'],
  ['Colin: H3 slipping, need till mid dec', 'Colin: the data move', '= H3 “Phase 1: data moved” amber 2026-12-15'],
  [
    'Colin: H3 slipping, supplier late, need till mid dec | Colin> “Phase 1: data moved”: Amber ▲, expected 15 Dec',
    'Colin: H3',
    '=',
  ],
  [
    'Colin: H3 data migration delayed to 18 dec, supplier let us down',
    'Colin: yes',
    '= H3 “Phase 1: data moved” 2026-12-18',
  ],
  ['', 'Colin: H3 slipped two weeks', '? “Phase 1: data moved”: expected 14 Dec'],
  ['', 'Colin: can we have till 18 dec on H3', '? “Phase 1: data moved”: expected 18 Dec'],
  ['', 'Colin: H3 waiting on the data move', '= H3'],
  ['', 'Colin: H3 amber, data quality poor', '= H3 amber'],
  ['', 'Colin: H3 training budget cut', '? Amber'],
  ['', 'Colin: H3 data moved', '? Done'],
  ['Owen: T3', 'Owen: design running late, end of jan now', '= T3 “design agreed” amber 2027-01-31'],
  ['', 'Owen: T3 slipping a bit, need till end jan', '? “design agreed”: Amber ▲, expected 31 Jan 2027'],
  // A day that has been, beside “done”.
  ['', 'Tom: G1 done both appointed by board 19 nov', '= G1 done'],
  ['', 'Tom: G1 done by board on 19 november', '= G1 done'],
  ['', 'Tom: G1 done 19 nov', '= G1 done'],
  ['', 'Tom: G1 done at board 19 nov', '= G1 done'],
  ['', 'Tom: G1 complete, board agreed it 19/11', '= G1 done'],
  ['', 'Tom: G1 both in post since 2 nov, done', '= G1 done'],
  ['', 'Tom: G1 done last thurs', '= G1 done'],
  ['', 'Owen: H4 signed off by exec 18 nov so done', '= H4 done'],
  // Not mine.
  ['', 'Nadia: not mine, bea does that', '? H1 Clear the damp and mould backlog'],
  // Words typed under a card.
  ['', 'Tom: T5 red nobody has signed the order', '= T5 red'],
  ['', 'Owen: H4 done too, sorry', '= H4 done'],
  ['', 'Tom: sorry G3 done as well', '= G3 done'],
  // What was said untruly.
  ['', 'Tom: G3 27 november at the latest, trainer off sick - amber', '= G3 amber 2026-11-27'],
  // The rest of the last note.
  ['', 'Tom: G1 amber, one post open', '= G1 amber'],
  ['Nadia: H1 amber, short of surveyors', 'Nadia: not mine, bea does that', '? H1 Clear the damp and mould backlog'],
  ['Nadia? H2 will-it-be-done', 'Nadia: not mine, bea does that', '= H2 not mine, bea'],
  ['', 'Tom: G3 red. G4 not mine thats nadias', '= G3 red; G4 not mine, nadia'],
  ['', 'Tom: G3 red trainer gone, G4 isnt mine its nadias', '= G3 red; G4 not mine, nadia'],
  ['', 'Tom: G4 not mine thats nadias', '= G4 not mine, nadia'],
  ['Tom: G4 amber, no agenda slot', 'Tom: that one isnt mine, its nadias', '= G4 not mine, nadia'],
  ['Nadia: H1', 'Nadia: not mine, bea does that', '= H1 not mine, bea'],
  ['Nadia: H1 amber, short of surveyors', 'Nadia: no idea thats for bea', '? H1 Clear the damp and mould backlog'],
  ['Nadia? H2 will-it-be-done', 'Nadia: no idea thats for bea', '= H2 not mine, bea'],
  ['', 'Bea: T2 grn, G2 not me anymore its toms', '= T2 green; G2 not mine, tom'],
  ['Tom: G4 amber, no agenda slot | Tom: soz i meant G2 not G4', 'Tom: yes', '= G4 undone; G4 undone; G2 amber'],
  ['Tom: G4 amber, no agenda slot', 'Tom: soz i meant G2 not G4', '? It was G2'],
  ['Tom: G4 amber, no agenda slot', 'Tom: sorry that was for G2', '? It was G2'],
];
