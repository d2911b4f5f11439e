# the tables are made up, the graph is the small one
% graph small.rung
> plan rotation tables/learners.csv --blocks tables/blocks.csv --timetable tables/timetable.csv --settings tables/settings.csv --of care-diploma-2
3 learners, 2 blocks, 4 settings: a plan that keeps every rule asked for, and it
is proven that none is better.
5 of 14 units are practised in the block where they are taught or after it; that
the setting covers it is only our reading for 2 of these, so ask the host.
Ann, 17 on the first day, is barred from Oak House: at least 18 years old. No
rule on record bars Ann from the other 3 settings because of age.

Block 1, from 2021-01-04 (3)
       Setting               Host                       Practises
  ───  ────────────────────  ─────────────────────────  ────────────────────────
  Ann  Community team        Borough council, St        ~ Duty of care
                             Mary’s NHS Trust
  Bo   Day centre, Elm Road  Borough council, Elm       + Communicate in care
                             Trust                      settings
  Cy   Community team        Borough council, St        ~ Duty of care
                             Mary’s NHS Trust

Block 2, from 2021-03-29 (3)
       Setting               Host                       Practises
  ───  ────────────────────  ─────────────────────────  ────────────────────────
  Ann  Day centre, Elm Road  Borough council, Elm       + Communicate in care
                             Trust                      settings
  Bo   Oak House             Elm Trust
  Cy   Oak House             Elm Trust                  Communicate in care
                                                        settings

Goals (2)
  Goal             Reached  Of  Proven limit  Best possible  First plan
  ───────────────  ───────  ──  ────────────  ─────────────  ──────────
  units practised        5  14             5  yes                     5
  different hosts        5                 5  yes                     5

Not practised (5)
  Unit                              Why                              Learners
  ────────────────────────────────  ───────────────────────────────  ───────────
  Dementia awareness                not where the learner may be     Ann
                                    once it is taught
  The causes and spread of          not where the learner may be     Ann, Bo, Cy
   infection                        once it is taught
  Understand the law of care        not in the timetable             Ann, Bo, Cy
  Support the use of medication     not where the learner may be     Bo
                                    once it is taught
  Nail care                         no setting of the plan is        Bo
                                    recorded to cover it

Left out (2)
  Setting           Learners  When            Because           Said by
  ────────────────  ────────  ──────────────  ────────────────  ────────────────
  Oak House         Ann       blocks 1 and 2  at least 18       established:
                                              years old         handbook, p. 91
  Ward 3, St        Cy        blocks 1 and 2  DBS check:
   Mary’s                                     enhanced

To be checked (2)
  Setting              Learners  When     Because             Said by
  ───────────────────  ────────  ───────  ──────────────────  ──────────────────
  Community team       Ann, Cy   block 1  a uniform, which    established:
                                          the trust lends     handbook, p. 96
                                          (may be asked) [St
                                          Mary’s NHS Trust]
  Day centre, Elm      Ann       block 2  at least 21 years   established:
   Road                                   old [Elm Trust]     handbook, p. 96

Rules (6)
  Rule              Says                        State  Said by
  ────────────────  ──────────────────────────  ─────  ─────────────────────────
  employer-first    the first block is with     holds
                    the learner's employer
  independent-last  the last block is with a    holds
                    private, voluntary or
                    independent host
  capacity          no host or setting has      holds  established: handbook, p.
                    more learners at one time          95
                    than it takes
  no-repeat         nobody goes to the same     holds
                    setting twice
  age               the age that a host or      holds  established: handbook, p.
                    setting asks for is                96
                    reached on the first day
  conditions        nobody goes where another   holds
                    condition, or the
                    learners' table, bars it

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> plan rotation tables/learners.csv --blocks tables/blocks.csv --timetable tables/timetable.csv --settings tables/settings.csv --of care-diploma-2 --by learner --relax age:Ann --relax independent-last --plans 2
3 learners, 2 blocks, 4 settings: plans that keep every rule asked for, and it
is proven that none is better.
8 of 14 units are practised in the block where they are taught or after it; that
the setting covers it is only our reading for 2 of these, so ask the host.

Plan 1, Ann (2)
                        Setting         Host                 Practises
  ────────────────────  ──────────────  ───────────────────  ───────────────────
  Block 1, from         Community team  Borough council, St  ~ Duty of care
   2021-01-04                           Mary’s NHS Trust
  Block 2, from         Oak House       Elm Trust            Communicate in care
   2021-03-29                                                settings,
                                                             * Dementia
                                                             awareness

Plan 1, Bo (2)
                            Setting               Host
  ────────────────────────  ────────────────────  ──────────────────────────
  Block 1, from 2021-01-04  Day centre, Elm Road  Borough council, Elm Trust
    Practises: + Communicate in care settings
  Block 2, from 2021-03-29  Ward 3, St Mary’s     St Mary’s NHS Trust
    Practises: The causes and spread of infection, Support the use of medication

Plan 1, Cy (2)
                        Setting         Host                 Practises
  ────────────────────  ──────────────  ───────────────────  ───────────────────
  Block 1, from         Community team  Borough council, St  ~ Duty of care
   2021-01-04                           Mary’s NHS Trust
  Block 2, from         Oak House       Elm Trust            Communicate in care
   2021-03-29                                                settings

Plan 2, Ann (2)
                            Setting            Host
  ────────────────────────  ─────────────────  ─────────────────────────────────
  Block 1, from 2021-01-04  Community team     Borough council, St Mary’s NHS
                                               Trust
    Practises: ~ Duty of care
  Block 2, from 2021-03-29  Ward 3, St Mary’s  St Mary’s NHS Trust
    Practises: ~ Communicate in care settings, The causes and spread of
               infection

Plan 2, Bo (2)
                            Setting            Host
  ────────────────────────  ─────────────────  ───────────────────
  Block 1, from 2021-01-04  Oak House          Elm Trust
    Practises: Communicate in care settings
  Block 2, from 2021-03-29  Ward 3, St Mary’s  St Mary’s NHS Trust
    Practises: The causes and spread of infection, Support the use of medication

Plan 2, Cy (2)
                        Setting         Host                 Practises
  ────────────────────  ──────────────  ───────────────────  ───────────────────
  Block 1, from         Community team  Borough council, St  ~ Duty of care
   2021-01-04                           Mary’s NHS Trust
  Block 2, from         Oak House       Elm Trust            Communicate in care
   2021-03-29                                                settings

Goals (2)
  Goal             Reached  Of  Proven limit  Best possible  First plan
  ───────────────  ───────  ──  ────────────  ─────────────  ──────────
  units practised        8  14             8  yes                     8
  different hosts        6                 6  yes                     6

Not practised (4)
  Unit                              Why                              Learners
  ────────────────────────────────  ───────────────────────────────  ───────────
  The causes and spread of          not in this plan                 Ann
   infection
  The causes and spread of          not where the learner may be     Cy
   infection                        once it is taught
  Understand the law of care        not in the timetable             Ann, Bo, Cy
  Nail care                         no setting of the plan is        Bo
                                    recorded to cover it

Left out (1)
  Setting            Learners  When            Because
  ─────────────────  ────────  ──────────────  ───────────────────
  Ward 3, St Mary’s  Cy        blocks 1 and 2  DBS check: enhanced

To be checked (4)
  Setting            Learners  When     Because              Said by
  ─────────────────  ────────  ───────  ───────────────────  ───────────────────
  Community team     Ann, Cy   block 1  a uniform, which     established:
                                        the trust lends      handbook, p. 96
                                        (may be asked) [St
                                        Mary’s NHS Trust]
  Oak House          Ann       block 2  at least 18 years    established:
                                        old                  handbook, p. 91
  Oak House          Ann       block 2  at least 21 years    established:
                                        old [Elm Trust]      handbook, p. 96
  Ward 3, St Mary’s  Bo        block 2  a uniform, which     established:
                                        the trust lends      handbook, p. 96
                                        (may be asked) [St
                                        Mary’s NHS Trust]

Rules (6)
  Rule              State            Said by
  ────────────────  ───────────────  ────────────────────────────
  employer-first    holds
    Says: the first block is with the learner's employer
  independent-last  given up
    Says: the last block is with a private, voluntary or independent host
  capacity          holds            established: handbook, p. 95
    Says: no host or setting has more learners at one time than it takes
  no-repeat         holds
    Says: nobody goes to the same setting twice
  age               partly given up  established: handbook, p. 96
    Says: the age that a host or setting asks for is reached on the first day
  conditions        holds
    Says: nobody goes where another condition, or the learners' table, bars it

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

# age, on the first day of the first block, and date of birth are to agree
> plan rotation tables/ages.csv --blocks tables/blocks.csv --of care-diploma-2
! rung: tables/ages.csv:3: Bo: age 30 and born 1999-12-01 to 1999-12-31 do not agree; whoever was born then is 21 years old on 2021-01-04
= 2

# the programme says where and how many blocks; nobody may be the last to go to a host that is not independent
> plan rotation tables/learners.csv --programme programme:rotation --timetable tables/timetable.csv
3 learners, 3 blocks, 3 settings: no plan keeps every rule.
This rule cannot hold: independent-last (see Conflict: each line there is
needed, and no conflict is of fewer rules).
There is a plan if the least that will do is given up: Cy starts elsewhere than
with St Mary’s NHS Trust, the employer; Ann, Bo and Cy end with a host that is
not known to be private, voluntary or independent; Cy goes to a setting twice.
Ask again with --relax employer-first:Cy --relax independent-last:Ann --relax
independent-last:Bo --relax independent-last:Cy --relax no-repeat:Cy to see it.
Ann, 17 on the first day, is barred for some of the time from Oak House: at
least 18 years old. No rule on record bars Ann from the other 2 settings because
of age.

Conflict (1)
  Rule              Says                                     Given up by
  ────────────────  ───────────────────────────────────────  ───────────────────
  independent-last  Cy ends with a private, voluntary or     independent-last:Cy
                    independent host

To be given up (3)
  Rule              Says                           Given up by
  ────────────────  ─────────────────────────────  ─────────────────────────────
  employer-first    Cy starts elsewhere than with  employer-first:Cy
                    St Mary’s NHS Trust, the
                    employer
  independent-last  Ann, Bo and Cy end with a      independent-last:Ann,
                    host that is not known to be   independent-last:Bo,
                    private, voluntary or          independent-last:Cy
                    independent
  no-repeat         Cy goes to a setting twice     no-repeat:Cy

Left out (2)
  Setting            Learners  When           Because           Said by
  ─────────────────  ────────  ─────────────  ────────────────  ────────────────
  Oak House          Ann       block 1        at least 18       established:
                                              years old         handbook, p. 91
  Ward 3, St Mary’s  Cy        blocks 1 to 3  DBS check:
                                              enhanced

Rules (6)
  Rule              Says                      State      Said by
  ────────────────  ────────────────────────  ─────────  ───────────────────────
  employer-first    the first block is with   asked for
                    the learner's employer
  independent-last  the last block is with a  asked for
                    private, voluntary or
                    independent host
  capacity          no host or setting has    asked for  established: handbook,
                    more learners at one                 p. 96
                    time than it takes
  no-repeat         nobody goes to the same   asked for
                    setting twice
  age               the age that a host or    asked for  established: handbook,
                    setting asks for is                  p. 96
                    reached on the first day
  conditions        nobody goes where         asked for
                    another condition, or
                    the learners' table,
                    bars it

Sources
  handbook: The handbook of the borough, third edition (2020)

> plan rotation tables/one.json --programme programme:rotation --independent elm-trust --relax employer-first --variety type
1 learner, 3 blocks, 3 settings: a plan that keeps every rule asked for, and it
is proven that none is better.
4 of 6 units are practised in the block where they are taught or after it; that
the setting covers it is only our reading for 1 of these, so ask the host.

Block 1 (1)
       Setting            Host
  ───  ─────────────────  ───────────────────
* Ann  Ward 3, St Mary’s  St Mary’s NHS Trust
    Practises: ~ Communicate in care settings, The causes and spread of
               infection, Support the use of medication

Block 2 (1)
       Setting               Host
  ───  ────────────────────  ──────────────────────────
* Ann  Day centre, Elm Road  Borough council, Elm Trust

Block 3 (1)
       Setting    Host       Practises
  ───  ─────────  ─────────  ────────────────────
* Ann  Oak House  Elm Trust  * Dementia awareness

Goals (2)
  Goal                      Reached  Of  Proven limit  Best possible  First plan
  ────────────────────────  ───────  ──  ────────────  ─────────────  ──────────
  units practised                 4   6             4  yes                     4
  different kinds of place        3                 3  yes                     3

Not practised (2)
  Unit                        Why                                       Learners
  ──────────────────────────  ────────────────────────────────────────  ────────
  Duty of care                no setting of the plan is recorded to     Ann
                              cover it
  Understand the law of care  no setting of the plan is recorded to     Ann
                              cover it

To be checked (3)
  Setting            Learners  When     Because              Said by
  ─────────────────  ────────  ───────  ───────────────────  ───────────────────
  Ward 3, St Mary’s  Ann       block 1  DBS check: enhanced  established:
                                                             handbook, p. 92
  Ward 3, St Mary’s  Ann       block 1  a uniform, which     established:
                                        the trust lends      handbook, p. 96
                                        (may be asked) [St
                                        Mary’s NHS Trust]
  Oak House          Ann       block 3  vaccination: yes     established:
                                                             handbook, p. 91

Rules (6)
  Rule              Says                      State     Said by
  ────────────────  ────────────────────────  ────────  ────────────────────────
  employer-first    the first block is with   given up
                    the learner's employer
  independent-last  the last block is with a  holds     observed: cohort-2018,
                    private, voluntary or               p. 98
                    independent host
  capacity          no host or setting has    holds     established: handbook,
                    more learners at one                p. 96
                    time than it takes
  no-repeat         nobody goes to the same   holds
                    setting twice
  age               the age that a host or    holds     established: handbook,
                    setting asks for is                 p. 96
                    reached on the first day
  conditions        nobody goes where         holds
                    another condition, or
                    the learners' table,
                    bars it

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> plan rotation tables/learners.csv --programme programme:rotation --budget 0 --relax employer-first
3 learners, 3 blocks, 3 settings: no plan keeps every rule.
Ann, 17 on the first day, is barred for some of the time from Oak House: at
least 18 years old. No rule on record bars Ann from the other 2 settings because
of age.

Left out (2)
  Setting            Learners  When           Because           Said by
  ─────────────────  ────────  ─────────────  ────────────────  ────────────────
  Oak House          Ann       block 1        at least 18       established:
                                              years old         handbook, p. 91
  Ward 3, St Mary’s  Cy        blocks 1 to 3  DBS check:
                                              enhanced

Rules (6)
  Rule              Says                      State      Said by
  ────────────────  ────────────────────────  ─────────  ───────────────────────
  employer-first    the first block is with   given up
                    the learner's employer
  independent-last  the last block is with a  asked for
                    private, voluntary or
                    independent host
  capacity          no host or setting has    asked for  established: handbook,
                    more learners at one                 p. 96
                    time than it takes
  no-repeat         nobody goes to the same   asked for
                    setting twice
  age               the age that a host or    asked for  established: handbook,
                    setting asks for is                  p. 96
                    reached on the first day
  conditions        nobody goes where         asked for
                    another condition, or
                    the learners' table,
                    bars it

Sources
  handbook: The handbook of the borough, third edition (2020)

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv -f json
{"data":{"programme":null,"verdict":"planned","optimal":true,"learners":3,"blocks":2,"settings":4,"units":3,"practised":0,"inferred":0,"plans":1,"all_plans":null,"assignments":[{"part":"Block 1, from 2021-01-04","line":"Ann","plan":1,"block":1,"starts":"2021-01-04","weeks":12,"learner":"Ann","cohort":null,"setting":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null},"hosts":[{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}],"practised":[],"evidence":null},{"part":"Block 1, from 2021-01-04","line":"Bo","plan":1,"block":1,"starts":"2021-01-04","weeks":12,"learner":"Bo","cohort":null,"setting":{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null},"hosts":[{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null},{"part":"Block 1, from 2021-01-04","line":"Cy","plan":1,"block":1,"starts":"2021-01-04","weeks":12,"learner":"Cy","cohort":null,"setting":{"id":"setting:community-team","name":"Community team","kind":"setting","level":null},"hosts":[{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}],"practised":[],"evidence":null},{"part":"Block 2, from 2021-03-29","line":"Ann","plan":1,"block":2,"starts":"2021-03-29","weeks":12,"learner":"Ann","cohort":null,"setting":{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null},"hosts":[{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null},{"part":"Block 2, from 2021-03-29","line":"Bo","plan":1,"block":2,"starts":"2021-03-29","weeks":12,"learner":"Bo","cohort":null,"setting":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},"hosts":[{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null},{"part":"Block 2, from 2021-03-29","line":"Cy","plan":1,"block":2,"starts":"2021-03-29","weeks":12,"learner":"Cy","cohort":null,"setting":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},"hosts":[{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}],"goals":[{"goal":"units practised","best":0,"of":3,"bound":0,"proven":true,"first":0},{"goal":"different hosts","best":6,"of":null,"bound":6,"proven":true,"first":6}],"never":[{"unit":{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null},"why":"not where the learner may be once it is taught","learners":["Ann"]},{"unit":{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null},"why":"not where the learner may be once it is taught","learners":["Bo"]},{"unit":{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null},"why":"no setting of the plan is recorded to cover it","learners":["Bo"]}],"conflict":[],"why_not":[],"smallest":null,"cheapest":null,"contradict":null,"give_up":null,"relax":[],"excluded":[{"setting":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},"learners":["Ann"],"blocks":"blocks 1 and 2","reason":"at least 18 years old","said_by":[{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"setting.csv","line":5}]},{"setting":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null},"learners":["Cy"],"blocks":"blocks 1 and 2","reason":"DBS check: enhanced","said_by":[]}],"check":[{"setting":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null},"learners":["Ann"],"blocks":"block 1","reason":"a uniform, which the trust lends (may be asked) [St Mary’s NHS Trust]","said_by":[{"status":"established","source":"handbook","date":"2020","locator":"p. 96","file":"organisation.csv","line":5}]},{"setting":{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null},"learners":["Ann"],"blocks":"block 2","reason":"at least 21 years old [Elm Trust]","said_by":[{"status":"established","source":"handbook","date":"2020","locator":"p. 96","file":"organisation.csv","line":4}]},{"setting":{"id":"setting:community-team","name":"Community team","kind":"setting","level":null},"learners":["Cy"],"blocks":"block 1","reason":"a uniform, which the trust lends (may be asked) [St Mary’s NHS Trust]","said_by":[{"status":"established","source":"handbook","date":"2020","locator":"p. 96","file":"organisation.csv","line":5}]}],"notes":["Ann, 17 on the first day, is barred from Oak House: at least 18 years old. No rule on record bars Ann from the other 3 settings because of age."],"programme_says":[],"rules":[{"rule":"employer-first","says":"the first block is with the learner's employer","state":"holds","said_by":[]},{"rule":"independent-last","says":"the last block is with a private, voluntary or independent host","state":"holds","said_by":[]},{"rule":"capacity","says":"no host or setting has more learners at one time than it takes","state":"holds","said_by":[{"status":"established","source":"handbook","date":"2020","locator":"p. 95","file":"hosts.csv","line":4}]},{"rule":"no-repeat","says":"nobody goes to the same setting twice","state":"holds","said_by":[]},{"rule":"age","says":"the age that a host or setting asks for is reached on the first day","state":"holds","said_by":[{"status":"established","source":"handbook","date":"2020","locator":"p. 96","file":"organisation.csv","line":4}]},{"rule":"conditions","says":"nobody goes where another condition, or the learners' table, bars it","state":"holds","said_by":[]}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> plan rotation tables/learners.csv --programme programme:rotation --detail ids -f json
{"data":{"programme":"programme:rotation","verdict":"impossible","optimal":null,"learners":3,"blocks":3,"settings":3,"units":14,"practised":0,"inferred":0,"plans":0,"all_plans":null,"assignments":[],"goals":[],"never":[],"conflict":[{"rule":"independent-last","says":"Cy ends with a private, voluntary or independent host","learners":["Cy"],"at":null,"blocks":null,"relax":["independent-last:Cy"]}],"why_not":[{"rule":"employer-first","says":"Cy starts elsewhere than with St Mary’s NHS Trust, the employer","learners":["Cy"],"at":"organisation:st-marys","blocks":null,"relax":["employer-first:Cy"]},{"rule":"independent-last","says":"Ann, Bo and Cy end with a host that is not known to be private, voluntary or independent","learners":["Ann","Bo","Cy"],"at":null,"blocks":null,"relax":["independent-last:Ann","independent-last:Bo","independent-last:Cy"]},{"rule":"no-repeat","says":"Cy goes to a setting twice","learners":["Cy"],"at":null,"blocks":null,"relax":["no-repeat:Cy"]}],"smallest":true,"cheapest":true,"contradict":"independent-last","give_up":"Cy starts elsewhere than with St Mary’s NHS Trust, the employer; Ann, Bo and Cy end with a host that is not known to be private, voluntary or independent; Cy goes to a setting twice","relax":["employer-first:Cy","independent-last:Ann","independent-last:Bo","independent-last:Cy","no-repeat:Cy"],"excluded":[{"setting":"setting:oak-house","learners":["Ann"],"blocks":"block 1","reason":"at least 18 years old"},{"setting":"setting:ward-3","learners":["Cy"],"blocks":"blocks 1 to 3","reason":"DBS check: enhanced"}],"check":[],"notes":["Ann, 17 on the first day, is barred for some of the time from Oak House: at least 18 years old. No rule on record bars Ann from the other 2 settings because of age."],"programme_says":[],"rules":[{"rule":"employer-first","says":"the first block is with the learner's employer","state":"asked for"},{"rule":"independent-last","says":"the last block is with a private, voluntary or independent host","state":"asked for"},{"rule":"capacity","says":"no host or setting has more learners at one time than it takes","state":"asked for"},{"rule":"no-repeat","says":"nobody goes to the same setting twice","state":"asked for"},{"rule":"age","says":"the age that a host or setting asks for is reached on the first day","state":"asked for"},{"rule":"conditions","says":"nobody goes where another condition, or the learners' table, bars it","state":"asked for"}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv -f jsonl
{"part":"Block 1, from 2021-01-04","line":"Ann","plan":1,"block":1,"starts":"2021-01-04","weeks":12,"learner":"Ann","cohort":null,"setting":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null},"hosts":[{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}
{"part":"Block 1, from 2021-01-04","line":"Bo","plan":1,"block":1,"starts":"2021-01-04","weeks":12,"learner":"Bo","cohort":null,"setting":{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null},"hosts":[{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}
{"part":"Block 1, from 2021-01-04","line":"Cy","plan":1,"block":1,"starts":"2021-01-04","weeks":12,"learner":"Cy","cohort":null,"setting":{"id":"setting:community-team","name":"Community team","kind":"setting","level":null},"hosts":[{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}
{"part":"Block 2, from 2021-03-29","line":"Ann","plan":1,"block":2,"starts":"2021-03-29","weeks":12,"learner":"Ann","cohort":null,"setting":{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null},"hosts":[{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}
{"part":"Block 2, from 2021-03-29","line":"Bo","plan":1,"block":2,"starts":"2021-03-29","weeks":12,"learner":"Bo","cohort":null,"setting":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},"hosts":[{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}
{"part":"Block 2, from 2021-03-29","line":"Cy","plan":1,"block":2,"starts":"2021-03-29","weeks":12,"learner":"Cy","cohort":null,"setting":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},"hosts":[{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"practised":[],"evidence":null}
! Not among the rows: goals (2), never (3), excluded (2), check (3), rules (6); `--format json` has all.

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv -f csv
part,line,plan,block,starts,weeks,learner,cohort,setting.id,setting.name,setting.kind,setting.level,hosts,practised,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
"Block 1, from 2021-01-04",Ann,1,1,2021-01-04,12,Ann,,setting:ward-3,"Ward 3, St Mary’s",setting,,organisation:st-marys,,,,,,,,,,
"Block 1, from 2021-01-04",Bo,1,1,2021-01-04,12,Bo,,setting:day-centre,"Day centre, Elm Road",setting,,organisation:borough; organisation:elm-trust,,,,,,,,,,
"Block 1, from 2021-01-04",Cy,1,1,2021-01-04,12,Cy,,setting:community-team,Community team,setting,,organisation:borough; organisation:st-marys,,,,,,,,,,
"Block 2, from 2021-03-29",Ann,1,2,2021-03-29,12,Ann,,setting:day-centre,"Day centre, Elm Road",setting,,organisation:borough; organisation:elm-trust,,,,,,,,,,
"Block 2, from 2021-03-29",Bo,1,2,2021-03-29,12,Bo,,setting:oak-house,Oak House,setting,,organisation:elm-trust,,,,,,,,,,
"Block 2, from 2021-03-29",Cy,1,2,2021-03-29,12,Cy,,setting:oak-house,Oak House,setting,,organisation:elm-trust,,,,,,,,,,
! Not among the rows: goals (2), never (3), excluded (2), check (3), rules (6); `--format json` has all.

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv -f markdown
3 learners, 2 blocks, 4 settings: a plan that keeps every rule asked for, and it is proven that none is better.
0 of 3 units are practised in the block where they are taught or after it.
Ann, 17 on the first day, is barred from Oak House: at least 18 years old. No rule on record bars Ann from the other 3 settings because of age.

\### Block 1, from 2021-01-04 (3)

|  | Setting | Host | Id |
| --- | --- | --- | --- |
| Ann | Ward 3, St Mary’s | St Mary’s NHS Trust | setting:ward-3 |
| Bo | Day centre, Elm Road | Borough council, Elm Trust | setting:day-centre |
| Cy | Community team | Borough council, St Mary’s NHS Trust | setting:community-team |

\### Block 2, from 2021-03-29 (3)

|  | Setting | Host | Id |
| --- | --- | --- | --- |
| Ann | Day centre, Elm Road | Borough council, Elm Trust | setting:day-centre |
| Bo | Oak House | Elm Trust | setting:oak-house |
| Cy | Oak House | Elm Trust | setting:oak-house |

\### Goals (2)

| Goal | Reached | Of | Proven limit | Best possible | First plan |
| --- | ---: | ---: | ---: | --- | ---: |
| units practised | 0 | 3 | 0 | yes | 0 |
| different hosts | 6 |  | 6 | yes | 6 |

\### Not practised (3)

| Unit | Why | Learners | Id |
| --- | --- | --- | --- |
| Dementia awareness | not where the learner may be once it is taught | Ann | unit:dementia-awareness |
| Support the use of medication | not where the learner may be once it is taught | Bo | unit:medication |
| Nail care | no setting of the plan is recorded to cover it | Bo | unit:nail-care |

\### Left out (2)

| Setting | Learners | When | Because | Said by | Id |
| --- | --- | --- | --- | --- | --- |
| Oak House | Ann | blocks 1 and 2 | at least 18 years old | established: handbook, p. 91 | setting:oak-house |
| Ward 3, St Mary’s | Cy | blocks 1 and 2 | DBS check: enhanced |  | setting:ward-3 |

\### To be checked (3)

| Setting | Learners | When | Because | Said by | Id |
| --- | --- | --- | --- | --- | --- |
| Ward 3, St Mary’s | Ann | block 1 | a uniform, which the trust lends (may be asked) \[St Mary’s NHS Trust\] | established: handbook, p. 96 | setting:ward-3 |
| Day centre, Elm Road | Ann | block 2 | at least 21 years old \[Elm Trust\] | established: handbook, p. 96 | setting:day-centre |
| Community team | Cy | block 1 | a uniform, which the trust lends (may be asked) \[St Mary’s NHS Trust\] | established: handbook, p. 96 | setting:community-team |

\### Rules (6)

| Rule | Says | State | Said by |
| --- | --- | --- | --- |
| employer-first | the first block is with the learner's employer | holds |  |
| independent-last | the last block is with a private, voluntary or independent host | holds |  |
| capacity | no host or setting has more learners at one time than it takes | holds | established: handbook, p. 95 |
| no-repeat | nobody goes to the same setting twice | holds |  |
| age | the age that a host or setting asks for is reached on the first day | holds | established: handbook, p. 96 |
| conditions | nobody goes where another condition, or the learners' table, bars it | holds |  |

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv -f msgpack
\x 82 a4 64 61 74 61 de 00 1a a9 70 72 6f 67 72 61 6d 6d 65 c0 a7 76 65 72 64 69 63 74 a7 70 6c 61
\x 6e 6e 65 64 a7 6f 70 74 69 6d 61 6c c3 a8 6c 65 61 72 6e 65 72 73 03 a6 62 6c 6f 63 6b 73 02 a8
\x 73 65 74 74 69 6e 67 73 04 a5 75 6e 69 74 73 03 a9 70 72 61 63 74 69 73 65 64 00 a8 69 6e 66 65
\x 72 72 65 64 00 a5 70 6c 61 6e 73 01 a9 61 6c 6c 5f 70 6c 61 6e 73 c0 ab 61 73 73 69 67 6e 6d 65
\x 6e 74 73 96 8c a4 70 61 72 74 b8 42 6c 6f 63 6b 20 31 2c 20 66 72 6f 6d 20 32 30 32 31 2d 30 31
\x 2d 30 34 a4 6c 69 6e 65 a3 41 6e 6e a4 70 6c 61 6e 01 a5 62 6c 6f 63 6b 01 a6 73 74 61 72 74 73
\x aa 32 30 32 31 2d 30 31 2d 30 34 a5 77 65 65 6b 73 0c a7 6c 65 61 72 6e 65 72 a3 41 6e 6e a6 63
\x 6f 68 6f 72 74 c0 a7 73 65 74 74 69 6e 67 84 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d
\x 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7
\x 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a5 68 6f 73 74 73 91 84 a2 69 64 b5 6f 72 67 61 6e 69
\x 73 61 74 69 6f 6e 3a 73 74 2d 6d 61 72 79 73 a4 6e 61 6d 65 b5 53 74 20 4d 61 72 79 e2 80 99 73
\x 20 4e 48 53 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76
\x 65 6c c0 a9 70 72 61 63 74 69 73 65 64 90 a8 65 76 69 64 65 6e 63 65 c0 8c a4 70 61 72 74 b8 42
\x 6c 6f 63 6b 20 31 2c 20 66 72 6f 6d 20 32 30 32 31 2d 30 31 2d 30 34 a4 6c 69 6e 65 a2 42 6f a4
\x 70 6c 61 6e 01 a5 62 6c 6f 63 6b 01 a6 73 74 61 72 74 73 aa 32 30 32 31 2d 30 31 2d 30 34 a5 77
\x 65 65 6b 73 0c a7 6c 65 61 72 6e 65 72 a2 42 6f a6 63 6f 68 6f 72 74 c0 a7 73 65 74 74 69 6e 67
\x 84 a2 69 64 b2 73 65 74 74 69 6e 67 3a 64 61 79 2d 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79
\x 20 63 65 6e 74 72 65 2c 20 45 6c 6d 20 52 6f 61 64 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c
\x 65 76 65 6c c0 a5 68 6f 73 74 73 92 84 a2 69 64 b4 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 62 6f
\x 72 6f 75 67 68 a4 6e 61 6d 65 af 42 6f 72 6f 75 67 68 20 63 6f 75 6e 63 69 6c a4 6b 69 6e 64 ac
\x 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 84 a2 69 64 b6 6f 72 67 61 6e 69 73 61
\x 74 69 6f 6e 3a 65 6c 6d 2d 74 72 75 73 74 a4 6e 61 6d 65 a9 45 6c 6d 20 54 72 75 73 74 a4 6b 69
\x 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 a9 70 72 61 63 74 69 73 65 64
\x 90 a8 65 76 69 64 65 6e 63 65 c0 8c a4 70 61 72 74 b8 42 6c 6f 63 6b 20 31 2c 20 66 72 6f 6d 20
\x 32 30 32 31 2d 30 31 2d 30 34 a4 6c 69 6e 65 a2 43 79 a4 70 6c 61 6e 01 a5 62 6c 6f 63 6b 01 a6
\x 73 74 61 72 74 73 aa 32 30 32 31 2d 30 31 2d 30 34 a5 77 65 65 6b 73 0c a7 6c 65 61 72 6e 65 72
\x a2 43 79 a6 63 6f 68 6f 72 74 c0 a7 73 65 74 74 69 6e 67 84 a2 69 64 b6 73 65 74 74 69 6e 67 3a
\x 63 6f 6d 6d 75 6e 69 74 79 2d 74 65 61 6d a4 6e 61 6d 65 ae 43 6f 6d 6d 75 6e 69 74 79 20 74 65
\x 61 6d a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a5 68 6f 73 74 73 92 84 a2 69
\x 64 b4 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 62 6f 72 6f 75 67 68 a4 6e 61 6d 65 af 42 6f 72 6f
\x 75 67 68 20 63 6f 75 6e 63 69 6c a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65
\x 76 65 6c c0 84 a2 69 64 b5 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 73 74 2d 6d 61 72 79 73 a4 6e
\x 61 6d 65 b5 53 74 20 4d 61 72 79 e2 80 99 73 20 4e 48 53 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f
\x 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 a9 70 72 61 63 74 69 73 65 64 90 a8 65 76
\x 69 64 65 6e 63 65 c0 8c a4 70 61 72 74 b8 42 6c 6f 63 6b 20 32 2c 20 66 72 6f 6d 20 32 30 32 31
\x 2d 30 33 2d 32 39 a4 6c 69 6e 65 a3 41 6e 6e a4 70 6c 61 6e 01 a5 62 6c 6f 63 6b 02 a6 73 74 61
\x 72 74 73 aa 32 30 32 31 2d 30 33 2d 32 39 a5 77 65 65 6b 73 0c a7 6c 65 61 72 6e 65 72 a3 41 6e
\x 6e a6 63 6f 68 6f 72 74 c0 a7 73 65 74 74 69 6e 67 84 a2 69 64 b2 73 65 74 74 69 6e 67 3a 64 61
\x 79 2d 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79 20 63 65 6e 74 72 65 2c 20 45 6c 6d 20 52 6f
\x 61 64 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a5 68 6f 73 74 73 92 84 a2 69
\x 64 b4 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 62 6f 72 6f 75 67 68 a4 6e 61 6d 65 af 42 6f 72 6f
\x 75 67 68 20 63 6f 75 6e 63 69 6c a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65
\x 76 65 6c c0 84 a2 69 64 b6 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 65 6c 6d 2d 74 72 75 73 74 a4
\x 6e 61 6d 65 a9 45 6c 6d 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e
\x a5 6c 65 76 65 6c c0 a9 70 72 61 63 74 69 73 65 64 90 a8 65 76 69 64 65 6e 63 65 c0 8c a4 70 61
\x 72 74 b8 42 6c 6f 63 6b 20 32 2c 20 66 72 6f 6d 20 32 30 32 31 2d 30 33 2d 32 39 a4 6c 69 6e 65
\x a2 42 6f a4 70 6c 61 6e 01 a5 62 6c 6f 63 6b 02 a6 73 74 61 72 74 73 aa 32 30 32 31 2d 30 33 2d
\x 32 39 a5 77 65 65 6b 73 0c a7 6c 65 61 72 6e 65 72 a2 42 6f a6 63 6f 68 6f 72 74 c0 a7 73 65 74
\x 74 69 6e 67 84 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9
\x 4f 61 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a5 68 6f
\x 73 74 73 91 84 a2 69 64 b6 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 65 6c 6d 2d 74 72 75 73 74 a4
\x 6e 61 6d 65 a9 45 6c 6d 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e
\x a5 6c 65 76 65 6c c0 a9 70 72 61 63 74 69 73 65 64 90 a8 65 76 69 64 65 6e 63 65 c0 8c a4 70 61
\x 72 74 b8 42 6c 6f 63 6b 20 32 2c 20 66 72 6f 6d 20 32 30 32 31 2d 30 33 2d 32 39 a4 6c 69 6e 65
\x a2 43 79 a4 70 6c 61 6e 01 a5 62 6c 6f 63 6b 02 a6 73 74 61 72 74 73 aa 32 30 32 31 2d 30 33 2d
\x 32 39 a5 77 65 65 6b 73 0c a7 6c 65 61 72 6e 65 72 a2 43 79 a6 63 6f 68 6f 72 74 c0 a7 73 65 74
\x 74 69 6e 67 84 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9
\x 4f 61 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a5 68 6f
\x 73 74 73 91 84 a2 69 64 b6 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 65 6c 6d 2d 74 72 75 73 74 a4
\x 6e 61 6d 65 a9 45 6c 6d 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e
\x a5 6c 65 76 65 6c c0 a9 70 72 61 63 74 69 73 65 64 90 a8 65 76 69 64 65 6e 63 65 c0 a5 67 6f 61
\x 6c 73 92 86 a4 67 6f 61 6c af 75 6e 69 74 73 20 70 72 61 63 74 69 73 65 64 a4 62 65 73 74 00 a2
\x 6f 66 03 a5 62 6f 75 6e 64 00 a6 70 72 6f 76 65 6e c3 a5 66 69 72 73 74 00 86 a4 67 6f 61 6c af
\x 64 69 66 66 65 72 65 6e 74 20 68 6f 73 74 73 a4 62 65 73 74 06 a2 6f 66 c0 a5 62 6f 75 6e 64 06
\x a6 70 72 6f 76 65 6e c3 a5 66 69 72 73 74 06 a5 6e 65 76 65 72 93 83 a4 75 6e 69 74 84 a2 69 64
\x b7 75 6e 69 74 3a 64 65 6d 65 6e 74 69 61 2d 61 77 61 72 65 6e 65 73 73 a4 6e 61 6d 65 b2 44 65
\x 6d 65 6e 74 69 61 20 61 77 61 72 65 6e 65 73 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c
\x c0 a3 77 68 79 d9 2e 6e 6f 74 20 77 68 65 72 65 20 74 68 65 20 6c 65 61 72 6e 65 72 20 6d 61 79
\x 20 62 65 20 6f 6e 63 65 20 69 74 20 69 73 20 74 61 75 67 68 74 a8 6c 65 61 72 6e 65 72 73 91 a3
\x 41 6e 6e 83 a4 75 6e 69 74 84 a2 69 64 af 75 6e 69 74 3a 6d 65 64 69 63 61 74 69 6f 6e a4 6e 61
\x 6d 65 bd 53 75 70 70 6f 72 74 20 74 68 65 20 75 73 65 20 6f 66 20 6d 65 64 69 63 61 74 69 6f 6e
\x a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a3 77 68 79 d9 2e 6e 6f 74 20 77 68 65 72 65
\x 20 74 68 65 20 6c 65 61 72 6e 65 72 20 6d 61 79 20 62 65 20 6f 6e 63 65 20 69 74 20 69 73 20 74
\x 61 75 67 68 74 a8 6c 65 61 72 6e 65 72 73 91 a2 42 6f 83 a4 75 6e 69 74 84 a2 69 64 ae 75 6e 69
\x 74 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61 6d 65 a9 4e 61 69 6c 20 63 61 72 65 a4 6b 69 6e 64 a4
\x 75 6e 69 74 a5 6c 65 76 65 6c c0 a3 77 68 79 d9 2e 6e 6f 20 73 65 74 74 69 6e 67 20 6f 66 20 74
\x 68 65 20 70 6c 61 6e 20 69 73 20 72 65 63 6f 72 64 65 64 20 74 6f 20 63 6f 76 65 72 20 69 74 a8
\x 6c 65 61 72 6e 65 72 73 91 a2 42 6f a8 63 6f 6e 66 6c 69 63 74 90 a7 77 68 79 5f 6e 6f 74 90 a8
\x 73 6d 61 6c 6c 65 73 74 c0 a8 63 68 65 61 70 65 73 74 c0 aa 63 6f 6e 74 72 61 64 69 63 74 c0 a7
\x 67 69 76 65 5f 75 70 c0 a5 72 65 6c 61 78 90 a8 65 78 63 6c 75 64 65 64 92 85 a7 73 65 74 74 69
\x 6e 67 84 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61
\x 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 6c 65 61 72
\x 6e 65 72 73 91 a3 41 6e 6e a6 62 6c 6f 63 6b 73 ae 62 6c 6f 63 6b 73 20 31 20 61 6e 64 20 32 a6
\x 72 65 61 73 6f 6e b5 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 a7 73 61 69
\x 64 5f 62 79 91 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65
\x a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39
\x 31 a4 66 69 6c 65 ab 73 65 74 74 69 6e 67 2e 63 73 76 a4 6c 69 6e 65 05 85 a7 73 65 74 74 69 6e
\x 67 84 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33
\x 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c
\x c0 a8 6c 65 61 72 6e 65 72 73 91 a2 43 79 a6 62 6c 6f 63 6b 73 ae 62 6c 6f 63 6b 73 20 31 20 61
\x 6e 64 20 32 a6 72 65 61 73 6f 6e b3 44 42 53 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65 64 a7
\x 73 61 69 64 5f 62 79 90 a5 63 68 65 63 6b 93 85 a7 73 65 74 74 69 6e 67 84 a2 69 64 ae 73 65 74
\x 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79
\x e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 6c 65 61 72 6e 65 72
\x 73 91 a3 41 6e 6e a6 62 6c 6f 63 6b 73 a7 62 6c 6f 63 6b 20 31 a6 72 65 61 73 6f 6e d9 47 61 20
\x 75 6e 69 66 6f 72 6d 2c 20 77 68 69 63 68 20 74 68 65 20 74 72 75 73 74 20 6c 65 6e 64 73 20 28
\x 6d 61 79 20 62 65 20 61 73 6b 65 64 29 20 5b 53 74 20 4d 61 72 79 e2 80 99 73 20 4e 48 53 20 54
\x 72 75 73 74 5d a7 73 61 69 64 5f 62 79 91 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68
\x 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63
\x 61 74 6f 72 a5 70 2e 20 39 36 a4 66 69 6c 65 b0 6f 72 67 61 6e 69 73 61 74 69 6f 6e 2e 63 73 76
\x a4 6c 69 6e 65 05 85 a7 73 65 74 74 69 6e 67 84 a2 69 64 b2 73 65 74 74 69 6e 67 3a 64 61 79 2d
\x 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79 20 63 65 6e 74 72 65 2c 20 45 6c 6d 20 52 6f 61 64
\x a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 6c 65 61 72 6e 65 72 73 91 a3 41
\x 6e 6e a6 62 6c 6f 63 6b 73 a7 62 6c 6f 63 6b 20 32 a6 72 65 61 73 6f 6e d9 21 61 74 20 6c 65 61
\x 73 74 20 32 31 20 79 65 61 72 73 20 6f 6c 64 20 5b 45 6c 6d 20 54 72 75 73 74 5d a7 73 61 69 64
\x 5f 62 79 91 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 36
\x a4 66 69 6c 65 b0 6f 72 67 61 6e 69 73 61 74 69 6f 6e 2e 63 73 76 a4 6c 69 6e 65 04 85 a7 73 65
\x 74 74 69 6e 67 84 a2 69 64 b6 73 65 74 74 69 6e 67 3a 63 6f 6d 6d 75 6e 69 74 79 2d 74 65 61 6d
\x a4 6e 61 6d 65 ae 43 6f 6d 6d 75 6e 69 74 79 20 74 65 61 6d a4 6b 69 6e 64 a7 73 65 74 74 69 6e
\x 67 a5 6c 65 76 65 6c c0 a8 6c 65 61 72 6e 65 72 73 91 a2 43 79 a6 62 6c 6f 63 6b 73 a7 62 6c 6f
\x 63 6b 20 31 a6 72 65 61 73 6f 6e d9 47 61 20 75 6e 69 66 6f 72 6d 2c 20 77 68 69 63 68 20 74 68
\x 65 20 74 72 75 73 74 20 6c 65 6e 64 73 20 28 6d 61 79 20 62 65 20 61 73 6b 65 64 29 20 5b 53 74
\x 20 4d 61 72 79 e2 80 99 73 20 4e 48 53 20 54 72 75 73 74 5d a7 73 61 69 64 5f 62 79 91 86 a6 73
\x 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f
\x 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 36 a4 66 69 6c 65 b0 6f
\x 72 67 61 6e 69 73 61 74 69 6f 6e 2e 63 73 76 a4 6c 69 6e 65 05 a5 6e 6f 74 65 73 91 d9 8f 41 6e
\x 6e 2c 20 31 37 20 6f 6e 20 74 68 65 20 66 69 72 73 74 20 64 61 79 2c 20 69 73 20 62 61 72 72 65
\x 64 20 66 72 6f 6d 20 4f 61 6b 20 48 6f 75 73 65 3a 20 61 74 20 6c 65 61 73 74 20 31 38 20 79 65
\x 61 72 73 20 6f 6c 64 2e 20 4e 6f 20 72 75 6c 65 20 6f 6e 20 72 65 63 6f 72 64 20 62 61 72 73 20
\x 41 6e 6e 20 66 72 6f 6d 20 74 68 65 20 6f 74 68 65 72 20 33 20 73 65 74 74 69 6e 67 73 20 62 65
\x 63 61 75 73 65 20 6f 66 20 61 67 65 2e ae 70 72 6f 67 72 61 6d 6d 65 5f 73 61 79 73 90 a5 72 75
\x 6c 65 73 96 84 a4 72 75 6c 65 ae 65 6d 70 6c 6f 79 65 72 2d 66 69 72 73 74 a4 73 61 79 73 d9 2e
\x 74 68 65 20 66 69 72 73 74 20 62 6c 6f 63 6b 20 69 73 20 77 69 74 68 20 74 68 65 20 6c 65 61 72
\x 6e 65 72 27 73 20 65 6d 70 6c 6f 79 65 72 a5 73 74 61 74 65 a5 68 6f 6c 64 73 a7 73 61 69 64 5f
\x 62 79 90 84 a4 72 75 6c 65 b0 69 6e 64 65 70 65 6e 64 65 6e 74 2d 6c 61 73 74 a4 73 61 79 73 d9
\x 3f 74 68 65 20 6c 61 73 74 20 62 6c 6f 63 6b 20 69 73 20 77 69 74 68 20 61 20 70 72 69 76 61 74
\x 65 2c 20 76 6f 6c 75 6e 74 61 72 79 20 6f 72 20 69 6e 64 65 70 65 6e 64 65 6e 74 20 68 6f 73 74
\x a5 73 74 61 74 65 a5 68 6f 6c 64 73 a7 73 61 69 64 5f 62 79 90 84 a4 72 75 6c 65 a8 63 61 70 61
\x 63 69 74 79 a4 73 61 79 73 d9 3e 6e 6f 20 68 6f 73 74 20 6f 72 20 73 65 74 74 69 6e 67 20 68 61
\x 73 20 6d 6f 72 65 20 6c 65 61 72 6e 65 72 73 20 61 74 20 6f 6e 65 20 74 69 6d 65 20 74 68 61 6e
\x 20 69 74 20 74 61 6b 65 73 a5 73 74 61 74 65 a5 68 6f 6c 64 73 a7 73 61 69 64 5f 62 79 91 86 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 35 a4 66 69 6c 65 a9
\x 68 6f 73 74 73 2e 63 73 76 a4 6c 69 6e 65 04 84 a4 72 75 6c 65 a9 6e 6f 2d 72 65 70 65 61 74 a4
\x 73 61 79 73 d9 25 6e 6f 62 6f 64 79 20 67 6f 65 73 20 74 6f 20 74 68 65 20 73 61 6d 65 20 73 65
\x 74 74 69 6e 67 20 74 77 69 63 65 a5 73 74 61 74 65 a5 68 6f 6c 64 73 a7 73 61 69 64 5f 62 79 90
\x 84 a4 72 75 6c 65 a3 61 67 65 a4 73 61 79 73 d9 43 74 68 65 20 61 67 65 20 74 68 61 74 20 61 20
\x 68 6f 73 74 20 6f 72 20 73 65 74 74 69 6e 67 20 61 73 6b 73 20 66 6f 72 20 69 73 20 72 65 61 63
\x 68 65 64 20 6f 6e 20 74 68 65 20 66 69 72 73 74 20 64 61 79 a5 73 74 61 74 65 a5 68 6f 6c 64 73
\x a7 73 61 69 64 5f 62 79 91 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f
\x 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5
\x 70 2e 20 39 36 a4 66 69 6c 65 b0 6f 72 67 61 6e 69 73 61 74 69 6f 6e 2e 63 73 76 a4 6c 69 6e 65
\x 04 84 a4 72 75 6c 65 aa 63 6f 6e 64 69 74 69 6f 6e 73 a4 73 61 79 73 d9 44 6e 6f 62 6f 64 79 20
\x 67 6f 65 73 20 77 68 65 72 65 20 61 6e 6f 74 68 65 72 20 63 6f 6e 64 69 74 69 6f 6e 2c 20 6f 72
\x 20 74 68 65 20 6c 65 61 72 6e 65 72 73 27 20 74 61 62 6c 65 2c 20 62 61 72 73 20 69 74 a5 73 74
\x 61 74 65 a5 68 6f 6c 64 73 a7 73 61 69 64 5f 62 79 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9
\x 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61
\x 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32
\x 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e
\x 63 61 74 65 64 c2

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv -f dot
digraph "plan" {
  rankdir=LR;
  "setting:ward-3" [label="Ward 3, St Mary’s", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "organisation:st-marys" [label="St Mary’s NHS Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "setting:day-centre" [label="Day centre, Elm Road", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "organisation:borough" [label="Borough council", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "organisation:elm-trust" [label="Elm Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "setting:community-team" [label="Community team", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "setting:oak-house" [label="Oak House", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:dementia-awareness" [label="Dementia awareness", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:nail-care" [label="Nail care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "setting:ward-3" -> "organisation:st-marys" [label="hosts", style=solid];
  "setting:day-centre" -> "organisation:borough" [label="hosts", style=solid];
  "setting:day-centre" -> "organisation:elm-trust" [label="hosts", style=solid];
  "setting:community-team" -> "organisation:borough" [label="hosts", style=solid];
  "setting:community-team" -> "organisation:st-marys" [label="hosts", style=solid];
  "setting:oak-house" -> "organisation:elm-trust" [label="hosts", style=solid];
}

# what cannot be planned
> plan
! rung: plan needs 'what': rotation: learners through settings, block by block; usage: plan WHAT LEARNERS [--programme PROGRAMME] [--blocks FILE] [--timetable FILE] [--settings FILE] [--travel FILE] [--of NODE] [--independent ORGANISATION]... [--relax RELAX]... [--variety host|type|sector] [--by block|learner] [--plans N] [--budget N]; example: plan rotation examples/derbyshire/learners.csv --blocks examples/derbyshire/blocks.csv --timetable examples/derbyshire/timetable.csv --programme derbyshire-integrated-apprenticeship --relax capacity@1
= 2

> plan rotation
! rung: plan needs 'learners': who is to be placed, a row each; usage: plan WHAT LEARNERS [--programme PROGRAMME] [--blocks FILE] [--timetable FILE] [--settings FILE] [--travel FILE] [--of NODE] [--independent ORGANISATION]... [--relax RELAX]... [--variety host|type|sector] [--by block|learner] [--plans N] [--budget N]; example: plan rotation examples/derbyshire/learners.csv --blocks examples/derbyshire/blocks.csv --timetable examples/derbyshire/timetable.csv --programme derbyshire-integrated-apprenticeship --relax capacity@1
= 2

> plan rotation tables/bad.csv --blocks tables/blocks.csv --settings tables/settings.csv
! rung: tables/bad.csv:2:5: old: age is a whole number from 0 to 130
= 2

> plan rotation tables/faults.csv --blocks tables/blocks.csv --settings tables/settings.csv
! rung: tables/faults.csv:2:5: old: age is a whole number from 0 to 130
! rung: tables/faults.csv:2:9: no organisation 'st-mary'; did you mean 'organisation:st-marys'?
! rung: tables/faults.csv:2:17: no unit 'medicaton'; did you mean 'unit:medication'?
! rung: tables/faults.csv:4:1: Bo: this learner is listed twice
! rung: tables/faults.csv:4:17: no unit 'nails'; nothing on record is called so: try another word for it
! rung: tables/faults.csv:5:4: -1: age is a whole number from 0 to 130
! rung: tables/faults.csv: 6 faults
= 2

> plan rotation tables/learners.csv --blocks tables/blocks.csv
! rung: which settings there are is not said; name a --programme that places learners, or --settings FILE (columns setting, host, capacity, ...)
= 2

> plan rotation tables/learners.csv --settings tables/settings.csv
! rung: how many blocks there are is not recorded; say it with --blocks FILE (columns block, starts, weeks)
= 2

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv --relax employer
! rung: --relax takes a rule (employer-first, independent-last, capacity, no-repeat, age, conditions), perhaps with :WHO behind it and after capacity with @BLOCK, not 'employer'
= 2

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv --relax no-repeat:Zoe
! rung: --relax no-repeat:Zoe names nothing in this plan; learners go by their name, hosts and settings by their key
= 2

# tables that contradict themselves
> plan rotation tables/learners.csv --blocks tables/blocks-twice.csv --settings tables/settings.csv
! rung: tables/blocks-twice.csv:4:1: 1: this block is listed twice
= 2

> plan rotation tables/learners.csv --blocks tables/blocks-back.csv --settings tables/settings.csv
! rung: tables/blocks-back.csv:3: block 2 begins before the block ahead of it has ended
= 2

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/capacities.csv
! rung: tables/capacities.csv:6:9: 3: another row of this table says another number
= 2

> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/settings.csv --travel tables/travel-twice.csv
! rung: tables/travel-twice.csv:4:12: 50: another row of this table says another number
= 2

# the last block of a cohort lasts as long as the one before; a cohort that nobody is in has no days to look at
> plan rotation tables/cohorts.csv --blocks tables/cohort-blocks.csv --settings tables/settings.csv --relax independent-last -f csv
part,line,plan,block,starts,weeks,learner,cohort,setting.id,setting.name,setting.kind,setting.level,hosts,practised,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
"Block 1, from 2021-01-04",Di,1,1,2021-01-04,12,Di,spring,setting:community-team,Community team,setting,,organisation:borough; organisation:st-marys,,,,,,,,,,
"Block 1, from 2021-09-06",Ed,1,1,2021-09-06,4,Ed,autumn,setting:community-team,Community team,setting,,organisation:borough; organisation:st-marys,,,,,,,,,,
"Block 2, from 2021-03-29",Di,1,2,2021-03-29,,Di,spring,setting:oak-house,Oak House,setting,,organisation:elm-trust,,,,,,,,,,
"Block 2, from 2021-10-04",Ed,1,2,2021-10-04,4,Ed,autumn,setting:oak-house,Oak House,setting,,organisation:elm-trust,,,,,,,,,,
"Block 3, from 2021-11-01",Ed,1,3,2021-11-01,,Ed,autumn,setting:ward-3,"Ward 3, St Mary’s",setting,,organisation:st-marys,,,,,,,,,,
! Not among the rows: goals (2), check (6), rules (6); `--format json` has all.

# how long blocks take is not said, nor when who is 17 will be 18: that is to be checked and bars nobody
> plan rotation tables/young.csv --blocks tables/numbers.csv --settings tables/from-eighteen.csv --relax independent-last
1 learner, 2 blocks, 2 settings: a plan that keeps every rule asked for, and it
is proven that none is better.
0 of 0 units are practised in the block where they are taught or after it.
Dee, 17 on the first day, is barred for some of the time from Ward 3, St Mary’s:
at least 18 years old [settings' table]. No rule on record bars Dee from the
other 1 setting because of age.
The employer of Dee is not known: employer-first was not asked of them.

Block 1 (1)
       Setting         Host
  ───  ──────────────  ────────────────────────────────────
  Dee  Community team  Borough council, St Mary’s NHS Trust

Block 2 (1)
       Setting            Host
  ───  ─────────────────  ───────────────────
  Dee  Ward 3, St Mary’s  St Mary’s NHS Trust

Goals (2)
  Goal             Reached  Of  Proven limit  Best possible  First plan
  ───────────────  ───────  ──  ────────────  ─────────────  ──────────
  units practised        0   0             0  yes                     0
  different hosts        2                 2  yes                     2

Left out (1)
  Setting            Learners  When     Because
  ─────────────────  ────────  ───────  ───────────────────────────────────────
  Ward 3, St Mary’s  Dee       block 1  at least 18 years old [settings' table]

To be checked (4)
  Setting            Learners  When     Said by
  ─────────────────  ────────  ───────  ────────────────────────────
  Community team     Dee       block 1  established: handbook, p. 96
    Because: a uniform, which the trust lends (may be asked) [St Mary’s NHS
             Trust]
  Ward 3, St Mary’s  Dee       block 2  established: handbook, p. 92
    Because: DBS check: enhanced
  Ward 3, St Mary’s  Dee       block 2  established: handbook, p. 96
    Because: a uniform, which the trust lends (may be asked) [St Mary’s NHS
             Trust]
  Ward 3, St Mary’s  Dee       block 2
    Because: at least 18 years old [settings' table]

Rules (6)
  Rule              Says                      State     Said by
  ────────────────  ────────────────────────  ────────  ────────────────────────
  employer-first    the first block is with   holds
                    the learner's employer
  independent-last  the last block is with a  given up
                    private, voluntary or
                    independent host
  capacity          no host or setting has    holds     established: handbook,
                    more learners at one                p. 95
                    time than it takes
  no-repeat         nobody goes to the same   holds
                    setting twice
  age               the age that a host or    holds
                    setting asks for is
                    reached on the first day
  conditions        nobody goes where         holds
                    another condition, or
                    the learners' table,
                    bars it

Sources
  handbook: The handbook of the borough, third edition (2020)

# what a table says of one block goes before what it says of all, in whatever order
> plan rotation tables/learners.csv --blocks tables/blocks.csv --settings tables/block-first.csv
3 learners, 2 blocks, 3 settings: no plan keeps every rule.
These rules cannot hold together: independent-last and capacity (see Conflict:
each line there is needed, and no conflict is of fewer rules).
There is a plan if the least that will do is given up: Cy starts elsewhere than
with St Mary’s NHS Trust, the employer; Bo ends with a host that is not known to
be private, voluntary or independent.
Ask again with --relax employer-first:Cy --relax independent-last:Bo to see it.
Ann, 17 on the first day, is barred from Oak House: at least 18 years old. No
rule on record bars Ann from the other 2 settings because of age.

Conflict (3)
  Rule              Says                           Given up by
  ────────────────  ─────────────────────────────  ─────────────────────────────
  independent-last  Ann, Bo and Cy end with a      independent-last:Ann,
                    private, voluntary or          independent-last:Bo,
                    independent host               independent-last:Cy
  capacity          Oak House takes no more than   capacity:oak-house@2
                    0 at one time, in block 2 too
  capacity          Day centre, Elm Road takes no  capacity:day-centre@2
                    more than 2 at one time, in
                    block 2 too

To be given up (2)
  Rule              Says                                     Given up by
  ────────────────  ───────────────────────────────────────  ───────────────────
  employer-first    Cy starts elsewhere than with St Mary’s  employer-first:Cy
                    NHS Trust, the employer
  independent-last  Bo ends with a host that is not known    independent-last:Bo
                    to be private, voluntary or independent

Left out (2)
  Setting           Learners  When            Because           Said by
  ────────────────  ────────  ──────────────  ────────────────  ────────────────
  Oak House         Ann       blocks 1 and 2  at least 18       established:
                                              years old         handbook, p. 91
  Ward 3, St        Cy        blocks 1 and 2  DBS check:
   Mary’s                                     enhanced

Rules (6)
  Rule              Says                      State      Said by
  ────────────────  ────────────────────────  ─────────  ───────────────────────
  employer-first    the first block is with   asked for
                    the learner's employer
  independent-last  the last block is with a  asked for
                    private, voluntary or
                    independent host
  capacity          no host or setting has    asked for  established: handbook,
                    more learners at one                 p. 95
                    time than it takes
  no-repeat         nobody goes to the same   asked for
                    setting twice
  age               the age that a host or    asked for  established: handbook,
                    setting asks for is                  p. 96
                    reached on the first day
  conditions        nobody goes where         asked for
                    another condition, or
                    the learners' table,
                    bars it

Sources
  handbook: The handbook of the borough, third edition (2020)
