# What one more thing brings a healthcare assistant who holds the Care Certificate nearest to another role.
> unlock --from healthcare-assistant --have care-certificate --k 3
Holding Healthcare assistant, Care Certificate: 113 roles miss something, 0 are
open already.
No single unit opens a role of which enough is on record; Person Centred
Recording closes most: 38 missing requirements of 38 roles, by our reading.
No single competency opens a role of which enough is on record; Keep accurate
records closes most: 38 missing requirements of 38 roles, by our reading.
285 roles were left out: what they require is not recorded, so nothing is known
to open them.
3 roles were left aside as only planned or possible; --status asks for them.
Open means that all essential requirements on record are held; entry conditions
still stand, and `gap` lists them.

Units (3)
  Unit                   Closes  In roles  Still missing  Held then     How sure
  ─────────────────────  ──────  ────────  ─────────────  ────────────  ────────
~ Person Centred             38        38              3  40% (2 of 5)  inferred
   Recording
    Nearest after it: Careers adviser
    Written in:       derbyshire-2020, Appendix C, Figure 12, row 10, p. 60,
                      line 2742 - read from the title of the module; the source
                      gives no content of it
~ Supporting Families        19        19              3  40% (2 of 5)  inferred
   of Individuals with
   Acquired Brain
   Injury
    Nearest after it: Accommodation warden
    Written in:       derbyshire-2020, Appendix D, Figure 14, p. 62, lines
                      2923-2924 - title of the unit only; it has both the
                      families and the brain injury
~ Working in                 19        19              3  40% (2 of 5)  inferred
   Partnership with
   Families to Support
   Individuals
    Nearest after it: Accommodation warden
    Written in:       derbyshire-2020, Appendix D, Figure 14, p. 62, lines
                      2915-2916 - read from the title of the unit; the source
                      gives no content of it

Competencies (3)
  Competency             Closes  In roles  Still missing  Held then     How sure
  ─────────────────────  ──────  ────────  ─────────────  ────────────  ────────
~ Keep accurate records      38        38              3  40% (2 of 5)  inferred
    Nearest after it: Careers adviser
    Written in:       ncs-2020, Careers adviser, DayToDayTasks - read from the
                      task 'giving talks, updating records and meeting targets'
~ Work in partnership        25        25              3  40% (2 of 5)  inferred
   with others
    Nearest after it: Accommodation warden
    Written in:       ncs-2020, Accommodation warden, DayToDayTasks - read from
                      the task 'working with outside agencies, carers and
                      parents'
~ Work in partnership        19        19              3  40% (2 of 5)  inferred
   with families
    Nearest after it: Accommodation warden
    Written in:       ncs-2020, Accommodation warden, DayToDayTasks - read from
                      the task 'working with outside agencies, carers and
                      parents'

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)
  ncs-2020:        National Careers Service job profiles, November 2020
                   (2020-11)

Some rows were left out. Ask with a larger --k to see more.

# Only among the roles that a care worker's job leads to, the highest first.
> unlock --from care-worker --basis link --by level --k 3
Holding Care worker: 8 roles miss something, 0 are open already.
No single unit opens a role of which enough is on record; Communication closes
most: 5 missing requirements of 5 roles, by our reading.
No single competency opens a role of which enough is on record; Communicate
effectively in care closes most: 5 missing requirements of 5 roles, by our
reading.
1 role was left out: what it requires is not recorded, so nothing is known to
open it.
Open means that all essential requirements on record are held; entry conditions
still stand, and `gap` lists them.

Units (3)
  Unit                  Closes  In roles  Still missing  Held then      How sure
  ────────────────────  ──────  ────────  ─────────────  ─────────────  ────────
~ Communication              5         5              7  30% (3 of 10)  inferred
    Nearest after it: Healthcare assistant
    Written in:       derbyshire-2020, Appendix C, list item 6, p. 60, line 2685
                      - the part of the Care Certificate has this title; the
                      source gives no content of it
~ Communication in           5         5              7  30% (3 of 10)  inferred
   care settings
    Nearest after it: Healthcare assistant
    Written in:       derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783 -
                      read from the title of the unit; the source gives no
                      content of it
~ Supporting Families        4         4              8  27% (3 of 11)  inferred
   of Individuals with
   Acquired Brain
   Injury
    Nearest after it: Senior care worker
    Written in:       derbyshire-2020, Appendix D, Figure 14, p. 62, lines
                      2923-2924 - title of the unit only; it has both the
                      families and the brain injury

Competencies (3)
                                    Nearest       Still
  Competency      Closes  In roles  after it    missing  Held then      How sure
  ──────────────  ──────  ────────  ──────────  ───────  ─────────────  ────────
~ Communicate          5         5  Healthcare        7  30% (3 of 10)  inferred
   effectively                      assistant
   in care
    Written in: ncs-2020, Healthcare assistant, DayToDayTasks - read from the
                task 'talk to patients and reassure them'
~ Work in a            5         5  Healthcare        7  30% (3 of 10)  inferred
   multidiscipli                    assistant
   nary team
    Written in: ncs-2020, Healthcare assistant, DayToDayTasks - read from the
                task 'attend meetings with other healthcare professionals'
~ Work in              4         4  Senior            8  27% (3 of 11)  inferred
   partnership                      care
   with families                    worker
    Written in: ncs-2020, Senior care worker, DayToDayTasks - read from the task
                'keep families up to date about their relative's progress'

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)
  ncs-2020:        National Careers Service job profiles, November 2020
                   (2020-11)

Some rows were left out. Ask with a larger --k to see more.

# In care alone; nothing held.
> unlock --sector care --k 2
Holding nothing on record: 54 roles miss something, 0 are open already.
No single unit opens a role of which enough is on record; Person Centred
Recording closes most: 18 missing requirements of 17 roles, by our reading.
No single competency opens a role of which enough is on record; Work in
partnership with others closes most: 18 missing requirements of 18 roles, by our
reading.
230 roles were left out: what they require is not recorded, so nothing is known
to open them.
3 roles were left aside as only planned or possible; --status asks for them.
Open means that all essential requirements on record are held; entry conditions
still stand, and `gap` lists them.

Units (2)
  Unit                   Closes  In roles  Still missing  Held then     How sure
  ─────────────────────  ──────  ────────  ─────────────  ────────────  ────────
~ Person Centred             18        17              4  20% (1 of 5)  inferred
   Recording
    Nearest after it: Careers adviser
    Written in:       derbyshire-2020, Appendix C, Figure 12, row 10, p. 60,
                      line 2742 - read from the title of the module; the source
                      gives no content of it
~ Supporting Families        13        13              4  20% (1 of 5)  inferred
   of Individuals with
   Acquired Brain
   Injury
    Nearest after it: Accommodation warden
    Written in:       derbyshire-2020, Appendix D, Figure 14, p. 62, lines
                      2923-2924 - title of the unit only; it has both the
                      families and the brain injury

Competencies (2)
                                  Nearest after    Still
  Competency    Closes  In roles  it             missing  Held then     How sure
  ────────────  ──────  ────────  ─────────────  ───────  ────────────  ────────
~ Work in           18        18  Accommodation        4  20% (1 of 5)  inferred
   partnership                    warden
   with others
    Written in: ncs-2020, Accommodation warden, DayToDayTasks - read from the
                task 'working with outside agencies, carers and parents'
~ Keep              15        15  Careers              4  20% (1 of 5)  inferred
   accurate                       adviser
   records
    Written in: ncs-2020, Careers adviser, DayToDayTasks - read from the task
                'giving talks, updating records and meeting targets'

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)
  ncs-2020:        National Careers Service job profiles, November 2020
                   (2020-11)

Some rows were left out. Ask with a larger --k to see more.

# A small graph, in every format.
% graph small.rung
> unlock --from healthcare-assistant
Holding Healthcare assistant: 4 roles miss something, 2 are open already.
No single unit opens a role of which enough is on record; Support the use of
medication closes most: 2 missing requirements of 2 roles.
No single competency opens a role of which enough is on record; Give medicines
closes most: 2 missing requirements of 2 roles.
4 roles were left out: what they require is not recorded, so nothing is known to
open them.
2 roles were left aside as only planned or possible; --status asks for them.
Open means that all essential requirements on record are held; entry conditions
still stand, and `gap` lists them.

Units (3)
                            In  Nearest        Still
  Unit         Closes    roles  after it     missing  Held then      How sure
  ───────────  ──────  ───────  ───────────  ───────  ─────────────  ───────────
  Support the       2        2  Nursing            2  67% (4 of 6)   established
   use of                       associate
   medication
    Written in: handbook, p. 71
  Dementia          1        1  介護福祉士,        0  100% (2 of 2)  established
   awareness                    certified
                                care worker
    Opens:      介護福祉士, certified care worker
    Written in: handbook, p. 70
~ Duty of           1        1  Senior care        1  67% (2 of 3)   inferred
   care                         worker
    Written in: handbook, p. 70 - the unit speaks of reporting

Competencies (7)
                                Nearest        Still
  Competency  Closes  In roles  after it     missing  Held then      How sure
  ──────────  ──────  ────────  ───────────  ───────  ─────────────  ───────────
  Give             2         2  Nursing            2  67% (4 of 6)   established
   medicines                    associate
    Written in: ward-standard, skill 9
+ Plan care        2         2  Nursing            2  67% (4 of 6)   planned
                                associate
    Written in: handbook, p. 9 - When the new standard comes
  Support          1         1  介護福祉士,        0  100% (2 of 2)  established
   people                       certified
   with                         care worker
   dementia
    Opens:      介護福祉士, certified care worker
    Written in: kaigo-guide, 頁 12
  Lead a           1         1  Senior care        1  67% (2 of 3)   established
   shift                        worker
    Written in: handbook, p. 7
  Keep             1         1  Senior care        1  67% (2 of 3)   established
   records                      worker
    Written in: handbook, p. 7
  Take blood       1         1  Nursing            2  67% (4 of 6)   established
   pressure                     associate
    Written in: handbook, p. 9
~ Teach            1         1  Nurse              2  50% (2 of 4)   inferred
   others                       (adult),
                                registered
    Written in: handbook, p. 14 - read from the task of supervising

Open already (2)
  Role               Level
  ─────────────────  ─────
  Care worker            1
  Therapy assistant

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:      The handbook of the borough, third edition (2020)
  kaigo-guide:   介護の手引き
  ward-standard: Ward standard (2019-11-30)

> unlock --from healthcare-assistant -f json
{"data":{"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"have":[{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2}],"units":[{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"opens":[],"thin":0,"top_level":null,"closes":2,"nearer":2,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 71","file":"develops.csv","line":7}},{"id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"opens":[{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null}],"thin":1,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null},"left":0,"share":1,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 70","file":"develops.csv","line":4}},{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"left":1,"share":0.6666666666666666,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 70","note":"the unit speaks of reporting","file":"develops.csv","line":5}}],"competencies":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":2,"nearer":2,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"requires.csv","line":14}},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":2,"nearer":2,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"When the new standard comes","valid_from":"2022","file":"requires.csv","line":15}},{"id":"competency:support-dementia","name":"Support people with dementia","kind":"competency","level":null,"opens":[{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null}],"thin":1,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null},"left":0,"share":1,"evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"requires.csv","line":27}},{"id":"competency:lead-a-shift","name":"Lead a shift","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"left":1,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"requires.csv","line":23}},{"id":"competency:record","name":"Keep records","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"left":1,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"requires.csv","line":24}},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":16}},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"left":2,"share":0.5,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 14","note":"read from the task of supervising","file":"requires.csv","line":21}}],"n_units":3,"n_competencies":7,"roles":4,"open":[{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null}],"not_recorded":4,"left_aside":2,"excluded":[],"by":"count","basis":"overlap"},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> unlock --from healthcare-assistant -f jsonl
{"list":"units","id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"opens":[],"thin":0,"top_level":null,"closes":2,"nearer":2,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 71","file":"develops.csv","line":7}}
{"list":"units","id":"unit:dementia-awareness","name":"Dementia awareness","kind":"unit","level":null,"opens":[{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null}],"thin":1,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null},"left":0,"share":1,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 70","file":"develops.csv","line":4}}
{"list":"units","id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"left":1,"share":0.6666666666666666,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 70","note":"the unit speaks of reporting","file":"develops.csv","line":5}}
{"list":"competencies","id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":2,"nearer":2,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"established","source":"ward-standard","date":"2019-11-30","locator":"skill 9","file":"requires.csv","line":14}}
{"list":"competencies","id":"competency:plan-care","name":"Plan care","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":2,"nearer":2,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"When the new standard comes","valid_from":"2022","file":"requires.csv","line":15}}
{"list":"competencies","id":"competency:support-dementia","name":"Support people with dementia","kind":"competency","level":null,"opens":[{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null}],"thin":1,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:kaigo","name":"介護福祉士, certified care worker","kind":"role","level":null},"left":0,"share":1,"evidence":{"status":"established","source":"kaigo-guide","locator":"頁 12","file":"requires.csv","line":27}}
{"list":"competencies","id":"competency:lead-a-shift","name":"Lead a shift","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"left":1,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"requires.csv","line":23}}
{"list":"competencies","id":"competency:record","name":"Keep records","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"left":1,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"requires.csv","line":24}}
{"list":"competencies","id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"left":2,"share":0.6666666666666666,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"requires.csv","line":16}}
{"list":"competencies","id":"competency:teach-others","name":"Teach others","kind":"competency","level":null,"opens":[],"thin":0,"top_level":null,"closes":1,"nearer":1,"nearest":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"left":2,"share":0.5,"evidence":{"status":"inferred","source":"handbook","date":"2020","locator":"p. 14","note":"read from the task of supervising","file":"requires.csv","line":21}}
! Not among the rows: open (2); `--format json` has all.

> unlock --from healthcare-assistant -f csv
list,id,name,kind,level,opens,thin,top_level,closes,nearer,nearest.id,nearest.name,nearest.kind,nearest.level,left,share,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
units,unit:medication,Support the use of medication,unit,,,0,,2,2,role:nursing-associate,Nursing associate,role,4,2,0.6666666666666666,established,handbook,2020,p. 71,,,,develops.csv,7
units,unit:dementia-awareness,Dementia awareness,unit,,role:kaigo,1,,1,1,role:kaigo,"介護福祉士, certified care worker",role,,0,1,established,handbook,2020,p. 70,,,,develops.csv,4
units,unit:duty-of-care,Duty of care,unit,,,0,,1,1,role:senior-care-worker,Senior care worker,role,3,1,0.6666666666666666,inferred,handbook,2020,p. 70,the unit speaks of reporting,,,develops.csv,5
competencies,competency:give-medicines,Give medicines,competency,,,0,,2,2,role:nursing-associate,Nursing associate,role,4,2,0.6666666666666666,established,ward-standard,2019-11-30,skill 9,,,,requires.csv,14
competencies,competency:plan-care,Plan care,competency,,,0,,2,2,role:nursing-associate,Nursing associate,role,4,2,0.6666666666666666,planned,handbook,2020,p. 9,When the new standard comes,2022,,requires.csv,15
competencies,competency:support-dementia,Support people with dementia,competency,,role:kaigo,1,,1,1,role:kaigo,"介護福祉士, certified care worker",role,,0,1,established,kaigo-guide,,頁 12,,,,requires.csv,27
competencies,competency:lead-a-shift,Lead a shift,competency,,,0,,1,1,role:senior-care-worker,Senior care worker,role,3,1,0.6666666666666666,established,handbook,2020,p. 7,,,,requires.csv,23
competencies,competency:record,Keep records,competency,,,0,,1,1,role:senior-care-worker,Senior care worker,role,3,1,0.6666666666666666,established,handbook,2020,p. 7,,,,requires.csv,24
competencies,competency:take-blood-pressure,Take blood pressure,competency,,,0,,1,1,role:nursing-associate,Nursing associate,role,4,2,0.6666666666666666,established,handbook,2020,p. 9,,,,requires.csv,16
competencies,competency:teach-others,Teach others,competency,,,0,,1,1,role:nurse-adult,"Nurse (adult), registered",role,6,2,0.5,inferred,handbook,2020,p. 14,read from the task of supervising,,,requires.csv,21
! Not among the rows: open (2); `--format json` has all.

> unlock --from healthcare-assistant -f markdown
Holding Healthcare assistant: 4 roles miss something, 2 are open already.
No single unit opens a role of which enough is on record; Support the use of medication closes most: 2 missing requirements of 2 roles.
No single competency opens a role of which enough is on record; Give medicines closes most: 2 missing requirements of 2 roles.
4 roles were left out: what they require is not recorded, so nothing is known to open them.
2 roles were left aside as only planned or possible; --status asks for them.
Open means that all essential requirements on record are held; entry conditions still stand, and \`gap\` lists them.

\### Units (3)

| Unit | Opens | Closes | In roles | Nearest after it | Still missing | Held then | How sure | Written in | Id |
| --- | --- | ---: | ---: | --- | ---: | --- | --- | --- | --- |
| Support the use of medication |  | 2 | 2 | Nursing associate | 2 | 67% (4 of 6) | established | handbook, p. 71 | unit:medication |
| Dementia awareness | 介護福祉士, certified care worker | 1 | 1 | 介護福祉士, certified care worker | 0 | 100% (2 of 2) | established | handbook, p. 70 | unit:dementia-awareness |
| \~ Duty of care |  | 1 | 1 | Senior care worker | 1 | 67% (2 of 3) | inferred | handbook, p. 70 - the unit speaks of reporting | unit:duty-of-care |

\### Competencies (7)

| Competency | Opens | Closes | In roles | Nearest after it | Still missing | Held then | How sure | Written in | Id |
| --- | --- | ---: | ---: | --- | ---: | --- | --- | --- | --- |
| Give medicines |  | 2 | 2 | Nursing associate | 2 | 67% (4 of 6) | established | ward-standard, skill 9 | competency:give-medicines |
| + Plan care |  | 2 | 2 | Nursing associate | 2 | 67% (4 of 6) | planned | handbook, p. 9 - When the new standard comes | competency:plan-care |
| Support people with dementia | 介護福祉士, certified care worker | 1 | 1 | 介護福祉士, certified care worker | 0 | 100% (2 of 2) | established | kaigo-guide, 頁 12 | competency:support-dementia |
| Lead a shift |  | 1 | 1 | Senior care worker | 1 | 67% (2 of 3) | established | handbook, p. 7 | competency:lead-a-shift |
| Keep records |  | 1 | 1 | Senior care worker | 1 | 67% (2 of 3) | established | handbook, p. 7 | competency:record |
| Take blood pressure |  | 1 | 1 | Nursing associate | 2 | 67% (4 of 6) | established | handbook, p. 9 | competency:take-blood-pressure |
| \~ Teach others |  | 1 | 1 | Nurse (adult), registered | 2 | 50% (2 of 4) | inferred | handbook, p. 14 - read from the task of supervising | competency:teach-others |

\### Open already (2)

| Role | Level | Id |
| --- | ---: | --- |
| Care worker | 1 | role:care-worker |
| Therapy assistant |  | role:therapy-assistant |

- `+` planned: decided and not yet begun, or subject to approval
- `~` inferred: our own reading, arithmetic or join; never a source's word

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)
- **kaigo-guide:** 介護の手引き
- **ward-standard:** Ward standard (2019-11-30)

> unlock --from healthcare-assistant -f msgpack
\x 82 a4 64 61 74 61 8d a4 66 72 6f 6d 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65
\x 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73
\x 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a4 68 61 76 65 91 84 a2 69 64 b9
\x 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48
\x 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65
\x 76 65 6c 02 a5 75 6e 69 74 73 93 8d a2 69 64 af 75 6e 69 74 3a 6d 65 64 69 63 61 74 69 6f 6e a4
\x 6e 61 6d 65 bd 53 75 70 70 6f 72 74 20 74 68 65 20 75 73 65 20 6f 66 20 6d 65 64 69 63 61 74 69
\x 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00
\x a9 74 6f 70 5f 6c 65 76 65 6c c0 a6 63 6c 6f 73 65 73 02 a6 6e 65 61 72 65 72 02 a7 6e 65 61 72
\x 65 73 74 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e
\x 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5
\x 6c 65 76 65 6c 04 a4 6c 65 66 74 02 a5 73 68 61 72 65 cb 3f e5 55 55 55 55 55 55 a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 37 31
\x a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c 69 6e 65 07 8d a2 69 64 b7 75 6e 69
\x 74 3a 64 65 6d 65 6e 74 69 61 2d 61 77 61 72 65 6e 65 73 73 a4 6e 61 6d 65 b2 44 65 6d 65 6e 74
\x 69 61 20 61 77 61 72 65 6e 65 73 73 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 6f 70
\x 65 6e 73 91 84 a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61 6d 65 d9 26 e4 bb 8b e8 ad b7
\x e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65 64 20 63 61 72 65 20 77 6f 72 6b 65 72
\x a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a4 74 68 69 6e 01 a9 74 6f 70 5f 6c 65 76 65
\x 6c c0 a6 63 6c 6f 73 65 73 01 a6 6e 65 61 72 65 72 01 a7 6e 65 61 72 65 73 74 84 a2 69 64 aa 72
\x 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61 6d 65 d9 26 e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c
\x 20 63 65 72 74 69 66 69 65 64 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65
\x a5 6c 65 76 65 6c c0 a4 6c 65 66 74 00 a5 73 68 61 72 65 cb 3f f0 00 00 00 00 00 00 a8 65 76 69
\x 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65
\x a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 37
\x 30 a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c 69 6e 65 04 8d a2 69 64 b1 75 6e
\x 69 74 3a 64 75 74 79 2d 6f 66 2d 63 61 72 65 a4 6e 61 6d 65 ac 44 75 74 79 20 6f 66 20 63 61 72
\x 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9
\x 74 6f 70 5f 6c 65 76 65 6c c0 a6 63 6c 6f 73 65 73 01 a6 6e 65 61 72 65 72 01 a7 6e 65 61 72 65
\x 73 74 84 a2 69 64 b7 72 6f 6c 65 3a 73 65 6e 69 6f 72 2d 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e
\x 61 6d 65 b2 53 65 6e 69 6f 72 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65
\x a5 6c 65 76 65 6c 03 a4 6c 65 66 74 01 a5 73 68 61 72 65 cb 3f e5 55 55 55 55 55 55 a8 65 76 69
\x 64 65 6e 63 65 87 a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61
\x 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 37 30 a4 6e
\x 6f 74 65 bc 74 68 65 20 75 6e 69 74 20 73 70 65 61 6b 73 20 6f 66 20 72 65 70 6f 72 74 69 6e 67
\x a4 66 69 6c 65 ac 64 65 76 65 6c 6f 70 73 2e 63 73 76 a4 6c 69 6e 65 05 ac 63 6f 6d 70 65 74 65
\x 6e 63 69 65 73 97 8d a2 69 64 b9 63 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d 65 64 69 63
\x 69 6e 65 73 a4 6e 61 6d 65 ae 47 69 76 65 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e 64 aa 63 6f
\x 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9 74 6f 70
\x 5f 6c 65 76 65 6c c0 a6 63 6c 6f 73 65 73 02 a6 6e 65 61 72 65 72 02 a7 6e 65 61 72 65 73 74 84
\x a2 69 64 b6 72 6f 6c 65 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1
\x 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65
\x 6c 04 a4 6c 65 66 74 02 a5 73 68 61 72 65 cb 3f e5 55 55 55 55 55 55 a8 65 76 69 64 65 6e 63 65
\x 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ad 77 61 72 64
\x 2d 73 74 61 6e 64 61 72 64 a4 64 61 74 65 aa 32 30 31 39 2d 31 31 2d 33 30 a7 6c 6f 63 61 74 6f
\x 72 a7 73 6b 69 6c 6c 20 39 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65
\x 0e 8d a2 69 64 b4 63 6f 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e 2d 63 61 72 65 a4 6e 61 6d 65 a9
\x 50 6c 61 6e 20 63 61 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0
\x a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9 74 6f 70 5f 6c 65 76 65 6c c0 a6 63 6c 6f 73 65 73 02
\x a6 6e 65 61 72 65 72 02 a7 6e 65 61 72 65 73 74 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75 72 73 69 6e
\x 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61
\x 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a4 6c 65 66 74 02 a5 73 68 61 72 65 cb
\x 3f e5 55 55 55 55 55 55 a8 65 76 69 64 65 6e 63 65 88 a6 73 74 61 74 75 73 a7 70 6c 61 6e 6e 65
\x 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61
\x 74 6f 72 a4 70 2e 20 39 a4 6e 6f 74 65 bb 57 68 65 6e 20 74 68 65 20 6e 65 77 20 73 74 61 6e 64
\x 61 72 64 20 63 6f 6d 65 73 aa 76 61 6c 69 64 5f 66 72 6f 6d a4 32 30 32 32 a4 66 69 6c 65 ac 72
\x 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 0f 8d a2 69 64 bb 63 6f 6d 70 65 74 65 6e 63 79
\x 3a 73 75 70 70 6f 72 74 2d 64 65 6d 65 6e 74 69 61 a4 6e 61 6d 65 bc 53 75 70 70 6f 72 74 20 70
\x 65 6f 70 6c 65 20 77 69 74 68 20 64 65 6d 65 6e 74 69 61 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65
\x 6e 63 79 a5 6c 65 76 65 6c c0 a5 6f 70 65 6e 73 91 84 a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f
\x a4 6e 61 6d 65 d9 26 e4 bb 8b e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65
\x 64 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a4 74
\x 68 69 6e 01 a9 74 6f 70 5f 6c 65 76 65 6c c0 a6 63 6c 6f 73 65 73 01 a6 6e 65 61 72 65 72 01 a7
\x 6e 65 61 72 65 73 74 84 a2 69 64 aa 72 6f 6c 65 3a 6b 61 69 67 6f a4 6e 61 6d 65 d9 26 e4 bb 8b
\x e8 ad b7 e7 a6 8f e7 a5 89 e5 a3 ab 2c 20 63 65 72 74 69 66 69 65 64 20 63 61 72 65 20 77 6f 72
\x 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 a4 6c 65 66 74 00 a5 73 68 61 72 65
\x cb 3f f0 00 00 00 00 00 00 a8 65 76 69 64 65 6e 63 65 85 a6 73 74 61 74 75 73 ab 65 73 74 61 62
\x 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 ab 6b 61 69 67 6f 2d 67 75 69 64 65 a7 6c 6f 63 61 74 6f
\x 72 a6 e9 a0 81 20 31 32 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 1b
\x 8d a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 6c 65 61 64 2d 61 2d 73 68 69 66 74 a4 6e 61 6d
\x 65 ac 4c 65 61 64 20 61 20 73 68 69 66 74 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c
\x 65 76 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9 74 6f 70 5f 6c 65 76 65 6c c0 a6 63 6c
\x 6f 73 65 73 01 a6 6e 65 61 72 65 72 01 a7 6e 65 61 72 65 73 74 84 a2 69 64 b7 72 6f 6c 65 3a 73
\x 65 6e 69 6f 72 2d 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 b2 53 65 6e 69 6f 72 20 63 61
\x 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 03 a4 6c 65 66 74 01
\x a5 73 68 61 72 65 cb 3f e5 55 55 55 55 55 55 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73
\x ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74
\x 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 37 a4 66 69 6c 65 ac 72 65 71 75 69 72 65
\x 73 2e 63 73 76 a4 6c 69 6e 65 17 8d a2 69 64 b1 63 6f 6d 70 65 74 65 6e 63 79 3a 72 65 63 6f 72
\x 64 a4 6e 61 6d 65 ac 4b 65 65 70 20 72 65 63 6f 72 64 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65
\x 6e 63 79 a5 6c 65 76 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9 74 6f 70 5f 6c 65 76 65
\x 6c c0 a6 63 6c 6f 73 65 73 01 a6 6e 65 61 72 65 72 01 a7 6e 65 61 72 65 73 74 84 a2 69 64 b7 72
\x 6f 6c 65 3a 73 65 6e 69 6f 72 2d 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 b2 53 65 6e 69
\x 6f 72 20 63 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 03 a4
\x 6c 65 66 74 01 a5 73 68 61 72 65 cb 3f e5 55 55 55 55 55 55 a8 65 76 69 64 65 6e 63 65 86 a6 73
\x 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f
\x 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 37 a4 66 69 6c 65 ac 72 65
\x 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 18 8d a2 69 64 be 63 6f 6d 70 65 74 65 6e 63 79 3a
\x 74 61 6b 65 2d 62 6c 6f 6f 64 2d 70 72 65 73 73 75 72 65 a4 6e 61 6d 65 b3 54 61 6b 65 20 62 6c
\x 6f 6f 64 20 70 72 65 73 73 75 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76
\x 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9 74 6f 70 5f 6c 65 76 65 6c c0 a6 63 6c 6f 73
\x 65 73 01 a6 6e 65 61 72 65 72 01 a7 6e 65 61 72 65 73 74 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75 72
\x 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f
\x 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a4 6c 65 66 74 02 a5 73 68 61
\x 72 65 cb 3f e5 55 55 55 55 55 55 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74
\x 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30
\x 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73
\x 76 a4 6c 69 6e 65 10 8d a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f 74 68
\x 65 72 73 a4 6e 61 6d 65 ac 54 65 61 63 68 20 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65
\x 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 6f 70 65 6e 73 90 a4 74 68 69 6e 00 a9 74 6f 70 5f 6c 65
\x 76 65 6c c0 a6 63 6c 6f 73 65 73 01 a6 6e 65 61 72 65 72 01 a7 6e 65 61 72 65 73 74 84 a2 69 64
\x b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4 6e 61 6d 65 b9 4e 75 72 73 65 20 28 61 64
\x 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c
\x 06 a4 6c 65 66 74 02 a5 73 68 61 72 65 cb 3f e0 00 00 00 00 00 00 a8 65 76 69 64 65 6e 63 65 87
\x a6 73 74 61 74 75 73 a8 69 6e 66 65 72 72 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 34 a4 6e 6f 74 65 d9 21 72
\x 65 61 64 20 66 72 6f 6d 20 74 68 65 20 74 61 73 6b 20 6f 66 20 73 75 70 65 72 76 69 73 69 6e 67
\x a4 66 69 6c 65 ac 72 65 71 75 69 72 65 73 2e 63 73 76 a4 6c 69 6e 65 15 a7 6e 5f 75 6e 69 74 73
\x 03 ae 6e 5f 63 6f 6d 70 65 74 65 6e 63 69 65 73 07 a5 72 6f 6c 65 73 04 a4 6f 70 65 6e 92 84 a2
\x 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f
\x 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 84 a2 69 64 b6 72 6f 6c 65 3a 74
\x 68 65 72 61 70 79 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b1 54 68 65 72 61 70 79 20 61 73
\x 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c c0 ac 6e 6f 74 5f 72 65 63
\x 6f 72 64 65 64 04 aa 6c 65 66 74 5f 61 73 69 64 65 02 a8 65 78 63 6c 75 64 65 64 90 a2 62 79 a5
\x 63 6f 75 6e 74 a5 62 61 73 69 73 a7 6f 76 65 72 6c 61 70 a4 6d 65 74 61 84 a6 64 69 67 65 73 74
\x d9 40 32 30 31 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32
\x 61 66 30 36 31 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36
\x 32 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75
\x 6e 63 61 74 65 64 c2

> unlock --from healthcare-assistant -f dot
digraph "unlock" {
  rankdir=LR;
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "role:nursing-associate" [label="Nursing associate", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "unit:dementia-awareness" [label="Dementia awareness", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "role:kaigo" [label="介護福祉士, certified care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "unit:duty-of-care" [label="Duty of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "role:senior-care-worker" [label="Senior care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:give-medicines" [label="Give medicines", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:plan-care" [label="Plan care", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:support-dementia" [label="Support people with dementia", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:lead-a-shift" [label="Lead a shift", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:record" [label="Keep records", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:take-blood-pressure" [label="Take blood pressure", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:teach-others" [label="Teach others", shape=ellipse, style="filled,dotted", fillcolor="#ccece3"];
  "role:nurse-adult" [label="Nurse (adult), registered", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:therapy-assistant" [label="Therapy assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:healthcare-assistant" -> "unit:medication" [label="units", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "unit:dementia-awareness" [label="units", style=solid, tooltip="established"];
  "unit:dementia-awareness" -> "role:kaigo" [label="opens", style=solid];
  "role:healthcare-assistant" -> "unit:duty-of-care" [label="~ units", style=dotted, tooltip="inferred"];
  "role:healthcare-assistant" -> "competency:give-medicines" [label="competencies", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:plan-care" [label="+ competencies", style=dashed, tooltip="planned"];
  "role:healthcare-assistant" -> "competency:support-dementia" [label="competencies", style=solid, tooltip="established"];
  "competency:support-dementia" -> "role:kaigo" [label="opens", style=solid];
  "role:healthcare-assistant" -> "competency:lead-a-shift" [label="competencies", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:record" [label="competencies", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:take-blood-pressure" [label="competencies", style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:teach-others" [label="~ competencies", style=dotted, tooltip="inferred"];
  "role:healthcare-assistant" -> "role:care-worker" [label="open", style=solid];
  "role:healthcare-assistant" -> "role:therapy-assistant" [label="open", style=solid];
}

> unlock --from healthcare-assistant --detail ids -f json
{"data":{"from":"role:healthcare-assistant","have":["role:healthcare-assistant"],"units":["unit:medication","unit:dementia-awareness","unit:duty-of-care"],"competencies":["competency:give-medicines","competency:plan-care","competency:support-dementia","competency:lead-a-shift","competency:record","competency:take-blood-pressure","competency:teach-others"],"n_units":3,"n_competencies":7,"roles":4,"open":["role:care-worker","role:therapy-assistant"],"not_recorded":4,"left_aside":2,"excluded":[],"by":"count","basis":"overlap"},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> unlock --basis link
! rung: basis=link asks for the roles that `from` leads to; name a role with --from, or ask with --basis overlap
= 2

> unlock nursing-associate
! rung: 'nursing-associate' is a word too many; did you mean: unlock --from nursing-associate
= 2

# what is held has ended: it is said, for nothing that it gave is counted
% graph small.rung
> unlock --have framework --k 1
Holding Health and social care framework: 7 roles miss something, 0 are open
already.
Health and social care framework has ended, and what it gave is not counted
here: ask what the person learned. `show` says what it was, and --as-of asks
about its day.
No single unit opens a role of which enough is on record; Communicate in care
settings closes most: 7 missing requirements of 5 roles.
No single competency opens a role of which enough is on record; Communicate
closes most: 5 missing requirements of 5 roles.
4 roles were left out: what they require is not recorded, so nothing is known to
open them.
2 roles were left aside as only planned or possible; --status asks for them.
Open means that all essential requirements on record are held; entry conditions
still stand, and `gap` lists them.

Units (1)
                                     Still                             Written
  Unit         Closes  In roles    missing  Held then     How sure     in
  ───────────  ──────  ────────  ─────────  ────────────  ───────────  ─────────
  Communicate       7         5          4  33% (2 of 6)  established  handbook,
   in care                                                             p. 70
   settings
    Nearest after it: Nursing associate

Competencies (1)
                                     Still                             Written
  Competency   Closes  In roles    missing  Held then     How sure     in
  ───────────  ──────  ────────  ─────────  ────────────  ───────────  ─────────
  Communicate       5         5          5  17% (1 of 6)  established  handbook,
                                                                       p. 9
    Nearest after it: Nursing associate

Sources
  handbook: The handbook of the borough, third edition (2020)

Some rows were left out. Ask with a larger --k to see more.

# A narrower status asks for no role that it does not name: planned and possible ones stay aside.
> unlock --status established --k 1 --detail ids -f json
{"data":{"from":null,"have":[],"units":["unit:communication"],"competencies":["competency:communicate"],"n_units":4,"n_competencies":11,"roles":7,"open":[],"not_recorded":4,"left_aside":2,"excluded":[],"by":"count","basis":"overlap"},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":true}}
