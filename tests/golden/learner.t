# What is known of a learner: field by field, from a file, and for a whole session.
% graph small.rung

> gap senior-care-worker --learner learners/whole.json --detail ids --format csv
list,id
held,competency:communicate
missing,competency:lead-a-shift
missing,competency:record
! Barred by: at least 18 years old.
! To check: experience of care.

# What the question says itself wins; what is held is added.
> next care-worker --learner learners/whole.json --learner age=20 --have unit:medication --k 1
From Care worker, the first 1 of 4 next steps: 1 established.
"Already held" counts what is recorded of both roles; the rest is not recorded
as held, which `gap` lists.

Steps (1)
  To             Level  Kind of step   Already held   How sure     Written in
  ─────────────  ─────  ─────────────  ─────────────  ───────────  ─────────────
  Healthcare         2  sector-change  100% (4 of 4)  established  handbook, p.
   assistant                                                       2
    To check: DBS check: enhanced

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

Some rows were left out. Ask with a larger --k to see more.

> coverage care-diploma-2 --settings rotation --learner learners/whole.json --detail ids
Diploma in Care, level 2: 3 of 8 units are covered by the settings asked about,
1 not covered, 4 unknown.
Of 4 mandatory units 2 are covered.
2 covered units hang on a single setting (listed below); `impact` says what
breaks without it.
Unknown means that no source speaks of it; it is not a gap.

Units (8)
  Unit             Group  Mandatory  State        Covered by      Cannot
  ───────────────  ─────  ─────────  ───────────  ──────────────  ──────────────
  unit:communicat         yes        covered      +
   ion                                            setting:day-
                                                  centre,
                                                  ~
                                                  setting:ward-3
  unit:dementia-   B      no         unknown                      setting:ward-3
   awareness
  unit:duty-of-           yes        unknown
   care
  unit:infection-         yes        covered      setting:ward-3
   control
  unit:law                yes        unknown
  unit:medication  B      no         covered      setting:ward-3
  unit:nail-care   C      no         not-covered                  setting:day-
                                                                  centre,
                                                                  setting:ward-3
? unit:palliative  C      no         unknown
   -care

Not covered (1)
  Unit
  ──────────────
  unit:nail-care

Hanging on one setting (2)
  Unit                    Only at
  ──────────────────────  ──────────────
  unit:infection-control  setting:ward-3
  unit:medication         setting:ward-3

Hanging on one host (2)
  Unit                    Only with
  ──────────────────────  ─────────────────────
  unit:infection-control  organisation:st-marys
  unit:medication         organisation:st-marys

Left out (1)
  Setting            Why
  ─────────────────  ─────────────────────
  setting:oak-house  at least 18 years old

+ planned: decided and not yet begun, or subject to approval
? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

# A question that takes nothing held takes the rest.
> reach care-worker --learner learners/whole.json --format csv --detail ids
id
role:healthcare-assistant
role:kaigo
role:therapy-assistant
role:nurse-adult
role:social-worker
! Not among the rows: excluded (3); `--format json` has all.

> gap senior-care-worker --learner learners/typo.json
! rung: learners/typo.json:3:12: no node 'unit:infection-contrl'; did you mean 'unit:infection-control'?
= 1

> gap senior-care-worker --learner learners/type.json
! rung: learners/type.json:1:9: age takes a whole number, not a text
= 2

# All that does not fit is told at once, each with its place.
> gap senior-care-worker --learner learners/faults.json
! rung: learners/faults.json:3:11: a learner has no 'agee'; did you mean 'age'? (known: age, born, registrations, dbs, driving_licence, vaccinated, employer or employer_sector)
! rung: learners/faults.json:4:10: age takes a whole number, not a text
! rung: learners/faults.json:5:28: registrations takes a text, not an integer
! rung: learners/faults.json:6:11: born takes a date as 2024, 2024-09 or 2024-09-01, not '2001-13'
! rung: learners/faults.json:7:17: vaccinated takes a boolean, not a text
! rung: learners/faults.json:2:12: no node 'unit:infection-contrl'; did you mean 'unit:infection-control'?
! rung: learners/faults.json:2:49: have takes a text, not an integer
! rung: learners/faults.json:2:52: no node 'unit:medicaton'; did you mean 'unit:medication'?
! rung: learners/faults.json: 8 faults
= 2

> reach care-worker --learner learners/faults.json
! rung: learners/faults.json:3:11: a learner has no 'agee'; did you mean 'age'? (known: age, born, registrations, dbs, driving_licence, vaccinated, employer or employer_sector)
! rung: learners/faults.json:4:10: age takes a whole number, not a text
! rung: learners/faults.json:5:28: registrations takes a text, not an integer
! rung: learners/faults.json:6:11: born takes a date as 2024, 2024-09 or 2024-09-01, not '2001-13'
! rung: learners/faults.json:7:17: vaccinated takes a boolean, not a text
! rung: learners/faults.json: 5 faults
= 2

# Age and date of birth are to agree where the day is known; what the words say comes before the file.
> gap senior-care-worker --learner learners/ages.json --as-of 2024-06 --detail ids -f jsonl
! rung: learners/ages.json:3:10: the learner's age 17 and born 2001-02-01 to 2001-02-28 do not agree; whoever was born then is 23 years old on 2024-06-01
= 2

> gap senior-care-worker --learner learners/ages.json --learner age=18 --as-of 2024-06 --detail ids -f jsonl
{"list":"held","id":"competency:record"}
{"list":"missing","id":"competency:communicate"}
{"list":"missing","id":"competency:lead-a-shift"}
! As of 2024-06-01. A row without dates of its own counts on any day; its source's date says when that was known.
! To check: experience of care.

> gap senior-care-worker --learner age=24 --learner born=2000-06 --as-of 2024-06-15 --detail ids -f jsonl
{"list":"missing","id":"competency:communicate"}
{"list":"missing","id":"competency:lead-a-shift"}
{"list":"missing","id":"competency:record"}
! As of 2024-06-15. A row without dates of its own counts on any day; its source's date says when that was known.
! To check: experience of care.

> gap senior-care-worker --learner born=2000-06 --detail ids -f jsonl
{"list":"missing","id":"competency:communicate"}
{"list":"missing","id":"competency:lead-a-shift"}
{"list":"missing","id":"competency:record"}
! The learner's age counts as not known: when they were born is looked at with --as-of DAY, for no answer asks a clock.
! To check: at least 18 years old; experience of care.

> gap senior-care-worker --learner age=24 --learner born=2000-06 --detail ids -f jsonl
{"list":"missing","id":"competency:communicate"}
{"list":"missing","id":"competency:lead-a-shift"}
{"list":"missing","id":"competency:record"}
! Only the age counts: when the learner was born is looked at with --as-of DAY, for no answer asks a clock.
! To check: experience of care.

> gap senior-care-worker --learner age=25 --learner born=2000-06 --as-of 2024-06-15 --detail ids -f jsonl
! rung: the learner's age 25 and born 2000-06-01 to 2000-06-30 do not agree; whoever was born then is 23 to 24 years old on 2024-06-15
= 2

> gap senior-care-worker --learner nothing.json
! rung: nothing.json: No such file or directory; --learner takes NAME=VALUE (age, born, registrations, dbs, driving_licence, vaccinated, employer or employer_sector) or the file of a profile
= 2

> gap senior-care-worker --learner learners/whole.json --learner learners/whole.json
! rung: a second profile; one is taken
= 2

> gap senior-care-worker --learner .
! rung: .: not a regular file; --learner takes NAME=VALUE (age, born, registrations, dbs, driving_licence, vaccinated, employer or employer_sector) or the file of a profile
= 2

# For a whole session.
> 
< .have unit:communication "The causes and spread of infection"
< .learner age=17 registrations=NMC driving-licence=no
< .learner
< gap senior-care-worker --detail ids --format csv
< gap senior-care-worker --detail ids --format csv --have unit:medication --learner age=30
< list programme --format csv --detail ids
< .have -unit:communication
< .have
< .show
< .have clear
< .learner
< .learner clear
< .learner
< .learner learners/whole.json
< .learner
< .learner age=18
< .learner
< .have nothing-of-this-name
< .learner agee=18
< .learner age=18 learners/whole.json
< .learner learners/typo.json
< .learner
holds Communicate in care settings, The causes and spread of infection; age 17; registrations NMC; driving licence no
list,id
held,competency:communicate
missing,competency:lead-a-shift
missing,competency:record
list,id
missing,competency:communicate
missing,competency:lead-a-shift
missing,competency:record
id
programme:leavers-scheme
programme:rotation
holds The causes and spread of infection; age 17; registrations NMC; driving licence no
graph     small 1.2.0 (small.rung)
format    table
output    the screen
timer     off
progress  on
pager     on
learner   holds The causes and spread of infection; age 17; registrations NMC; driving licence no
age 17; registrations NMC; driving licence no
nobody in particular
holds Communicate in care settings, The causes and spread of infection; age 17; registrations NMC; vaccinated yes
holds Communicate in care settings, The causes and spread of infection; age 18; registrations NMC; vaccinated yes
holds Communicate in care settings, The causes and spread of infection; age 18; registrations NMC; vaccinated yes
! Profile used: holds Communicate in care settings, The causes and spread of infection; age 17; registrations NMC; driving licence no
! Barred by: at least 18 years old.
! To check: experience of care.
! Profile used: registrations NMC; driving licence no
! To check: experience of care.
! rung: line 18: no node 'nothing-of-this-name'; nothing on record is called so: try another word for it
! rung: line 19: a learner has no 'agee'; did you mean 'age'? (known: age, born, registrations, dbs, driving_licence, vaccinated, employer or employer_sector)
! rung: line 20: the file of a profile stands alone; usage: .learner FILE
! rung: line 21: learners/typo.json:3:12: no node 'unit:infection-contrl'; did you mean 'unit:infection-control'?
= 1

# A name of several words without its quotes
> 
< .have care worker
< .have communicate "care worker"
< .have nothing of this name
! rung: line 1: a name of several words needs quotes: .have "care worker"
! rung: line 3: no node 'nothing'; nothing on record is called so: try another word for it
= 1
