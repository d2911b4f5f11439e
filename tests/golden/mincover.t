% graph small.rung
> mincover care-diploma-2
Diploma in Care, level 2: 5 of 8 units asked about can be covered by settings of
the whole graph.
3 settings cover all those that can be covered; no smaller set covers them.
For 1 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
The least that keeps units from being covered:
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

Settings (3)
  Setting            Covers
  ─────────────────  ──────
  Community team          1
  Oak House               2
  Ward 3, St Mary’s       3

Who covers what (5)
  Unit                                Covered by
  ──────────────────────────────────  ──────────────────────────────
  Communicate in care settings        Oak House; ~ Ward 3, St Mary’s
  Dementia awareness                  * Oak House
  Duty of care                        ~ Community team
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Covered by none (3)
  Unit                        Why
  ──────────────────────────  ───────────
  Understand the law of care  unknown
  Nail care                   not-covered
? Support at the end of life  left-out

* observed: named people or a cohort did it
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

> mincover care-diploma-2 --settings rotation --learner age=17
Diploma in Care, level 2: 3 of 8 units asked about can be covered by the
settings asked about.
1 setting covers all those that can be covered; no smaller set covers them.
For 1 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
The least that keeps units from being covered:
- Oak House, which covers Dementia awareness, is closed to the learner: at least
18 years old
- Oak House, which covers Dementia awareness, is closed to the learner: at least
21 years old [Elm Trust]
- Community team, which covers Duty of care, is not among the settings asked
about
- The hospice, which covers Support at the end of life, is not among the
settings asked about
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

Settings (1)
  Setting            Covers
  ─────────────────  ──────
  Ward 3, St Mary’s       3

Who covers what (3)
  Unit                                Covered by
  ──────────────────────────────────  ───────────────────
  Communicate in care settings        ~ Ward 3, St Mary’s
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Covered by none (5)
  Unit                        Why
  ──────────────────────────  ───────────
  Dementia awareness          barred
  Duty of care                outside
  Understand the law of care  unknown
  Nail care                   not-covered
? Support at the end of life  left-out

Left out (1)
  Setting    Why                    How sure     Written in
  ─────────  ─────────────────────  ───────────  ───────────────
  Oak House  at least 18 years old  established  handbook, p. 91

? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> mincover care-diploma-2 --settings borough --learner age=17 --learner dbs=none
Diploma in Care, level 2: 2 of 8 units asked about can be covered by the
settings asked about.
2 settings cover all those that can be covered; no smaller set covers them.
For 1 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
The least that keeps units from being covered:
- Oak House, which covers Dementia awareness, is not among the settings asked
about
- Oak House, which covers Dementia awareness, is closed to the learner: at least
18 years old
- Oak House, which covers Dementia awareness, is closed to the learner: at least
21 years old [Elm Trust]
- Ward 3, St Mary’s, which covers The causes and spread of infection and 1 more
unit, is not among the settings asked about
- Ward 3, St Mary’s, which covers The causes and spread of infection and 1 more
unit, is closed to the learner: DBS check: enhanced
- The hospice, which covers Support at the end of life, is not among the
settings asked about
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

Settings (2)
  Setting               Covers
  ────────────────────  ──────
  Community team             1
  Day centre, Elm Road       1

Who covers what (2)
  Unit                          Covered by
  ────────────────────────────  ──────────────────────
  Communicate in care settings  + Day centre, Elm Road
  Duty of care                  ~ Community team

Covered by none (6)
  Unit                                Why
  ──────────────────────────────────  ───────────
  Dementia awareness                  outside
  The causes and spread of infection  outside
  Understand the law of care          unknown
  Support the use of medication       outside
  Nail care                           not-covered
? Support at the end of life          left-out

+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

> mincover care-diploma-2 --mandatory --units nail-care
Diploma in Care, level 2: 3 of 5 units asked about can be covered by settings of
the whole graph.
2 settings cover all those that can be covered; no smaller set covers them.
For 2 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Settings (2)
  Setting            Covers
  ─────────────────  ──────
  Community team          1
  Ward 3, St Mary’s       2

Who covers what (3)
  Unit                                Covered by
  ──────────────────────────────────  ───────────────────
  Communicate in care settings        ~ Ward 3, St Mary’s
  Duty of care                        ~ Community team
  The causes and spread of infection  Ward 3, St Mary’s

Covered by none (2)
  Unit                        Why
  ──────────────────────────  ───────────
  Understand the law of care  unknown
  Nail care                   not-covered

~ inferred: our own reading, arithmetic or join; never a source's word

# weeks: three months are thirteen of them, twelve and a half are thirteen
> mincover care-diploma-2 --settings rotation --by weeks
Diploma in Care, level 2: 4 of 8 units asked about can be covered by the
settings asked about.
2 settings, 26 weeks, cover all those that can be covered; no set that covers
them takes less.
Where no source says how long a placement there lasts, it counts as 13 weeks
(--assume tells another number).
The least that keeps units from being covered:
- Community team, which covers Duty of care, is not among the settings asked
about
- The hospice, which covers Support at the end of life, is not among the
settings asked about
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

Settings (2)
  Setting            Covers  Weeks
  ─────────────────  ──────  ─────
  Oak House               2     13
  Ward 3, St Mary’s       3     13

Who covers what (4)
  Unit                                Covered by
  ──────────────────────────────────  ──────────────────────────────
  Communicate in care settings        Oak House; ~ Ward 3, St Mary’s
  Dementia awareness                  * Oak House
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Covered by none (4)
  Unit                        Why
  ──────────────────────────  ───────────
  Duty of care                outside
  Understand the law of care  unknown
  Nail care                   not-covered
? Support at the end of life  left-out

* observed: named people or a cohort did it
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

> mincover care-diploma-2 --by weeks --assume 4
Diploma in Care, level 2: 5 of 8 units asked about can be covered by settings of
the whole graph.
3 settings, 30 weeks, cover all those that can be covered; no set that covers
them takes less.
For 1 of the settings no source says how long a placement there lasts; it counts
as 4 weeks (--assume tells another number).
For 1 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
The least that keeps units from being covered:
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

Settings (3)
  Setting            Covers  Weeks
  ─────────────────  ──────  ─────
  Community team          1
  Oak House               2     13
  Ward 3, St Mary’s       3     13

Who covers what (5)
  Unit                                Covered by
  ──────────────────────────────────  ──────────────────────────────
  Communicate in care settings        Oak House; ~ Ward 3, St Mary’s
  Dementia awareness                  * Oak House
  Duty of care                        ~ Community team
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Covered by none (3)
  Unit                        Why
  ──────────────────────────  ───────────
  Understand the law of care  unknown
  Nail care                   not-covered
? Support at the end of life  left-out

* observed: named people or a cohort did it
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

> mincover care-diploma-2 --by travel --mandatory
Diploma in Care, level 2: 3 of 4 units asked about can be covered by settings of
the whole graph.
2 settings, 2 in all by their `travel`, cover all those that can be covered; no
set that covers them takes less.
No source says of any of the settings how far it is; it counts as 1 (--assume
tells another number).
For 2 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Settings (2)
  Setting            Covers
  ─────────────────  ──────
  Community team          1
  Ward 3, St Mary’s       2

Who covers what (3)
  Unit                                Covered by
  ──────────────────────────────────  ───────────────────
  Communicate in care settings        ~ Ward 3, St Mary’s
  Duty of care                        ~ Community team
  The causes and spread of infection  Ward 3, St Mary’s

Covered by none (1)
  Unit                        Why
  ──────────────────────────  ───────
  Understand the law of care  unknown

~ inferred: our own reading, arithmetic or join; never a source's word

# what has ended, what the question itself leaves out, what nobody knows
> mincover care-diploma-2 --settings hospice --units palliative-care
Diploma in Care, level 2: 0 of 1 unit asked about can be covered by the settings
asked about.
The least that keeps units from being covered:
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

Covered by none (1)
  Unit                        Why
  ──────────────────────────  ────────
? Support at the end of life  left-out

? potential: it does not exist yet; a source says it could

> mincover care-diploma-2 --status established --units dementia-awareness --units duty-of-care
Only established links were looked at.
Diploma in Care, level 2: 0 of 2 units asked about can be covered by settings of
the whole graph.
The least that keeps units from being covered:
- Oak House covers Dementia awareness (observed), which the status or date asked
for leaves out
- Community team covers Duty of care (inferred), which the status or date asked
for leaves out
Unknown means that no source speaks of it; it is not a gap.

Covered by none (2)
  Unit                Why
  ──────────────────  ────────
  Dementia awareness  left-out
  Duty of care        left-out

> mincover care-diploma-2 --as-of 2018 --units palliative-care
As of 2018-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
Diploma in Care, level 2: 1 of 1 unit asked about can be covered by settings of
the whole graph.
1 setting covers all of them; no smaller set covers them.

Settings (1)
  Setting      Covers
  ───────────  ──────
x The hospice       1

Who covers what (1)
  Unit                        Covered by
  ──────────────────────────  ─────────────
? Support at the end of life  x The hospice

? potential: it does not exist yet; a source says it could
x ended: it no longer holds

> mincover access-course
Access to higher education, health: which units it contains is not recorded.

> mincover care-diploma-2 --units nail-care --settings oak-house
Diploma in Care, level 2: 0 of 1 unit asked about can be covered by the settings
asked about.
Unknown means that no source speaks of it; it is not a gap.

Covered by none (1)
  Unit       Why
  ─────────  ───────────
  Nail care  not-covered

> mincover rotation
Rotation apprenticeship: 1 of 1 unit asked about can be covered by settings of
the whole graph.
1 setting covers all of them; no smaller set covers them.
What it awards has units of its own, not counted here; ask of Diploma in Care,
level 2.

Settings (1)
  Setting            Covers
  ─────────────────  ──────
  Ward 3, St Mary’s       1

Who covers what (1)
  Unit                                Covered by
  ──────────────────────────────────  ─────────────────
  The causes and spread of infection  Ward 3, St Mary’s

> mincover rotation --units law
! rung: units: 'programme:rotation' does not contain 'unit:law'; 'show programme:rotation' lists what it contains
= 2

> mincover care-diploma-2 --ties 2000
! rung: --ties takes a whole number from 0 to 1000, not '2000'
= 2

> mincover care-diploma-2 --detail ids -f json
{"data":{"of":"qualification:care-diploma-2","settings":["setting:community-team","setting:oak-house","setting:ward-3"],"size":3,"by":"settings","cost":null,"assumed":null,"unknown_costs":0,"optimal":true,"bound":3,"assignment":[{"unit":"unit:communication","settings":["setting:oak-house","setting:ward-3"]},{"unit":"unit:dementia-awareness","settings":["setting:oak-house"]},{"unit":"unit:duty-of-care","settings":["setting:community-team"]},{"unit":"unit:infection-control","settings":["setting:ward-3"]},{"unit":"unit:medication","settings":["setting:ward-3"]}],"ties":[],"swaps":[],"more_ties":false,"uncoverable":["unit:law","unit:nail-care","unit:palliative-care"],"covered":5,"total":8,"inferred":1,"everywhere":true,"excluded":[],"why_not":["The hospice, which covered Support at the end of life, has ended","no setting is recorded to cover Understand the law of care","of Nail care only `cannot` is on record, at Community team and 3 more"]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> mincover care-diploma-2 -f json
{"data":{"of":{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2},"settings":[{"id":"setting:community-team","name":"Community team","kind":"setting","level":null,"covers":1,"weeks":null,"travel":null},{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"covers":2,"weeks":null,"travel":null},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"covers":3,"weeks":null,"travel":null}],"size":3,"by":"settings","cost":null,"assumed":null,"unknown_costs":0,"optimal":true,"bound":3,"assignment":[{"unit":{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null},"settings":[{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":7}},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 92","note":"the words \"talks with patients\"","file":"covers.csv","line":2}}]},{"unit":{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null},"settings":[{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"visit","file":"covers.csv","line":8}}]},{"unit":{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null},"settings":[{"id":"setting:community-team","name":"Community team","kind":"setting","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 90","note":"the word \"reports\"","file":"covers.csv","line":14}}]},{"unit":{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null},"settings":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":3}}]},{"unit":{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null},"settings":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":4}}]}],"ties":[],"swaps":[],"more_ties":false,"uncoverable":[{"id":"unit:law","name":"Understand the law of care","kind":"unit","level":null,"lack":"unknown"},{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"lack":"not-covered"},{"id":"unit:palliative-care","name":"Support at the end of life","kind":"unit","level":null,"lack":"left-out"}],"covered":5,"total":8,"inferred":1,"everywhere":true,"excluded":[],"why_not":["The hospice, which covered Support at the end of life, has ended","no setting is recorded to cover Understand the law of care","of Nail care only `cannot` is on record, at Community team and 3 more"]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> mincover care-diploma-2 -f jsonl
{"unit":{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null},"settings":[{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":7}},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 92","note":"the words \"talks with patients\"","file":"covers.csv","line":2}}]}
{"unit":{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null},"settings":[{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"visit","file":"covers.csv","line":8}}]}
{"unit":{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null},"settings":[{"id":"setting:community-team","name":"Community team","kind":"setting","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 90","note":"the word \"reports\"","file":"covers.csv","line":14}}]}
{"unit":{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null},"settings":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":3}}]}
{"unit":{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null},"settings":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":4}}]}
! Not among the rows: settings (3), uncoverable (3); `--format json` has all.

> mincover care-diploma-2 -f csv
unit.id,unit.name,unit.kind,unit.level,settings
unit:communication,Communicate in care settings,unit,,setting:oak-house; setting:ward-3
unit:dementia-awareness,Dementia awareness,unit,,setting:oak-house
unit:duty-of-care,Duty of care,unit,,setting:community-team
unit:infection-control,The causes and spread of infection,unit,,setting:ward-3
unit:medication,Support the use of medication,unit,,setting:ward-3
! Not among the rows: settings (3), uncoverable (3); `--format json` has all.

> mincover care-diploma-2 -f markdown
Diploma in Care, level 2: 5 of 8 units asked about can be covered by settings of the whole graph.
3 settings cover all those that can be covered; no smaller set covers them.
For 1 of the covered units the cover is only our reading of what a document says of the setting: ask the host.
The least that keeps units from being covered:
- The hospice, which covered Support at the end of life, has ended
Unknown means that no source speaks of it; it is not a gap.

\### Settings (3)

| Setting | Covers | Id |
| --- | ---: | --- |
| Community team | 1 | setting:community-team |
| Oak House | 2 | setting:oak-house |
| Ward 3, St Mary’s | 3 | setting:ward-3 |

\### Who covers what (5)

| Unit | Covered by | Id |
| --- | --- | --- |
| Communicate in care settings | Oak House; \~ Ward 3, St Mary’s | unit:communication |
| Dementia awareness | \* Oak House | unit:dementia-awareness |
| Duty of care | \~ Community team | unit:duty-of-care |
| The causes and spread of infection | Ward 3, St Mary’s | unit:infection-control |
| Support the use of medication | Ward 3, St Mary’s | unit:medication |

\### Covered by none (3)

| Unit | Why | Id |
| --- | --- | --- |
| Understand the law of care | unknown | unit:law |
| Nail care | not-covered | unit:nail-care |
| ? Support at the end of life | left-out | unit:palliative-care |

- `*` observed: named people or a cohort did it
- `?` potential: it does not exist yet; a source says it could
- `~` inferred: our own reading, arithmetic or join; never a source's word

> mincover care-diploma-2 --settings rotation -f msgpack
\x 82 a4 64 61 74 61 de 00 14 a2 6f 66 84 a2 69 64 bc 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a 63
\x 61 72 65 2d 64 69 70 6c 6f 6d 61 2d 32 a4 6e 61 6d 65 b8 44 69 70 6c 6f 6d 61 20 69 6e 20 43 61
\x 72 65 2c 20 6c 65 76 65 6c 20 32 a4 6b 69 6e 64 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c
\x 65 76 65 6c 02 a8 73 65 74 74 69 6e 67 73 92 87 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d
\x 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e
\x 67 a5 6c 65 76 65 6c c0 a6 63 6f 76 65 72 73 02 a5 77 65 65 6b 73 c0 a6 74 72 61 76 65 6c c0 87
\x a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20
\x 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a6
\x 63 6f 76 65 72 73 03 a5 77 65 65 6b 73 c0 a6 74 72 61 76 65 6c c0 a4 73 69 7a 65 02 a2 62 79 a8
\x 73 65 74 74 69 6e 67 73 a4 63 6f 73 74 c0 a7 61 73 73 75 6d 65 64 c0 ad 75 6e 6b 6e 6f 77 6e 5f
\x 63 6f 73 74 73 00 a7 6f 70 74 69 6d 61 6c c3 a5 62 6f 75 6e 64 02 aa 61 73 73 69 67 6e 6d 65 6e
\x 74 94 82 a4 75 6e 69 74 84 a2 69 64 b2 75 6e 69 74 3a 63 6f 6d 6d 75 6e 69 63 61 74 69 6f 6e a4
\x 6e 61 6d 65 bc 43 6f 6d 6d 75 6e 69 63 61 74 65 20 69 6e 20 63 61 72 65 20 73 65 74 74 69 6e 67
\x 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a8 73 65 74 74 69 6e 67 73 92 85 a2 69 64
\x b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61 6b 20 48 6f 75 73
\x 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 31 a4 66 69 6c 65 aa
\x 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 07 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72
\x 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e
\x 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61 74 75
\x 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4
\x 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 32 a4 6e 6f 74 65 bf 74 68 65 20 77 6f 72 64
\x 73 20 22 74 61 6c 6b 73 20 77 69 74 68 20 70 61 74 69 65 6e 74 73 22 a4 66 69 6c 65 aa 63 6f 76
\x 65 72 73 2e 63 73 76 a4 6c 69 6e 65 02 82 a4 75 6e 69 74 84 a2 69 64 b7 75 6e 69 74 3a 64 65 6d
\x 65 6e 74 69 61 2d 61 77 61 72 65 6e 65 73 73 a4 6e 61 6d 65 b2 44 65 6d 65 6e 74 69 61 20 61 77
\x 61 72 65 6e 65 73 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a8 73 65 74 74 69 6e 67
\x 73 91 85 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61
\x 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 a8 6f 62 73 65 72 76 65 64 a6 73 6f 75 72 63 65 ab 63 6f 68
\x 6f 72 74 2d 32 30 31 38 a4 64 61 74 65 a7 32 30 31 38 2d 30 36 a7 6c 6f 63 61 74 6f 72 a5 76 69
\x 73 69 74 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 08 82 a4 75 6e 69 74 84
\x a2 69 64 b6 75 6e 69 74 3a 69 6e 66 65 63 74 69 6f 6e 2d 63 6f 6e 74 72 6f 6c a4 6e 61 6d 65 d9
\x 22 54 68 65 20 63 61 75 73 65 73 20 61 6e 64 20 73 70 72 65 61 64 20 6f 66 20 69 6e 66 65 63 74
\x 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a8 73 65 74 74 69 6e 67 73 91 85 a2
\x 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53
\x 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65
\x 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72
\x 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e
\x 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 03 82 a4 75 6e 69 74 84
\x a2 69 64 af 75 6e 69 74 3a 6d 65 64 69 63 61 74 69 6f 6e a4 6e 61 6d 65 bd 53 75 70 70 6f 72 74
\x 20 74 68 65 20 75 73 65 20 6f 66 20 6d 65 64 69 63 61 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74
\x a5 6c 65 76 65 6c c0 a8 73 65 74 74 69 6e 67 73 91 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61
\x 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69
\x 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74
\x 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64
\x 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65
\x 72 73 2e 63 73 76 a4 6c 69 6e 65 04 a4 74 69 65 73 90 a5 73 77 61 70 73 90 a9 6d 6f 72 65 5f 74
\x 69 65 73 c2 ab 75 6e 63 6f 76 65 72 61 62 6c 65 94 85 a2 69 64 b1 75 6e 69 74 3a 64 75 74 79 2d
\x 6f 66 2d 63 61 72 65 a4 6e 61 6d 65 ac 44 75 74 79 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4 75
\x 6e 69 74 a5 6c 65 76 65 6c c0 a4 6c 61 63 6b a7 6f 75 74 73 69 64 65 85 a2 69 64 a8 75 6e 69 74
\x 3a 6c 61 77 a4 6e 61 6d 65 ba 55 6e 64 65 72 73 74 61 6e 64 20 74 68 65 20 6c 61 77 20 6f 66 20
\x 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a4 6c 61 63 6b a7 75 6e 6b 6e 6f
\x 77 6e 85 a2 69 64 ae 75 6e 69 74 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61 6d 65 a9 4e 61 69 6c 20
\x 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a4 6c 61 63 6b ab 6e 6f 74 2d 63
\x 6f 76 65 72 65 64 85 a2 69 64 b4 75 6e 69 74 3a 70 61 6c 6c 69 61 74 69 76 65 2d 63 61 72 65 a4
\x 6e 61 6d 65 ba 53 75 70 70 6f 72 74 20 61 74 20 74 68 65 20 65 6e 64 20 6f 66 20 6c 69 66 65 a4
\x 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a4 6c 61 63 6b a8 6c 65 66 74 2d 6f 75 74 a7 63
\x 6f 76 65 72 65 64 04 a5 74 6f 74 61 6c 08 a8 69 6e 66 65 72 72 65 64 00 aa 65 76 65 72 79 77 68
\x 65 72 65 c2 a8 65 78 63 6c 75 64 65 64 90 a7 77 68 79 5f 6e 6f 74 95 d9 50 43 6f 6d 6d 75 6e 69
\x 74 79 20 74 65 61 6d 2c 20 77 68 69 63 68 20 63 6f 76 65 72 73 20 44 75 74 79 20 6f 66 20 63 61
\x 72 65 2c 20 69 73 20 6e 6f 74 20 61 6d 6f 6e 67 20 74 68 65 20 73 65 74 74 69 6e 67 73 20 61 73
\x 6b 65 64 20 61 62 6f 75 74 d9 5b 54 68 65 20 68 6f 73 70 69 63 65 2c 20 77 68 69 63 68 20 63 6f
\x 76 65 72 73 20 53 75 70 70 6f 72 74 20 61 74 20 74 68 65 20 65 6e 64 20 6f 66 20 6c 69 66 65 2c
\x 20 69 73 20 6e 6f 74 20 61 6d 6f 6e 67 20 74 68 65 20 73 65 74 74 69 6e 67 73 20 61 73 6b 65 64
\x 20 61 62 6f 75 74 d9 40 54 68 65 20 68 6f 73 70 69 63 65 2c 20 77 68 69 63 68 20 63 6f 76 65 72
\x 65 64 20 53 75 70 70 6f 72 74 20 61 74 20 74 68 65 20 65 6e 64 20 6f 66 20 6c 69 66 65 2c 20 68
\x 61 73 20 65 6e 64 65 64 d9 3a 6e 6f 20 73 65 74 74 69 6e 67 20 69 73 20 72 65 63 6f 72 64 65 64
\x 20 74 6f 20 63 6f 76 65 72 20 55 6e 64 65 72 73 74 61 6e 64 20 74 68 65 20 6c 61 77 20 6f 66 20
\x 63 61 72 65 d9 4b 6f 66 20 4e 61 69 6c 20 63 61 72 65 20 6f 6e 6c 79 20 60 63 61 6e 6e 6f 74 60
\x 20 69 73 20 6f 6e 20 72 65 63 6f 72 64 2c 20 61 74 20 44 61 79 20 63 65 6e 74 72 65 2c 20 45 6c
\x 6d 20 52 6f 61 64 20 61 6e 64 20 32 20 6d 6f 72 65 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40
\x 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66
\x 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33
\x a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63
\x 61 74 65 64 c2

> mincover care-diploma-2 --settings rotation -f dot
digraph "mincover" {
  rankdir=LR;
  "qualification:care-diploma-2" [label="Diploma in Care, level 2", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "setting:oak-house" [label="Oak House", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "setting:ward-3" [label="Ward 3, St Mary’s", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:communication" [label="Communicate in care settings", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:dementia-awareness" [label="Dementia awareness", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:infection-control" [label="The causes and spread of infection", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:duty-of-care" [label="Duty of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:law" [label="Understand the law of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:nail-care" [label="Nail care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:palliative-care" [label="Support at the end of life", shape=component, style="filled,dashed", fillcolor="#dcf0fb"];
  "qualification:care-diploma-2" -> "setting:oak-house" [label="settings", style=solid];
  "qualification:care-diploma-2" -> "setting:ward-3" [label="settings", style=solid];
  "qualification:care-diploma-2" -> "unit:communication" [label="assignment", style=solid];
  "unit:communication" -> "setting:oak-house" [label="settings", style=solid, tooltip="established"];
  "unit:communication" -> "setting:ward-3" [label="~ settings", style=dotted, tooltip="inferred"];
  "qualification:care-diploma-2" -> "unit:dementia-awareness" [label="assignment", style=solid];
  "unit:dementia-awareness" -> "setting:oak-house" [label="* settings", style=solid, arrowhead=empty, tooltip="observed"];
  "qualification:care-diploma-2" -> "unit:infection-control" [label="assignment", style=solid];
  "unit:infection-control" -> "setting:ward-3" [label="settings", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:medication" [label="assignment", style=solid];
  "unit:medication" -> "setting:ward-3" [label="settings", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:duty-of-care" [label="uncoverable", style=solid];
  "qualification:care-diploma-2" -> "unit:law" [label="uncoverable", style=solid];
  "qualification:care-diploma-2" -> "unit:nail-care" [label="uncoverable", style=solid];
  "qualification:care-diploma-2" -> "unit:palliative-care" [label="uncoverable", style=solid];
}

# Units of which none is mandatory are not units that nobody recorded.
> mincover leavers-scheme --with leavers-scheme:contains:nail-care --mandatory
Supposed, whatever is recorded: School leavers’ scheme contains Nail care.
School leavers’ scheme: none of its units is recorded as mandatory.

> mincover leavers-scheme --mandatory
School leavers’ scheme: which units it contains is not recorded.

# Travel as a column of the settings: a part counts as a whole, the surest row's counts, one that is not stated as much as
# the largest; and of sets as near the one of fewer settings.
% graph trips
> mincover diploma --by travel
Diploma: 3 of 3 units asked about can be covered by settings of the whole graph.
1 setting, 40 in all by their `travel`, covers all of them; no set that covers
them takes less.
Where no source says how far it is, it counts as 40 (--assume tells another
number).

Settings (1)
  Setting   Covers  Travel
  ────────  ──────  ──────
  Hospital       3      40

Who covers what (3)
  Unit           Covered by
  ─────────────  ──────────
  Hygiene        Hospital
  Moving people  Hospital
  Talking        Hospital

> mincover diploma --by travel --assume 5
Diploma: 3 of 3 units asked about can be covered by settings of the whole graph.
2 settings, 38 in all by their `travel`, cover all of them; no set that covers
them takes less.
For 1 of the settings no source says how far it is; it counts as 5 (--assume
tells another number).

Settings (2)
  Setting  Covers  Travel
  ───────  ──────  ──────
  Nursery       1
  Ward          2      33

Who covers what (3)
  Unit           Covered by
  ─────────────  ──────────
  Hygiene        Ward
  Moving people  Ward
  Talking        Nursery

> mincover diploma --by travel --mandatory
Diploma: 2 of 2 units asked about can be covered by settings of the whole graph.
1 setting, 33 in all by their `travel`, covers all of them; no set that covers
them takes less.

Settings (1)
  Setting  Covers  Travel
  ───────  ──────  ──────
  Ward          2      33

Who covers what (2)
  Unit           Covered by
  ─────────────  ──────────
  Hygiene        Ward
  Moving people  Ward

> mincover diploma --by travel --assume 0 --ties 0 -f json
{"data":{"of":{"id":"qualification:diploma","name":"Diploma","kind":"qualification","level":null},"settings":[{"id":"setting:nursery","name":"Nursery","kind":"setting","level":null,"covers":1,"weeks":null,"travel":null},{"id":"setting:ward","name":"Ward","kind":"setting","level":null,"covers":2,"weeks":null,"travel":33}],"size":2,"by":"travel","cost":33,"assumed":0,"unknown_costs":1,"optimal":true,"bound":33,"assignment":[{"unit":{"id":"unit:hygiene","name":"Hygiene","kind":"unit","level":null},"settings":[{"id":"setting:ward","name":"Ward","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"covers.csv","line":7}}]},{"unit":{"id":"unit:moving","name":"Moving people","kind":"unit","level":null},"settings":[{"id":"setting:ward","name":"Ward","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"covers.csv","line":8}}]},{"unit":{"id":"unit:talking","name":"Talking","kind":"unit","level":null},"settings":[{"id":"setting:nursery","name":"Nursery","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"covers.csv","line":9}}]}],"ties":[],"swaps":[],"more_ties":false,"uncoverable":[],"covered":3,"total":3,"inferred":0,"everywhere":true,"excluded":[],"why_not":[]},"meta":{"digest":"34daaabf0288d081700d287d7b2e5fbb099450492babf39d6f3c496739d0b01f","graph":"trips","version":"1","truncated":false}}

> mincover diploma
Diploma: 3 of 3 units asked about can be covered by settings of the whole graph.
1 setting covers all of them; no smaller set covers them.

Settings (1)
  Setting   Covers
  ────────  ──────
  Hospital       3

Who covers what (3)
  Unit           Covered by
  ─────────────  ──────────
  Hygiene        Hospital
  Moving people  Hospital
  Talking        Hospital
