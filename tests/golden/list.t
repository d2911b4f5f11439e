% graph small.rung
> list role
Nodes (13)
  Role                          Level  How sure     Written in
  ────────────────────────────  ─────  ───────────  ────────────────────────────
  Café manager                         established  handbook, p. 31
  Care worker                       1  established  handbook, p. 2
  Healthcare assistant              2  established  handbook, p. 5
  Home care assistant                  established  handbook, p. 3
  介護福祉士, certified care      3-4  established  kaigo-guide, 頁 12
   worker
  Nurse (adult), registered         6  established  handbook, p. 14
  Nursing associate                 4  established  handbook, p. 9
  Senior care worker                3  established  handbook, p. 7
  Social worker                     6  established  handbook, p. 20
  Therapy assistant                    established  handbook, p. 11
? Trainee care navigator            2  potential    handbook, p. 33 - The plan
                                                    says that such a post could
                                                    be made
* Volunteer                         0  observed     cohort-2018, interview 1
+ Ward host                         1  planned      handbook, p. 34 - From the
                                                    spring, subject to approval

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> list roles --sector care
Nodes (4)
  Role                               Level  How sure     Written in
  ─────────────────────────────────  ─────  ───────────  ──────────────────
  Care worker                            1  established  handbook, p. 2
  Home care assistant                       established  handbook, p. 3
  介護福祉士, certified care worker    3-4  established  kaigo-guide, 頁 12
  Senior care worker                     3  established  handbook, p. 7

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> list roles --level 3
Nodes (2)
  Role                               Level  How sure     Written in
  ─────────────────────────────────  ─────  ───────────  ──────────────────
  介護福祉士, certified care worker    3-4  established  kaigo-guide, 頁 12
  Senior care worker                     3  established  handbook, p. 7

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> list unit
Nodes (8)
  Unit                              How sure     Written in
  ────────────────────────────────  ───────────  ───────────────────────────────
  Communicate in care settings      established  handbook, p. 70
  Dementia awareness                established  handbook, p. 70
  Duty of care                      established  handbook, p. 70
  The causes and spread of          established  handbook, p. 71
   infection
  Understand the law of care        established  handbook, p. 71
  Support the use of medication     established  handbook, p. 71
  Nail care                         established  handbook, p. 72
? Support at the end of life        potential    handbook, p. 72 - A unit that
                                                 the awarding body may write

? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> list setting --as-of 2018
As of 2018-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.

Nodes (5)
  Setting               How sure     Written in
  ────────────────────  ───────────  ───────────────
  Community team        established  handbook, p. 90
  Day centre, Elm Road  established  handbook, p. 90
x The hospice           ended        handbook, p. 91
  Oak House             established  handbook, p. 91
  Ward 3, St Mary’s     established  handbook, p. 92

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> list competency --status inferred
Only inferred links were looked at.

Nodes (1)
  Competency    How sure  Written in
  ────────────  ────────  ──────────────────────────────────────────────────────
~ Teach others  inferred  handbook, p. 84 - read from the task of showing
                          students round

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> list organisation --limit 2
Nodes (2)
  Organisation     How sure     Written in
  ───────────────  ───────────  ───────────────
  Borough council  established  handbook, p. 95
  The College      established  handbook, p. 95

Sources
  handbook: The handbook of the borough, third edition (2020)

Some rows were left out. Ask with a larger --limit to see more.

> list role --level 3 -f json
{"data":{"nodes":[{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null,"evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"role.csv","line":8}},{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"role.csv","line":12}}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> list role --level 3 -f jsonl
{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null,"evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"role.csv","line":8}}
{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"role.csv","line":12}}

> list role --level 3 -f csv
id,name,kind,level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
role:kaigo,"介護福祉士, certified care worker",role,,established,kaigo-guide,,頁 12,,,,role.csv,8
role:senior-care-worker,Senior care worker,role,3,established,handbook,2020,p. 7,,,,role.csv,12

> list role --level 3 -f markdown
\### Nodes (2)

| Role | Level | How sure | Written in | Id |
| --- | ---: | --- | --- | --- |
| 介護福祉士, certified care worker | 3-4 | established | kaigo-guide, 頁 12 | role:kaigo |
| Senior care worker | 3 | established | handbook, p. 7 | role:senior-care-worker |

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **kaigo-guide:** 介護の手引き

> list role --level 3 -f msgpack
\x 82 a4 64 61 74 61 81 a5 6e 6f 64 65 73 92 85 a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61
\x 6d 65 d9 26 e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65 64 20 63
\x 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a8 65 76 69 64
\x 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ab
\x 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63 61 74 6f 72 a6 e9 a0 81 20 31 32 a4 66 69 6c 65 a8
\x 72 6f 6c 65 2e 63 73 76 a4 6c 69 6e 65 08 85 a2 69 64 b7 72 6f 6c 65 3a 73 65 6e 69 6f 72 2d 63
\x 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 b2 53 65 6e 69 6f 72 20 63 61 72 65 20 77 6f 72 6b
\x 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 03 a8 65 76 69 64 65 6e 63 65 86 a6 73 74
\x 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 37 a4 66 69 6c 65 a8 72 6f 6c
\x 65 2e 63 73 76 a4 6c 69 6e 65 0c a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65
\x 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65
\x 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68
\x a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> list role --level 3 -f dot
digraph "list" {
  rankdir=LR;
  "role:kaigo" [label="介護福祉士, certified care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:senior-care-worker" [label="Senior care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
}
