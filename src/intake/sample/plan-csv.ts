/** The sample plan as a CSV file: the refs, timescales and leads of a plan published in 2015, with titles of our own. */
export const SAMPLE_PLAN_CSV = `Ref,Phase,Theme,Section,Outcome,Action,Timescale,Leads
1.1.1,1,A Leading the council,1 Councillors who lead,1.1 Leaders ready to set direction,Lead the borough vision events jointly,May 2015 to end July 2015,Leader; Commissioner Myers; Commissioner Kenny
1.1.2,1,A,1,1.1,Agree the vision across cabinet and officers,June 2015 – April 2016,Commissioner Myers; Commissioner Ney; Commissioner Manzie
1.1.3,1,A,1,1.1,Give party leaders a mentor each,June 2015 onwards,Political Group Leaders; Political parties
1.1.4,1,A,1,1.1,Get every member to sign the conduct code,End May 2015,Political Group Leaders; Democratic Services; Commissioners
1.1.5,1,A,1,1.1,Help party groups run themselves better,Review every 3 months August 2015 onwards,Commissioners; Political Group Leaders; External political mentors
1.2.1,1,A,1,1.2 A strong council after the 2016 vote,Run a course for would-be councillors,By end Dec 2015,Commissioner Myers supported by external assistance; Political parties; Political Group Leaders
1.2.2,1,A,1,1.2,Shift member meetings to the main offices,By end March 2016,"Commissioner Manzie; Strategic Director, Karl Battersby"
1.3.1,1,A,1,1.3 Scrutiny that holds people to account,Start this year's scrutiny inquiries,By end June 2015,"Commissioner Manzie; Chair, Overview and Scrutiny Management Board; Director of Legal and Democratic Services"
1.3.1a,1,A,1,1.3,Inquiry into sexual exploitation of children,June 2015 to end April 2016,as above
1.3.1b,1,A,1,1.3,Inquiry into next year's budget,June 2015 to end April 2016,as above
1.3.1c,1,A,1,1.3,Inquiry into rubbish and street cleaning,June 2015 to end April 2016,as above
1.3.1d,1,A,1,1.3,Inquiry into joined-up care,June 2015 to end April 2016,as above
2.1.1,1,A,2 Officers who deliver,2.1 Senior managers working as one,Set terms of reference for management meetings,Already in process (May 2015),Commissioner Manzie; Human Resources (Tracey Parkin)
2.1.1a,1,A,2,2.1,Plan corporate work well ahead,May 2015 onwards –long-term programme Already in hand (May 2015),Commissioner Manzie; All Strategic Directors; Directors
2.1.1b,1,A,2,2.1,Make leadership values part of daily work,Ongoing but major exercise aligned to implementation of new structure (by end April 2016),Commissioner Manzie
2.1.1c,1,A,2,2.1,Check what qualifications top managers hold,By end September 2015,Commissioner Manzie; Human Resources (Tracey Parkin)
2.1.2,1,A,2,2.1,Set up the machinery for future budgets,End May 2015,"Commissioner Myers; Commissioner Manzie; Strategic Director, Stuart Booth"
2.1.3,1,A,2,2.1,Form a group to steer this plan,April 2015 onwards,Commissioner Manzie
2.2.1,1,A,2,2.2 A structure that fits the job,Draft a new senior structure,End May 2015,Commissioner Manzie
2.2.2,1,A,2,2.2,Approve the new senior structure,June 2015,as above
2.2.3,1,A,2,2.2,Put the new structure in place,End March 2016,as above
2.3.1,1,A,2,2.3 Posts filled by the right people,Fill every senior post,End March 2016,Commissioner Manzie; Councillors; Commissioners; Human Resources (Simon Cooper)
2.4.1,1,A,2,2.4 Teams that work,Review each team alongside its health check,"Timings and approaches to be aligned to service reviews, when agreed",Commissioners; Human Resources (Simon Cooper); Human Resources (Tracey Parkin)
3.1.1,1,A,3 Members and officers together,3.1 Fair balance between cabinet and officers,Hold joint sessions for cabinet and managers,After May 2015 elections,Leader; Commissioner Myers; Commissioner Manzie; Commissioner Ney
3.2.1,1,A,3,3.2 Shared ground rules,Write down how policy is made together,After May 2015 elections,Leader; Commissioner Myers; Commissioner Manzie; Commissioner Ney
3.3.1,1,A,3,3.3 Members with the skills they need,Offer each councillor a development plan,End July 2015,Political Group Leaders; All Strategic Directors
3.3.2,1,A,3,3.3,Teach scrutiny skills to all members,End November 2015,Commissioner Myers; Director of Legal and Democratic Services
3.3.3,1,A,3,3.3,Train members on exploitation and licensing duties,May 2015 onwards,as above
3.4.1,1,A,3,3.4 Officers who know what members do,Explain member and officer roles to staff,"Work to start September 2015 and to be built into induction, communication and development programmes",Commissioner Manzie; Senior Leadership Team; Human Resources (Tracey Parkin)
4.1.1,1,A,4 A shared vision,4.1 A vision made with residents,Hold public vision events in every area,By end August 2015,Leader; Advisory Cabinet; Commissioner Myers; Commissioners
4.1.2,1,A,4,4.1,Hold vision events for councillors,May to July 2015,Commissioners
4.1.3,1,A,4,4.1,Hold vision events for staff,June/July 2015,as above
4.2.1,1,A,4,4.2 Vision and strategy in print,Draft the vision and strategy,August to October 2015,Leader; Commissioner Myers; Commissioner Kenny; Commissioner Manzie
4.2.2,1,A,4,4.2,Publish the vision and strategy,By end December 2015,Commissioner Myers; Commissioner Kenny; Commissioner Manzie; Leader; Advisory Cabinet
4.3.1,1,A,4,4.3 Equality in everything we do,Draw equality lessons from the vision events,By end August 2015,Commissioner Myers; Commissioner Manzie; Leader
4.3.2,1,A,4,4.3,Refresh equality policies,By end October 2015,Commissioner Manzie; Leader
4.3.3,1,A,4,4.3,Talk through equality with members and staff,July 2015 to end July 2018,Commissioners; Leader; Advisory Cabinet
4.3.4,1,A,4,4.3,Recruit equality officers,By end November 2015,Commissioner Manzie; Deputy Leader
5.1.1,1,A,5 Talking with the public,5.1 Good value communications,Write a yearly communications plan,By end July 2015,Commissioner Manzie; Head of Communications
5.1.2,1,A,5,5.1,Propose a stronger communications team,By end May 2015,Commissioner Manzie; Head of Communications
5.2.1,1,A,5,5.2 Members out and about,Plan a year of resident engagement,By end December 2015,Commissioner Manzie; Leader; Advisory Cabinet
5.3.1,1,A,5,5.3 Staff kept in the picture,Keep staff informed every week,By end July 2015,Commissioner Manzie
6.1.1,1,A,6 Corporate parents,6.1 A cabinet lead for children,Coach the cabinet lead for children,May 2015 onwards,"Advisory Cabinet Member, Children's Services; Commissioner Newsam; Strategic Director, Ian Thomas; Director of Legal and Democratic Services"
6.2.1,1,A,6,6.2 Members who speak up for children,Train party groups on children in care,May 2015 onwards,"Leader; Leader of the Opposition; Advisory Cabinet Member, Children's Services; Commissioner Newsam; Strategic Director, Ian Thomas; Director of Legal and Democratic Services"
6.3.1,1,A,6,6.3 All staff alert to children's needs,Train staff on protecting children,"Consistent programme of training in each municipal year, beginning 2015/16",Commissioner Manzie; All Strategic Directors
7.1.1,1,B Governing and performing well,7 How decisions are made,7.1 The right political model,Compare models of local government,To be completed December 2015,"Commissioner Myers; Leader; Chair, Overview and Scrutiny Management Board"
7.2.1,1,B,7,7.2 A governance framework in use,Write the Corporate Plan,Completed for January 2016,"Leader; Advisory Cabinet; Commissioner Myers; Commissioner Manzie; Strategic Director, Stuart Booth"
7.2.2,1,B,7,7.2,Borrow from known governance frameworks,as above,Director of Legal and Democratic Services
8.1.1,1,B,8 Measuring performance,8.1 A performance framework in use,Look up good practice on performance,By end June 2015,Leader; Commissioner Manzie
8.1.2,1,B,8,8.1,Consult on a draft performance framework,By end October 2015,All Strategic Directors
8.1.3,1,B,8,8.1,Sign off the performance framework,By end November 2015,as above
8.1.4,1,B,8,8.1,Roll out the performance framework,By end December 2015,as above
8.1.5,1,B,8,8.1,Tell everyone about the performance framework,January 2016 onwards,as above
8.2.1,1,B,8,8.2 One team for performance and quality,Build one performance team,Structure report by end May 2015 Implementation by end July 2015,Commissioner Manzie
9.1.1,1,B,9 Money,9.1 Sound finance skills,Review finance structures and skills,By end December 2015,"Commissioner Manzie; Commissioner Myers; Strategic Director, Stuart Booth; External assistance"
9.2.1,1,B,9,9.2 A better budget round,Start the member budget group,May 2015 onwards,"Commissioner Myers; Commissioner Manzie; Leader; Strategic Director, Stuart Booth"
9.2.2,1,B,9,9.2,Track savings more closely,May 2015 onwards,"Commissioner Manzie; Strategic Director, Stuart Booth"
9.2.3,1,B,9,9.2,Keep staff and unions consulted,Ongoing,as above
9.2.4,1,B,9,9.2,Write a better budget report,February 2016,as above
9.3.1,1,B,9,9.3 Capital spending that works,Renew the Capital Working Group,May 2015 onwards,"Commissioner Manzie; Strategic Director, Stuart Booth"
9.3.2,1,B,9,9.3,Finish the Capital Strategy,February 2016,as above
9.4.1,1,B,9,9.4 A plan for three years of money,Sketch the three-year money plan,November 2015,Commissioner Myers; Leader
9.4.2,1,B,9,9.4,Complete the three-year money plan,By end February 2016,"Strategic Director, Stuart Booth"
9.5.1,1,B,9,9.5 Guarding against fraud,Check fraud and corruption safeguards,By end December 2015,"Commissioner Ney; Strategic Director, Stuart Booth"
10.1.1,1,B,10 Managing people,10.1 Staff managed well everywhere,Use manager groups to discuss staffing,Regularly at intervals throughout 2015/16 and onwards,Commissioner Manzie; All Strategic Directors; Human Resources (Tracey Parkin)
10.1.2,1,B,10,10.1,Train managers for hard conversations,By end November 2015,as above
10.2.1,1,B,10,10.2 Yearly reviews done on time,Push appraisals to completion,April 2015 onwards,Commissioner Manzie; All Strategic Directors
10.3.1,1,B,10,10.3 A new way to appraise,Rethink appraisals in small groups,By end October 2015 for roll out 2016,Human Resources (Tracey Parkin)
10.4.1,1,B,10,10.4 Communication that staff value,Choose how to keep talking with staff,By end July 2015 Phase 1 focus groups complete Weekly brief already in place,Commissioner Manzie; All Strategic Directors; Head of Communications
11.1.1,1,B,11 Risk,11.1 Risk managed day to day,Renew the risk framework,By end September 2015,"Strategic Director, Stuart Booth; Commissioner Manzie"
11.1.2,1,B,11,11.1,Name a senior manager for risk,June 2015,as above
11.1.3,1,B,11,11.1,Train managers to weigh risk,October 2015 to end March 2016,as above
12.1.1,1,B,12 Meetings and reports,12.1 Clearer reports,Settle a new report format,End July 2015 - to ensure that new report frameworks in as soon as possible after the election.,Commissioner Manzie; Director of Legal and Democratic Services
12.1.2,1,B,12,12.1,Teach officers to write reports,as above,as above
12.2.1,1,B,12,12.2 Decisions planned ahead,Keep the Forward Plan up to date,April 2015 onwards,Commissioner Manzie; All Strategic Directors; Director of Legal and Democratic Services
13.1.1,1,B,13 Scrutiny,13.1 Scrutiny renewed,Train scrutiny members and their officers,July 2015 to April 2016,Commissioner Manzie; Director of Legal and Democratic Services
13.2.1,1,B,13,13.2 Scrutiny given proper support,Place scrutiny support in the new structure,End May 2015,Commissioner Manzie
13.3.1,1,B,13,13.3 Officers who welcome scrutiny,Show managers what scrutiny is for,September to December 2015,Commissioner Manzie; Director of Legal and Democratic Services
14.1.1,1,B,14 Support to democracy,14.1 A manager for Democratic Services,Conclude the structural review,End May 2015,Commissioner Manzie
14.1.2,1,B,14,14.1,Advertise the Democratic Services Manager post,End September 2015,as above
15.1.1,1,B,15 Children in every decision,15.1 Young people heard,Review how young people are heard,By end March 2016,"Commissioner Newsam; Commissioner Manzie; Strategic Director, Ian Thomas"
16.1.1,1,C Culture and services,16 Striving for excellence,16.1 An excellence strategy,Lay foundations through restructuring,Restructuring – completion by end November 2015,Commissioner Manzie
16.1.2,1,C,16,16.1,Write the excellence strategy,Completion end December 2015,Commissioner Manzie; Leader; Advisory Cabinet; All Strategic Directors
16.2.1,1,C,16,16.2 An index of excellence,Prototype the excellence index,Completion end March 2016,Commissioner Manzie; Corporate Performance Team; Corporate Working Group
17.1.1,1,C,17 Services,17.1 Every service checked,Timetable the service health checks,"May 2015 onwards, completion by April 2016",Commissioner Myers; Commissioner Manzie
17.2.1,1,C,17,17.2 Safe social care for children,Follow the children's services action plan,A range of dates have been agreed in the CYPS Improvement Plan,"Commissioner Newsam; Advisory Cabinet Member, Children's Services; Strategic Director, Ian Thomas"
17.3.1,1,C,17,17.3 Schools and learning,Deliver the education work plan,"Various timings, to be considered in the context of the current Ofsted cycle to 2017","Commissioner Manzie; Advisory Cabinet Member, Children's Services; Strategic Director, Ian Thomas"
17.4.1,1,C,17,17.4 Adult care,Review adult care management,By end July 2015,"Commissioner Manzie; Advisory Cabinet Member, Health and Wellbeing"
17.4.2,1,C,17,17.4,Recruit the adult care management,July to December 2015,as above
17.4.3,1,C,17,17.4,Design the adult care change programme,June to end September 2015,as above
17.4.4,1,C,17,17.4,Arrange help for adult survivors,May 2015 onwards,Director of Adult Services (Graeme Betts)
17.5.1,1,C,17,17.5 Housing tested,Examine housing strategy and delivery,Completion by end July 2015,as above
17.5.2,1,C,17,17.5,Benchmark housing performance,Completion by end July 2015,as above
17.6.1,1,C,17,17.6 Public health,Review the public health service,By end October 2015,"Advisory Cabinet Member, Health and Wellbeing"
17.6.2,1,C,17,17.6,Commission support for survivors,From end June 2015,"Advisory Cabinet Member, Health and Wellbeing; Advisory Cabinet Member, Children's Services"
17.7.1,1,C,17,17.7 Corporate services,Restructure corporate services,Report by end May 2015 Implementation by April 2016,Leader
17.8.1,1,C,17,17.8 Environment and development,Check the planning service,By end April 2016,Commissioner Manzie; Commissioner Kenny
17.8.2,1,C,17,17.8,"Examine bins, parks and drains",By end April 2016,"Advisory Cabinet Member, Environment"
17.8.3,1,C,17,17.8,"Check leisure, sport and culture",By end April 2016,"Commissioner Manzie; Advisory Cabinet Member, Health and Wellbeing"
17.8.4,1,C,17,17.8,Review libraries and customer service,To be agreed,"Advisory Cabinet Member, Health and Wellbeing; Advisory Cabinet Member, Environment"
17.9.1,1,C,17,17.9 Safer communities,Create a senior safety post; recruit to it,By end June 2015 By end September 2015,"Commissioner Manzie; Commissioner Ney; Advisory Cabinet Member, Community Safety; Strategic Director, Karl Battersby"
17.10.1,1,C,17,17.10 Licensing,Consult on the new licensing policy,To be finalised subject to consultation June 2015,"Commissioner Ney; Licensing Sub-Committee; Strategic Director, Karl Battersby"
17.10.2,1,C,17,17.10,Review current licences in phases,July to end December 2015,"Strategic Director, Karl Battersby"
18.1.1,1,C,18 A healthy culture,18.1 Culture change under way,Shape the culture programme with staff,June 2015 onwards,Commissioner Manzie; Deputy Leader; All Strategic Directors; Human Resources
18.2.1,1,C,18,18.2 Managers who set the tone,Appoint leaders who live the values,Linked to senior appointment dates,Commissioner Myers; Commissioner Manzie; Commissioner Ney; Leading Members
18.2.2,1,C,18,18.2,Renew management training,Linked to senior appointment dates,Commissioner Manzie; Human Resources (Tracey Parkin)
18.3.1,1,C,18,18.3 Messages that land,Improve messages to staff,By end September 2015,Commissioner Manzie; Human Resources (Tracey Parkin)
18.3.2,1,C,18,18.3,Write a corporate communication strategy,By end July 2015,Head of Communications
19.1.1,1,C,19 Learning,19.1 Learning tied to workforce plans,Join up workforce and learning plans,By end March 2016,Commissioner Manzie; Deputy Leader; Human Resources (Tracey Parkin)
20.1.1,1,C,20 Digital,20.1 A customer and digital strategy,Review how digital services perform,Ongoing – to be agreed,"Leader; Strategic Director, Stuart Booth; Strategic Director, Karl Battersby"
20.1.2,1,C,20,20.1,Settle next steps for customer access,as above,as above
21.1.1,1,D Working with partners,21 Partnership boards,21.1 A new borough partnership,Open talks with main partners,By end June 2015,Commissioner Kenny; Commissioner Manzie
21.1.2,1,D,21,21.1,Agree how the partnership will run,By end July 2015,as above
21.1.3,1,D,21,21.1,Bring the partnership together again,By end September 2015,as above
21.2.1,1,D,21,21.2 Health and wellbeing,Rework meetings and agendas,Completed April 2015,"Commissioner Manzie; Advisory Cabinet Member, Health and Wellbeing"
21.2.2,1,D,21,21.2,Change who chairs the health board,By end June 2015,as above
21.2.3,1,D,21,21.2,Link to the children's and safeguarding boards,By end July 2015,"Commissioner Manzie; Commissioner Newsam; Strategic Director, Ian Thomas; Advisory Cabinet Member, Children's Services; Advisory Cabinet Member, Health and Wellbeing"
21.2.4,1,D,21,21.2,Rewrite the health strategy around children,By end Sept 2015,as above
21.2.5,1,D,21,21.2,Set up progress reports and accountability,By end Sept 2015,"Director of Public Health; Director of Adult Services (Graeme Betts); Strategic Director, Ian Thomas (with key partners, e.g. CCG, RDaSH)"
21.3.1,1,D,21,21.3 Community safety,Review the safety board,By end October 2015,Commissioner Ney
21.3.2,1,D,21,21.3,Create the senior safety role,By end July 2015 (overall council restructuring plus advert),Commissioner Manzie; Commissioner Ney
21.3.3,1,D,21,21.3,Review the safety team,By end July 2015,Commissioner Manzie; Commissioner Ney
21.3.4,1,D,21,21.3,Write the safety strategy,By end October 2015,"Commissioner Ney; Advisory Cabinet Member, Community Safety; Strategic Director, Karl Battersby"
21.4.1,1,D,21,21.4 The economy,Reset the economy board,By end September 2015,"Leader; Commissioner Kenny; Advisory Cabinet Member, Economic Development; Strategic Director, Karl Battersby"
21.4.2,1,D,21,21.4,Finalise the growth strategy,By end September 2015,"Commissioner Kenny; Advisory Cabinet Member, Economic Development; Strategic Director, Karl Battersby"
22.1.1,1,D,22 Neighbourhoods,22.1 Closer to neighbourhoods,Review neighbourhood teams,By end December 2015,Commissioner Kenny; Commissioner Ney; Commissioner Manzie
22.1.2,1,D,22,22.1,Look again at Area Assemblies,By end December 2016,"Chair, Overview and Scrutiny Management Board"
22.1.3,1,D,22,22.1,Propose future neighbourhood services,From January 2016,Director of Legal and Democratic Services
23.1.1,1,D,23 Voluntary sector,23.1 Working alongside volunteers,Work openly with voluntary groups,Ongoing programme May 2015 to May 2016 onwards,Commissioner Kenny; Commissioner Manzie
23.1.2,1,D,23,23.1,Draw up a voluntary sector protocol,By end April 2016,Commissioner Kenny; Commissioner Manzie
23.1.3,1,D,23,23.1,Approve a voluntary sector contact,By end June 2015,Commissioners; Council
23.1.4,1,D,23,23.1,Appoint the voluntary sector contact,By end October 2015,Commissioner Manzie
24.1.1,2,A,24 A new set of councillors,24.1 A council ready to govern,Induct the new councillors,By end July 2016,Commissioner Myers; Commissioner Manzie; Chief Executive
24.1.2,2,A,24,24.1,Keep training councillors as needed,Ongoing,as above
24.2.1,2,A,24,24.2 Leaders with mentors,Mentor the new political leaders,To be developed May to June 2016 To be progressed with assistance from Advisory Cabinet Members,Commissioner Myers; Leader; Advisory Cabinet; Leader of the Opposition
24.3.1,2,A,24,24.3 Support for the children's lead,Continue coaching the children's cabinet lead,To be reviewed March 2016,"Commissioner Newsam; Strategic Director, Ian Thomas; Advisory Cabinet Member, Children's Services"
24.4.1,2,A,24,24.4 Ready for the press,Prepare a communications pack for election week,December 2015 onwards,Leader; Commissioner Manzie
25.1.1,2,A,25 A permanent top team,25.1 A chief executive in post,Appoint a chief executive,Date to be agreed,Commissioner Myers; Commissioner Manzie; Leader
25.2.1,2,A,25,25.2 Senior managers settled,Agree common values at the top,May 2016 onwards,Chief Executive
26.1.1,2,B,26 Democracy settled,26.1 The constitution in use,Embed the new constitution,May 2016 onwards,Commissioners; Leader; Chief Executive; Director of Legal and Democratic Services
26.2.1,2,B,26,26.2 Scrutiny's next year,Choose next year's scrutiny topics,June 2016 onwards,"Chair, Overview and Scrutiny Management Board; Chief Executive; Director of Legal and Democratic Services"
26.3.1,2,B,26,26.3 Finances settled,Secure the 2017/18 budget strategy,By end April 2016,Commissioner Myers; Commissioner Manzie; Chief Executive
26.3.2,2,B,26,26.3,Bring new members into budget talks,May 2016 onwards,All Strategic Directors
27.1.1,2,C,27 Culture kept up,27.1 Excellence as a habit,Restate the behaviours we expect,May 2016,Leader; Commissioner Myers; Commissioner Manzie
27.2.1,2,C,27,27.2 Culture programme renewed,Take stock of culture change,By end July 2016,Commissioner Myers; Commissioner Manzie; Chief Executive
28.1.1,2,C,28 Delivering services,28.1 Choosing how to deliver,Agree how service choices get made,To be agreed,Leader; Commissioner Myers; Chief Executive
28.2.1,2,C,28,28.2 Checks carried on,Review what health checks found,May 2016,Chief Executive
28.3.1,2,C,28,28.3 Children's services,Take the next steps for children,To be reviewed February 2016,"Commissioner Newsam; Advisory Cabinet Member, Children's Services"
28.4.1,2,C,28,28.4 Adult services,Take the next steps for adults,To be reviewed February 2016,"Commissioner Manzie; Advisory Cabinet Member, Health and Wellbeing"
29.1.1,2,D,29 Partnership kept going,29.1 Partners still together,Settle future partnership work,To be confirmed,Commissioner Kenny; Commissioner Ney; Commissioner Manzie
29.2.1,2,D,29,29.2 Communities still heard,Consider reviewing citizen engagement,To be confirmed,Commissioner Kenny; Commissioner Ney; Commissioner Manzie
30.1.1,2,D,30 Voluntary sector kept going,30.1 Commissioning with purpose,Review where commissioning stands,June 2016,Commissioner Myers; Commissioner Newsam; Commissioner Manzie
30.1.2,2,D,30,30.1,Discuss health priorities with local providers,By end April 2017,"Chief Executive; Advisory Cabinet Member, Children's Services; Advisory Cabinet Member, Health and Wellbeing"
`;
