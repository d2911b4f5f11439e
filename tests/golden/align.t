% graph small.rung
> align healthcare-assistant role:nursing-associate
Healthcare assistant (a) beside Nursing associate (b): 4 in common, 1 only in a,
3 only in b.

Of all, in common: 50% (4 of 8)
Of a, in b too:    80% (4 of 5)
Of b, in a too:    57% (4 of 7)

In common (4)
  Competency           How sure     Written in
  ───────────────────  ───────────  ──────────────
  Communicate          established  handbook, p. 5
  Control infection    established  handbook, p. 5
  Listen               established  handbook, p. 5
  Take blood pressure  established  handbook, p. 5

Only in a (1)
  Competency          How sure  Written in
  ──────────────────  ────────  ────────────────────────────────────────────────
~ Move people safely  inferred  handbook, p. 5 - read from the task of turning
                                patients

Only in b (3)
  Competency      How sure     Written in
  ──────────────  ───────────  ─────────────────────────────────────────────────
  Give medicines  established  ward-standard, skill 9
+ Plan care       planned      handbook, p. 9 - When the new standard comes
~ Teach others    inferred     handbook, p. 9 - read from the task of showing
                               students round

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> align care-worker ward-3
Care worker (a) beside Ward 3, St Mary’s (b): 2 in common, 1 only in a, 3 only
in b.

Of all, in common: 33% (2 of 6)
Of a, in b too:    67% (2 of 3)
Of b, in a too:    40% (2 of 5)

In common (2)
  Competency   How sure     Written in
  ───────────  ───────────  ──────────────
  Communicate  established  handbook, p. 2
  Listen       established  handbook, p. 2

Only in a (1)
  Competency          How sure     Written in
  ──────────────────  ───────────  ──────────────
  Move people safely  established  handbook, p. 2

Only in b (3)
  Competency           How sure     Written in
  ───────────────────  ───────────  ──────────────────────────────────────
  Control infection    established  handbook, p. 92
  Give medicines       established  handbook, p. 92
~ Take blood pressure  inferred     handbook, p. 92 - the ward does rounds

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> align care-diploma-2 rotation
Diploma in Care, level 2 (a) beside Rotation apprenticeship (b): 4 in common, 0
only in a, 1 only in b.

Of all, in common: 80% (4 of 5)
Of a, in b too:    100% (4 of 4)
Of b, in a too:    80% (4 of 5)

In common (4)
  Competency         How sure     Written in
  ─────────────────  ───────────  ──────────────────────────────────────────────
  Communicate        established  handbook, p. 70
  Control infection  established  handbook, p. 71
  Listen             established  handbook, p. 70
~ Keep records       inferred     handbook, p. 70 - the unit speaks of reporting

Only in b (1)
  Competency          How sure     Written in
  ──────────────────  ───────────  ───────────────
  Move people safely  established  handbook, p. 50

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> align communicate active-listening
Communicate (a) beside Active listening (b): 0 in common, 1 only in a, 1 only in
b.

Of all, in common: 0% (0 of 2)
Of a, in b too:    0% (0 of 1)
Of b, in a too:    0% (0 of 1)

Only in a (1)
  Competency   How sure     Written in
  ───────────  ───────────  ───────────────
  Communicate  established  handbook, p. 80

Only in b (1)
  Competency        How sure     Written in
  ────────────────  ───────────  ──────────────────────
  Active listening  established  ward-standard, skill 3

Sources
  handbook:      The handbook of the borough, third edition (2020)
  ward-standard: Ward standard (2019-11-30)

> align listen active-listening
Listen (a) beside Active listening (b): 1 in common, 0 only in a, 0 only in b.

Of all, in common: 100% (1 of 1)
Of a, in b too:    100% (1 of 1)
Of b, in a too:    100% (1 of 1)

In common (1)
  Competency  How sure     Written in
  ──────────  ───────────  ───────────────
  Listen      established  handbook, p. 80

Sources
  handbook: The handbook of the borough, third edition (2020)

> align social-worker care-worker
Social worker (a) beside Care worker (b): 0 in common, 0 only in a, 3 only in b.
What Social worker requires is not recorded: unknown, which is not the same as
nothing.

Of all, in common: 0% (0 of 3)
Of a, in b too:    not recorded
Of b, in a too:    0% (0 of 3)

Only in b (3)
  Competency          How sure     Written in
  ──────────────────  ───────────  ──────────────
  Communicate         established  handbook, p. 2
  Listen              established  handbook, p. 2
  Move people safely  established  handbook, p. 2

Sources
  handbook: The handbook of the borough, third edition (2020)

> align social-worker volunteer
Social worker (a) beside Volunteer (b): 0 in common, 0 only in a, 0 only in b.
What Social worker requires is not recorded: unknown, which is not the same as
nothing.
What Volunteer requires is not recorded: unknown, which is not the same as
nothing.

Of all, in common: not recorded
Of a, in b too:    not recorded
Of b, in a too:    not recorded

> align healthcare-assistant role:nursing-associate -f json
{"data":{"a":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"b":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"jaccard":0.5,"share_a":0.8,"share_b":0.5714285714285714,"shared":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":5},"evidence_b":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":12}},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":6},"evidence_b":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":13}},{"id":"competency:listen","name":"Listen","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":10},"evidence_b":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 3","file":"requires.csv","line":11}},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":8},"evidence_b":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":16}}],"only_a":[{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 5","note":"read from the task of turning patients","file":"requires.csv","line":7}}],"only_b":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"requires.csv","line":14}},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"When the new standard comes","valid_from":"2022","file":"requires.csv","line":15}},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 9","note":"read from the task of showing students round","file":"requires.csv","line":17}}]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> align healthcare-assistant role:nursing-associate -f jsonl
{"list":"shared","id":"competency:communicate","name":"Communicate","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":5},"evidence_b":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":12}}
{"list":"shared","id":"competency:control-infection","name":"Control infection","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":6},"evidence_b":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":13}}
{"list":"shared","id":"competency:listen","name":"Listen","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":10},"evidence_b":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 3","file":"requires.csv","line":11}}
{"list":"shared","id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 5","file":"requires.csv","line":8},"evidence_b":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":16}}
{"list":"only_a","id":"competency:move-people","name":"Move people safely","kind":"competency","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 5","note":"read from the task of turning patients","file":"requires.csv","line":7}}
{"list":"only_b","id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"requires.csv","line":14}}
{"list":"only_b","id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"When the new standard comes","valid_from":"2022","file":"requires.csv","line":15}}
{"list":"only_b","id":"competency:teach-others","name":"Teach others","kind":"competency","level":null,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 9","note":"read from the task of showing students round","file":"requires.csv","line":17}}

> align healthcare-assistant role:nursing-associate -f csv
list,id,name,kind,level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,evidence_b.status,evidence_b.source,evidence_b.date,evidence_b.locator,evidence_b.note,evidence_b.valid_from,evidence_b.valid_to,evidence_b.file,evidence_b.line
shared,competency:communicate,Communicate,competency,,established,handbook,2020,p. 5,,,,requires.csv,5,established,handbook,2020,p. 9,,,,requires.csv,12
shared,competency:control-infection,Control infection,competency,,established,handbook,2020,p. 5,,,,requires.csv,6,established,handbook,2020,p. 9,,,,requires.csv,13
shared,competency:listen,Listen,competency,,established,handbook,2020,p. 5,,,,requires.csv,10,established,ward-standard,2019-11-30,skill 3,,,,requires.csv,11
shared,competency:take-blood-pressure,Take blood pressure,competency,,established,handbook,2020,p. 5,,,,requires.csv,8,established,handbook,2020,p. 9,,,,requires.csv,16
only_a,competency:move-people,Move people safely,competency,,inferred,handbook,2020,p. 5,read from the task of turning patients,,,requires.csv,7,,,,,,,,,
only_b,competency:give-medicines,Give medicines,competency,,established,ward-standard,2019-11-30,skill 9,,,,requires.csv,14,,,,,,,,,
only_b,competency:plan-care,Plan care,competency,,planned,handbook,2020,p. 9,When the new standard comes,2022,,requires.csv,15,,,,,,,,,
only_b,competency:teach-others,Teach others,competency,,inferred,handbook,2020,p. 9,read from the task of showing students round,,,requires.csv,17,,,,,,,,,

> align healthcare-assistant role:nursing-associate -f markdown
Healthcare assistant (a) beside Nursing associate (b): 4 in common, 1 only in a, 3 only in b.

- **Of all, in common:** 50% (4 of 8)
- **Of a, in b too:** 80% (4 of 5)
- **Of b, in a too:** 57% (4 of 7)

\### In common (4)

| Competency | How sure | Written in | Id |
| --- | --- | --- | --- |
| Communicate | established | handbook, p. 5 | competency:communicate |
| Control infection | established | handbook, p. 5 | competency:control-infection |
| Listen | established | handbook, p. 5 | competency:listen |
| Take blood pressure | established | handbook, p. 5 | competency:take-blood-pressure |

\### Only in a (1)

| Competency | How sure | Written in | Id |
| --- | --- | --- | --- |
| \~ Move people safely | inferred | handbook, p. 5 - read from the task of turning patients | competency:move-people |

\### Only in b (3)

| Competency | How sure | Written in | Id |
| --- | --- | --- | --- |
| Give medicines | established | ward-standard, skill 9 | competency:give-medicines |
| + Plan care | planned | handbook, p. 9 - When the new standard comes | competency:plan-care |
| \~ Teach others | inferred | handbook, p. 9 - read from the task of showing students round | competency:teach-others |

- `+` planned: decided and not yet begun, or subject to approval
- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **ward-standard:** Ward standard (2019-11-30)

> align healthcare-assistant role:nursing-associate -f msgpack
\x 82 a4 64 61 74 61 88 a1 61 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73
\x 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e
\x 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a1 62 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75
\x 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73
\x 6f 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a7 6a 61 63 63 61 72 64 cb
\x 3f e0 00 00 00 00 00 00 a7 73 68 61 72 65 5f 61 cb 3f e9 99 99 99 99 99 9a a7 73 68 61 72 65 5f
\x 62 cb 3f e2 49 24 92 49 24 92 a6 73 68 61 72 65 64 94 86 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63
\x 79 3a 63 6f 6d 6d 75 6e 69 63 61 74 65 a4 6e 61 6d 65 ab 43 6f 6d 6d 75 6e 69 63 61 74 65 a4 6b
\x 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 35 a4 66 69 6c 65 ac 72
\x 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 05 aa 65 76 69 64 65 6e 63 65 5f 62 86 a6 73 74
\x 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 66 69 6c 65 ac 72 65 71
\x 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0c 86 a2 69 64 bc 63 6f 6d 70 65 74 65 6e 63 79 3a 63
\x 6f 6e 74 72 6f 6c 2d 69 6e 66 65 63 74 69 6f 6e a4 6e 61 6d 65 b1 43 6f 6e 74 72 6f 6c 20 69 6e
\x 66 65 63 74 69 6f 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65
\x 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72
\x 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e
\x 20 35 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 06 aa 65 76 69 64 65
\x 6e 63 65 5f 62 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65
\x a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39
\x a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0d 86 a2 69 64 b1 63 6f 6d
\x 70 65 74 65 6e 63 79 3a 6c 69 73 74 65 6e a4 6e 61 6d 65 a6 4c 69 73 74 65 6e a4 6b 69 6e 64 aa
\x 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74
\x 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64
\x 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 35 a4 66 69 6c 65 ac 72 65 71 75 69
\x 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0a aa 65 76 69 64 65 6e 63 65 5f 62 86 a6 73 74 61 74 75 73
\x ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ad 77 61 72 64 2d 73 74 61 6e 64 61 72
\x 64 a4 64 61 74 65 aa 32 30 31 39 2d 31 31 2d 33 30 a7 6c 6f 63 61 74 6f 72 a7 73 6b 69 6c 6c 20
\x 33 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0b 86 a2 69 64 be 63 6f
\x 6d 70 65 74 65 6e 63 79 3a 74 61 6b 65 2d 62 6c 6f 6f 64 2d 70 72 65 73 73 75 72 65 a4 6e 61 6d
\x 65 b3 54 61 6b 65 20 62 6c 6f 6f 64 20 70 72 65 73 73 75 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65
\x 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73
\x 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32
\x 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 35 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63
\x 73 76 a4 6c 69 6e 65 08 aa 65 76 69 64 65 6e 63 65 5f 62 86 a6 73 74 61 74 75 73 ab 65 73 74 61
\x 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32
\x 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76
\x a4 6c 69 6e 65 10 a6 6f 6e 6c 79 5f 61 91 85 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 6d 6f
\x 76 65 2d 70 65 6f 70 6c 65 a4 6e 61 6d 65 b2 4d 6f 76 65 20 70 65 6f 70 6c 65 20 73 61 66 65 6c
\x 79 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63
\x 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 35 a4 6e 6f 74 65 d9 26
\x 72 65 61 64 20 66 72 6f 6d 20 74 68 65 20 74 61 73 6b 20 6f 66 20 74 75 72 6e 69 6e 67 20 70 61
\x 74 69 65 6e 74 73 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 07 a6 6f
\x 6e 6c 79 5f 62 93 85 a2 69 64 b9 63 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d 65 64 69 63
\x 69 6e 65 73 a4 6e 61 6d 65 ae 47 69 76 65 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e 64 aa 63 6f
\x 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73
\x ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ad 77 61 72 64 2d 73 74 61 6e 64 61 72
\x 64 a4 64 61 74 65 aa 32 30 31 39 2d 31 31 2d 33 30 a7 6c 6f 63 61 74 6f 72 a7 73 6b 69 6c 6c 20
\x 39 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0e 85 a2 69 64 b4 63 6f
\x 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e 2d 63 61 72 65 a4 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72
\x 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63
\x 65 88 a6 73 74 61 74 75 73 a7 70 6c 61 6e 6e 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f
\x 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 6e 6f 74 65 bb 57 68
\x 65 6e 20 74 68 65 20 6e 65 77 20 73 74 61 6e 64 61 72 64 20 63 6f 6d 65 73 aa 76 61 6c 69 64 5f
\x 66 72 6f 6d a4 32 30 32 32 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65
\x 0f 85 a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f 74 68 65 72 73 a4 6e 61
\x 6d 65 ac 54 65 61 63 68 20 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5
\x 6c 65 76 65 6c c0 a8 65 76 69 64 65 6e 63 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64
\x a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74
\x 6f 72 a4 70 2e 20 39 a4 6e 6f 74 65 d9 2c 72 65 61 64 20 66 72 6f 6d 20 74 68 65 20 74 61 73 6b
\x 20 6f 66 20 73 68 6f 77 69 6e 67 20 73 74 75 64 65 6e 74 73 20 72 6f 75 6e 64 a4 66 69 6c 65 ac
\x 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 11 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9
\x 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61
\x 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32
\x 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e
\x 63 61 74 65 64 c2

> align healthcare-assistant role:nursing-associate -f dot
digraph "align" {
  rankdir=LR;
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:nursing-associate" [label="Nursing associate", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:communicate" [label="Communicate", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:control-infection" [label="Control infection", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:listen" [label="Listen", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:take-blood-pressure" [label="Take blood pressure", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:move-people" [label="Move people safely", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:give-medicines" [label="Give medicines", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:plan-care" [label="Plan care", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:teach-others" [label="Teach others", shape=ellipse, style="filled,dotted", fillcolor="#ccece3"];
  "role:healthcare-assistant" -> "competency:communicate" [label="shared", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:control-infection" [label="shared", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:listen" [label="shared", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:take-blood-pressure" [label="shared", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:move-people" [label="~ only a", style=dotted, tooltip="inferred"];
  "role:nursing-associate" -> "competency:give-medicines" [label="only b", style=solid, tooltip="established"];
  "role:nursing-associate" -> "competency:plan-care" [label="+ only b", style=dashed, tooltip="planned"];
  "role:nursing-associate" -> "competency:teach-others" [label="~ only b", style=dotted, tooltip="inferred"];
}
