/** How leads answer about the phases of an action: the steps by the plan's words, the answer, and what each stretch of it is about. */
export type StepAnswer = {
  readonly steps: readonly string[];
  readonly said: string;
  /** "1: done" is what is said of the first step; "whole" of the action, "?" of a step that there is not; none names no step. */
  readonly means: readonly string[];
};

const PHASES = ['Phase 1', 'Phase 2'];
const STAGES = ['Stage 2', 'Stage 3'];
const DRAFT = ['Draft', 'final'];
const MARKS = ['(a)', '(b)'];
const ADOPTION = ['Consultation', 'Adoption'];
const INTERIM = ['interim report', ''];
const COMMITTEES = ['Report to Cabinet', 'Council'];

const rows = (steps: readonly string[], said: Readonly<Record<string, readonly string[]>>): readonly StepAnswer[] =>
  Object.entries(said).map(([words, means]) => ({ steps, said: words, means }));

export const STEP_ANSWERS: readonly StepAnswer[] = [
  ...rows(PHASES, {
    'phase 1 done, everything else on track': ['1: done', 'rest: on track'],
    'phase 1 done, the rest amber': ['1: done', 'rest: amber'],
    'the rest of the crew are away': [],
  }),
  ...rows(PHASES, {
    'phase 1 done': ['1: done'],
    '8.1.3 phase 1 done': ['1: 8.1.3 done'],
    '8.1.3 phase 2 amber now Jan': ['2: 8.1.3 amber now Jan'],
    'Phase One is complete': ['1: it is complete'],
    'phase 1’s done': ['1: it’s done'],
    'ph 1 done': ['1: done'],
    'p1 done p2 amber waiting on HR': ['1: done', '2: amber waiting on HR'],
    'the first phase is finished, second on track': ['1: it is finished', '2: on track'],
    'Phase 1: done\nPhase 2: on track': ['1: done', '2: on track'],
    'phase 1 done, phase 2 amber, now end of Jan': ['1: done', '2: amber, now end of Jan'],
    'phase 1 done and phase 2 on track': ['1: done', '2: on track'],
    'done with phase 1': ['1: done'],
    'we have completed phase 1': ['1: we have completed'],
    'phases 1 and 2 done': ['1+2: done'],
    'phase 1 & phase 2 done': ['1+2: done'],
    'both phases done': ['whole: done'],
    'all phases are done': ['whole: it are done'],
    'all of it is done': ['whole: it is done'],
    'everything is done': ['whole: it is done'],
    'the whole thing is done': ['whole: it is done'],
    'phase 3 done': ['?: done'],
    'the last phase is late': ['2: it is late'],
    'step 2 is done': ['2: it is done'],
    'phase 1, 30 June': ['1: 30 June'],
    'amber, waiting on HR': [],
    done: [],
    'all done': [],
    'stage 1 done': ['1: done'],
    'phase 1 slipped to end of Jan': ['1: slipped to end of Jan'],
    'can phase 2 have until June?': ['2: can it have until June?'],
  }),
  ...rows(STAGES, {
    'stage 2 done': ['1: done'],
    'stage 3 amber': ['2: amber'],
    'stage 1 done': ['?: done'],
    'first stage done': ['1: done'],
    'part 2 is done': ['2: it is done'],
  }),
  ...rows(DRAFT, {
    'draft done': ['1: done'],
    // A number with a hyphen stands in front like any.
    'EST-02 draft done': ['1: EST-02 done'],
    'EST-02 draft now 19 March': ['1: EST-02 now 19 March'],
    'the draft is done, final on track': ['1: it is done', '2: on track'],
    'finished the draft': ['1: finished'],
    'Draft ✅': ['1: ✅'],
    'final by end of June': ['2: by end of June'],
    // What is only spoken of is no step that the words are about.
    'waiting on the draft from HR, amber': [],
    'final sign-off is with legal': [],
    'amber, the draft budget is late': [],
  }),
  ...rows(MARKS, {
    '(a) done (b) end of Jan': ['1: done', '2: end of Jan'],
    'a) done, b) amber': ['1: done', '2: amber'],
    'part a is done': ['1: it is done'],
    'a done b amber': ['1: done', '2: amber'],
  }),
  ...rows(ADOPTION, {
    'consultation finished; adoption slipping to December': ['1: finished', '2: slipping to December'],
    'consultation complete and adoption on track': ['1: complete', '2: on track'],
    'out to consultation again': [],
  }),
  ...rows(INTERIM, {
    'interim report done': ['1: done'],
    'interim done https://council.gov.uk/interim': ['1: done https://council.gov.uk/interim'],
    'the last step is done': ['2: it is done'],
    'waiting for comments on the interim report': [],
  }),
  ...rows(COMMITTEES, {
    'report to cabinet done, council moved to March': ['1: done', '2: moved to March'],
    'cabinet done': ['1: done'],
    // It may mean the authority: what is left says nothing certain, so it is asked about.
    'the council is short of planners': ['2: it is short of planners'],
  }),
  // What went wrong: the step was not heard, and the yes or the later date was of the whole.
  { steps: ['Draft', ''], said: 'yes the draft is done', means: ['1: yes it is done'] },
  { steps: ['Draft', ''], said: 'draft went out on monday', means: ['1: went out on monday'] },
  { steps: ['Draft', ''], said: 'draft sent yesterday', means: ['1: sent yesterday'] },
  {
    steps: ['Draft', ''],
    said: 'first draft finished but final will be Jan',
    means: ['1: finished', '2: it will be Jan'],
  },
];
