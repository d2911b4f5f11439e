% graph small.rung
> reach volunteer
From Volunteer, 8 roles can be reached over recorded steps.
4 planned or potential links were left aside; --status walks them.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (8)
  Role                Level  Steps  Months  How sure          Written in
  ──────────────────  ─────  ─────  ──────  ────────────────  ──────────────────
* Care worker             1      1       2  observed, 5 of 9  cohort-2018, table
                                                              5
  Healthcare              2      2      17  established       handbook, p. 2
   assistant
  介護福祉士,           3-4      2      38  established       kaigo-guide, 頁 12
   certified care
   worker
  Senior care worker      3      2      14  established       handbook, p. 2
~ Therapy assistant              2      23  inferred          handbook, p. 11 -
                                                              both help people
                                                              to move
  Nurse (adult),          6      3      65  established       handbook, p. 14
   registered
  Nursing associate       4      3      41  established       handbook, p. 9
~ Social worker           6      3      50  inferred          handbook, p. 20 -
                                                              said of care staff
                                                              in general

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> reach volunteer --max-steps 2
From Volunteer, 5 roles can be reached over recorded steps.
4 planned or potential links were left aside; --status walks them.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (5)
  Role                Level  Steps  Months  How sure          Written in
  ──────────────────  ─────  ─────  ──────  ────────────────  ──────────────────
* Care worker             1      1       2  observed, 5 of 9  cohort-2018, table
                                                              5
  Healthcare              2      2          established       handbook, p. 2
   assistant
  介護福祉士,           3-4      2      38  established       kaigo-guide, 頁 12
   certified care
   worker
  Senior care worker      3      2      14  established       handbook, p. 2
~ Therapy assistant              2          inferred          handbook, p. 11 -
                                                              both help people
                                                              to move

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> reach care-worker --max-months 12
From Care worker, 4 roles can be reached over recorded steps.
4 planned or potential links were left aside; --status walks them.
Within 12 months by durations on record: Senior care worker. For the other 3
roles some duration is not recorded; they may take longer.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (4)
  Role                   Level  Steps  Months  How sure     Written in
  ─────────────────────  ─────  ─────  ──────  ───────────  ────────────────────
  Healthcare assistant       2      1          established  handbook, p. 2
  Senior care worker         3      1      12  established  handbook, p. 2
~ Therapy assistant                 1          inferred     handbook, p. 11 -
                                                            both help people to
                                                            move
  Nurse (adult),             6      2          established  handbook, p. 14
   registered

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> reach healthcare-assistant --status planned --status potential
Only planned or potential links were looked at.
From Healthcare assistant, 4 roles can be reached over recorded steps.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (4)
  Role                    Level  Steps  Months  How sure   Written in
  ──────────────────────  ─────  ─────  ──────  ─────────  ─────────────────────
+ Nursing associate           4      1      18  planned    handbook, p. 9 - A
                                                           short cut for holders
                                                           of a diploma
? Trainee care navigator      2      1          potential  handbook, p. 33
+ Ward host                   1      1          planned    handbook, p. 34
? Social worker               6      2          potential  handbook, p. 33

+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> reach nurse-adult
From Nurse (adult), registered, 0 roles can be reached over recorded steps.
4 planned or potential links were left aside; --status walks them.

> reach kaigo --max-steps 1
From 介護福祉士, certified care worker, 1 role can be reached over recorded
steps.
4 planned or potential links were left aside; --status walks them.
Months: the quickest route all of whose durations are on record; empty when
there is none.

Roles (1)
  Role         Level  Steps  How sure  Written in
  ───────────  ─────  ─────  ────────  ─────────────────────────────────────────
~ Care worker      1      1  inferred  handbook, p. 12 - people move between
                                       countries

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> reach care-worker -f json
{"data":{"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"roles":[{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"steps":1,"months":15,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4}},{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null,"steps":1,"months":36,"evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"progresses-to.csv","line":5}},{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3,"steps":1,"months":12,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":2}},{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null,"steps":1,"months":21,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 11","note":"both help people to move","file":"progresses-to.csv","line":6}},{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6,"steps":2,"months":63,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":13}},{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"steps":2,"months":39,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"progresses-to.csv","line":7}},{"id":"role:social-worker","name":"Social worker","kind":"role","level":6,"steps":2,"months":48,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 20","note":"said of care staff in general","file":"progresses-to.csv","line":20}}],"left_aside":4,"excluded":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> reach care-worker -f jsonl
{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2,"steps":1,"months":15,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4}}
{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null,"steps":1,"months":36,"evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"progresses-to.csv","line":5}}
{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3,"steps":1,"months":12,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":2}}
{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null,"steps":1,"months":21,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 11","note":"both help people to move","file":"progresses-to.csv","line":6}}
{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6,"steps":2,"months":63,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":13}}
{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4,"steps":2,"months":39,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"progresses-to.csv","line":7}}
{"id":"role:social-worker","name":"Social worker","kind":"role","level":6,"steps":2,"months":48,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 20","note":"said of care staff in general","file":"progresses-to.csv","line":20}}

> reach care-worker -f csv
id,name,kind,level,steps,months,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
role:healthcare-assistant,Healthcare assistant,role,2,1,15,established,handbook,2020,p. 2,,,,progresses-to.csv,4
role:kaigo,"介護福祉士, certified care worker",role,,1,36,established,kaigo-guide,,頁 12,,,,progresses-to.csv,5
role:senior-care-worker,Senior care worker,role,3,1,12,established,handbook,2020,p. 2,,,,progresses-to.csv,2
role:therapy-assistant,Therapy assistant,role,,1,21,inferred,handbook,2020,p. 11,both help people to move,,,progresses-to.csv,6
role:nurse-adult,"Nurse (adult), registered",role,6,2,63,established,handbook,2020,p. 14,,,,progresses-to.csv,13
role:nursing-associate,Nursing associate,role,4,2,39,established,handbook,2020,p. 9,,,,progresses-to.csv,7
role:social-worker,Social worker,role,6,2,48,inferred,handbook,2020,p. 20,said of care staff in general,,,progresses-to.csv,20

> reach care-worker -f markdown
From Care worker, 7 roles can be reached over recorded steps.
4 planned or potential links were left aside; --status walks them.
Months: the quickest route all of whose durations are on record; empty when there is none.

\### Roles (7)

| Role | Level | Steps | Months | How sure | Written in | Id |
| --- | ---: | ---: | ---: | --- | --- | --- |
| Healthcare assistant | 2 | 1 | 15 | established | handbook, p. 2 | role:healthcare-assistant |
| 介護福祉士, certified care worker | 3-4 | 1 | 36 | established | kaigo-guide, 頁 12 | role:kaigo |
| Senior care worker | 3 | 1 | 12 | established | handbook, p. 2 | role:senior-care-worker |
| \~ Therapy assistant |  | 1 | 21 | inferred | handbook, p. 11 - both help people to move | role:therapy-assistant |
| Nurse (adult), registered | 6 | 2 | 63 | established | handbook, p. 14 | role:nurse-adult |
| Nursing associate | 4 | 2 | 39 | established | handbook, p. 9 | role:nursing-associate |
| \~ Social worker | 6 | 2 | 48 | inferred | handbook, p. 20 - said of care staff in general | role:social-worker |

- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **kaigo-guide:** 介護の手引き

> reach care-worker -f msgpack
\x 82 a4 64 61 74 61 84 a4 66 72 6f 6d 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65
\x 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76
\x 65 6c 01 a5 72 6f 6c 65 73 97 87 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61
\x 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61
\x 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a5 73 74 65 70 73 01 a6 6d 6f 6e 74 68
\x 73 0f a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6
\x 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f
\x 72 a4 70 2e 20 32 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69
\x 6e 65 04 87 a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61 6d 65 d9 26 e4 bb 8b e8 ad b7 e7
\x a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65 64 20 63 61 72 65 20 77 6f 72 6b 65 72 a4
\x 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a5 73 74 65 70 73 01 a6 6d 6f 6e 74 68 73 24 a8
\x 65 76 69 64 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75
\x 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 66
\x 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 05 87 a2 69 64 b7
\x 72 6f 6c 65 3a 73 65 6e 69 6f 72 2d 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 b2 53 65 6e
\x 69 6f 72 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 03
\x a5 73 74 65 70 73 01 a6 6d 6f 6e 74 68 73 0c a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73
\x ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74
\x 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 32 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73
\x 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 02 87 a2 69 64 b6 72 6f 6c 65 3a 74 68 65 72 61 70
\x 79 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b1 54 68 65 72 61 70 79 20 61 73 73 69 73 74 61
\x 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a5 73 74 65 70 73 01 a6 6d 6f 6e 74 68
\x 73 15 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75
\x 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70
\x 2e 20 31 31 a4 6e 6f 74 65 b8 62 6f 74 68 20 68 65 6c 70 20 70 65 6f 70 6c 65 20 74 6f 20 6d 6f
\x 76 65 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 06 87
\x a2 69 64 b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4 6e 61 6d 65 b9 4e 75 72 73 65 20
\x 28 61 64 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65
\x 76 65 6c 06 a5 73 74 65 70 73 02 a6 6d 6f 6e 74 68 73 3f a8 65 76 69 64 65 6e 63 65 86 a6 73 74
\x 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 34 a4 66 69 6c 65 b1 70 72
\x 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 0d 87 a2 69 64 b6 72 6f 6c 65 3a 6e
\x 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73
\x 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a5 73 74 65 70 73 02 a6
\x 6d 6f 6e 74 68 73 27 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69
\x 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c
\x 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63
\x 73 76 a4 6c 69 6e 65 07 87 a2 69 64 b2 72 6f 6c 65 3a 73 6f 63 69 61 6c 2d 77 6f 72 6b 65 72 a4
\x 6e 61 6d 65 ad 53 6f 63 69 61 6c 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76
\x 65 6c 06 a5 73 74 65 70 73 02 a6 6d 6f 6e 74 68 73 30 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61
\x 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74
\x 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 32 30 a4 6e 6f 74 65 bd 73 61 69 64 20 6f
\x 66 20 63 61 72 65 20 73 74 61 66 66 20 69 6e 20 67 65 6e 65 72 61 6c a4 66 69 6c 65 b1 70 72 6f
\x 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 14 aa 6c 65 66 74 5f 61 73 69 64 65 04
\x a8 65 78 63 6c 75 64 65 64 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30
\x 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31
\x 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5
\x 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> reach care-worker -f dot
digraph "reach" {
  rankdir=LR;
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:kaigo" [label="介護福祉士, certified care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:senior-care-worker" [label="Senior care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:therapy-assistant" [label="Therapy assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:nurse-adult" [label="Nurse (adult), registered", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:nursing-associate" [label="Nursing associate", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:social-worker" [label="Social worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:care-worker" -> "role:healthcare-assistant" [label="roles", style=solid, tooltip="established"];
  "role:care-worker" -> "role:kaigo" [label="roles", style=solid, tooltip="established"];
  "role:care-worker" -> "role:senior-care-worker" [label="roles", style=solid, tooltip="established"];
  "role:care-worker" -> "role:therapy-assistant" [label="~ roles", style=dotted, tooltip="inferred"];
  "role:care-worker" -> "role:nurse-adult" [label="roles", style=solid, tooltip="established"];
  "role:care-worker" -> "role:nursing-associate" [label="roles", style=solid, tooltip="established"];
  "role:care-worker" -> "role:social-worker" [label="~ roles", style=dotted, tooltip="inferred"];
}

# a role that has ended
% graph small.rung
> reach old-aide
Ward aide has ended; `show` says what it was, and --as-of asks about its day.
