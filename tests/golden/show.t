% graph small.rung
> show healthcare-assistant
Healthcare assistant
role · level 2 · role:healthcare-assistant

Aliases:                 HCA; Nursing auxiliary
Codes:                   SOC:6131; ESCO:5321.1
Summary:                 Cares for patients on a ward
Sector:                  health
DBS check:               enhanced
Pay from, pounds a year: 21000
Uniform:                 blue, white piping
How sure:                established
Written in:              handbook, p. 5
Also written:            inferred: handbook, p. 6 - pay of a neighbouring trust;
                         the level is read from its band: level 3; pay from,
                         pounds a year 22500

Leads to (6)
  Name                Level  Details             How sure     Written in
  ──────────────────  ─────  ──────────────────  ───────────  ──────────────────
  Nurse (adult),          6  via Access to       established  handbook, p. 14
   registered                higher education,
                             health; Degree in
                             nursing (adult)
  Nursing associate       4  via Nursing         established  handbook, p. 9
                             associate
  Senior care worker      3                      established  handbook, p. 7
* Therapy assistant          months 6            observed     cohort-2018,
                                                              interview 2
? Trainee care            2                      potential    handbook, p. 33
   navigator
+ Ward host               1                      planned      handbook, p. 34

Can be reached from (4)
  Name                Level  Details   How sure     Written in
  ──────────────────  ─────  ────────  ───────────  ────────────────────────
  Care worker             1            established  handbook, p. 2
x Nursing associate       4            ended        handbook, p. 41
x Ward aide               1            ended        handbook, p. 40
* Senior care worker      3  months 3  observed     cohort-2018, interview 3

Requires (5)
  Name                 Details               How sure     Written in
  ───────────────────  ────────────────────  ───────────  ──────────────────────
  Communicate          importance essential  established  handbook, p. 5
  Control infection    importance essential  established  handbook, p. 5
  Listen               importance essential  established  handbook, p. 5
~ Move people safely   importance essential  inferred     handbook, p. 5 - read
                                                          from the task of
                                                          turning patients
  Take blood pressure  importance desirable  established  handbook, p. 5

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show care-worker
Care worker
role · level 1 · role:care-worker

Aliases:                 Carer; Support worker; 介護職員
Codes:                   SOC:6135
Summary:                 Helps people with washing, dressing, eating and getting
                         about
Sector:                  care
DBS check:               enhanced (usually)
Condition:               a caring nature (usually)
Pay from, pounds a year: 19000
Uniform:                 tunic
Driving licence:         yes (may be asked) (cohort-2018, observed)
How sure:                established
Written in:              handbook, p. 2
Also written:            observed: cohort-2018, interview 4, page 2: driving
                         licence yes; how strongly may

Leads to (4)
  Name                Level  Details             How sure     Written in
  ──────────────────  ─────  ──────────────────  ───────────  ──────────────────
  Healthcare              2                      established  handbook, p. 2
   assistant
  介護福祉士,           3-4  months 36;          established  kaigo-guide, 頁 12
   certified care            condition
   worker                    実務経験3年
  Senior care worker      3  months 12           established  handbook, p. 2
~ Therapy assistant                              inferred     handbook, p. 11 -
                                                              both help people
                                                              to move

Can be reached from (3)
  Name               Level  Details           How sure          Written in
  ─────────────────  ─────  ────────────────  ────────────────  ────────────────
~ 介護福祉士,          3-4                    inferred          handbook, p. 12
   certified care                                               - people move
   worker                                                       between
                                                                countries
* Senior care            3                    observed          cohort-2018,
   worker                                                       interview 3
* Volunteer              0  months 2;         observed, 5 of 9  cohort-2018,
                            youngest age 16                     table 5

Prepared for by (3)
  Name                       Kind       Level  How sure     Written in
  ─────────────────────────  ─────────  ─────  ───────────  ────────────────────
  Adult care worker          standard       2  established  handbook, p. 50
x Health and social care     standard       2  ended        handbook, p. 51
   framework
* Rotation apprenticeship    programme         observed     cohort-2018, table 6

Requires (3)
  Name                Details               How sure     Written in
  ──────────────────  ────────────────────  ───────────  ──────────────
  Communicate         importance essential  established  handbook, p. 2
  Listen              importance desirable  established  handbook, p. 2
  Move people safely                        established  handbook, p. 2

See also (2)
  Name                    Level  Details      How sure     Written in
  ──────────────────────  ─────  ───────────  ───────────  ─────────────────────
  Home care assistant            match close  established  handbook, p. 3
~ 介護福祉士, certified     3-4  match broad  inferred     kaigo-guide, 頁 12 -
   care worker                                             its second sentence

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> show kaigo
介護福祉士, certified care worker
role · level 3-4 · role:kaigo

Aliases:      介護福祉士
Summary:      国家資格を持つ介護職
Level from:   3
Level to:     4
Sector:       care
Registration: Social welfare register
How sure:     established
Written in:   kaigo-guide, 頁 12

Leads to (1)
  Name         Level  How sure  Written in
  ───────────  ─────  ────────  ───────────────────────────────────────────────
~ Care worker      1  inferred  handbook, p. 12 - people move between countries

Can be reached from (1)
  Name         Level  Details                    How sure     Written in
  ───────────  ─────  ─────────────────────────  ───────────  ──────────────────
  Care worker      1  months 36; condition       established  kaigo-guide, 頁 12
                      実務経験3年

Requires (2)
  Name                     Details               How sure     Written in
  ───────────────────────  ────────────────────  ───────────  ──────────────────
  Move people safely       importance essential  established  kaigo-guide, 頁 12
  Support people with      importance essential  established  kaigo-guide, 頁 12
   dementia

See also (1)
  Name         Level  Details      How sure  Written in
  ───────────  ─────  ───────────  ────────  ───────────────────────────────────
~ Care worker      1  match broad  inferred  kaigo-guide, 頁 12 - its second
                                             sentence

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> show "Café manager"
Café manager
role · role:cafe-manager

Aliases:    Café lead
Summary:    Runs the café of a hospital or care home
Sector:     other
How sure:   established
Written in: handbook, p. 31

Sources
  handbook: The handbook of the borough, third edition (2020)

> show role:nursing-associate
Nursing associate
role · level 4 · role:nursing-associate

Codes:                   SOC:3235
Summary:                 Bridges the healthcare assistant and the nurse
Sector:                  health
Youngest age:            18
Registration:            NMC
Pay from, pounds a year: 25000
How sure:                established
Written in:              handbook, p. 9

Leads to (2)
  Name                  Level  Details              How sure     Written in
  ────────────────────  ─────  ───────────────────  ───────────  ───────────────
x Healthcare assistant      2                       ended        handbook, p. 41
  Nurse (adult),            6  months 24; via       established  handbook, p. 14
   registered                  Nursing associate;
                               condition two years
                               of practice
                               (usually)

Can be reached from (1)
  Name                  Level  Details               How sure     Written in
  ────────────────────  ─────  ────────────────────  ───────────  ──────────────
  Healthcare assistant      2  via Nursing           established  handbook, p. 9
                               associate

Prepared for by (1)
  Name               Level  Details                 How sure     Written in
  ─────────────────  ─────  ──────────────────────  ───────────  ───────────────
  Nursing associate      5  months 24; done by 18   established  handbook, p. 52
                            of 20

Requires (7)
  Name                 Details               How sure     Written in
  ───────────────────  ────────────────────  ───────────  ──────────────────────
  Active listening     importance essential  established  ward-standard, skill 3
  Communicate          importance essential  established  handbook, p. 9
  Control infection    importance essential  established  handbook, p. 9
  Give medicines       importance essential  established  ward-standard, skill 9
+ Plan care            importance essential  planned      handbook, p. 9 - When
                                                          the new standard comes
  Take blood pressure  importance essential  established  handbook, p. 9
~ Teach others         importance desirable  inferred     handbook, p. 9 - read
                                                          from the task of
                                                          showing students round

To get in (1)
  Name                     Level  Details            How sure     Written in
  ───────────────────────  ─────  ─────────────────  ───────────  ──────────────
  GCSE English, grade 4        2  how strongly must  established  handbook, p. 9
   or above

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> show standard:nursing-associate
Nursing associate
standard · level 5 · standard:nursing-associate

Codes:                      ST:ST0827
Reference:                  ST0827
Months:                     24
Employer/levy pays, pounds: 15000
Youngest age:               18
Condition:                  an employer who releases the learner
How sure:                   established
Written in:                 handbook, p. 52

Prepares for (1)
  Name               Level  Details                 How sure     Written in
  ─────────────────  ─────  ──────────────────────  ───────────  ───────────────
  Nursing associate      4  months 24; done by 18   established  handbook, p. 52
                            of 20

Awards (1)
  Name                             Level  How sure     Written in
  ───────────────────────────────  ─────  ───────────  ───────────────
  Foundation degree in healthcare      5  established  handbook, p. 52

Develops (2)
  Name                 How sure     Written in
  ───────────────────  ───────────  ──────────────────────
  Give medicines       established  ward-standard, skill 9
  Take blood pressure  established  handbook, p. 52

To get in (2)
  Name           Kind           Level  Details        How sure     Written in
  ─────────────  ─────────────  ─────  ─────────────  ───────────  ─────────────
  GCSE English,  qualification      2  either/or a;   established  handbook, p.
   grade 4 or                          how strongly                52
   above                               must
  Communicate    competency            either/or b;   established  handbook, p.
                                       how strongly                52
                                       may

Offered by (2)
  Name                 Details                      How sure     Written in
  ───────────────────  ───────────────────────────  ───────────  ───────────────
  The College          months 24; offered as        established  handbook, p. 95
                       provider
  St Mary’s NHS Trust  offered as employer          established  handbook, p. 96

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> show care-diploma-2
Diploma in Care, level 2
qualification · level 2 · qualification:care-diploma-2

Aliases:      Level 2 diploma
Codes:        RQF:603/2601/4
Credits:      16
Total hours:  150
Youngest age: 16
How sure:     established
Written in:   handbook, p. 61
Also written: inferred: handbook, p. 61, table - the credits of its units added
              up: credits 18
Rules:        established: handbook, p. 61: counted in credits; min 16
              established: handbook, p. 61: group B+C; counted in credits; min 7
              established: handbook, p. 61: group B; counted in units; min 1
              established: handbook, p. 61: group C; counted in credits; max 4

Prepares for (1)
  Name                              Level  How sure     Written in
  ────────────────────────────────  ─────  ───────────  ───────────────
  Senior healthcare support worker      3  established  handbook, p. 61

Awarded by (2)
  Name                            Kind       Level  How sure  Written in
  ──────────────────────────────  ─────────  ─────  ────────  ──────────────────
x Health and social care          standard       2  ended     handbook, p. 51
   framework
* Rotation apprenticeship         programme         observed  cohort-2018, p. 98

Contains (8)
  Name                       Details                How sure     Written in
  ─────────────────────────  ─────────────────────  ───────────  ───────────────
  Communicate in care        mandatory yes          established  handbook, p. 61
   settings
  Dementia awareness         group B; mandatory no  established  handbook, p. 61
  Duty of care               mandatory yes          established  handbook, p. 61
  The causes and spread of   mandatory yes          established  handbook, p. 61
   infection
  Understand the law of      mandatory yes          established  handbook, p. 61
   care
  Support the use of         group B                established  handbook, p. 61
   medication
  Nail care                  group C; mandatory no  established  handbook, p. 61
? Support at the end of      group C; mandatory no  potential    handbook, p. 61
   life

Offered by (1)
  Name         Details                              How sure     Written in
  ───────────  ───────────────────────────────────  ───────────  ───────────────
  The College  cost, pounds 450; awarding body      established  handbook, p. 95
               City & Guilds

* observed: named people or a cohort did it
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show unit:infection-control
The causes and spread of infection
unit · unit:infection-control

Credits:      3
Guided hours: 20
How sure:     established
Written in:   handbook, p. 71

Part of (2)
  Name             Kind           Level  Details       How sure     Written in
  ───────────────  ─────────────  ─────  ────────────  ───────────  ────────────
  Diploma in       qualification      2  mandatory     established  handbook, p.
   Care, level 2                         yes                        61
* Rotation         programme             mandatory     observed     cohort-2018,
   apprenticeship                        yes;                       p. 98
                                         position 1;
                                         days 2

Develops (1)
  Name               How sure     Written in
  ─────────────────  ───────────  ───────────────
  Control infection  established  handbook, p. 71

Practised at (1)
  Name               Details         How sure     Written in
  ─────────────────  ──────────────  ───────────  ───────────────
  Ward 3, St Mary’s  verdict covers  established  handbook, p. 92

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show unit:communication
Communicate in care settings
unit · unit:communication

Credits:      3
Guided hours: 20
How sure:     established
Written in:   handbook, p. 70

Part of (1)
  Name                      Level  Details        How sure     Written in
  ────────────────────────  ─────  ─────────────  ───────────  ───────────────
  Diploma in Care, level 2      2  mandatory yes  established  handbook, p. 61

Develops (2)
  Name         How sure     Written in
  ───────────  ───────────  ───────────────
  Communicate  established  handbook, p. 70
  Listen       established  handbook, p. 70

Practised at (3)
  Name                  Details         How sure     Written in
  ────────────────────  ──────────────  ───────────  ───────────────────────────
+ Day centre, Elm Road  verdict covers  planned      handbook, p. 90
  Oak House                             established  handbook, p. 91
~ Ward 3, St Mary’s     verdict covers  inferred     handbook, p. 92 - the words
                                                     "talks with patients"

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> show active-listening
Active listening
competency · competency:active-listening

Category:   Talking with people
How sure:   established
Written in: ward-standard, skill 3

Developed by (1)
  Name                     How sure  Written in
  ───────────────────────  ────────  ──────────────────
* Rotation apprenticeship  observed  cohort-2018, p. 98

Required by (1)
  Name               Level  Details              How sure     Written in
  ─────────────────  ─────  ───────────────────  ───────────  ──────────────────
  Nursing associate      4  importance           established  ward-standard,
                            essential                         skill 3

See also (1)
  Name    Details      How sure  Written in
  ──────  ───────────  ────────  ──────────────────────────────────────────
~ Listen  match exact  inferred  handbook, skill 3 - the words are the same

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018:   Twenty people, two years on (2018-06)
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> show ward-3
Ward 3, St Mary’s
setting · setting:ward-3

Sector:     health
Type:       Ward
DBS check:  enhanced
How sure:   established
Written in: handbook, p. 92

Develops (1)
  Name                 How sure  Written in
  ───────────────────  ────────  ──────────────────────────────────────
~ Take blood pressure  inferred  handbook, p. 92 - the ward does rounds

Covers (6)
  Name                Kind        Details         How sure     Written in
  ──────────────────  ──────────  ──────────────  ───────────  ─────────────────
~ Communicate in      unit        verdict covers  inferred     handbook, p. 92 -
   care settings                                               the words "talks
                                                               with patients"
  Dementia awareness  unit        verdict cannot  established  handbook, p. 92
  The causes and      unit        verdict covers  established  handbook, p. 92
   spread of
   infection
  Support the use of  unit        verdict covers  established  handbook, p. 92
   medication
  Nail care           unit        verdict cannot  established  handbook, p. 92
  Communicate         competency  verdict covers  established  handbook, p. 92

Hosted by (1)
  Name                 Details     How sure     Written in
  ───────────────────  ──────────  ───────────  ───────────────
  St Mary’s NHS Trust  capacity 3  established  handbook, p. 96

Takes learners of (1)
  Name                     Details               How sure  Written in
  ───────────────────────  ────────────────────  ────────  ──────────────────
* Rotation apprenticeship  months 3; position 2  observed  cohort-2018, p. 98

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show oak-house
Oak House
setting · setting:oak-house

Sector:       care
Type:         Care home
Youngest age: 18
Vaccination:  yes
How sure:     established
Written in:   handbook, p. 91

To get in (1)
  Name               Details            How sure     Written in
  ─────────────────  ─────────────────  ───────────  ───────────────
  Control infection  how strongly must  established  handbook, p. 91

Covers (3)
  Name                          Details         How sure     Written in
  ────────────────────────────  ──────────────  ───────────  ──────────────────
  Communicate in care settings                  established  handbook, p. 91
* Dementia awareness            verdict covers  observed     cohort-2018, visit
  Nail care                     verdict cannot  established  handbook, p. 91

Hosted by (1)
  Name       How sure  Written in
  ─────────  ────────  ──────────────────
* Elm Trust  observed  cohort-2018, visit

Takes learners of (1)
  Name                     Details                 How sure  Written in
  ───────────────────────  ──────────────────────  ────────  ──────────────────
* Rotation apprenticeship  position 3; weeks 12.5  observed  cohort-2018, p. 98

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show st-marys
St Mary’s NHS Trust
organisation · organisation:st-marys

Type:       NHS trust
Capacity:   12
Condition:  a uniform, which the trust lends (may be asked)
How sure:   established
Written in: handbook, p. 96

Hosts (2)
  Name               Details     How sure     Written in
  ─────────────────  ──────────  ───────────  ───────────────
  Community team                 established  handbook, p. 96
  Ward 3, St Mary’s  capacity 3  established  handbook, p. 96

Offers (1)
  Name               Level  Details              How sure     Written in
  ─────────────────  ─────  ───────────────────  ───────────  ───────────────
  Nursing associate      5  offered as employer  established  handbook, p. 96

Sources
  handbook: The handbook of the borough, third edition (2020)

> show borough
Borough council
organisation · organisation:borough

Type:         Council
Capacity min: 4
Capacity max: 6
How sure:     established
Written in:   handbook, p. 95

Hosts (2)
  Name                  Details     How sure     Written in
  ────────────────────  ──────────  ───────────  ───────────────
  Community team        capacity 2  established  handbook, p. 95
  Day centre, Elm Road              established  handbook, p. 95

Offers (1)
  Name                     Details          How sure  Written in
  ───────────────────────  ───────────────  ────────  ──────────────────
* Rotation apprenticeship  offered as lead  observed  cohort-2018, p. 98

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show rotation
* Rotation apprenticeship
programme · programme:rotation

Months:     15
Placements: 3
Started:    20
Completed:  14
How sure:   observed
Written in: cohort-2018, p. 98

Prepares for (1)
  Name         Level  How sure  Written in
  ───────────  ─────  ────────  ────────────────────
* Care worker      1  observed  cohort-2018, table 6

Awards (2)
  Name                      Kind           Level  How sure  Written in
  ────────────────────────  ─────────────  ─────  ────────  ──────────────────
+ Adult care worker         standard           2  planned   handbook, p. 98
* Diploma in Care, level 2  qualification      2  observed  cohort-2018, p. 98

Contains (1)
  Name                     Details                  How sure  Written in
  ───────────────────────  ───────────────────────  ────────  ──────────────────
* The causes and spread    mandatory yes; position  observed  cohort-2018, p. 98
   of infection            1; days 2

Develops (1)
  Name              How sure  Written in
  ────────────────  ────────  ──────────────────
* Active listening  observed  cohort-2018, p. 98

Offered by (1)
  Name             Details          How sure  Written in
  ───────────────  ───────────────  ────────  ──────────────────
* Borough council  offered as lead  observed  cohort-2018, p. 98

Places learners at (3)
  Name                  Details                 How sure  Written in
  ────────────────────  ──────────────────────  ────────  ──────────────────
* Day centre, Elm Road  position 3              observed  cohort-2018, p. 98
* Oak House             position 3; weeks 12.5  observed  cohort-2018, p. 98
* Ward 3, St Mary’s     months 3; position 2    observed  cohort-2018, p. 98

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> show leavers-scheme
+ School leavers’ scheme
programme · programme:leavers-scheme

Months:       6
Youngest age: 16
How sure:     planned
Written in:   handbook, p. 99

Places learners at (1)
  Name            How sure  Written in
  ──────────────  ────────  ───────────────
+ Community team  planned   handbook, p. 99

+ planned: decided and not yet begun, or subject to approval

Sources
  handbook: The handbook of the borough, third edition (2020)

> show old-aide
This has ended: it is shown here and takes part in no other answer.

x Ward aide
role · level 1 · role:old-aide

Replaced by: Healthcare assistant
Sector:      health
How sure:    ended
Written in:  handbook, p. 40
Holds:       to 2014-03

Leads to (1)
  Name                  Level  How sure  Written in
  ────────────────────  ─────  ────────  ───────────────
x Healthcare assistant      2  ended     handbook, p. 40

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> show framework
This has ended: it is shown here and takes part in no other answer.

x Health and social care framework
standard · level 2 · standard:framework

Aliases:     Old framework
Replaced by: Adult care worker
Months:      18
How sure:    ended
Written in:  handbook, p. 51
Holds:       to 2017-09

Prepares for (1)
  Name         Level  How sure  Written in
  ───────────  ─────  ────────  ───────────────
x Care worker      1  ended     handbook, p. 51

Awards (1)
  Name                      Level  How sure  Written in
  ────────────────────────  ─────  ────────  ───────────────
x Diploma in Care, level 2      2  ended     handbook, p. 51

Offered by (1)
  Name         Details              How sure  Written in
  ───────────  ───────────────────  ────────  ───────────────
x The College  offered as provider  ended     handbook, p. 51

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> show hospice
This has ended: it is shown here and takes part in no other answer.

x The hospice
setting · setting:hospice

Sector:     health
Type:       Hospice
How sure:   ended
Written in: handbook, p. 91
Holds:      to 2019

Covers (1)
  Name                        Details         How sure  Written in
  ──────────────────────────  ──────────────  ────────  ───────────────
x Support at the end of life  verdict covers  ended     handbook, p. 91

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> show trainee-navigator
? Trainee care navigator
role · level 2 · role:trainee-navigator

Sector:     both
How sure:   potential
Written in: handbook, p. 33
Note:       The plan says that such a post could be made

Leads to (1)
  Name           Level  Details    How sure   Written in
  ─────────────  ─────  ─────────  ─────────  ───────────────
? Social worker      6  months 30  potential  handbook, p. 33

Can be reached from (1)
  Name                  Level  How sure   Written in
  ────────────────────  ─────  ─────────  ───────────────
? Healthcare assistant      2  potential  handbook, p. 33

? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> show "The College" -f csv
relation,direction,node.id,node.name,node.kind,node.level,months,as,cost,awarding_body,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
offers,out,standard:framework,Health and social care framework,standard,2,,provider,,,ended,handbook,2020,p. 51,,,2017-09,offers.csv,6,
offers,out,standard:nursing-associate,Nursing associate,standard,5,24,provider,,,established,handbook,2020,p. 95,,,,offers.csv,2,
offers,out,qualification:care-diploma-2,"Diploma in Care, level 2",qualification,2,,,450,City & Guilds,established,handbook,2020,p. 95,,,,offers.csv,3,

% columns 40
> show care-worker
Care worker
role · level 1 · role:care-worker

Aliases:      Carer; Support worker;
              介護職員
Codes:        SOC:6135
Summary:      Helps people with washing,
              dressing, eating and
              getting about
Sector:       care
DBS check:    enhanced (usually)
Condition:    a caring nature (usually)
Pay from, pounds a year:
              19000
Uniform:      tunic
Driving licence:
              yes (may be asked)
              (cohort-2018, observed)
How sure:     established
Written in:   handbook, p. 2
Also written: observed: cohort-2018,
              interview 4, page 2:
              driving licence yes; how
              strongly may

Leads to (4)
  Name                Level  How sure
  ──────────────────  ─────  ───────────
  Healthcare              2  established
   assistant
    Written in: handbook, p. 2
  介護福祉士,           3-4  established
   certified care
   worker
    Details:    months 36; condition
                実務経験3年
    Written in: kaigo-guide, 頁 12
  Senior care worker      3  established
    Details:    months 12
    Written in: handbook, p. 2
~ Therapy assistant          inferred
    Written in: handbook, p. 11 - both
                help people to move

Can be reached from (3)
  Name           Level  How sure
  ─────────────  ─────  ────────────────
~ 介護福祉士,      3-4  inferred
   certified
   care worker
    Written in: handbook, p. 12 - people
                move between countries
* Senior care        3  observed
   worker
    Written in: cohort-2018, interview 3
* Volunteer          0  observed, 5 of 9
    Details:    months 2; youngest age
                16
    Written in: cohort-2018, table 5

Prepared for by (3)
  Name                Level  How sure
  ──────────────────  ─────  ───────────
  Adult care worker       2  established
    Kind:       standard
    Written in: handbook, p. 50
x Health and social       2  ended
   care framework
    Kind:       standard
    Written in: handbook, p. 51
* Rotation                   observed
   apprenticeship
    Kind:       programme
    Written in: cohort-2018, table 6

Requires (3)
  Name          How sure     Written in
  ────────────  ───────────  ───────────
  Communicate   established  handbook,
                             p. 2
    Details: importance essential
  Listen        established  handbook,
                             p. 2
    Details: importance desirable
  Move people   established  handbook,
   safely                    p. 2

See also (2)
  Name                Level  How sure
  ──────────────────  ─────  ───────────
  Home care                  established
   assistant
    Details:    match close
    Written in: handbook, p. 3
~ 介護福祉士,           3-4  inferred
   certified care
   worker
    Details:    match broad
    Written in: kaigo-guide, 頁 12 - its
                second sentence

* observed: named people or a cohort did
  it
~ inferred: our own reading, arithmetic
  or join; never a source's word
x ended: it no longer holds

Sources
  cohort-2018: Twenty people, two years
               on (2018-06)
  handbook:    The handbook of the
               borough, third edition
               (2020)
  kaigo-guide: 介護の手引き

% columns
> show kaigo -f json
{"data":{"node":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null,"aliases":["介護福祉士"],"summary":"国家資格を持つ介護職","level_from":3,"level_to":4,"sector":"care","registration":"Social welfare register","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"role.csv","line":8},"also":[],"rules":[]},"links":[{"relation":"progresses-to","direction":"out","node":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 12","note":"people move between countries","file":"progresses-to.csv","line":14},"also":[]},{"relation":"progresses-to","direction":"in","node":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"months":36,"condition":"実務経験3年","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"progresses-to.csv","line":5},"also":[]},{"relation":"requires","direction":"out","node":{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null},"importance":"essential","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"requires.csv","line":26},"also":[]},{"relation":"requires","direction":"out","node":{"id":"competency:support-dementia","name":"Support people with dementia","kind":"competency","level":null},"importance":"essential","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"requires.csv","line":27},"also":[]},{"relation":"matches","direction":"out","node":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"match":"broad","evidence":{"status":"inferred","source":"kaigo-guide","locator":"頁 12","note":"its second sentence","file":"matches.csv","line":5},"also":[]}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> show kaigo -f jsonl
{"relation":"progresses-to","direction":"out","node":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 12","note":"people move between countries","file":"progresses-to.csv","line":14},"also":[]}
{"relation":"progresses-to","direction":"in","node":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"months":36,"condition":"実務経験3年","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"progresses-to.csv","line":5},"also":[]}
{"relation":"requires","direction":"out","node":{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null},"importance":"essential","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"requires.csv","line":26},"also":[]}
{"relation":"requires","direction":"out","node":{"id":"competency:support-dementia","name":"Support people with dementia","kind":"competency","level":null},"importance":"essential","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"requires.csv","line":27},"also":[]}
{"relation":"matches","direction":"out","node":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"match":"broad","evidence":{"status":"inferred","source":"kaigo-guide","locator":"頁 12","note":"its second sentence","file":"matches.csv","line":5},"also":[]}

> show kaigo -f csv
relation,direction,node.id,node.name,node.kind,node.level,months,importance,match,condition,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
progresses-to,out,role:care-worker,Care worker,role,1,,,,,inferred,handbook,2020,p. 12,people move between countries,,,progresses-to.csv,14,
progresses-to,in,role:care-worker,Care worker,role,1,36,,,実務経験3年,established,kaigo-guide,,頁 12,,,,progresses-to.csv,5,
requires,out,competency:move-people,Move people safely,competency,,,essential,,,established,kaigo-guide,,頁 12,,,,requires.csv,26,
requires,out,competency:support-dementia,Support people with dementia,competency,,,essential,,,established,kaigo-guide,,頁 12,,,,requires.csv,27,
matches,out,role:care-worker,Care worker,role,1,,,broad,,inferred,kaigo-guide,,頁 12,its second sentence,,,matches.csv,5,

> show kaigo -f markdown
\## 介護福祉士, certified care worker

role · level 3-4 · role:kaigo

- **Aliases:** 介護福祉士
- **Summary:** 国家資格を持つ介護職
- **Level from:** 3
- **Level to:** 4
- **Sector:** care
- **Registration:** Social welfare register
- **How sure:** established
- **Written in:** kaigo-guide, 頁 12

\### Leads to (1)

| Name | Level | How sure | Written in | Id |
| --- | ---: | --- | --- | --- |
| \~ Care worker | 1 | inferred | handbook, p. 12 - people move between countries | role:care-worker |

\### Can be reached from (1)

| Name | Level | Details | How sure | Written in | Id |
| --- | ---: | --- | --- | --- | --- |
| Care worker | 1 | months 36; condition 実務経験3年 | established | kaigo-guide, 頁 12 | role:care-worker |

\### Requires (2)

| Name | Details | How sure | Written in | Id |
| --- | --- | --- | --- | --- |
| Move people safely | importance essential | established | kaigo-guide, 頁 12 | competency:move-people |
| Support people with dementia | importance essential | established | kaigo-guide, 頁 12 | competency:support-dementia |

\### See also (1)

| Name | Level | Details | How sure | Written in | Id |
| --- | ---: | --- | --- | --- | --- |
| \~ Care worker | 1 | match broad | inferred | kaigo-guide, 頁 12 - its second sentence | role:care-worker |

- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **kaigo-guide:** 介護の手引き

> show kaigo -f msgpack
\x 82 a4 64 61 74 61 82 a4 6e 6f 64 65 8d a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61 6d 65
\x d9 26 e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65 64 20 63 61 72
\x 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a7 61 6c 69 61 73 65
\x 73 91 af e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab a7 73 75 6d 6d 61 72 79 be e5 9b bd e5 ae
\x b6 e8 b3 87 e6 a0 bc e3 82 92 e6 8c 81 e3 81 a4 e4 bb 8b e8 ad b7 e8 81 b7 aa 6c 65 76 65 6c 5f
\x 66 72 6f 6d 03 a8 6c 65 76 65 6c 5f 74 6f 04 a6 73 65 63 74 6f 72 a4 63 61 72 65 ac 72 65 67 69
\x 73 74 72 61 74 69 6f 6e b7 53 6f 63 69 61 6c 20 77 65 6c 66 61 72 65 20 72 65 67 69 73 74 65 72
\x a8 65 76 69 64 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f
\x 75 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4
\x 66 69 6c 65 a8 72 6f 6c 65 2e 63 73 76 a4 6c 69 6e 65 08 a4 61 6c 73 6f 90 a5 72 75 6c 65 73 90
\x a5 6c 69 6e 6b 73 95 85 a8 72 65 6c 61 74 69 6f 6e ad 70 72 6f 67 72 65 73 73 65 73 2d 74 6f a9
\x 64 69 72 65 63 74 69 6f 6e a3 6f 75 74 a4 6e 6f 64 65 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65
\x 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f
\x 6c 65 a5 6c 65 76 65 6c 01 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72
\x 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f
\x 63 61 74 6f 72 a5 70 2e 20 31 32 a4 6e 6f 74 65 bd 70 65 6f 70 6c 65 20 6d 6f 76 65 20 62 65 74
\x 77 65 65 6e 20 63 6f 75 6e 74 72 69 65 73 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74
\x 6f 2e 63 73 76 a4 6c 69 6e 65 0e a4 61 6c 73 6f 90 87 a8 72 65 6c 61 74 69 6f 6e ad 70 72 6f 67
\x 72 65 73 73 65 73 2d 74 6f a9 64 69 72 65 63 74 69 6f 6e a2 69 6e a4 6e 6f 64 65 84 a2 69 64 b0
\x 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65
\x 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a6 6d 6f 6e 74 68 73 24 a9 63 6f 6e 64 69
\x 74 69 6f 6e b0 e5 ae 9f e5 8b 99 e7 b5 8c e9 a8 93 33 e5 b9 b4 a8 65 76 69 64 65 6e 63 65 85 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ab 6b 61 69 67 6f 2d
\x 67 75 69 64 65 a7 6c 6f 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 66 69 6c 65 b1 70 72 6f 67 72 65
\x 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 05 a4 61 6c 73 6f 90 86 a8 72 65 6c 61 74 69 6f
\x 6e a8 72 65 71 75 69 72 65 73 a9 64 69 72 65 63 74 69 6f 6e a3 6f 75 74 a4 6e 6f 64 65 84 a2 69
\x 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 6d 6f 76 65 2d 70 65 6f 70 6c 65 a4 6e 61 6d 65 b2 4d 6f
\x 76 65 20 70 65 6f 70 6c 65 20 73 61 66 65 6c 79 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79
\x a5 6c 65 76 65 6c c0 aa 69 6d 70 6f 72 74 61 6e 63 65 a9 65 73 73 65 6e 74 69 61 6c a8 65 76 69
\x 64 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65
\x ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 66 69 6c 65
\x ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 1a a4 61 6c 73 6f 90 86 a8 72 65 6c 61 74
\x 69 6f 6e a8 72 65 71 75 69 72 65 73 a9 64 69 72 65 63 74 69 6f 6e a3 6f 75 74 a4 6e 6f 64 65 84
\x a2 69 64 bb 63 6f 6d 70 65 74 65 6e 63 79 3a 73 75 70 70 6f 72 74 2d 64 65 6d 65 6e 74 69 61 a4
\x 6e 61 6d 65 bc 53 75 70 70 6f 72 74 20 70 65 6f 70 6c 65 20 77 69 74 68 20 64 65 6d 65 6e 74 69
\x 61 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 aa 69 6d 70 6f 72 74 61
\x 6e 63 65 a9 65 73 73 65 6e 74 69 61 6c a8 65 76 69 64 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65
\x 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f
\x 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c
\x 69 6e 65 1b a4 61 6c 73 6f 90 86 a8 72 65 6c 61 74 69 6f 6e a7 6d 61 74 63 68 65 73 a9 64 69 72
\x 65 63 74 69 6f 6e a3 6f 75 74 a4 6e 6f 64 65 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f
\x 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5
\x 6c 65 76 65 6c 01 a5 6d 61 74 63 68 a5 62 72 6f 61 64 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61
\x 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7
\x 6c 6f 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 6e 6f 74 65 b3 69 74 73 20 73 65 63 6f 6e 64 20 73
\x 65 6e 74 65 6e 63 65 a4 66 69 6c 65 ab 6d 61 74 63 68 65 73 2e 63 73 76 a4 6c 69 6e 65 05 a4 61
\x 6c 73 6f 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30 38 33 31 61 37 62
\x 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31 65 66 37 61 62 36
\x 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7
\x 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> show kaigo -f dot
digraph "show" {
  rankdir=LR;
  "role:kaigo" [label="介護福祉士, certified care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:move-people" [label="Move people safely", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:support-dementia" [label="Support people with dementia", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:kaigo" -> "role:care-worker" [label="~ progresses-to", style=dotted, tooltip="inferred"];
  "role:care-worker" -> "role:kaigo" [label="progresses-to", style=solid, tooltip="established"];
  "role:kaigo" -> "competency:move-people" [label="requires", style=solid, tooltip="established"];
  "role:kaigo" -> "competency:support-dementia" [label="requires", style=solid, tooltip="established"];
  "role:kaigo" -> "role:care-worker" [label="~ matches", style=dotted, tooltip="inferred"];
}
