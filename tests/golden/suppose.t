# What if: --without and --with, on any question. What is supposed is said first, and stands in `meta`.
% graph small.rung
> paths care-worker nurse-adult --without role:healthcare-assistant
Supposed, whatever is recorded: without Healthcare assistant.
From Care worker to Nurse (adult), registered: no route is recorded.
The reason: recorded steps of any status lead from Care worker to 4 roles, and
to Nurse (adult), registered from 1; no role is on both sides; what prepares for
it stands in `gap`.
Nearest to it that can be reached is Senior care worker, in 1 step: it gives 1
of the 4 recorded requirements of Nurse (adult), registered.

What leads to it (1)
  From               Level  How sure     Written in
  ─────────────────  ─────  ───────────  ───────────────
  Nursing associate      4  established  handbook, p. 14
    To check: two years of practice (usually); at least 18 years old [Nursing
              associate]; an employer who releases the learner [Nursing
              associate]; entry: GCSE English, grade 4 or above [Nursing
              associate]; registration: NMC; DBS check: enhanced; entry:
              Foundation degree in healthcare or Degree in nursing (adult);
              entry: GCSE English, grade 4 or above (usually)

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

> paths healthcare-assistant nurse-adult --without qualification:access-course
Supposed, whatever is recorded: without Access to higher education, health.
From Healthcare assistant to Nurse (adult), registered: 1 route, fewest steps
first.
4 planned or potential links were left aside; --status walks them.

1. Healthcare assistant → Nursing associate → Nurse (adult), registered
Ranked by:               2 steps
Months known:            48
Steps of unknown length: 0
Missing:                 4

Steps (2)
                      Kind of
  To           Level  step         Months  Already held  How sure     Written in
  ───────────  ─────  ───────────  ──────  ────────────  ───────────  ──────────
  Nursing          4  advance          24  50% (3 of 6)  established  handbook,
   associate                                                          p. 9
    From:     Healthcare assistant
    Through:  Nursing associate
    To check: at least 18 years old [Nursing associate]; an employer who
              releases the learner [Nursing associate]; entry: GCSE English,
              grade 4 or above [Nursing associate]; at least 18 years old;
              registration: NMC; entry: GCSE English, grade 4 or above
  Nurse            6  advance          24  75% (3 of 4)  established  handbook,
   (adult),                                                           p. 14
   registered
    From:     Nursing associate
    Through:  Nursing associate
    To check: two years of practice (usually); at least 18 years old [Nursing
              associate]; an employer who releases the learner [Nursing
              associate]; entry: GCSE English, grade 4 or above [Nursing
              associate]; registration: NMC; DBS check: enhanced; entry:
              Foundation degree in healthcare or Degree in nursing (adult);
              entry: GCSE English, grade 4 or above (usually)

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

Sources
  handbook: The handbook of the borough, third edition (2020)

> paths care-worker social-worker --without senior-care-worker --with "Care worker:progresses-to:social-worker"
Supposed, whatever is recorded: without Senior care worker; Care worker leads to
Social worker.
From Care worker to Social worker: 3 routes, fewest steps first.
4 planned or potential links were left aside; --status walks them.

1. Care worker → ~ Social worker
Ranked by:               1 step
Months known:            none
Steps of unknown length: 1
Missing:                 0

Steps (1)
                     Kind of                                           Written
  To          Level  step       Already held  To check       How sure  in
  ──────────  ─────  ─────────  ────────────  ─────────────  ────────  ─────────
~ Social          6  advance    not recorded  registration:  inferred  supposed
   worker                                     Social Work              for this
                                              England                  question

2. Care worker → ~ Therapy assistant → Social worker
Ranked by:               2 steps
Months known:            48
Steps of unknown length: 1
Missing:                 0

Steps (2)
                                  Kind of
  To           Level  From        step        Months  Already held   How sure
  ───────────  ─────  ──────────  ──────────  ──────  ─────────────  ───────────
~ Therapy             Care        unknown             100% (1 of 1)  inferred
   assistant          worker
    Written in: handbook, p. 11 - both help people to move
  Social           6  Therapy     unknown         48  not recorded   established
   worker             assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

3. Care worker → Healthcare assistant → * Therapy assistant → Social worker
Ranked by:               3 steps
Months known:            54
Steps of unknown length: 1
Missing:                 2

Steps (3)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  Healthcare assistant      2  sector-change          50% (2 of 4)   established
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
* Therapy assistant            unknown             6  100% (1 of 1)  observed
    From:       Healthcare assistant
    Written in: cohort-2018, interview 2
  Social worker             6  unknown            48  not recorded   established
    From:       Therapy assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

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

> coverage care-diploma-2 --without "Oak House" --with "Community team:covers:law"
Supposed, whatever is recorded: without Oak House; Community team covers
Understand the law of care.
Diploma in Care, level 2: 5 of 8 units are covered by some setting of the whole
graph, 1 not covered, 2 unknown.
Of 4 mandatory units 4 are covered.
4 covered units hang on a single setting (listed below); `impact` says what
breaks without it.
For 2 of the covered units that is only our reading of what a document says of
the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
  Unit             Group  Mandatory  State        Is part of it  Written in
  ───────────────  ─────  ─────────  ───────────  ─────────────  ───────────────
  Communicate in          yes        covered      established    handbook, p. 61
   care settings
    Covered by: + Day centre, Elm Road; ~ Ward 3, St Mary’s
  Dementia         B      no         unknown      established    handbook, p. 61
   awareness
    Cannot:     Ward 3, St Mary’s
  Duty of care            yes        covered      established    handbook, p. 61
    Covered by: ~ Community team
  The causes and          yes        covered      established    handbook, p. 61
   spread of
   infection
    Covered by: Ward 3, St Mary’s
  Understand the          yes        covered      established    handbook, p. 61
   law of care
    Covered by: ~ Community team
  Support the use  B      no         covered      established    handbook, p. 61
   of medication
    Covered by: Ward 3, St Mary’s
  Nail care        C      no         not-covered  established    handbook, p. 61
    Cannot:     Community team; Day centre, Elm Road; Ward 3, St Mary’s
? Support at the   C      no         unknown      potential      handbook, p. 61
   end of life

Not covered (1)
  Unit
  ─────────
  Nail care

Hanging on one setting (4)
  Unit                                Only at
  ──────────────────────────────────  ─────────────────
  Duty of care                        Community team
  The causes and spread of infection  Ward 3, St Mary’s
  Understand the law of care          Community team
  Support the use of medication       Ward 3, St Mary’s

Hanging on one host (2)
  Unit                                Only with
  ──────────────────────────────────  ───────────────────
  The causes and spread of infection  St Mary’s NHS Trust
  Support the use of medication       St Mary’s NHS Trust

+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> show ward-3 --with ward-3:covers:unit:law --without unit:medication -f json
{"data":{"node":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"sector":"health","type":"Ward","dbs":"enhanced","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"setting.csv","line":6},"also":[],"rules":[]},"links":[{"relation":"develops","direction":"out","node":{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null},"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 92","note":"the ward does rounds","file":"develops.csv","line":15},"also":[]},{"relation":"covers","direction":"out","node":{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null},"verdict":"covers","evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 92","note":"the words \"talks with patients\"","file":"covers.csv","line":2},"also":[]},{"relation":"covers","direction":"out","node":{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null},"verdict":"cannot","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":5},"also":[]},{"relation":"covers","direction":"out","node":{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null},"verdict":"covers","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":3},"also":[]},{"relation":"covers","direction":"out","node":{"id":"unit:law","name":"Understand the law of care","kind":"unit","level":null},"evidence":{"status":"inferred","note":"supposed for this question"},"also":[]},{"relation":"covers","direction":"out","node":{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null},"verdict":"cannot","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":15},"also":[]},{"relation":"covers","direction":"out","node":{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},"verdict":"covers","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":6},"also":[]},{"relation":"hosts","direction":"in","node":{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null},"capacity":3,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 96","file":"hosts.csv","line":2},"also":[]},{"relation":"places-at","direction":"in","node":{"id":"programme:rotation","name":"Rotation apprenticeship","kind":"programme","level":null},"months":3,"position":2,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"p. 98","file":"places-at.csv","line":2},"also":[]}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false,"supposed":{"without":["unit:medication"],"with":["setting:ward-3:covers:unit:law"]}}}

> next nursing-associate --with role:nursing-associate:progresses-to:healthcare-assistant -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:nurse-adult,"Nurse (adult), registered",role,6,role:nursing-associate,Nursing associate,role,4,advance,2,24,standard:nursing-associate,4,3,competency:teach-others,0.75,,"two years of practice (usually); at least 18 years old [Nursing associate]; an employer who releases the learner [Nursing associate]; entry: GCSE English, grade 4 or above [Nursing associate]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually)",link,established,handbook,2020,p. 14,,,,progresses-to.csv,15,
role:healthcare-assistant,Healthcare assistant,role,2,role:nursing-associate,Nursing associate,role,4,step-down,-2,,,4,3,competency:move-people,0.75,,DBS check: enhanced,link,inferred,,,,supposed for this question,,,,,
! Supposed, whatever is recorded: Nursing associate leads to Healthcare assistant.

> gap role:nursing-associate --from care-worker --with role:nursing-associate:requires:competency:move-people --detail ids -f json
{"data":{"to":"role:nursing-associate","have":["role:care-worker"],"needed":7,"held":["competency:communicate","competency:move-people"],"missing":["competency:active-listening","competency:control-infection","competency:give-medicines","competency:plan-care","competency:take-blood-pressure"],"desirable_missing":["competency:teach-others"],"share":0.2857142857142857,"prepared_by":["standard:nursing-associate"],"entry":["qualification:gcse-english"],"blocked_by":[],"check":["at least 18 years old","registration: NMC","entry: GCSE English, grade 4 or above"],"optional_left":0,"see_also":["role:home-care-assistant","role:kaigo"]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false,"supposed":{"without":[],"with":["role:nursing-associate:requires:competency:move-people"]}}}

> find nurse --without role:nurse-adult
Supposed, whatever is recorded: without Nurse (adult), registered.
Nothing has a name like that: try another word for it, as a document would.
`list role` shows every role.

# What cannot be supposed.
> gap role:nursing-associate --without role:nursing-associate
! rung: 'to' is Nursing associate, which 'without' takes away: there is nothing left to ask about
= 2

> next care-worker --with care-worker:progress-to:social-worker
! rung: --with takes FROM:relation:TO, as healthcare-assistant:progresses-to:midwife, not 'care-worker:progress-to:social-worker'; did you mean ':progresses-to:'? (relations: progresses-to, prepares-for, awards, contains, develops, requires, entry, covers, hosts, offers, places-at or matches)
= 2

> next care-worker --with "Care worker to Social worker"
! rung: --with takes FROM:relation:TO, as healthcare-assistant:progresses-to:midwife, not 'Care worker to Social worker' (relations: progresses-to, prepares-for, awards, contains, develops, requires, entry, covers, hosts, offers, places-at or matches)
= 2

> next care-worker --with care-worker:covers:unit:law
! rung: covers goes from a setting to a unit or competency; 'care-worker' is of the kind role
= 2

> next care-worker --with care-worker:progresses-to:socal-worker
! rung: no role 'socal-worker'; did you mean 'role:social-worker'?
= 1

> next care-worker --with care-worker:progresses-to:role:old-aide
! rung: 'with' has a link at Ward aide, which has ended: such a link takes part in nothing
= 2

> next care-worker --with care-worker:progresses-to:social-worker --without social-worker
! rung: 'with' has a link at Social worker, which 'without' takes away
= 2

> next care-worker --with care-worker:progresses-to:social-worker --status established
! rung: what 'with' supposes counts as inferred, and 'status' leaves that out; add the status inferred
= 2

> next care-worker --with care-worker:progresses-to:care-worker
! rung: progresses-to from 'Care worker' to itself changes nothing
= 2

> show unit:law --with unit:law:matches:ward-3
! rung: matches joins two nodes of one kind, not a unit and a setting
= 2

# A link that a source plans and we infer is planned; who supposes it walks it all the same.
% graph twice
> reach helper
From Helper, 0 roles can be reached over recorded steps.
1 planned or potential link was left aside; --status walks them.

> reach helper --status inferred --status established
Only established or inferred links were looked at.
From Helper, 2 roles can be reached over recorded steps.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (2)
  Role       Level  Steps  Months  How sure     Written in
  ─────────  ─────  ─────  ──────  ───────────  ────────────────────────────────
~ Navigator      2      1       3  inferred     made-up, p. 5 - both show people
                                                the way
  Manager        3      2      15  established  made-up, p. 6

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  made-up: Made up for the tests (2024)

> reach helper --with helper:progresses-to:navigator
Supposed, whatever is recorded: Helper leads to Navigator.
From Helper, 2 roles can be reached over recorded steps.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (2)
  Role       Level  Steps  Months  How sure     Written in
  ─────────  ─────  ─────  ──────  ───────────  ─────────────
+ Navigator      2      1       9  planned      made-up, p. 4
  Manager        3      2      21  established  made-up, p. 6

+ planned: decided and not yet begun, or subject to approval

Sources
  made-up: Made up for the tests (2024)

> paths helper manager --with helper:progresses-to:navigator
Supposed, whatever is recorded: Helper leads to Navigator.
From Helper to Manager: 1 route, fewest steps first.

1. Helper → + Navigator → Manager
Ranked by:               2 steps
Months known:            21
Steps of unknown length: 0
Missing:                 0

Steps (2)
  To         Level  From       Kind of step  Months  Already held  How sure
  ─────────  ─────  ─────────  ────────────  ──────  ────────────  ───────────
+ Navigator      2  Helper     advance            9  not recorded  planned
    Written in: made-up, p. 4
  Manager        3  Navigator  advance           12  not recorded  established
    Written in: made-up, p. 6

+ planned: decided and not yet begun, or subject to approval

Sources
  made-up: Made up for the tests (2024)

> next helper -f json
{"data":{"from":{"id":"role:helper","name":"Helper","kind":"role","level":1},"steps":[{"to":{"id":"role:navigator","name":"Navigator","kind":"role","level":2},"from":{"id":"role:helper","name":"Helper","kind":"role","level":1},"type":"advance","rise":1,"months":9,"via":[],"needed":0,"held":0,"missing":[],"share":null,"blocked_by":[],"check":[],"basis":"link","evidence":{"status":"planned","source":"made-up","date":"2024","locator":"p. 4","file":"progresses-to.csv","line":2},"also":[{"status":"inferred","source":"made-up","date":"2024","locator":"p. 5","note":"both show people the way","file":"progresses-to.csv","line":3,"months":3}]}],"total":1,"see_also":[]},"meta":{"digest":"5fb5cd245efa69dfdd354229cf04439f252c3a6083b826e22211774e87309f4c","graph":"twice","version":"1","truncated":false}}

% graph small.rung
> reach healthcare-assistant --with healthcare-assistant:progresses-to:ward-host --max-steps 1 --detail ids -f json
{"data":{"from":"role:healthcare-assistant","roles":["role:nurse-adult","role:nursing-associate","role:senior-care-worker","role:therapy-assistant"],"left_aside":4,"excluded":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false,"supposed":{"without":[],"with":["role:healthcare-assistant:progresses-to:role:ward-host"]}}}

# Names may have colons: what can be read in one way is, what can be read in two is not guessed.
% graph colons
> next helper --with helper:progresses-to:carer --detail ids -f csv
to,from,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis
role:carer,role:helper,unknown,,,,0,0,,,,,link
! Supposed, whatever is recorded: Helper leads to Carer.

> next half --with helper:progresses-to:carer:progresses-to:helper --detail ids -f csv
to,from,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis
role:helper,role:half,unknown,,,,0,0,,,,,link
! Supposed, whatever is recorded: Half way leads to Helper.

> next half --with helper:progresses-to:carer:progresses-to:carer
! rung: 'helper:progresses-to:carer:progresses-to:carer' can be read in two ways; name the nodes by kind:key
= 2
