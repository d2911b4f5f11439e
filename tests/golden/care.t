# The care graph that is built in: a few headline answers. Counts here move when the graph does; read before you keep.
> next healthcare-assistant --k 30 -f csv
to.id,to.name,to.kind,to.level,from.id,from.name,from.kind,from.level,type,rise,months,via,needed,held,missing,share,blocked_by,check,basis,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
role:social-work-assistant,Social work assistant,role,,role:healthcare-assistant,Healthcare assistant,role,2,sector-change,,,,10,2,competency:advise-people-about-available-help; competency:check-on-people-at-home; competency:contribute-to-care-plans; competency:follow-a-care-plan; competency:follow-law-and-policy; competency:keep-accurate-records; competency:work-in-partnership-with-others; competency:write-reports,0.2,,"experience in a hospital, hospice, care home or children's home, and usually a GCSE in English; DBS check: enhanced",link,established,ncs-2020,2020-11,"Social work assistant, DirectRoute",,,,progresses-to.csv,164,
role:phlebotomist,Phlebotomist,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,7,1,competency:apply-simple-dressings; competency:explain-procedures-to-people; competency:keep-accurate-records; competency:label-and-deliver-specimens; competency:take-blood-samples; competency:use-digital-technology-at-work,0.14285714285714285,,training and promotion; DBS check: enhanced; driving licence: yes (may be asked); first aid certificate,link,established,ncs-2020,2020-11,"Phlebotomist, WorkRoute",,,,progresses-to.csv,158,
role:radiography-assistant,Radiography assistant,role,3,role:healthcare-assistant,Healthcare assistant,role,2,advance,1,,,7,1,competency:assist-the-practitioner-in-healthcare-activities; competency:assist-with-imaging-procedures; competency:check-and-maintain-clinical-equipment; competency:do-clerical-tasks; competency:give-accessible-information; competency:move-patients-between-departments,0.14285714285714285,,training and promotion; DBS check: enhanced,link,established,ncs-2020,2020-11,"Radiography assistant, WorkRoute",,,,progresses-to.csv,162,
role:physiotherapy-assistant,Physiotherapy assistant,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,8,1,competency:keep-accurate-records; competency:maintain-environment-and-resources-for-care; competency:prepare-people-for-healthcare-activities; competency:show-people-how-to-use-aids; competency:support-therapy-sessions; competency:work-through-exercises-with-people; competency:write-reports,0.125,,further training and promotion; DBS check: enhanced; first aid certificate,link,established,ncs-2020,2020-11,"Physiotherapy assistant, WorkRoute",,,,progresses-to.csv,159,
role:radiographer,Radiographer,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,8,1,competency:follow-law-and-policy; competency:keep-accurate-records; competency:maintain-confidentiality; competency:monitor-the-effectiveness-of-care; competency:provide-basic-life-support; competency:supervise-students-and-new-staff; competency:use-radiation-protection,0.125,,training; registration: Health and Care Professions Council; DBS check: enhanced,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,161,
role:maternity-support-worker,Maternity support worker,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,10,1,competency:collect-data-for-audit; competency:contribute-to-care-plans; competency:follow-a-care-plan; competency:help-with-parenting-classes; competency:keep-accurate-records; competency:promote-independence; competency:support-families-in-labour-wards; competency:support-new-mothers; competency:work-in-agreed-ways,0.1,,further training and promotion; DBS check: enhanced,link,established,ncs-2020,2020-11,"Maternity support worker, WorkRoute",,,,progresses-to.csv,153,
role:social-worker,Social worker,role,6,role:healthcare-assistant,Healthcare assistant,role,2,sector-change,4,,,14,1,competency:advise-people-about-available-help; competency:assess-social-care-needs; competency:develop-support-plans; competency:keep-accurate-records; competency:manage-a-caseload; competency:promote-independence; competency:protect-people-at-risk-of-harm; competency:take-part-in-clinical-supervision; competency:teach-independent-living-skills; competency:use-basic-counselling-skills; competency:work-in-partnership-with-families; competency:work-in-partnership-with-others; competency:write-reports,0.07142857142857142,,training; registration: Social Work England; DBS check: enhanced; driving licence: yes (may be asked),link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,165,
role:nursing-associate,Nursing associate,role,5,role:healthcare-assistant,Healthcare assistant,role,2,advance,3,24,standard:nursing-associate-nmc-2018,59,3,competency:adapt-communication-to-individual-needs; competency:administer-medicines; competency:advocate-for-people; competency:apply-evidence-in-practice; competency:apply-infection-control-in-practice; competency:build-relationships-with-people-and-families; competency:care-for-people-after-death; competency:care-for-people-with-learning-disabilities; competency:challenge-discriminatory-behaviour; competency:collect-data-for-audit; competency:contribute-to-quality-improvement; competency:delegate-tasks-appropriately; competency:develop-own-knowledge-and-practice; competency:explain-immunisation-and-screening; competency:follow-law-and-policy; competency:give-accessible-information; competency:give-feedback-on-care-delivered; competency:give-injections; competency:help-people-with-pain-and-discomfort; competency:identify-people-for-health-screening; competency:interpret-physiological-measurements; competency:keep-accurate-records; competency:look-after-own-wellbeing; competency:maintain-a-safe-environment; competency:maintain-privacy-and-dignity; competency:manage-own-workload; competency:meet-hygiene-and-mobility-needs; competency:meet-nutrition-bladder-and-bowel-needs; competency:monitor-electrocardiogram-equipment; competency:monitor-the-effectiveness-of-care; competency:perform-nursing-procedures; competency:practise-to-a-professional-code; competency:promote-equality-and-inclusion; competency:promote-health-and-wellbeing; competency:promote-healthy-choices; competency:provide-wound-care-and-skin-integrity; competency:recognise-a-deteriorating-patient; competency:recognise-changes-in-mental-capacity; competency:recognise-risk-of-self-harm-and-suicide; competency:recognise-signs-of-abuse-and-neglect; competency:reflect-on-practice; competency:report-unsafe-practice; competency:set-up-intravenous-drips; competency:share-information-to-safeguard-people; competency:supervise-students-and-new-staff; competency:support-and-motivate-the-team; competency:support-dying-people-and-their-families; competency:support-people-with-common-symptoms; competency:support-self-care; competency:support-shared-decision-making; competency:take-blood-samples; competency:understand-mental-health-conditions; competency:undertake-risk-assessments; competency:use-digital-technology-at-work; competency:work-in-a-person-centred-way; competency:work-in-partnership-with-families,0.05084745762711865,,"some experience, and 2 or more GCSEs at 9 to 4, or equivalent, including English and maths; registration: Nursing and Midwifery Council; DBS check: enhanced",link,established,ncs-2020,2020-11,"Nursing associate, WorkRoute; ApprenticeshipRoute, Requirements",months: the apprenticeship takes 2 years (ApprenticeshipRoute),,,progresses-to.csv,156,
role:dietitian,Dietitian,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,23,1,competency:adapt-communication-to-individual-needs; competency:apply-leadership-principles; competency:appraise-and-apply-research; competency:assess-nutritional-needs; competency:audit-practice; competency:delegate-tasks-appropriately; competency:develop-own-knowledge-and-practice; competency:give-dietary-advice; competency:keep-accurate-records; competency:make-evidence-informed-decisions; competency:manage-own-workload; competency:monitor-the-effectiveness-of-care; competency:obtain-informed-consent; competency:plan-dietetic-treatment; competency:practise-autonomously; competency:practise-to-a-professional-code; competency:reflect-on-practice; competency:signpost-to-other-services; competency:support-self-care; competency:undertake-research; competency:undertake-risk-assessments; competency:work-in-partnership-with-others,0.043478260869565216,,training; registration: Health and Care Professions Council; DBS check: enhanced,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,152,
role:nurse,Nurse,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,59,2,competency:adapt-communication-to-individual-needs; competency:advocate-for-people; competency:apply-evidence-in-practice; competency:apply-infection-control-in-practice; competency:apply-numeracy-literacy-and-digital-skills; competency:assess-end-of-life-care-needs; competency:assess-mental-capacity; competency:assess-needs-and-plan-care; competency:assess-self-harm-and-suicide-risk; competency:audit-practice; competency:build-relationships-with-people-and-families; competency:care-for-people-after-death; competency:challenge-discriminatory-behaviour; competency:contribute-to-quality-improvement; competency:delegate-tasks-appropriately; competency:develop-own-knowledge-and-practice; competency:explain-immunisation-and-screening; competency:follow-law-and-policy; competency:give-accessible-information; competency:give-feedback-on-care-delivered; competency:give-first-aid; competency:help-people-with-pain-and-discomfort; competency:interpret-investigation-results; competency:lead-and-manage-nursing-care; competency:maintain-a-safe-environment; competency:make-evidence-informed-decisions; competency:make-reasonable-adjustments; competency:manage-common-symptoms; competency:manage-stress-and-build-resilience; competency:meet-hygiene-and-mobility-needs; competency:meet-nutrition-bladder-and-bowel-needs; competency:monitor-the-effectiveness-of-care; competency:perform-nursing-procedures; competency:plan-discharge-and-transfer-of-care; competency:practise-to-a-professional-code; competency:promote-equality-and-inclusion; competency:promote-health-and-wellbeing; competency:promote-healthy-choices; competency:protect-people-at-risk-of-harm; competency:provide-basic-life-support; competency:provide-mental-health-nursing-support; competency:provide-wound-care-and-skin-integrity; competency:recognise-a-deteriorating-patient; competency:recognise-risk-of-self-harm-and-suicide; competency:reflect-on-practice; competency:report-unsafe-practice; competency:supervise-students-and-new-staff; competency:support-and-motivate-the-team; competency:support-behaviour-change; competency:support-dying-people-and-their-families; competency:support-people-with-physical-health-conditions; competency:support-shared-decision-making; competency:undertake-risk-assessments; competency:undertake-routine-investigations; competency:use-digital-technology-at-work; competency:work-in-a-person-centred-way; competency:work-in-partnership-with-families,0.03389830508474576,,training; registration: Nursing and Midwifery Council; DBS check: enhanced,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,155,
role:midwife,Midwife,role,6,role:healthcare-assistant,Healthcare assistant,role,2,advance,4,,,37,1,competency:adapt-communication-to-individual-needs; competency:administer-medicines; competency:advise-on-feeding-and-parenting; competency:advocate-for-people; competency:apply-evidence-in-practice; competency:assess-needs-in-pregnancy; competency:audit-practice; competency:build-relationships-with-people-and-families; competency:delegate-tasks-appropriately; competency:develop-own-knowledge-and-practice; competency:examine-and-screen-newborn-babies; competency:explain-immunisation-and-screening; competency:follow-law-and-policy; competency:keep-accurate-records; competency:lead-care-in-normal-pregnancy; competency:maintain-a-safe-environment; competency:make-referrals; competency:manage-maternity-emergencies; competency:manage-medication-and-pain-relief; competency:manage-own-workload; competency:monitor-mother-and-fetus; competency:plan-pregnancy-and-birth-care; competency:practise-to-a-professional-code; competency:prevent-and-control-infection; competency:promote-health-and-wellbeing; competency:promote-healthy-choices; competency:provide-postnatal-care; competency:report-unsafe-practice; competency:respond-to-concerns-and-complaints; competency:run-group-sessions-and-classes; competency:share-information-to-safeguard-people; competency:supervise-students-and-new-staff; competency:support-shared-decision-making; competency:support-women-in-labour-and-birth; competency:undertake-risk-assessments; competency:work-in-partnership-with-others,0.02702702702702703,,training; registration: Nursing and Midwifery Council; DBS check: enhanced,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,154,
role:occupational-therapy-support-worker,Occupational therapy support worker,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,8,0,competency:check-and-maintain-clinical-equipment; competency:encourage-daily-routines; competency:help-people-adjust-to-disability; competency:keep-accurate-records; competency:maintain-stock-levels; competency:promote-independence; competency:show-people-how-to-use-aids; competency:support-childrens-play,0,,training and promotion,link,established,ncs-2020,2020-11,"Occupational therapy support worker, WorkRoute",,,,progresses-to.csv,157,
role:podiatry-assistant,Podiatry assistant,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,8,0,competency:apply-simple-dressings; competency:assist-the-practitioner-in-healthcare-activities; competency:do-clerical-tasks; competency:prepare-people-for-healthcare-activities; competency:provide-agreed-foot-care; competency:provide-basic-foot-treatment; competency:support-self-care; competency:understand-diabetes,0,,further training and promotion; driving licence: yes (may be asked),link,established,ncs-2020,2020-11,"Podiatry assistant, WorkRoute",,,,progresses-to.csv,160,
role:assistant-practitioner-in-chiropody-or-podiatry,Assistant practitioner in chiropody or podiatry,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,0,0,,,,training,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,148,
role:assistant-practitioner-in-occupational-therapy,Assistant practitioner in occupational therapy,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,0,0,,,,training,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,149,
role:assistant-practitioner-in-physiotherapy,Assistant practitioner in physiotherapy,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,0,0,,,,training,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,150,
role:assistant-practitioner-in-radiography,Assistant practitioner in radiography,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,0,0,,,,training,link,established,ncs-2020,2020-11,"Healthcare assistant, CareerPathAndProgression",,,,progresses-to.csv,151,
role:trainee-assistant-practitioner,Trainee assistant practitioner,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,0,0,,,,,link,planned,academy-toolkit,,"Development, Health Care Assistant at BVH, lines 1549 to 1552",Her ward manager and the sisters told one health care assistant to apply; the posts were to come up in June,,,progresses-to.csv,166,
role:renal-nurse,Renal nurse,role,,role:healthcare-assistant,Healthcare assistant,role,2,unknown,,,,0,0,,,,,link,inferred,academy-toolkit,,"Appendix 3 (speed interviews), question 5, line 5836",One answer reads Complex needs – Health Care Assistant – renal nurse; that the dashes mark steps is our reading,,,progresses-to.csv,163,
! Not among the rows: see_also (4); `--format json` has all.

> gap nursing-associate --from healthcare-assistant --detail ids -f csv
list,id
held,competency:communicate-effectively-in-care
held,competency:take-basic-physiological-measurements
held,competency:work-in-a-multidisciplinary-team
missing,competency:adapt-communication-to-individual-needs
missing,competency:administer-medicines
missing,competency:advocate-for-people
missing,competency:apply-evidence-in-practice
missing,competency:apply-infection-control-in-practice
missing,competency:build-relationships-with-people-and-families
missing,competency:care-for-people-after-death
missing,competency:care-for-people-with-learning-disabilities
missing,competency:challenge-discriminatory-behaviour
missing,competency:collect-data-for-audit
missing,competency:contribute-to-quality-improvement
missing,competency:delegate-tasks-appropriately
missing,competency:develop-own-knowledge-and-practice
missing,competency:explain-immunisation-and-screening
missing,competency:follow-law-and-policy
missing,competency:give-accessible-information
missing,competency:give-feedback-on-care-delivered
missing,competency:give-injections
missing,competency:help-people-with-pain-and-discomfort
missing,competency:identify-people-for-health-screening
missing,competency:interpret-physiological-measurements
missing,competency:keep-accurate-records
missing,competency:look-after-own-wellbeing
missing,competency:maintain-a-safe-environment
missing,competency:maintain-privacy-and-dignity
missing,competency:manage-own-workload
missing,competency:meet-hygiene-and-mobility-needs
missing,competency:meet-nutrition-bladder-and-bowel-needs
missing,competency:monitor-electrocardiogram-equipment
missing,competency:monitor-the-effectiveness-of-care
missing,competency:perform-nursing-procedures
missing,competency:practise-to-a-professional-code
missing,competency:promote-equality-and-inclusion
missing,competency:promote-health-and-wellbeing
missing,competency:promote-healthy-choices
missing,competency:provide-wound-care-and-skin-integrity
missing,competency:recognise-a-deteriorating-patient
missing,competency:recognise-changes-in-mental-capacity
missing,competency:recognise-risk-of-self-harm-and-suicide
missing,competency:recognise-signs-of-abuse-and-neglect
missing,competency:reflect-on-practice
missing,competency:report-unsafe-practice
missing,competency:set-up-intravenous-drips
missing,competency:share-information-to-safeguard-people
missing,competency:supervise-students-and-new-staff
missing,competency:support-and-motivate-the-team
missing,competency:support-dying-people-and-their-families
missing,competency:support-people-with-common-symptoms
missing,competency:support-self-care
missing,competency:support-shared-decision-making
missing,competency:take-blood-samples
missing,competency:understand-mental-health-conditions
missing,competency:undertake-risk-assessments
missing,competency:use-digital-technology-at-work
missing,competency:work-in-a-person-centred-way
missing,competency:work-in-partnership-with-families
! To check: some experience, and 2 or more GCSEs at 9 to 4, or equivalent, including English and maths; registration: Nursing and Midwifery Council; DBS check: enhanced.
! Not among the rows: prepared_by (4), see_also (4); `--format json` has all.

> coverage level-2-diploma-in-care --settings derbyshire-integrated-apprenticeship
Level 2 Diploma in Care: 13 of 55 units are covered by the settings asked about,
0 not covered, 42 unknown.
Of 9 mandatory units 3 are covered.
1 covered unit hangs on a single setting (listed below); `impact` says what
breaks without it.
For 13 of the covered units that is only our reading of what a document says of
the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Units (55)
  Unit                                  Group  Mandatory  State    Is part of it
  ────────────────────────────────────  ─────  ─────────  ───────  ─────────────
  Administering Medication to           C      no         unknown  established
   Individuals
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 61, lines 2813-2814
  Assessing the Needs of Carers and     C      no         unknown  established
   Families
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2939-2940
  Assist the Practitioner to Carry out  C      no         covered  established
   Healthcare Activities
    Covered by: ~ Advance nurse practitioner home visiting
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2952-2953
  Awareness of Autistic Spectrum        B      no         unknown  established
   Conditions
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2893-2894
  Awareness of Dementia                 B      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2849
  Awareness of Diabetes                 B      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2923
  Awareness of Sensory Loss             B      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2908
  Causes and Spread of Infection        B      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2871
  Cleaning, Decontamination and Waste   B      no         unknown  established
   Management
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2874-2875
  Communication in care settings               yes        covered  established
    Covered by: ~ Audrey House, ~ Domiciliary care of Derbyshire County Council,
                ~ Residential care of Derbyshire County Council, ~ Wellbeing
                service of the Derbyshire scheme, ~ Killamarsh Health Centre,
                ~ London Road Community Hospital, ~ Okeover Ward at St. Oswald’s
                Hospital, ~ Perth House, ~ Robinson Ward, ~ Royal Derby
                Hospital, ~ Staveley Centre
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2783
  Contribute to Supporting Individuals  C      no         unknown  established
   in the Use of Assistive Technology
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2927-2928
  Contribute to the Effectiveness of    C      no         unknown  established
   Teams in Care Settings
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2933-2934
  Contributing to Monitoring the        C      no         covered  established
   Health of Individuals Affected by
   Health Conditions
    Covered by: ~ London Road Community Hospital, ~ Royal Derby Hospital
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2849-2851
  Duty of Care                                 yes        unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2785
  Equality and inclusion in care               yes        unknown  established
   settings
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2791
  Handle information in care settings          yes        covered  established
    Covered by: ~ London Road Community Hospital, ~ Okeover Ward at St. Oswald’s
                Hospital, ~ Robinson Ward, ~ Royal Derby Hospital
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2787
  Health, Safety and well-being in             yes        unknown  established
   care settings
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2793
  Implement person centred approaches          yes        covered  established
   in care settings
    Covered by: ~ Audrey House, ~ Domiciliary care of Derbyshire County Council,
                ~ Residential care of Derbyshire County Council, ~ London Road
                Community Hospital, ~ Okeover Ward at St. Oswald’s Hospital,
                ~ Perth House, ~ Robinson Ward, ~ Royal Derby Hospital,
                ~ Staveley Centre
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, lines 2795-2798
  Introduction to Personalisation in    B      no         unknown  established
   Care
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2868
  Introduction to Physical Disability   B      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2899
  Introduction to the Impact of         B      no         unknown  established
   Acquired Brain Injury on
   Individuals
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2902-2903
  Monitoring and Maintaining the        C      no         unknown  established
   Environment and Resources during
   and after Healthcare activities
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2942-2944
  Obtain and Test Capillary Blood       C      no         unknown  established
   Samples
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2899-2900
  Obtaining and Testing Specimens from  C      no         unknown  established
   Individuals
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2905-2906
  Personal Development in Care                 yes        unknown  established
   settings
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2789
  Prepare for and Take Physiological    C      no         covered  established
   Measurements
    Covered by: ~ London Road Community Hospital, ~ Okeover Ward at St. Oswald’s
                Hospital, ~ Robinson Ward, ~ Royal Derby Hospital
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2930-2931
  Prepare Individuals for Healthcare    C      no         unknown  established
   Activities
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2949-2950
  Principles of Positive Risk Taking    B      no         unknown  established
   for Individuals with Disabilities
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2887-2888
  Principles of the Mental Capacity     B      no         unknown  established
   Act 2005
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2843-2844
  Promoting Nutrition and Hydration in  C      no         unknown  established
   Care Settings
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2936-2937
  Promoting Positive Behaviour          C      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, line 2921
  Provide Support to Manage Pain and    C      no         unknown  established
   Discomfort
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2846-2847
  Providing Agreed Support for Foot     C      no         unknown  established
   Care
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2890-2891
  Providing Support for Therapy         C      no         covered  established
   Sessions
    Covered by: ~ Okeover Ward at St. Oswald’s Hospital, ~ Perth House
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 61, lines 2816-2817
  Recognising and Managing the          B      no         unknown  established
   Symptoms of Stroke
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2918-2919
  Responsibilities of a care worker            yes        unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2781
  Safe Movement and Handling of         C      no         unknown  established
   Individuals in Accordance with Own
   Care Plan
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2908-2910
  Safeguarding and protection in care          yes        unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 13, p. 61, line 2779
  Support Individuals to Access and     C      no         unknown  established
   Use Information about Services and
   Facilities
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2864-2866
  Support Individuals to Manage         C      no         unknown  established
   Continence
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2884-2885
  Support Individuals to Meet Personal  C      no         covered  established
   Care Needs
    Covered by: ~ Domiciliary care of Derbyshire County Council, ~ Residential
                care of Derbyshire County Council, ~ London Road Community
                Hospital, ~ Robinson Ward, ~ Royal Derby Hospital, ~ Staveley
                Centre
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2877-2878
  Support Individuals Undergoing        C      no         covered  established
   Healthcare Activities
    Covered by: ~ London Road Community Hospital, ~ Royal Derby Hospital
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, lines 2946-2947
  Supporting Families of Individuals    C      no         unknown  established
   with Acquired Brain Injury
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2923-2924
  Supporting Individuals to Carry Out   C      no         unknown  established
   their Own HealthCare Procedures
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2857-2858
  Supporting Individuals to Eat and     C      no         covered  established
   Drink
    Covered by: ~ Residential care of Derbyshire County Council, ~ London Road
                Community Hospital, ~ Robinson Ward, ~ Royal Derby Hospital
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2871-2872
  Supporting Individuals who are        C      no         covered  established
   Distressed
    Covered by: ~ Audrey House, ~ Wellbeing service of the Derbyshire scheme,
                ~ Killamarsh Health Centre
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2868-2869
  The Person-Centred Approach to the    B      no         unknown  established
   Care and Support of Individuals
   with Dementia
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2853-2855
  Understand Mental Ill Health          B      no         covered  established
    Covered by: ~ Audrey House, ~ Killamarsh Health Centre
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 61, line 2816
  Understand Mental Wellbeing and       B      no         covered  established
   Mental Health Promotion
    Covered by: ~ Audrey House, ~ Killamarsh Health Centre
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 61, lines 2810-2811
  Understand Parkinson’s for Care       B      no         unknown  established
   staff
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 63, line 2927
  Understanding How to Work in End of   B      no         unknown  established
   Life Care
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2912-2913
  Understanding the Context of          B      no         unknown  established
   Supporting Individuals with
   Learning Disabilities
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2880-2882
  Understanding the Role of             B      no         unknown  established
   Communication and Interactions with
   Individuals who have Dementia
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2860-2862
  Undertake Agreed Pressure Area Care   C      no         unknown  established
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2896-2897
  Working in Partnership with Families  C      no         unknown  established
   to Support Individuals
    Written in: derbyshire-2020, Appendix D, Figure 14, p. 62, lines 2915-2916

Hanging on one setting (1)
  Unit                                    Only at
  ──────────────────────────────────────  ──────────────────────────────────────
  Assist the Practitioner to Carry out    Advance nurse practitioner home
   Healthcare Activities                  visiting

Hanging on one host (3)
  Unit                                    Only with
  ──────────────────────────────────────  ──────────────────────────────────────
  Assist the Practitioner to Carry out    DHU Health Care CIC
   Healthcare Activities
  Contributing to Monitoring the Health   University Hospitals of Derby and
   of Individuals Affected by Health      Burton NHS Foundation Trust
   Conditions
  Support Individuals Undergoing          University Hospitals of Derby and
   Healthcare Activities                  Burton NHS Foundation Trust

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)

> mincover level-2-diploma-in-care --settings derbyshire-integrated-apprenticeship
Level 2 Diploma in Care: 13 of 55 units asked about can be covered by the
settings asked about.
4 settings cover all those that can be covered; no smaller set covers them.
7 other sets will do as well.
For 13 of the covered units the cover is only our reading of what a document
says of the setting: ask the host.
The least that keeps units from being covered:
- Social care setting (North West Local Authority project), which covers
Awareness of Dementia and 1 more unit, is not among the settings asked about
- County Council run care facility (West Sussex), which covers Awareness of
Dementia and 7 more units, is not among the settings asked about
- Acute hospital ward (Western Sussex), which covers Awareness of Dementia and 5
more units, is not among the settings asked about
- Local NHS Foundation Trust (Blackburn with Darwen), which covers Contribute to
the Effectiveness of Teams in Care Settings, is not among the settings asked
about
- Ward 2, BVH, which covers Obtain and Test Capillary Blood Samples and 1 more
unit, is not among the settings asked about
- Sue Ryder Wheatfields Hospice, which covers Understanding How to Work in End
of Life Care, is not among the settings asked about
Unknown means that no source speaks of it; it is not a gap.

Settings (4)
  Setting                                   Covers
  ────────────────────────────────────────  ──────
  Advance nurse practitioner home visiting       1
  Audrey House                                   5
  London Road Community Hospital                 8
  Okeover Ward at St. Oswald’s Hospital          5

Who covers what (13)
  Unit                                    Covered by
  ──────────────────────────────────────  ──────────────────────────────────────
  Assist the Practitioner to Carry out    ~ Advance nurse practitioner home
   Healthcare Activities                  visiting
  Communication in care settings          ~ Audrey House, ~ London Road
                                          Community Hospital, ~ Okeover Ward at
                                          St. Oswald’s Hospital
  Contributing to Monitoring the Health   ~ London Road Community Hospital
   of Individuals Affected by Health
   Conditions
  Handle information in care settings     ~ London Road Community Hospital,
                                          ~ Okeover Ward at St. Oswald’s
                                          Hospital
  Implement person centred approaches in  ~ Audrey House, ~ London Road
   care settings                          Community Hospital, ~ Okeover Ward at
                                          St. Oswald’s Hospital
  Prepare for and Take Physiological      ~ London Road Community Hospital,
   Measurements                           ~ Okeover Ward at St. Oswald’s
                                          Hospital
  Providing Support for Therapy Sessions  ~ Okeover Ward at St. Oswald’s
                                          Hospital
  Support Individuals to Meet Personal    ~ London Road Community Hospital
   Care Needs
  Support Individuals Undergoing          ~ London Road Community Hospital
   Healthcare Activities
  Supporting Individuals to Eat and       ~ London Road Community Hospital
   Drink
  Supporting Individuals who are          ~ Audrey House
   Distressed
  Understand Mental Ill Health            ~ Audrey House
  Understand Mental Wellbeing and Mental  ~ Audrey House
   Health Promotion

Other sets as small (7)
  Instead of                              Take
  ──────────────────────────────────────  ──────────────────────────────────────
  Okeover Ward at St. Oswald’s Hospital   Perth House
  London Road Community Hospital          Royal Derby Hospital
  London Road Community Hospital,         Perth House, Royal Derby Hospital
   Okeover Ward at St. Oswald’s Hospital
  Audrey House                            Killamarsh Health Centre
  Audrey House, Okeover Ward at St.       Killamarsh Health Centre, Perth House
   Oswald’s Hospital
  Audrey House, London Road Community     Killamarsh Health Centre, Royal Derby
   Hospital                               Hospital
  Audrey House, London Road Community     Killamarsh Health Centre, Perth House,
   Hospital, Okeover Ward at St.          Royal Derby Hospital
   Oswald’s Hospital

Covered by none (42)
  Unit                                                                   Why
  ─────────────────────────────────────────────────────────────────────  ───────
  Administering Medication to Individuals                                unknown
  Assessing the Needs of Carers and Families                             unknown
  Awareness of Autistic Spectrum Conditions                              unknown
  Awareness of Dementia                                                  outside
  Awareness of Diabetes                                                  outside
  Awareness of Sensory Loss                                              unknown
  Causes and Spread of Infection                                         unknown
  Cleaning, Decontamination and Waste Management                         unknown
  Contribute to Supporting Individuals in the Use of Assistive           unknown
   Technology
  Contribute to the Effectiveness of Teams in Care Settings              outside
  Duty of Care                                                           unknown
  Equality and inclusion in care settings                                outside
  Health, Safety and well-being in care settings                         outside
  Introduction to Personalisation in Care                                unknown
  Introduction to Physical Disability                                    unknown
  Introduction to the Impact of Acquired Brain Injury on Individuals     unknown
  Monitoring and Maintaining the Environment and Resources during and    unknown
   after Healthcare activities
  Obtain and Test Capillary Blood Samples                                outside
  Obtaining and Testing Specimens from Individuals                       unknown
  Personal Development in Care settings                                  unknown
  Prepare Individuals for Healthcare Activities                          unknown
  Principles of Positive Risk Taking for Individuals with Disabilities   unknown
  Principles of the Mental Capacity Act 2005                             unknown
  Promoting Nutrition and Hydration in Care Settings                     outside
  Promoting Positive Behaviour                                           unknown
  Provide Support to Manage Pain and Discomfort                          unknown
  Providing Agreed Support for Foot Care                                 unknown
  Recognising and Managing the Symptoms of Stroke                        unknown
  Responsibilities of a care worker                                      unknown
  Safe Movement and Handling of Individuals in Accordance with Own Care  outside
   Plan
  Safeguarding and protection in care                                    outside
  Support Individuals to Access and Use Information about Services and   unknown
   Facilities
  Support Individuals to Manage Continence                               outside
  Supporting Families of Individuals with Acquired Brain Injury          unknown
  Supporting Individuals to Carry Out their Own HealthCare Procedures    unknown
  The Person-Centred Approach to the Care and Support of Individuals     outside
   with Dementia
  Understand Parkinson’s for Care staff                                  unknown
  Understanding How to Work in End of Life Care                          outside
  Understanding the Context of Supporting Individuals with Learning      unknown
   Disabilities
  Understanding the Role of Communication and Interactions with          unknown
   Individuals who have Dementia
  Undertake Agreed Pressure Area Care                                    outside
  Working in Partnership with Families to Support Individuals            unknown

~ inferred: our own reading, arithmetic or join; never a source's word

> mincover level-2-diploma-in-care --mandatory --units undertake-agreed-pressure-area-care
Level 2 Diploma in Care: 7 of 10 units asked about can be covered by settings of
the whole graph.
3 settings cover all those that can be covered; no smaller set covers them.
3 other sets will do as well.
For 7 of the covered units the cover is only our reading of what a document says
of the setting: ask the host.
Unknown means that no source speaks of it; it is not a gap.

Settings (3)
  Setting                                         Covers
  ──────────────────────────────────────────────  ──────
* Ward 2, BVH                                          1
  London Road Community Hospital                       3
  County Council run care facility (West Sussex)       3

Who covers what (7)
  Unit                                    Covered by
  ──────────────────────────────────────  ──────────────────────────────────────
  Communication in care settings          ~ London Road Community Hospital
  Equality and inclusion in care          ~ County Council run care facility
   settings                               (West Sussex)
  Handle information in care settings     ~ London Road Community Hospital
  Health, Safety and well-being in care   ~ County Council run care facility
   settings                               (West Sussex)
  Implement person centred approaches in  ~ London Road Community Hospital
   care settings
  Safeguarding and protection in care     ~ County Council run care facility
                                          (West Sussex)
  Undertake Agreed Pressure Area Care     ~ Ward 2, BVH

Other sets as small (3)
  Instead of                      Take
  ──────────────────────────────  ─────────────────────────────────────
  London Road Community Hospital  Okeover Ward at St. Oswald’s Hospital
  London Road Community Hospital  Robinson Ward
  London Road Community Hospital  Royal Derby Hospital

Covered by none (3)
  Unit                                   Why
  ─────────────────────────────────────  ───────
  Duty of Care                           unknown
  Personal Development in Care settings  unknown
  Responsibilities of a care worker      unknown

* observed: named people or a cohort did it
~ inferred: our own reading, arithmetic or join; never a source's word

> mincover derbyshire-integrated-apprenticeship --by weeks
Integrated Health and Social Care Support Worker Apprenticeship Scheme: 0 of 13
units asked about can be covered by settings of the whole graph.
Unknown means that no source speaks of it; it is not a gap.
What it awards has units of its own, not counted here; ask of Care Certificate,
Level 2 Diploma in Care.

Covered by none (13)
  Unit                                                                   Why
  ─────────────────────────────────────────────────────────────────────  ───────
  Assisting with Medication in the Community                             unknown
  Caring Safely                                                          unknown
  Fire Safety & Evacuation                                               unknown
  First Aid                                                              unknown
  Infection Control                                                      unknown
  Introduction to Adult Care                                             unknown
  Moving and Handling Core Knowledge                                     unknown
  Person Centred Recording                                               unknown
  Personal Safety                                                        unknown
  Principles of the Mental Capacity Act and Deprivation of Liberty       unknown
   Safeguards
  Safe Administration of Medication                                      unknown
  Safeguarding – alerting others to abuse                                unknown
  Tissue Viability                                                       unknown

> find hca
Found (1)
  Role                  Level  Found as  How sure
  ────────────────────  ─────  ────────  ───────────
  Healthcare assistant      2  HCA       established

> show role:healthcare-assistant --status established
Only established links were looked at.

Healthcare assistant
role · level 2 · role:healthcare-assistant

Aliases:                 Health care assistant
Sector:                  health (scoping-2017)
Codes:                   SOC:6141; ONET:31-1011.00 (ncs-2020)
Hours a week, most:      40 (ncs-2020)
Hours a week, least:     37 (ncs-2020)
Pay from, pounds a year: 18005 (ncs-2020)
Pay to, pounds a year:   24157 (ncs-2020)
DBS check:               enhanced (ncs-2020)
How sure:                established
Written in:              somerset-2020, Pathway for Young People (p. 47 on),
                         role table, line 657
Also written:            established: somerset-2020, Building Block 2 (p. 57
                         on), prose and table, lines 730 and 744; line 657: name
                         Healthcare assistant; aliases Health care assistant;
                         level 2
                         established: scoping-2017, Section 3.3, line 307: name
                         Healthcare assistant; sector health
                         established: ncs-2020, Healthcare assistant, title;
                         SOCCode; ONetOccupationalCode; categories: name
                         Healthcare assistant; codes SOC:6141; ONET:31-1011.00;
                         sector health
                         established: ncs-2020, Healthcare assistant,
                         SalaryStarter; SalaryExperienced; MinimumHours;
                         MaximumHours: hours a week, most 40; hours a week,
                         least 37; pay from, pounds a year 18005; pay to, pounds
                         a year 24157
                         established: ncs-2020, Healthcare assistant,
                         WitRestrictions: DBS check enhanced; how strongly must
                         observed: derbyshire-2020, section 5.4.1, p. 38, lines
                         1591-1592; section 6.3.7, p. 47, lines 2033-2034 -
                         Named without level, sector or employer: name
                         Healthcare assistant; aliases HCA
                         observed: academy-toolkit, Development, Health Care
                         Assistant at BVH, line 1539: name Health Care
                         Assistant; aliases HCA

Leads to (17)
  Name                          Level  How sure     Written in
  ────────────────────────────  ─────  ───────────  ────────────────────────────
  Assistant practitioner in            established  ncs-2020, Healthcare
   chiropody or podiatry                            assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Assistant practitioner in            established  ncs-2020, Healthcare
   occupational therapy                             assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Assistant practitioner in            established  ncs-2020, Healthcare
   physiotherapy                                    assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Assistant practitioner in            established  ncs-2020, Healthcare
   radiography                                      assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Dietitian                            established  ncs-2020, Healthcare
                                                    assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Maternity support worker             established  ncs-2020, Maternity support
                                                    worker, WorkRoute
    Details: condition further training and promotion
  Midwife                           6  established  ncs-2020, Healthcare
                                                    assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Nurse                                established  ncs-2020, Healthcare
                                                    assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Nursing associate                 5  established  ncs-2020, Nursing associate,
                                                    WorkRoute;
                                                    ApprenticeshipRoute,
                                                    Requirements
    Details: months 24; via Nursing associate (NMC 2018); condition some
             experience, and 2 or more GCSEs at 9 to 4, or equivalent, including
             English and maths
  Occupational therapy support         established  ncs-2020, Occupational
   worker                                           therapy support worker,
                                                    WorkRoute
    Details: condition training and promotion
  Phlebotomist                         established  ncs-2020, Phlebotomist,
                                                    WorkRoute
    Details: condition training and promotion
  Physiotherapy assistant              established  ncs-2020, Physiotherapy
                                                    assistant, WorkRoute
    Details: condition further training and promotion
  Podiatry assistant                   established  ncs-2020, Podiatry
                                                    assistant, WorkRoute
    Details: condition further training and promotion
  Radiographer                         established  ncs-2020, Healthcare
                                                    assistant,
                                                    CareerPathAndProgression
    Details: condition training
  Radiography assistant             3  established  ncs-2020, Radiography
                                                    assistant, WorkRoute
    Details: condition training and promotion
  Social work assistant                established  ncs-2020, Social work
                                                    assistant, DirectRoute
    Details: condition experience in a hospital, hospice, care home or
             children's home, and usually a GCSE in English
  Social worker                     6  established  ncs-2020, Healthcare
                                                    assistant,
                                                    CareerPathAndProgression
    Details: condition training

Can be reached from (2)
  Name                    How sure     Written in
  ──────────────────────  ───────────  ─────────────────────────────────────────
  Hospital porter         established  ncs-2020, Hospital porter,
                                       CareerPathAndProgression
  Trainee care assistant  established  ncs-2020, Healthcare assistant, WorkRoute

Prepared for by (7)
  Name                                         Kind           Level  How sure
  ───────────────────────────────────────────  ─────────────  ─────  ───────────
  Healthcare support worker                    standard           2  established
    Details:    months 12; condition some GCSEs, usually including English and
                maths, or equivalent (usually)
    Written in: ncs-2020, Healthcare assistant, ApprenticeshipStandards
  Senior healthcare support worker             standard           3  established
    Details:    months 18
    Written in: ncs-2020, Healthcare assistant, ApprenticeshipStandards
  Level 2 Certificate in Work Preparation for  qualification      2  established
   Health and Social Care
    Details:    how strongly may
    Written in: ncs-2020, Healthcare assistant, CollegeRoute
  Level 2 Diploma in Health and Social Care    qualification      2  established
    Details:    how strongly may
    Written in: ncs-2020, Healthcare assistant, CollegeRoute
  Level 3 National Extended Diploma in Health  qualification      3  established
   and Social Care
    Details:    how strongly may
    Written in: ncs-2020, Healthcare assistant, CollegeRoute
  Health Care Assistant Training (Fylde        programme             established
   Coast)
    Written in: academy-toolkit, Section 1, Case Studies, lines 154 to 155
  Leeds Integrated Apprenticeship Programme    programme             established
    Written in: scoping-2017, Appendix E, line 1017

* observed: named people or a cohort did it

Sources
  derbyshire-2020: Evaluation of the Integrated Health and Social Care Support
                   Worker Apprenticeship Scheme (Derbyshire), Cordis Bright for
                   Joined Up Careers Derbyshire (2020-02)
  scoping-2017:    Scoping Integrated Apprenticeships in Health and Social Care,
                   Final Report, Skills for Care and Skills for Health (2017-06)
  academy-toolkit: Care and Health Career Academy toolkit, North West ADASS and
                   Local Government Association
  somerset-2020:   Somerset Playbook Programme: Playbook Action Plan, Final
                   Report and Action Plan, Breaking Barriers Innovations
                   (2020-06)
  ncs-2020:        National Careers Service job profiles, November 2020
                   (2020-11)

# a route that is not there yet, and a role to which none leads
> paths healthcare-assistant role:assistant-practitioner
From Healthcare assistant to Assistant practitioner: no route is open.
2 things are in the way at the least. Without them: Healthcare assistant →
Trainee assistant practitioner → Assistant practitioner.
Nearest to it that can be reached is Family support worker, in 2 steps, by
level.

In the way (2)
  What                                                                  How sure
  ────────────────────────────────────────────────────────────────────  ────────
+ the step from Healthcare assistant to Trainee assistant               planned
   practitioner: planned, not there yet; --status walks it
    Written in: academy-toolkit, Development, Health Care Assistant at BVH,
                lines 1549 to 1552 - Her ward manager and the sisters told one
                health care assistant to apply; the posts were to come up in
                June
+ the step from Trainee assistant practitioner to Assistant             planned
   practitioner: planned, not there yet; --status walks it
    Written in: academy-toolkit, Development, Health Care Assistant at BVH,
                lines 1552 to 1554 - As the health care assistant describes it:
                once qualified, a diploma and assistant practitioner

Steps on that are barred (1)
  To                              Barred by                             How sure
  ──────────────────────────────  ────────────────────────────────────  ────────
+ Trainee assistant practitioner  planned, not there yet; --status      planned
                                  walks it
    Written in: academy-toolkit, Development, Health Care Assistant at BVH,
                lines 1549 to 1552 - Her ward manager and the sisters told one
                health care assistant to apply; the posts were to come up in
                June

See also (9)
  Role                        Level  Like                    How alike  How sure
  ──────────────────────────  ─────  ──────────────────────  ─────────  ────────
~ Apprentice Health Care             Healthcare assistant    broad      inferred
   Assistant
    Written in: scoping-2017, Appendix B, line 869 - The apprentice form of the
                role, by its name
~ Clinical support worker            Healthcare assistant    close      inferred
    Written in: scoping-2017, Section 3.3, line 307 - Named side by side as the
                health roles the framework suits; no duties are given to tell
                them apart
~ Healthcare support worker       2  Healthcare assistant    close      inferred
    Written in: somerset-2020, Pathway for Young People (p. 47 on), lines 656
                and 657 - Similar titles at the same level; but the source lists
                them as two roles
~ Nursing assistant                  Healthcare assistant    close      inferred
    Written in: scoping-2017, Appendix B, line 893 - Followed a placement as
                apprentice health care assistant; no duties are given to tell
                them apart
~ Assistant practitioner in          Assistant practitioner  broad      inferred
   chiropody or podiatry
    Written in: ncs-2020, Healthcare assistant, CareerPathAndProgression - an
                assistant practitioner in one profession
~ Assistant practitioner in          Assistant practitioner  broad      inferred
   occupational therapy
    Written in: ncs-2020, Healthcare assistant, CareerPathAndProgression - an
                assistant practitioner in one profession
~ Assistant practitioner in          Assistant practitioner  broad      inferred
   physiotherapy
    Written in: ncs-2020, Healthcare assistant, CareerPathAndProgression - an
                assistant practitioner in one profession
~ Assistant practitioner in          Assistant practitioner  broad      inferred
   radiography
    Written in: ncs-2020, Healthcare assistant, CareerPathAndProgression - an
                assistant practitioner in one profession
~ Associate Practitioner             Assistant practitioner  close      inferred
    Written in: academy-toolkit, Funding, lines 3636 and 3641 - One passage has
                learners from Associate Practitioner and costs for Assistant
                Practitioner; perhaps the same role

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  scoping-2017:    Scoping Integrated Apprenticeships in Health and Social Care,
                   Final Report, Skills for Care and Skills for Health (2017-06)
  academy-toolkit: Care and Health Career Academy toolkit, North West ADASS and
                   Local Government Association
  somerset-2020:   Somerset Playbook Programme: Playbook Action Plan, Final
                   Report and Action Plan, Breaking Barriers Innovations
                   (2020-06)
  ncs-2020:        National Careers Service job profiles, November 2020
                   (2020-11)

> paths healthcare-assistant surgeon
From Healthcare assistant to Surgeon: no route is recorded.
The reason: no step to Surgeon is recorded, of any status; what prepares for it
stands in `gap`.
Nearest to it that can be reached is Nurse, in 1 step: it gives 3 of the 6
recorded requirements of Surgeon.

Steps on that are barred (1)
  To                              Barred by                             How sure
  ──────────────────────────────  ────────────────────────────────────  ────────
+ Trainee assistant practitioner  planned, not there yet; --status      planned
                                  walks it
    Written in: academy-toolkit, Development, Health Care Assistant at BVH,
                lines 1549 to 1552 - Her ward manager and the sisters told one
                health care assistant to apply; the posts were to come up in
                June

See also (6)
  Role                          Level  Like                  How alike  How sure
  ────────────────────────────  ─────  ────────────────────  ─────────  ────────
~ Apprentice Health Care               Healthcare assistant  broad      inferred
   Assistant
    Written in: scoping-2017, Appendix B, line 869 - The apprentice form of the
                role, by its name
~ Clinical support worker              Healthcare assistant  close      inferred
    Written in: scoping-2017, Section 3.3, line 307 - Named side by side as the
                health roles the framework suits; no duties are given to tell
                them apart
~ Healthcare support worker         2  Healthcare assistant  close      inferred
    Written in: somerset-2020, Pathway for Young People (p. 47 on), lines 656
                and 657 - Similar titles at the same level; but the source lists
                them as two roles
~ Nursing assistant                    Healthcare assistant  close      inferred
    Written in: scoping-2017, Appendix B, line 893 - Followed a placement as
                apprentice health care assistant; no duties are given to tell
                them apart
~ Doctor                               Surgeon               broad      inferred
    Written in: ncs-2020, Surgeon, UniversityRoute - needs the degree in
                medicine and registration with the General Medical Council, as
                any doctor
~ Cosmetic surgeon                     Surgeon               broad      inferred
    Written in: ncs-2020, Cosmetic surgeon, UniversityRoute - a branch of
                surgery with the same training route

+ planned: decided and not yet begun, or subject to approval
~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  scoping-2017:    Scoping Integrated Apprenticeships in Health and Social Care,
                   Final Report, Skills for Care and Skills for Health (2017-06)
  academy-toolkit: Care and Health Career Academy toolkit, North West ADASS and
                   Local Government Association
  somerset-2020:   Somerset Playbook Programme: Playbook Action Plan, Final
                   Report and Action Plan, Breaking Barriers Innovations
                   (2020-06)
  ncs-2020:        National Careers Service job profiles, November 2020
                   (2020-11)

# What one types first: a word, as a word; with a slip in it; the everyday name of a job.
> find nurse --limit 10 --detail ids -f csv
id
role:nurse
role:nurse-consultant
role:nurse-practitioner
programme:somerset-nurse-apprenticeship-options
role:nursing-associate
role:renal-nurse
role:dental-nurse
role:school-nurse
standard:dental-nurse
role:nursery-nurse

> find "ocupational therapy"
No name has all of these words. No word begins with 'ocupational'. `find
therapy` finds 18. Did you mean 'occupational therapy'?

> find "helth visitr"
No name has a word that begins so; these are spelt nearly so.

Found (1)
  Role            Found as        How sure
  ──────────────  ──────────────  ───────────
  Health visitor  Health visitor  established

> next carer --detail ids -f jsonl
{"to":"role:community-support-practitioner-care-co-ordinator","from":"role:carer","type":"unknown","rise":null,"months":null,"via":["programme:fylde-talent4care"],"needed":3,"held":0,"missing":["competency:develop-support-plans","competency:do-clerical-tasks","competency:implement-and-review-support-plans"],"share":0,"blocked_by":[],"check":["Numeracy and literacy tests [Talent4Care]"],"basis":"link"}
! Not among the rows: see_also (1); `--format json` has all.

> next porter
From Porter no next step is recorded. That is a gap in the record, not a dead
end in life; ask the same of what stands under See also.

See also (1)
  Role             How alike  How sure
  ───────────────  ─────────  ────────
~ Hospital porter  close      inferred
    Written in: somerset-2020, Pathway for Young People (p. 47 on), line 658 -
                The source writes only Porter, in a pathway of health and care
                jobs

~ inferred: our own reading, arithmetic or join; never a source's word

Sources
  somerset-2020: Somerset Playbook Programme: Playbook Action Plan, Final Report
                 and Action Plan, Breaking Barriers Innovations (2020-06)

> next volunteer
From Volunteer no next step is recorded. That is a gap in the record, not a dead
end in life; what it requires is not recorded either, and `show` says what is.

> next volunteer --basis overlap
From Volunteer no next step is recorded. That is a gap in the record, not a dead
end in life; what it requires is not recorded either, and `show` says what is.

> next "adult care worker"
! rung: 'adult care worker' is 'standard:adult-care-worker', and here a role is wanted; `show standard:adult-care-worker` says what it is linked to
= 1

> paths "care worker" role:occupational-therapist --k 1 --detail ids -f jsonl
{"cost":2,"costs":null,"months":0,"unknown_months":2,"steps":[{"to":"role:occupational-therapy-support-worker","from":"role:care-worker","type":"unknown","rise":null,"months":null,"via":[],"needed":8,"held":1,"missing":["competency:check-and-maintain-clinical-equipment","competency:encourage-daily-routines","competency:help-people-adjust-to-disability","competency:maintain-stock-levels","competency:promote-independence","competency:show-people-how-to-use-aids","competency:support-childrens-play"],"share":0.125,"blocked_by":[],"check":["relevant skills and experience, and perhaps a qualification in a health-related subject"],"basis":"link"},{"to":"role:occupational-therapist","from":"role:occupational-therapy-support-worker","type":"unknown","rise":null,"months":null,"via":["qualification:degree-in-occupational-therapy"],"needed":9,"held":3,"missing":["competency:care-for-people-with-learning-disabilities","competency:promote-mental-wellbeing","competency:rebuild-daily-living-skills","competency:recommend-home-and-work-adaptations","competency:support-activities-and-leisure","competency:work-in-partnership-with-families"],"share":0.3333333333333333,"blocked_by":[],"check":["backing of the employer","registration: Health and Care Professions Council","DBS check: enhanced"],"basis":"link"}],"missing":["competency:care-for-people-with-learning-disabilities","competency:check-and-maintain-clinical-equipment","competency:encourage-daily-routines","competency:help-people-adjust-to-disability","competency:maintain-stock-levels","competency:promote-independence","competency:rebuild-daily-living-skills","competency:recommend-home-and-work-adaptations","competency:show-people-how-to-use-aids","competency:support-childrens-play","competency:work-in-partnership-with-families"],"funding":[]}
! Not among the rows: see_also (8); `--format json` has all.

> paths "care worker" "care home manager" --detail ids -f json
{"data":{"from":"role:care-worker","to":"role:care-home-manager","routes":[{"cost":2,"costs":null,"months":0,"unknown_months":2,"steps":[{"to":"role:senior-care-worker","from":"role:care-worker","type":"unknown","rise":null,"months":null,"via":[],"needed":11,"held":2,"missing":["competency:communicate-effectively-in-care","competency:complete-medication-records","competency:contribute-to-effective-teams","competency:develop-support-plans","competency:mentor-others","competency:supervise-care-assistants","competency:supervise-students-and-new-staff","competency:take-basic-physiological-measurements","competency:work-in-partnership-with-families"],"share":0.18181818181818182,"blocked_by":[],"check":["further training and promotion","DBS check: enhanced","driving licence: yes"],"basis":"link"},{"to":"role:care-home-manager","from":"role:senior-care-worker","type":"unknown","rise":null,"months":null,"via":[],"needed":10,"held":1,"missing":["competency:assure-quality-of-care","competency:develop-policies-and-strategies","competency:help-people-use-services-and-facilities","competency:lead-a-team","competency:maintain-confidentiality","competency:manage-budgets-and-contracts","competency:promote-equality-and-inclusion","competency:provide-information-and-guidance","competency:recruit-and-train-staff"],"share":0.1,"blocked_by":[],"check":["DBS check: enhanced","entry: Nurse or Occupational therapist or Physiotherapist or Social worker or NVQ Level 4 in Health and Social Care (usually)","entry: Level 5 Diploma in Leadership for Health and Social Care and Children and Young People's Services (usually)"],"basis":"link"}],"missing":["competency:assure-quality-of-care","competency:communicate-effectively-in-care","competency:complete-medication-records","competency:contribute-to-effective-teams","competency:develop-policies-and-strategies","competency:develop-support-plans","competency:help-people-use-services-and-facilities","competency:lead-a-team","competency:maintain-confidentiality","competency:manage-budgets-and-contracts","competency:mentor-others","competency:promote-equality-and-inclusion","competency:provide-information-and-guidance","competency:recruit-and-train-staff","competency:supervise-care-assistants","competency:supervise-students-and-new-staff","competency:take-basic-physiological-measurements","competency:work-in-partnership-with-families"],"funding":[]}],"total":null,"optimal":null,"why_not":[],"blocks":[],"blocks_proven":null,"blocks_at_least":null,"would_be":[],"nearest":null,"barred_steps":[],"leads_in":[],"left_aside":5,"excluded":[],"see_also":["role:care-support-worker","role:care-workforce-pathway-care-or-support-worker","role:residential-support-worker","role:support-worker","role:care-assistant","role:carer","role:homecare-worker","role:social-care-worker","role:residential-care-manager"]},"meta":{"digest":"f5dc6af6fa348807b42f1e237e5093192a084c1713fb52a3c61ad6a9807beadc","graph":"care","version":"0.1.0","truncated":false}}

> coverage derbyshire-integrated-apprenticeship --detail ids
Integrated Health and Social Care Support Worker Apprenticeship Scheme: 0 of 13
units are covered by some setting of the whole graph, 0 not covered, 13 unknown.
None of them is recorded as mandatory.
Unknown means that no source speaks of it; it is not a gap.
What it awards has units of its own, not counted here; ask of Care Certificate,
Level 2 Diploma in Care.

Units (13)
  Unit                                                        Mandatory  State
  ──────────────────────────────────────────────────────────  ─────────  ───────
  unit:assisting-with-medication-in-the-community             no         unknown
  unit:caring-safely                                          no         unknown
  unit:fire-safety-evacuation                                 no         unknown
  unit:first-aid                                              no         unknown
  unit:infection-control                                      no         unknown
  unit:introduction-to-adult-care                             no         unknown
  unit:moving-and-handling-core-knowledge                     no         unknown
  unit:person-centred-recording                               no         unknown
  unit:personal-safety                                        no         unknown
  unit:principles-of-the-mental-capacity-act-and-             no         unknown
   deprivation-of-liberty-safeguards
  unit:safe-administration-of-medication                      no         unknown
  unit:safeguarding-alerting-others-to-abuse                  no         unknown
  unit:tissue-viability                                       no         unknown

# words of every day that no role has: what there is instead, or that there is nothing
> next autism
! rung: no role 'autism'; of other kinds there is 'competency:understand-autism', and `find` lists more
= 1

> gap "end of life"
! rung: no node 'end of life'; did you mean 'competency:understand-end-of-life-care', 'competency:assess-end-of-life-care-needs' or 'qualification:principles-of-end-of-life-care'?
= 1

> next cleaner
! rung: no role 'cleaner'; nothing on record is called so: try another word for it
= 1

> next "home help"
! rung: no role 'home help'; `find` searches by any word of a name
= 1

> find "dinner lady"
No name has all of these words. No word begins with 'dinner'. No word begins
with 'lady'. Try other words for it, as a document would.
