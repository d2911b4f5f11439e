% graph small.rung
> next care-worker
From Care worker, 4 next steps: 3 established, 1 inferred.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (4)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  介護福祉士,             3-4  unknown            36  50% (1 of 2)   established
   certified care
   worker
    To check:   実務経験3年, registration: Social welfare register
    Written in: kaigo-guide, 頁 12
  Healthcare assistant      2  sector-change          50% (2 of 4)   established
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Senior care worker        3  advance            12  33% (1 of 3)   established
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
~ Therapy assistant            unknown                100% (1 of 1)  inferred
    Written in: handbook, p. 11 - both help people to move

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> next healthcare-assistant
From Healthcare assistant, 6 next steps: 3 established, 1 observed, 1 planned, 1
potential.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 2 of these roles no requirements are recorded: unknown, not zero.

Steps (6)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  Nursing associate         4  advance            24  50% (3 of 6)   established
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Senior care worker        3  sector-change          33% (1 of 3)   established
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 7
  Nurse (adult),            6  advance                25% (1 of 4)   established
   registered
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14
* Therapy assistant            unknown             6  100% (1 of 1)  observed
    Written in: cohort-2018, interview 2
+ Ward host                 1  step-down              not recorded   planned
    Written in: handbook, p. 34
? Trainee care              2  lateral                not recorded   potential
   navigator
    Written in: handbook, p. 33

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> next "Healthcare assistant" --have access-course --have gcse-english --learner age=17 --learner dbs=none
From Healthcare assistant, 6 next steps: 3 established, 1 observed, 1 planned, 1
potential.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 2 of these roles no requirements are recorded: unknown, not zero.

Steps (6)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  Nursing associate         4  advance            24  50% (3 of 6)   established
    Through:    Nursing associate
    Barred by:  at least 18 years old [Nursing associate] (handbook, p. 52); at
                least 18 years old (handbook, p. 9)
    To check:   an employer who releases the learner [Nursing associate],
                registration: NMC
    Written in: handbook, p. 9
  Senior care worker        3  sector-change          33% (1 of 3)   established
    Barred by:  at least 18 years old (handbook, p. 7)
    To check:   experience of care
    Written in: handbook, p. 7
  Nurse (adult),            6  advance                25% (1 of 4)   established
   registered
    Through:    Access to higher education, health; Degree in nursing (adult)
    Barred by:  DBS check: enhanced (handbook, p. 14)
    To check:   registration: NMC, entry: Foundation degree in healthcare or
                Degree in nursing (adult)
    Written in: handbook, p. 14
* Therapy assistant            unknown             6  100% (1 of 1)  observed
    Written in: cohort-2018, interview 2
+ Ward host                 1  step-down              not recorded   planned
    Written in: handbook, p. 34
? Trainee care              2  lateral                not recorded   potential
   navigator
    Written in: handbook, p. 33

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> next HCA --sector care
From Healthcare assistant, 3 next steps: 1 established, 1 observed, 1 potential.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 1 of these roles no requirements are recorded: unknown, not zero.

Steps (3)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  Senior care worker        3  sector-change          33% (1 of 3)   established
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 7
* Therapy assistant            unknown             6  100% (1 of 1)  observed
    Written in: cohort-2018, interview 2
? Trainee care              2  lateral                not recorded   potential
   navigator
    Written in: handbook, p. 33

* observed: named people or a cohort did it
? potential: it does not exist yet; a source says it could

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> next HCA --max-rise 0
From Healthcare assistant, 3 next steps: 1 observed, 1 planned, 1 potential.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 2 of these roles no requirements are recorded: unknown, not zero.

Steps (3)
                      Kind of
  To           Level  step        Months  Already held   How sure   Written in
  ───────────  ─────  ──────────  ──────  ─────────────  ─────────  ────────────
* Therapy             unknown          6  100% (1 of 1)  observed   cohort-2018,
   assistant                                                        interview 2
+ Ward host        1  step-down           not recorded   planned    handbook, p.
                                                                    34
? Trainee          2  lateral             not recorded   potential  handbook, p.
   care                                                             33
   navigator

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> next HCA --status established --status planned
Only established or planned links were looked at.
From Healthcare assistant, 4 next steps: 3 established, 1 planned.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 1 of these roles no requirements are recorded: unknown, not zero.

Steps (4)
  To                     Level  Kind of step   Months  Already held  How sure
  ─────────────────────  ─────  ─────────────  ──────  ────────────  ───────────
  Nurse (adult),             6  advance                33% (1 of 3)  established
   registered
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14
  Senior care worker         3  sector-change          33% (1 of 3)  established
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 7
  Nursing associate          4  advance            24  33% (2 of 6)  established
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
+ Ward host                  1  step-down              not recorded  planned
    Written in: handbook, p. 34

+ planned: decided and not yet begun, or subject to approval

Sources
  handbook: The handbook of the borough, third edition (2020)

> next HCA --k 2
From Healthcare assistant, the first 2 of 6 next steps: 2 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (2)
                                                                       Written
  To          Level  Kind of step   Months  Already held  How sure     in
  ──────────  ─────  ─────────────  ──────  ────────────  ───────────  ─────────
  Nursing         4  advance            24  50% (3 of 6)  established  handbook,
   associate                                                           p. 9
    Through:  Nursing associate
    To check: at least 18 years old [Nursing associate]; an employer who
              releases the learner [Nursing associate]; entry: GCSE English,
              grade 4 or above [Nursing associate]; at least 18 years old;
              registration: NMC; entry: GCSE English, grade 4 or above
  Senior          3  sector-change          33% (1 of 3)  established  handbook,
   care                                                                p. 7
   worker
    To check: at least 18 years old, experience of care

Sources
  handbook: The handbook of the borough, third edition (2020)

Some rows were left out. Ask with a larger --k to see more.

> next volunteer --basis overlap
From Volunteer, 2 next steps: 1 observed, 1 planned.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 1 of these roles no requirements are recorded: unknown, not zero.

Steps (2)
                   Kind of
  To        Level  step     Months  Already held  How sure          Written in
  ────────  ─────  ───────  ──────  ────────────  ────────────────  ────────────
* Care          1  advance       2  0% (0 of 2)   observed, 5 of 9  cohort-2018,
  worker                                                            table 5
    To check: at least 16 years old, DBS check: enhanced (usually), driving
              licence: yes (may be asked), a caring nature (usually)
+ Ward          1  advance          not recorded  planned           handbook, p.
  host                                                              34

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> next therapy-assistant --basis overlap
From Therapy assistant, 4 next steps: 1 established, 3 only by skills in common,
which no source calls a step.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
For 1 of these roles no requirements are recorded: unknown, not zero.

Steps (4)
                      Kind of
  To           Level  step         Months  Already held  How sure     Written in
  ───────────  ─────  ───────────  ──────  ────────────  ───────────  ──────────
  Social           6  unknown          48  not recorded  established  handbook,
   worker                                                             p. 20
    To check: registration: Social Work England
~ Care worker      1  unknown              50% (1 of 2)  no source
    To check: DBS check: enhanced (usually), driving licence: yes (may be
              asked), a caring nature (usually)
~ 介護福祉士,    3-4  unknown              50% (1 of 2)  no source
   certified
   care
   worker
    To check: registration: Social welfare register
~ Healthcare       2  unknown              25% (1 of 4)  no source
   assistant
    To check: DBS check: enhanced

~ no source: none states it; it only follows from what the two have in common

Sources
  handbook: The handbook of the borough, third edition (2020)

> next old-aide --as-of 2014-02
As of 2014-02-01. A row without dates of its own counts on any day; its source's
date says when that was known.
From Ward aide, 1 next step: 1 ended.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (1)
                      Kind of      Already
  To           Level  step         held         To check    How sure  Written in
  ───────────  ─────  ───────────  ───────────  ──────────  ────────  ──────────
x Healthcare       2  advance      0% (0 of 4)  DBS check:  ended     handbook,
   assistant                                    enhanced              p. 40

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> next nurse-adult
From Nurse (adult), registered no next step is recorded. That is a gap in the
record, not a dead end in life; try --basis overlap.

> next home-care-assistant
From Home care assistant no next step is recorded. That is a gap in the record,
not a dead end in life; ask the same of what stands under See also.

See also (1)
  Role         Level  How alike  How sure     Written in
  ───────────  ─────  ─────────  ───────────  ──────────────
  Care worker      1  close      established  handbook, p. 3

Sources
  handbook: The handbook of the borough, third edition (2020)

> next healthcare-assistant --detail ids -f json
{"data":{"from":"role:healthcare-assistant","steps":[{"to":"role:nursing-associate","from":"role:healthcare-assistant","type":"advance","rise":2,"months":24,"via":["standard:nursing-associate"],"needed":6,"held":3,"missing":["competency:give-medicines","competency:plan-care","competency:take-blood-pressure"],"share":0.5,"blocked_by":[],"check":["at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","at least 18 years old","registration: NMC","entry: GCSE English, grade 4 or above"],"basis":"link"},{"to":"role:senior-care-worker","from":"role:healthcare-assistant","type":"sector-change","rise":1,"months":null,"via":[],"needed":3,"held":1,"missing":["competency:lead-a-shift","competency:record"],"share":0.3333333333333333,"blocked_by":[],"check":["at least 18 years old","experience of care"],"basis":"link"},{"to":"role:nurse-adult","from":"role:healthcare-assistant","type":"advance","rise":4,"months":null,"via":["qualification:access-course","qualification:nursing-degree"],"needed":4,"held":1,"missing":["competency:give-medicines","competency:plan-care","competency:teach-others"],"share":0.25,"blocked_by":[],"check":["entry: Access to higher education, health (usually) [Degree in nursing (adult)]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link"},{"to":"role:therapy-assistant","from":"role:healthcare-assistant","type":"unknown","rise":null,"months":6,"via":[],"needed":1,"held":1,"missing":[],"share":1,"blocked_by":[],"check":[],"basis":"link"},{"to":"role:ward-host","from":"role:healthcare-assistant","type":"step-down","rise":-1,"months":null,"via":[],"needed":0,"held":0,"missing":[],"share":null,"blocked_by":[],"check":[],"basis":"link"},{"to":"role:trainee-navigator","from":"role:healthcare-assistant","type":"lateral","rise":0,"months":null,"via":[],"needed":0,"held":0,"missing":[],"share":null,"blocked_by":[],"check":[],"basis":"link"}],"total":6,"see_also":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

# An ended link with an end takes part on the days inside its dates.
> next nursing-associate --as-of 2018-11-30 -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:nurse-adult,"Nurse (adult), registered",role,6,role:nursing-associate,Nursing associate,role,4,advance,2,24,standard:nursing-associate,4,2,competency:plan-care; competency:teach-others,0.5,,"two years of practice (usually); at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually)",link,established,handbook,2020,p. 14,,,,progresses-to.csv,15,
role:healthcare-assistant,Healthcare assistant,role,2,role:nursing-associate,Nursing associate,role,4,step-down,-2,,,4,3,competency:move-people,0.75,,DBS check: enhanced,link,ended,handbook,2020,p. 41,,,2018-12,progresses-to.csv,16,
! As of 2018-11-30. A row without dates of its own counts on any day; its source's date says when that was known.

> next nursing-associate --as-of 2019 -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:nurse-adult,"Nurse (adult), registered",role,6,role:nursing-associate,Nursing associate,role,4,advance,2,24,standard:nursing-associate,4,2,competency:plan-care; competency:teach-others,0.5,,"two years of practice (usually); at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually)",link,established,handbook,2020,p. 14,,,,progresses-to.csv,15,
! As of 2019-01-01. A row without dates of its own counts on any day; its source's date says when that was known.

% columns 44
> next care-worker
From Care worker, 4 next steps: 3
established, 1 inferred.
"Already held" counts what is recorded of
both roles; the rest is not recorded as
held, which `gap` lists.

Steps (4)
  To              Level  Months  How sure
  ──────────────  ─────  ──────  ───────────
  介護福祉士,       3-4      36  established
   certified
   care worker
    Kind of step: unknown
    Already held: 50% (1 of 2)
    To check:     実務経験3年, registration:
                  Social welfare register
    Written in:   kaigo-guide, 頁 12
  Healthcare          2          established
   assistant
    Kind of step: sector-change
    Already held: 50% (2 of 4)
    To check:     DBS check: enhanced
    Written in:   handbook, p. 2
  Senior care         3      12  established
   worker
    Kind of step: advance
    Already held: 33% (1 of 3)
    To check:     at least 18 years old,
                  experience of care
    Written in:   handbook, p. 2
~ Therapy                        inferred
   assistant
    Kind of step: unknown
    Already held: 100% (1 of 1)
    Written in:   handbook, p. 11 - both
                  help people to move

See also (2)
  Role         Level  How alike  How sure
  ───────────  ─────  ─────────  ───────────
  Home care           close      established
   assistant
    Written in: handbook, p. 3
~ 介護福祉士,    3-4  broad      inferred
   certified
   care
   worker
    Written in: kaigo-guide, 頁 12 - its
                second sentence

~ inferred: our own reading, arithmetic or
  join; never a source's word

Sources
  handbook:    The handbook of the borough,
               third edition (2020)
  kaigo-guide: 介護の手引き

% columns 160
> next care-worker
From Care worker, 4 next steps: 3 established, 1 inferred.
"Already held" counts what is recorded of both roles; the rest is not recorded as held, which `gap` lists.

Steps (4)
  To                       Level  Kind of step   Months  Already held   To check                 How sure     Written in               Id
  ───────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────────────────  ───────────  ───────────────────────  ─────────────────────────
  介護福祉士, certified      3-4  unknown            36  50% (1 of 2)   実務経験3年,             established  kaigo-guide, 頁 12       role:kaigo
   care worker                                                          registration: Social
                                                                        welfare register
  Healthcare assistant         2  sector-change          50% (2 of 4)   DBS check: enhanced      established  handbook, p. 2           role:healthcare-assistant
  Senior care worker           3  advance            12  33% (1 of 3)   at least 18 years old,   established  handbook, p. 2           role:senior-care-worker
                                                                        experience of care
~ Therapy assistant               unknown                100% (1 of 1)                           inferred     handbook, p. 11 - both   role:therapy-assistant
                                                                                                              help people to move

See also (2)
  Role                               Level  How alike  How sure     Written in                                Id
  ─────────────────────────────────  ─────  ─────────  ───────────  ────────────────────────────────────────  ────────────────────────
  Home care assistant                       close      established  handbook, p. 3                            role:home-care-assistant
~ 介護福祉士, certified care worker    3-4  broad      inferred     kaigo-guide, 頁 12 - its second sentence  role:kaigo

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

% columns
> next care-worker -f json
{"data":{"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"steps":[{"to":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"unknown","rise":null,"months":36,"via":[],"needed":2,"held":1,"missing":[{"id":"competency:support-dementia","name":"Support people with dementia","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["実務経験3年","registration: Social welfare register"],"basis":"link","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"progresses-to.csv","line":5},"also":[]},{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"sector-change","rise":1,"months":null,"via":[],"needed":4,"held":2,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4},"also":[]},{"to":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"advance","rise":2,"months":12,"via":[],"needed":3,"held":1,"missing":[{"id":"competency:lead-a-shift","name":"Lead a shift","kind":"competency","level":null},{"id":"competency:record","name":"Keep records","kind":"competency","level":null}],"share":0.3333333333333333,"blocked_by":[],"check":["at least 18 years old","experience of care"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":2},"also":[{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 4","file":"progresses-to.csv","line":3,"months":9,"count":3,"of":20}]},{"to":{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"unknown","rise":null,"months":null,"via":[],"needed":1,"held":1,"missing":[],"share":1,"blocked_by":[],"check":[],"basis":"link","evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 11","note":"both help people to move","file":"progresses-to.csv","line":6},"also":[]}],"total":4,"see_also":[{"id":"role:home-care-assistant","name":"Home care assistant","kind":"role","level":null,"of":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"match":"close","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 3","file":"matches.csv","line":4}},{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null,"of":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"match":"broad","evidence":{"status":"inferred","source":"kaigo-guide","locator":"頁 12","note":"its second sentence","file":"matches.csv","line":5}}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> next care-worker -f jsonl
{"to":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"unknown","rise":null,"months":36,"via":[],"needed":2,"held":1,"missing":[{"id":"competency:support-dementia","name":"Support people with dementia","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["実務経験3年","registration: Social welfare register"],"basis":"link","evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"progresses-to.csv","line":5},"also":[]}
{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"sector-change","rise":1,"months":null,"via":[],"needed":4,"held":2,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4},"also":[]}
{"to":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"advance","rise":2,"months":12,"via":[],"needed":3,"held":1,"missing":[{"id":"competency:lead-a-shift","name":"Lead a shift","kind":"competency","level":null},{"id":"competency:record","name":"Keep records","kind":"competency","level":null}],"share":0.3333333333333333,"blocked_by":[],"check":["at least 18 years old","experience of care"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":2},"also":[{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 4","file":"progresses-to.csv","line":3,"months":9,"count":3,"of":20}]}
{"to":{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"unknown","rise":null,"months":null,"via":[],"needed":1,"held":1,"missing":[],"share":1,"blocked_by":[],"check":[],"basis":"link","evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 11","note":"both help people to move","file":"progresses-to.csv","line":6},"also":[]}
! Not among the rows: see_also (2); `--format json` has all.

> next care-worker -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:kaigo,"介護福祉士, certified care worker",role,,role:care-worker,Care worker,role,1,unknown,,36,,2,1,competency:support-dementia,0.5,,実務経験3年; registration: Social welfare register,link,established,kaigo-guide,,頁 12,,,,progresses-to.csv,5,
role:healthcare-assistant,Healthcare assistant,role,2,role:care-worker,Care worker,role,1,sector-change,1,,,4,2,competency:control-infection; competency:listen,0.5,,DBS check: enhanced,link,established,handbook,2020,p. 2,,,,progresses-to.csv,4,
role:senior-care-worker,Senior care worker,role,3,role:care-worker,Care worker,role,1,advance,2,12,,3,1,competency:lead-a-shift; competency:record,0.3333333333333333,,at least 18 years old; experience of care,link,established,handbook,2020,p. 2,,,,progresses-to.csv,2,"observed cohort-2018 table 4 (months 9, count 3, of 20)"
role:therapy-assistant,Therapy assistant,role,,role:care-worker,Care worker,role,1,unknown,,,,1,1,,1,,,link,inferred,handbook,2020,p. 11,both help people to move,,,progresses-to.csv,6,
! Not among the rows: see_also (2); `--format json` has all.

> next care-worker -f markdown
From Care worker, 4 next steps: 3 established, 1 inferred.
"Already held" counts what is recorded of both roles; the rest is not recorded as held, which \`gap\` lists.

\### Steps (4)

| To | Level | Kind of step | Months | Already held | To check | How sure | Written in | Id |
| --- | ---: | --- | ---: | --- | --- | --- | --- | --- |
| 介護福祉士, certified care worker | 3-4 | unknown | 36 | 50% (1 of 2) | 実務経験3年, registration: Social welfare register | established | kaigo-guide, 頁 12 | role:kaigo |
| Healthcare assistant | 2 | sector-change |  | 50% (2 of 4) | DBS check: enhanced | established | handbook, p. 2 | role:healthcare-assistant |
| Senior care worker | 3 | advance | 12 | 33% (1 of 3) | at least 18 years old, experience of care | established | handbook, p. 2 | role:senior-care-worker |
| \~ Therapy assistant |  | unknown |  | 100% (1 of 1) |  | inferred | handbook, p. 11 - both help people to move | role:therapy-assistant |

\### See also (2)

| Role | Level | How alike | How sure | Written in | Id |
| --- | ---: | --- | --- | --- | --- |
| Home care assistant |  | close | established | handbook, p. 3 | role:home-care-assistant |
| \~ 介護福祉士, certified care worker | 3-4 | broad | inferred | kaigo-guide, 頁 12 - its second sentence | role:kaigo |

- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **kaigo-guide:** 介護の手引き

> next care-worker -f msgpack
\x 82 a4 64 61 74 61 84 a4 66 72 6f 6d 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65
\x 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76
\x 65 6c 01 a5 73 74 65 70 73 94 8f a2 74 6f 84 a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61
\x 6d 65 d9 26 e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65 64 20 63
\x 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a4 66 72 6f 6d
\x 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20
\x 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a4 74 79 70 65 a7 75 6e 6b
\x 6e 6f 77 6e a4 72 69 73 65 c0 a6 6d 6f 6e 74 68 73 24 a3 76 69 61 90 a6 6e 65 65 64 65 64 02 a4
\x 68 65 6c 64 01 a7 6d 69 73 73 69 6e 67 91 84 a2 69 64 bb 63 6f 6d 70 65 74 65 6e 63 79 3a 73 75
\x 70 70 6f 72 74 2d 64 65 6d 65 6e 74 69 61 a4 6e 61 6d 65 bc 53 75 70 70 6f 72 74 20 70 65 6f 70
\x 6c 65 20 77 69 74 68 20 64 65 6d 65 6e 74 69 61 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79
\x a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 3f e0 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62
\x 79 90 a5 63 68 65 63 6b 92 b0 e5 ae 9f e5 8b 99 e7 b5 8c e9 a8 93 33 e5 b9 b4 d9 25 72 65 67 69
\x 73 74 72 61 74 69 6f 6e 3a 20 53 6f 63 69 61 6c 20 77 65 6c 66 61 72 65 20 72 65 67 69 73 74 65
\x 72 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65 73
\x 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63
\x 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63
\x 73 76 a4 6c 69 6e 65 05 a4 61 6c 73 6f 90 8f a2 74 6f 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c
\x 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65
\x 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a4 66 72 6f 6d
\x 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20
\x 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a4 74 79 70 65 ad 73 65 63
\x 74 6f 72 2d 63 68 61 6e 67 65 a4 72 69 73 65 01 a6 6d 6f 6e 74 68 73 c0 a3 76 69 61 90 a6 6e 65
\x 65 64 65 64 04 a4 68 65 6c 64 02 a7 6d 69 73 73 69 6e 67 92 84 a2 69 64 bc 63 6f 6d 70 65 74 65
\x 6e 63 79 3a 63 6f 6e 74 72 6f 6c 2d 69 6e 66 65 63 74 69 6f 6e a4 6e 61 6d 65 b1 43 6f 6e 74 72
\x 6f 6c 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76
\x 65 6c c0 84 a2 69 64 b1 63 6f 6d 70 65 74 65 6e 63 79 3a 6c 69 73 74 65 6e a4 6e 61 6d 65 a6 4c
\x 69 73 74 65 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61
\x 72 65 cb 3f e0 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 91 b3 44
\x 42 53 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65 64 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76
\x 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63
\x 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20
\x 32 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 04 a4 61
\x 6c 73 6f 90 8f a2 74 6f 84 a2 69 64 b7 72 6f 6c 65 3a 73 65 6e 69 6f 72 2d 63 61 72 65 2d 77 6f
\x 72 6b 65 72 a4 6e 61 6d 65 b2 53 65 6e 69 6f 72 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e
\x 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 03 a4 66 72 6f 6d 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65
\x 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f
\x 6c 65 a5 6c 65 76 65 6c 01 a4 74 79 70 65 a7 61 64 76 61 6e 63 65 a4 72 69 73 65 02 a6 6d 6f 6e
\x 74 68 73 0c a3 76 69 61 90 a6 6e 65 65 64 65 64 03 a4 68 65 6c 64 01 a7 6d 69 73 73 69 6e 67 92
\x 84 a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 6c 65 61 64 2d 61 2d 73 68 69 66 74 a4 6e 61 6d
\x 65 ac 4c 65 61 64 20 61 20 73 68 69 66 74 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c
\x 65 76 65 6c c0 84 a2 69 64 b1 63 6f 6d 70 65 74 65 6e 63 79 3a 72 65 63 6f 72 64 a4 6e 61 6d 65
\x ac 4b 65 65 70 20 72 65 63 6f 72 64 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65
\x 76 65 6c c0 a5 73 68 61 72 65 cb 3f d5 55 55 55 55 55 55 aa 62 6c 6f 63 6b 65 64 5f 62 79 90 a5
\x 63 68 65 63 6b 92 b5 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 b2 65 78 70
\x 65 72 69 65 6e 63 65 20 6f 66 20 63 61 72 65 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65
\x 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68
\x 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 32 a4 66
\x 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 02 a4 61 6c 73 6f
\x 91 89 a6 73 74 61 74 75 73 a8 6f 62 73 65 72 76 65 64 a6 73 6f 75 72 63 65 ab 63 6f 68 6f 72 74
\x 2d 32 30 31 38 a4 64 61 74 65 a7 32 30 31 38 2d 30 36 a7 6c 6f 63 61 74 6f 72 a7 74 61 62 6c 65
\x 20 34 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 03 a6
\x 6d 6f 6e 74 68 73 09 a5 63 6f 75 6e 74 03 a2 6f 66 14 8f a2 74 6f 84 a2 69 64 b6 72 6f 6c 65 3a
\x 74 68 65 72 61 70 79 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b1 54 68 65 72 61 70 79 20 61
\x 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a4 66 72 6f 6d 84 a2
\x 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f
\x 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a4 74 79 70 65 a7 75 6e 6b 6e 6f
\x 77 6e a4 72 69 73 65 c0 a6 6d 6f 6e 74 68 73 c0 a3 76 69 61 90 a6 6e 65 65 64 65 64 01 a4 68 65
\x 6c 64 01 a7 6d 69 73 73 69 6e 67 90 a5 73 68 61 72 65 cb 3f f0 00 00 00 00 00 00 aa 62 6c 6f 63
\x 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 90 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e
\x 63 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62
\x 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 31 a4 6e 6f 74 65
\x b8 62 6f 74 68 20 68 65 6c 70 20 70 65 6f 70 6c 65 20 74 6f 20 6d 6f 76 65 a4 66 69 6c 65 b1 70
\x 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 06 a4 61 6c 73 6f 90 a5 74 6f 74
\x 61 6c 04 a8 73 65 65 5f 61 6c 73 6f 92 87 a2 69 64 b8 72 6f 6c 65 3a 68 6f 6d 65 2d 63 61 72 65
\x 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b3 48 6f 6d 65 20 63 61 72 65 20 61 73 73 69 73 74
\x 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a2 6f 66 84 a2 69 64 b0 72 6f 6c 65
\x 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69
\x 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a5 6d 61 74 63 68 a5 63 6c 6f 73 65 a8 65 76 69 64 65
\x 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68
\x 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 33 a4 66
\x 69 6c 65 ab 6d 61 74 63 68 65 73 2e 63 73 76 a4 6c 69 6e 65 04 87 a2 69 64 aa 72 6f 6c 65 3a 6b
\x 61 69 67 6f a4 6e 61 6d 65 d9 26 e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74
\x 69 66 69 65 64 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65
\x 6c c0 a2 6f 66 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab
\x 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a5 6d 61 74
\x 63 68 a5 62 72 6f 61 64 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72
\x 65 64 a6 73 6f 75 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63 61 74 6f 72 a6 e9 a0
\x 81 20 31 32 a4 6e 6f 74 65 b3 69 74 73 20 73 65 63 6f 6e 64 20 73 65 6e 74 65 6e 63 65 a4 66 69
\x 6c 65 ab 6d 61 74 63 68 65 73 2e 63 73 76 a4 6c 69 6e 65 05 a4 6d 65 74 61 84 a6 64 69 67 65 73
\x 74 d9 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61
\x 32 61 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32
\x 36 32 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72
\x 75 6e 63 61 74 65 64 c2

> next care-worker -f dot
digraph "next" {
  rankdir=LR;
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:kaigo" [label="介護福祉士, certified care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:support-dementia" [label="Support people with dementia", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:control-infection" [label="Control infection", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:listen" [label="Listen", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:senior-care-worker" [label="Senior care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:lead-a-shift" [label="Lead a shift", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:record" [label="Keep records", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:therapy-assistant" [label="Therapy assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:home-care-assistant" [label="Home care assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:care-worker" -> "role:kaigo" [style=solid, tooltip="established"];
  "role:kaigo" -> "competency:support-dementia" [label="missing", style=solid];
  "role:care-worker" -> "role:healthcare-assistant" [style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:control-infection" [label="missing", style=solid];
  "role:healthcare-assistant" -> "competency:listen" [label="missing", style=solid];
  "role:care-worker" -> "role:senior-care-worker" [style=solid, tooltip="established"];
  "role:senior-care-worker" -> "competency:lead-a-shift" [label="missing", style=solid];
  "role:senior-care-worker" -> "competency:record" [label="missing", style=solid];
  "role:care-worker" -> "role:therapy-assistant" [label="~", style=dotted, tooltip="inferred"];
  "role:care-worker" -> "role:home-care-assistant" [label="see also", style=solid, tooltip="established"];
  "role:care-worker" -> "role:kaigo" [label="~ see also", style=dotted, tooltip="inferred"];
}

# what is held has ended: it is said, for nothing that it gave is counted
% graph small.rung
> next care-worker --have framework --have hospice --k 1
From Care worker, the first 1 of 4 next steps: 1 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
Health and social care framework has ended, and what it gave is not counted
here: ask what the person learned. `show` says what it was, and --as-of asks
about its day.
The hospice has ended, and what it gave is not counted here: ask what the person
learned. `show` says what it was, and --as-of asks about its day.

Steps (1)
                      Kind of
  To           Level  step       Months  Already held  How sure     Written in
  ───────────  ─────  ─────────  ──────  ────────────  ───────────  ────────────
  介護福祉士,    3-4  unknown        36  50% (1 of 2)  established  kaigo-guide,
   certified                                                        頁 12
   care
   worker
    To check: 実務経験3年, registration: Social welfare register

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

Some rows were left out. Ask with a larger --k to see more.

> into care-worker --have framework --k 1
Into Care worker, the first 1 of 3 steps: 1 observed.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.
Health and social care framework has ended, and what it gave is not counted
here: ask what the person learned. `show` says what it was, and --as-of asks
about its day.
Courses and apprenticeships for it: `gap role:care-worker`.

Steps (1)
  From              Level  Kind of step  Already held  How sure  Written in
  ────────────────  ─────  ────────────  ────────────  ────────  ───────────────
* Senior care           3  step-down     50% (1 of 2)  observed  cohort-2018,
   worker                                                        interview 3
    To check: DBS check: enhanced (usually), driving licence: yes (may be
              asked), a caring nature (usually)

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

Some rows were left out. Ask with a larger --k to see more.

> next old-aide --have framework --basis overlap --k 1
Ward aide has ended; `show` says what it was, and --as-of asks about its day.
