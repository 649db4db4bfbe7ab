/** The sample roster as a CSV file; every address is at example.org, which belongs to nobody. */
export const SAMPLE_ROSTER_CSV = `kind,name,post,aliases,members,email,role,reports-to
person,Stella Manzie,Commissioner,Manzie;Commissioner Manzie;Commissioner Stella Manzie;Commissioner Managing Director,,stella.manzie@example.org,,Myers
person,Malcolm Newsam,Commissioner,Newsam;Commissioner Newsam;Commissioner Malcolm Newsam,,malcolm.newsam@example.org,,Myers
person,Myers,Commissioner,Commissioner Myers,,myers@example.org,,
person,Kenny,Commissioner,Commissioner Kenny,,kenny@example.org,,Myers
person,Ney,Commissioner,Commissioner Ney,,ney@example.org,,Myers
person,Karl Battersby,Strategic Director,"Strategic Director, Karl Battersby;Strategic Director for Environment and Development Services",,karl.battersby@example.org,,Stella Manzie
person,Ian Thomas,Strategic Director,"Strategic Director, Ian Thomas;Interim Strategic Director for Children and Young People's Services;Strategic Director for Children's Services",,ian.thomas@example.org,,Stella Manzie
person,Stuart Booth,Strategic Director,"Strategic Director, Stuart Booth;Acting Strategic Director for Resources and Transformation",,stuart.booth@example.org,,Stella Manzie
person,Graeme Betts,Director of Adult Services,"Director of Adult Services (Graeme Betts);Director Adult Services, Graeme Betts",,graeme.betts@example.org,,Stella Manzie
person,Teresa Roche,Director of Public Health,"Designate Director of Public Health, Teresa Roche",,teresa.roche@example.org,,Stella Manzie
person,Jo Abbott,Acting Director of Public Health,,,jo.abbott@example.org,,Teresa Roche
person,Tracey Parkin,Human Resources,Tracy Parkin;Human Resources (Tracey Parkin),,tracey.parkin@example.org,,Stella Manzie
person,Simon Cooper,Human Resources,Human Resources (Simon Cooper),,simon.cooper@example.org,,Stella Manzie
person,Chris Read,Leader,Councillor Chris Read,,chris.read@example.org,,
person,Caven Vines,Leader of the Opposition,Councillor Caven Vines,,caven.vines@example.org,,
person,Christopher Middleton,Councillor,Councillor Christopher Middleton,,christopher.middleton@example.org,,Chris Read
person,Clive Jepson,Councillor,Councillor Clive Jepson,,clive.jepson@example.org,,Chris Read
person,Jan Ormondroyd,Interim Chief Executive,,,jan.ormondroyd@example.org,,Stella Manzie
person,Sam Okafor,Programme Office,,,sam.okafor@example.org,office,Stella Manzie
person,Priya Nair,Internal Audit,,,priya.nair@example.org,verifier,Stella Manzie
post,,Leader,Leader of the Council,,,,
post,,Deputy Leader,,,,,
post,,Leader of the Opposition,Opposition Leader;Leader of Opposition,,,,
post,,"Advisory Cabinet Member, Children's Services",Cabinet Member for Children's Services;Lead (Advisory) Cabinet Member for Children's Services;Advisory Cabinet Member for Children and Young People,,,,
post,,"Advisory Cabinet Member, Health and Wellbeing","Advisory Cabinet Member, Health and Well-being;Advisory Cabinet Member for Health and Wellbeing",,,,
post,,"Advisory Cabinet Member, Environment",,,,,
post,,"Advisory Cabinet Member, Community Safety",,,,,
post,,"Advisory Cabinet Member, Economic Development",,,,,
post,,"Chair, Overview and Scrutiny Management Board","Chair of Overview & Scrutiny Management Board;Chair, Overview & Scrutiny Management Board;Chair of Overview and Scrutiny",,,,
post,,Director of Legal and Democratic Services,Director of Legal & Democratic Services,,,,
post,,Head of Communications,,,,,
post,,Director of Public Health,Designate Director of Public Health;Director Designate of Public Health,,,,
post,,Director of Adult Services,Interim Director of Adult Services;Director Adult Services,,,,
post,,Chief Executive,New Chief Executive,,,,
group,Commissioners,,All commissioners;fellow Commissioners,Myers;Stella Manzie;Malcolm Newsam;Kenny;Ney,,,
group,Senior Leadership Team,,SLT,Stella Manzie;Karl Battersby;Ian Thomas;Stuart Booth;Graeme Betts;Teresa Roche,,,
group,All Strategic Directors,,Strategic Directors,Stella Manzie;Karl Battersby;Ian Thomas;Stuart Booth;Graeme Betts;Teresa Roche,,,
group,Directors,,,,,,
group,Advisory Cabinet,,Advisory Cabinet Members,"Advisory Cabinet Member, Children's Services;Advisory Cabinet Member, Health and Wellbeing;Advisory Cabinet Member, Environment;Advisory Cabinet Member, Community Safety;Advisory Cabinet Member, Economic Development",,,
group,Political Group Leaders,,,Chris Read;Caven Vines,,,
group,Political parties,,,,,,
group,Councillors,,,,,,
group,Leading Members,,,,,,
group,Council,,Rotherham Council;Rotherham MBC;RMBC,,,,
group,Licensing Sub-Committee,,Members of the Licensing Sub-Committee,,,,
group,Democratic Services,,,,,,
group,Human Resources,,HR,Tracey Parkin;Simon Cooper,,,
group,Corporate Performance Team,,,,,,
group,Corporate Working Group,,,,,,
group,External political mentors,,,,,,
group,External assistance,,,,,,
group,CCG,,Rotherham Clinical Commissioning Group,,,,
group,RDaSH,,,,,,
`;
