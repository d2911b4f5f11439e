% graph small.rung
> impact ward-3
If Ward 3, St Mary’s were not there, as far as is recorded:
2 units and 1 competency are covered there and at no other setting on record (1
mandatory in some course).
1 programme places learners there: 1 left with a place in the order that nothing
fills (Rotation apprenticeship), 1 with fewer units covered by placements of its
own.

Covered nowhere else (3)
                                        Covered now   Covered
  Name           Kind        Mandatory  by            there         Written in
  ─────────────  ──────────  ─────────  ────────────  ────────────  ────────────
  The causes     unit        yes        Ward 3, St    established   handbook, p.
   and spread                           Mary’s                      92
   of infection
    Part of: Diploma in Care, level 2; * Rotation apprenticeship
  Support the    unit        no         Ward 3, St    established   handbook, p.
   use of                               Mary’s                      92
   medication
    Part of: Diploma in Care, level 2
  Communicate    competency             Ward 3, St    established   handbook, p.
                                        Mary’s                      92

Programmes that place learners there (1)
                                  Settings              Places
  Programme        Loses              left  Left with   there       Written in
  ───────────────  ───────────  ──────────  ──────────  ──────────  ────────────
* Rotation         Ward 3, St            2  nothing at  observed    cohort-2018,
   apprenticeship  Mary’s                   position 2              p. 98
    Its placements no longer cover: The causes and spread of infection, Support
                                    the use of medication

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> impact oak-house
If Oak House were not there, as far as is recorded:
1 unit is covered there and at no other setting on record.
1 programme places learners there: 0 left with a place in the order that nothing
fills, 1 with fewer units covered by placements of its own.

Covered nowhere else (1)
                                         Covered now   Covered
  Unit          Part of       Mandatory  by            there        Written in
  ────────────  ────────────  ─────────  ────────────  ───────────  ────────────
* Dementia      Diploma in    no         * Oak House   observed     cohort-2018,
   awareness    Care, level                                         visit
                2

Programmes that place learners there (1)
                                           Its
                                           placements
                                 Settings  no longer    Places
  Programme        Loses             left  cover        there       Written in
  ───────────────  ─────────  ───────────  ───────────  ──────────  ────────────
* Rotation         Oak House            2  Dementia     observed    cohort-2018,
   apprenticeship                          awareness                p. 98

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)

> impact borough
If Borough council were not there, as far as is recorded:
2 settings stay, for another organisation hosts them too.
1 unit or competency would then hang on a single setting or host, by our reading
of what a document says of the setting: ask the host.
1 course is offered by nobody else.

Stays (2)
  Setting               Also hosted by       How sure     Written in
  ────────────────────  ───────────────────  ───────────  ───────────────
  Community team        St Mary’s NHS Trust  established  handbook, p. 95
  Day centre, Elm Road  Elm Trust            established  handbook, p. 95

Then hanging on one setting or host (1)
  Unit          Then only at        Part of             Mandatory  Covered there
  ────────────  ──────────────────  ──────────────────  ─────────  ─────────────
~ Duty of care  St Mary’s NHS       Diploma in Care,    yes        inferred
                Trust               level 2
    Written in: handbook, p. 90 - the word "reports"

Left without (1)
  Programme                Then         How sure  Written in
  ───────────────────────  ───────────  ────────  ──────────────────
* Rotation apprenticeship  not-offered  observed  cohort-2018, p. 98

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> impact st-marys
If St Mary’s NHS Trust were not there, as far as is recorded:
With it 1 setting goes that it alone hosts; 1 setting stays, for another
organisation hosts it too.
2 units and 1 competency are covered there and at no other setting on record (1
mandatory in some course).
1 unit or competency would then hang on a single setting or host, by our reading
of what a document says of the setting: ask the host.
1 programme places learners there: 1 left with a place in the order that nothing
fills (Rotation apprenticeship), 1 with fewer units covered by placements of its
own.

Goes with it (1)
  Setting            How sure     Written in
  ─────────────────  ───────────  ───────────────
  Ward 3, St Mary’s  established  handbook, p. 96

Stays (1)
  Setting         Also hosted by   How sure     Written in
  ──────────────  ───────────────  ───────────  ───────────────
  Community team  Borough council  established  handbook, p. 96

Covered nowhere else (3)
                                        Covered now   Covered
  Name           Kind        Mandatory  by            there         Written in
  ─────────────  ──────────  ─────────  ────────────  ────────────  ────────────
  The causes     unit        yes        Ward 3, St    established   handbook, p.
   and spread                           Mary’s                      92
   of infection
    Part of: Diploma in Care, level 2; * Rotation apprenticeship
  Support the    unit        no         Ward 3, St    established   handbook, p.
   use of                               Mary’s                      92
   medication
    Part of: Diploma in Care, level 2
  Communicate    competency             Ward 3, St    established   handbook, p.
                                        Mary’s                      92

Then hanging on one setting or host (1)
  Unit          Then only at     Part of                Mandatory  Covered there
  ────────────  ───────────────  ─────────────────────  ─────────  ─────────────
~ Duty of care  Borough council  Diploma in Care,       yes        inferred
                                 level 2
    Written in: handbook, p. 90 - the word "reports"

Programmes that place learners there (1)
                                  Settings              Places
  Programme        Loses              left  Left with   there       Written in
  ───────────────  ───────────  ──────────  ──────────  ──────────  ────────────
* Rotation         Ward 3, St            2  nothing at  observed    cohort-2018,
   apprenticeship  Mary’s                   position 2              p. 98
    Its placements no longer cover: The causes and spread of infection, Support
                                    the use of medication

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> impact elm-trust
If Elm Trust were not there, as far as is recorded:
With it 1 setting goes that it alone hosts; 1 setting stays, for another
organisation hosts it too.
1 unit is covered there and at no other setting on record.
1 programme places learners there: 0 left with a place in the order that nothing
fills, 1 with fewer units covered by placements of its own.

Goes with it (1)
  Setting    How sure  Written in
  ─────────  ────────  ──────────────────
* Oak House  observed  cohort-2018, visit

Stays (1)
  Setting               Also hosted by   How sure     Written in
  ────────────────────  ───────────────  ───────────  ───────────────
  Day centre, Elm Road  Borough council  established  handbook, p. 96

Covered nowhere else (1)
                                         Covered now   Covered
  Unit          Part of       Mandatory  by            there        Written in
  ────────────  ────────────  ─────────  ────────────  ───────────  ────────────
* Dementia      Diploma in    no         * Oak House   observed     cohort-2018,
   awareness    Care, level                                         visit
                2

Programmes that place learners there (1)
                                           Its
                                           placements
                                 Settings  no longer    Places
  Programme        Loses             left  cover        there       Written in
  ───────────────  ─────────  ───────────  ───────────  ──────────  ────────────
* Rotation         Oak House            2  Dementia     observed    cohort-2018,
   apprenticeship                          awareness                p. 98

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> impact standard:nursing-associate
If Nursing associate were not there, as far as is recorded:
1 course is awarded by nothing else.
1 role or course is prepared for by nothing else.
2 steps between roles go, 2 roles are cut off; 6 pairs of roles lose their last
route and 0 have a longer one.

Left without (2)
  Name          Kind           Level  Then              How sure     Written in
  ────────────  ─────────────  ─────  ────────────────  ───────────  ───────────
  Foundation    qualification      5  not-awarded       established  handbook,
   degree in                                                         p. 52
   healthcare
  Nursing       role               4  not-prepared-for  established  handbook,
   associate                                                         p. 52

Steps that go (2)
  From           Level  To             Through        How sure     Written in
  ─────────────  ─────  ─────────────  ─────────────  ───────────  ─────────────
  Healthcare         2  Nursing        Nursing        established  handbook, p.
   assistant            associate      associate                   9
  Nursing            4  Nurse          Nursing        established  handbook, p.
   associate            (adult),       associate                   14
                        registered

Roles cut off (2)
  Role               Level  How
  ─────────────────  ─────  ─────────
  Nursing associate      4  no-way-in
  Nursing associate      4  no-way-on

Routes lost or longer (6)
  From                               Level  To                         Steps now
  ─────────────────────────────────  ─────  ─────────────────────────  ─────────
  Healthcare assistant                   2  Nursing associate                  1
  Nursing associate                      4  Nurse (adult), registered          1
  Care worker                            1  Nursing associate                  2
  Senior care worker                     3  Nursing associate                  2
  介護福祉士, certified care worker    3-4  Nursing associate                  3
* Volunteer                              0  Nursing associate                  3

* observed: named people or a cohort did it

Sources
  handbook: The handbook of the borough, third edition (2020)

> impact qualification:gcse-english
If GCSE English, grade 4 or above were not there, as far as is recorded:
3 roles or courses ask for it to get in.

Left without (3)
  Name            Kind      Level  Then               How sure     Written in
  ──────────────  ────────  ─────  ─────────────────  ───────────  ─────────────
  Nurse (adult),  role          6  entry-asks-for-it  established  handbook, p.
   registered                                                      14
  Nursing         role          4  entry-asks-for-it  established  handbook, p.
   associate                                                       9
  Nursing         standard      5  entry-asks-for-it  established  handbook, p.
   associate                                                       52

Sources
  handbook: The handbook of the borough, third edition (2020)

> impact unit:medication
If Support the use of medication were not there, as far as is recorded:
1 other course, unit or setting gives less than now.
It is part of 1 course (mandatory in 0), as `show` tells.

Gives less (1)
  Setting            No longer gives
  ─────────────────  ───────────────
  Ward 3, St Mary’s  Give medicines

> impact senior-care-worker
If Senior care worker were not there, as far as is recorded:
5 steps between roles go; 2 pairs of roles lose their last route and 0 have a
longer one.

Steps that go (5)
  From                Level  To                  How sure     Written in
  ──────────────────  ─────  ──────────────────  ───────────  ──────────────────
  Care worker             1  Senior care worker  established  handbook, p. 2
  Healthcare              2  Senior care worker  established  handbook, p. 7
   assistant
* Senior care worker      3  Care worker         observed     cohort-2018,
                                                              interview 3
* Senior care worker      3  Healthcare          observed     cohort-2018,
                             assistant                        interview 3
~ Senior care worker      3  Social worker       inferred     handbook, p. 20 -
                                                              said of care staff
                                                              in general

Routes lost or longer (2)
  From                  Level  To                                 Steps now
  ────────────────────  ─────  ─────────────────────────────────  ─────────
  Healthcare assistant      2  Care worker                                2
  Healthcare assistant      2  介護福祉士, certified care worker          3

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> impact leavers-scheme
If School leavers’ scheme were not there, as far as is recorded:
1 setting takes learners of no other programme.

Left without (1)
  Setting         Then               How sure  Written in
  ──────────────  ─────────────────  ────────  ───────────────
+ Community team  takes-no-learners  planned   handbook, p. 99

+ planned: decided and not yet begun, or subject to approval

Sources
  handbook: The handbook of the borough, third edition (2020)

> impact community-team --without oak-house
Supposed, whatever is recorded: without Oak House.
If Community team were not there, as far as is recorded:
1 unit is covered there and at no other setting on record (1 mandatory in some
course), by our reading of what a document says of the setting: ask the host.
1 programme places learners there: 1 left with a place in the order that nothing
fills (School leavers’ scheme), 0 with fewer units covered by placements of its
own.

Covered nowhere else (1)
  Unit          Part of               Mandatory  Covered now by    Covered there
  ────────────  ────────────────────  ─────────  ────────────────  ─────────────
~ Duty of care  Diploma in Care,      yes        ~ Community team  inferred
                level 2
    Written in: handbook, p. 90 - the word "reports"

Programmes that place learners there (1)
  Programme         Loses           Settings left  Places there  Written in
  ────────────────  ──────────────  ─────────────  ────────────  ───────────────
+ School leavers’   Community team              0  planned       handbook, p. 99
   scheme
    Left with: nothing where the order is open

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> impact day-centre --status established --status observed
Only established or observed links were looked at.
If Day centre, Elm Road were not there, as far as is recorded:
1 programme places learners there; every place in the order keeps a setting, and
every unit that their own placements cover stays covered by one of them.

Programmes that place learners there (1)
  Programme        Loses            Settings left  Places there  Written in
  ───────────────  ───────────────  ─────────────  ────────────  ───────────────
* Rotation         Day centre, Elm              2  observed      cohort-2018, p.
   apprenticeship  Road                                          98

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)

> impact hospice
The hospice has ended; `show` says what it was, and --as-of asks about its day.

> impact hospice --as-of 2018
As of 2018-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
If The hospice were not there, as far as is recorded:
1 unit is covered there and at no other setting on record.

Covered nowhere else (1)
                                         Covered now   Covered
  Unit          Part of       Mandatory  by            there         Written in
  ────────────  ────────────  ─────────  ────────────  ────────────  ───────────
x Support at    Diploma in    no         x The         ended         handbook,
   the end of   Care, level              hospice                     p. 91
   life         2

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> impact competency:communicate
! rung: 'competency:communicate' is a competency, and here a role, standard, qualification, unit, setting, organisation or programme is wanted
= 2

> impact ward-3 --without ward-3
! rung: 'node' is Ward 3, St Mary’s, which 'without' takes away: there is nothing left to ask about
= 2

> impact healthcare-assistant --limit 2
If Healthcare assistant were not there, as far as is recorded:
6 steps between roles go, 1 role is cut off; 8 pairs of roles lose their last
route and 0 have a longer one.

Steps that go (6)
  From           Level  To             Through        How sure     Written in
  ─────────────  ─────  ─────────────  ─────────────  ───────────  ─────────────
  Care worker        1  Healthcare                    established  handbook, p.
                        assistant                                  2
  Healthcare         2  Nurse          Access to      established  handbook, p.
   assistant            (adult),       higher                      14
                        registered     education,
                                       health;
                                       Degree in
                                       nursing
                                       (adult)
  Healthcare         2  Nursing        Nursing        established  handbook, p.
   assistant            associate      associate                   9
  Healthcare         2  Senior care                   established  handbook, p.
   assistant            worker                                     7
* Healthcare         2  Therapy                       observed     cohort-2018,
   assistant            assistant                                  interview 2
* Senior care        3  Healthcare                    observed     cohort-2018,
   worker               assistant                                  interview 3

Roles cut off (1)
  Role               Level  How
  ─────────────────  ─────  ─────────
  Nursing associate      4  no-way-in

Routes lost or longer (2)
  From         Level  To                         Steps now
  ───────────  ─────  ─────────────────────────  ─────────
  Care worker      1  Nurse (adult), registered          2
  Care worker      1  Nursing associate                  2

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

Some rows were left out. Ask with a larger --limit to see more.

> impact healthcare-assistant --detail ids
If Healthcare assistant were not there, as far as is recorded:
6 steps between roles go, 1 role is cut off; 8 pairs of roles lose their last
route and 0 have a longer one.

Steps that go (6)
  From                       To                         Through
  ─────────────────────────  ─────────────────────────  ────────────────────────
  role:care-worker           role:healthcare-assistant
  role:healthcare-assistant  role:nurse-adult           qualification:access-
                                                        course,
                                                        qualification:nursing-
                                                        degree
  role:healthcare-assistant  role:nursing-associate     standard:nursing-
                                                        associate
  role:healthcare-assistant  role:senior-care-worker
* role:healthcare-assistant  role:therapy-assistant
* role:senior-care-worker    role:healthcare-assistant

Roles cut off (1)
  Role                    How
  ──────────────────────  ─────────
  role:nursing-associate  no-way-in

Routes lost or longer (8)
  From                     To                      Steps now
  ───────────────────────  ──────────────────────  ─────────
  role:care-worker         role:nurse-adult                2
  role:care-worker         role:nursing-associate          2
  role:senior-care-worker  role:nurse-adult                2
  role:senior-care-worker  role:nursing-associate          2
  role:kaigo               role:nurse-adult                3
  role:kaigo               role:nursing-associate          3
* role:volunteer           role:nurse-adult                3
* role:volunteer           role:nursing-associate          3

* observed: named people or a cohort did it

> impact borough -f json
{"data":{"node":{"id":"organisation:borough","name":"Borough council","kind":"organisation","level":null},"settings":[],"stay":[{"id":"setting:community-team","name":"Community team","kind":"setting","level":null,"hosts":[{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 95","file":"hosts.csv","line":4}},{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null,"hosts":[{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 95","file":"hosts.csv","line":5}}],"uncovered":[],"hanging":[{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"on":{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null},"of":[{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2}],"mandatory":true,"inferred":true,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 90","note":"the word \"reports\"","file":"covers.csv","line":14}}],"programmes":[],"gives_less":[],"left_without":[{"id":"programme:rotation","name":"Rotation apprenticeship","kind":"programme","level":null,"what":"not-offered","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"p. 98","file":"offers.csv","line":5}}],"steps":[],"cut_off":[],"routes":[],"routes_lost":0,"routes_longer":0,"routes_counted":true},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> impact borough -f jsonl
{"list":"hanging","id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"on":{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null},"of":[{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2}],"mandatory":true,"inferred":true,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 90","note":"the word \"reports\"","file":"covers.csv","line":14}}
{"list":"left_without","id":"programme:rotation","name":"Rotation apprenticeship","kind":"programme","level":null,"what":"not-offered","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"p. 98","file":"offers.csv","line":5}}
! Not among the rows: stay (2); `--format json` has all.

> impact borough -f csv
list,id,name,kind,level,of,mandatory,covered_by,inferred,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,on.id,on.name,on.kind,on.level,lost,left,broken,uncovered,what,from.id,from.name,from.kind,from.level,to.id,to.name,to.kind,to.level,via,how,steps,steps_then
hanging,unit:duty-of-care,Duty of care,unit,,qualification:care-diploma-2,true,,true,inferred,handbook,2020,p. 90,"the word ""reports""",,,covers.csv,14,organisation:st-marys,St Mary’s NHS Trust,organisation,,,,,,,,,,,,,,,,,,
left_without,programme:rotation,Rotation apprenticeship,programme,,,,,,observed,cohort-2018,2018-06,p. 98,,,,offers.csv,5,,,,,,,,,not-offered,,,,,,,,,,,,
! Not among the rows: stay (2); `--format json` has all.

> impact borough -f markdown
If Borough council were not there, as far as is recorded:
2 settings stay, for another organisation hosts them too.
1 unit or competency would then hang on a single setting or host, by our reading of what a document says of the setting: ask the host.
1 course is offered by nobody else.

\### Stays (2)

| Setting | Also hosted by | How sure | Written in | Id |
| --- | --- | --- | --- | --- |
| Community team | St Mary’s NHS Trust | established | handbook, p. 95 | setting:community-team |
| Day centre, Elm Road | Elm Trust | established | handbook, p. 95 | setting:day-centre |

\### Then hanging on one setting or host (1)

| Unit | Then only at | Part of | Mandatory | Covered there | Written in | Id |
| --- | --- | --- | --- | --- | --- | --- |
| \~ Duty of care | St Mary’s NHS Trust | Diploma in Care, level 2 | yes | inferred | handbook, p. 90 - the word "reports" | unit:duty-of-care |

\### Left without (1)

| Programme | Then | How sure | Written in | Id |
| --- | --- | --- | --- | --- |
| \* Rotation apprenticeship | not-offered | observed | cohort-2018, p. 98 | programme:rotation |

- `*` observed: named people or a cohort did it
- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **cohort-2018:** Twenty people, two years on (2018-06)
- **handbook:** The handbook of the borough, third edition (2020)

> impact borough -f msgpack
\x 82 a4 64 61 74 61 8e a4 6e 6f 64 65 84 a2 69 64 b4 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 62 6f
\x 72 6f 75 67 68 a4 6e 61 6d 65 af 42 6f 72 6f 75 67 68 20 63 6f 75 6e 63 69 6c a4 6b 69 6e 64 ac
\x 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 a8 73 65 74 74 69 6e 67 73 90 a4 73 74
\x 61 79 92 86 a2 69 64 b6 73 65 74 74 69 6e 67 3a 63 6f 6d 6d 75 6e 69 74 79 2d 74 65 61 6d a4 6e
\x 61 6d 65 ae 43 6f 6d 6d 75 6e 69 74 79 20 74 65 61 6d a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5
\x 6c 65 76 65 6c c0 a5 68 6f 73 74 73 91 84 a2 69 64 b5 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 73
\x 74 2d 6d 61 72 79 73 a4 6e 61 6d 65 b5 53 74 20 4d 61 72 79 e2 80 99 73 20 4e 48 53 20 54 72 75
\x 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 35
\x a4 66 69 6c 65 a9 68 6f 73 74 73 2e 63 73 76 a4 6c 69 6e 65 04 86 a2 69 64 b2 73 65 74 74 69 6e
\x 67 3a 64 61 79 2d 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79 20 63 65 6e 74 72 65 2c 20 45 6c
\x 6d 20 52 6f 61 64 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a5 68 6f 73 74 73
\x 91 84 a2 69 64 b6 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a 65 6c 6d 2d 74 72 75 73 74 a4 6e 61 6d
\x 65 a9 45 6c 6d 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65
\x 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65
\x 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61
\x 74 6f 72 a5 70 2e 20 39 35 a4 66 69 6c 65 a9 68 6f 73 74 73 2e 63 73 76 a4 6c 69 6e 65 05 a9 75
\x 6e 63 6f 76 65 72 65 64 90 a7 68 61 6e 67 69 6e 67 91 89 a2 69 64 b1 75 6e 69 74 3a 64 75 74 79
\x 2d 6f 66 2d 63 61 72 65 a4 6e 61 6d 65 ac 44 75 74 79 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4
\x 75 6e 69 74 a5 6c 65 76 65 6c c0 a2 6f 6e 84 a2 69 64 b5 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a
\x 73 74 2d 6d 61 72 79 73 a4 6e 61 6d 65 b5 53 74 20 4d 61 72 79 e2 80 99 73 20 4e 48 53 20 54 72
\x 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 a2 6f 66 91
\x 84 a2 69 64 bc 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a 63 61 72 65 2d 64 69 70 6c 6f 6d 61 2d
\x 32 a4 6e 61 6d 65 b8 44 69 70 6c 6f 6d 61 20 69 6e 20 43 61 72 65 2c 20 6c 65 76 65 6c 20 32 a4
\x 6b 69 6e 64 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 02 a9 6d 61 6e 64 61 74
\x 6f 72 79 c3 a8 69 6e 66 65 72 72 65 64 c3 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61 74 75 73 a8
\x 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30
\x 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 30 a4 6e 6f 74 65 b2 74 68 65 20 77 6f 72 64 20 22
\x 72 65 70 6f 72 74 73 22 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 0e aa 70
\x 72 6f 67 72 61 6d 6d 65 73 90 aa 67 69 76 65 73 5f 6c 65 73 73 90 ac 6c 65 66 74 5f 77 69 74 68
\x 6f 75 74 91 86 a2 69 64 b2 70 72 6f 67 72 61 6d 6d 65 3a 72 6f 74 61 74 69 6f 6e a4 6e 61 6d 65
\x b7 52 6f 74 61 74 69 6f 6e 20 61 70 70 72 65 6e 74 69 63 65 73 68 69 70 a4 6b 69 6e 64 a9 70 72
\x 6f 67 72 61 6d 6d 65 a5 6c 65 76 65 6c c0 a4 77 68 61 74 ab 6e 6f 74 2d 6f 66 66 65 72 65 64 a8
\x 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 a8 6f 62 73 65 72 76 65 64 a6 73 6f 75 72 63 65
\x ab 63 6f 68 6f 72 74 2d 32 30 31 38 a4 64 61 74 65 a7 32 30 31 38 2d 30 36 a7 6c 6f 63 61 74 6f
\x 72 a5 70 2e 20 39 38 a4 66 69 6c 65 aa 6f 66 66 65 72 73 2e 63 73 76 a4 6c 69 6e 65 05 a5 73 74
\x 65 70 73 90 a7 63 75 74 5f 6f 66 66 90 a6 72 6f 75 74 65 73 90 ab 72 6f 75 74 65 73 5f 6c 6f 73
\x 74 00 ad 72 6f 75 74 65 73 5f 6c 6f 6e 67 65 72 00 ae 72 6f 75 74 65 73 5f 63 6f 75 6e 74 65 64
\x c3 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63
\x 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63
\x 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72
\x 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> impact borough -f dot
digraph "impact" {
  rankdir=LR;
  "organisation:borough" [label="Borough council", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "setting:community-team" [label="Community team", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "organisation:st-marys" [label="St Mary’s NHS Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "setting:day-centre" [label="Day centre, Elm Road", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "organisation:elm-trust" [label="Elm Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "unit:duty-of-care" [label="Duty of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "qualification:care-diploma-2" [label="Diploma in Care, level 2", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "programme:rotation" [label="Rotation apprenticeship", shape=folder, style="filled,solid", fillcolor="#e6e6e6"];
  "organisation:borough" -> "setting:community-team" [label="stay", style=solid, tooltip="established"];
  "setting:community-team" -> "organisation:st-marys" [label="hosts", style=solid];
  "organisation:borough" -> "setting:day-centre" [label="stay", style=solid, tooltip="established"];
  "setting:day-centre" -> "organisation:elm-trust" [label="hosts", style=solid];
  "organisation:borough" -> "unit:duty-of-care" [label="~ hanging", style=dotted, tooltip="inferred"];
  "unit:duty-of-care" -> "qualification:care-diploma-2" [label="of", style=solid];
  "organisation:borough" -> "programme:rotation" [label="* left without", style=solid, arrowhead=empty, tooltip="observed"];
}

> impact borough -f json --detail ids
{"data":{"node":"organisation:borough","settings":[],"stay":["setting:community-team","setting:day-centre"],"uncovered":[],"hanging":["unit:duty-of-care"],"programmes":[],"gives_less":[],"left_without":["programme:rotation"],"steps":[],"cut_off":[],"routes":[],"routes_lost":0,"routes_longer":0,"routes_counted":true},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

% graph
> impact derbyshire-county-council
If Derbyshire County Council were not there, as far as is recorded:
With it 3 settings go that it alone hosts.
2 programmes place learners there: 1 left with a place in the order that nothing
fills (Derbyshire cohort of the Integrated Health and Social Care Support Worker
Apprenticeship Scheme), 1 with fewer units covered by placements of its own, by
our reading of what a document says of the setting: ask the host.

Goes with it (3)
  Setting                           How sure     Written in
  ────────────────────────────────  ───────────  ───────────────────────────────
  Domiciliary care of Derbyshire    established  derbyshire-2020, Figure 5, p.
   County Council                                23, lines 869-870
  Residential care of Derbyshire    established  derbyshire-2020, Figure 5, p.
   County Council                                23, lines 869-870
  Staveley Centre                   established  derbyshire-2020, Figure 5, p.
                                                 23, lines 869-870

Programmes that place learners there (2)
  Programme                                          Settings left  Places there
  ─────────────────────────────────────────────────  ─────────────  ────────────
~ Integrated Health and Social Care Support Worker              16  inferred
   Apprenticeship Scheme
    Loses:                          Domiciliary care of Derbyshire County
                                    Council, Residential care of Derbyshire
                                    County Council, Staveley Centre
    Written in:                     derbyshire-2020, section 4.6.3, p. 25, lines
                                    962-963; Figure 5, p. 23, lines 869-870 -
                                    The first placement was with the employer,
                                    of the Derbyshire cohort this host, and
                                    Figure 5 names this setting of it; which of
                                    its settings came first is not stated. It
                                    may have been a later placement of the other
                                    cohort too
~ Derbyshire cohort of the Integrated Health and                 0  inferred
   Social Care Support Worker Apprenticeship Scheme
    Loses:                          Domiciliary care of Derbyshire County
                                    Council, Residential care of Derbyshire
                                    County Council, Staveley Centre
    Left with:                      nothing at position 1
    Its placements no longer cover: Work in a person-centred way, Communication,
                                    Fluids and nutrition, Communication in care
                                    settings, Implement person centred
                                    approaches in care settings, Support
                                    Individuals to Meet Personal Care Needs,
                                    Supporting Individuals to Eat and Drink
    Written in:                     derbyshire-2020, section 4.6.3, p. 25, lines
                                    962-963; Figure 5, p. 23, lines 869-870;
                                    lines 741-742 - The first placement was with
                                    the employer, and Figure 5 names this
                                    setting of it; which of its settings came
                                    first is not stated. The later placements
                                    are not given by cohort, only that the
                                    cohorts had the majority in common

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

> impact access-to-higher-education
! rung: no node 'access-to-higher-education'; did you mean 'qualification:access-to-higher-education-social-work' or 'qualification:access-to-higher-education-nursing-and-midwifery'?
= 1
