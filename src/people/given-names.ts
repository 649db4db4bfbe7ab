/** Given names that are common in British councils, folded; they only tell which of two words comes first, or where one name ends. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abbie abdul abigail adam adrian ahmed aisha alan alastair albert alex alexander alexandra alice alison alistair
  allison amanda amber amelia amir amy andrea andrew angela angus anita ann anna anne annette anthony antonia april arthur
  asif audrey barbara barry becky belinda ben benjamin bernadette bernard beth bethany beverley bill bob brenda brendan brian
  bridget bruce bryan carl carol carole caroline carolyn catherine cathy charles charlotte chloe chris christina christine
  christopher claire clare clive colin craig daniel danielle dave david dawn dean debbie deborah debra denise dennis derek
  diana diane dominic donna dorothy douglas duncan edward eileen elaine eleanor elizabeth ellen emily emma eric fatima fiona
  fran frances francis fred gareth gary gavin gemma geoff geoffrey george georgina gerald gerard gillian glenn graeme graham
  greg gwen hannah harry hassan hayley hazel heather helen henry holly howard hugh iain ian imran irene isabel isobel jack
  jackie jacqueline jacqui jagdeep jake james jan jane janet janice jason jay jayne jean jeff jennifer jenny jeremy jessica
  jill jim jo joan joanna joanne joe john jon jonathan joseph josh joyce judith julia julian julie june karen karl kate
  katherine kathleen kathryn katie kay keith kelly ken kenneth kerry kevin kim kirsty kurt laura lauren lee lesley leslie
  liam linda lisa liz lorraine louise lucy luke lynda lynn lynne malcolm mandy marcus margaret maria marie marion mark martin
  martyn mary matt matthew maureen mel melanie michael michelle miles miriam mohammad mohammed mohamed muhammad nadia
  naomi natalie natasha neil nicholas nick nicola nicole nigel nina noel norman oliver olivia owen pam pamela pat patricia
  patrick paul paula pauline pete peter phil philip phillip phillippa pippa rachel rajesh ray raymond rebecca rhys richard
  rita rob robert robin roger roland ron ronald rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sara
  sarah scott sean shahid sharon sheila shirley shona simon sonia sophie stella stephanie stephen steve steven stewart stuart
  sue susan susanna suzanne sylvia tanya teresa terry theresa thomas tim timothy tina toby tom tony tracey tracy trevor
  usman valerie vanessa vera veronica vicky victor victoria vincent vivienne wayne wendy william yasmin yvonne zahid zara zoe`.split(
    /\s+/u,
  ),
);
