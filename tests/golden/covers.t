% graph small.rung
> covers ward-3
Ward 3, St Mary’s: 5 units and 1 competency on record.

Units (5)
  Unit                         Verdict  How sure     Written in
  ───────────────────────────  ───────  ───────────  ───────────────────────────
~ Communicate in care          covers   inferred     handbook, p. 92 - the words
   settings                                          "talks with patients"
  Dementia awareness           cannot   established  handbook, p. 92
  The causes and spread of     covers   established  handbook, p. 92
   infection
  Support the use of           covers   established  handbook, p. 92
   medication
  Nail care                    cannot   established  handbook, p. 92

Competencies (1)
  Competency   Verdict  How sure     Written in
  ───────────  ───────  ───────────  ───────────────
  Communicate  covers   established  handbook, p. 92

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook of the borough, third edition (2020)

> covers oak-house
Oak House: 3 units and 0 competencies on record.

Units (3)
  Unit                          Verdict  How sure     Written in
  ────────────────────────────  ───────  ───────────  ──────────────────
  Communicate in care settings  covers   established  handbook, p. 91
* Dementia awareness            covers   observed     cohort-2018, visit
  Nail care                     cannot   established  handbook, p. 91

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> covers dementia-awareness
Dementia awareness: 2 settings on record.

Settings (2)
  Setting            Verdict  How sure     Written in
  ─────────────────  ───────  ───────────  ──────────────────
* Oak House          covers   observed     cohort-2018, visit
  Ward 3, St Mary’s  cannot   established  handbook, p. 92

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> covers unit:infection-control
The causes and spread of infection: 1 setting on record.

Settings (1)
  Setting            Verdict  How sure     Written in
  ─────────────────  ───────  ───────────  ───────────────
  Ward 3, St Mary’s  covers   established  handbook, p. 92

Sources
  handbook: The handbook of the borough, third edition (2020)

> covers communicate
Communicate: 1 setting on record.

Settings (1)
  Setting            Verdict  How sure     Written in
  ─────────────────  ───────  ───────────  ───────────────
  Ward 3, St Mary’s  covers   established  handbook, p. 92

Sources
  handbook: The handbook of the borough, third edition (2020)

> covers hospice
The hospice has ended; `show` says what it was, and --as-of asks about its day.

> covers hospice --as-of 2018
As of 2018-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
The hospice: 1 unit and 0 competencies on record.

Units (1)
  Unit                        Verdict  How sure  Written in
  ──────────────────────────  ───────  ────────  ───────────────
x Support at the end of life  covers   ended     handbook, p. 91

x ended: it no longer holds

Sources
  handbook: The handbook of the borough, third edition (2020)

> covers law
Understand the law of care: no setting is recorded to cover it or to be unable
to. Unknown, not a gap.

> covers oak-house -f json
{"data":{"node":{"id":"setting:oak-house","name":"Oak House","kind":"setting","level":null},"units":[{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null,"verdict":"covers","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":7},"also":[]},{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"verdict":"covers","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"visit","file":"covers.csv","line":8},"also":[{"status":"inferred","source":"handbook","date":"2020","locator":"p. 91","note":"the word \"frail\" only","file":"covers.csv","line":9,"verdict":"cannot"}]},{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"verdict":"cannot","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":10},"also":[]}],"competencies":[],"settings":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> covers oak-house -f jsonl
{"list":"units","id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null,"verdict":"covers","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":7},"also":[]}
{"list":"units","id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"verdict":"covers","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"visit","file":"covers.csv","line":8},"also":[{"status":"inferred","source":"handbook","date":"2020","locator":"p. 91","note":"the word \"frail\" only","file":"covers.csv","line":9,"verdict":"cannot"}]}
{"list":"units","id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"verdict":"cannot","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 91","file":"covers.csv","line":10},"also":[]}

> covers oak-house -f csv
list,id,name,kind,level,verdict,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
units,unit:communication,Communicate in care settings,unit,,covers,established,handbook,2020,p. 91,,,,covers.csv,7,
units,unit:dementia-awareness,Dementia awareness,unit,,covers,observed,cohort-2018,2018-06,visit,,,,covers.csv,8,inferred handbook p. 91 (verdict cannot)
units,unit:nail-care,Nail care,unit,,cannot,established,handbook,2020,p. 91,,,,covers.csv,10,

> covers oak-house -f markdown
Oak House: 3 units and 0 competencies on record.

\### Units (3)

| Unit | Verdict | How sure | Written in | Id |
| --- | --- | --- | --- | --- |
| Communicate in care settings | covers | established | handbook, p. 91 | unit:communication |
| \* Dementia awareness | covers | observed | cohort-2018, visit | unit:dementia-awareness |
| Nail care | cannot | established | handbook, p. 91 | unit:nail-care |

- `*` observed: named people or a cohort did it

\### Sources

- **cohort-2018:** Twenty people, two years on (2018-06)
- **handbook:** The handbook of the borough, third edition (2020)

> covers oak-house -f msgpack
\x 82 a4 64 61 74 61 84 a4 6e 6f 64 65 84 a2 69 64 b1 73 65 74 74 69 6e 67 3a 6f 61 6b 2d 68 6f 75
\x 73 65 a4 6e 61 6d 65 a9 4f 61 6b 20 48 6f 75 73 65 a4 6b 69 6e 64 a7 73 65 74 74 69 6e 67 a5 6c
\x 65 76 65 6c c0 a5 75 6e 69 74 73 93 87 a2 69 64 b2 75 6e 69 74 3a 63 6f 6d 6d 75 6e 69 63 61 74
\x 69 6f 6e a4 6e 61 6d 65 bc 43 6f 6d 6d 75 6e 69 63 61 74 65 20 69 6e 20 63 61 72 65 20 73 65 74
\x 74 69 6e 67 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a7 76 65 72 64 69 63 74 a6 63
\x 6f 76 65 72 73 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68
\x 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63
\x 61 74 6f 72 a5 70 2e 20 39 31 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 07
\x a4 61 6c 73 6f 90 87 a2 69 64 b7 75 6e 69 74 3a 64 65 6d 65 6e 74 69 61 2d 61 77 61 72 65 6e 65
\x 73 73 a4 6e 61 6d 65 b2 44 65 6d 65 6e 74 69 61 20 61 77 61 72 65 6e 65 73 73 a4 6b 69 6e 64 a4
\x 75 6e 69 74 a5 6c 65 76 65 6c c0 a7 76 65 72 64 69 63 74 a6 63 6f 76 65 72 73 a8 65 76 69 64 65
\x 6e 63 65 86 a6 73 74 61 74 75 73 a8 6f 62 73 65 72 76 65 64 a6 73 6f 75 72 63 65 ab 63 6f 68 6f
\x 72 74 2d 32 30 31 38 a4 64 61 74 65 a7 32 30 31 38 2d 30 36 a7 6c 6f 63 61 74 6f 72 a5 76 69 73
\x 69 74 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 08 a4 61 6c 73 6f 91 88 a6
\x 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4
\x 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 31 a4 6e 6f 74 65 b5 74 68 65
\x 20 77 6f 72 64 20 22 66 72 61 69 6c 22 20 6f 6e 6c 79 a4 66 69 6c 65 aa 63 6f 76 65 72 73 2e 63
\x 73 76 a4 6c 69 6e 65 09 a7 76 65 72 64 69 63 74 a6 63 61 6e 6e 6f 74 87 a2 69 64 ae 75 6e 69 74
\x 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61 6d 65 a9 4e 61 69 6c 20 63 61 72 65 a4 6b 69 6e 64 a4 75
\x 6e 69 74 a5 6c 65 76 65 6c c0 a7 76 65 72 64 69 63 74 a6 63 61 6e 6e 6f 74 a8 65 76 69 64 65 6e
\x 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61
\x 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 39 31 a4 66
\x 69 6c 65 aa 63 6f 76 65 72 73 2e 63 73 76 a4 6c 69 6e 65 0a a4 61 6c 73 6f 90 ac 63 6f 6d 70 65
\x 74 65 6e 63 69 65 73 90 a8 73 65 74 74 69 6e 67 73 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9
\x 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61
\x 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32
\x 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e
\x 63 61 74 65 64 c2

> covers oak-house -f dot
digraph "covers" {
  rankdir=LR;
  "setting:oak-house" [label="Oak House", shape=house, style="filled,solid", fillcolor="#f7ddcc"];
  "unit:communication" [label="Communicate in care settings", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:dementia-awareness" [label="Dementia awareness", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:nail-care" [label="Nail care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "setting:oak-house" -> "unit:communication" [label="covers", style=solid, tooltip="established"];
  "setting:oak-house" -> "unit:dementia-awareness" [label="* covers", style=solid, arrowhead=empty, tooltip="observed"];
  "setting:oak-house" -> "unit:nail-care" [label="cannot", style=solid, arrowhead=tee, color="#a33c00", fontcolor="#a33c00", tooltip="established"];
}
