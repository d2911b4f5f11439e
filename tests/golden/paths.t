% graph small.rung
> paths volunteer nurse-adult
From Volunteer to Nurse (adult), registered: 3 routes, fewest steps first.
4 planned or potential links were left aside; --status walks them.

1. Volunteer → * Care worker → Healthcare assistant → Nurse (adult),
   registered
Ranked by:               3 steps
Months known:            2
Steps of unknown length: 2
Missing:                 7

Steps (3)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

2. Volunteer → * Care worker → Healthcare assistant → Nursing associate →
   Nurse (adult), registered
Ranked by:               4 steps
Months known:            50
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nursing               4  advance            24  50% (3 of 6)  established
   associate
    From:       Healthcare assistant
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Nurse (adult),        6  advance            24  75% (3 of 4)  established
   registered
    From:       Nursing associate
    Through:    Nursing associate
    To check:   two years of practice (usually); at least 18 years old [Nursing
                associate]; an employer who releases the learner [Nursing
                associate]; entry: GCSE English, grade 4 or above [Nursing
                associate]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

3. Volunteer → * Care worker → Senior care worker → * Healthcare assistant →
   Nurse (adult), registered
Ranked by:               4 steps
Months known:            17
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  33% (1 of 3)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  25% (1 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult --by months
From Volunteer to Nurse (adult), registered: 3 routes, fewest months first; a
step of unknown length counts as 12.
4 planned or potential links were left aside; --status walks them.

1. Volunteer → * Care worker → Healthcare assistant → Nurse (adult),
   registered
Ranked by:               26 months
Months known:            2
Steps of unknown length: 2
Missing:                 7

Steps (3)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

2. Volunteer → * Care worker → Senior care worker → * Healthcare assistant →
   Nurse (adult), registered
Ranked by:               29 months
Months known:            17
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  33% (1 of 3)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  25% (1 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

3. Volunteer → * Care worker → Healthcare assistant → Nursing associate →
   Nurse (adult), registered
Ranked by:               62 months
Months known:            50
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nursing               4  advance            24  50% (3 of 6)  established
   associate
    From:       Healthcare assistant
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Nurse (adult),        6  advance            24  75% (3 of 4)  established
   registered
    From:       Nursing associate
    Through:    Nursing associate
    To check:   two years of practice (usually); at least 18 years old [Nursing
                associate]; an employer who releases the learner [Nursing
                associate]; entry: GCSE English, grade 4 or above [Nursing
                associate]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult --by months --assume-months 1
From Volunteer to Nurse (adult), registered: 3 routes, fewest months first; a
step of unknown length counts as 1.
4 planned or potential links were left aside; --status walks them.

1. Volunteer → * Care worker → Healthcare assistant → Nurse (adult),
   registered
Ranked by:               4 months
Months known:            2
Steps of unknown length: 2
Missing:                 7

Steps (3)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

2. Volunteer → * Care worker → Senior care worker → * Healthcare assistant →
   Nurse (adult), registered
Ranked by:               18 months
Months known:            17
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  33% (1 of 3)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  25% (1 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

3. Volunteer → * Care worker → Healthcare assistant → Nursing associate →
   Nurse (adult), registered
Ranked by:               51 months
Months known:            50
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nursing               4  advance            24  50% (3 of 6)  established
   associate
    From:       Healthcare assistant
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Nurse (adult),        6  advance            24  75% (3 of 4)  established
   registered
    From:       Nursing associate
    Through:    Nursing associate
    To check:   two years of practice (usually); at least 18 years old [Nursing
                associate]; an employer who releases the learner [Nursing
                associate]; entry: GCSE English, grade 4 or above [Nursing
                associate]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult --by gap --k 10
From Volunteer to Nurse (adult), registered: 4 routes, least to learn first,
step by step: what a role needs and the one before it does not.
4 planned or potential links were left aside; --status walks them.

1. Volunteer → * Care worker → Healthcare assistant → Nurse (adult),
   registered
Ranked by:               7 newly needed
Months known:            2
Steps of unknown length: 2
Missing:                 7

Steps (3)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

2. Volunteer → * Care worker → Healthcare assistant → Nursing associate →
   Nurse (adult), registered
Ranked by:               8 newly needed
Months known:            50
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nursing               4  advance            24  50% (3 of 6)  established
   associate
    From:       Healthcare assistant
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Nurse (adult),        6  advance            24  75% (3 of 4)  established
   registered
    From:       Nursing associate
    Through:    Nursing associate
    To check:   two years of practice (usually); at least 18 years old [Nursing
                associate]; an employer who releases the learner [Nursing
                associate]; entry: GCSE English, grade 4 or above [Nursing
                associate]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

3. Volunteer → * Care worker → Senior care worker → * Healthcare assistant →
   Nurse (adult), registered
Ranked by:               10 newly needed
Months known:            17
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  33% (1 of 3)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  25% (1 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

4. Volunteer → * Care worker → Senior care worker → * Healthcare assistant →
   Nursing associate → Nurse (adult), registered
Ranked by:               11 newly needed
Months known:            65
Steps of unknown length: 0
Missing:                 11

Steps (5)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  33% (1 of 3)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  25% (1 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
  Nursing               4  advance            24  50% (3 of 6)  established
   associate
    From:       Healthcare assistant
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Nurse (adult),        6  advance            24  75% (3 of 4)  established
   registered
    From:       Nursing associate
    Through:    Nursing associate
    To check:   two years of practice (usually); at least 18 years old [Nursing
                associate]; an employer who releases the learner [Nursing
                associate]; entry: GCSE English, grade 4 or above [Nursing
                associate]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths care-worker social-worker --k 10 --by months
From Care worker to Social worker: 5 routes, fewest months first; a step of
unknown length counts as 12.
4 planned or potential links were left aside; --status walks them.

1. Care worker → Senior care worker → ~ Social worker
Ranked by:               48 months
Months known:            48
Steps of unknown length: 0
Missing:                 2

Steps (2)
                                   Kind of
  To           Level  From         step        Months  Already held  How sure
  ───────────  ─────  ───────────  ──────────  ──────  ────────────  ───────────
  Senior care      3  Care worker  advance         12  33% (1 of 3)  established
   worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
~ Social           6  Senior care  advance         36  not recorded  inferred
   worker             worker
    To check:   registration: Social Work England
    Written in: handbook, p. 20 - said of care staff in general

2. Care worker → ~ Therapy assistant → Social worker
Ranked by:               60 months
Months known:            48
Steps of unknown length: 1
Missing:                 0

Steps (2)
                                  Kind of
  To           Level  From        step        Months  Already held   How sure
  ───────────  ─────  ──────────  ──────────  ──────  ─────────────  ───────────
~ Therapy             Care        unknown             100% (1 of 1)  inferred
   assistant          worker
    Written in: handbook, p. 11 - both help people to move
  Social           6  Therapy     unknown         48  not recorded   established
   worker             assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

3. Care worker → Healthcare assistant → Senior care worker → ~ Social worker
Ranked by:               60 months
Months known:            36
Steps of unknown length: 2
Missing:                 4

Steps (3)
  To                    Level  Kind of step   Months  Already held  How sure
  ────────────────────  ─────  ─────────────  ──────  ────────────  ───────────
  Healthcare assistant      2  sector-change          50% (2 of 4)  established
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Senior care worker        3  sector-change          33% (1 of 3)  established
    From:       Healthcare assistant
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 7
~ Social worker             6  advance            36  not recorded  inferred
    From:       Senior care worker
    To check:   registration: Social Work England
    Written in: handbook, p. 20 - said of care staff in general

4. Care worker → Healthcare assistant → * Therapy assistant → Social worker
Ranked by:               66 months
Months known:            54
Steps of unknown length: 1
Missing:                 2

Steps (3)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  Healthcare assistant      2  sector-change          50% (2 of 4)   established
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
* Therapy assistant            unknown             6  100% (1 of 1)  observed
    From:       Healthcare assistant
    Written in: cohort-2018, interview 2
  Social worker             6  unknown            48  not recorded   established
    From:       Therapy assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

5. Care worker → Senior care worker → * Healthcare assistant → * Therapy
   assistant → Social worker
Ranked by:               69 months
Months known:            69
Steps of unknown length: 0
Missing:                 4

Steps (4)
  To                    Level  Kind of step   Months  Already held   How sure
  ────────────────────  ─────  ─────────────  ──────  ─────────────  ───────────
  Senior care worker        3  advance            12  33% (1 of 3)   established
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare assistant      2  sector-change       3  25% (1 of 4)   observed
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
* Therapy assistant            unknown             6  100% (1 of 1)  observed
    From:       Healthcare assistant
    Written in: cohort-2018, interview 2
  Social worker             6  unknown            48  not recorded   established
    From:       Therapy assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> paths care-worker social-worker --status established --status observed
Only established or observed links were looked at.
From Care worker to Social worker: 2 routes, fewest steps first.

1. Care worker → Healthcare assistant → * Therapy assistant → Social worker
Ranked by:               3 steps
Months known:            54
Steps of unknown length: 1
Missing:                 2

Steps (3)
  To                    Level  Kind of step   Months  Already held  How sure
  ────────────────────  ─────  ─────────────  ──────  ────────────  ───────────
  Healthcare assistant      2  sector-change          33% (1 of 3)  established
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
* Therapy assistant            unknown             6  0% (0 of 1)   observed
    From:       Healthcare assistant
    Written in: cohort-2018, interview 2
  Social worker             6  unknown            48  not recorded  established
    From:       Therapy assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

2. Care worker → Senior care worker → * Healthcare assistant → * Therapy
   assistant → Social worker
Ranked by:               4 steps
Months known:            69
Steps of unknown length: 0
Missing:                 4

Steps (4)
  To                    Level  Kind of step   Months  Already held  How sure
  ────────────────────  ─────  ─────────────  ──────  ────────────  ───────────
  Senior care worker        3  advance            12  33% (1 of 3)  established
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare assistant      2  sector-change       3  33% (1 of 3)  observed
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
* Therapy assistant            unknown             6  0% (0 of 1)   observed
    From:       Healthcare assistant
    Written in: cohort-2018, interview 2
  Social worker             6  unknown            48  not recorded  established
    From:       Therapy assistant
    To check:   registration: Social Work England
    Written in: handbook, p. 20

See also (1)
  Role                 How alike  How sure     Written in
  ───────────────────  ─────────  ───────────  ──────────────
  Home care assistant  close      established  handbook, p. 3

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths healthcare-assistant social-worker --status potential
Only potential links were looked at.
From Healthcare assistant to Social worker: 1 route, fewest steps first.

1. Healthcare assistant → ? Trainee care navigator → ? Social worker
Ranked by:               2 steps
Months known:            30
Steps of unknown length: 1
Missing:                 0

Steps (2)
                       Kind of
  To            Level  step         Months  Already held  How sure   Written in
  ────────────  ─────  ───────────  ──────  ────────────  ─────────  ───────────
? Trainee care      2  lateral              not recorded  potential  handbook,
   navigator                                                         p. 33
    From:     Healthcare assistant
? Social            6  advance          30  not recorded  potential  handbook,
   worker                                                            p. 33
    From:     ? Trainee care navigator
    To check: registration: Social Work England

? potential: it does not exist yet; a source says it could

Sources
  handbook: The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult --learner age=15
From Volunteer to Nurse (adult), registered: no route is open.
1 thing is in the way. Without it: Volunteer → Care worker → Healthcare
assistant → Nurse (adult), registered.
No role that can be reached is nearer to it than Volunteer, by level.

In the way (1)
  What                                    How sure          Written in
  ──────────────────────────────────────  ────────────────  ────────────────────
* the step from Volunteer to Care         observed, 5 of 9  cohort-2018, table 5
   worker: at least 16 years old

Steps on that are barred (1)
  To           Level  Barred by            How sure          Written in
  ───────────  ─────  ───────────────────  ────────────────  ───────────────────
* Care worker      1  at least 16 years    observed, 5 of 9  cohort-2018, table
                      old                                    5
    To check: DBS check: enhanced (usually), driving licence: yes (may be
              asked), a caring nature (usually)

Left out (5)
  Role                       Level  How sure          Written in
  ─────────────────────────  ─────  ────────────────  ────────────────────
* Care worker                    1  observed, 5 of 9  cohort-2018, table 5
    Why: the step from Volunteer: at least 16 years old
  Senior care worker             3  established       handbook, p. 7
    Why: the step from Care worker: at least 18 years old
  Nursing associate              4  established       handbook, p. 52
    Why: the step from Healthcare assistant: at least 18 years old [Nursing
         associate]
  Nurse (adult), registered      6  established       handbook, p. 52
    Why: the step from Nursing associate: at least 18 years old [Nursing
         associate]
  Senior care worker             3  established       handbook, p. 7
    Why: the step from Healthcare assistant: at least 18 years old

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

# every route that none beats, and what stands in the way in the other formats
> paths senior-care-worker therapy-assistant --by all
From Senior care worker to Therapy assistant: 2 routes that no other beats in
months, steps and what is newly needed at once.
Steps of unknown length count with the months assumed for them
(--assume-months).
4 planned or potential links were left aside; --status walks them.

1. Senior care worker → * Healthcare assistant → * Therapy assistant
Ranked by:               months 9, steps 2, newly needed 3
Months known:            9
Steps of unknown length: 0
Missing:                 3

Steps (2)
  To           Level  Kind of step   Months  Already held   To check    How sure
  ───────────  ─────  ─────────────  ──────  ─────────────  ──────────  ────────
* Healthcare       2  sector-change       3  25% (1 of 4)   DBS check:  observed
   assistant                                                enhanced
    From:       Senior care worker
    Written in: cohort-2018, interview 3
* Therapy             unknown             6  100% (1 of 1)              observed
   assistant
    From:       Healthcare assistant
    Written in: cohort-2018, interview 2

2. Senior care worker → * Care worker → ~ Therapy assistant
Ranked by:               months 24, steps 2, newly needed 1
Months known:            none
Steps of unknown length: 2
Missing:                 1

Steps (2)
  To               Level  From             Kind of step  Already held   How sure
  ───────────────  ─────  ───────────────  ────────────  ─────────────  ────────
* Care worker          1  Senior care      step-down     50% (1 of 2)   observed
                          worker
    To check:   DBS check: enhanced (usually), driving licence: yes (may be
                asked), a caring nature (usually)
    Written in: cohort-2018, interview 3
~ Therapy                 Care worker      unknown       100% (1 of 1)  inferred
   assistant
    Written in: handbook, p. 11 - both help people to move

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths senior-care-worker therapy-assistant --by all --k 1 -f json
{"data":{"from":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"to":{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null},"routes":[{"cost":null,"costs":{"months":9,"steps":2,"needed":3},"months":9,"unknown_months":0,"steps":[{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"type":"sector-change","rise":-1,"months":3,"via":[],"needed":4,"held":1,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null}],"share":0.25,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"interview 3","file":"progresses-to.csv","line":19},"also":[]},{"to":{"id":"role:therapy-assistant","name":"Therapy assistant","kind":"role","level":null},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"unknown","rise":null,"months":6,"via":[],"needed":1,"held":1,"missing":[],"share":1,"blocked_by":[],"check":[],"basis":"link","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"interview 2","file":"progresses-to.csv","line":10},"also":[]}],"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null}],"funding":[]}],"total":2,"optimal":true,"why_not":[],"blocks":[],"blocks_proven":null,"blocks_at_least":null,"would_be":[],"nearest":null,"barred_steps":[],"leads_in":[],"left_aside":4,"excluded":[],"see_also":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":true}}

> paths volunteer senior-care-worker --learner age=15 --learner driving_licence=no -f json
{"data":{"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"routes":[],"total":null,"optimal":null,"why_not":["the step from Volunteer to Care worker: at least 16 years old","the step from Care worker to Senior care worker: at least 18 years old"],"blocks":[{"what":"condition","text":"the step from Volunteer to Care worker: at least 16 years old","from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"steps":1,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23}},{"what":"condition","text":"the step from Care worker to Senior care worker: at least 18 years old","from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"to":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"steps":1,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"role.csv","line":12}}],"blocks_proven":true,"blocks_at_least":2,"would_be":[{"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"barred_by":["at least 16 years old"],"check":["DBS check: enhanced (usually)","driving licence: yes (may be asked)","a caring nature (usually)"],"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23}},{"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"to":{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3},"barred_by":["at least 18 years old"],"check":["experience of care"],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":2}}],"nearest":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0,"steps":0,"held":0,"needed":3},"barred_steps":[{"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"barred_by":["at least 16 years old"],"check":["DBS check: enhanced (usually)","driving licence: yes (may be asked)","a caring nature (usually)"],"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23}}],"leads_in":[],"left_aside":4,"excluded":[{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3,"reason":"the step from Care worker: at least 18 years old","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"role.csv","line":12}},{"id":"role:care-worker","name":"Care worker","kind":"role","level":1,"reason":"the step from Volunteer: at least 16 years old","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23}},{"id":"role:senior-care-worker","name":"Senior care worker","kind":"role","level":3,"reason":"the step from Healthcare assistant: at least 18 years old","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 7","file":"role.csv","line":12}}],"see_also":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> paths healthcare-assistant ward-host --status established
Only established links were looked at.
From Healthcare assistant to Ward host: no route is open.
2 things are in the way at the least. Without them: Healthcare assistant → Ward
host.
No role that can be reached is nearer to it than Healthcare assistant, by level.

In the way (2)
  What                               How sure  Written in
  ─────────────────────────────────  ────────  ─────────────────────────────────
+ the step from Healthcare           planned   handbook, p. 34
   assistant to Ward host: stated
   only as planned, which --status
   leaves out
+ Ward host: planned, not there      planned   handbook, p. 34 - From the
   yet; --status walks it                      spring, subject to approval

Steps on that are barred (2)
  From                  Level  To           How sure  Written in
  ────────────────────  ─────  ───────────  ────────  ────────────────────────
+ Healthcare assistant      2  + Ward host  planned   handbook, p. 34
    Barred by: stated only as planned, which --status leaves out; Ward host:
               planned, not there yet; --status walks it
* Senior care worker        3  Care worker  observed  cohort-2018, interview 3
    Barred by: stated only as observed, which --status leaves out
    To check:  DBS check: enhanced (usually), driving licence: yes (may be
               asked), a caring nature (usually)

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult --as-of 1990
As of 1990-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
From Volunteer to Nurse (adult), registered: 3 routes, fewest steps first.
2 planned or potential links were left aside; --status walks them.

1. Volunteer → * Care worker → Healthcare assistant → Nurse (adult),
   registered
Ranked by:               3 steps
Months known:            2
Steps of unknown length: 2
Missing:                 7

Steps (3)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

2. Volunteer → * Care worker → Healthcare assistant → Nursing associate →
   Nurse (adult), registered
Ranked by:               4 steps
Months known:            50
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2
  Nursing               4  advance            24  60% (3 of 5)  established
   associate
    From:       Healthcare assistant
    Through:    Nursing associate
    To check:   at least 18 years old [Nursing associate]; an employer who
                releases the learner [Nursing associate]; entry: GCSE English,
                grade 4 or above [Nursing associate]; at least 18 years old;
                registration: NMC; entry: GCSE English, grade 4 or above
    Written in: handbook, p. 9
  Nurse (adult),        6  advance            24  50% (2 of 4)  established
   registered
    From:       Nursing associate
    Through:    Nursing associate
    To check:   two years of practice (usually); at least 18 years old [Nursing
                associate]; an employer who releases the learner [Nursing
                associate]; entry: GCSE English, grade 4 or above [Nursing
                associate]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

Funding (what the employer or the levy pays) (1)
  Standard           Level  Up to, pounds  How sure     Written in
  ─────────────────  ─────  ─────────────  ───────────  ───────────────
  Nursing associate      5          15000  established  handbook, p. 52

3. Volunteer → * Care worker → Senior care worker → * Healthcare assistant →
   Nurse (adult), registered
Ranked by:               4 steps
Months known:            17
Steps of unknown length: 1
Missing:                 9

Steps (4)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  50% (2 of 4)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  50% (2 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3
  Nurse (adult),        6  advance                25% (1 of 4)  established
   registered
    From:       Healthcare assistant
    Through:    Access to higher education, health; Degree in nursing (adult)
    To check:   entry: Access to higher education, health (usually) [Degree in
                nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
                Foundation degree in healthcare or Degree in nursing (adult);
                entry: GCSE English, grade 4 or above (usually)
    Written in: handbook, p. 14

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths nurse-adult care-worker
From Nurse (adult), registered to Care worker: no route is recorded.
The reason: no step on from Nurse (adult), registered is recorded, of any
status.
No role that can be reached is nearer to it than Nurse (adult), registered: it
gives 1 of the 2 recorded requirements of Care worker.

What leads to it (3)
  From                        Level  How sure          Written in
  ──────────────────────────  ─────  ────────────────  ─────────────────────────
~ 介護福祉士, certified care    3-4  inferred          handbook, p. 12 - people
   worker                                              move between countries
    To check: DBS check: enhanced (usually), driving licence: yes (may be
              asked), a caring nature (usually)
* Senior care worker              3  observed          cohort-2018, interview 3
    To check: DBS check: enhanced (usually), driving licence: yes (may be
              asked), a caring nature (usually)
* Volunteer                       0  observed, 5 of 9  cohort-2018, table 5
    To check: at least 16 years old, DBS check: enhanced (usually), driving
              licence: yes (may be asked), a caring nature (usually)

See also (2)
  Role                     Level  How alike  How sure     Written in
  ───────────────────────  ─────  ─────────  ───────────  ──────────────────────
  Home care assistant             close      established  handbook, p. 3
~ 介護福祉士, certified      3-4  broad      inferred     kaigo-guide, 頁 12 -
   care worker                                            its second sentence

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
  kaigo-guide: 介護の手引き

> paths home-care-assistant nurse-adult
From Home care assistant to Nurse (adult), registered: no route is recorded.
The reason: no step on from Home care assistant is recorded, of any status.

What leads to it (2)
  From                  Level  How sure     Written in
  ────────────────────  ─────  ───────────  ───────────────
  Healthcare assistant      2  established  handbook, p. 14
    To check: entry: Access to higher education, health (usually) [Degree in
              nursing (adult)]; registration: NMC; DBS check: enhanced; entry:
              Foundation degree in healthcare or Degree in nursing (adult);
              entry: GCSE English, grade 4 or above (usually)
  Nursing associate         4  established  handbook, p. 14
    To check: two years of practice (usually); at least 18 years old [Nursing
              associate]; an employer who releases the learner [Nursing
              associate]; entry: GCSE English, grade 4 or above [Nursing
              associate]; registration: NMC; DBS check: enhanced; entry:
              Foundation degree in healthcare or Degree in nursing (adult);
              entry: GCSE English, grade 4 or above (usually)

See also (1)
  Role         Level  How alike  How sure     Written in
  ───────────  ─────  ─────────  ───────────  ──────────────
  Care worker      1  close      established  handbook, p. 3

Sources
  handbook: The handbook of the borough, third edition (2020)

> paths healthcare-assistant ward-host
From Healthcare assistant to Ward host: no route is open.
2 things are in the way at the least. Without them: Healthcare assistant → Ward
host.
Nearest to it that can be reached is Care worker, in 2 steps, by level.

In the way (2)
  What                               How sure  Written in
  ─────────────────────────────────  ────────  ─────────────────────────────────
+ the step from Healthcare           planned   handbook, p. 34
   assistant to Ward host: planned,
   not there yet; --status walks it
+ Ward host: planned, not there      planned   handbook, p. 34 - From the
   yet; --status walks it                      spring, subject to approval

Steps on that are barred (1)
  From                  Level  How sure  Written in
  ────────────────────  ─────  ────────  ───────────────
+ Healthcare assistant      2  planned   handbook, p. 34
    Barred by: planned, not there yet; --status walks it; Ward host: planned,
               not there yet; --status walks it

+ planned: decided and not yet begun, or subject to approval

Sources
  handbook: The handbook of the borough, third edition (2020)

> paths care-worker care-worker
From Care worker to Care worker: 1 route, fewest steps first.
4 planned or potential links were left aside; --status walks them.

1. No steps
Ranked by:               0 steps
Months known:            0
Steps of unknown length: 0
Missing:                 0

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

> paths volunteer healthcare-assistant --as-of 2014
As of 2014-01-01. A row without dates of its own counts on any day; its source's
date says when that was known.
From Volunteer to Healthcare assistant: 2 routes, fewest steps first.
2 planned or potential links were left aside; --status walks them.

1. Volunteer → * Care worker → Healthcare assistant
Ranked by:               2 steps
Months known:            2
Steps of unknown length: 1
Missing:                 4

Steps (2)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Healthcare            2  sector-change          50% (2 of 4)  established
   assistant
    From:       Care worker
    To check:   DBS check: enhanced
    Written in: handbook, p. 2

2. Volunteer → * Care worker → Senior care worker → * Healthcare assistant
Ranked by:               3 steps
Months known:            17
Steps of unknown length: 0
Missing:                 6

Steps (3)
  To                Level  Kind of step   Months  Already held  How sure
  ────────────────  ─────  ─────────────  ──────  ────────────  ────────────────
* Care worker           1  advance             2  0% (0 of 2)   observed, 5 of 9
    From:       * Volunteer
    To check:   at least 16 years old, DBS check: enhanced (usually), driving
                licence: yes (may be asked), a caring nature (usually)
    Written in: cohort-2018, table 5
  Senior care           3  advance            12  50% (2 of 4)  established
   worker
    From:       Care worker
    To check:   at least 18 years old, experience of care
    Written in: handbook, p. 2
* Healthcare            2  sector-change       3  50% (2 of 4)  observed
   assistant
    From:       Senior care worker
    To check:   DBS check: enhanced
    Written in: cohort-2018, interview 3

* observed: named people or a cohort did it

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult -k 3
! rung: paths has no option '-k'; did you mean '--k'? usage: paths FROM TO [--k N] [--by steps|months|gap|all] [--assume-months N] [--learner NAME=VALUE|FILE]...
= 2

> paths volunteer nurse-adult --k 2 -f json
{"data":{"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"routes":[{"cost":3,"costs":null,"months":2,"unknown_months":2,"steps":[{"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"type":"advance","rise":1,"months":2,"via":[],"needed":2,"held":0,"missing":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null}],"share":0,"blocked_by":[],"check":["at least 16 years old","DBS check: enhanced (usually)","driving licence: yes (may be asked)","a caring nature (usually)"],"basis":"link","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23},"also":[]},{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"sector-change","rise":1,"months":null,"via":[],"needed":4,"held":2,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4},"also":[]},{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"advance","rise":4,"months":null,"via":[{"id":"qualification:access-course","name":"Access to higher education, health","kind":"qualification","level":3},{"id":"qualification:nursing-degree","name":"Degree in nursing (adult)","kind":"qualification","level":6}],"needed":4,"held":1,"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.25,"blocked_by":[],"check":["entry: Access to higher education, health (usually) [Degree in nursing (adult)]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":13},"also":[]}],"missing":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"funding":[]},{"cost":4,"costs":null,"months":50,"unknown_months":1,"steps":[{"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"type":"advance","rise":1,"months":2,"via":[],"needed":2,"held":0,"missing":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null}],"share":0,"blocked_by":[],"check":["at least 16 years old","DBS check: enhanced (usually)","driving licence: yes (may be asked)","a caring nature (usually)"],"basis":"link","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23},"also":[]},{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"sector-change","rise":1,"months":null,"via":[],"needed":4,"held":2,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4},"also":[]},{"to":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"advance","rise":2,"months":24,"via":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5}],"needed":6,"held":3,"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","at least 18 years old","registration: NMC","entry: GCSE English, grade 4 or above"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"progresses-to.csv","line":7},"also":[{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"A short cut for holders of a diploma","file":"progresses-to.csv","line":8,"months":18}]},{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"type":"advance","rise":2,"months":24,"via":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5}],"needed":4,"held":3,"missing":[{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.75,"blocked_by":[],"check":["two years of practice (usually)","at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":15},"also":[]}],"missing":[{"id":"competency:active-listening","name":"Active listening","kind":"competency","level":null},{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"funding":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"pounds":15000,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 52","file":"standard.csv","line":4}}]}],"total":null,"optimal":null,"why_not":[],"blocks":[],"blocks_proven":null,"blocks_at_least":null,"would_be":[],"nearest":null,"barred_steps":[],"leads_in":[],"left_aside":4,"excluded":[],"see_also":[]},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> paths volunteer nurse-adult --k 2 -f jsonl
{"cost":3,"costs":null,"months":2,"unknown_months":2,"steps":[{"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"type":"advance","rise":1,"months":2,"via":[],"needed":2,"held":0,"missing":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null}],"share":0,"blocked_by":[],"check":["at least 16 years old","DBS check: enhanced (usually)","driving licence: yes (may be asked)","a caring nature (usually)"],"basis":"link","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23},"also":[]},{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"sector-change","rise":1,"months":null,"via":[],"needed":4,"held":2,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4},"also":[]},{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"advance","rise":4,"months":null,"via":[{"id":"qualification:access-course","name":"Access to higher education, health","kind":"qualification","level":3},{"id":"qualification:nursing-degree","name":"Degree in nursing (adult)","kind":"qualification","level":6}],"needed":4,"held":1,"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.25,"blocked_by":[],"check":["entry: Access to higher education, health (usually) [Degree in nursing (adult)]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":13},"also":[]}],"missing":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"funding":[]}
{"cost":4,"costs":null,"months":50,"unknown_months":1,"steps":[{"to":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"from":{"id":"role:volunteer","name":"Volunteer","kind":"role","level":0},"type":"advance","rise":1,"months":2,"via":[],"needed":2,"held":0,"missing":[{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null}],"share":0,"blocked_by":[],"check":["at least 16 years old","DBS check: enhanced (usually)","driving licence: yes (may be asked)","a caring nature (usually)"],"basis":"link","evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"table 5","file":"progresses-to.csv","line":23},"also":[]},{"to":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"from":{"id":"role:care-worker","name":"Care worker","kind":"role","level":1},"type":"sector-change","rise":1,"months":null,"via":[],"needed":4,"held":2,"missing":[{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["DBS check: enhanced"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 2","file":"progresses-to.csv","line":4},"also":[]},{"to":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"from":{"id":"role:healthcare-assistant","name":"Healthcare assistant","kind":"role","level":2},"type":"advance","rise":2,"months":24,"via":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5}],"needed":6,"held":3,"missing":[{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null}],"share":0.5,"blocked_by":[],"check":["at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","at least 18 years old","registration: NMC","entry: GCSE English, grade 4 or above"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 9","file":"progresses-to.csv","line":7},"also":[{"status":"planned","source":"handbook","date":"2020","locator":"p. 9","note":"A short cut for holders of a diploma","file":"progresses-to.csv","line":8,"months":18}]},{"to":{"id":"role:nurse-adult","name":"Nurse (adult), registered","kind":"role","level":6},"from":{"id":"role:nursing-associate","name":"Nursing associate","kind":"role","level":4},"type":"advance","rise":2,"months":24,"via":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5}],"needed":4,"held":3,"missing":[{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"share":0.75,"blocked_by":[],"check":["two years of practice (usually)","at least 18 years old [Nursing associate]","an employer who releases the learner [Nursing associate]","entry: GCSE English, grade 4 or above [Nursing associate]","registration: NMC","DBS check: enhanced","entry: Foundation degree in healthcare or Degree in nursing (adult)","entry: GCSE English, grade 4 or above (usually)"],"basis":"link","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 14","file":"progresses-to.csv","line":15},"also":[]}],"missing":[{"id":"competency:active-listening","name":"Active listening","kind":"competency","level":null},{"id":"competency:communicate","name":"Communicate","kind":"competency","level":null},{"id":"competency:control-infection","name":"Control infection","kind":"competency","level":null},{"id":"competency:give-medicines","name":"Give medicines","kind":"competency","level":null},{"id":"competency:listen","name":"Listen","kind":"competency","level":null},{"id":"competency:move-people","name":"Move people safely","kind":"competency","level":null},{"id":"competency:plan-care","name":"Plan care","kind":"competency","level":null},{"id":"competency:take-blood-pressure","name":"Take blood pressure","kind":"competency","level":null},{"id":"competency:teach-others","name":"Teach others","kind":"competency","level":null}],"funding":[{"id":"standard:nursing-associate","name":"Nursing associate","kind":"standard","level":5,"pounds":15000,"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 52","file":"standard.csv","line":4}}]}

> paths volunteer nurse-adult --k 2 -f csv
cost,costs.months,costs.steps,costs.needed,months,unknown_months,steps,missing,funding
3,,,,2,2,role:volunteer; role:care-worker; role:healthcare-assistant; role:nurse-adult,competency:communicate; competency:control-infection; competency:give-medicines; competency:listen; competency:move-people; competency:plan-care; competency:teach-others,
4,,,,50,1,role:volunteer; role:care-worker; role:healthcare-assistant; role:nursing-associate; role:nurse-adult,competency:active-listening; competency:communicate; competency:control-infection; competency:give-medicines; competency:listen; competency:move-people; competency:plan-care; competency:take-blood-pressure; competency:teach-others,standard:nursing-associate

> paths volunteer nurse-adult --k 2 -f markdown
From Volunteer to Nurse (adult), registered: 2 routes, fewest steps first.
4 planned or potential links were left aside; --status walks them.

\## 1. Volunteer → \* Care worker → Healthcare assistant → Nurse (adult), registered

- **Ranked by:** 3 steps
- **Months known:** 2
- **Steps of unknown length:** 2
- **Missing:** 7

\### Steps (3)

| To | Level | From | Kind of step | Months | Through | Already held | To check | How sure | Written in | Id |
| --- | ---: | --- | --- | ---: | --- | --- | --- | --- | --- | --- |
| \* Care worker | 1 | \* Volunteer | advance | 2 |  | 0% (0 of 2) | at least 16 years old, DBS check: enhanced (usually), driving licence: yes (may be asked), a caring nature (usually) | observed, 5 of 9 | cohort-2018, table 5 | role:care-worker |
| Healthcare assistant | 2 | Care worker | sector-change |  |  | 50% (2 of 4) | DBS check: enhanced | established | handbook, p. 2 | role:healthcare-assistant |
| Nurse (adult), registered | 6 | Healthcare assistant | advance |  | Access to higher education, health; Degree in nursing (adult) | 25% (1 of 4) | entry: Access to higher education, health (usually) \[Degree in nursing (adult)\]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually) | established | handbook, p. 14 | role:nurse-adult |

\## 2. Volunteer → \* Care worker → Healthcare assistant → Nursing associate → Nurse (adult), registered

- **Ranked by:** 4 steps
- **Months known:** 50
- **Steps of unknown length:** 1
- **Missing:** 9

\### Steps (4)

| To | Level | From | Kind of step | Months | Through | Already held | To check | How sure | Written in | Id |
| --- | ---: | --- | --- | ---: | --- | --- | --- | --- | --- | --- |
| \* Care worker | 1 | \* Volunteer | advance | 2 |  | 0% (0 of 2) | at least 16 years old, DBS check: enhanced (usually), driving licence: yes (may be asked), a caring nature (usually) | observed, 5 of 9 | cohort-2018, table 5 | role:care-worker |
| Healthcare assistant | 2 | Care worker | sector-change |  |  | 50% (2 of 4) | DBS check: enhanced | established | handbook, p. 2 | role:healthcare-assistant |
| Nursing associate | 4 | Healthcare assistant | advance | 24 | Nursing associate | 50% (3 of 6) | at least 18 years old \[Nursing associate\]; an employer who releases the learner \[Nursing associate\]; entry: GCSE English, grade 4 or above \[Nursing associate\]; at least 18 years old; registration: NMC; entry: GCSE English, grade 4 or above | established | handbook, p. 9 | role:nursing-associate |
| Nurse (adult), registered | 6 | Nursing associate | advance | 24 | Nursing associate | 75% (3 of 4) | two years of practice (usually); at least 18 years old \[Nursing associate\]; an employer who releases the learner \[Nursing associate\]; entry: GCSE English, grade 4 or above \[Nursing associate\]; registration: NMC; DBS check: enhanced; entry: Foundation degree in healthcare or Degree in nursing (adult); entry: GCSE English, grade 4 or above (usually) | established | handbook, p. 14 | role:nurse-adult |

\### Funding (what the employer or the levy pays) (1)

| Standard | Level | Up to, pounds | How sure | Written in | Id |
| --- | ---: | ---: | --- | --- | --- |
| Nursing associate | 5 | 15000 | established | handbook, p. 52 | standard:nursing-associate |

- `*` observed: named people or a cohort did it

\### Sources

- **cohort-2018:** Twenty people, two years on (2018-06)
- **handbook:** The handbook of the borough, third edition (2020)

> paths volunteer nurse-adult --k 2 -f msgpack
\x 82 a4 64 61 74 61 de 00 10 a4 66 72 6f 6d 84 a2 69 64 ae 72 6f 6c 65 3a 76 6f 6c 75 6e 74 65 65
\x 72 a4 6e 61 6d 65 a9 56 6f 6c 75 6e 74 65 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c
\x 00 a2 74 6f 84 a2 69 64 b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4 6e 61 6d 65 b9 4e
\x 75 72 73 65 20 28 61 64 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b 69 6e 64 a4 72 6f
\x 6c 65 a5 6c 65 76 65 6c 06 a6 72 6f 75 74 65 73 92 87 a4 63 6f 73 74 03 a5 63 6f 73 74 73 c0 a6
\x 6d 6f 6e 74 68 73 02 ae 75 6e 6b 6e 6f 77 6e 5f 6d 6f 6e 74 68 73 02 a5 73 74 65 70 73 93 8f a2
\x 74 6f 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72
\x 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a4 66 72 6f 6d 84 a2
\x 69 64 ae 72 6f 6c 65 3a 76 6f 6c 75 6e 74 65 65 72 a4 6e 61 6d 65 a9 56 6f 6c 75 6e 74 65 65 72
\x a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 00 a4 74 79 70 65 a7 61 64 76 61 6e 63 65 a4 72
\x 69 73 65 01 a6 6d 6f 6e 74 68 73 02 a3 76 69 61 90 a6 6e 65 65 64 65 64 02 a4 68 65 6c 64 00 a7
\x 6d 69 73 73 69 6e 67 92 84 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6d 6d 75 6e 69 63
\x 61 74 65 a4 6e 61 6d 65 ab 43 6f 6d 6d 75 6e 69 63 61 74 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74
\x 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 6d 6f 76 65 2d
\x 70 65 6f 70 6c 65 a4 6e 61 6d 65 b2 4d 6f 76 65 20 70 65 6f 70 6c 65 20 73 61 66 65 6c 79 a4 6b
\x 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 00 00 00 00
\x 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 94 b5 61 74 20 6c 65 61 73 74
\x 20 31 36 20 79 65 61 72 73 20 6f 6c 64 bd 44 42 53 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65
\x 64 20 28 75 73 75 61 6c 6c 79 29 d9 23 64 72 69 76 69 6e 67 20 6c 69 63 65 6e 63 65 3a 20 79 65
\x 73 20 28 6d 61 79 20 62 65 20 61 73 6b 65 64 29 b9 61 20 63 61 72 69 6e 67 20 6e 61 74 75 72 65
\x 20 28 75 73 75 61 6c 6c 79 29 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6
\x 73 74 61 74 75 73 a8 6f 62 73 65 72 76 65 64 a6 73 6f 75 72 63 65 ab 63 6f 68 6f 72 74 2d 32 30
\x 31 38 a4 64 61 74 65 a7 32 30 31 38 2d 30 36 a7 6c 6f 63 61 74 6f 72 a7 74 61 62 6c 65 20 35 a4
\x 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 17 a4 61 6c 73
\x 6f 90 8f a2 74 6f 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73
\x 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b
\x 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a4 66 72 6f 6d 84 a2 69 64 b0 72 6f 6c 65 3a 63 61
\x 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4
\x 72 6f 6c 65 a5 6c 65 76 65 6c 01 a4 74 79 70 65 ad 73 65 63 74 6f 72 2d 63 68 61 6e 67 65 a4 72
\x 69 73 65 01 a6 6d 6f 6e 74 68 73 c0 a3 76 69 61 90 a6 6e 65 65 64 65 64 04 a4 68 65 6c 64 02 a7
\x 6d 69 73 73 69 6e 67 92 84 a2 69 64 bc 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6e 74 72 6f 6c 2d
\x 69 6e 66 65 63 74 69 6f 6e a4 6e 61 6d 65 b1 43 6f 6e 74 72 6f 6c 20 69 6e 66 65 63 74 69 6f 6e
\x a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b1 63 6f 6d 70
\x 65 74 65 6e 63 79 3a 6c 69 73 74 65 6e a4 6e 61 6d 65 a6 4c 69 73 74 65 6e a4 6b 69 6e 64 aa 63
\x 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 3f e0 00 00 00 00 00 00 aa
\x 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 91 b3 44 42 53 20 63 68 65 63 6b 3a 20 65 6e
\x 68 61 6e 63 65 64 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74
\x 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64
\x 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 32 a4 66 69 6c 65 b1 70 72 6f 67 72
\x 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 04 a4 61 6c 73 6f 90 8f a2 74 6f 84 a2 69 64
\x b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75 6c 74 a4 6e 61 6d 65 b9 4e 75 72 73 65 20 28 61 64
\x 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65 64 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c
\x 06 a4 66 72 6f 6d 84 a2 69 64 b9 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73
\x 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b
\x 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 02 a4 74 79 70 65 a7 61 64 76 61 6e 63 65 a4 72 69 73
\x 65 04 a6 6d 6f 6e 74 68 73 c0 a3 76 69 61 92 84 a2 69 64 bb 71 75 61 6c 69 66 69 63 61 74 69 6f
\x 6e 3a 61 63 63 65 73 73 2d 63 6f 75 72 73 65 a4 6e 61 6d 65 d9 22 41 63 63 65 73 73 20 74 6f 20
\x 68 69 67 68 65 72 20 65 64 75 63 61 74 69 6f 6e 2c 20 68 65 61 6c 74 68 a4 6b 69 6e 64 ad 71 75
\x 61 6c 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 03 84 a2 69 64 bc 71 75 61 6c 69 66 69 63 61
\x 74 69 6f 6e 3a 6e 75 72 73 69 6e 67 2d 64 65 67 72 65 65 a4 6e 61 6d 65 b9 44 65 67 72 65 65 20
\x 69 6e 20 6e 75 72 73 69 6e 67 20 28 61 64 75 6c 74 29 a4 6b 69 6e 64 ad 71 75 61 6c 69 66 69 63
\x 61 74 69 6f 6e a5 6c 65 76 65 6c 06 a6 6e 65 65 64 65 64 04 a4 68 65 6c 64 01 a7 6d 69 73 73 69
\x 6e 67 93 84 a2 69 64 b9 63 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d 65 64 69 63 69 6e 65
\x 73 a4 6e 61 6d 65 ae 47 69 76 65 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65
\x 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b4 63 6f 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e
\x 2d 63 61 72 65 a4 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74
\x 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b7 63 6f 6d 70 65 74 65 6e 63 79 3a 74 65 61 63 68
\x 2d 6f 74 68 65 72 73 a4 6e 61 6d 65 ac 54 65 61 63 68 20 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63
\x 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 3f d0 00 00 00 00 00 00 aa
\x 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b 95 d9 4f 65 6e 74 72 79 3a 20 41 63 63 65 73
\x 73 20 74 6f 20 68 69 67 68 65 72 20 65 64 75 63 61 74 69 6f 6e 2c 20 68 65 61 6c 74 68 20 28 75
\x 73 75 61 6c 6c 79 29 20 5b 44 65 67 72 65 65 20 69 6e 20 6e 75 72 73 69 6e 67 20 28 61 64 75 6c
\x 74 29 5d b1 72 65 67 69 73 74 72 61 74 69 6f 6e 3a 20 4e 4d 43 b3 44 42 53 20 63 68 65 63 6b 3a
\x 20 65 6e 68 61 6e 63 65 64 d9 43 65 6e 74 72 79 3a 20 46 6f 75 6e 64 61 74 69 6f 6e 20 64 65 67
\x 72 65 65 20 69 6e 20 68 65 61 6c 74 68 63 61 72 65 20 6f 72 20 44 65 67 72 65 65 20 69 6e 20 6e
\x 75 72 73 69 6e 67 20 28 61 64 75 6c 74 29 d9 2f 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c
\x 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 28 75 73 75 61 6c 6c 79 29 a5
\x 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61
\x 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32
\x 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 34 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d
\x 74 6f 2e 63 73 76 a4 6c 69 6e 65 0d a4 61 6c 73 6f 90 a7 6d 69 73 73 69 6e 67 97 84 a2 69 64 b6
\x 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6d 6d 75 6e 69 63 61 74 65 a4 6e 61 6d 65 ab 43 6f 6d 6d
\x 75 6e 69 63 61 74 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2
\x 69 64 bc 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6e 74 72 6f 6c 2d 69 6e 66 65 63 74 69 6f 6e a4
\x 6e 61 6d 65 b1 43 6f 6e 74 72 6f 6c 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 aa 63 6f 6d 70
\x 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b9 63 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76
\x 65 2d 6d 65 64 69 63 69 6e 65 73 a4 6e 61 6d 65 ae 47 69 76 65 20 6d 65 64 69 63 69 6e 65 73 a4
\x 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b1 63 6f 6d 70 65
\x 74 65 6e 63 79 3a 6c 69 73 74 65 6e a4 6e 61 6d 65 a6 4c 69 73 74 65 6e a4 6b 69 6e 64 aa 63 6f
\x 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 6d
\x 6f 76 65 2d 70 65 6f 70 6c 65 a4 6e 61 6d 65 b2 4d 6f 76 65 20 70 65 6f 70 6c 65 20 73 61 66 65
\x 6c 79 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b4 63 6f
\x 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e 2d 63 61 72 65 a4 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72
\x 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b7 63 6f 6d
\x 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f 74 68 65 72 73 a4 6e 61 6d 65 ac 54 65 61 63 68 20
\x 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a7 66 75
\x 6e 64 69 6e 67 90 87 a4 63 6f 73 74 04 a5 63 6f 73 74 73 c0 a6 6d 6f 6e 74 68 73 32 ae 75 6e 6b
\x 6e 6f 77 6e 5f 6d 6f 6e 74 68 73 01 a5 73 74 65 70 73 94 8f a2 74 6f 84 a2 69 64 b0 72 6f 6c 65
\x 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69
\x 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01 a4 66 72 6f 6d 84 a2 69 64 ae 72 6f 6c 65 3a 76 6f 6c
\x 75 6e 74 65 65 72 a4 6e 61 6d 65 a9 56 6f 6c 75 6e 74 65 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5
\x 6c 65 76 65 6c 00 a4 74 79 70 65 a7 61 64 76 61 6e 63 65 a4 72 69 73 65 01 a6 6d 6f 6e 74 68 73
\x 02 a3 76 69 61 90 a6 6e 65 65 64 65 64 02 a4 68 65 6c 64 00 a7 6d 69 73 73 69 6e 67 92 84 a2 69
\x 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6d 6d 75 6e 69 63 61 74 65 a4 6e 61 6d 65 ab 43 6f
\x 6d 6d 75 6e 69 63 61 74 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0
\x 84 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 6d 6f 76 65 2d 70 65 6f 70 6c 65 a4 6e 61 6d 65
\x b2 4d 6f 76 65 20 70 65 6f 70 6c 65 20 73 61 66 65 6c 79 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65
\x 6e 63 79 a5 6c 65 76 65 6c c0 a5 73 68 61 72 65 cb 00 00 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65
\x 64 5f 62 79 90 a5 63 68 65 63 6b 94 b5 61 74 20 6c 65 61 73 74 20 31 36 20 79 65 61 72 73 20 6f
\x 6c 64 bd 44 42 53 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65 64 20 28 75 73 75 61 6c 6c 79 29
\x d9 23 64 72 69 76 69 6e 67 20 6c 69 63 65 6e 63 65 3a 20 79 65 73 20 28 6d 61 79 20 62 65 20 61
\x 73 6b 65 64 29 b9 61 20 63 61 72 69 6e 67 20 6e 61 74 75 72 65 20 28 75 73 75 61 6c 6c 79 29 a5
\x 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 a8 6f 62 73 65
\x 72 76 65 64 a6 73 6f 75 72 63 65 ab 63 6f 68 6f 72 74 2d 32 30 31 38 a4 64 61 74 65 a7 32 30 31
\x 38 2d 30 36 a7 6c 6f 63 61 74 6f 72 a7 74 61 62 6c 65 20 35 a4 66 69 6c 65 b1 70 72 6f 67 72 65
\x 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 17 a4 61 6c 73 6f 90 8f a2 74 6f 84 a2 69 64 b9
\x 72 6f 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48
\x 65 61 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65
\x 76 65 6c 02 a4 66 72 6f 6d 84 a2 69 64 b0 72 6f 6c 65 3a 63 61 72 65 2d 77 6f 72 6b 65 72 a4 6e
\x 61 6d 65 ab 43 61 72 65 20 77 6f 72 6b 65 72 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 01
\x a4 74 79 70 65 ad 73 65 63 74 6f 72 2d 63 68 61 6e 67 65 a4 72 69 73 65 01 a6 6d 6f 6e 74 68 73
\x c0 a3 76 69 61 90 a6 6e 65 65 64 65 64 04 a4 68 65 6c 64 02 a7 6d 69 73 73 69 6e 67 92 84 a2 69
\x 64 bc 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6e 74 72 6f 6c 2d 69 6e 66 65 63 74 69 6f 6e a4 6e
\x 61 6d 65 b1 43 6f 6e 74 72 6f 6c 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65
\x 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b1 63 6f 6d 70 65 74 65 6e 63 79 3a 6c 69 73 74
\x 65 6e a4 6e 61 6d 65 a6 4c 69 73 74 65 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c
\x 65 76 65 6c c0 a5 73 68 61 72 65 cb 3f e0 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62 79 90
\x a5 63 68 65 63 6b 91 b3 44 42 53 20 63 68 65 63 6b 3a 20 65 6e 68 61 6e 63 65 64 a5 62 61 73 69
\x 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73
\x 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f
\x 63 61 74 6f 72 a4 70 2e 20 32 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73
\x 76 a4 6c 69 6e 65 04 a4 61 6c 73 6f 90 8f a2 74 6f 84 a2 69 64 b6 72 6f 6c 65 3a 6e 75 72 73 69
\x 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69
\x 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a4 66 72 6f 6d 84 a2 69 64 b9 72 6f
\x 6c 65 3a 68 65 61 6c 74 68 63 61 72 65 2d 61 73 73 69 73 74 61 6e 74 a4 6e 61 6d 65 b4 48 65 61
\x 6c 74 68 63 61 72 65 20 61 73 73 69 73 74 61 6e 74 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65
\x 6c 02 a4 74 79 70 65 a7 61 64 76 61 6e 63 65 a4 72 69 73 65 02 a6 6d 6f 6e 74 68 73 18 a3 76 69
\x 61 91 84 a2 69 64 ba 73 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74
\x 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a8 73 74
\x 61 6e 64 61 72 64 a5 6c 65 76 65 6c 05 a6 6e 65 65 64 65 64 06 a4 68 65 6c 64 03 a7 6d 69 73 73
\x 69 6e 67 93 84 a2 69 64 b9 63 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d 65 64 69 63 69 6e
\x 65 73 a4 6e 61 6d 65 ae 47 69 76 65 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e 64 aa 63 6f 6d 70
\x 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b4 63 6f 6d 70 65 74 65 6e 63 79 3a 70 6c 61
\x 6e 2d 63 61 72 65 a4 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65
\x 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 be 63 6f 6d 70 65 74 65 6e 63 79 3a 74 61 6b 65
\x 2d 62 6c 6f 6f 64 2d 70 72 65 73 73 75 72 65 a4 6e 61 6d 65 b3 54 61 6b 65 20 62 6c 6f 6f 64 20
\x 70 72 65 73 73 75 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a5
\x 73 68 61 72 65 cb 3f e0 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65 63 6b
\x 96 d9 29 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 20 5b 4e 75 72 73 69 6e
\x 67 20 61 73 73 6f 63 69 61 74 65 5d d9 38 61 6e 20 65 6d 70 6c 6f 79 65 72 20 77 68 6f 20 72 65
\x 6c 65 61 73 65 73 20 74 68 65 20 6c 65 61 72 6e 65 72 20 5b 4e 75 72 73 69 6e 67 20 61 73 73 6f
\x 63 69 61 74 65 5d d9 39 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c 69 73 68 2c 20 67 72 61
\x 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 5b 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65
\x 5d b5 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 b1 72 65 67 69 73 74 72 61
\x 74 69 6f 6e 3a 20 4e 4d 43 d9 25 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c 69 73 68 2c 20
\x 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 a5 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4
\x 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65 07 a4 61 6c 73
\x 6f 91 88 a6 73 74 61 74 75 73 a7 70 6c 61 6e 6e 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a4 70 2e 20 39 a4 6e 6f 74 65 d9 24
\x 41 20 73 68 6f 72 74 20 63 75 74 20 66 6f 72 20 68 6f 6c 64 65 72 73 20 6f 66 20 61 20 64 69 70
\x 6c 6f 6d 61 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d 74 6f 2e 63 73 76 a4 6c 69 6e 65
\x 08 a6 6d 6f 6e 74 68 73 12 8f a2 74 6f 84 a2 69 64 b0 72 6f 6c 65 3a 6e 75 72 73 65 2d 61 64 75
\x 6c 74 a4 6e 61 6d 65 b9 4e 75 72 73 65 20 28 61 64 75 6c 74 29 2c 20 72 65 67 69 73 74 65 72 65
\x 64 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 06 a4 66 72 6f 6d 84 a2 69 64 b6 72 6f 6c 65
\x 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20
\x 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a4 72 6f 6c 65 a5 6c 65 76 65 6c 04 a4 74 79 70 65 a7
\x 61 64 76 61 6e 63 65 a4 72 69 73 65 02 a6 6d 6f 6e 74 68 73 18 a3 76 69 61 91 84 a2 69 64 ba 73
\x 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f 63 69 61 74 65 a4 6e 61 6d 65 b1 4e
\x 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e 64 a8 73 74 61 6e 64 61 72 64 a5 6c
\x 65 76 65 6c 05 a6 6e 65 65 64 65 64 04 a4 68 65 6c 64 03 a7 6d 69 73 73 69 6e 67 91 84 a2 69 64
\x b7 63 6f 6d 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f 74 68 65 72 73 a4 6e 61 6d 65 ac 54 65
\x 61 63 68 20 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c
\x c0 a5 73 68 61 72 65 cb 3f e8 00 00 00 00 00 00 aa 62 6c 6f 63 6b 65 64 5f 62 79 90 a5 63 68 65
\x 63 6b 98 bf 74 77 6f 20 79 65 61 72 73 20 6f 66 20 70 72 61 63 74 69 63 65 20 28 75 73 75 61 6c
\x 6c 79 29 d9 29 61 74 20 6c 65 61 73 74 20 31 38 20 79 65 61 72 73 20 6f 6c 64 20 5b 4e 75 72 73
\x 69 6e 67 20 61 73 73 6f 63 69 61 74 65 5d d9 38 61 6e 20 65 6d 70 6c 6f 79 65 72 20 77 68 6f 20
\x 72 65 6c 65 61 73 65 73 20 74 68 65 20 6c 65 61 72 6e 65 72 20 5b 4e 75 72 73 69 6e 67 20 61 73
\x 73 6f 63 69 61 74 65 5d d9 39 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c 69 73 68 2c 20 67
\x 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 5b 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61
\x 74 65 5d b1 72 65 67 69 73 74 72 61 74 69 6f 6e 3a 20 4e 4d 43 b3 44 42 53 20 63 68 65 63 6b 3a
\x 20 65 6e 68 61 6e 63 65 64 d9 43 65 6e 74 72 79 3a 20 46 6f 75 6e 64 61 74 69 6f 6e 20 64 65 67
\x 72 65 65 20 69 6e 20 68 65 61 6c 74 68 63 61 72 65 20 6f 72 20 44 65 67 72 65 65 20 69 6e 20 6e
\x 75 72 73 69 6e 67 20 28 61 64 75 6c 74 29 d9 2f 65 6e 74 72 79 3a 20 47 43 53 45 20 45 6e 67 6c
\x 69 73 68 2c 20 67 72 61 64 65 20 34 20 6f 72 20 61 62 6f 76 65 20 28 75 73 75 61 6c 6c 79 29 a5
\x 62 61 73 69 73 a4 6c 69 6e 6b a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61
\x 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32
\x 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 31 34 a4 66 69 6c 65 b1 70 72 6f 67 72 65 73 73 65 73 2d
\x 74 6f 2e 63 73 76 a4 6c 69 6e 65 0f a4 61 6c 73 6f 90 a7 6d 69 73 73 69 6e 67 99 84 a2 69 64 bb
\x 63 6f 6d 70 65 74 65 6e 63 79 3a 61 63 74 69 76 65 2d 6c 69 73 74 65 6e 69 6e 67 a4 6e 61 6d 65
\x b0 41 63 74 69 76 65 20 6c 69 73 74 65 6e 69 6e 67 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63
\x 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b6 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6d 6d 75 6e 69 63
\x 61 74 65 a4 6e 61 6d 65 ab 43 6f 6d 6d 75 6e 69 63 61 74 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74
\x 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 bc 63 6f 6d 70 65 74 65 6e 63 79 3a 63 6f 6e 74 72
\x 6f 6c 2d 69 6e 66 65 63 74 69 6f 6e a4 6e 61 6d 65 b1 43 6f 6e 74 72 6f 6c 20 69 6e 66 65 63 74
\x 69 6f 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b9 63
\x 6f 6d 70 65 74 65 6e 63 79 3a 67 69 76 65 2d 6d 65 64 69 63 69 6e 65 73 a4 6e 61 6d 65 ae 47 69
\x 76 65 20 6d 65 64 69 63 69 6e 65 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76
\x 65 6c c0 84 a2 69 64 b1 63 6f 6d 70 65 74 65 6e 63 79 3a 6c 69 73 74 65 6e a4 6e 61 6d 65 a6 4c
\x 69 73 74 65 6e a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64
\x b6 63 6f 6d 70 65 74 65 6e 63 79 3a 6d 6f 76 65 2d 70 65 6f 70 6c 65 a4 6e 61 6d 65 b2 4d 6f 76
\x 65 20 70 65 6f 70 6c 65 20 73 61 66 65 6c 79 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5
\x 6c 65 76 65 6c c0 84 a2 69 64 b4 63 6f 6d 70 65 74 65 6e 63 79 3a 70 6c 61 6e 2d 63 61 72 65 a4
\x 6e 61 6d 65 a9 50 6c 61 6e 20 63 61 72 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c
\x 65 76 65 6c c0 84 a2 69 64 be 63 6f 6d 70 65 74 65 6e 63 79 3a 74 61 6b 65 2d 62 6c 6f 6f 64 2d
\x 70 72 65 73 73 75 72 65 a4 6e 61 6d 65 b3 54 61 6b 65 20 62 6c 6f 6f 64 20 70 72 65 73 73 75 72
\x 65 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 84 a2 69 64 b7 63 6f 6d
\x 70 65 74 65 6e 63 79 3a 74 65 61 63 68 2d 6f 74 68 65 72 73 a4 6e 61 6d 65 ac 54 65 61 63 68 20
\x 6f 74 68 65 72 73 a4 6b 69 6e 64 aa 63 6f 6d 70 65 74 65 6e 63 79 a5 6c 65 76 65 6c c0 a7 66 75
\x 6e 64 69 6e 67 91 86 a2 69 64 ba 73 74 61 6e 64 61 72 64 3a 6e 75 72 73 69 6e 67 2d 61 73 73 6f
\x 63 69 61 74 65 a4 6e 61 6d 65 b1 4e 75 72 73 69 6e 67 20 61 73 73 6f 63 69 61 74 65 a4 6b 69 6e
\x 64 a8 73 74 61 6e 64 61 72 64 a5 6c 65 76 65 6c 05 a6 70 6f 75 6e 64 73 cd 3a 98 a8 65 76 69 64
\x 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8
\x 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 35 32
\x a4 66 69 6c 65 ac 73 74 61 6e 64 61 72 64 2e 63 73 76 a4 6c 69 6e 65 04 a5 74 6f 74 61 6c c0 a7
\x 6f 70 74 69 6d 61 6c c0 a7 77 68 79 5f 6e 6f 74 90 a6 62 6c 6f 63 6b 73 90 ad 62 6c 6f 63 6b 73
\x 5f 70 72 6f 76 65 6e c0 af 62 6c 6f 63 6b 73 5f 61 74 5f 6c 65 61 73 74 c0 a8 77 6f 75 6c 64 5f
\x 62 65 90 a7 6e 65 61 72 65 73 74 c0 ac 62 61 72 72 65 64 5f 73 74 65 70 73 90 a8 6c 65 61 64 73
\x 5f 69 6e 90 aa 6c 65 66 74 5f 61 73 69 64 65 04 a8 65 78 63 6c 75 64 65 64 90 a8 73 65 65 5f 61
\x 6c 73 6f 90 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31 31 35 65 30 38 33 31 61 37 62
\x 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31 33 31 65 31 65 66 37 61 62 36
\x 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72 61 70 68 a5 73 6d 61 6c 6c a7
\x 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65 64 c2

> paths volunteer nurse-adult --k 2 -f dot
digraph "paths" {
  rankdir=LR;
  "role:volunteer" [label="Volunteer", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:nurse-adult" [label="Nurse (adult), registered", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "role:care-worker" [label="Care worker", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:communicate" [label="Communicate", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:move-people" [label="Move people safely", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:healthcare-assistant" [label="Healthcare assistant", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "competency:control-infection" [label="Control infection", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:listen" [label="Listen", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "qualification:access-course" [label="Access to higher education, health", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "qualification:nursing-degree" [label="Degree in nursing (adult)", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "competency:give-medicines" [label="Give medicines", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:plan-care" [label="Plan care", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:teach-others" [label="Teach others", shape=ellipse, style="filled,dotted", fillcolor="#ccece3"];
  "role:nursing-associate" [label="Nursing associate", shape=box, style="rounded,filled,solid", fillcolor="#cce3f2"];
  "standard:nursing-associate" [label="Nursing associate", shape=hexagon, style="filled,solid", fillcolor="#fae3b3"];
  "competency:take-blood-pressure" [label="Take blood pressure", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "competency:active-listening" [label="Active listening", shape=ellipse, style="filled,solid", fillcolor="#ccece3"];
  "role:volunteer" -> "role:care-worker" [label="*", style=solid, arrowhead=empty, tooltip="observed"];
  "role:care-worker" -> "competency:communicate" [label="missing", style=solid];
  "role:care-worker" -> "competency:move-people" [label="missing", style=solid];
  "role:care-worker" -> "role:healthcare-assistant" [style=solid, tooltip="established"];
  "role:healthcare-assistant" -> "competency:control-infection" [label="missing", style=solid];
  "role:healthcare-assistant" -> "competency:listen" [label="missing", style=solid];
  "role:healthcare-assistant" -> "role:nurse-adult" [style=solid, tooltip="established"];
  "role:nurse-adult" -> "qualification:access-course" [label="via", style=solid];
  "role:nurse-adult" -> "qualification:nursing-degree" [label="via", style=solid];
  "role:nurse-adult" -> "competency:give-medicines" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:plan-care" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:teach-others" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:communicate" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:control-infection" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:listen" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:move-people" [label="missing", style=solid];
  "role:healthcare-assistant" -> "role:nursing-associate" [style=solid, tooltip="established"];
  "role:nursing-associate" -> "standard:nursing-associate" [label="via", style=solid];
  "role:nursing-associate" -> "competency:give-medicines" [label="missing", style=solid];
  "role:nursing-associate" -> "competency:plan-care" [label="missing", style=solid];
  "role:nursing-associate" -> "competency:take-blood-pressure" [label="missing", style=solid];
  "role:nursing-associate" -> "role:nurse-adult" [style=solid, tooltip="established"];
  "role:nurse-adult" -> "standard:nursing-associate" [label="via", style=solid];
  "role:nurse-adult" -> "competency:active-listening" [label="missing", style=solid];
  "role:nurse-adult" -> "competency:take-blood-pressure" [label="missing", style=solid];
  "role:nurse-adult" -> "standard:nursing-associate" [label="funding", style=solid, tooltip="established"];
}
