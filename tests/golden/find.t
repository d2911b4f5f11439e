% graph small.rung
> find care
Found (13)
  Name                   Kind           Level  Found as              How sure
  ─────────────────────  ─────────────  ─────  ────────────────────  ───────────
  Care worker            role               1  Care worker           established
  Diploma in Care,       qualification      2  care-diploma-2        established
   level 2
  Nail care              unit                  Nail care             established
  Plan care              competency            Plan care             established
  Duty of care           unit                  Duty of care          established
  Adult care worker      standard           2  Adult care worker     established
  Senior care worker     role               3  Senior care worker    established
  Home care assistant    role                  Home care assistant   established
? Trainee care           role               2  Trainee care          potential
   navigator                                   navigator
  Understand the law of  unit                  Understand the law    established
   care                                        of care
  Communicate in care    unit                  Communicate in care   established
   settings                                    settings
x Health and social      standard           2  Health and social     ended
   care framework                              care framework
  介護福祉士, certified  role             3-4  介護福祉士,           established
   care worker                                 certified care
                                               worker

? potential: it does not exist yet; a source says it could
x ended: it no longer holds

> find "care work"
Found (4)
  Name                     Kind      Level  Found as                 How sure
  ───────────────────────  ────────  ─────  ───────────────────────  ───────────
  Care worker              role          1  Care worker              established
  Adult care worker        standard      2  Adult care worker        established
  Senior care worker       role          3  Senior care worker       established
  介護福祉士, certified    role        3-4  介護福祉士, certified    established
   care worker                              care worker

> find nursing --kind role
Found (2)
  Role                  Level  Found as           How sure
  ────────────────────  ─────  ─────────────────  ───────────
  Nursing associate         4  Nursing associate  established
  Healthcare assistant      2  Nursing auxiliary  established

> find 介護
Found (2)
  Role                          Level  Found as                      How sure
  ────────────────────────────  ─────  ────────────────────────────  ───────────
  介護福祉士, certified care      3-4  介護福祉士, certified care    established
   worker                              worker
  Care worker                       1  介護職員                      established

> find cafe
Found (1)
  Role          Found as      How sure
  ────────────  ────────────  ───────────
  Café manager  cafe-manager  established

> find café
Found (1)
  Role          Found as      How sure
  ────────────  ────────────  ───────────
  Café manager  Café manager  established

# The accent as a letter of its own, typed or recorded.
> find "café lead" -f csv
id,name,kind,level,matched,score,status
role:cafe-manager,Café manager,role,,Café lead,266,established

> find "café lead" -f csv
id,name,kind,level,matched,score,status
role:cafe-manager,Café manager,role,,Café lead,266,established

> find ST0827
Found (1)
  Standard           Level  Found as   How sure
  ─────────────────  ─────  ─────────  ───────────
  Nursing associate      5  ST:ST0827  established

> find SOC:6131
Found (1)
  Role                  Level  Found as  How sure
  ────────────────────  ─────  ────────  ───────────
  Healthcare assistant      2  SOC:6131  established

> find "st mary's"
Found (2)
  Name                 Kind          Found as             How sure
  ───────────────────  ────────────  ───────────────────  ───────────
  St Mary’s NHS Trust  organisation  St Mary’s NHS Trust  established
  Ward 3, St Mary’s    setting       Ward 3, St Mary’s    established

> find level --kind qualification
Found (1)
  Qualification             Level  Found as         How sure
  ────────────────────────  ─────  ───────────────  ───────────
  Diploma in Care, level 2      2  Level 2 diploma  established

> find care --level 2
Found (4)
  Name                   Kind           Level  Found as              How sure
  ─────────────────────  ─────────────  ─────  ────────────────────  ───────────
  Diploma in Care,       qualification      2  care-diploma-2        established
   level 2
  Adult care worker      standard           2  Adult care worker     established
? Trainee care           role               2  Trainee care          potential
   navigator                                   navigator
x Health and social      standard           2  Health and social     ended
   care framework                              care framework

? potential: it does not exist yet; a source says it could
x ended: it no longer holds

> find care --limit 2
The first 2 of 13.

Found (2)
  Name                      Kind           Level  Found as        How sure
  ────────────────────────  ─────────────  ─────  ──────────────  ───────────
  Care worker               role               1  Care worker     established
  Diploma in Care, level 2  qualification      2  care-diploma-2  established

Some rows were left out. Ask with a larger --limit to see more.

> find nurce
No name has a word that begins so; these are spelt nearly so.

Found (1)
  Role                       Level  Found as          How sure
  ─────────────────────────  ─────  ────────────────  ───────────
  Nurse (adult), registered      6  Registered nurse  established

> find zzzzzz
Nothing has a name like that: try another word for it, as a document would.
`list role` shows every role.

> find "" 
! rung: 'text' is empty
= 2

> find "Team leader, care"
Found (1)
  Role                Level  Found as           How sure
  ──────────────────  ─────  ─────────────────  ───────────
  Senior care worker      3  Team leader, care  established

> find care --limit 3 -f json
{"data":{"matches":[{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"matched":"Care worker","score":65547,"status":"established"},{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2,"matched":"care-diploma-2","score":65550,"status":"established"},{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"matched":"Nail care","score":131081,"status":"established"}],"total":13},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":true}}

> find care --limit 3 -f jsonl
{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"matched":"Care worker","score":65547,"status":"established"}
{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2,"matched":"care-diploma-2","score":65550,"status":"established"}
{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"matched":"Nail care","score":131081,"status":"established"}

> find care --limit 3 -f csv
id,name,kind,level,matched,score,status
role:care-worker,Care worker,role,1,Care worker,65547,established
qualification:care-diploma-2,"Diploma in Care, level 2",qualification,2,care-diploma-2,65550,established
unit:nail-care,Nail care,unit,,Nail care,131081,established

> find care --limit 3 -f markdown
The first 3 of 13.

\### Found (3)

| Name | Kind | Level | Found as | How sure | Id |
| --- | --- | ---: | --- | --- | --- |
| Care worker | role | 1 | Care worker | established | role:care-worker |
| Diploma in Care, level 2 | qualification | 2 | care-diploma-2 | established | qualification:care-diploma-2 |
| Nail care | unit |  | Nail care | established | unit:nail-care |

Some rows were left out. Ask with a larger --limit to see more.

> find care --limit 3 -f msgpack
\x 82 a4 64 61 74 61 82 a7 6d 61 74 63 68 65 73 93 87 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77
\x 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65
\x a5 6c 65 76 65 6c 01 a7 6d 61 74 63 68 65 64 ab 43 61 72 65 20 77 6f 72 6b 65 72 a5 73 63 6f 72
\x 65 ce 00 01 00 0b a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 87 a2 69 64 bc 71 75
\x 61 6c 69 66 69 63 61 74 69 6f 6e 3a 63 61 72 65 2d 64 69 70 6c 6f 6d 61 2d 32 a4 6e 61 6d 65 b8
\x 44 69 70 6c 6f 6d 61 20 69 6e 20 43 61 72 65 2c 20 6c 65 76 65 6c 20 32 a4 6b 69 6e 64 ad 71 75
\x 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 02 a7 6d 61 74 63 68 65 64 ae 63 61 72 65 2d
\x 64 69 70 6c 6f 6d 61 2d 32 a5 73 63 6f 72 65 ce 00 01 00 0e a6 73 74 61 74 75 73 ab 65 73 74 61
\x 62 6c 69 73 68 65 64 87 a2 69 64 ae 75 6e 69 74 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61 6d 65 a9
\x 4e 61 69 6c 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a7 6d 61 74 63 68
\x 65 64 a9 4e 61 69 6c 20 63 61 72 65 a5 73 63 6f 72 65 ce 00 02 00 09 a6 73 74 61 74 75 73 ab 65
\x 73 74 61 62 6c 69 73 68 65 64 a5 74 6f 74 61 6c 0d a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40
\x 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66
\x 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33
\x a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63
\x 61 74 65 64 c3

> find care --limit 3 -f dot
digraph "find" {
  rankdir=LR;
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "qualification:care-diploma-2" [label="Diploma in Care, level 2", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "unit:nail-care" [label="Nail care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
}

> find "senior nurse zzz"
No name has all of these words. `find senior` finds 2. `find nurse` finds 1. No
word begins with 'zzz'.

> find "senior nurse" --kind unit
No name of this kind has all of these words. `find senior` finds 2. `find nurse`
finds 1.

# A slip in one of several words.
> find "worker seniro"
No name has all of these words. `find worker` finds 6. No word begins with
'seniro'. Did you mean 'worker senior'?

> find "worker seniro" --kind unit
No name of this kind has all of these words. `find worker` finds 6. No word
begins with 'seniro'.

> find "seniro zzzzzz"
No name has all of these words. No word begins with 'seniro'. No word begins
with 'zzzzzz'. Try other words for it, as a document would.

# Of one level all are counted and not those shown alone; nothing is left out when the last is shown.
% graph small.rung
> find care --level 2 --limit 1 -f json --detail ids
{"data":{"matches":["qualification:care-diploma-2"],"total":4},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":true}}

> find care --level 1 --limit 1 -f json --detail ids
{"data":{"matches":["role:care-worker"],"total":1},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

# Two or three letters are looked for as the first ones of the words of a name, too, behind what has them as a word.
% graph small.rung
> find NA
3 are found by the first letters of their words: that they are called so is not
recorded.

Found (5)
  Name                    Kind      Level  Found as                How sure
  ──────────────────────  ────────  ─────  ──────────────────────  ───────────
  Healthcare assistant    role          2  Nursing auxiliary       established
  Nursing associate       role          4  Nursing associate       established
  Nursing associate       standard      5  Nursing associate       established
  Nail care               unit             Nail care               established
? Trainee care navigator  role          2  Trainee care navigator  potential

? potential: it does not exist yet; a source says it could

> next NA
! rung: no role 'NA'; did you mean 'role:nursing-associate' or 'role:healthcare-assistant'?
= 1

> next cw
! rung: no role 'cw'; did you mean 'role:care-worker'?
= 1

> gap XQ
! rung: no node 'XQ'; nothing on record is called so: try another word for it
= 1

% graph
> find OT --limit 4
The first 4 of 9.
3 are found by the first letters of their words: that they are called so is not
recorded.

Found (4)
  Name                    Kind        Level  Found as                How sure
  ──────────────────────  ──────────  ─────  ──────────────────────  ───────────
  Orthodontic therapist   role               Orthodontic therapist   established
  Occupational therapist  role               Occupational therapist  established
  Occupational therapist  standard        6  Occupational therapist  established
  Coach others            competency         Coach others            established

Some rows were left out. Ask with a larger --limit to see more.
