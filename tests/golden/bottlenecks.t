% graph small.rung
> bottlenecks
2 roles each hold others together: without it, recorded steps no longer join all
that they join now.
3 settings are each the only recorded cover of some unit; 2 hosts are each the
only one behind all that covers one.
For 1 of these units the cover is only our reading of what a document says of
the setting: ask the host.
4 planned or potential links were left aside; --status walks them.

Roles (2)
  Role                  Level  Roles behind it  Pieces
  ────────────────────  ─────  ───────────────  ──────
  Care worker               1                2       3
  Healthcare assistant      2                2       2

Settings (3)
  Setting            Alone stands behind
  ─────────────────  ───────────────────────────────────────────────────────────
  Community team     ~ Duty of care
  Oak House          * Dementia awareness
  Ward 3, St Mary’s  The causes and spread of infection, Support the use of
                     medication

Hosts (2)
  Organisation         Alone stands behind
  ───────────────────  ─────────────────────────────────────────────────────────
  Elm Trust            * Dementia awareness
  St Mary’s NHS Trust  The causes and spread of infection, Support the use of
                       medication

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

> bottlenecks --from volunteer --to nurse-adult
Every recorded route from Volunteer to Nurse (adult), registered passes 2 other
roles and takes 1 step that cannot be gone round.
4 planned or potential links were left aside; --status walks them.

Roles (2)
  Role                  Level
  ────────────────────  ─────
  Care worker               1
  Healthcare assistant      2

Steps that every route takes (1)
  To           Level  How sure          Written in
  ───────────  ─────  ────────────────  ────────────────────
* Care worker      1  observed, 5 of 9  cohort-2018, table 5

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)

> bottlenecks --from volunteer
8 roles can be reached from Volunteer. 2 of them are narrow places: others are
reached through that one alone, as many as its row says.
4 planned or potential links were left aside; --status walks them.

Roles (2)
  Role                  Level  Roles behind it
  ────────────────────  ─────  ───────────────
  Care worker               1                7
  Healthcare assistant      2                2

> bottlenecks --to nurse-adult
6 roles lead to Nurse (adult), registered. 2 of them are narrow places: others
get there through that one alone, as many as its row says.
4 planned or potential links were left aside; --status walks them.

Roles (2)
  Role                  Level  Roles behind it
  ────────────────────  ─────  ───────────────
  Healthcare assistant      2                4
  Care worker               1                2

> bottlenecks --from nurse-adult --to volunteer
No recorded route leads from Nurse (adult), registered to Volunteer; `paths`
says why.
4 planned or potential links were left aside; --status walks them.

> bottlenecks --from volunteer --to volunteer
Volunteer is where it starts and ends: there is nothing to pass.
4 planned or potential links were left aside; --status walks them.

> bottlenecks --from volunteer --to nurse-adult --status established
Only established links were looked at.
No recorded route leads from Volunteer to Nurse (adult), registered; `paths`
says why.

> bottlenecks --learner age=17
2 roles each hold others together: without it, recorded steps no longer join all
that they join now.
2 settings are each the only recorded cover of some unit; 1 host is the only one
behind all that covers one.
For 1 of these units the cover is only our reading of what a document says of
the setting: ask the host.
4 planned or potential links were left aside; --status walks them.

Roles (2)
  Role                  Level  Roles behind it  Pieces
  ────────────────────  ─────  ───────────────  ──────
  Care worker               1                2       3
  Healthcare assistant      2                1       2

Settings (2)
  Setting            Alone stands behind
  ─────────────────  ───────────────────────────────────────────────────────────
  Community team     ~ Duty of care
  Ward 3, St Mary’s  The causes and spread of infection, Support the use of
                     medication

Hosts (1)
  Organisation         Alone stands behind
  ───────────────────  ─────────────────────────────────────────────────────────
  St Mary’s NHS Trust  The causes and spread of infection, Support the use of
                       medication

Settings left out (1)
  Setting    Why                    How sure     Written in
  ─────────  ─────────────────────  ───────────  ───────────────
  Oak House  at least 18 years old  established  handbook, p. 91

Steps left out (4)
  Role                       Level  How sure     Written in
  ─────────────────────────  ─────  ───────────  ───────────────
  Senior care worker             3  established  handbook, p. 7
    Why: the step from Care worker: at least 18 years old
  Nursing associate              4  established  handbook, p. 52
    Why: the step from Healthcare assistant: at least 18 years old [Nursing
         associate]
  Senior care worker             3  established  handbook, p. 7
    Why: the step from Healthcare assistant: at least 18 years old
  Nurse (adult), registered      6  established  handbook, p. 52
    Why: the step from Nursing associate: at least 18 years old [Nursing
         associate]

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> bottlenecks --from volunteer --to nurse-adult --detail ids -f json
{"data":{"from":"role:volunteer","to":"role:nurse-adult","reached":true,"others":8,"roles":["role:care-worker","role:healthcare-assistant"],"bridges":[{"from":"role:volunteer","to":"role:care-worker"}],"needs":[],"settings":[],"hosts":[],"inferred":0,"left_aside":4,"excluded":[],"barred":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> bottlenecks --from volunteer --to nurse-adult -f json
{"data":{"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"reached":true,"others":8,"roles":[{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"separates":null,"pieces":null},{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"separates":null,"pieces":null}],"bridges":[{"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23}}],"needs":[],"settings":[],"hosts":[],"inferred":0,"left_aside":4,"excluded":[],"barred":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> bottlenecks -f jsonl
{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"separates":2,"pieces":3}
{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"separates":2,"pieces":2}
! Not among the rows: settings (3), hosts (2); `--format json` has all.

> bottlenecks -f csv
id,name,kind,level,separates,pieces
role:care-worker,Care worker,role,1,2,3
role:healthcare-assistant,Healthcare assistant,role,2,2,2
! Not among the rows: settings (3), hosts (2); `--format json` has all.

> bottlenecks --from volunteer --to nurse-adult -f markdown
Every recorded route from Volunteer to Nurse (adult), registered passes 2 other roles and takes 1 step that cannot be gone round.
4 planned or potential links were left aside; --status walks them.

\### Roles (2)

| Role | Level | Id |
| --- | ---: | --- |
| Care worker | 1 | role:care-worker |
| Healthcare assistant | 2 | role:healthcare-assistant |

\### Steps that every route takes (1)

| To | Level | How sure | Written in | Id |
| --- | ---: | --- | --- | --- |
| \* Care worker | 1 | observed, 5 of 9 | cohort-2018, table 5 | role:care-worker |

- `*` observed: named people or a cohort did it

\### Sources

- **cohort-2018:** Twenty people, two years on (2018-06)

> bottlenecks --from volunteer -f msgpack
\x 82 a4 64 61 74 61 8d a4 66 72 6f 6d 84 a2 69 64 ae 72 6f 6c 65 3a 76 6f 6c 75 6e 74 65 65 72 a4
\x 6e 61 6d 65 a9 56 6f 6c 75 6e 74 65 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 00 a2
\x 74 6f c0 a7 72 65 61 63 68 65 64 c0 a6 6f 74 68 65 72 73 08 a5 72 6f 6c 65 73 92 86 a2 69 64 b0
\x 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65
\x 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a9 73 65 70 61 72 61 74 65 73 07 a6 70 69
\x 65 63 65 73 c0 86 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74
\x 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69
\x 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a9 73 65 70 61 72 61 74 65 73 02 a6 70 69 65 63 65 73
\x c0 a7 62 72 69 64 67 65 73 90 a5 6e 65 65 64 73 90 a8 73 65 74 74 69 6e 67 73 90 a5 68 6f 73 74
\x 73 90 a8 69 6e 66 65 72 72 65 64 00 aa 6c 65 66 74 5f 61 73 69 64 65 04 a8 65 78 63 6c 75 64 65
\x 64 90 a6 62 61 72 72 65 64 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30
\x 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31
\x 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5
\x 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> bottlenecks -f dot
digraph "bottlenecks" {
  rankdir=LR;
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "setting:community-team" [label="Community team", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:duty-of-care" [label="Duty of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "setting:oak-house" [label="Oak House", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:dementia-awareness" [label="Dementia awareness", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "setting:ward-3" [label="Ward 3, St Mary’s", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:infection-control" [label="The causes and spread of infection", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "organisation:elm-trust" [label="Elm Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "organisation:st-marys" [label="St Mary’s NHS Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "setting:community-team" -> "unit:duty-of-care" [label="~ units", style=dotted, tooltip="inferred"];
  "setting:oak-house" -> "unit:dementia-awareness" [label="* units", style=solid, arrowhead=empty, tooltip="observed"];
  "setting:ward-3" -> "unit:infection-control" [label="units", style=solid, tooltip="established"];
  "setting:ward-3" -> "unit:medication" [label="units", style=solid, tooltip="established"];
  "organisation:elm-trust" -> "unit:dementia-awareness" [label="* units", style=solid, arrowhead=empty, tooltip="observed"];
  "organisation:st-marys" -> "unit:infection-control" [label="units", style=solid, tooltip="established"];
  "organisation:st-marys" -> "unit:medication" [label="units", style=solid, tooltip="established"];
}

% graph
# probation: what has to be passed on the way
> bottlenecks --from probation-services-officer --to occupational-health-nurse
Every recorded route from Probation services officer to Occupational health
nurse passes 3 other roles and takes 3 steps that cannot be gone round.
3 courses and units are part of every one of them, by all that is recorded of
the ways to take its steps.
5 planned or potential links were left aside; --status walks them.

Roles (3)
  Role
  ──────────────────────
  Probation officer
  Health play specialist
  Nurse

Steps that every route takes (3)
  From                 To                  How sure     Written in
  ───────────────────  ──────────────────  ───────────  ────────────────────────
  Probation services   Probation officer   established  ncs-2020, Probation
   officer                                              officer, WorkRoute
  Health play          Nurse               established  ncs-2020, Health play
   specialist                                           specialist,
                                                        CareerPathAndProgression
  Nurse                Occupational        established  ncs-2020, Occupational
                       health nurse                     health nurse, WorkRoute

Courses and units that every route needs (3)
  Name                   Kind           Level  To                    How sure
  ─────────────────────  ─────────────  ─────  ────────────────────  ───────────
  Level 3 Diploma in     qualification      3  Probation officer     established
   Probation Practice
    For the step from: Probation services officer
    Written in:        ncs-2020, Probation officer, WorkRoute
  Specialist Community   qualification         Occupational health   established
   Public Health                               nurse
   Nursing -
   Occupational Health
   Nursing
    For the step from: Nurse
    Written in:        ncs-2020, Occupational health nurse, WorkRoute
  Professional           programme             Probation officer     established
   Qualification in
   Probation
    For the step from: Probation services officer
    Written in:        ncs-2020, Probation officer, WorkRoute

Sources
  ncs-2020: National Careers Service job profiles, November 2020 (2020-11)

> bottlenecks --to nursing-associate
5 roles lead to Nursing associate. 1 of them is a narrow place: others get there
through that one alone, as many as its row says.
5 planned or potential links were left aside; --status walks them.

Roles (1)
  Role                  Level  Roles behind it
  ────────────────────  ─────  ───────────────
  Healthcare assistant      2                2

# how many hang on whom
> bottlenecks -f csv --detail ids
id
role:care-worker
role:childminder
role:occupational-therapist
role:counsellor
role:health-service-manager
role:nurse
role:pharmacist
role:psychologist
role:senior-care-worker
role:health-play-specialist
role:health-promotion-specialist
role:healthcare-science-assistant
role:paramedic
role:dental-hygienist
role:drug-and-alcohol-worker
role:housing-officer
role:nursery-worker
role:social-services-manager
role:healthcare-assistant
role:school-matron
role:victim-care-officer
role:accommodation-warden
role:care-home-manager
role:communication-support-worker
role:dental-technician
role:education-welfare-officer
role:family-mediator
role:nursery-manager
role:patient-advice-and-liaison-service-officer
role:pharmacy-technician
role:playworker
role:primary-care-graduate-mental-health-worker
role:probation-officer
role:radiographer
role:british-sign-language-interpreter
role:child-protection-officer
role:community-transport-driver
role:dental-nurse
role:dramatherapist
role:forensic-psychologist
role:geneticist
role:high-intensity-therapist
role:microbiologist
role:midwife
role:orthoptist
role:phlebotomist
role:physiotherapist
role:physiotherapy-assistant
role:sport-and-exercise-psychologist
role:sterile-services-technician
role:art-therapist
role:biomedical-scientist
role:care-home-advocate
role:careers-adviser
role:clinical-psychologist
role:cognitive-behavioural-therapist
role:community-development-worker
role:critical-care-technologist
role:dietitian
role:emergency-medical-dispatcher
role:equalities-officer
role:family-support-worker
role:health-trainer
role:homeopath
role:hospital-doctor
role:maternity-support-worker
role:money-adviser
role:music-therapist
role:nursing-associate
role:occupational-health-nurse
role:operating-department-practitioner
role:paediatrician
role:palliative-care-assistant
role:pathologist
role:patient-transport-service-controller
role:pharmacy-assistant
role:podiatry-assistant
role:practice-nurse
role:residential-support-worker
role:senior-physiotherapist
role:social-worker
role:sports-development-officer
role:substance-misuse-outreach-worker
role:trainee-forensic-psychologist
role:youth-worker
! Not among the rows: settings (6), hosts (6); `--format json` has all.

# A step through a course that has ended: named, for nobody gets round it, and not as if it could be taken.
% graph withdrawn
> bottlenecks --from helper --to carer -f json
{"data":{"from":{"id":"role:helper","name":"Helper","kind":"role","level":1},"to":{"id":"role:carer","name":"Carer","kind":"role","level":2},"reached":true,"others":1,"roles":[],"bridges":[{"from":{"id":"role:helper","name":"Helper","kind":"role","level":1},"to":{"id":"role:carer","name":"Carer","kind":"role","level":2},"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 3","file":"progresses-to.csv","line":2}}],"needs":[{"id":"standard:framework","name":"Care framework","kind":"standard","level":2,"ended":true,"from":{"id":"role:helper","name":"Helper","kind":"role","level":1},"to":{"id":"role:carer","name":"Carer","kind":"role","level":2},"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 3","file":"progresses-to.csv","line":2}}],"settings":[],"hosts":[],"inferred":0,"left_aside":0,"excluded":[],"barred":[]},"meta":{"digest":"e5a619cac3350f30bfcb981202a1308709ce18b5587aa37b6e2446ff63d40898","graph":"withdrawn","version":"1","truncated":false}}

> bottlenecks --from helper --to carer
Every recorded route from Helper to Carer passes 0 other roles and takes 1 step
that cannot be gone round.
1 course or unit is part of every one of them, by all that is recorded of the
ways to take its steps.
1 of them has ended: `show` tells what is recorded.

Steps that every route takes (1)
  From    Level  How sure     Written in
  ──────  ─────  ───────────  ──────────────
  Helper      1  established  handbook, p. 3

Courses and units that every route needs (1)
  Standard        Level  Ended  How sure     Written in
  ──────────────  ─────  ─────  ───────────  ──────────────
  Care framework      2  yes    established  handbook, p. 3

Sources
  handbook: The handbook (2020)

> bottlenecks --from helper --to carer --as-of 2019
As of 2019-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
Every recorded route from Helper to Carer passes 0 other roles and takes 1 step
that cannot be gone round.
1 course or unit is part of every one of them, by all that is recorded of the
ways to take its steps.
1 of them is not there on that day: `show` tells what is recorded.

Steps that every route takes (1)
  From    Level  How sure     Written in
  ──────  ─────  ───────────  ──────────────
  Helper      1  established  handbook, p. 3

Courses and units that every route needs (1)
  Standard        Level  Ended  How sure     Written in
  ──────────────  ─────  ─────  ───────────  ──────────────
  Care framework      2  yes    established  handbook, p. 3

Sources
  handbook: The handbook (2020)

> bottlenecks --from helper --to carer --as-of 2016
As of 2016-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
Every recorded route from Helper to Carer passes 0 other roles and takes 1 step
that cannot be gone round.
1 course or unit is part of every one of them, by all that is recorded of the
ways to take its steps.

Steps that every route takes (1)
  From    Level  How sure     Written in
  ──────  ─────  ───────────  ──────────────
  Helper      1  established  handbook, p. 3

Courses and units that every route needs (1)
  Standard        Level  How sure     Written in
  ──────────────  ─────  ───────────  ──────────────
  Care framework      2  established  handbook, p. 3

Sources
  handbook: The handbook (2020)
