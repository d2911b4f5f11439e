% graph small.rung
> gap nursing-associate --from healthcare-assistant
! rung: 'nursing-associate' names two nodes: role:nursing-associate, standard:nursing-associate; say which
= 1

> gap role:nursing-associate --from HCA --have foundation-degree --have gcse-english
For Nursing associate, holding Healthcare assistant, Foundation degree in
healthcare, GCSE English, grade 4 or above: 4 of 6 recorded requirements held, 2
missing.
Missing means not recorded as held; a person may well be able to do it.

Held already (4)
  Competency         From                    Is needed    Written in
  ─────────────────  ──────────────────────  ───────────  ──────────────────────
  Active listening   Healthcare assistant    established  ward-standard, skill 3
  Communicate        Healthcare assistant    established  handbook, p. 9
  Control infection  Healthcare assistant    established  handbook, p. 9
+ Plan care          Foundation degree in    planned      handbook, p. 9 - When
                     healthcare                           the new standard comes

Missing (2)
  Competency           What would close it    How sure     Written in
  ───────────────────  ─────────────────────  ───────────  ─────────────────────
  Give medicines       Ward 3, St Mary’s;     established  ward-standard, skill
                       Nursing associate;                  9
                       Support the use of
                       medication
  Take blood pressure  Nursing associate      established  handbook, p. 9

Already held: 67% (4 of 6)

What prepares for it (1)
  Standard           Level  Months  How sure     Written in
  ─────────────────  ─────  ──────  ───────────  ───────────────
  Nursing associate      5      24  established  handbook, p. 52
    To check: at least 18 years old, an employer who releases the learner

To get in (1)
  Qualification                 Level  How strongly  How sure     Written in
  ────────────────────────────  ─────  ────────────  ───────────  ──────────────
  GCSE English, grade 4 or          2  must          established  handbook, p. 9
   above

To check (4)
  - at least 18 years old [Nursing associate] (handbook, p. 52)
  - an employer who releases the learner [Nursing associate] (handbook, p. 52)
  - at least 18 years old (handbook, p. 9)
  - registration: NMC (handbook, p. 9)

+ planned: decided and not yet begun, or subject to approval

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> gap role:nursing-associate --have listen --learner age=17
For Nursing associate, holding Listen: 1 of 6 recorded requirements held, 5
missing.
Barred to this learner: at least 18 years old.
Missing means not recorded as held; a person may well be able to do it.
Nothing closes Take blood pressure now (Nursing associate: at least 18 years
old).

Held already (1)
  Competency        From    Is needed    Written in
  ────────────────  ──────  ───────────  ──────────────────────
  Active listening  Listen  established  ward-standard, skill 3

Missing (5)
  Competency           How sure     Written in
  ───────────────────  ───────────  ────────────────────────────────────────────
  Communicate          established  handbook, p. 9
    What would close it: Oak House; Ward 3, St Mary’s; Communicate in care
                         settings; + Day centre, Elm Road
  Control infection    established  handbook, p. 9
    What would close it: Ward 3, St Mary’s; The causes and spread of infection
  Give medicines       established  ward-standard, skill 9
    What would close it: Ward 3, St Mary’s; Nursing associate; Support the use
                         of medication
+ Plan care            planned      handbook, p. 9 - When the new standard comes
    What would close it: Foundation degree in healthcare, Degree in nursing
                         (adult)
  Take blood pressure  established  handbook, p. 9
    What would close it: Nursing associate

Desirable and missing (1)
  Competency    What would close it         How sure  Written in
  ────────────  ──────────────────────────  ────────  ──────────────────────────
~ Teach others  ~ Foundation degree in      inferred  handbook, p. 9 - read from
                healthcare                            the task of showing
                                                      students round

Already held: 17% (1 of 6)

What prepares for it (1)
  Standard          Level  Months  Barred by        How sure     Written in
  ────────────────  ─────  ──────  ───────────────  ───────────  ───────────────
  Nursing               5      24  at least 18      established  handbook, p. 52
   associate                       years old
    To check: an employer who releases the learner; entry: GCSE English, grade 4
              or above; entry: Communicate (may be asked)

To get in (1)
  Qualification                 Level  How strongly  How sure     Written in
  ────────────────────────────  ─────  ────────────  ───────────  ──────────────
  GCSE English, grade 4 or          2  must          established  handbook, p. 9
   above

Barred by (1)
  - at least 18 years old (handbook, p. 9)

To check (2)
  - registration: NMC (handbook, p. 9)
  - entry: GCSE English, grade 4 or above (handbook, p. 9)

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> gap standard:nursing-associate --from healthcare-assistant --learner age=17 --learner employer_sector=health
For Nursing associate, holding Healthcare assistant: 0 of 4 recorded
requirements held, 4 missing.
Barred to this learner: at least 18 years old.
Missing means not recorded as held; a person may well be able to do it.
Nothing closes Take blood pressure now (Nursing associate: at least 18 years
old).

Missing (4)
  Competency           What would close it    How sure     Written in
  ───────────────────  ─────────────────────  ───────────  ─────────────────────
  Give medicines       Ward 3, St Mary’s;     established  ward-standard, skill
                       Nursing associate;                  9
                       Support the use of
                       medication
  Plan care            Foundation degree in   established  handbook, p. 62
                       healthcare, Degree in
                       nursing (adult)
  Take blood pressure  Nursing associate      established  handbook, p. 52
~ Teach others         ~ Foundation degree    inferred     handbook, p. 62 - a
                       in healthcare                       module of that name

Already held: 0% (0 of 4)

To get in (2)
                                                How                    Written
  Name         Kind           Level  Either/or  strongly  How sure     in
  ───────────  ─────────────  ─────  ─────────  ────────  ───────────  ─────────
  GCSE         qualification      2  a          must      established  handbook,
   English,                                                            p. 52
   grade 4 or
   above
  Communicate  competency            b          may       established  handbook,
                                                                       p. 52

Barred by (1)
  - at least 18 years old (handbook, p. 52)

To check (2)
  - an employer who releases the learner (handbook, p. 52)
  - entry: GCSE English, grade 4 or above (handbook, p. 52)

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> gap care-diploma-2 --from care-worker --learner age=15
For Diploma in Care, level 2, holding Care worker: 1 of 4 recorded requirements
held, 3 missing.
Barred to this learner: at least 16 years old.
Missing means not recorded as held; a person may well be able to do it.
4 optional units are not counted here: which to take is a choice by the rules of
combination, and `qualify` judges it.

Held already (1)
  Competency   From         Is needed    Written in
  ───────────  ───────────  ───────────  ───────────────
  Communicate  Care worker  established  handbook, p. 70

Missing (3)
  Competency         How sure     Written in
  ─────────────────  ───────────  ──────────────────────────────────────────────
  Control infection  established  handbook, p. 71
    What would close it: Ward 3, St Mary’s; The causes and spread of infection
  Listen             established  handbook, p. 70
    What would close it: Oak House; Communicate in care settings; + Day centre,
                         Elm Road; ~ Ward 3, St Mary’s
~ Keep records       inferred     handbook, p. 70 - the unit speaks of reporting
    What would close it: ~ Community team, ~ Duty of care

Already held: 25% (1 of 4)

Barred by (1)
  - at least 16 years old (handbook, p. 61)

See also (2)
  Role              Level  Like         How alike  How sure     Written in
  ────────────────  ─────  ───────────  ─────────  ───────────  ────────────────
  Home care                Care worker  close      established  handbook, p. 3
   assistant
~ 介護福祉士,         3-4  Care worker  broad      inferred     kaigo-guide, 頁
   certified care                                               12 - its second
   worker                                                       sentence

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap unit:infection-control --from care-worker
For The causes and spread of infection, holding Care worker: 0 of 1 recorded
requirements held, 1 missing.
Missing means not recorded as held; a person may well be able to do it.

Missing (1)
  Competency         What would close it            How sure     Written in
  ─────────────────  ─────────────────────────────  ───────────  ───────────────
  Control infection  Ward 3, St Mary’s; The causes  established  handbook, p. 71
                     and spread of infection

Already held: 0% (0 of 1)

See also (2)
  Role              Level  Like         How alike  How sure     Written in
  ────────────────  ─────  ───────────  ─────────  ───────────  ────────────────
  Home care                Care worker  close      established  handbook, p. 3
   assistant
~ 介護福祉士,         3-4  Care worker  broad      inferred     kaigo-guide, 頁
   certified care                                               12 - its second
   worker                                                       sentence

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap nurse-adult --from role:nursing-associate --learner registrations=NMC --learner dbs=enhanced
For Nurse (adult), registered, holding Nursing associate: 3 of 4 recorded
requirements held, 1 missing.
Missing means not recorded as held; a person may well be able to do it.

Held already (3)
  Competency      From               Is needed    Written in
  ──────────────  ─────────────────  ───────────  ───────────────
  Communicate     Nursing associate  established  handbook, p. 14
  Give medicines  Nursing associate  established  handbook, p. 14
  Plan care       Nursing associate  established  handbook, p. 14

Missing (1)
  Competency    What would close it         How sure  Written in
  ────────────  ──────────────────────────  ────────  ──────────────────────────
~ Teach others  ~ Foundation degree in      inferred  handbook, p. 14 - read
                healthcare                            from the task of
                                                      supervising

Already held: 75% (3 of 4)

What prepares for it (1)
  Qualification              Level  Months  How sure     Written in
  ─────────────────────────  ─────  ──────  ───────────  ───────────────
  Degree in nursing (adult)      6      36  established  handbook, p. 64
    To check: entry: Access to higher education, health (usually)

To get in (3)
  Qualification     Level  Either/or  How strongly  How sure     Written in
  ────────────────  ─────  ─────────  ────────────  ───────────  ───────────────
  Foundation            5  degree     must          established  handbook, p. 14
   degree in
   healthcare
  GCSE English,         2  english    usual         established  handbook, p. 14
   grade 4 or
   above
  Degree in             6  degree     must          established  handbook, p. 14
   nursing (adult)

To check (6)
  - two years of practice (usually) (handbook, p. 14)
  - at least 18 years old [Nursing associate] (handbook, p. 52)
  - an employer who releases the learner [Nursing associate] (handbook, p. 52)
  - entry: GCSE English, grade 4 or above [Nursing associate] (handbook, p. 52)
  - entry: Foundation degree in healthcare or Degree in nursing (adult)
    (handbook, p. 14)
  - entry: GCSE English, grade 4 or above (usually) (handbook, p. 14)

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> gap oak-house --from care-worker --learner age=17 --learner vaccinated=no
For Oak House, holding Care worker: 1 of 3 recorded requirements held, 2
missing.
Barred to this learner: at least 18 years old; vaccination: yes; at least 21
years old [Elm Trust].
Missing means not recorded as held; a person may well be able to do it.

Held already (1)
  Competency   From         Is needed    Written in
  ───────────  ───────────  ───────────  ───────────────
  Communicate  Care worker  established  handbook, p. 91

Missing (2)
  Competency                    How sure     Written in
  ────────────────────────────  ───────────  ──────────────────
  Listen                        established  handbook, p. 91
    What would close it: Oak House; Communicate in care settings; + Day centre,
                         Elm Road; ~ Ward 3, St Mary’s
* Support people with dementia  observed     cohort-2018, visit
    What would close it: Dementia awareness, * Oak House

Already held: 33% (1 of 3)

To get in (1)
  Competency         How strongly  How sure     Written in
  ─────────────────  ────────────  ───────────  ───────────────
  Control infection  must          established  handbook, p. 91

Barred by (3)
  - at least 18 years old (handbook, p. 91)
  - vaccination: yes (handbook, p. 91)
  - at least 21 years old [Elm Trust] (handbook, p. 96)

To check (1)
  - entry: Control infection (handbook, p. 91)

See also (2)
  Role              Level  Like         How alike  How sure     Written in
  ────────────────  ─────  ───────────  ─────────  ───────────  ────────────────
  Home care                Care worker  close      established  handbook, p. 3
   assistant
~ 介護福祉士,         3-4  Care worker  broad      inferred     kaigo-guide, 頁
   certified care                                               12 - its second
   worker                                                       sentence

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap social-worker --from care-worker
What Social worker requires is not recorded: unknown, which is not the same as
nothing.

Already held: not recorded

To check (1)
  - registration: Social Work England (handbook, p. 20)

See also (2)
  Role              Level  Like         How alike  How sure     Written in
  ────────────────  ─────  ───────────  ─────────  ───────────  ────────────────
  Home care                Care worker  close      established  handbook, p. 3
   assistant
~ 介護福祉士,         3-4  Care worker  broad      inferred     kaigo-guide, 頁
   certified care                                               12 - its second
   worker                                                       sentence

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap home-care-assistant
What Home care assistant requires is not recorded: unknown, which is not the
same as nothing.

Already held: not recorded

See also (1)
  Role         Level  How alike  How sure     Written in
  ───────────  ─────  ─────────  ───────────  ──────────────
  Care worker      1  close      established  handbook, p. 3

Sources
  handbook: The handbook of the borough, third edition (2020)

> gap rotation
For Rotation apprenticeship: 0 of 6 recorded requirements held, 6 missing.
Missing means not recorded as held; a person may well be able to do it.
4 optional units are not counted here: which to take is a choice by the rules of
combination, and `qualify` judges it.

Missing (6)
  Competency          What would close it     How sure     Written in
  ──────────────────  ──────────────────────  ───────────  ─────────────────────
* Active listening    * Rotation              observed     cohort-2018, p. 98
                      apprenticeship
  Communicate         Oak House; Ward 3, St   established  handbook, p. 70
                      Mary’s; Communicate in
                      care settings; + Day
                      centre, Elm Road
  Control infection   Ward 3, St Mary’s; The  established  handbook, p. 71
                      causes and spread of
                      infection
  Listen              Oak House; Communicate  established  handbook, p. 70
                      in care settings;
                      + Day centre, Elm
                      Road; ~ Ward 3, St
                      Mary’s
  Move people safely  Adult care worker       established  handbook, p. 50
~ Keep records        ~ Community team,       inferred     handbook, p. 70 - the
                      ~ Duty of care                       unit speaks of
                                                           reporting

Already held: 0% (0 of 6)

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> gap hospice
The hospice has ended; `show` says what it was, and --as-of asks about its day.

Already held: not recorded

> gap active-listening --have listen
For Active listening, holding Listen: 1 of 1 recorded requirements held, 0
missing.

Held already (1)
  Competency        From    Is needed    Written in
  ────────────────  ──────  ───────────  ──────────────────────
  Active listening  Listen  established  ward-standard, skill 3

Already held: 100% (1 of 1)

Sources
  ward-standard: Ward standard (2019-11-30)

> gap care-worker --from old-aide --as-of 2014
As of 2014-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
For Care worker, holding Ward aide: 0 of 2 recorded requirements held, 2
missing.
Missing means not recorded as held; a person may well be able to do it.

Missing (2)
  Competency          What would close it            How sure     Written in
  ──────────────────  ─────────────────────────────  ───────────  ──────────────
  Communicate         Oak House; Ward 3, St Mary’s;  established  handbook, p. 2
                      Communicate in care settings;
                      + Day centre, Elm Road
  Move people safely  Adult care worker              established  handbook, p. 2

Desirable and missing (1)
  Competency  What would close it                    How sure     Written in
  ──────────  ─────────────────────────────────────  ───────────  ──────────────
  Listen      Oak House; Communicate in care         established  handbook, p. 2
              settings; + Day centre, Elm Road;
              ~ Ward 3, St Mary’s

Already held: 0% (0 of 2)

What prepares for it (3)
  Name                 Kind       Level  Months  How sure     Written in
  ───────────────────  ─────────  ─────  ──────  ───────────  ──────────────────
  Adult care worker    standard       2      12  established  handbook, p. 50
x Health and social    standard       2      18  ended        handbook, p. 51
   care framework
* Rotation             programme             15  observed     cohort-2018, table
   apprenticeship                                             6

To check (3)
  - DBS check: enhanced (usually) (handbook, p. 2)
  - * driving licence: yes (may be asked) (cohort-2018, interview 4, page 2)
  - a caring nature (usually) (handbook, p. 2)

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap senior-care-worker --from care-worker --as-of 2015
As of 2015-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
For Senior care worker, holding Care worker: 2 of 4 recorded requirements held,
2 missing.
Missing means not recorded as held; a person may well be able to do it.
For 1 of them no source says what develops it.

Held already (2)
  Competency          From         Is needed    Written in
  ──────────────────  ───────────  ───────────  ──────────────
  Communicate         Care worker  established  handbook, p. 7
x Move people safely  Care worker  ended        handbook, p. 7

Missing (2)
  Competency    What would close it               How sure     Written in
  ────────────  ────────────────────────────────  ───────────  ──────────────
  Lead a shift                                    established  handbook, p. 7
  Keep records  ~ Community team, ~ Duty of care  established  handbook, p. 7

Already held: 50% (2 of 4)

To check (2)
  - at least 18 years old (handbook, p. 7)
  - experience of care (handbook, p. 7)

See also (2)
  Role              Level  Like         How alike  How sure     Written in
  ────────────────  ─────  ───────────  ─────────  ───────────  ────────────────
  Home care                Care worker  close      established  handbook, p. 3
   assistant
~ 介護福祉士,         3-4  Care worker  broad      inferred     kaigo-guide, 頁
   certified care                                               12 - its second
   worker                                                       sentence

~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap role:nursing-associate --from healthcare-assistant --status established -f csv
list,id,name,kind,level,by.id,by.name,by.kind,by.level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,importance,closers,why_not
held,competency:communicate,Communicate,competency,,role:healthcare-assistant,Healthcare assistant,role,2,established,handbook,2020,p. 9,,,,requires.csv,12,,,
held,competency:control-infection,Control infection,competency,,role:healthcare-assistant,Healthcare assistant,role,2,established,handbook,2020,p. 9,,,,requires.csv,13,,,
missing,competency:active-listening,Active listening,competency,,,,,,established,ward-standard,2019-11-30,skill 3,,,,requires.csv,11,essential,,Rotation apprenticeship: only by what --status leaves out
missing,competency:give-medicines,Give medicines,competency,,,,,,established,ward-standard,2019-11-30,skill 9,,,,requires.csv,14,essential,setting:ward-3; standard:nursing-associate; unit:medication,
missing,competency:take-blood-pressure,Take blood pressure,competency,,,,,,established,handbook,2020,p. 9,,,,requires.csv,16,essential,standard:nursing-associate,
! Only established links were looked at.
! To check: at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; at least 18 years old; registration: NMC; entry: GCSE English, grade 4 or above.
! Not among the rows: prepared_by (1), entry (1); `--format json` has all.

% columns 50
> gap role:nursing-associate --from healthcare-assistant
For Nursing associate, holding Healthcare
assistant: 3 of 6 recorded requirements held, 3
missing.
Missing means not recorded as held; a person may
well be able to do it.

Held already (3)
  Competency         From              Is needed
  ─────────────────  ────────────────  ───────────
  Active listening   Healthcare        established
                     assistant
    Written in: ward-standard, skill 3
  Communicate        Healthcare        established
                     assistant
    Written in: handbook, p. 9
  Control infection  Healthcare        established
                     assistant
    Written in: handbook, p. 9

Missing (3)
  Competency         How sure     Written in
  ─────────────────  ───────────  ────────────────
  Give medicines     established  ward-standard,
                                  skill 9
    What would close it:
      Ward 3, St Mary’s; Nursing associate;
      Support the use of medication
+ Plan care          planned      handbook, p. 9 -
                                  When the new
                                  standard comes
    What would close it:
      Foundation degree in healthcare, Degree in
      nursing (adult)
  Take blood         established  handbook, p. 9
   pressure
    What would close it:
      Nursing associate

Desirable and missing (1)
  Competency    What would close it       How sure
  ────────────  ────────────────────────  ────────
~ Teach others  ~ Foundation degree in    inferred
                healthcare
    Written in: handbook, p. 9 - read from the
                task of showing students round

Already held: 50% (3 of 6)

What prepares for it (1)
  Standard           Level  Months  How sure
  ─────────────────  ─────  ──────  ───────────
  Nursing associate      5      24  established
    To check:   at least 18 years old; an employer
                who releases the learner; entry:
                GCSE English, grade 4 or above
    Written in: handbook, p. 52

To get in (1)
  Qualification   Level  How strongly  How sure
  ──────────────  ─────  ────────────  ───────────
  GCSE English,       2  must          established
   grade 4 or
   above
    Written in: handbook, p. 9

To check (6)
  - at least 18 years old [Nursing associate]
    (handbook, p. 52)
  - an employer who releases the learner [Nursing
    associate] (handbook, p. 52)
  - entry: GCSE English, grade 4 or above [Nursing
    associate] (handbook, p. 52)
  - at least 18 years old (handbook, p. 9)
  - registration: NMC (handbook, p. 9)
  - entry: GCSE English, grade 4 or above
    (handbook, p. 9)

+ planned: decided and not yet begun, or subject
  to approval
~ inferred: our own reading, arithmetic or join;
  never a source's word

Sources
  handbook:      The handbook of the borough,
                 third edition (2020)
  ward-standard: Ward standard (2019-11-30)

% columns
> gap role:nursing-associate --from healthcare-assistant -f json
{"data":{"to":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"have":[{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2}],"needed":6,"held":[{"id":"competency:active-listening","name":"Active listening","kind":"competency","level":null,"by":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 3","file":"requires.csv","line":11}},{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"by":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":12}},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"by":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":13}}],"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"importance":"essential","evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"requires.csv","line":14},"closers":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":4}},{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"develops.csv","line":9}},{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 71","file":"develops.csv","line":7}}],"why_not":[]},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"importance":"essential","evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"When the new standard comes","valid_from":"2022","file":"requires.csv","line":15},"closers":[{"id":"qualification:foundation-degree","name":"Foundation degree in healthcare","kind":"qualification","level":5,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 62","file":"develops.csv","line":11}},{"id":"qualification:nursing-degree","name":"Degree in nursing (adult)","kind":"qualification","level":6,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 64","file":"develops.csv","line":13}}],"why_not":[]},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"importance":"essential","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":16},"closers":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 52","file":"develops.csv","line":10}}],"why_not":[]}],"desirable_missing":[{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null,"importance":"desirable","evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 9","note":"read from the task of showing students round","file":"requires.csv","line":17},"closers":[{"id":"qualification:foundation-degree","name":"Foundation degree in healthcare","kind":"qualification","level":5,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 62","note":"a module of that name","file":"develops.csv","line":12}}],"why_not":[]}],"share":0.5,"prepared_by":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"months":24,"blocked_by":[],"check":["at least 18 years old","an employer who releases the learner","entry: GCSE English, grade 4 or above"],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 52","file":"prepares-for.csv","line":3}}],"entry":[{"id":"qualification:gcse-english","name":"GCSE English, grade 4 or above","kind":"qualification","level":2,"alternative":null,"need":"must","conditions":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"entry.csv","line":2}}],"blocked_by":[],"check":["at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","at least 18 years old","registration: NMC","entry: GCSE English, grade 4 or above"],"optional_left":0,"see_also":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> gap role:nursing-associate --from healthcare-assistant -f jsonl
{"list":"held","id":"competency:active-listening","name":"Active listening","kind":"competency","level":null,"by":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 3","file":"requires.csv","line":11}}
{"list":"held","id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"by":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":12}}
{"list":"held","id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"by":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":13}}
{"list":"missing","id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"importance":"essential","evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"requires.csv","line":14},"closers":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":4}},{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"develops.csv","line":9}},{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 71","file":"develops.csv","line":7}}],"why_not":[]}
{"list":"missing","id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"importance":"essential","evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"When the new standard comes","valid_from":"2022","file":"requires.csv","line":15},"closers":[{"id":"qualification:foundation-degree","name":"Foundation degree in healthcare","kind":"qualification","level":5,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 62","file":"develops.csv","line":11}},{"id":"qualification:nursing-degree","name":"Degree in nursing (adult)","kind":"qualification","level":6,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 64","file":"develops.csv","line":13}}],"why_not":[]}
{"list":"missing","id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"importance":"essential","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":16},"closers":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 52","file":"develops.csv","line":10}}],"why_not":[]}
{"list":"desirable_missing","id":"competency:teach-others","name":"Teach others","kind":"competency","level":null,"importance":"desirable","evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 9","note":"read from the task of showing students round","file":"requires.csv","line":17},"closers":[{"id":"qualification:foundation-degree","name":"Foundation degree in healthcare","kind":"qualification","level":5,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 62","note":"a module of that name","file":"develops.csv","line":12}}],"why_not":[]}
! To check: at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; at least 18 years old; registration: NMC; entry: GCSE English, grade 4 or above.
! Not among the rows: prepared_by (1), entry (1); `--format json` has all.

> gap role:nursing-associate --from healthcare-assistant -f csv
list,id,name,kind,level,by.id,by.name,by.kind,by.level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,importance,closers,why_not
held,competency:active-listening,Active listening,competency,,role:healthcare-assistant,Healthcare assistant,role,2,established,ward-standard,2019-11-30,skill 3,,,,requires.csv,11,,,
held,competency:communicate,Communicate,competency,,role:healthcare-assistant,Healthcare assistant,role,2,established,handbook,2020,p. 9,,,,requires.csv,12,,,
held,competency:control-infection,Control infection,competency,,role:healthcare-assistant,Healthcare assistant,role,2,established,handbook,2020,p. 9,,,,requires.csv,13,,,
missing,competency:give-medicines,Give medicines,competency,,,,,,established,ward-standard,2019-11-30,skill 9,,,,requires.csv,14,essential,setting:ward-3; standard:nursing-associate; unit:medication,
missing,competency:plan-care,Plan care,competency,,,,,,planned,handbook,2020,p. 9,When the new standard comes,2022,,requires.csv,15,essential,qualification:foundation-degree; qualification:nursing-degree,
missing,competency:take-blood-pressure,Take blood pressure,competency,,,,,,established,handbook,2020,p. 9,,,,requires.csv,16,essential,standard:nursing-associate,
desirable_missing,competency:teach-others,Teach others,competency,,,,,,inferred,handbook,2020,p. 9,read from the task of showing students round,,,requires.csv,17,desirable,qualification:foundation-degree,
! To check: at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; at least 18 years old; registration: NMC; entry: GCSE English, grade 4 or above.
! Not among the rows: prepared_by (1), entry (1); `--format json` has all.

> gap role:nursing-associate --from healthcare-assistant -f markdown
For Nursing associate, holding Healthcare assistant: 3 of 6 recorded requirements held, 3 missing.
Missing means not recorded as held; a person may well be able to do it.

\### Held already (3)

| Competency | From | Is needed | Written in | Id |
| --- | --- | --- | --- | --- |
| Active listening | Healthcare assistant | established | ward-standard, skill 3 | competency:active-listening |
| Communicate | Healthcare assistant | established | handbook, p. 9 | competency:communicate |
| Control infection | Healthcare assistant | established | handbook, p. 9 | competency:control-infection |

\### Missing (3)

| Competency | What would close it | How sure | Written in | Id |
| --- | --- | --- | --- | --- |
| Give medicines | Ward 3, St Mary’s; Nursing associate; Support the use of medication | established | ward-standard, skill 9 | competency:give-medicines |
| + Plan care | Foundation degree in healthcare, Degree in nursing (adult) | planned | handbook, p. 9 - When the new standard comes | competency:plan-care |
| Take blood pressure | Nursing associate | established | handbook, p. 9 | competency:take-blood-pressure |

\### Desirable and missing (1)

| Competency | What would close it | How sure | Written in | Id |
| --- | --- | --- | --- | --- |
| \~ Teach others | \~ Foundation degree in healthcare | inferred | handbook, p. 9 - read from the task of showing students round | competency:teach-others |

- **Already held:** 50% (3 of 6)

\### What prepares for it (1)

| Standard | Level | Months | To check | How sure | Written in | Id |
| --- | ---: | ---: | --- | --- | --- | --- |
| Nursing associate | 5 | 24 | at least 18 years old; an employer who releases the learner; entry: GCSE English, grade 4 or above | established | handbook, p. 52 | standard:nursing-associate |

\### To get in (1)

| Qualification | Level | How strongly | How sure | Written in | Id |
| --- | ---: | --- | --- | --- | --- |
| GCSE English, grade 4 or above | 2 | must | established | handbook, p. 9 | qualification:gcse-english |

\### To check (6)

- at least 18 years old \[Nursing associate\] (handbook, p. 52)
- an employer who releases the learner \[Nursing associate\] (handbook, p. 52)
- entry: GCSE English, grade 4 or above \[Nursing associate\] (handbook, p. 52)
- at least 18 years old (handbook, p. 9)
- registration: NMC (handbook, p. 9)
- entry: GCSE English, grade 4 or above (handbook, p. 9)

- `+` planned: decided and not yet begun, or subject to approval
- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **ward-standard:** Ward standard (2019-11-30)

> gap role:nursing-associate --from healthcare-assistant -f msgpack
\x 82 a4 64 61 74 61 8d a2 74 6f 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f
\x 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e
\x 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a4 68 61 76 65 91 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61
\x 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72
\x 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a6 6e 65 65
\x 64 65 64 06 a4 68 65 6c 64 93 86 a2 69 64 bb 63 6f 6d 70 65 74 65 6e 63 79 3a 61 63 74 69 76 65
\x 2d 6c 69 73 74 65 6e 69 6e 67 a4 6e 61 6d 65 b0 41 63 74 69 76 65 20 6c 69 73 74 65 6e 69 6e 67
\x a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a2 62 79 84 a2 69 64 b9 72
\x 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65
\x 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76
\x 65 6c 02 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64
\x a6 73 6f 75 72 63 65 ad 77 61 72 64 2d 73 74 61 6e 64 61 72 64 a4 64 61 74 65 aa 32 30 31 39 2d
\x 31 31 2d 33 30 a7 6c 6f 63 61 74 6f 72 a7 73 6b 69 6c 6c 20 33 a4 66 69 6c 65 ac 72 65 71 75 69
\x 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0b 86 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6d
\x 6d 75 6e 69 63 61 74 65 a4 6e 61 6d 65 ab 43 6f 6d 6d 75 6e 69 63 61 74 65 a4 6b 69 6e 64 aa 63
\x 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a2 62 79 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61
\x 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72
\x 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a8 65 76 69
\x 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65
\x a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39
\x a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0c 86 a2 69 64 bc 63 6f 6d
\x 70 65 74 65 6e 63 79 3a 63 6f 6e 74 72 6f 6c 2d 69 6e 66 65 63 74 69 6f 6e a4 6e 61 6d 65 b1 43
\x 6f 6e 74 72 6f 6c 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79
\x a5 6c 65 76 65 6c c0 a2 62 79 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61
\x 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61
\x 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a8 65 76 69 64 65 6e 63 65 86 a6 73 74
\x 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 66 69 6c 65 ac 72 65 71
\x 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0d a7 6d 69 73 73 69 6e 67 93 88 a2 69 64 b9 63 6f 6d
\x 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d 65 64 69 63 69 6e 65 73 a4 6e 61 6d 65 ae 47 69 76 65
\x 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c
\x c0 aa 69 6d 70 6f 72 74 61 6e 63 65 a9 65 73 73 65 6e 74 69 61 6c a8 65 76 69 64 65 6e 63 65 86
\x a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ad 77 61 72 64 2d
\x 73 74 61 6e 64 61 72 64 a4 64 61 74 65 aa 32 30 31 39 2d 31 31 2d 33 30 a7 6c 6f 63 61 74 6f 72
\x a7 73 6b 69 6c 6c 20 39 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0e
\x a7 63 6c 6f 73 65 72 73 93 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d
\x 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69
\x 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62
\x 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30
\x a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c
\x 69 6e 65 04 85 a2 69 64 ba 73 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69
\x 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a8
\x 73 74 61 6e 64 61 72 64 a5 6c 65 76 65 6c 05 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73
\x ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ad 77 61 72 64 2d 73 74 61 6e 64 61 72
\x 64 a4 64 61 74 65 aa 32 30 31 39 2d 31 31 2d 33 30 a7 6c 6f 63 61 74 6f 72 a7 73 6b 69 6c 6c 20
\x 39 a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c 69 6e 65 09 85 a2 69 64 af 75 6e
\x 69 74 3a 6d 65 64 69 63 61 74 69 6f 6e a4 6e 61 6d 65 bd 53 75 70 70 6f 72 74 20 74 68 65 20 75
\x 73 65 20 6f 66 20 6d 65 64 69 63 61 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c
\x c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73
\x 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72
\x a5 70 2e 20 37 31 a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c 69 6e 65 07 a7 77
\x 68 79 5f 6e 6f 74 90 88 a2 69 64 b4 63 6f 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e 2d 63 61 72 65
\x a4 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5
\x 6c 65 76 65 6c c0 aa 69 6d 70 6f 72 74 61 6e 63 65 a9 65 73 73 65 6e 74 69 61 6c a8 65 76 69 64
\x 65 6e 63 65 88 a6 73 74 61 74 75 73 a7 70 6c 61 6e 6e 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64
\x 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 6e 6f 74 65
\x bb 57 68 65 6e 20 74 68 65 20 6e 65 77 20 73 74 61 6e 64 61 72 64 20 63 6f 6d 65 73 aa 76 61 6c
\x 69 64 5f 66 72 6f 6d a4 32 30 32 32 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c
\x 69 6e 65 0f a7 63 6c 6f 73 65 72 73 92 85 a2 69 64 bf 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a
\x 66 6f 75 6e 64 61 74 69 6f 6e 2d 64 65 67 72 65 65 a4 6e 61 6d 65 bf 46 6f 75 6e 64 61 74 69 6f
\x 6e 20 64 65 67 72 65 65 20 69 6e 20 68 65 61 6c 74 68 63 61 72 65 a4 6b 69 6e 64 ad 71 75 61 6c
\x 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 05 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75
\x 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61
\x 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 32 a4 66 69 6c 65 ac 64 65 76 65 6c
\x 6f 70 73 2e 63 73 76 a4 6c 69 6e 65 0b 85 a2 69 64 bc 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a
\x 6e 75 72 73 69 6e 67 2d 64 65 67 72 65 65 a4 6e 61 6d 65 b9 44 65 67 72 65 65 20 69 6e 20 6e 75
\x 72 73 69 6e 67 20 28 61 64 75 6c 74 29 a4 6b 69 6e 64 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e
\x a5 6c 65 76 65 6c 06 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69
\x 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c
\x 6f 63 61 74 6f 72 a5 70 2e 20 36 34 a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c
\x 69 6e 65 0d a7 77 68 79 5f 6e 6f 74 90 88 a2 69 64 be 63 6f 6d 70 65 74 65 6e 63 79 3a 74 61 6b
\x 65 2d 62 6c 6f 6f 64 2d 70 72 65 73 73 75 72 65 a4 6e 61 6d 65 b3 54 61 6b 65 20 62 6c 6f 6f 64
\x 20 70 72 65 73 73 75 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0
\x aa 69 6d 70 6f 72 74 61 6e 63 65 a9 65 73 73 65 6e 74 69 61 6c a8 65 76 69 64 65 6e 63 65 86 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 66 69 6c 65 ac 72
\x 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 10 a7 63 6c 6f 73 65 72 73 91 85 a2 69 64 ba 73
\x 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e
\x 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a8 73 74 61 6e 64 61 72 64 a5 6c
\x 65 76 65 6c 05 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68
\x 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63
\x 61 74 6f 72 a5 70 2e 20 35 32 a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c 69 6e
\x 65 0a a7 77 68 79 5f 6e 6f 74 90 b1 64 65 73 69 72 61 62 6c 65 5f 6d 69 73 73 69 6e 67 91 88 a2
\x 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f 74 68 65 72 73 a4 6e 61 6d 65 ac
\x 54 65 61 63 68 20 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76
\x 65 6c c0 aa 69 6d 70 6f 72 74 61 6e 63 65 a9 64 65 73 69 72 61 62 6c 65 a8 65 76 69 64 65 6e 63
\x 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 6e 6f 74 65 d9 2c
\x 72 65 61 64 20 66 72 6f 6d 20 74 68 65 20 74 61 73 6b 20 6f 66 20 73 68 6f 77 69 6e 67 20 73 74
\x 75 64 65 6e 74 73 20 72 6f 75 6e 64 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c
\x 69 6e 65 11 a7 63 6c 6f 73 65 72 73 91 85 a2 69 64 bf 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a
\x 66 6f 75 6e 64 61 74 69 6f 6e 2d 64 65 67 72 65 65 a4 6e 61 6d 65 bf 46 6f 75 6e 64 61 74 69 6f
\x 6e 20 64 65 67 72 65 65 20 69 6e 20 68 65 61 6c 74 68 63 61 72 65 a4 6b 69 6e 64 ad 71 75 61 6c
\x 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 05 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61 74 75
\x 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4
\x 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 32 a4 6e 6f 74 65 b5 61 20 6d 6f 64 75 6c 65
\x 20 6f 66 20 74 68 61 74 20 6e 61 6d 65 a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4
\x 6c 69 6e 65 0c a7 77 68 79 5f 6e 6f 74 90 a5 73 68 61 72 65 cb 3f e0 00 00 00 00 00 00 ab 70 72
\x 65 70 61 72 65 64 5f 62 79 91 88 a2 69 64 ba 73 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d
\x 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65
\x a4 6b 69 6e 64 a8 73 74 61 6e 64 61 72 64 a5 6c 65 76 65 6c 05 a6 6d 6f 6e 74 68 73 18 aa 62 6c
\x 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 93 b5 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61
\x 72 73 20 6f 6c 64 d9 24 61 6e 20 65 6d 70 6c 6f 79 65 72 20 77 68 6f 20 72 65 6c 65 61 73 65 73
\x 20 74 68 65 20 6c 65 61 72 6e 65 72 d9 25 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c 69 73
\x 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 a8 65 76 69 64 65 6e 63 65 86 a6 73 74
\x 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 35 32 a4 66 69 6c 65 b0 70 72
\x 65 70 61 72 65 73 2d 66 6f 72 2e 63 73 76 a4 6c 69 6e 65 03 a5 65 6e 74 72 79 91 88 a2 69 64 ba
\x 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a 67 63 73 65 2d 65 6e 67 6c 69 73 68 a4 6e 61 6d 65 be
\x 47 43 53 45 20 45 6e 67 6c 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 a4 6b
\x 69 6e 64 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 02 ab 61 6c 74 65 72 6e 61
\x 74 69 76 65 c0 a4 6e 65 65 64 a4 6d 75 73 74 aa 63 6f 6e 64 69 74 69 6f 6e 73 90 a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4
\x 66 69 6c 65 a9 65 6e 74 72 79 2e 63 73 76 a4 6c 69 6e 65 02 aa 62 6c 6f 63 6b 65 64 5f 62 79 90
\x a5 63 68 65 63 6b 96 d9 29 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 20 5b
\x 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 5d d9 38 61 6e 20 65 6d 70 6c 6f 79 65 72 20
\x 77 68 6f 20 72 65 6c 65 61 73 65 73 20 74 68 65 20 6c 65 61 72 6e 65 72 20 5b 4e 75 72 73 69 6e
\x 67 20 61 73 73 6f 63 69 61 74 65 5d d9 39 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c 69 73
\x 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 5b 4e 75 72 73 69 6e 67 20 61 73 73
\x 6f 63 69 61 74 65 5d b5 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 b1 72 65
\x 67 69 73 74 72 61 74 69 6f 6e 3a 20 4e 4d 43 d9 25 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67
\x 6c 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 ad 6f 70 74 69 6f 6e 61 6c 5f
\x 6c 65 66 74 00 a8 73 65 65 5f 61 6c 73 6f 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30
\x 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36
\x 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67
\x 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74
\x 65 64 c2

> gap role:nursing-associate --from healthcare-assistant -f dot
digraph "gap" {
  rankdir=LR;
  "role:nursing-associate" [label="Nursing associate", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:active-listening" [label="Active listening", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:communicate" [label="Communicate", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:control-infection" [label="Control infection", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:give-medicines" [label="Give medicines", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "setting:ward-3" [label="Ward 3, St Mary’s", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "standard:nursing-associate" [label="Nursing associate", shape=hexagon, style="filled,solid", fillcolor="#fae3b3"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "competency:plan-care" [label="Plan care", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "qualification:foundation-degree" [label="Foundation degree in healthcare", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "qualification:nursing-degree" [label="Degree in nursing (adult)", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "competency:take-blood-pressure" [label="Take blood pressure", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:teach-others" [label="Teach others", shape=ellipse, style="filled,dotted", fillcolor="#ccece3"];
  "qualification:gcse-english" [label="GCSE English, grade 4 or above", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "role:nursing-associate" -> "role:healthcare-assistant" [label="have", style=solid];
  "role:nursing-associate" -> "competency:active-listening" [label="held", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:communicate" [label="held", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:control-infection" [label="held", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:give-medicines" [label="missing", style=solid, tooltip="established"];
  "competency:give-medicines" -> "setting:ward-3" [label="closers", style=solid, tooltip="established"];
  "competency:give-medicines" -> "standard:nursing-associate" [label="closers", style=solid, tooltip="established"];
  "competency:give-medicines" -> "unit:medication" [label="closers", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:plan-care" [label="+ missing", style=dashed, tooltip="planned"];
  "competency:plan-care" -> "qualification:foundation-degree" [label="closers", style=solid, tooltip="established"];
  "competency:plan-care" -> "qualification:nursing-degree" [label="closers", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:take-blood-pressure" [label="missing", style=solid, tooltip="established"];
  "competency:take-blood-pressure" -> "standard:nursing-associate" [label="closers", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:teach-others" [label="~ desirable missing", style=dotted, tooltip="inferred"];
  "competency:teach-others" -> "qualification:foundation-degree" [label="~ closers", style=dotted, tooltip="inferred"];
  "role:nursing-associate" -> "standard:nursing-associate" [label="prepared by", style=solid, tooltip="established"];
  "role:nursing-associate" -> "qualification:gcse-english" [label="entry", style=solid, tooltip="established"];
}

# What is held by our reading alone is said.
> gap care-worker --from healthcare-assistant
For Care worker, holding Healthcare assistant: 2 of 2 recorded requirements
held, 0 missing.
For 1 of those held that is only our reading of what a document says: ask the
person.

Held already (2)
  Competency          From                  Is needed    Written in
  ──────────────────  ────────────────────  ───────────  ──────────────
  Communicate         Healthcare assistant  established  handbook, p. 2
  Move people safely  Healthcare assistant  established  handbook, p. 2

Already held: 100% (2 of 2)

What prepares for it (2)
  Name                 Kind       Level  Months  How sure     Written in
  ───────────────────  ─────────  ─────  ──────  ───────────  ──────────────────
  Adult care worker    standard       2      12  established  handbook, p. 50
* Rotation             programme             15  observed     cohort-2018, table
   apprenticeship                                             6

To check (3)
  - DBS check: enhanced (usually) (handbook, p. 2)
  - * driving licence: yes (may be asked) (cohort-2018, interview 4, page 2)
  - a caring nature (usually) (handbook, p. 2)

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

# An employer in both sectors will do where one of them is asked; another one bars.
> gap standard:senior-healthcare-support-worker --learner employer_sector=both --detail ids
What Senior healthcare support worker gives is not recorded: unknown, which is
not the same as nothing.

Already held: not recorded

What prepares for it (1)
  Qualification                 To check
  ────────────────────────────  ─────────────────────
  qualification:care-diploma-2  at least 16 years old

> gap standard:senior-healthcare-support-worker --learner employer_sector=other --detail ids
Barred to this learner: employer in: health.
What Senior healthcare support worker gives is not recorded: unknown, which is
not the same as nothing.

Already held: not recorded

What prepares for it (1)
  Qualification                 To check
  ────────────────────────────  ─────────────────────
  qualification:care-diploma-2  at least 16 years old

Barred by (1)
  - employer in: health

# A word that is no sector may be misspelt: nothing follows from it.
> gap standard:senior-healthcare-support-worker --learner employer_sector=helth --detail ids
What Senior healthcare support worker gives is not recorded: unknown, which is
not the same as nothing.

Already held: not recorded

What prepares for it (1)
  Qualification                 To check
  ────────────────────────────  ─────────────────────
  qualification:care-diploma-2  at least 16 years old

To check (1)
  - employer in: health

# what is held has ended: it is said, for nothing that it gave is counted
% graph small.rung
> gap care-worker --have framework --have care-worker
For Care worker, holding Health and social care framework, Care worker: 2 of 2
recorded requirements held, 0 missing.
Health and social care framework has ended, and what it gave is not counted
here: ask what the person learned. `show` says what it was, and --as-of asks
about its day.

Held already (2)
  Competency          Is needed    Written in
  ──────────────────  ───────────  ──────────────
  Communicate         established  handbook, p. 2
  Move people safely  established  handbook, p. 2

Desirable and missing (1)
  Competency  What would close it                    How sure     Written in
  ──────────  ─────────────────────────────────────  ───────────  ──────────────
  Listen      Oak House; Communicate in care         established  handbook, p. 2
              settings; + Day centre, Elm Road;
              ~ Ward 3, St Mary’s

Already held: 100% (2 of 2)

What prepares for it (2)
  Name                 Kind       Level  Months  How sure     Written in
  ───────────────────  ─────────  ─────  ──────  ───────────  ──────────────────
  Adult care worker    standard       2      12  established  handbook, p. 50
* Rotation             programme             15  observed     cohort-2018, table
   apprenticeship                                             6

To check (3)
  - DBS check: enhanced (usually) (handbook, p. 2)
  - * driving licence: yes (may be asked) (cohort-2018, interview 4, page 2)
  - a caring nature (usually) (handbook, p. 2)

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap care-worker --from old-aide --as-of 2020
As of 2020-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
For Care worker, holding Ward aide: 0 of 2 recorded requirements held, 2
missing.
Ward aide is not there on that day, and what it gave is not counted here: ask
what the person learned. `show` says what it was, and when.
Missing means not recorded as held; a person may well be able to do it.

Missing (2)
  Competency          What would close it            How sure     Written in
  ──────────────────  ─────────────────────────────  ───────────  ──────────────
  Communicate         Oak House; Ward 3, St Mary’s;  established  handbook, p. 2
                      Communicate in care settings;
                      + Day centre, Elm Road
  Move people safely  Adult care worker              established  handbook, p. 2

Desirable and missing (1)
  Competency  What would close it                    How sure     Written in
  ──────────  ─────────────────────────────────────  ───────────  ──────────────
  Listen      Oak House; Communicate in care         established  handbook, p. 2
              settings; + Day centre, Elm Road;
              ~ Ward 3, St Mary’s

Already held: 0% (0 of 2)

What prepares for it (2)
  Name                 Kind       Level  Months  How sure     Written in
  ───────────────────  ─────────  ─────  ──────  ───────────  ──────────────────
  Adult care worker    standard       2      12  established  handbook, p. 50
* Rotation             programme             15  observed     cohort-2018, table
   apprenticeship                                             6

To check (3)
  - DBS check: enhanced (usually) (handbook, p. 2)
  - * driving licence: yes (may be asked) (cohort-2018, interview 4, page 2)
  - a caring nature (usually) (handbook, p. 2)

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> gap care-worker --have framework --as-of 2017
As of 2017-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
For Care worker, holding Health and social care framework: 1 of 2 recorded
requirements held, 1 missing.
Missing means not recorded as held; a person may well be able to do it.

Held already (1)
  Competency   From                                Is needed    Written in
  ───────────  ──────────────────────────────────  ───────────  ──────────────
  Communicate  x Health and social care framework  established  handbook, p. 2

Missing (1)
  Competency          What would close it  How sure     Written in
  ──────────────────  ───────────────────  ───────────  ──────────────
  Move people safely  Adult care worker    established  handbook, p. 2

Already held: 50% (1 of 2)

What prepares for it (3)
  Name                 Kind       Level  Months  How sure     Written in
  ───────────────────  ─────────  ─────  ──────  ───────────  ──────────────────
  Adult care worker    standard       2      12  established  handbook, p. 50
x Health and social    standard       2      18  ended        handbook, p. 51
   care framework
* Rotation             programme             15  observed     cohort-2018, table
   apprenticeship                                             6

To check (3)
  - DBS check: enhanced (usually) (handbook, p. 2)
  - * driving licence: yes (may be asked) (cohort-2018, interview 4, page 2)
  - a caring nature (usually) (handbook, p. 2)

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word
x ended: it no longer holds

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き
