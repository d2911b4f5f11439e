# Everyone in the sheets is made up.
% graph small.rung
> workforce sheets/staff.csv sheets/demand.csv
45 posts are wanted; between 8 and 17 are short of people who work as what is
wanted, counting 47 staff.
What Social worker requires is not recorded: unknown, which is not the same as
nothing.
By our reading only: 1 of 12 requirements of these roles; `gap` shows the
evidence of each.
Who works as a role counts as holding what it requires. Missing means not
recorded as held; a person may well be able to do it.
2 needed competencies hang on few: fewer than 5 people are recorded as holding
each.
A number of people that is left empty is below 5, none included, or would give
one below 5 away. How many are near a post or hold a competency is "at least".
1 row of staff without a role of this graph: left out.
1 word of staff rows not understood: counted as not held.

Posts (5)
                                                            Short by at
  Role              Level  Site       Wanted  In post             least  At most
  ────────────────  ─────  ─────────  ──────  ───────  ────────────────  ───────
  Social worker         6                  1                          0        1
  Care worker           1  Oak House      20       15                 5        5
  Care worker           1  Ward 3          4                          0        4
  Healthcare            2  Ward 3         15       13                 2        2
   assistant
  Nursing               4  Ward 3          5                          1        5
   associate

Roles, and staff of other roles near them (4)
                                                 Miss   Miss 1     2 or     3 or
  Role        Level  Wanted  In post  Needs      none  or none    fewer    fewer
  ──────────  ─────  ──────  ───────  ─────  ────────  ───────  ───────  ───────
  Care            1      24       15      2        18       18       23       23
   worker
  Healthcare      2      15       18      4         5       10       25       25
   assistant
  Nursing         4       5               6                           5       23
   associate
  Social          6       1               0
   worker

Competencies (7)
                  Posts that   Held by at  Short by at  Hangs on           Units
  Competency         need it        least         most  few          teaching it
  ────────────  ────────────  ───────────  ───────────  ───────────  ───────────
  Plan care                5                         5  yes                    0
  Take blood               5                         5  yes                    0
   pressure
  Communicate             44           43            1  no                     1
  Move people             39           38            1  no                     0
   safely
  Active                  20           28            0  no                     1
   listening
  Control                 20           23            0  no                     1
   infection
  Give                     5            5            0  no                     1
   medicines

What one unit would open (1)
  Unit                             For                   Miss none now  And then
  ───────────────────────────────  ────────────────────  ─────────────  ────────
  The causes and spread of         Healthcare assistant              5        10
   infection

Not understood (2)
  Line  Column  Problem
  ────  ──────  ──────────────────────────
    48  role    the graph has no such name
    49  units   the graph has no such name

# JSON Lines bring the same rows
> workforce sheets/staff.jsonl sheets/demand.csv -f json
{"data":{"threshold":5,"site":null,"staff":47,"wanted":45,"shortage_least":8,"shortage_most":17,"posts":[{"id":"role:social-worker","name":"Social worker","kind":"role","level":6,"site":null,"wanted":1,"in_post":null,"shortage":null,"shortage_least":0,"shortage_most":1},{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"site":"Oak House","wanted":20,"in_post":15,"shortage":5,"shortage_least":5,"shortage_most":5},{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"site":"Ward 3","wanted":4,"in_post":null,"shortage":null,"shortage_least":0,"shortage_most":4},{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"site":"Ward 3","wanted":15,"in_post":13,"shortage":2,"shortage_least":2,"shortage_most":2},{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"site":"Ward 3","wanted":5,"in_post":null,"shortage":null,"shortage_least":1,"shortage_most":5}],"roles":[{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"wanted":24,"in_post":15,"partly":true,"shortage_least":5,"shortage_most":9,"needs":2,"inferred":0,"ready":18,"within_1":18,"within_2":23,"within_3":23},{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"wanted":15,"in_post":18,"partly":true,"shortage_least":2,"shortage_most":2,"needs":4,"inferred":1,"ready":5,"within_1":10,"within_2":25,"within_3":25},{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"wanted":5,"in_post":null,"partly":true,"shortage_least":1,"shortage_most":5,"needs":6,"inferred":0,"ready":null,"within_1":null,"within_2":5,"within_3":23},{"id":"role:social-worker","name":"Social worker","kind":"role","level":6,"wanted":1,"in_post":null,"partly":true,"shortage_least":0,"shortage_most":1,"needs":0,"inferred":0,"ready":null,"within_1":null,"within_2":null,"within_3":null}],"competencies":[{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"wanted":5,"held":null,"shortage_most":5,"few":true,"units":0},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"wanted":5,"held":null,"shortage_most":5,"few":true,"units":0},{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"wanted":44,"held":43,"shortage_most":1,"few":false,"units":1},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null,"wanted":39,"held":38,"shortage_most":1,"few":false,"units":0},{"id":"competency:active-listening","name":"Active listening","kind":"competency","level":null,"wanted":20,"held":28,"shortage_most":0,"few":false,"units":1},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"wanted":20,"held":23,"shortage_most":0,"few":false,"units":1},{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"wanted":5,"held":5,"shortage_most":0,"few":false,"units":1}],"few":[{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null}],"unlock":[{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"role":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"now":5,"then":10}],"rows_left_out":1,"words_ignored":1,"problems":[{"line":47,"column":"role","problem":"the graph has no such name"},{"line":48,"column":"units","problem":"the graph has no such name"}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> workforce sheets/staff.csv sheets/demand.csv -f json
{"data":{"threshold":5,"site":null,"staff":47,"wanted":45,"shortage_least":8,"shortage_most":17,"posts":[{"id":"role:social-worker","name":"Social worker","kind":"role","level":6,"site":null,"wanted":1,"in_post":null,"shortage":null,"shortage_least":0,"shortage_most":1},{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"site":"Oak House","wanted":20,"in_post":15,"shortage":5,"shortage_least":5,"shortage_most":5},{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"site":"Ward 3","wanted":4,"in_post":null,"shortage":null,"shortage_least":0,"shortage_most":4},{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"site":"Ward 3","wanted":15,"in_post":13,"shortage":2,"shortage_least":2,"shortage_most":2},{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"site":"Ward 3","wanted":5,"in_post":null,"shortage":null,"shortage_least":1,"shortage_most":5}],"roles":[{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"wanted":24,"in_post":15,"partly":true,"shortage_least":5,"shortage_most":9,"needs":2,"inferred":0,"ready":18,"within_1":18,"within_2":23,"within_3":23},{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"wanted":15,"in_post":18,"partly":true,"shortage_least":2,"shortage_most":2,"needs":4,"inferred":1,"ready":5,"within_1":10,"within_2":25,"within_3":25},{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"wanted":5,"in_post":null,"partly":true,"shortage_least":1,"shortage_most":5,"needs":6,"inferred":0,"ready":null,"within_1":null,"within_2":5,"within_3":23},{"id":"role:social-worker","name":"Social worker","kind":"role","level":6,"wanted":1,"in_post":null,"partly":true,"shortage_least":0,"shortage_most":1,"needs":0,"inferred":0,"ready":null,"within_1":null,"within_2":null,"within_3":null}],"competencies":[{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"wanted":5,"held":null,"shortage_most":5,"few":true,"units":0},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"wanted":5,"held":null,"shortage_most":5,"few":true,"units":0},{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"wanted":44,"held":43,"shortage_most":1,"few":false,"units":1},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null,"wanted":39,"held":38,"shortage_most":1,"few":false,"units":0},{"id":"competency:active-listening","name":"Active listening","kind":"competency","level":null,"wanted":20,"held":28,"shortage_most":0,"few":false,"units":1},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"wanted":20,"held":23,"shortage_most":0,"few":false,"units":1},{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"wanted":5,"held":5,"shortage_most":0,"few":false,"units":1}],"few":[{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null}],"unlock":[{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"role":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"now":5,"then":10}],"rows_left_out":1,"words_ignored":1,"problems":[{"line":48,"column":"role","problem":"the graph has no such name"},{"line":49,"column":"units","problem":"the graph has no such name"}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> workforce sheets/staff.csv sheets/demand.csv -f jsonl
{"list":"posts","id":"role:social-worker","name":"Social worker","kind":"role","level":6,"site":null,"wanted":1,"in_post":null,"shortage":null,"shortage_least":0,"shortage_most":1}
{"list":"posts","id":"role:care-worker","name":"Care worker","kind":"role","level":1,"site":"Oak House","wanted":20,"in_post":15,"shortage":5,"shortage_least":5,"shortage_most":5}
{"list":"posts","id":"role:care-worker","name":"Care worker","kind":"role","level":1,"site":"Ward 3","wanted":4,"in_post":null,"shortage":null,"shortage_least":0,"shortage_most":4}
{"list":"posts","id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"site":"Ward 3","wanted":15,"in_post":13,"shortage":2,"shortage_least":2,"shortage_most":2}
{"list":"posts","id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"site":"Ward 3","wanted":5,"in_post":null,"shortage":null,"shortage_least":1,"shortage_most":5}
{"list":"roles","id":"role:care-worker","name":"Care worker","kind":"role","level":1,"wanted":24,"in_post":15,"partly":true,"shortage_least":5,"shortage_most":9,"needs":2,"inferred":0,"ready":18,"within_1":18,"within_2":23,"within_3":23}
{"list":"roles","id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"wanted":15,"in_post":18,"partly":true,"shortage_least":2,"shortage_most":2,"needs":4,"inferred":1,"ready":5,"within_1":10,"within_2":25,"within_3":25}
{"list":"roles","id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"wanted":5,"in_post":null,"partly":true,"shortage_least":1,"shortage_most":5,"needs":6,"inferred":0,"ready":null,"within_1":null,"within_2":5,"within_3":23}
{"list":"roles","id":"role:social-worker","name":"Social worker","kind":"role","level":6,"wanted":1,"in_post":null,"partly":true,"shortage_least":0,"shortage_most":1,"needs":0,"inferred":0,"ready":null,"within_1":null,"within_2":null,"within_3":null}
{"list":"competencies","id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"wanted":5,"held":null,"shortage_most":5,"few":true,"units":0}
{"list":"competencies","id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"wanted":5,"held":null,"shortage_most":5,"few":true,"units":0}
{"list":"competencies","id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"wanted":44,"held":43,"shortage_most":1,"few":false,"units":1}
{"list":"competencies","id":"competency:move-people","name":"Move people safely","kind":"competency","level":null,"wanted":39,"held":38,"shortage_most":1,"few":false,"units":0}
{"list":"competencies","id":"competency:active-listening","name":"Active listening","kind":"competency","level":null,"wanted":20,"held":28,"shortage_most":0,"few":false,"units":1}
{"list":"competencies","id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"wanted":20,"held":23,"shortage_most":0,"few":false,"units":1}
{"list":"competencies","id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"wanted":5,"held":5,"shortage_most":0,"few":false,"units":1}
{"list":"unlock","id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"role":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"now":5,"then":10}
! Not among the rows: problems (2); `--format json` has all.

> workforce sheets/staff.csv sheets/demand.csv -f csv
list,id,name,kind,level,site,wanted,in_post,shortage,shortage_least,shortage_most,partly,needs,inferred,ready,within_1,within_2,within_3,held,few,units,role.id,role.name,role.kind,role.level,now,then
posts,role:social-worker,Social worker,role,6,,1,,,0,1,,,,,,,,,,,,,,,,
posts,role:care-worker,Care worker,role,1,Oak House,20,15,5,5,5,,,,,,,,,,,,,,,,
posts,role:care-worker,Care worker,role,1,Ward 3,4,,,0,4,,,,,,,,,,,,,,,,
posts,role:healthcare-assistant,Healthcare assistant,role,2,Ward 3,15,13,2,2,2,,,,,,,,,,,,,,,,
posts,role:nursing-associate,Nursing associate,role,4,Ward 3,5,,,1,5,,,,,,,,,,,,,,,,
roles,role:care-worker,Care worker,role,1,,24,15,,5,9,true,2,0,18,18,23,23,,,,,,,,,
roles,role:healthcare-assistant,Healthcare assistant,role,2,,15,18,,2,2,true,4,1,5,10,25,25,,,,,,,,,
roles,role:nursing-associate,Nursing associate,role,4,,5,,,1,5,true,6,0,,,5,23,,,,,,,,,
roles,role:social-worker,Social worker,role,6,,1,,,0,1,true,0,0,,,,,,,,,,,,,
competencies,competency:plan-care,Plan care,competency,,,5,,,,5,,,,,,,,,true,0,,,,,,
competencies,competency:take-blood-pressure,Take blood pressure,competency,,,5,,,,5,,,,,,,,,true,0,,,,,,
competencies,competency:communicate,Communicate,competency,,,44,,,,1,,,,,,,,43,false,1,,,,,,
competencies,competency:move-people,Move people safely,competency,,,39,,,,1,,,,,,,,38,false,0,,,,,,
competencies,competency:active-listening,Active listening,competency,,,20,,,,0,,,,,,,,28,false,1,,,,,,
competencies,competency:control-infection,Control infection,competency,,,20,,,,0,,,,,,,,23,false,1,,,,,,
competencies,competency:give-medicines,Give medicines,competency,,,5,,,,0,,,,,,,,5,false,1,,,,,,
unlock,unit:infection-control,The causes and spread of infection,unit,,,,,,,,,,,,,,,,,,role:healthcare-assistant,Healthcare assistant,role,2,5,10
! Not among the rows: problems (2); `--format json` has all.

> workforce sheets/staff.csv sheets/demand.csv -f markdown
45 posts are wanted; between 8 and 17 are short of people who work as what is wanted, counting 47 staff.
What Social worker requires is not recorded: unknown, which is not the same as nothing.
By our reading only: 1 of 12 requirements of these roles; \`gap\` shows the evidence of each.
Who works as a role counts as holding what it requires. Missing means not recorded as held; a person may well be able to do it.
2 needed competencies hang on few: fewer than 5 people are recorded as holding each.
A number of people that is left empty is below 5, none included, or would give one below 5 away. How many are near a post or hold a competency is "at least".
1 row of staff without a role of this graph: left out.
1 word of staff rows not understood: counted as not held.

\### Posts (5)

| Role | Level | Site | Wanted | In post | Short by at least | At most | Id |
| --- | ---: | --- | ---: | ---: | ---: | ---: | --- |
| Social worker | 6 |  | 1 |  | 0 | 1 | role:social-worker |
| Care worker | 1 | Oak House | 20 | 15 | 5 | 5 | role:care-worker |
| Care worker | 1 | Ward 3 | 4 |  | 0 | 4 | role:care-worker |
| Healthcare assistant | 2 | Ward 3 | 15 | 13 | 2 | 2 | role:healthcare-assistant |
| Nursing associate | 4 | Ward 3 | 5 |  | 1 | 5 | role:nursing-associate |

\### Roles, and staff of other roles near them (4)

| Role | Level | Wanted | In post | Needs | Miss none | Miss 1 or none | 2 or fewer | 3 or fewer | Id |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
| Care worker | 1 | 24 | 15 | 2 | 18 | 18 | 23 | 23 | role:care-worker |
| Healthcare assistant | 2 | 15 | 18 | 4 | 5 | 10 | 25 | 25 | role:healthcare-assistant |
| Nursing associate | 4 | 5 |  | 6 |  |  | 5 | 23 | role:nursing-associate |
| Social worker | 6 | 1 |  | 0 |  |  |  |  | role:social-worker |

\### Competencies (7)

| Competency | Posts that need it | Held by at least | Short by at most | Hangs on few | Units teaching it | Id |
| --- | ---: | ---: | ---: | --- | ---: | --- |
| Plan care | 5 |  | 5 | yes | 0 | competency:plan-care |
| Take blood pressure | 5 |  | 5 | yes | 0 | competency:take-blood-pressure |
| Communicate | 44 | 43 | 1 | no | 1 | competency:communicate |
| Move people safely | 39 | 38 | 1 | no | 0 | competency:move-people |
| Active listening | 20 | 28 | 0 | no | 1 | competency:active-listening |
| Control infection | 20 | 23 | 0 | no | 1 | competency:control-infection |
| Give medicines | 5 | 5 | 0 | no | 1 | competency:give-medicines |

\### What one unit would open (1)

| Unit | For | Miss none now | And then | Id |
| --- | --- | ---: | ---: | --- |
| The causes and spread of infection | Healthcare assistant | 5 | 10 | unit:infection-control |

\### Not understood (2)

| Line | Column | Problem |
| ---: | --- | --- |
| 48 | role | the graph has no such name |
| 49 | units | the graph has no such name |

> workforce sheets/staff.csv sheets/demand.csv -f msgpack --k 1 --detail ids
\x 82 a4 64 61 74 61 8e a9 74 68 72 65 73 68 6f 6c 64 05 a4 73 69 74 65 c0 a5 73 74 61 66 66 2f a6
\x 77 61 6e 74 65 64 2d ae 73 68 6f 72 74 61 67 65 5f 6c 65 61 73 74 08 ad 73 68 6f 72 74 61 67 65
\x 5f 6d 6f 73 74 11 a5 70 6f 73 74 73 95 b2 72 6f 6c 65 3a 73 6f 63 69 61 6c 2d 77 6f 72 6b 65 72
\x b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b
\x 65 72 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 b6 72 6f 6c
\x 65 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a5 72 6f 6c 65 73 94 b0 72 6f 6c 65 3a
\x 63 61 72 65 2d 77 6f 72 6b 65 72 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69
\x 73 74 61 6e 74 b6 72 6f 6c 65 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 b2 72 6f 6c
\x 65 3a 73 6f 63 69 61 6c 2d 77 6f 72 6b 65 72 ac 63 6f 6d 70 65 74 65 6e 63 69 65 73 91 b4 63 6f
\x 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e 2d 63 61 72 65 a3 66 65 77 92 b4 63 6f 6d 70 65 74 65 6e
\x 63 79 3a 70 6c 61 6e 2d 63 61 72 65 be 63 6f 6d 70 65 74 65 6e 63 79 3a 74 61 6b 65 2d 62 6c 6f
\x 6f 64 2d 70 72 65 73 73 75 72 65 a6 75 6e 6c 6f 63 6b 91 b6 75 6e 69 74 3a 69 6e 66 65 63 74 69
\x 6f 6e 2d 63 6f 6e 74 72 6f 6c ad 72 6f 77 73 5f 6c 65 66 74 5f 6f 75 74 01 ad 77 6f 72 64 73 5f
\x 69 67 6e 6f 72 65 64 01 a8 70 72 6f 62 6c 65 6d 73 92 83 a4 6c 69 6e 65 30 a6 63 6f 6c 75 6d 6e
\x a4 72 6f 6c 65 a7 70 72 6f 62 6c 65 6d ba 74 68 65 20 67 72 61 70 68 20 68 61 73 20 6e 6f 20 73
\x 75 63 68 20 6e 61 6d 65 83 a4 6c 69 6e 65 31 a6 63 6f 6c 75 6d 6e a5 75 6e 69 74 73 a7 70 72 6f
\x 62 6c 65 6d ba 74 68 65 20 67 72 61 70 68 20 68 61 73 20 6e 6f 20 73 75 63 68 20 6e 61 6d 65 a4
\x 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63
\x 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36
\x 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69
\x 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c3

> workforce sheets/staff.csv sheets/demand.csv -f dot
! rung: workforce cannot be drawn: it is numbers of people, and joins nothing; `--format` also has table, markdown, csv and json
= 2

# Of one site, a row that names neither site nor role may be its own; one of another site is not.
> workforce - sheets/demand.csv --site "oak house" --detail ids -f json
< role,site
< Care worker,Oak House
< ,Oak House
< night porter,
< ,Ward 3
< Care worker,
{"data":{"threshold":5,"site":"Oak House","staff":null,"wanted":20,"shortage_least":16,"shortage_most":20,"posts":["role:care-worker"],"roles":["role:care-worker"],"competencies":["competency:communicate","competency:move-people"],"few":[],"unlock":[],"rows_left_out":2,"words_ignored":0,"problems":[{"line":3,"column":"role","problem":"not stated"},{"line":4,"column":"role","problem":"the graph has no such name"}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

# one site; a larger threshold
> workforce sheets/staff.csv sheets/demand.csv --site "ward 3"
24 posts are wanted at Ward 3; between 3 and 11 are short of people who work as
what is wanted, counting 23 staff.
By our reading only: 1 of 12 requirements of these roles; `gap` shows the
evidence of each.
Who works as a role counts as holding what it requires. Missing means not
recorded as held; a person may well be able to do it.
2 needed competencies hang on few: fewer than 5 people are recorded as holding
each.
A number of people that is left empty is below 5, none included, or would give
one below 5 away. How many are near a post or hold a competency is "at least".
1 row of staff without a role of this graph: left out.
1 word of staff rows not understood: counted as not held.

Posts (3)
  Role                Level  Site    Wanted  In post  Short by at least  At most
  ──────────────────  ─────  ──────  ──────  ───────  ─────────────────  ───────
  Care worker             1  Ward 3       4                           0        4
  Healthcare              2  Ward 3      15       13                  2        2
   assistant
  Nursing associate       4  Ward 3       5                           1        5

Roles, and staff of other roles near them (3)
                                                 Miss   Miss 1     2 or     3 or
  Role        Level  Wanted  In post  Needs      none  or none    fewer    fewer
  ──────────  ─────  ──────  ───────  ─────  ────────  ───────  ───────  ───────
  Care            1       4               2        13       13       18       18
   worker
  Healthcare      2      15       13      4                           5        5
   assistant
  Nursing         4       5               6                           5       13
   associate

Competencies (7)
                  Posts that   Held by at  Short by at  Hangs on           Units
  Competency         need it        least         most  few          teaching it
  ────────────  ────────────  ───────────  ───────────  ───────────  ───────────
  Active                  20           13            7  no                     1
   listening
  Control                 20           13            7  no                     1
   infection
  Communicate             24           18            6  no                     1
  Move people             19           13            6  no                     0
   safely
  Plan care                5                         5  yes                    0
  Take blood               5                         5  yes                    0
   pressure
  Give                     5            5            0  no                     1
   medicines

What one unit would open: no single unit opens a wanted role to as many people
                          as may be shown

Not understood (2)
  Line  Column  Problem
  ────  ──────  ──────────────────────────
    48  role    the graph has no such name
    49  units   the graph has no such name

> workforce sheets/staff.csv sheets/demand.csv --threshold 10
45 posts are wanted; between 7 and 17 are short of people who work as what is
wanted, counting 47 staff.
What Social worker requires is not recorded: unknown, which is not the same as
nothing.
By our reading only: 1 of 12 requirements of these roles; `gap` shows the
evidence of each.
Who works as a role counts as holding what it requires. Missing means not
recorded as held; a person may well be able to do it.
3 needed competencies hang on few: fewer than 10 people are recorded as holding
each.
A number of people that is left empty is below 10, none included, or would give
one below 10 away. How many are near a post or hold a competency is "at least".
1 row of staff without a role of this graph: left out.
1 word of staff rows not understood: counted as not held.

Posts (5)
                                                            Short by at
  Role              Level  Site       Wanted  In post             least  At most
  ────────────────  ─────  ─────────  ──────  ───────  ────────────────  ───────
  Social worker         6                  1                          0        1
  Care worker           1  Oak House      20       15                 5        5
  Care worker           1  Ward 3          4                          0        4
  Healthcare            2  Ward 3         15       13                 2        2
   assistant
  Nursing               4  Ward 3          5                          0        5
   associate

Roles, and staff of other roles near them (4)
                                                 Miss   Miss 1     2 or     3 or
  Role        Level  Wanted  In post  Needs      none  or none    fewer    fewer
  ──────────  ─────  ──────  ───────  ─────  ────────  ───────  ───────  ───────
  Care            1      24       15      2        13       13       23       23
   worker
  Healthcare      2      15       13      4                          25       25
   assistant
  Nursing         4       5               6                                   13
   associate
  Social          6       1               0
   worker

Competencies (7)
                  Posts that   Held by at  Short by at  Hangs on           Units
  Competency         need it        least         most  few          teaching it
  ────────────  ────────────  ───────────  ───────────  ───────────  ───────────
  Active                  20           13            7  no                     1
   listening
  Control                 20           13            7  no                     1
   infection
  Communicate             44           38            6  no                     1
  Give                     5                         5  yes                    1
   medicines
  Plan care                5                         5  yes                    0
  Take blood               5                         5  yes                    0
   pressure
  Move people             39           38            1  no                     0
   safely

What one unit would open: no single unit opens a wanted role to as many people
                          as may be shown

Not understood (2)
  Line  Column  Problem
  ────  ──────  ──────────────────────────
    48  role    the graph has no such name
    49  units   the graph has no such name

# too few to say anything
> workforce sheets/one.csv sheets/demand.csv
45 posts are wanted; the staff are too few to say anything of them.
What Social worker requires is not recorded: unknown, which is not the same as
nothing.
By our reading only: 1 of 12 requirements of these roles; `gap` shows the
evidence of each.
Who works as a role counts as holding what it requires. Missing means not
recorded as held; a person may well be able to do it.
A number of people that is left empty is below 5, none included, or would give
one below 5 away. How many are near a post or hold a competency is "at least".

Posts (5)
  Role                  Level  Site       Wanted  Short by at least  At most
  ────────────────────  ─────  ─────────  ──────  ─────────────────  ───────
  Social worker             6                  1                  0        1
  Care worker               1  Oak House      20                 16       20
  Care worker               1  Ward 3          4                  0        4
  Healthcare assistant      2  Ward 3         15                 11       15
  Nursing associate         4  Ward 3          5                  1        5

Roles, and staff of other roles near them (4)
  Role                  Level  Wanted  Needs
  ────────────────────  ─────  ──────  ─────
  Care worker               1      24      2
  Healthcare assistant      2      15      4
  Nursing associate         4       5      6
  Social worker             6       1      0

Competencies (7)
  Competency           Posts that need it  Short by at most  Units teaching it
  ───────────────────  ──────────────────  ────────────────  ─────────────────
  Communicate                          44                44                  1
  Move people safely                   39                39                  0
  Active listening                     20                20                  1
  Control infection                    20                20                  1
  Give medicines                        5                 5                  1
  Plan care                             5                 5                  0
  Take blood pressure                   5                 5                  0

What one unit would open: no single unit opens a wanted role to as many people
                          as may be shown

# what is refused
> workforce sheets/names.csv sheets/demand.csv
! rung: sheets/names.csv:1:1: no column 'name' is known to staff (known: role, site, units, qualifications, competencies)
= 2

> workforce sheets/staff.csv sheets/demand.csv --strict
! rung: sheets/staff.csv:48:1: role: the graph has no such name
! rung: sheets/staff.csv:49:20: units: the graph has no such name
! rung: sheets/staff.csv: 2 faults
= 2

> workforce sheets/staff.csv sheets/demand.csv --threshold 2
! rung: --threshold takes a whole number from 3 to 1000, not '2'
= 2

> workforce sheets/staff.csv sheets/demand.csv --site Mars
! rung: sheets/demand.csv names no site 'mars'
= 2

> workforce sheets/staff.csv sheets/unknown-role.csv
! rung: sheets/unknown-role.csv:3:1: no role 'Nursing asociate'; did you mean 'role:nursing-associate'?
= 2

> workforce sheets/staff.csv sheets/semicolons.csv -f json --detail ids
{"data":{"threshold":5,"site":null,"staff":47,"wanted":5,"shortage_least":0,"shortage_most":2,"posts":["role:care-worker","role:nursing-associate"],"roles":["role:care-worker","role:nursing-associate"],"competencies":["competency:plan-care","competency:take-blood-pressure","competency:active-listening","competency:communicate","competency:control-infection","competency:give-medicines","competency:move-people"],"few":["competency:plan-care","competency:take-blood-pressure"],"unlock":[],"rows_left_out":1,"words_ignored":1,"problems":[{"line":48,"column":"role","problem":"the graph has no such name"},{"line":49,"column":"units","problem":"the graph has no such name"}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> workforce sheets/staff.csv sheets/faults.csv
! rung: sheets/faults.csv:2:23: wanted is not a whole number up to 100000
! rung: sheets/faults.csv:3:1: no role 'Nursing asociate'; did you mean 'role:nursing-associate'?
! rung: sheets/faults.csv:3:25: wanted is not a whole number up to 100000
! rung: sheets/faults.csv:4:1: role is empty; every row must state it
! rung: sheets/faults.csv:5: the row has 2 cells, the heading 3
! rung: sheets/faults.csv: 5 faults
= 2

> workforce sheets/staff.csv sheets/headings.csv
! rung: sheets/headings.csv:1:1: no column 'rolle' is known to demand; did you mean 'role'? (known: role, site, wanted)
! rung: sheets/headings.csv:1:19: column wanted stands here a second time
! rung: sheets/headings.csv:1:26: no column 'colour' is known to demand (known: role, site, wanted)
! rung: sheets/headings.csv:1: the heading has no column 'role': the role wanted
! rung: sheets/headings.csv: 4 faults
= 2

> workforce sheets/staff.csv sheets/no-number.csv
! rung: sheets/no-number.csv:2:13: wanted is not a whole number up to 100000
= 2

> workforce sheets/staff.csv
! rung: workforce needs 'demand': posts wanted: role, site, wanted; usage: workforce STAFF DEMAND [--threshold N] [--site SITE] [--k N] [--strict]; example: workforce examples/workforce/staff.csv examples/workforce/demand.csv
= 2
