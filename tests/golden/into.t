% graph small.rung
> into nurse-adult
Into Nurse (adult), registered, 2 steps: 2 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
Courses and apprenticeships for it: `gap role:nurse-adult`.

Steps (2)
                      Kind of
  From         Level  step         Months  Already held  How sure     Written in
  ───────────  ─────  ───────────  ──────  ────────────  ───────────  ──────────
  Nursing          4  advance          24  75% (3 of 4)  established  handbook,
   associate                                                          p. 14
    Through:  Nursing associate
    To check: two years of practice (usually); at least 18 years old [Nursing
              associate]; an employer who releases the learner [Nursing
              associate]; entry: GCSE English, grade 4 or above [Nursing
              associate]; registration: NMC; DBS check: enhanced; entry:
              Foundation degree in healthcare or Degree in nursing (adult);
              entry: GCSE English, grade 4 or above (usually)
  Healthcare       2  advance              25% (1 of 4)  established  handbook,
   assistant                                                          p. 14
    Through:  Access to higher education, health; Degree in nursing (adult)
    To check: entry: Access to higher education, health (usually) [Degree in
              nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
              Foundation degree in healthcare or Degree in nursing (adult);
              entry: GCSE English, grade 4 or above (usually)

Sources
  handbook: The handbook of the borough, third edition (2020)

> into healthcare-assistant --basis overlap
Into Healthcare assistant, 6 steps: 1 established, 1 observed, 4 only by skills
in common, which no source calls a step.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (6)
  From         Level  Kind of step   Months  Already held  To check  How sure
  ───────────  ─────  ─────────────  ──────  ────────────  ────────  ───────────
  Care worker      1  sector-change          50% (2 of 4)  DBS       established
                                                           check:
                                                           enhanced
    Written in: handbook, p. 2
* Senior care      3  sector-change       3  25% (1 of 4)  DBS       observed
   worker                                                  check:
                                                           enhanced
    Written in: cohort-2018, interview 3
~ Nursing          4  step-down              75% (3 of 4)  DBS       no source
   associate                                               check:
                                                           enhanced
~ 介護福祉士,    3-4  sector-change          25% (1 of 4)  DBS       no source
   certified                                               check:
   care                                                    enhanced
   worker
~ Nurse            6  step-down              25% (1 of 4)  DBS       no source
   (adult),                                                check:
   registered                                              enhanced
~ Therapy             unknown                25% (1 of 4)  DBS       no source
   assistant                                               check:
                                                           enhanced

* observed: named people or a cohort did it
~ no source: none states it; it only follows from what the two have in common

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> into healthcare-assistant --as-of 2014-03-31 -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:healthcare-assistant,Healthcare assistant,role,2,role:care-worker,Care worker,role,1,sector-change,1,,,4,2,competency:control-infection; competency:listen,0.5,,DBS check: enhanced,link,established,handbook,2020,p. 2,,,,progresses-to.csv,4,
role:healthcare-assistant,Healthcare assistant,role,2,role:senior-care-worker,Senior care worker,role,3,sector-change,-1,3,,4,2,competency:control-infection; competency:listen,0.5,,DBS check: enhanced,link,observed,cohort-2018,2018-06,interview 3,,,,progresses-to.csv,19,
role:healthcare-assistant,Healthcare assistant,role,2,role:nursing-associate,Nursing associate,role,4,step-down,-2,,,4,3,competency:move-people,0.75,,DBS check: enhanced,link,ended,handbook,2020,p. 41,,,2018-12,progresses-to.csv,16,
role:healthcare-assistant,Healthcare assistant,role,2,role:old-aide,Ward aide,role,1,advance,1,,,4,0,competency:communicate; competency:control-infection; competency:listen; competency:move-people,0,,DBS check: enhanced,link,ended,handbook,2020,p. 40,,,2014-03,progresses-to.csv,17,
! As of 2014-03-31. A row without dates of its own counts on any day; its source's date says when that was known.

> into social-worker --sector both -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:social-worker,Social worker,role,6,role:therapy-assistant,Therapy assistant,role,,unknown,,48,,0,0,,,,registration: Social Work England,link,established,handbook,2020,p. 20,,,,progresses-to.csv,21,
role:social-worker,Social worker,role,6,role:trainee-navigator,Trainee care navigator,role,2,advance,4,30,,0,0,,,,registration: Social Work England,link,potential,handbook,2020,p. 33,,,,progresses-to.csv,22,

> into care-worker --have record
Into Care worker, 3 steps: 2 observed, 1 inferred.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
Courses and apprenticeships for it: `gap role:care-worker`.

Steps (3)
  From               Level  Kind of step  Months  Already held  How sure
  ─────────────────  ─────  ────────────  ──────  ────────────  ────────────────
* Senior care            3  step-down             50% (1 of 2)  observed
   worker
    To check:   DBS check: enhanced (usually), driving licence: yes (may be
                asked), a caring nature (usually)
    Written in: cohort-2018, interview 3
* Volunteer              0  advance            2  0% (0 of 2)   observed, 5 of 9
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
~ 介護福祉士,          3-4  unknown               50% (1 of 2)  inferred
   certified care
   worker
    To check:   DBS check: enhanced (usually), driving licence: yes (may be
                asked), a caring nature (usually)
    Written in: handbook, p. 12 - people move between countries

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

> into volunteer
Into Volunteer no step is recorded; what it requires is not recorded either, and
`show` says what is.

> into ward-host
Into Ward host, 2 steps: 2 planned.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 2 of these roles no requirements are recorded: unknown, not zero.

Steps (2)
  From              Level  Kind of step  Already held  How sure  Written in
  ────────────────  ─────  ────────────  ────────────  ────────  ───────────────
+ Healthcare            2  step-down     not recorded  planned   handbook, p. 34
   assistant
+ Volunteer             0  advance       not recorded  planned   handbook, p. 34

+ planned: decided and not yet begun, or subject to approval

Sources
  handbook: The handbook of the borough, third edition (2020)

> into senior-care-worker --learner born=2004-05-01 --as-of 2022-04-30
As of 2022-04-30. A row without dates of its own counts on any day; its source's
date says when that was known.
Into Senior care worker, 2 steps: 2 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (2)
                                                                       Written
  From        Level  Kind of step   Months  Already held  How sure     in
  ──────────  ─────  ─────────────  ──────  ────────────  ───────────  ─────────
  Care            1  advance            12  33% (1 of 3)  established  handbook,
   worker                                                              p. 2
    Barred by: at least 18 years old (handbook, p. 7)
    To check:  experience of care
  Healthcare      2  sector-change          33% (1 of 3)  established  handbook,
   assistant                                                           p. 7
    Barred by: at least 18 years old (handbook, p. 7)
    To check:  experience of care

Sources
  handbook: The handbook of the borough, third edition (2020)

# The eighteenth birthday counts.
> into senior-care-worker --learner born=2004-05-01 --as-of 2022-05-01
As of 2022-05-01. A row without dates of its own counts on any day; its source's
date says when that was known.
Into Senior care worker, 2 steps: 2 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (2)
                                                                       Written
  From        Level  Kind of step   Months  Already held  How sure     in
  ──────────  ─────  ─────────────  ──────  ────────────  ───────────  ─────────
  Care            1  advance            12  33% (1 of 3)  established  handbook,
   worker                                                              p. 2
    To check: experience of care
  Healthcare      2  sector-change          33% (1 of 3)  established  handbook,
   assistant                                                           p. 7
    To check: experience of care

Sources
  handbook: The handbook of the borough, third edition (2020)

> into senior-care-worker --learner born=2004-05-01 --as-of 2022-05-02
As of 2022-05-02. A row without dates of its own counts on any day; its source's
date says when that was known.
Into Senior care worker, 2 steps: 2 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (2)
                                                                       Written
  From        Level  Kind of step   Months  Already held  How sure     in
  ──────────  ─────  ─────────────  ──────  ────────────  ───────────  ─────────
  Care            1  advance            12  33% (1 of 3)  established  handbook,
   worker                                                              p. 2
    To check: experience of care
  Healthcare      2  sector-change          33% (1 of 3)  established  handbook,
   assistant                                                           p. 7
    To check: experience of care

Sources
  handbook: The handbook of the borough, third edition (2020)

> into nurse-adult -f json
{"data":{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"steps":[{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"type":"advance","rise":2,"months":24,"via":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5}],"needed":4,"held":3,"missing":[{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.75,"blocked_by":[],"check":["two years of practice (usually)","at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":15},"also":[]},{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"advance","rise":4,"months":null,"via":[{"id":"qualification:access-course","name":"Access to higher education, health","kind":"qualification","level":3},{"id":"qualification:nursing-degree","name":"Degree in nursing (adult)","kind":"qualification","level":6}],"needed":4,"held":1,"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.25,"blocked_by":[],"check":["entry: Access to higher education, health (usually) [Degree in nursing (adult)]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":13},"also":[]}],"total":2,"see_also":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> into nurse-adult -f jsonl
{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"type":"advance","rise":2,"months":24,"via":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5}],"needed":4,"held":3,"missing":[{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.75,"blocked_by":[],"check":["two years of practice (usually)","at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":15},"also":[]}
{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"advance","rise":4,"months":null,"via":[{"id":"qualification:access-course","name":"Access to higher education, health","kind":"qualification","level":3},{"id":"qualification:nursing-degree","name":"Degree in nursing (adult)","kind":"qualification","level":6}],"needed":4,"held":1,"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.25,"blocked_by":[],"check":["entry: Access to higher education, health (usually) [Degree in nursing (adult)]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":13},"also":[]}

> into nurse-adult -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:nurse-adult,"Nurse (adult), registered",role,6,role:nursing-associate,Nursing associate,role,4,advance,2,24,standard:nursing-associate,4,3,competency:teach-others,0.75,,"two years of practice (usually); at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually)",link,established,handbook,2020,p. 14,,,,progresses-to.csv,15,
role:nurse-adult,"Nurse (adult), registered",role,6,role:healthcare-assistant,Healthcare assistant,role,2,advance,4,,qualification:access-course; qualification:nursing-degree,4,1,competency:give-medicines; competency:plan-care; competency:teach-others,0.25,,"entry: Access to higher education, health (usually) [Degree in nursing (adult)]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually)",link,established,handbook,2020,p. 14,,,,progresses-to.csv,13,

> into nurse-adult -f markdown
Into Nurse (adult), registered, 2 steps: 2 established.
"Already held" counts what is recorded of both roles; the rest is not recorded as held, which \`gap\` lists.
Courses and apprenticeships for it: \`gap role:nurse-adult\`.

\### Steps (2)

| From | Level | Kind of step | Months | Through | Already held | To check | How sure | Written in | Id |
| --- | ---: | --- | ---: | --- | --- | --- | --- | --- | --- |
| Nursing associate | 4 | advance | 24 | Nursing associate | 75% (3 of 4) | two years of practice (usually); at least 18 years old \[Nursing associate\]; an employer who releases the learner \[Nursing associate\]; entry: GCSE English, grade 4 or above \[Nursing associate\]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually) | established | handbook, p. 14 | role:nursing-associate |
| Healthcare assistant | 2 | advance |  | Access to higher education, health; Degree in nursing (adult) | 25% (1 of 4) | entry: Access to higher education, health (usually) \[Degree in nursing (adult)\]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually) | established | handbook, p. 14 | role:healthcare-assistant |

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)

> into nurse-adult -f msgpack
\x 82 a4 64 61 74 61 84 a2 74 6f 84 a2 69 64 b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4
\x 6e 61 6d 65 b9 4e 75 72 73 65 20 28 61 64 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b
\x 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 06 a5 73 74 65 70 73 92 8f a2 74 6f 84 a2 69 64 b0 72
\x 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4 6e 61 6d 65 b9 4e 75 72 73 65 20 28 61 64 75 6c
\x 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 06 a4
\x 66 72 6f 6d 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4
\x 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65
\x a5 6c 65 76 65 6c 04 a4 74 79 70 65 a7 61 64 76 61 6e 63 65 a4 72 69 73 65 02 a6 6d 6f 6e 74 68
\x 73 18 a3 76 69 61 91 84 a2 69 64 ba 73 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d 61 73 73
\x 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69
\x 6e 64 a8 73 74 61 6e 64 61 72 64 a5 6c 65 76 65 6c 05 a6 6e 65 65 64 65 64 04 a4 68 65 6c 64 03
\x a7 6d 69 73 73 69 6e 67 91 84 a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f
\x 74 68 65 72 73 a4 6e 61 6d 65 ac 54 65 61 63 68 20 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d
\x 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 3f e8 00 00 00 00 00 00 aa 62 6c
\x 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 98 bf 74 77 6f 20 79 65 61 72 73 20 6f 66 20 70 72
\x 61 63 74 69 63 65 20 28 75 73 75 61 6c 6c 79 29 d9 29 61 74 20 6c 65 61 73 74 20 31 38 20 79 65
\x 61 72 73 20 6f 6c 64 20 5b 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 5d d9 38 61 6e 20
\x 65 6d 70 6c 6f 79 65 72 20 77 68 6f 20 72 65 6c 65 61 73 65 73 20 74 68 65 20 6c 65 61 72 6e 65
\x 72 20 5b 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 5d d9 39 65 6e 74 72 79 3a 20 47 43
\x 53 45 20 45 6e 67 6c 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 5b 4e 75
\x 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 5d b1 72 65 67 69 73 74 72 61 74 69 6f 6e 3a 20 4e
\x 4d 43 b3 44 42 53 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65 64 d9 43 65 6e 74 72 79 3a 20 46
\x 6f 75 6e 64 61 74 69 6f 6e 20 64 65 67 72 65 65 20 69 6e 20 68 65 61 6c 74 68 63 61 72 65 20 6f
\x 72 20 44 65 67 72 65 65 20 69 6e 20 6e 75 72 73 69 6e 67 20 28 61 64 75 6c 74 29 d9 2f 65 6e 74
\x 72 79 3a 20 47 43 53 45 20 45 6e 67 6c 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f
\x 76 65 20 28 75 73 75 61 6c 6c 79 29 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65
\x 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64
\x 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 34 a4 66 69 6c
\x 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 0f a4 61 6c 73 6f 90 8f
\x a2 74 6f 84 a2 69 64 b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4 6e 61 6d 65 b9 4e 75
\x 72 73 65 20 28 61 64 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b 69 6e 64 a4 72 6f 6c
\x 65 a5 6c 65 76 65 6c 06 a4 66 72 6f 6d 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72
\x 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69
\x 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a4 74 79 70 65 a7 61 64 76 61
\x 6e 63 65 a4 72 69 73 65 04 a6 6d 6f 6e 74 68 73 c0 a3 76 69 61 92 84 a2 69 64 bb 71 75 61 6c 69
\x 66 69 63 61 74 69 6f 6e 3a 61 63 63 65 73 73 2d 63 6f 75 72 73 65 a4 6e 61 6d 65 d9 22 41 63 63
\x 65 73 73 20 74 6f 20 68 69 67 68 65 72 20 65 64 75 63 61 74 69 6f 6e 2c 20 68 65 61 6c 74 68 a4
\x 6b 69 6e 64 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 03 84 a2 69 64 bc 71 75
\x 61 6c 69 66 69 63 61 74 69 6f 6e 3a 6e 75 72 73 69 6e 67 2d 64 65 67 72 65 65 a4 6e 61 6d 65 b9
\x 44 65 67 72 65 65 20 69 6e 20 6e 75 72 73 69 6e 67 20 28 61 64 75 6c 74 29 a4 6b 69 6e 64 ad 71
\x 75 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 06 a6 6e 65 65 64 65 64 04 a4 68 65 6c 64
\x 01 a7 6d 69 73 73 69 6e 67 93 84 a2 69 64 b9 63 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d
\x 65 64 69 63 69 6e 65 73 a4 6e 61 6d 65 ae 47 69 76 65 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e
\x 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b4 63 6f 6d 70 65 74 65 6e
\x 63 79 3a 70 6c 61 6e 2d 63 61 72 65 a4 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72 65 a4 6b 69 6e 64
\x aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63
\x 79 3a 74 65 61 63 68 2d 6f 74 68 65 72 73 a4 6e 61 6d 65 ac 54 65 61 63 68 20 6f 74 68 65 72 73
\x a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 3f d0
\x 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 95 d9 4f 65 6e 74 72 79
\x 3a 20 41 63 63 65 73 73 20 74 6f 20 68 69 67 68 65 72 20 65 64 75 63 61 74 69 6f 6e 2c 20 68 65
\x 61 6c 74 68 20 28 75 73 75 61 6c 6c 79 29 20 5b 44 65 67 72 65 65 20 69 6e 20 6e 75 72 73 69 6e
\x 67 20 28 61 64 75 6c 74 29 5d b1 72 65 67 69 73 74 72 61 74 69 6f 6e 3a 20 4e 4d 43 b3 44 42 53
\x 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65 64 d9 43 65 6e 74 72 79 3a 20 46 6f 75 6e 64 61 74
\x 69 6f 6e 20 64 65 67 72 65 65 20 69 6e 20 68 65 61 6c 74 68 63 61 72 65 20 6f 72 20 44 65 67 72
\x 65 65 20 69 6e 20 6e 75 72 73 69 6e 67 20 28 61 64 75 6c 74 29 d9 2f 65 6e 74 72 79 3a 20 47 43
\x 53 45 20 45 6e 67 6c 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 28 75 73
\x 75 61 6c 6c 79 29 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74
\x 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64
\x 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 34 a4 66 69 6c 65 b1 70 72 6f 67
\x 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 0d a4 61 6c 73 6f 90 a5 74 6f 74 61 6c 02
\x a8 73 65 65 5f 61 6c 73 6f 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30
\x 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31
\x 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5
\x 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> into nurse-adult -f dot
digraph "into" {
  rankdir=LR;
  "role:nurse-adult" [label="Nurse (adult), registered", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:nursing-associate" [label="Nursing associate", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "standard:nursing-associate" [label="Nursing associate", shape=hexagon, style="filled,solid", fillcolor="#fae3b3"];
  "competency:teach-others" [label="Teach others", shape=ellipse, style="filled,dotted", fillcolor="#ccece3"];
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "qualification:access-course" [label="Access to higher education, health", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "qualification:nursing-degree" [label="Degree in nursing (adult)", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "competency:give-medicines" [label="Give medicines", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:plan-care" [label="Plan care", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:nursing-associate" -> "role:nurse-adult" [style=solid, tooltip="established"];
  "role:nurse-adult" -> "standard:nursing-associate" [label="via", style=solid];
  "role:nurse-adult" -> "competency:teach-others" [label="missing", style=solid];
  "role:healthcare-assistant" -> "role:nurse-adult" [style=solid, tooltip="established"];
  "role:nurse-adult" -> "qualification:access-course" [label="via", style=solid];
  "role:nurse-adult" -> "qualification:nursing-degree" [label="via", style=solid];
  "role:nurse-adult" -> "competency:give-medicines" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:plan-care" [label="missing", style=solid];
}
