% graph small.rung
> coverage care-diploma-2
Diploma in Care, level 2: 5 of 8 units are covered by some setting of the whole
graph, 1 not covered, 2 unknown.
Of 4 mandatory units 3 are covered.
4 covered units hang on a single setting (listed below); `impact` says what
breaks without it.
For 1 of the covered units that is only our reading of what a document says of
the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
  Unit             Group  Mandatory  State        Is part of it  Written in
  ───────────────  ─────  ─────────  ───────────  ─────────────  ───────────────
  Communicate in          yes        covered      established    handbook, p. 61
   care settings
    Covered by: + Day centre, Elm Road; Oak House; ~ Ward 3, St Mary’s
  Dementia         B      no         covered      established    handbook, p. 61
   awareness
    Covered by: * Oak House
    Cannot:     Ward 3, St Mary’s
  Duty of care            yes        covered      established    handbook, p. 61
    Covered by: ~ Community team
  The causes and          yes        covered      established    handbook, p. 61
   spread of
   infection
    Covered by: Ward 3, St Mary’s
  Understand the          yes        unknown      established    handbook, p. 61
   law of care
  Support the use  B      no         covered      established    handbook, p. 61
   of medication
    Covered by: Ward 3, St Mary’s
  Nail care        C      no         not-covered  established    handbook, p. 61
    Cannot:     Community team; Day centre, Elm Road; Oak House; Ward 3, St
                Mary’s
? Support at the   C      no         unknown      potential      handbook, p. 61
   end of life

Not covered (1)
  Unit
  ─────────
  Nail care

Hanging on one setting (4)
  Unit                                Only at
  ──────────────────────────────────  ─────────────────
  Dementia awareness                  Oak House
  Duty of care                        Community team
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Hanging on one host (3)
  Unit                                Only with
  ──────────────────────────────────  ───────────────────
  Dementia awareness                  Elm Trust
  The causes and spread of infection  St Mary’s NHS Trust
  Support the use of medication       St Mary’s NHS Trust

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings ward-3
Diploma in Care, level 2: 3 of 8 units are covered by the settings asked about,
2 not covered, 3 unknown.
Of 4 mandatory units 2 are covered.
For 1 of the covered units that is only our reading of what a document says of
the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
                                                          Is part of   Written
  Unit         Group  Mandatory  State        Cannot      it           in
  ───────────  ─────  ─────────  ───────────  ──────────  ───────────  ─────────
  Communicate         yes        covered                  established  handbook,
   in care                                                             p. 61
   settings
    Covered by: ~ Ward 3, St Mary’s
  Dementia     B      no         not-covered  Ward 3, St  established  handbook,
   awareness                                  Mary’s                   p. 61
  Duty of             yes        unknown                  established  handbook,
   care                                                                p. 61
  The causes          yes        covered                  established  handbook,
   and spread                                                          p. 61
   of
   infection
    Covered by: Ward 3, St Mary’s
  Understand          yes        unknown                  established  handbook,
   the law of                                                          p. 61
   care
  Support the  B      no         covered                  established  handbook,
   use of                                                              p. 61
   medication
    Covered by: Ward 3, St Mary’s
  Nail care    C      no         not-covered  Ward 3, St  established  handbook,
                                              Mary’s                   p. 61
? Support at   C      no         unknown                  potential    handbook,
   the end of                                                          p. 61
   life

Not covered (2)
  Unit
  ──────────────────
  Dementia awareness
  Nail care

Hanging on one setting (3)
  Unit                                Only at
  ──────────────────────────────────  ─────────────────
  Communicate in care settings        Ward 3, St Mary’s
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Hanging on one host (3)
  Unit                                Only with
  ──────────────────────────────────  ───────────────────
  Communicate in care settings        St Mary’s NHS Trust
  The causes and spread of infection  St Mary’s NHS Trust
  Support the use of medication       St Mary’s NHS Trust

? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings rotation
Diploma in Care, level 2: 4 of 8 units are covered by the settings asked about,
1 not covered, 3 unknown.
Of 4 mandatory units 2 are covered.
3 covered units hang on a single setting (listed below); `impact` says what
breaks without it.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
  Unit             Group  Mandatory  State        Is part of it  Written in
  ───────────────  ─────  ─────────  ───────────  ─────────────  ───────────────
  Communicate in          yes        covered      established    handbook, p. 61
   care settings
    Covered by: + Day centre, Elm Road; Oak House; ~ Ward 3, St Mary’s
  Dementia         B      no         covered      established    handbook, p. 61
   awareness
    Covered by: * Oak House
    Cannot:     Ward 3, St Mary’s
  Duty of care            yes        unknown      established    handbook, p. 61
  The causes and          yes        covered      established    handbook, p. 61
   spread of
   infection
    Covered by: Ward 3, St Mary’s
  Understand the          yes        unknown      established    handbook, p. 61
   law of care
  Support the use  B      no         covered      established    handbook, p. 61
   of medication
    Covered by: Ward 3, St Mary’s
  Nail care        C      no         not-covered  established    handbook, p. 61
    Cannot:     Day centre, Elm Road; Oak House; Ward 3, St Mary’s
? Support at the   C      no         unknown      potential      handbook, p. 61
   end of life

Not covered (1)
  Unit
  ─────────
  Nail care

Hanging on one setting (3)
  Unit                                Only at
  ──────────────────────────────────  ─────────────────
  Dementia awareness                  Oak House
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Hanging on one host (3)
  Unit                                Only with
  ──────────────────────────────────  ───────────────────
  Dementia awareness                  Elm Trust
  The causes and spread of infection  St Mary’s NHS Trust
  Support the use of medication       St Mary’s NHS Trust

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings borough --settings oak-house
Diploma in Care, level 2: 3 of 8 units are covered by the settings asked about,
1 not covered, 4 unknown.
Of 4 mandatory units 2 are covered.
2 covered units hang on a single setting (listed below); `impact` says what
breaks without it.
For 1 of the covered units that is only our reading of what a document says of
the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
                                                          Is part of   Written
  Unit         Group  Mandatory  State        Covered by  it           in
  ───────────  ─────  ─────────  ───────────  ──────────  ───────────  ─────────
  Communicate         yes        covered      + Day       established  handbook,
   in care                                    centre,                  p. 61
   settings                                   Elm Road;
                                              Oak House
  Dementia     B      no         covered      * Oak       established  handbook,
   awareness                                  House                    p. 61
  Duty of             yes        covered      ~           established  handbook,
   care                                       Community                p. 61
                                              team
  The causes          yes        unknown                  established  handbook,
   and spread                                                          p. 61
   of
   infection
  Understand          yes        unknown                  established  handbook,
   the law of                                                          p. 61
   care
  Support the  B      no         unknown                  established  handbook,
   use of                                                              p. 61
   medication
  Nail care    C      no         not-covered              established  handbook,
                                                                       p. 61
    Cannot: Community team; Day centre, Elm Road; Oak House
? Support at   C      no         unknown                  potential    handbook,
   the end of                                                          p. 61
   life

Not covered (1)
  Unit
  ─────────
  Nail care

Hanging on one setting (2)
  Unit                Only at
  ──────────────────  ──────────────
  Dementia awareness  Oak House
  Duty of care        Community team

Hanging on one host (1)
  Unit                Only with
  ──────────────────  ─────────
  Dementia awareness  Elm Trust

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings hospice
Diploma in Care, level 2: 0 of 8 units are covered by the settings asked about,
0 not covered, 8 unknown.
No setting was looked at: what was asked about has ended, or no setting is
recorded for it.
Of 4 mandatory units 0 are covered.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
  Unit                 Group  Mandatory  State    Is part of it  Written in
  ───────────────────  ─────  ─────────  ───────  ─────────────  ───────────────
  Communicate in care         yes        unknown  established    handbook, p. 61
   settings
  Dementia awareness   B      no         unknown  established    handbook, p. 61
  Duty of care                yes        unknown  established    handbook, p. 61
  The causes and              yes        unknown  established    handbook, p. 61
   spread of
   infection
  Understand the law          yes        unknown  established    handbook, p. 61
   of care
  Support the use of   B      no         unknown  established    handbook, p. 61
   medication
  Nail care            C      no         unknown  established    handbook, p. 61
? Support at the end   C      no         unknown  potential      handbook, p. 61
   of life

? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings college
Diploma in Care, level 2: 0 of 8 units are covered by the settings asked about,
0 not covered, 8 unknown.
No setting was looked at: what was asked about has ended, or no setting is
recorded for it.
Of 4 mandatory units 0 are covered.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
  Unit                 Group  Mandatory  State    Is part of it  Written in
  ───────────────────  ─────  ─────────  ───────  ─────────────  ───────────────
  Communicate in care         yes        unknown  established    handbook, p. 61
   settings
  Dementia awareness   B      no         unknown  established    handbook, p. 61
  Duty of care                yes        unknown  established    handbook, p. 61
  The causes and              yes        unknown  established    handbook, p. 61
   spread of
   infection
  Understand the law          yes        unknown  established    handbook, p. 61
   of care
  Support the use of   B      no         unknown  established    handbook, p. 61
   medication
  Nail care            C      no         unknown  established    handbook, p. 61
? Support at the end   C      no         unknown  potential      handbook, p. 61
   of life

? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings rotation --learner age=17
Diploma in Care, level 2: 3 of 8 units are covered by the settings asked about,
1 not covered, 4 unknown.
Of 4 mandatory units 2 are covered.
2 covered units hang on a single setting (listed below); `impact` says what
breaks without it.
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
  Duty of care            yes        unknown      established    handbook, p. 61
  The causes and          yes        covered      established    handbook, p. 61
   spread of
   infection
    Covered by: Ward 3, St Mary’s
  Understand the          yes        unknown      established    handbook, p. 61
   law of care
  Support the use  B      no         covered      established    handbook, p. 61
   of medication
    Covered by: Ward 3, St Mary’s
  Nail care        C      no         not-covered  established    handbook, p. 61
    Cannot:     Day centre, Elm Road; Ward 3, St Mary’s
? Support at the   C      no         unknown      potential      handbook, p. 61
   end of life

Not covered (1)
  Unit
  ─────────
  Nail care

Hanging on one setting (2)
  Unit                                Only at
  ──────────────────────────────────  ─────────────────
  The causes and spread of infection  Ward 3, St Mary’s
  Support the use of medication       Ward 3, St Mary’s

Hanging on one host (2)
  Unit                                Only with
  ──────────────────────────────────  ───────────────────
  The causes and spread of infection  St Mary’s NHS Trust
  Support the use of medication       St Mary’s NHS Trust

Left out (1)
  Setting    Why                    How sure     Written in
  ─────────  ─────────────────────  ───────────  ───────────────
  Oak House  at least 18 years old  established  handbook, p. 91

+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings rotation --learner age=22 --learner vaccinated=yes --learner dbs=basic
Diploma in Care, level 2: 2 of 8 units are covered by the settings asked about,
1 not covered, 5 unknown.
Of 4 mandatory units 1 is covered.
1 covered unit hangs on a single setting (listed below); `impact` says what
breaks without it.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
                                                          Is part of   Written
  Unit         Group  Mandatory  State        Cannot      it           in
  ───────────  ─────  ─────────  ───────────  ──────────  ───────────  ─────────
  Communicate         yes        covered                  established  handbook,
   in care                                                             p. 61
   settings
    Covered by: + Day centre, Elm Road; Oak House
  Dementia     B      no         covered                  established  handbook,
   awareness                                                           p. 61
    Covered by: * Oak House
  Duty of             yes        unknown                  established  handbook,
   care                                                                p. 61
  The causes          yes        unknown                  established  handbook,
   and spread                                                          p. 61
   of
   infection
  Understand          yes        unknown                  established  handbook,
   the law of                                                          p. 61
   care
  Support the  B      no         unknown                  established  handbook,
   use of                                                              p. 61
   medication
  Nail care    C      no         not-covered  Day         established  handbook,
                                              centre,                  p. 61
                                              Elm Road;
                                              Oak House
? Support at   C      no         unknown                  potential    handbook,
   the end of                                                          p. 61
   life

Not covered (1)
  Unit
  ─────────
  Nail care

Hanging on one setting (1)
  Unit                Only at
  ──────────────────  ─────────
  Dementia awareness  Oak House

Hanging on one host (1)
  Unit                Only with
  ──────────────────  ─────────
  Dementia awareness  Elm Trust

Left out (1)
  Setting            Why                  How sure     Written in
  ─────────────────  ───────────────────  ───────────  ───────────────
  Ward 3, St Mary’s  DBS check: enhanced  established  handbook, p. 92

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> coverage rotation
Rotation apprenticeship: 1 of 1 unit is covered by some setting of the whole
graph, 0 not covered, 0 unknown.
Of 1 mandatory unit 1 is covered.
1 covered unit hangs on a single setting (listed below); `impact` says what
breaks without it.
Unknown means that no source speaks of it; it is not a gap.
What it awards has units of its own, not counted here; ask of Diploma in Care,
level 2.

Units (1)
  Unit           Mandatory  State    Covered by     Is part of it  Written in
  ─────────────  ─────────  ───────  ─────────────  ─────────────  ─────────────
* The causes     yes        covered  Ward 3, St     observed       cohort-2018,
   and spread                        Mary’s                        p. 98
   of infection

Hanging on one setting (1)
  Unit                                Only at
  ──────────────────────────────────  ─────────────────
  The causes and spread of infection  Ward 3, St Mary’s

Hanging on one host (1)
  Unit                                Only with
  ──────────────────────────────────  ───────────────────
  The causes and spread of infection  St Mary’s NHS Trust

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)

> coverage foundation-degree
Foundation degree in healthcare: which units it contains is not recorded.

> coverage care-diploma-2 --status established -f csv
id,name,kind,level,group,mandatory,state,covered_by,cannot,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
unit:communication,Communicate in care settings,unit,,,true,covered,setting:oak-house,,established,handbook,2020,p. 61,,,,contains.csv,2
unit:dementia-awareness,Dementia awareness,unit,,B,false,unknown,,setting:ward-3,established,handbook,2020,p. 61,,,,contains.csv,6
unit:duty-of-care,Duty of care,unit,,,true,unknown,,,established,handbook,2020,p. 61,,,,contains.csv,3
unit:infection-control,The causes and spread of infection,unit,,,true,covered,setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,4
unit:law,Understand the law of care,unit,,,true,unknown,,,established,handbook,2020,p. 61,,,,contains.csv,5
unit:medication,Support the use of medication,unit,,B,false,covered,setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,7
unit:nail-care,Nail care,unit,,C,false,not-covered,,setting:community-team; setting:day-centre; setting:oak-house; setting:ward-3,established,handbook,2020,p. 61,,,,contains.csv,8
! Only established links were looked at.
! Not among the rows: uncovered (1), single (3), single_host (2); `--format json` has all.

> coverage care-diploma-2 --as-of 2018 -f csv
id,name,kind,level,group,mandatory,state,covered_by,cannot,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
unit:communication,Communicate in care settings,unit,,,true,covered,setting:day-centre; setting:oak-house; setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,2
unit:dementia-awareness,Dementia awareness,unit,,B,false,covered,setting:oak-house,setting:ward-3,established,handbook,2020,p. 61,,,,contains.csv,6
unit:duty-of-care,Duty of care,unit,,,true,covered,setting:community-team,,established,handbook,2020,p. 61,,,,contains.csv,3
unit:infection-control,The causes and spread of infection,unit,,,true,covered,setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,4
unit:law,Understand the law of care,unit,,,true,unknown,,,established,handbook,2020,p. 61,,,,contains.csv,5
unit:medication,Support the use of medication,unit,,B,false,covered,setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,7
unit:nail-care,Nail care,unit,,C,false,unknown,,setting:community-team; setting:day-centre; setting:oak-house; setting:ward-3,established,handbook,2020,p. 61,,,,contains.csv,8
unit:palliative-care,Support at the end of life,unit,,C,false,covered,setting:hospice,,potential,handbook,2020,p. 61,,,,contains.csv,9
! As of 2018-01-01. A row without dates of its own counts on any day; its source's date says when that was known.
! Not among the rows: single (5), single_host (3); `--format json` has all.

> coverage care-diploma-2 --settings rotation -f json
{"data":{"of":{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2},"units":[{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null,"group":null,"mandatory":true,"state":"covered","covered_by":[{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 90","file":"covers.csv","line":11}},{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":7}},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 92","note":"the words \"talks with patients\"","file":"covers.csv","line":2}}],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":2}},{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"group":"B","mandatory":false,"state":"covered","covered_by":[{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"visit","file":"covers.csv","line":8}}],"cannot":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":5}}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":6}},{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"group":null,"mandatory":true,"state":"unknown","covered_by":[],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":3}},{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"group":null,"mandatory":true,"state":"covered","covered_by":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":3}}],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":4}},{"id":"unit:law","name":"Understand the law of care","kind":"unit","level":null,"group":null,"mandatory":true,"state":"unknown","covered_by":[],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":5}},{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"group":"B","mandatory":false,"state":"covered","covered_by":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":4}}],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":7}},{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"group":"C","mandatory":false,"state":"not-covered","covered_by":[],"cannot":[{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 90","file":"covers.csv","line":12}},{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":10}},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":15}}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":8}},{"id":"unit:palliative-care","name":"Support at the end of life","kind":"unit","level":null,"group":"C","mandatory":false,"state":"unknown","covered_by":[],"cannot":[],"evidence":{"status":"potential","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":9}}],"uncovered":[{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null}],"unknown":[{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null},{"id":"unit:law","name":"Understand the law of care","kind":"unit","level":null},{"id":"unit:palliative-care","name":"Support at the end of life","kind":"unit","level":null}],"single":[{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"setting":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null}},{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"setting":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null}},{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"setting":{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null}}],"single_host":[{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"host":{"id":"organisation:elm-trust","name":"Elm Trust","kind":"organisation","level":null}},{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"host":{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}},{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"host":{"id":"organisation:st-marys","name":"St Mary’s NHS Trust","kind":"organisation","level":null}}],"covered":4,"total":8,"mandatory":{"covered":2,"total":4},"inferred":0,"scope":[{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null},{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null}],"everywhere":false,"excluded":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> coverage care-diploma-2 --settings rotation -f jsonl
{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null,"group":null,"mandatory":true,"state":"covered","covered_by":[{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 90","file":"covers.csv","line":11}},{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":7}},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 92","note":"the words \"talks with patients\"","file":"covers.csv","line":2}}],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":2}}
{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"group":"B","mandatory":false,"state":"covered","covered_by":[{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"visit","file":"covers.csv","line":8}}],"cannot":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":5}}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":6}}
{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"group":null,"mandatory":true,"state":"unknown","covered_by":[],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":3}}
{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"group":null,"mandatory":true,"state":"covered","covered_by":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":3}}],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":4}}
{"id":"unit:law","name":"Understand the law of care","kind":"unit","level":null,"group":null,"mandatory":true,"state":"unknown","covered_by":[],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":5}}
{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"group":"B","mandatory":false,"state":"covered","covered_by":[{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":4}}],"cannot":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":7}}
{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"group":"C","mandatory":false,"state":"not-covered","covered_by":[],"cannot":[{"id":"setting:day-centre","name":"Day centre, Elm Road","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 90","file":"covers.csv","line":12}},{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":10}},{"id":"setting:ward-3","name":"Ward 3, St Mary’s","kind":"setting","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 92","file":"covers.csv","line":15}}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":8}}
{"id":"unit:palliative-care","name":"Support at the end of life","kind":"unit","level":null,"group":"C","mandatory":false,"state":"unknown","covered_by":[],"cannot":[],"evidence":{"status":"potential","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":9}}
! Not among the rows: uncovered (1), single (3), single_host (3); `--format json` has all.

> coverage care-diploma-2 --settings rotation -f csv
id,name,kind,level,group,mandatory,state,covered_by,cannot,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
unit:communication,Communicate in care settings,unit,,,true,covered,setting:day-centre; setting:oak-house; setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,2
unit:dementia-awareness,Dementia awareness,unit,,B,false,covered,setting:oak-house,setting:ward-3,established,handbook,2020,p. 61,,,,contains.csv,6
unit:duty-of-care,Duty of care,unit,,,true,unknown,,,established,handbook,2020,p. 61,,,,contains.csv,3
unit:infection-control,The causes and spread of infection,unit,,,true,covered,setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,4
unit:law,Understand the law of care,unit,,,true,unknown,,,established,handbook,2020,p. 61,,,,contains.csv,5
unit:medication,Support the use of medication,unit,,B,false,covered,setting:ward-3,,established,handbook,2020,p. 61,,,,contains.csv,7
unit:nail-care,Nail care,unit,,C,false,not-covered,,setting:day-centre; setting:oak-house; setting:ward-3,established,handbook,2020,p. 61,,,,contains.csv,8
unit:palliative-care,Support at the end of life,unit,,C,false,unknown,,,potential,handbook,2020,p. 61,,,,contains.csv,9
! Not among the rows: uncovered (1), single (3), single_host (3); `--format json` has all.

> coverage care-diploma-2 --settings rotation -f markdown
Diploma in Care, level 2: 4 of 8 units are covered by the settings asked about, 1 not covered, 3 unknown.
Of 4 mandatory units 2 are covered.
3 covered units hang on a single setting (listed below); \`impact\` says what breaks without it.
Unknown means that no source speaks of it; it is not a gap.

\### Units (8)

| Unit | Group | Mandatory | State | Covered by | Cannot | Is part of it | Written in | Id |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Communicate in care settings |  | yes | covered | + Day centre, Elm Road; Oak House; \~ Ward 3, St Mary’s |  | established | handbook, p. 61 | unit:communication |
| Dementia awareness | B | no | covered | \* Oak House | Ward 3, St Mary’s | established | handbook, p. 61 | unit:dementia-awareness |
| Duty of care |  | yes | unknown |  |  | established | handbook, p. 61 | unit:duty-of-care |
| The causes and spread of infection |  | yes | covered | Ward 3, St Mary’s |  | established | handbook, p. 61 | unit:infection-control |
| Understand the law of care |  | yes | unknown |  |  | established | handbook, p. 61 | unit:law |
| Support the use of medication | B | no | covered | Ward 3, St Mary’s |  | established | handbook, p. 61 | unit:medication |
| Nail care | C | no | not-covered |  | Day centre, Elm Road; Oak House; Ward 3, St Mary’s | established | handbook, p. 61 | unit:nail-care |
| ? Support at the end of life | C | no | unknown |  |  | potential | handbook, p. 61 | unit:palliative-care |

\### Not covered (1)

| Unit | Id |
| --- | --- |
| Nail care | unit:nail-care |

\### Hanging on one setting (3)

| Unit | Only at | Id |
| --- | --- | --- |
| Dementia awareness | Oak House | unit:dementia-awareness |
| The causes and spread of infection | Ward 3, St Mary’s | unit:infection-control |
| Support the use of medication | Ward 3, St Mary’s | unit:medication |

\### Hanging on one host (3)

| Unit | Only with | Id |
| --- | --- | --- |
| Dementia awareness | Elm Trust | unit:dementia-awareness |
| The causes and spread of infection | St Mary’s NHS Trust | unit:infection-control |
| Support the use of medication | St Mary’s NHS Trust | unit:medication |

- `*` observed: named people or a cohort did it
- `+` planned: decided and not yet begun, or subject to approval
- `?` potential: it does not exist yet; a source says it could
- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)

> coverage care-diploma-2 --settings rotation -f msgpack
\x 82 a4 64 61 74 61 8d a2 6f 66 84 a2 69 64 bc 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 3a 63 61 72
\x 65 2d 64 69 70 6c 6f 6d 61 2d 32 a4 6e 61 6d 65 b8 44 69 70 6c 6f 6d 61 20 69 6e 20 43 61 72 65
\x 2c 20 6c 65 76 65 6c 20 32 a4 6b 69 6e 64 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76
\x 65 6c 02 a5 75 6e 69 74 73 98 8a a2 69 64 b2 75 6e 69 74 3a 63 6f 6d 6d 75 6e 69 63 61 74 69 6f
\x 6e a4 6e 61 6d 65 bc 43 6f 6d 6d 75 6e 69 63 61 74 65 20 69 6e 20 63 61 72 65 20 73 65 74 74 69
\x 6e 67 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64
\x 61 74 6f 72 79 c3 a5 73 74 61 74 65 a7 63 6f 76 65 72 65 64 aa 63 6f 76 65 72 65 64 5f 62 79 93
\x 85 a2 69 64 b2 73 65 74 74 69 6e 67 3a 64 61 79 2d 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79
\x 20 63 65 6e 74 72 65 2c 20 45 6c 6d 20 52 6f 61 64 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c
\x 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 a7 70 6c 61 6e 6e 65 64 a6 73
\x 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72
\x a5 70 2e 20 39 30 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 0b 85 a2 69 64
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
\x 65 72 73 2e 63 73 76 a4 6c 69 6e 65 02 a6 63 61 6e 6e 6f 74 90 a8 65 76 69 64 65 6e 63 65 86 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac
\x 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 02 8a a2 69 64 b7 75 6e 69 74 3a 64 65 6d 65
\x 6e 74 69 61 2d 61 77 61 72 65 6e 65 73 73 a4 6e 61 6d 65 b2 44 65 6d 65 6e 74 69 61 20 61 77 61
\x 72 65 6e 65 73 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72 6f 75 70 a1 42 a9
\x 6d 61 6e 64 61 74 6f 72 79 c2 a5 73 74 61 74 65 a7 63 6f 76 65 72 65 64 aa 63 6f 76 65 72 65 64
\x 5f 62 79 91 85 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9
\x 4f 61 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76
\x 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 a8 6f 62 73 65 72 76 65 64 a6 73 6f 75 72 63 65 ab 63
\x 6f 68 6f 72 74 2d 32 30 31 38 a4 64 61 74 65 a7 32 30 31 38 2d 30 36 a7 6c 6f 63 61 74 6f 72 a5
\x 76 69 73 69 74 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 08 a6 63 61 6e 6e
\x 6f 74 91 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64
\x 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76
\x 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64
\x a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74
\x 6f 72 a5 70 2e 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 05 a8 65
\x 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72
\x 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e
\x 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 06 8a a2 69 64 b1
\x 75 6e 69 74 3a 64 75 74 79 2d 6f 66 2d 63 61 72 65 a4 6e 61 6d 65 ac 44 75 74 79 20 6f 66 20 63
\x 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64
\x 61 74 6f 72 79 c3 a5 73 74 61 74 65 a7 75 6e 6b 6e 6f 77 6e aa 63 6f 76 65 72 65 64 5f 62 79 90
\x a6 63 61 6e 6e 6f 74 90 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c
\x 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7
\x 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4
\x 6c 69 6e 65 03 8a a2 69 64 b6 75 6e 69 74 3a 69 6e 66 65 63 74 69 6f 6e 2d 63 6f 6e 74 72 6f 6c
\x a4 6e 61 6d 65 d9 22 54 68 65 20 63 61 75 73 65 73 20 61 6e 64 20 73 70 72 65 61 64 20 6f 66 20
\x 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72 6f 75 70
\x c0 a9 6d 61 6e 64 61 74 6f 72 79 c3 a5 73 74 61 74 65 a7 63 6f 76 65 72 65 64 aa 63 6f 76 65 72
\x 65 64 5f 62 79 91 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57
\x 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5
\x 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73
\x 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f
\x 63 61 74 6f 72 a5 70 2e 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65
\x 03 a6 63 61 6e 6e 6f 74 90 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62
\x 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30
\x a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76
\x a4 6c 69 6e 65 04 8a a2 69 64 a8 75 6e 69 74 3a 6c 61 77 a4 6e 61 6d 65 ba 55 6e 64 65 72 73 74
\x 61 6e 64 20 74 68 65 20 6c 61 77 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65
\x 76 65 6c c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64 61 74 6f 72 79 c3 a5 73 74 61 74 65 a7 75 6e 6b
\x 6e 6f 77 6e aa 63 6f 76 65 72 65 64 5f 62 79 90 a6 63 61 6e 6e 6f 74 90 a8 65 76 69 64 65 6e 63
\x 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e
\x 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69
\x 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 05 8a a2 69 64 af 75 6e 69 74 3a 6d
\x 65 64 69 63 61 74 69 6f 6e a4 6e 61 6d 65 bd 53 75 70 70 6f 72 74 20 74 68 65 20 75 73 65 20 6f
\x 66 20 6d 65 64 69 63 61 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72
\x 6f 75 70 a1 42 a9 6d 61 6e 64 61 74 6f 72 79 c2 a5 73 74 61 74 65 a7 63 6f 76 65 72 65 64 aa 63
\x 6f 76 65 72 65 64 5f 62 79 91 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61
\x 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74
\x 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61
\x 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32
\x 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4
\x 6c 69 6e 65 04 a6 63 61 6e 6e 6f 74 90 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65
\x 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4
\x 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73
\x 2e 63 73 76 a4 6c 69 6e 65 07 8a a2 69 64 ae 75 6e 69 74 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61
\x 6d 65 a9 4e 61 69 6c 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72
\x 6f 75 70 a1 43 a9 6d 61 6e 64 61 74 6f 72 79 c2 a5 73 74 61 74 65 ab 6e 6f 74 2d 63 6f 76 65 72
\x 65 64 aa 63 6f 76 65 72 65 64 5f 62 79 90 a6 63 61 6e 6e 6f 74 93 85 a2 69 64 b2 73 65 74 74 69
\x 6e 67 3a 64 61 79 2d 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79 20 63 65 6e 74 72 65 2c 20 45
\x 6c 6d 20 52 6f 61 64 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 30
\x a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 0c 85 a2 69 64 b1 73 65 74 74 69
\x 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61 6b 20 48 6f 75 73 65 a4 6b 69 6e 64
\x a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73
\x ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74
\x 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 31 a4 66 69 6c 65 aa 63 6f 76 65 72 73
\x 2e 63 73 76 a4 6c 69 6e 65 0a 85 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61
\x 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74
\x 69 6e 67 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61
\x 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32
\x 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 32 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4
\x 6c 69 6e 65 0f a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68
\x 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63
\x 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e
\x 65 08 8a a2 69 64 b4 75 6e 69 74 3a 70 61 6c 6c 69 61 74 69 76 65 2d 63 61 72 65 a4 6e 61 6d 65
\x ba 53 75 70 70 6f 72 74 20 61 74 20 74 68 65 20 65 6e 64 20 6f 66 20 6c 69 66 65 a4 6b 69 6e 64
\x a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 67 72 6f 75 70 a1 43 a9 6d 61 6e 64 61 74 6f 72 79 c2 a5
\x 73 74 61 74 65 a7 75 6e 6b 6e 6f 77 6e aa 63 6f 76 65 72 65 64 5f 62 79 90 a6 63 61 6e 6e 6f 74
\x 90 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 a9 70 6f 74 65 6e 74 69 61 6c a6 73 6f 75
\x 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70
\x 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 09 a9 75 6e 63
\x 6f 76 65 72 65 64 91 84 a2 69 64 ae 75 6e 69 74 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61 6d 65 a9
\x 4e 61 69 6c 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a7 75 6e 6b 6e 6f
\x 77 6e 93 84 a2 69 64 b1 75 6e 69 74 3a 64 75 74 79 2d 6f 66 2d 63 61 72 65 a4 6e 61 6d 65 ac 44
\x 75 74 79 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 84 a2 69 64
\x a8 75 6e 69 74 3a 6c 61 77 a4 6e 61 6d 65 ba 55 6e 64 65 72 73 74 61 6e 64 20 74 68 65 20 6c 61
\x 77 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 84 a2 69 64 b4 75
\x 6e 69 74 3a 70 61 6c 6c 69 61 74 69 76 65 2d 63 61 72 65 a4 6e 61 6d 65 ba 53 75 70 70 6f 72 74
\x 20 61 74 20 74 68 65 20 65 6e 64 20 6f 66 20 6c 69 66 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65
\x 76 65 6c c0 a6 73 69 6e 67 6c 65 93 85 a2 69 64 b7 75 6e 69 74 3a 64 65 6d 65 6e 74 69 61 2d 61
\x 77 61 72 65 6e 65 73 73 a4 6e 61 6d 65 b2 44 65 6d 65 6e 74 69 61 20 61 77 61 72 65 6e 65 73 73
\x a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a7 73 65 74 74 69 6e 67 84 a2 69 64 b1 73 65
\x 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61 6b 20 48 6f 75 73 65 a4 6b
\x 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 85 a2 69 64 b6 75 6e 69 74 3a 69 6e 66 65
\x 63 74 69 6f 6e 2d 63 6f 6e 74 72 6f 6c a4 6e 61 6d 65 d9 22 54 68 65 20 63 61 75 73 65 73 20 61
\x 6e 64 20 73 70 72 65 61 64 20 6f 66 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74
\x a5 6c 65 76 65 6c c0 a7 73 65 74 74 69 6e 67 84 a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64
\x 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64
\x a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 85 a2 69 64 af 75 6e 69 74 3a 6d 65 64 69 63 61 74
\x 69 6f 6e a4 6e 61 6d 65 bd 53 75 70 70 6f 72 74 20 74 68 65 20 75 73 65 20 6f 66 20 6d 65 64 69
\x 63 61 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a7 73 65 74 74 69 6e 67 84
\x a2 69 64 ae 73 65 74 74 69 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20
\x 53 74 20 4d 61 72 79 e2 80 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 ab
\x 73 69 6e 67 6c 65 5f 68 6f 73 74 93 85 a2 69 64 b7 75 6e 69 74 3a 64 65 6d 65 6e 74 69 61 2d 61
\x 77 61 72 65 6e 65 73 73 a4 6e 61 6d 65 b2 44 65 6d 65 6e 74 69 61 20 61 77 61 72 65 6e 65 73 73
\x a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a4 68 6f 73 74 84 a2 69 64 b6 6f 72 67 61 6e
\x 69 73 61 74 69 6f 6e 3a 65 6c 6d 2d 74 72 75 73 74 a4 6e 61 6d 65 a9 45 6c 6d 20 54 72 75 73 74
\x a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 85 a2 69 64 b6 75 6e
\x 69 74 3a 69 6e 66 65 63 74 69 6f 6e 2d 63 6f 6e 74 72 6f 6c a4 6e 61 6d 65 d9 22 54 68 65 20 63
\x 61 75 73 65 73 20 61 6e 64 20 73 70 72 65 61 64 20 6f 66 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69
\x 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a4 68 6f 73 74 84 a2 69 64 b5 6f 72 67 61 6e 69 73 61
\x 74 69 6f 6e 3a 73 74 2d 6d 61 72 79 73 a4 6e 61 6d 65 b5 53 74 20 4d 61 72 79 e2 80 99 73 20 4e
\x 48 53 20 54 72 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c
\x c0 85 a2 69 64 af 75 6e 69 74 3a 6d 65 64 69 63 61 74 69 6f 6e a4 6e 61 6d 65 bd 53 75 70 70 6f
\x 72 74 20 74 68 65 20 75 73 65 20 6f 66 20 6d 65 64 69 63 61 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e
\x 69 74 a5 6c 65 76 65 6c c0 a4 68 6f 73 74 84 a2 69 64 b5 6f 72 67 61 6e 69 73 61 74 69 6f 6e 3a
\x 73 74 2d 6d 61 72 79 73 a4 6e 61 6d 65 b5 53 74 20 4d 61 72 79 e2 80 99 73 20 4e 48 53 20 54 72
\x 75 73 74 a4 6b 69 6e 64 ac 6f 72 67 61 6e 69 73 61 74 69 6f 6e a5 6c 65 76 65 6c c0 a7 63 6f 76
\x 65 72 65 64 04 a5 74 6f 74 61 6c 08 a9 6d 61 6e 64 61 74 6f 72 79 82 a7 63 6f 76 65 72 65 64 02
\x a5 74 6f 74 61 6c 04 a8 69 6e 66 65 72 72 65 64 00 a5 73 63 6f 70 65 93 84 a2 69 64 b2 73 65 74
\x 74 69 6e 67 3a 64 61 79 2d 63 65 6e 74 72 65 a4 6e 61 6d 65 b4 44 61 79 20 63 65 6e 74 72 65 2c
\x 20 45 6c 6d 20 52 6f 61 64 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 84 a2 69
\x 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75 73 65 a4 6e 61 6d 65 a9 4f 61 6b 20 48 6f 75
\x 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 84 a2 69 64 ae 73 65 74 74 69
\x 6e 67 3a 77 61 72 64 2d 33 a4 6e 61 6d 65 b3 57 61 72 64 20 33 2c 20 53 74 20 4d 61 72 79 e2 80
\x 99 73 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c 65 76 65 6c c0 aa 65 76 65 72 79 77 68 65 72
\x 65 c2 a8 65 78 63 6c 75 64 65 64 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35
\x 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31
\x 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70
\x 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> coverage care-diploma-2 --settings rotation -f dot
digraph "coverage" {
  rankdir=LR;
  "qualification:care-diploma-2" [label="Diploma in Care, level 2", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "unit:communication" [label="Communicate in care settings", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "setting:day-centre" [label="Day centre, Elm Road", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "setting:oak-house" [label="Oak House", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "setting:ward-3" [label="Ward 3, St Mary’s", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:dementia-awareness" [label="Dementia awareness", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:duty-of-care" [label="Duty of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:infection-control" [label="The causes and spread of infection", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:law" [label="Understand the law of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:nail-care" [label="Nail care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:palliative-care" [label="Support at the end of life", shape=component, style="filled,dashed", fillcolor="#dcf0fb"];
  "organisation:elm-trust" [label="Elm Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "organisation:st-marys" [label="St Mary’s NHS Trust", shape=box3d, style="filled,solid", fillcolor="#f5e4ed"];
  "qualification:care-diploma-2" -> "unit:communication" [label="units", style=solid, tooltip="established"];
  "unit:communication" -> "setting:day-centre" [label="+ covered by", style=dashed, tooltip="planned"];
  "unit:communication" -> "setting:oak-house" [label="covered by", style=solid, tooltip="established"];
  "unit:communication" -> "setting:ward-3" [label="~ covered by", style=dotted, tooltip="inferred"];
  "qualification:care-diploma-2" -> "unit:dementia-awareness" [label="units", style=solid, tooltip="established"];
  "unit:dementia-awareness" -> "setting:oak-house" [label="* covered by", style=solid, arrowhead=empty, tooltip="observed"];
  "unit:dementia-awareness" -> "setting:ward-3" [label="cannot", style=solid, arrowhead=tee, color="#a33c00", fontcolor="#a33c00", tooltip="established"];
  "qualification:care-diploma-2" -> "unit:duty-of-care" [label="units", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:infection-control" [label="units", style=solid, tooltip="established"];
  "unit:infection-control" -> "setting:ward-3" [label="covered by", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:law" [label="units", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:medication" [label="units", style=solid, tooltip="established"];
  "unit:medication" -> "setting:ward-3" [label="covered by", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:nail-care" [label="units", style=solid, tooltip="established"];
  "unit:nail-care" -> "setting:day-centre" [label="cannot", style=solid, arrowhead=tee, color="#a33c00", fontcolor="#a33c00", tooltip="established"];
  "unit:nail-care" -> "setting:oak-house" [label="cannot", style=solid, arrowhead=tee, color="#a33c00", fontcolor="#a33c00", tooltip="established"];
  "unit:nail-care" -> "setting:ward-3" [label="cannot", style=solid, arrowhead=tee, color="#a33c00", fontcolor="#a33c00", tooltip="established"];
  "qualification:care-diploma-2" -> "unit:palliative-care" [label="? units", style=dashed, arrowhead=empty, tooltip="potential"];
  "qualification:care-diploma-2" -> "unit:nail-care" [label="uncovered", style=solid];
  "qualification:care-diploma-2" -> "unit:duty-of-care" [label="unknown", style=solid];
  "qualification:care-diploma-2" -> "unit:law" [label="unknown", style=solid];
  "qualification:care-diploma-2" -> "unit:palliative-care" [label="unknown", style=solid];
  "qualification:care-diploma-2" -> "unit:dementia-awareness" [label="single", style=solid];
  "qualification:care-diploma-2" -> "unit:infection-control" [label="single", style=solid];
  "qualification:care-diploma-2" -> "unit:medication" [label="single", style=solid];
  "qualification:care-diploma-2" -> "unit:dementia-awareness" [label="single host", style=solid];
  "qualification:care-diploma-2" -> "unit:infection-control" [label="single host", style=solid];
  "qualification:care-diploma-2" -> "unit:medication" [label="single host", style=solid];
  "qualification:care-diploma-2" -> "setting:day-centre" [label="scope", style=solid];
  "qualification:care-diploma-2" -> "setting:oak-house" [label="scope", style=solid];
  "qualification:care-diploma-2" -> "setting:ward-3" [label="scope", style=solid];
}

# what a status leaves out is not said to be nowhere on record
> coverage care-diploma-2 --status potential --settings oak-house
Only potential links were looked at.
Diploma in Care, level 2: 0 of 1 unit is covered by the settings asked about, 0
not covered, 1 unknown.
None of them is recorded as mandatory.
Unknown means that no source speaks of it; it is not a gap.

Units (1)
  Unit                 Group  Mandatory  State    Is part of it  Written in
  ───────────────────  ─────  ─────────  ───────  ─────────────  ───────────────
? Support at the end   C      no         unknown  potential      handbook, p. 61
   of life

? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

# Where learners are placed is observed: asked for established links alone, there is nowhere to look.
> coverage care-diploma-2 --settings rotation --status established
Only established links were looked at.
Diploma in Care, level 2: 0 of 7 units are covered by the settings asked about,
0 not covered, 7 unknown.
No setting was looked at: what was asked about has ended, or no setting is
recorded for it with that status or on that day.
Of 4 mandatory units 0 are covered.
Unknown means that no source speaks of it; it is not a gap.

Units (7)
  Unit                 Group  Mandatory  State    Is part of it  Written in
  ───────────────────  ─────  ─────────  ───────  ─────────────  ───────────────
  Communicate in care         yes        unknown  established    handbook, p. 61
   settings
  Dementia awareness   B      no         unknown  established    handbook, p. 61
  Duty of care                yes        unknown  established    handbook, p. 61
  The causes and              yes        unknown  established    handbook, p. 61
   spread of
   infection
  Understand the law          yes        unknown  established    handbook, p. 61
   of care
  Support the use of   B      no         unknown  established    handbook, p. 61
   medication
  Nail care            C      no         unknown  established    handbook, p. 61

Sources
  handbook: The handbook of the borough, third edition (2020)
