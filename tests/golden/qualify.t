# The first real case: Derbyshire's diploma. Nothing taken yet.
> qualify level-2-diploma-in-care
Level 2 Diploma in Care, given no units yet: 4 of 5 rules fail.
A cheapest completion by credits adds 20 units, 46 to 90 credits and 290 to 697
guided hours; it passes whatever the figures turn out to be.
If the figures are as high as they may be, 13 could do.
Other units of the same group have the same figures on record and would do as
well.
None of the 46 optional units to choose from has its own credits on record, so
"cheapest" says little: it goes by the most that each may have, and then by
fewer units.

Verdict: fail

Rules (5)
  Rule                         Verdict  Have  Need                  How sure
  ───────────────────────────  ───────  ────  ────────────────────  ───────────
  Mandatory units              fail     0     all 9                 established
    Missing:    Communication in care settings; Duty of Care; Equality and
                inclusion in care settings; Handle information in care settings;
                Health, Safety and well-being in care settings; Implement person
                centred approaches in care settings; Personal Development in
                Care settings; Responsibilities of a care worker; Safeguarding
                and protection in care
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all               fail     0     at least 46           established
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from groups B and C  fail     0     at least 22           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from group B         fail     0     at least 14           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from group C         pass     0     no more than 8 count  established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

What would complete it (20)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Communication in care settings                yes        3        20
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches           yes        5        39
   in care settings
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# All that is mandatory.
> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units implement-person-centred-approaches-in-care-settings
Level 2 Diploma in Care, given 9 units that count: 3 of 5 rules fail.
A cheapest completion by credits adds 11 units, 22 to 66 credits and 99 to 506
guided hours; it passes whatever the figures turn out to be.
If the figures are as high as they may be, 4 could do.
Other units of the same group have the same figures on record and would do as
well.
None of the 46 optional units to choose from has its own credits on record, so
"cheapest" says little: it goes by the most that each may have, and then by
fewer units.

Verdict: fail

Rules (5)
  Rule                         Verdict  Have  Need                  How sure
  ───────────────────────────  ───────  ────  ────────────────────  ───────────
  Mandatory units              pass     9     all 9                 established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all               fail     24    at least 46           established
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from groups B and C  fail     0     at least 22           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from group B         fail     0     at least 14           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from group C         pass     0     no more than 8 count  established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

What would complete it (11)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology

Units that count (9)
  Unit                                          Mandatory  Credits  Guided hours
  ────────────────────────────────────────────  ─────────  ───────  ────────────
  Communication in care settings                yes        3        20
  Duty of Care                                  yes        1        7
  Equality and inclusion in care settings       yes        2        17
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches in care   yes        5        39
   settings
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# Eight of group B, none of C: 16 to 48 credits of the 22, so the record cannot tell, and B is safe.
> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units implement-person-centred-approaches-in-care-settings --units awareness-of-autistic-spectrum-conditions --units awareness-of-dementia --units awareness-of-diabetes --units awareness-of-sensory-loss --units causes-and-spread-of-infection --units cleaning-decontamination-and-waste-management --units introduction-to-personalisation-in-care --units introduction-to-physical-disability
Level 2 Diploma in Care, given 17 units that count: that may or may not be
enough; the record cannot tell.
It hangs on figures that are not known exactly. Ask the awarding body about 2
units first: no fewer figures can settle it, and these may.
A cheapest completion by credits adds 3 units, 6 to 18 credits and 27 to 138
guided hours; it passes whatever the figures turn out to be.
If the figures are as high as they may be, nothing more is needed.
Other units of the same group have the same figures on record and would do as
well.
None of the 38 optional units to choose from has its own credits on record, so
"cheapest" says little: it goes by the most that each may have, and then by
fewer units.

Verdict: cannot-tell

Rules (5)
  Rule                  Verdict      Have      Need                  How sure
  ────────────────────  ───────────  ────────  ────────────────────  ───────────
  Mandatory units       pass         9         all 9                 established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all        cannot-tell  40 to 72  at least 46           established
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from groups   cannot-tell  16 to 48  at least 22           established
   B and C
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from group B  pass         16 to 48  at least 14           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from group C  pass         0         no more than 8 count  established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

Units whose figures would decide (2)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46

What would complete it (3)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities

Units that count (17)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Communication in care settings                yes        3        20
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches           yes        5        39
   in care settings
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Introduction to Physical Disability    B      no         2 to 6   9 to 46
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# Four of B can be 8 to 24 credits of the 14; nine of C count for 8 at most.
> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units implement-person-centred-approaches-in-care-settings --units awareness-of-autistic-spectrum-conditions --units awareness-of-dementia --units awareness-of-diabetes --units awareness-of-sensory-loss --units administering-medication-to-individuals --units assessing-the-needs-of-carers-and-families --units assist-the-practitioner-to-carry-out-healthcare-activities --units contribute-to-supporting-individuals-in-the-use-of-assistive-technology --units contribute-to-the-effectiveness-of-teams-in-care-settings --units contributing-to-monitoring-the-health-of-individuals-affected-by-health-conditions --units monitoring-and-maintaining-the-environment-and-resources-during-and-after-healthcare-activities --units obtain-and-test-capillary-blood-samples --units obtaining-and-testing-specimens-from-individuals
Level 2 Diploma in Care, given 22 units that count: that may or may not be
enough; the record cannot tell.
It hangs on figures that are not known exactly. Ask the awarding body about 2
units first: no fewer figures can settle it, and these may.
A cheapest completion by credits adds 3 units, 6 to 18 credits and 27 to 138
guided hours; it passes whatever the figures turn out to be.
If the figures are as high as they may be, nothing more is needed.
Other units of the same group have the same figures on record and would do as
well.
None of the 33 optional units to choose from has its own credits on record, so
"cheapest" says little: it goes by the most that each may have, and then by
fewer units.

Verdict: cannot-tell

Rules (5)
  Rule              Verdict      Have              Need              How sure
  ────────────────  ───────────  ────────────────  ────────────────  ───────────
  Mandatory units   pass         9                 all 9             established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all    cannot-tell  40 to 56 (of 50   at least 46       established
                                 to 102 taken)
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from      cannot-tell  16 to 32 (of 26   at least 22       established
   groups B and C                to 78 taken)
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from      cannot-tell  8 to 24           at least 14       established
   group B
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from      pass         8 (of 18 to 54    no more than 8    established
   group C                       taken)            count
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

Units whose figures would decide (2)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46

What would complete it (3)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care

Units that count (22)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Communication in care settings                yes        3        20
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology
  Contribute to the Effectiveness of     C      no         2 to 6   9 to 46
   Teams in Care Settings
  Contributing to Monitoring the Health  C      no         2 to 6   9 to 46
   of Individuals Affected by Health
   Conditions
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches           yes        5        39
   in care settings
  Monitoring and Maintaining the         C      no         2 to 6   9 to 46
   Environment and Resources during and
   after Healthcare activities
  Obtain and Test Capillary Blood        C      no         2 to 6   9 to 46
   Samples
  Obtaining and Testing Specimens from   C      no         2 to 6   9 to 46
   Individuals
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# Seven of B and four of C pass whatever their credits are.
> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units implement-person-centred-approaches-in-care-settings --units awareness-of-autistic-spectrum-conditions --units awareness-of-dementia --units awareness-of-diabetes --units awareness-of-sensory-loss --units causes-and-spread-of-infection --units cleaning-decontamination-and-waste-management --units introduction-to-personalisation-in-care --units administering-medication-to-individuals --units assessing-the-needs-of-carers-and-families --units assist-the-practitioner-to-carry-out-healthcare-activities --units contribute-to-supporting-individuals-in-the-use-of-assistive-technology
Level 2 Diploma in Care, given 20 units that count: every rule on record is met,
whatever figures known only as ranges turn out to be.

Verdict: pass

Rules (5)
  Rule                Verdict  Have               Need               How sure
  ──────────────────  ───────  ─────────────────  ─────────────────  ───────────
  Mandatory units     pass     9                  all 9              established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all      pass     46 to 74 (of 46    at least 46        established
                               to 90 taken)
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from        pass     22 to 50 (of 22    at least 22        established
   groups B and C              to 66 taken)
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from group  pass     14 to 42           at least 14        established
   B
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from group  pass     8 (of 8 to 24      no more than 8     established
   C                           taken)             count
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

Units that count (20)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Communication in care settings                yes        3        20
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches           yes        5        39
   in care settings
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# The same without one mandatory unit fails.
> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units awareness-of-autistic-spectrum-conditions --units awareness-of-dementia --units awareness-of-diabetes --units awareness-of-sensory-loss --units causes-and-spread-of-infection --units cleaning-decontamination-and-waste-management --units introduction-to-personalisation-in-care --units administering-medication-to-individuals --units assessing-the-needs-of-carers-and-families --units assist-the-practitioner-to-carry-out-healthcare-activities --units contribute-to-supporting-individuals-in-the-use-of-assistive-technology
Level 2 Diploma in Care, given 19 units that count: 1 of 5 rules fails.
A cheapest completion by credits adds 1 unit, 5 credits and 39 guided hours; it
passes whatever the figures turn out to be.

Verdict: fail

Rules (5)
  Rule              Verdict      Have              Need              How sure
  ────────────────  ───────────  ────────────────  ────────────────  ───────────
  Mandatory units   fail         8                 all 9             established
    Missing:    Implement person centred approaches in care settings
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all    cannot-tell  41 to 69 (of 41   at least 46       established
                                 to 85 taken)
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from      pass         22 to 50 (of 22   at least 22       established
   groups B and C                to 66 taken)
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from      pass         14 to 42          at least 14       established
   group B
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from      pass         8 (of 8 to 24     no more than 8    established
   group C                       taken)            count
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

What would complete it (1)
  Unit                                          Mandatory  Credits  Guided hours
  ────────────────────────────────────────────  ─────────  ───────  ────────────
  Implement person centred approaches in care   yes        5        39
   settings

Units that count (19)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Communication in care settings                yes        3        20
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# By guided hours, by units.
> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units implement-person-centred-approaches-in-care-settings --units awareness-of-autistic-spectrum-conditions --units awareness-of-dementia --units awareness-of-diabetes --units awareness-of-sensory-loss --units causes-and-spread-of-infection --units cleaning-decontamination-and-waste-management --units introduction-to-personalisation-in-care --units administering-medication-to-individuals --units assessing-the-needs-of-carers-and-families --units assist-the-practitioner-to-carry-out-healthcare-activities --by hours
Level 2 Diploma in Care, given 19 units that count: that may or may not be
enough; the record cannot tell.
It hangs on figures that are not known exactly. Ask the awarding body about 1
unit first: no fewer figures can settle it, and these may.
A cheapest completion by hours adds 1 unit, 2 to 6 credits and 9 to 46 guided
hours; it passes whatever the figures turn out to be.
If the figures are as high as they may be, nothing more is needed.
Other units of the same group have the same figures on record and would do as
well.
None of the 36 optional units to choose from has its own guided hours on record,
so "cheapest" says little: it goes by the most that each may have, and then by
fewer units.

Verdict: cannot-tell

Rules (5)
  Rule              Verdict      Have              Need              How sure
  ────────────────  ───────────  ────────────────  ────────────────  ───────────
  Mandatory units   pass         9                 all 9             established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all    cannot-tell  44 to 74 (of 44   at least 46       established
                                 to 84 taken)
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from      cannot-tell  20 to 50 (of 20   at least 22       established
   groups B and C                to 60 taken)
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from      pass         14 to 42          at least 14       established
   group B
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from      pass         6 to 8 (of 6 to   no more than 8    established
   group C                       18 taken)         count
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

Units whose figures would decide (1)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals

What would complete it (1)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology

Units that count (19)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Communication in care settings                yes        3        20
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches           yes        5        39
   in care settings
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

> qualify level-2-diploma-in-care --units safeguarding-and-protection-in-care --units responsibilities-of-a-care-worker --units communication-in-care-settings --units unit:duty-of-care --units handle-information-in-care-settings --units personal-development-in-care-settings --units equality-and-inclusion-in-care-settings --units health-safety-and-well-being-in-care-settings --units implement-person-centred-approaches-in-care-settings --units awareness-of-autistic-spectrum-conditions --units awareness-of-dementia --units awareness-of-diabetes --units awareness-of-sensory-loss --units causes-and-spread-of-infection --units cleaning-decontamination-and-waste-management --units introduction-to-personalisation-in-care --units administering-medication-to-individuals --units assessing-the-needs-of-carers-and-families --units assist-the-practitioner-to-carry-out-healthcare-activities --by units -f json
{"data":{"qualification":{"id":"qualification:level-2-diploma-in-care","name":"Level 2 Diploma in Care","kind":"qualification","level":2},"verdict":"cannot-tell","rules":[{"rule":"Mandatory units","verdict":"pass","have":9,"have_min":9,"have_max":9,"have_words":"9","need":9,"need_max":null,"counts_max":null,"need_words":"all 9","missing":[],"evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2783","file":"contains.csv","line":75},"also":[]},{"rule":"Credits in all","verdict":"cannot-tell","have":null,"have_min":44,"have_max":74,"have_words":"44 to 74 (of 44 to 84 taken)","need":46,"need_max":null,"counts_max":null,"need_words":"at least 46","missing":[],"evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"section 4.6.4, p. 26, lines 983-984","note":"24 of the 46 come from the nine mandatory units (which have no group letter, so no row of their own), 22 from optional ones","file":"rules.csv","line":2},"also":[]},{"rule":"Credits from groups B and C","verdict":"cannot-tell","have":null,"have_min":20,"have_max":50,"have_words":"20 to 50 (of 20 to 60 taken)","need":22,"need_max":null,"counts_max":null,"need_words":"at least 22","missing":[],"evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, footnote 36, p. 61, lines 2821-2822; line 984","note":"Section 4.6.4 puts it as \"22 from optional units\"","file":"rules.csv","line":3},"also":[]},{"rule":"Credits from group B","verdict":"pass","have":null,"have_min":14,"have_max":42,"have_words":"14 to 42","need":14,"need_max":null,"counts_max":null,"need_words":"at least 14","missing":[],"evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, footnote 36, p. 61, lines 2821-2822","note":"\"at least 14 of which\": of the 22 optional credits","file":"rules.csv","line":4},"also":[]},{"rule":"Credits from group C","verdict":"pass","have":null,"have_min":6,"have_max":8,"have_words":"6 to 8 (of 6 to 18 taken)","need":null,"need_max":null,"counts_max":8,"need_words":"no more than 8 count","missing":[],"evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, footnote 36, p. 61, lines 2821-2822","note":"Read as a ceiling on what counts: the \"maximum of 8\" is said \"of which\", that is of the minimum of 22. The other reading, that more than 8 may not be taken at all (max), is possible","file":"rules.csv","line":5},"also":[]}],"decides":[{"id":"unit:administering-medication-to-individuals","name":"Administering Medication to Individuals","kind":"unit","level":null,"as":null,"group":"C","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 61, lines 2813-2814","note":"Whether the Scheme chose it was marked by colour, which the text has lost","file":"contains.csv","line":66}}],"completion":[{"id":"unit:contribute-to-supporting-individuals-in-the-use-of-assistive-technology","name":"Contribute to Supporting Individuals in the Use of Assistive Technology","kind":"unit","level":null,"as":null,"group":"C","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 63, lines 2927-2928","note":"Whether the Scheme chose it was marked by colour, which the text has lost; its title shares a line of text with the other column of the two-column figure","file":"contains.csv","line":76}}],"by":"units","completion_verdict":"pass","optimal":true,"completion_credits":{"min":2,"max":6},"completion_hours":{"min":9,"max":46},"at_best":0,"conflict":[],"why_not":[],"units":[{"id":"unit:administering-medication-to-individuals","name":"Administering Medication to Individuals","kind":"unit","level":null,"as":null,"group":"C","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 61, lines 2813-2814","note":"Whether the Scheme chose it was marked by colour, which the text has lost","file":"contains.csv","line":66}},{"id":"unit:assessing-the-needs-of-carers-and-families","name":"Assessing the Needs of Carers and Families","kind":"unit","level":null,"as":null,"group":"C","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 63, lines 2939-2940","note":"Whether the Scheme chose it was marked by colour, which the text has lost; the group B cell of this row of the two-column figure is empty","file":"contains.csv","line":67}},{"id":"unit:assist-the-practitioner-to-carry-out-healthcare-activities","name":"Assist the Practitioner to Carry out Healthcare Activities","kind":"unit","level":null,"as":null,"group":"C","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 63, lines 2952-2953","note":"Whether the Scheme chose it was marked by colour, which the text has lost; the group B cell of this row of the two-column figure is empty","file":"contains.csv","line":68}},{"id":"unit:awareness-of-autistic-spectrum-conditions","name":"Awareness of Autistic Spectrum Conditions","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, lines 2893-2894","note":"Whether the Scheme chose it was marked by colour, which the text has lost","file":"contains.csv","line":69}},{"id":"unit:awareness-of-dementia","name":"Awareness of Dementia","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, line 2849","note":"Whether the Scheme chose it was marked by colour, which the text has lost; its title shares a line of text with the other column of the two-column figure","file":"contains.csv","line":70}},{"id":"unit:awareness-of-diabetes","name":"Awareness of Diabetes","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, line 2923","note":"Whether the Scheme chose it was marked by colour, which the text has lost; its title shares a line of text with the other column of the two-column figure","file":"contains.csv","line":71}},{"id":"unit:awareness-of-sensory-loss","name":"Awareness of Sensory Loss","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, line 2908","note":"Whether the Scheme chose it was marked by colour, which the text has lost; its title shares a line of text with the other column of the two-column figure","file":"contains.csv","line":72}},{"id":"unit:causes-and-spread-of-infection","name":"Causes and Spread of Infection","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, line 2871","note":"Whether the Scheme chose it was marked by colour, which the text has lost; its title shares a line of text with the other column of the two-column figure","file":"contains.csv","line":73}},{"id":"unit:cleaning-decontamination-and-waste-management","name":"Cleaning, Decontamination and Waste Management","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, lines 2874-2875","note":"Whether the Scheme chose it was marked by colour, which the text has lost","file":"contains.csv","line":74}},{"id":"unit:communication-in-care-settings","name":"Communication in care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"3","hours":"20","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2783","file":"contains.csv","line":75}},{"id":"unit:duty-of-care","name":"Duty of Care","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"1","hours":"7","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2785","file":"contains.csv","line":79}},{"id":"unit:equality-and-inclusion-in-care-settings","name":"Equality and inclusion in care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"2","hours":"17","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2791","file":"contains.csv","line":80}},{"id":"unit:handle-information-in-care-settings","name":"Handle information in care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"1","hours":"10","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2787","file":"contains.csv","line":81}},{"id":"unit:health-safety-and-well-being-in-care-settings","name":"Health, Safety and well-being in care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"4","hours":"33","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2793","file":"contains.csv","line":82}},{"id":"unit:implement-person-centred-approaches-in-care-settings","name":"Implement person centred approaches in care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"5","hours":"39","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, lines 2795-2798","file":"contains.csv","line":83}},{"id":"unit:introduction-to-personalisation-in-care","name":"Introduction to Personalisation in Care","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"2 to 6","hours":"9 to 46","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 14, p. 62, line 2868","note":"Whether the Scheme chose it was marked by colour, which the text has lost; its title shares a line of text with the other column of the two-column figure","file":"contains.csv","line":84}},{"id":"unit:personal-development-in-care-settings","name":"Personal Development in Care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"3","hours":"23","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2789","file":"contains.csv","line":90}},{"id":"unit:responsibilities-of-a-care-worker","name":"Responsibilities of a care worker","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"2","hours":"16","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2781","file":"contains.csv","line":101}},{"id":"unit:safeguarding-and-protection-in-care","name":"Safeguarding and protection in care","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"3","hours":"26","evidence":{"status":"established","source":"derbyshire-2020","date":"2020-02","locator":"Appendix D, Figure 13, p. 61, line 2779","file":"contains.csv","line":103}}],"not_counted":[],"notes":["Other units of the same group have the same figures on record and would do as well."],"left_aside":0,"no_rules":false},"meta":{"digest":"f5dc6af6fa348807b42f1e237e5093192a084c1713fb52a3c61ad6a9807beadc","graph":"care","version":"0.1.0","truncated":false}}

# A unit of something else.
> qualify level-2-diploma-in-care --units care-certificate-3-duty-of-care
Level 2 Diploma in Care, given no units that count: 4 of 5 rules fail.
A cheapest completion by credits adds 20 units, 46 to 90 credits and 290 to 697
guided hours; it passes whatever the figures turn out to be.
If the figures are as high as they may be, 13 could do.
Other units of the same group have the same figures on record and would do as
well.
None of the 46 optional units to choose from has its own credits on record, so
"cheapest" says little: it goes by the most that each may have, and then by
fewer units.

Verdict: fail

Rules (5)
  Rule                         Verdict  Have  Need                  How sure
  ───────────────────────────  ───────  ────  ────────────────────  ───────────
  Mandatory units              fail     0     all 9                 established
    Missing:    Communication in care settings; Duty of Care; Equality and
                inclusion in care settings; Handle information in care settings;
                Health, Safety and well-being in care settings; Implement person
                centred approaches in care settings; Personal Development in
                Care settings; Responsibilities of a care worker; Safeguarding
                and protection in care
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Credits in all               fail     0     at least 46           established
    Written in: derbyshire-2020, section 4.6.4, p. 26, lines 983-984
  Credits from groups B and C  fail     0     at least 22           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines
                2821-2822; line 984
  Credits from group B         fail     0     at least 14           established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822
  Credits from group C         pass     0     no more than 8 count  established
    Written in: derbyshire-2020, Appendix D, footnote 36, p. 61, lines 2821-2822

What would complete it (20)
  Unit                                   Group  Mandatory  Credits  Guided hours
  ─────────────────────────────────────  ─────  ─────────  ───────  ────────────
  Communication in care settings                yes        3        20
  Duty of Care                                  yes        1        7
  Equality and inclusion in care                yes        2        17
   settings
  Handle information in care settings           yes        1        10
  Health, Safety and well-being in care         yes        4        33
   settings
  Implement person centred approaches           yes        5        39
   in care settings
  Personal Development in Care settings         yes        3        23
  Responsibilities of a care worker             yes        2        16
  Safeguarding and protection in care           yes        3        26
  Awareness of Autistic Spectrum         B      no         2 to 6   9 to 46
   Conditions
  Awareness of Dementia                  B      no         2 to 6   9 to 46
  Awareness of Diabetes                  B      no         2 to 6   9 to 46
  Awareness of Sensory Loss              B      no         2 to 6   9 to 46
  Causes and Spread of Infection         B      no         2 to 6   9 to 46
  Cleaning, Decontamination and Waste    B      no         2 to 6   9 to 46
   Management
  Introduction to Personalisation in     B      no         2 to 6   9 to 46
   Care
  Administering Medication to            C      no         2 to 6   9 to 46
   Individuals
  Assessing the Needs of Carers and      C      no         2 to 6   9 to 46
   Families
  Assist the Practitioner to Carry out   C      no         2 to 6   9 to 46
   Healthcare Activities
  Contribute to Supporting Individuals   C      no         2 to 6   9 to 46
   in the Use of Assistive Technology

Not counted (1)
  Unit                             Why
  ───────────────────────────────  ─────────────────────────────
  Duty of care (Care Certificate)  no part of this qualification

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# No rules on record beyond what is mandatory: all of it, and one.
> qualify care-certificate --units care-certificate-3-duty-of-care
Care Certificate, given 1 unit that counts: 1 of 1 rule fails.
Only which units are mandatory is on record, no other rule.
A cheapest completion by credits adds 14 units, 0 or more credits and 0 or more
guided hours; it passes whatever the figures turn out to be.

Verdict: fail

Rules (1)
  Rule             Verdict  Have  Need    How sure     Written in
  ───────────────  ───────  ────  ──────  ───────────  ─────────────────────────
  Mandatory units  fail     1     all 15  established  derbyshire-2020, Appendix
                                                       C, list item 1, p. 60,
                                                       line 2670
    Missing: Understand your role; Safeguarding children; Basic life support;
             Health and safety; Handling information; Infection prevention and
             control; Awareness of mental health, dementia and learning
             disabilities; Your personal development; Equality and diversity;
             Work in a person-centred way; Communication; Privacy and dignity;
             Fluids and nutrition; Safeguarding adults

What would complete it (14)
  Unit                                          Mandatory  Credits  Guided hours
  ────────────────────────────────────────────  ─────────  ───────  ────────────
  Understand your role                          yes        unknown  unknown
  Safeguarding children                         yes        unknown  unknown
  Basic life support                            yes        unknown  unknown
  Health and safety                             yes        unknown  unknown
  Handling information                          yes        unknown  unknown
  Infection prevention and control              yes        unknown  unknown
  Awareness of mental health, dementia and      yes        unknown  unknown
   learning disabilities
  Your personal development                     yes        unknown  unknown
  Equality and diversity                        yes        unknown  unknown
  Work in a person-centred way                  yes        unknown  unknown
  Communication                                 yes        unknown  unknown
  Privacy and dignity                           yes        unknown  unknown
  Fluids and nutrition                          yes        unknown  unknown
  Safeguarding adults                           yes        unknown  unknown

Units that count (1)
  Unit                             Mandatory  Credits  Guided hours
  ───────────────────────────────  ─────────  ───────  ────────────
  Duty of care (Care Certificate)  yes        unknown  unknown

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

# A small graph, in every format: `max` here, so more than 4 from C may not be taken.
% graph small.rung
> qualify care-diploma-2 --units law --units medication --units nail-care
Diploma in Care, level 2, given 3 units that count: 2 of 5 rules fail.
A cheapest completion by credits adds 3 units, 7 credits and 47 guided hours; it
passes whatever the figures turn out to be.
1 unit that is only planned or possible is not proposed.

Verdict: fail

Rules (5)
  Rule               Verdict  Have  Need            How sure     Written in
  ─────────────────  ───────  ────  ──────────────  ───────────  ───────────────
  Mandatory units    fail     1     all 4           established  handbook, p. 61
    Missing: Communicate in care settings, Duty of care, The causes and spread
             of infection
  Credits in all     fail     9     at least 16     established  handbook, p. 61
  Credits from       pass     7     at least 7      established  handbook, p. 61
   groups B and C
  Units from group   pass     1     at least 1      established  handbook, p. 61
   B
  Credits from       pass     2     no more than 4  established  handbook, p. 61
   group C

What would complete it (3)
  Unit                                Mandatory  Credits  Guided hours
  ──────────────────────────────────  ─────────  ───────  ────────────
  Communicate in care settings        yes        3        20
  Duty of care                        yes        1        7
  The causes and spread of infection  yes        3        20

Units that count (3)
  Unit                           Group  Mandatory  Credits  Guided hours
  ─────────────────────────────  ─────  ─────────  ───────  ────────────
  Understand the law of care            yes        2        15
  Support the use of medication  B      no         5        40
  Nail care                      C      no         2        unknown

Sources
  handbook: The handbook of the borough, third edition (2020)

> qualify care-diploma-2 --units law --units medication -f json
{"data":{"qualification":{"id":"qualification:care-diploma-2","name":"Diploma in Care, level 2","kind":"qualification","level":2},"verdict":"fail","rules":[{"rule":"Mandatory units","verdict":"fail","have":1,"have_min":1,"have_max":1,"have_words":"1","need":4,"need_max":null,"counts_max":null,"need_words":"all 4","missing":[{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null},{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null},{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":2},"also":[]},{"rule":"Credits in all","verdict":"fail","have":7,"have_min":7,"have_max":7,"have_words":"7","need":16,"need_max":null,"counts_max":null,"need_words":"at least 16","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":2},"also":[]},{"rule":"Credits from groups B and C","verdict":"fail","have":5,"have_min":5,"have_max":5,"have_words":"5","need":7,"need_max":null,"counts_max":null,"need_words":"at least 7","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":3},"also":[]},{"rule":"Units from group B","verdict":"pass","have":1,"have_min":1,"have_max":1,"have_words":"1","need":1,"need_max":null,"counts_max":null,"need_words":"at least 1","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":4},"also":[]},{"rule":"Credits from group C","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":4,"counts_max":null,"need_words":"no more than 4","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":5},"also":[]}],"decides":[],"completion":[{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"3","hours":"20","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":2}},{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"1","hours":"7","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":3}},{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"3","hours":"20","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":4}},{"id":"unit:nail-care","name":"Nail care","kind":"unit","level":null,"as":null,"group":"C","mandatory":false,"credits":"2","hours":"unknown","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":8}}],"by":"credits","completion_verdict":"pass","optimal":true,"completion_credits":{"min":9,"max":9},"completion_hours":{"min":47,"max":null},"at_best":4,"conflict":[],"why_not":[],"units":[{"id":"unit:law","name":"Understand the law of care","kind":"unit","level":null,"as":null,"group":null,"mandatory":true,"credits":"2","hours":"15","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":5}},{"id":"unit:medication","name":"Support the use of medication","kind":"unit","level":null,"as":null,"group":"B","mandatory":false,"credits":"5","hours":"40","evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":7}}],"not_counted":[],"notes":[],"left_aside":1,"no_rules":false},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

> qualify care-diploma-2 --units law --units medication -f jsonl
{"rule":"Mandatory units","verdict":"fail","have":1,"have_min":1,"have_max":1,"have_words":"1","need":4,"need_max":null,"counts_max":null,"need_words":"all 4","missing":[{"id":"unit:communication","name":"Communicate in care settings","kind":"unit","level":null},{"id":"unit:duty-of-care","name":"Duty of care","kind":"unit","level":null},{"id":"unit:infection-control","name":"The causes and spread of infection","kind":"unit","level":null}],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"contains.csv","line":2},"also":[]}
{"rule":"Credits in all","verdict":"fail","have":7,"have_min":7,"have_max":7,"have_words":"7","need":16,"need_max":null,"counts_max":null,"need_words":"at least 16","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":2},"also":[]}
{"rule":"Credits from groups B and C","verdict":"fail","have":5,"have_min":5,"have_max":5,"have_words":"5","need":7,"need_max":null,"counts_max":null,"need_words":"at least 7","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":3},"also":[]}
{"rule":"Units from group B","verdict":"pass","have":1,"have_min":1,"have_max":1,"have_words":"1","need":1,"need_max":null,"counts_max":null,"need_words":"at least 1","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":4},"also":[]}
{"rule":"Credits from group C","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":4,"counts_max":null,"need_words":"no more than 4","missing":[],"evidence":{"status":"established","source":"handbook","date":"2020","locator":"p. 61","file":"rules.csv","line":5},"also":[]}
! Not among the rows: completion (4), units (2); `--format json` has all.

> qualify care-diploma-2 --units law --units medication -f csv
rule,verdict,have,have_min,have_max,have_words,need,need_max,counts_max,need_words,missing,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
Mandatory units,fail,1,1,1,1,4,,,all 4,unit:communication; unit:duty-of-care; unit:infection-control,established,handbook,2020,p. 61,,,,contains.csv,2,
Credits in all,fail,7,7,7,7,16,,,at least 16,,established,handbook,2020,p. 61,,,,rules.csv,2,
Credits from groups B and C,fail,5,5,5,5,7,,,at least 7,,established,handbook,2020,p. 61,,,,rules.csv,3,
Units from group B,pass,1,1,1,1,1,,,at least 1,,established,handbook,2020,p. 61,,,,rules.csv,4,
Credits from group C,pass,0,0,0,0,,4,,no more than 4,,established,handbook,2020,p. 61,,,,rules.csv,5,
! Not among the rows: completion (4), units (2); `--format json` has all.

> qualify care-diploma-2 --units law --units medication -f markdown
Diploma in Care, level 2, given 2 units that count: 3 of 5 rules fail.
A cheapest completion by credits adds 4 units, 9 credits and 47 or more guided hours; it passes whatever the figures turn out to be.
1 unit that is only planned or possible is not proposed.

- **Verdict:** fail

\### Rules (5)

| Rule | Verdict | Have | Need | Missing | How sure | Written in |
| --- | --- | --- | --- | --- | --- | --- |
| Mandatory units | fail | 1 | all 4 | Communicate in care settings, Duty of care, The causes and spread of infection | established | handbook, p. 61 |
| Credits in all | fail | 7 | at least 16 |  | established | handbook, p. 61 |
| Credits from groups B and C | fail | 5 | at least 7 |  | established | handbook, p. 61 |
| Units from group B | pass | 1 | at least 1 |  | established | handbook, p. 61 |
| Credits from group C | pass | 0 | no more than 4 |  | established | handbook, p. 61 |

\### What would complete it (4)

| Unit | Group | Mandatory | Credits | Guided hours | Id |
| --- | --- | --- | --- | --- | --- |
| Communicate in care settings |  | yes | 3 | 20 | unit:communication |
| Duty of care |  | yes | 1 | 7 | unit:duty-of-care |
| The causes and spread of infection |  | yes | 3 | 20 | unit:infection-control |
| Nail care | C | no | 2 | unknown | unit:nail-care |

\### Units that count (2)

| Unit | Group | Mandatory | Credits | Guided hours | Id |
| --- | --- | --- | --- | --- | --- |
| Understand the law of care |  | yes | 2 | 15 | unit:law |
| Support the use of medication | B | no | 5 | 40 | unit:medication |

\### Sources

- **handbook:** The handbook of the borough, third edition (2020)

> qualify care-diploma-2 --units law --units medication -f msgpack
\x 82 a4 64 61 74 61 de 00 12 ad 71 75 61 6c 69 66 69 63 61 74 69 6f 6e 84 a2 69 64 bc 71 75 61 6c
\x 69 66 69 63 61 74 69 6f 6e 3a 63 61 72 65 2d 64 69 70 6c 6f 6d 61 2d 32 a4 6e 61 6d 65 b8 44 69
\x 70 6c 6f 6d 61 20 69 6e 20 43 61 72 65 2c 20 6c 65 76 65 6c 20 32 a4 6b 69 6e 64 ad 71 75 61 6c
\x 69 66 69 63 61 74 69 6f 6e a5 6c 65 76 65 6c 02 a7 76 65 72 64 69 63 74 a4 66 61 69 6c a5 72 75
\x 6c 65 73 95 8d a4 72 75 6c 65 af 4d 61 6e 64 61 74 6f 72 79 20 75 6e 69 74 73 a7 76 65 72 64 69
\x 63 74 a4 66 61 69 6c a4 68 61 76 65 01 a8 68 61 76 65 5f 6d 69 6e 01 a8 68 61 76 65 5f 6d 61 78
\x 01 aa 68 61 76 65 5f 77 6f 72 64 73 a1 31 a4 6e 65 65 64 04 a8 6e 65 65 64 5f 6d 61 78 c0 aa 63
\x 6f 75 6e 74 73 5f 6d 61 78 c0 aa 6e 65 65 64 5f 77 6f 72 64 73 a5 61 6c 6c 20 34 a7 6d 69 73 73
\x 69 6e 67 93 84 a2 69 64 b2 75 6e 69 74 3a 63 6f 6d 6d 75 6e 69 63 61 74 69 6f 6e a4 6e 61 6d 65
\x bc 43 6f 6d 6d 75 6e 69 63 61 74 65 20 69 6e 20 63 61 72 65 20 73 65 74 74 69 6e 67 73 a4 6b 69
\x 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 84 a2 69 64 b1 75 6e 69 74 3a 64 75 74 79 2d 6f 66 2d
\x 63 61 72 65 a4 6e 61 6d 65 ac 44 75 74 79 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74
\x a5 6c 65 76 65 6c c0 84 a2 69 64 b6 75 6e 69 74 3a 69 6e 66 65 63 74 69 6f 6e 2d 63 6f 6e 74 72
\x 6f 6c a4 6e 61 6d 65 d9 22 54 68 65 20 63 61 75 73 65 73 20 61 6e 64 20 73 70 72 65 61 64 20 6f
\x 66 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a8 65 76 69
\x 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65
\x a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36
\x 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 02 a4 61 6c 73 6f 90 8d
\x a4 72 75 6c 65 ae 43 72 65 64 69 74 73 20 69 6e 20 61 6c 6c a7 76 65 72 64 69 63 74 a4 66 61 69
\x 6c a4 68 61 76 65 07 a8 68 61 76 65 5f 6d 69 6e 07 a8 68 61 76 65 5f 6d 61 78 07 aa 68 61 76 65
\x 5f 77 6f 72 64 73 a1 37 a4 6e 65 65 64 10 a8 6e 65 65 64 5f 6d 61 78 c0 aa 63 6f 75 6e 74 73 5f
\x 6d 61 78 c0 aa 6e 65 65 64 5f 77 6f 72 64 73 ab 61 74 20 6c 65 61 73 74 20 31 36 a7 6d 69 73 73
\x 69 6e 67 90 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65
\x 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61
\x 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 a9 72 75 6c 65 73 2e 63 73 76 a4 6c 69 6e 65 02 a4 61
\x 6c 73 6f 90 8d a4 72 75 6c 65 bb 43 72 65 64 69 74 73 20 66 72 6f 6d 20 67 72 6f 75 70 73 20 42
\x 20 61 6e 64 20 43 a7 76 65 72 64 69 63 74 a4 66 61 69 6c a4 68 61 76 65 05 a8 68 61 76 65 5f 6d
\x 69 6e 05 a8 68 61 76 65 5f 6d 61 78 05 aa 68 61 76 65 5f 77 6f 72 64 73 a1 35 a4 6e 65 65 64 07
\x a8 6e 65 65 64 5f 6d 61 78 c0 aa 63 6f 75 6e 74 73 5f 6d 61 78 c0 aa 6e 65 65 64 5f 77 6f 72 64
\x 73 aa 61 74 20 6c 65 61 73 74 20 37 a7 6d 69 73 73 69 6e 67 90 a8 65 76 69 64 65 6e 63 65 86 a6
\x 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f
\x 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 a9
\x 72 75 6c 65 73 2e 63 73 76 a4 6c 69 6e 65 03 a4 61 6c 73 6f 90 8d a4 72 75 6c 65 b2 55 6e 69 74
\x 73 20 66 72 6f 6d 20 67 72 6f 75 70 20 42 a7 76 65 72 64 69 63 74 a4 70 61 73 73 a4 68 61 76 65
\x 01 a8 68 61 76 65 5f 6d 69 6e 01 a8 68 61 76 65 5f 6d 61 78 01 aa 68 61 76 65 5f 77 6f 72 64 73
\x a1 31 a4 6e 65 65 64 01 a8 6e 65 65 64 5f 6d 61 78 c0 aa 63 6f 75 6e 74 73 5f 6d 61 78 c0 aa 6e
\x 65 65 64 5f 77 6f 72 64 73 aa 61 74 20 6c 65 61 73 74 20 31 a7 6d 69 73 73 69 6e 67 90 a8 65 76
\x 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63
\x 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20
\x 36 31 a4 66 69 6c 65 a9 72 75 6c 65 73 2e 63 73 76 a4 6c 69 6e 65 04 a4 61 6c 73 6f 90 8d a4 72
\x 75 6c 65 b4 43 72 65 64 69 74 73 20 66 72 6f 6d 20 67 72 6f 75 70 20 43 a7 76 65 72 64 69 63 74
\x a4 70 61 73 73 a4 68 61 76 65 00 a8 68 61 76 65 5f 6d 69 6e 00 a8 68 61 76 65 5f 6d 61 78 00 aa
\x 68 61 76 65 5f 77 6f 72 64 73 a1 30 a4 6e 65 65 64 c0 a8 6e 65 65 64 5f 6d 61 78 04 aa 63 6f 75
\x 6e 74 73 5f 6d 61 78 c0 aa 6e 65 65 64 5f 77 6f 72 64 73 ae 6e 6f 20 6d 6f 72 65 20 74 68 61 6e
\x 20 34 a7 6d 69 73 73 69 6e 67 90 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74
\x 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30
\x 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 a9 72 75 6c 65 73 2e 63 73 76 a4
\x 6c 69 6e 65 05 a4 61 6c 73 6f 90 a7 64 65 63 69 64 65 73 90 aa 63 6f 6d 70 6c 65 74 69 6f 6e 94
\x 8a a2 69 64 b2 75 6e 69 74 3a 63 6f 6d 6d 75 6e 69 63 61 74 69 6f 6e a4 6e 61 6d 65 bc 43 6f 6d
\x 6d 75 6e 69 63 61 74 65 20 69 6e 20 63 61 72 65 20 73 65 74 74 69 6e 67 73 a4 6b 69 6e 64 a4 75
\x 6e 69 74 a5 6c 65 76 65 6c c0 a2 61 73 c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64 61 74 6f 72 79 c3
\x a7 63 72 65 64 69 74 73 a1 33 a5 68 6f 75 72 73 a2 32 30 a8 65 76 69 64 65 6e 63 65 86 a6 73 74
\x 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b
\x a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f
\x 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 02 8a a2 69 64 b1 75 6e 69 74 3a 64 75 74 79 2d 6f
\x 66 2d 63 61 72 65 a4 6e 61 6d 65 ac 44 75 74 79 20 6f 66 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e
\x 69 74 a5 6c 65 76 65 6c c0 a2 61 73 c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64 61 74 6f 72 79 c3 a7
\x 63 72 65 64 69 74 73 a1 31 a5 68 6f 75 72 73 a1 37 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74
\x 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64
\x 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74
\x 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 03 8a a2 69 64 b6 75 6e 69 74 3a 69 6e 66 65 63 74 69 6f
\x 6e 2d 63 6f 6e 74 72 6f 6c a4 6e 61 6d 65 d9 22 54 68 65 20 63 61 75 73 65 73 20 61 6e 64 20 73
\x 70 72 65 61 64 20 6f 66 20 69 6e 66 65 63 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76
\x 65 6c c0 a2 61 73 c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64 61 74 6f 72 79 c3 a7 63 72 65 64 69 74
\x 73 a1 33 a5 68 6f 75 72 73 a2 32 30 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73
\x 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32
\x 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e
\x 63 73 76 a4 6c 69 6e 65 04 8a a2 69 64 ae 75 6e 69 74 3a 6e 61 69 6c 2d 63 61 72 65 a4 6e 61 6d
\x 65 a9 4e 61 69 6c 20 63 61 72 65 a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a2 61 73 c0
\x a5 67 72 6f 75 70 a1 43 a9 6d 61 6e 64 61 74 6f 72 79 c2 a7 63 72 65 64 69 74 73 a1 32 a5 68 6f
\x 75 72 73 a7 75 6e 6b 6e 6f 77 6e a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74
\x 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30
\x 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63
\x 73 76 a4 6c 69 6e 65 08 a2 62 79 a7 63 72 65 64 69 74 73 b2 63 6f 6d 70 6c 65 74 69 6f 6e 5f 76
\x 65 72 64 69 63 74 a4 70 61 73 73 a7 6f 70 74 69 6d 61 6c c3 b2 63 6f 6d 70 6c 65 74 69 6f 6e 5f
\x 63 72 65 64 69 74 73 82 a3 6d 69 6e 09 a3 6d 61 78 09 b0 63 6f 6d 70 6c 65 74 69 6f 6e 5f 68 6f
\x 75 72 73 82 a3 6d 69 6e 2f a3 6d 61 78 c0 a7 61 74 5f 62 65 73 74 04 a8 63 6f 6e 66 6c 69 63 74
\x 90 a7 77 68 79 5f 6e 6f 74 90 a5 75 6e 69 74 73 92 8a a2 69 64 a8 75 6e 69 74 3a 6c 61 77 a4 6e
\x 61 6d 65 ba 55 6e 64 65 72 73 74 61 6e 64 20 74 68 65 20 6c 61 77 20 6f 66 20 63 61 72 65 a4 6b
\x 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a2 61 73 c0 a5 67 72 6f 75 70 c0 a9 6d 61 6e 64 61
\x 74 6f 72 79 c3 a7 63 72 65 64 69 74 73 a1 32 a5 68 6f 75 72 73 a2 31 35 a8 65 76 69 64 65 6e 63
\x 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e
\x 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69
\x 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c 69 6e 65 05 8a a2 69 64 af 75 6e 69 74 3a 6d
\x 65 64 69 63 61 74 69 6f 6e a4 6e 61 6d 65 bd 53 75 70 70 6f 72 74 20 74 68 65 20 75 73 65 20 6f
\x 66 20 6d 65 64 69 63 61 74 69 6f 6e a4 6b 69 6e 64 a4 75 6e 69 74 a5 6c 65 76 65 6c c0 a2 61 73
\x c0 a5 67 72 6f 75 70 a1 42 a9 6d 61 6e 64 61 74 6f 72 79 c2 a7 63 72 65 64 69 74 73 a1 35 a5 68
\x 6f 75 72 73 a2 34 30 a8 65 76 69 64 65 6e 63 65 86 a6 73 74 61 74 75 73 ab 65 73 74 61 62 6c 69
\x 73 68 65 64 a6 73 6f 75 72 63 65 a8 68 61 6e 64 62 6f 6f 6b a4 64 61 74 65 a4 32 30 32 30 a7 6c
\x 6f 63 61 74 6f 72 a5 70 2e 20 36 31 a4 66 69 6c 65 ac 63 6f 6e 74 61 69 6e 73 2e 63 73 76 a4 6c
\x 69 6e 65 07 ab 6e 6f 74 5f 63 6f 75 6e 74 65 64 90 a5 6e 6f 74 65 73 90 aa 6c 65 66 74 5f 61 73
\x 69 64 65 01 a8 6e 6f 5f 72 75 6c 65 73 c2 a4 6d 65 74 61 84 a6 64 69 67 65 73 74 d9 40 32 30 31
\x 31 35 65 30 38 33 31 61 37 62 61 35 63 39 63 39 35 31 30 32 63 36 64 32 35 61 32 61 66 30 36 31
\x 33 31 65 31 65 66 37 61 62 36 32 39 63 34 36 61 31 65 37 66 35 63 64 32 33 32 36 32 33 a5 67 72
\x 61 70 68 a5 73 6d 61 6c 6c a7 76 65 72 73 69 6f 6e a5 31 2e 32 2e 30 a9 74 72 75 6e 63 61 74 65
\x 64 c2

> qualify care-diploma-2 --units law --units medication -f dot
digraph "qualify" {
  rankdir=LR;
  "qualification:care-diploma-2" [label="Diploma in Care, level 2", shape=note, style="filled,solid", fillcolor="#fcf6c0"];
  "unit:communication" [label="Communicate in care settings", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:duty-of-care" [label="Duty of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:infection-control" [label="The causes and spread of infection", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:nail-care" [label="Nail care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:law" [label="Understand the law of care", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "unit:medication" [label="Support the use of medication", shape=component, style="filled,solid", fillcolor="#dcf0fb"];
  "qualification:care-diploma-2" -> "unit:communication" [label="missing", style=solid];
  "qualification:care-diploma-2" -> "unit:duty-of-care" [label="missing", style=solid];
  "qualification:care-diploma-2" -> "unit:infection-control" [label="missing", style=solid];
  "qualification:care-diploma-2" -> "unit:communication" [label="completion", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:duty-of-care" [label="completion", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:infection-control" [label="completion", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:nail-care" [label="completion", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:law" [label="units", style=solid, tooltip="established"];
  "qualification:care-diploma-2" -> "unit:medication" [label="units", style=solid, tooltip="established"];
}

> qualify care-diploma-2 --units law --detail ids -f json
{"data":{"qualification":"qualification:care-diploma-2","verdict":"fail","rules":[{"rule":"Mandatory units","verdict":"fail","have":1,"have_min":1,"have_max":1,"have_words":"1","need":4,"need_max":null,"counts_max":null,"need_words":"all 4","missing":["unit:communication","unit:duty-of-care","unit:infection-control"]},{"rule":"Credits in all","verdict":"fail","have":2,"have_min":2,"have_max":2,"have_words":"2","need":16,"need_max":null,"counts_max":null,"need_words":"at least 16","missing":[]},{"rule":"Credits from groups B and C","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":7,"need_max":null,"counts_max":null,"need_words":"at least 7","missing":[]},{"rule":"Units from group B","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":1,"need_max":null,"counts_max":null,"need_words":"at least 1","missing":[]},{"rule":"Credits from group C","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":4,"counts_max":null,"need_words":"no more than 4","missing":[]}],"decides":[],"completion":["unit:communication","unit:duty-of-care","unit:infection-control","unit:medication","unit:nail-care"],"by":"credits","completion_verdict":"pass","optimal":true,"completion_credits":{"min":14,"max":14},"completion_hours":{"min":87,"max":null},"at_best":5,"conflict":[],"why_not":[],"units":["unit:law"],"not_counted":[],"notes":[],"left_aside":1,"no_rules":false},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false}}

# Every kind of rule: a level, a barred pair, an equivalent, a decimal, two sources on one rule.
% graph choices
> qualify diploma
Diploma in support work, given no units yet: 4 of 6 rules fail.
A cheapest completion by credits adds 6 units, credits as listed and 145 guided
hours; whether it passes hangs on figures that are not known.
Other units of the same group have the same figures on record and would do as
well.
2 of the 8 optional units to choose from have no credits of their own on record,
so "cheapest" says little: it goes by the most that each may have, and then by
fewer units.
1 unit that is only planned or possible is not proposed.

Verdict: fail

Rules (6)
  Rule              Verdict  Have  Need             How sure     Written in
  ────────────────  ───────  ────  ───────────────  ───────────  ───────────────
  Mandatory units   fail     0     all 2            established  handbook, p. 10
    Missing: The law of care, Talking with people
  Credits in all    fail     0     at least 20      established  handbook, p. 9
  Credits in all,   fail     0     at least 8       established  handbook, p. 9
   at level 3 or
   above
  Credits from      pass     0     no more than 6   established  handbook, p. 9
   group C                         count
  Units from group  fail     0     at least 1, no   established  handbook, p. 9
   B                               more than 2
  Units from Aids   pass     0     no more than 1   established  handbook, p. 9
   for moving and
   Hoists

What would complete it (6)
  Unit                 Level  Group  Mandatory  Credits  Guided hours
  ───────────────────  ─────  ─────  ─────────  ───────  ────────────
  The law of care          2         yes        3        20
  Talking with people      2         yes        2.5      18
  Leading a team           3  A      no         5        30
  Planning a shift            A      no         4        25
  Aids for moving          2  B      no         3        12
  Gardening                1  C      no         4        40

Sources
  handbook: The handbook (2020)

> qualify diploma --units law-2015 --units talk --units aids --units lead --units plan --units garden
Diploma in support work, given 6 units that count: that may or may not be
enough; the record cannot tell.
It hangs on figures that are not known exactly. Ask the awarding body about 1
unit first: no fewer figures can settle it, and these may.
1 unit that is only planned or possible is not proposed.

Verdict: cannot-tell

Rules (6)
  Rule            Verdict      Have    Need           How sure     Written in
  ──────────────  ───────────  ──────  ─────────────  ───────────  ─────────────
  Mandatory       pass         2       all 2          established  handbook, p.
   units                                                           10
  Credits in all  pass         20.5    at least 20    established  handbook, p.
                                                                   9
  Credits in      cannot-tell  5 to 9  at least 8     established  handbook, p.
   all, at level                                                   9
   3 or above
  Credits from    pass         4       no more than   established  handbook, p.
   group C                             6 count                     9
  Units from      pass         1       at least 1,    established  handbook, p.
   group B                             no more than                9
                                       2
  Units from      pass         1       no more than   established  handbook, p.
   Aids for                            1                           9
   moving and
   Hoists

Units whose figures would decide (1)
  Unit              Group  Mandatory  Credits  Guided hours
  ────────────────  ─────  ─────────  ───────  ────────────
  Planning a shift  A      no         4        25

Units that count (6)
  Unit            Level  In place of     Group  Mandatory  Credits  Guided hours
  ──────────────  ─────  ──────────────  ─────  ─────────  ───────  ────────────
  Aids for            2                  B      no         3        12
   moving
  Gardening           1                  C      no         4        40
  Leading a team      3                  A      no         5        30
  Planning a                             A      no         4        25
   shift
  Talking with        2                         yes        2.5      18
   people
  The law of          2  The law of             yes        2        15
   care (2015)           care

Sources
  handbook: The handbook (2020)

> qualify diploma --units law-2015 --units talk --units aids --units hoists --units lead --units plan --units other
Diploma in support work, given 6 units that count: 2 of 6 rules fail.
Nothing that could be added makes these units pass.
Without Aids for moving they could be completed; giving up fewer would not do.
1 unit that is only planned or possible is not proposed.

Verdict: fail

Rules (6)
  Rule            Verdict      Have    Need           How sure     Written in
  ──────────────  ───────────  ──────  ─────────────  ───────────  ─────────────
  Mandatory       pass         2       all 2          established  handbook, p.
   units                                                           10
  Credits in all  fail         19.5    at least 20    established  handbook, p.
                                                                   9
  Credits in      cannot-tell  5 to 9  at least 8     established  handbook, p.
   all, at level                                                   9
   3 or above
  Credits from    pass         0       no more than   established  handbook, p.
   group C                             6 count                     9
  Units from      pass         2       at least 1,    established  handbook, p.
   group B                             no more than                9
                                       2
  Units from      fail         2       no more than   established  handbook, p.
   Aids for                            1                           9
   moving and
   Hoists

In conflict with the rules (1)
  Unit             Level
  ───────────────  ─────
  Aids for moving      2

Why not (1)
  - Units from Aids for moving and Hoists: no more than 1 may be taken, and
    these units come to at least 2.

Units that count (6)
  Unit            Level  In place of     Group  Mandatory  Credits  Guided hours
  ──────────────  ─────  ──────────────  ─────  ─────────  ───────  ────────────
  Aids for            2                  B      no         3        12
   moving
  Hoists              2                  B      no         3        12
  Leading a team      3                  A      no         5        30
  Planning a                             A      no         4        25
   shift
  Talking with        2                         yes        2.5      18
   people
  The law of          2  The law of             yes        2        15
   care (2015)           care

Not counted (1)
  Unit                      Level  Why
  ────────────────────────  ─────  ─────────────────────────────
  A unit of something else      2  no part of this qualification

Sources
  handbook: The handbook (2020)

> qualify diploma --units law --units law-2015 --units talk --units lead --units mentor --units plan --units aids --units music --units craft
Diploma in support work, given 9 units that count: that may or may not be
enough; the record cannot tell.
It hangs on figures that are not known exactly. Ask the awarding body about 1
unit first: no fewer figures can settle it, and these may.
1 unit that is only planned or possible is not proposed.

Verdict: cannot-tell

Rules (6)
  Rule               Verdict      Need              How sure     Written in
  ─────────────────  ───────────  ────────────────  ───────────  ───────────────
  Mandatory units    pass         all 2             established  handbook, p. 10
    Have: 2
  Credits in all     pass         at least 20       established  handbook, p. 9
    Have: 22.5 to 29.5 (of 22.5 or more taken)
  Credits in all,    cannot-tell  at least 8        established  handbook, p. 9
   at level 3 or
   above
    Have: 7 to 15
  Credits from       pass         no more than 6    established  handbook, p. 9
   group C                        count
    Have: 4 to 6 (of 4 or more taken)
  Units from group   pass         at least 1, no    established  handbook, p. 9
   B                              more than 2
    Have: 1
  Units from Aids    pass         no more than 1    established  handbook, p. 9
   for moving and
   Hoists
    Have: 1

Units whose figures would decide (1)
  Unit       Level  Group  Mandatory  Credits  Guided hours
  ─────────  ─────  ─────  ─────────  ───────  ────────────
  Mentoring      3  A      no         2 to 6   unknown

Units that count (9)
  Unit            Level  In place of     Group  Mandatory  Credits  Guided hours
  ──────────────  ─────  ──────────────  ─────  ─────────  ───────  ────────────
  Aids for            2                  B      no         3        12
   moving
  Craft               1                  C      no         unknown  unknown
  The law of          2                         yes        3        20
   care
  Leading a team      3                  A      no         5        30
  Mentoring           3                  A      no         2 to 6   unknown
  Music               1                  C      no         4        40
  Planning a                             A      no         4        25
   shift
  Talking with        2                         yes        2.5      18
   people
  The law of          2  The law of             yes        2        15
   care (2015)           care

Sources
  handbook: The handbook (2020)

> qualify award --units law
Award without rules, given 1 unit that counts: that may or may not be enough;
the record cannot tell.
Only which units are mandatory is on record, no other rule.

Verdict: cannot-tell

Rules (1)
  Rule             Verdict  Have  Need   How sure     Written in
  ───────────────  ───────  ────  ─────  ───────────  ───────────────
  Mandatory units  pass     1     all 1  established  handbook, p. 10

Units that count (1)
  Unit             Level  Mandatory  Credits  Guided hours
  ───────────────  ─────  ─────────  ───────  ────────────
  The law of care      2  yes        3        20

Sources
  handbook: The handbook (2020)

> qualify passport --units law --units talk
Passport, all of it mandatory, given 2 units that count: every rule on record is
met, whatever figures known only as ranges turn out to be.
Only which units are mandatory is on record, no other rule.

Verdict: pass

Rules (1)
  Rule             Verdict  Have  Need   How sure     Written in
  ───────────────  ───────  ────  ─────  ───────────  ───────────────
  Mandatory units  pass     2     all 2  established  handbook, p. 10

Units that count (2)
  Unit                 Level  Mandatory  Credits  Guided hours
  ───────────────────  ─────  ─────────  ───────  ────────────
  The law of care          2  yes        3        20
  Talking with people      2  yes        2.5      18

Sources
  handbook: The handbook (2020)

> qualify passport --units law
Passport, all of it mandatory, given 1 unit that counts: 1 of 1 rule fails.
Only which units are mandatory is on record, no other rule.
A cheapest completion by credits adds 1 unit, credits as listed and 18 guided
hours; it passes whatever the figures turn out to be.

Verdict: fail

Rules (1)
  Rule           Verdict  Have  Need   Missing        How sure     Written in
  ─────────────  ───────  ────  ─────  ─────────────  ───────────  ─────────────
  Mandatory      fail     1     all 2  Talking with   established  handbook, p.
   units                               people                      10

What would complete it (1)
  Unit                 Level  Mandatory  Credits  Guided hours
  ───────────────────  ─────  ─────────  ───────  ────────────
  Talking with people      2  yes        2.5      18

Units that count (1)
  Unit             Level  Mandatory  Credits  Guided hours
  ───────────────  ─────  ─────────  ───────  ────────────
  The law of care      2  yes        3        20

Sources
  handbook: The handbook (2020)

> qualify bare
The rules of combination of A qualification of which nothing is recorded are not
recorded: nothing can be told.

Verdict: cannot-tell

> qualify impossible --units music
A qualification that cannot be passed, given 1 unit that counts: 1 of 1 rule
fails.
Nothing that could be added makes these units pass.

Verdict: fail

Rules (1)
  Rule            Verdict  Have  Need         How sure     Written in
  ──────────────  ───────  ────  ───────────  ───────────  ──────────────
  Credits in all  fail     4     at least 20  established  handbook, p. 9

Why not (1)
  - Credits in all: all units there are together give at most 8 of the 20 asked
    for.

Units that count (1)
  Unit   Level  Mandatory  Credits  Guided hours
  ─────  ─────  ─────────  ───────  ────────────
  Music      1  no         4        40

Sources
  handbook: The handbook (2020)

> qualify diploma --units law --budget 1
Diploma in support work, given 1 unit that counts: 4 of 6 rules fail.
No completion was found within the budget of search steps.
1 unit that is only planned or possible is not proposed.

Verdict: fail

Rules (6)
  Rule         Verdict  Have  Need         Missing      How sure     Written in
  ───────────  ───────  ────  ───────────  ───────────  ───────────  ───────────
  Mandatory    fail     1     all 2        Talking      established  handbook,
   units                                   with people               p. 10
  Credits in   fail     3     at least 20               established  handbook,
   all                                                               p. 9
  Credits in   fail     0     at least 8                established  handbook,
   all, at                                                           p. 9
   level 3 or
   above
  Credits      pass     0     no more                   established  handbook,
   from group                 than 6                                 p. 9
   C                          count
  Units from   fail     0     at least 1,               established  handbook,
   group B                    no more                                p. 9
                              than 2
  Units from   pass     0     no more                   established  handbook,
   Aids for                   than 1                                 p. 9
   moving and
   Hoists

Units that count (1)
  Unit             Level  Mandatory  Credits  Guided hours
  ───────────────  ─────  ─────────  ───────  ────────────
  The law of care      2  yes        3        20

Sources
  handbook: The handbook (2020)

> show diploma
Diploma in support work
qualification · level 3 · qualification:diploma

How sure:   established
Written in: handbook, p. 1
Rules:      established: handbook, p. 9: counted in credits; min 20
            established: handbook, p. 9: counted in credits; min 8; level min 3
            established: handbook, p. 9: group C; counted in credits; counts max
            6
            established: handbook, p. 9: group B; counted in units; min 1; max 2
            established: handbook, p. 9: counted in units; max 1; units Aids for
            moving; Hoists
            established: later, l. 1: equivalent The law of care; The law of
            care (2015)
            inferred: later, l. 3 - A reading of the letter: it may ask for
            more: counted in credits; min 21

Contains (11)
  Name                 Level  Details        How sure     Written in
  ───────────────────  ─────  ─────────────  ───────────  ───────────────
  Aids for moving          2  group B        established  handbook, p. 12
  Craft                    1  group C        established  handbook, p. 13
  Gardening                1  group C        established  handbook, p. 13
  Hoists                   2  group B        established  handbook, p. 12
  The law of care          2  mandatory yes  established  handbook, p. 10
  Leading a team           3  group A        established  handbook, p. 11
  Mentoring                3  group A        established  handbook, p. 11
  Music                    1  group C        established  handbook, p. 13
  Planning a shift            group A        established  handbook, p. 11
? Working with robots      3  group A        potential    handbook, p. 14
  Talking with people      2  mandatory yes  established  handbook, p. 10

? potential: it does not exist yet; a source says it could
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  handbook: The handbook (2020)
  later:    A letter about the handbook (2021)

# What it is not asked about.
> qualify law
! rung: 'law' is 'unit:law', and here a qualification is wanted; `show unit:law` says what it is linked to
= 1

> qualify diploma law
! rung: 'law' is a word too many; did you mean: qualify diploma --units law
= 2

> qualify diploma --units nothing
! rung: no unit 'nothing'; of another kind there is 'qualification:bare'
= 1

> qualify diploma --budget 0
! rung: --budget takes a whole number from 1 to 10000000, not '0'
= 2

# The last budget that is too small, and the first that is not.
> qualify diploma --units law --budget 6 -f json --detail ids
{"data":{"qualification":"qualification:diploma","verdict":"fail","rules":[{"rule":"Mandatory units","verdict":"fail","have":1,"have_min":1,"have_max":1,"have_words":"1","need":2,"need_max":null,"counts_max":null,"need_words":"all 2","missing":["unit:talk"]},{"rule":"Credits in all","verdict":"fail","have":3,"have_min":3,"have_max":3,"have_words":"3","need":20,"need_max":null,"counts_max":null,"need_words":"at least 20","missing":[]},{"rule":"Credits in all, at level 3 or above","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":8,"need_max":null,"counts_max":null,"need_words":"at least 8","missing":[]},{"rule":"Credits from group C","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":null,"counts_max":6,"need_words":"no more than 6 count","missing":[]},{"rule":"Units from group B","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":1,"need_max":2,"counts_max":null,"need_words":"at least 1, no more than 2","missing":[]},{"rule":"Units from Aids for moving and Hoists","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":1,"counts_max":null,"need_words":"no more than 1","missing":[]}],"decides":[],"completion":[],"by":"credits","completion_verdict":"cannot-tell","optimal":null,"completion_credits":null,"completion_hours":null,"at_best":null,"conflict":[],"why_not":[],"units":["unit:law"],"not_counted":[],"notes":["No completion was found within the budget of search steps."],"left_aside":1,"no_rules":false},"meta":{"digest":"1d68f1b7195148f790b707cf3e08cb53152448d70e106ac9733202aa77bf9c5b","graph":"choices","version":"1.0.0","truncated":false}}

> qualify diploma --units law --budget 7 -f json --detail ids
{"data":{"qualification":"qualification:diploma","verdict":"fail","rules":[{"rule":"Mandatory units","verdict":"fail","have":1,"have_min":1,"have_max":1,"have_words":"1","need":2,"need_max":null,"counts_max":null,"need_words":"all 2","missing":["unit:talk"]},{"rule":"Credits in all","verdict":"fail","have":3,"have_min":3,"have_max":3,"have_words":"3","need":20,"need_max":null,"counts_max":null,"need_words":"at least 20","missing":[]},{"rule":"Credits in all, at level 3 or above","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":8,"need_max":null,"counts_max":null,"need_words":"at least 8","missing":[]},{"rule":"Credits from group C","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":null,"counts_max":6,"need_words":"no more than 6 count","missing":[]},{"rule":"Units from group B","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":1,"need_max":2,"counts_max":null,"need_words":"at least 1, no more than 2","missing":[]},{"rule":"Units from Aids for moving and Hoists","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":1,"counts_max":null,"need_words":"no more than 1","missing":[]}],"decides":[],"completion":["unit:talk","unit:lead","unit:plan","unit:aids","unit:garden","unit:music"],"by":"credits","completion_verdict":"cannot-tell","optimal":false,"completion_credits":{"min":null,"max":null},"completion_hours":{"min":165,"max":165},"at_best":null,"conflict":[],"why_not":[],"units":["unit:law"],"not_counted":[],"notes":["Other units of the same group have the same figures on record and would do as well.","2 of the 8 optional units to choose from have no credits of their own on record, so \"cheapest\" says little: it goes by the most that each may have, and then by fewer units."],"left_aside":1,"no_rules":false},"meta":{"digest":"1d68f1b7195148f790b707cf3e08cb53152448d70e106ac9733202aa77bf9c5b","graph":"choices","version":"1.0.0","truncated":false}}

# What a rule alone says in halves counts in halves.
> qualify halves --units music -f json --detail ids
{"data":{"qualification":"qualification:halves","verdict":"fail","rules":[{"rule":"Credits in all","verdict":"fail","have":4,"have_min":4,"have_max":4,"have_words":"4","need":null,"need_max":null,"counts_max":null,"need_words":"at least 4.5","missing":[]}],"decides":[],"completion":["unit:garden"],"by":"credits","completion_verdict":"pass","optimal":true,"completion_credits":{"min":4,"max":4},"completion_hours":{"min":40,"max":40},"at_best":1,"conflict":[],"why_not":[],"units":["unit:music"],"not_counted":[],"notes":[],"left_aside":0,"no_rules":false},"meta":{"digest":"1d68f1b7195148f790b707cf3e08cb53152448d70e106ac9733202aa77bf9c5b","graph":"choices","version":"1.0.0","truncated":false}}

# Units that may come to as much are not alike where one comes to more at the least.
> qualify narrow --units yarn --units yarn-dyed -f json --detail ids
{"data":{"qualification":"qualification:narrow","verdict":"fail","rules":[{"rule":"Credits in all","verdict":"fail","have":null,"have_min":5,"have_max":12,"have_words":"5 to 12","need":null,"need_max":4,"counts_max":null,"need_words":"no more than 4","missing":[]}],"decides":[],"completion":[],"by":"credits","completion_verdict":"fail","optimal":null,"completion_credits":null,"completion_hours":null,"at_best":null,"conflict":["unit:yarn-dyed"],"why_not":["Credits in all: no more than 4 may be taken, and these units come to at least 5."],"units":["unit:yarn","unit:yarn-dyed"],"not_counted":[],"notes":[],"left_aside":0,"no_rules":false},"meta":{"digest":"1d68f1b7195148f790b707cf3e08cb53152448d70e106ac9733202aa77bf9c5b","graph":"choices","version":"1.0.0","truncated":false}}

# A narrower status asks for no unit that it does not name: the possible one is not proposed.
% graph small.rung
> qualify care-diploma-2 --with care-diploma-2:contains:palliative-care --status established --status inferred -f json --detail ids
{"data":{"qualification":"qualification:care-diploma-2","verdict":"fail","rules":[{"rule":"Mandatory units","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":4,"need_max":null,"counts_max":null,"need_words":"all 4","missing":["unit:communication","unit:duty-of-care","unit:infection-control","unit:law"]},{"rule":"Credits in all","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":16,"need_max":null,"counts_max":null,"need_words":"at least 16","missing":[]},{"rule":"Credits from groups B and C","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":7,"need_max":null,"counts_max":null,"need_words":"at least 7","missing":[]},{"rule":"Units from group B","verdict":"fail","have":0,"have_min":0,"have_max":0,"have_words":"0","need":1,"need_max":null,"counts_max":null,"need_words":"at least 1","missing":[]},{"rule":"Credits from group C","verdict":"pass","have":0,"have_min":0,"have_max":0,"have_words":"0","need":null,"need_max":4,"counts_max":null,"need_words":"no more than 4","missing":[]}],"decides":[],"completion":["unit:communication","unit:duty-of-care","unit:infection-control","unit:law","unit:medication","unit:nail-care"],"by":"credits","completion_verdict":"pass","optimal":true,"completion_credits":{"min":16,"max":16},"completion_hours":{"min":102,"max":null},"at_best":6,"conflict":[],"why_not":[],"units":[],"not_counted":[],"notes":[],"left_aside":1,"no_rules":false},"meta":{"digest":"20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623","graph":"small","version":"1.2.0","truncated":false,"supposed":{"without":[],"with":["qualification:care-diploma-2:contains:unit:palliative-care"]}}}
