# Commands one a line on standard input: a script.
% graph small.rung
> 
< # a comment, then an empty line
<
< list programme
< next 'Café manager'
< show "Ward 3, St Mary’s" -f csv
< reach from="care-worker" max-steps=1 -f csv
Nodes (2)
  Programme                How sure  Written in
  ───────────────────────  ────────  ──────────────────
+ School leavers’ scheme   planned   handbook, p. 99
* Rotation apprenticeship  observed  cohort-2018, p. 98

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)
From Café manager no next step is recorded. That is a gap in the record, not a
dead end in life; what it requires is not recorded either, and `show` says what
is.
relation,direction,node.id,node.name,node.kind,node.level,months,capacity,position,verdict,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also
develops,out,competency:take-blood-pressure,Take blood pressure,competency,,,,,,inferred,handbook,2020,p. 92,the ward does rounds,,,develops.csv,15,
covers,out,unit:communication,Communicate in care settings,unit,,,,,covers,inferred,handbook,2020,p. 92,"the words ""talks with patients""",,,covers.csv,2,
covers,out,unit:dementia-awareness,Dementia awareness,unit,,,,,cannot,established,handbook,2020,p. 92,,,,covers.csv,5,
covers,out,unit:infection-control,The causes and spread of infection,unit,,,,,covers,established,handbook,2020,p. 92,,,,covers.csv,3,
covers,out,unit:medication,Support the use of medication,unit,,,,,covers,established,handbook,2020,p. 92,,,,covers.csv,4,
covers,out,unit:nail-care,Nail care,unit,,,,,cannot,established,handbook,2020,p. 92,,,,covers.csv,15,
covers,out,competency:communicate,Communicate,competency,,,,,covers,established,handbook,2020,p. 92,,,,covers.csv,6,
hosts,in,organisation:st-marys,St Mary’s NHS Trust,organisation,,,3,,,established,handbook,2020,p. 96,,,,hosts.csv,2,
places-at,in,programme:rotation,Rotation apprenticeship,programme,,3,,2,,observed,cohort-2018,2018-06,p. 98,,,,places-at.csv,2,
id,name,kind,level,steps,months,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
role:healthcare-assistant,Healthcare assistant,role,2,1,,established,handbook,2020,p. 2,,,,progresses-to.csv,4
role:kaigo,"介護福祉士, certified care worker",role,,1,36,established,kaigo-guide,,頁 12,,,,progresses-to.csv,5
role:senior-care-worker,Senior care worker,role,3,1,12,established,handbook,2020,p. 2,,,,progresses-to.csv,2
role:therapy-assistant,Therapy assistant,role,,1,,inferred,handbook,2020,p. 11,both help people to move,,,progresses-to.csv,6

> 
< list role --level 6 -f csv
< next nobody
< lst role
< list "role
< list programme -f csv
id,name,kind,level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
role:nurse-adult,"Nurse (adult), registered",role,6,established,handbook,2020,p. 14,,,,role.csv,9
role:social-worker,Social worker,role,6,established,handbook,2020,p. 20,,,,role.csv,13
id,name,kind,level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
programme:leavers-scheme,School leavers’ scheme,programme,,planned,handbook,2020,p. 99,,,,programme.csv,2
programme:rotation,Rotation apprenticeship,programme,,observed,cohort-2018,2018-06,p. 98,,,,programme.csv,3
! rung: line 2: no role 'nobody'; nothing on record is called so: try another word for it
! rung: line 3: no query 'lst'; did you mean 'list'?
! rung: line 4: the quote " is not closed
= 1

# Dot-commands.
> 
< .graph
< .format
< .format csv
< list programme
< .format wrong
< .timer
< .timer maybe
< .stats
< .help .read
< ? .quit
< .read
< .read nowhere.txt
< .graph nowhere
< .graph built-in
< .graph small.rung
< .graph
< .quit
< list programme
small 1.2.0 (small.rung), digest 20115e0831a7
* table     plain English and tables, for people
  json      the whole reply as one JSON object
  jsonl     one JSON object a row
  csv       rows for a spreadsheet
  markdown  tables for a document
  msgpack   the whole reply as MessagePack
  dot       a drawing for Graphviz
id,name,kind,level,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,evidence.valid_from,evidence.valid_to,evidence.file,evidence.line
programme:leavers-scheme,School leavers’ scheme,programme,,planned,handbook,2020,p. 99,,,,programme.csv,2
programme:rotation,Rotation apprenticeship,programme,,observed,cohort-2018,2018-06,p. 98,,,,programme.csv,3
timer off
A small graph for the tests, invented, version 1.2.0
digest  20115e0831a7ba5c9c95102c6d25a2af06131e1ef7ab629c46a1e7f5cd232623
size    {size} bytes

      54 nodes
      14   roles
       4   standards
       5   qualifications
       8   units
      12   competencies
       5   settings
       4   organisations
       2   programmes
     123 links
     188 facts
     126   established  it exists and a source says so
      18   observed     named people or a cohort did it
       9   planned      decided and not yet begun, or subject to approval
       5   potential    it does not exist yet; a source says it could
      20   inferred     our own reading, arithmetic or join; never a source's word
      10   ended        it no longer holds
       4 sources
       4 groups of roles joined by progression
.read FILE: run the commands in a file
.quit: leave (also quit, exit, Ctrl-D)
small 1.2.0 (small.rung), digest 20115e0831a7
! rung: line 5: no format 'wrong' (table, json, jsonl, csv, markdown, msgpack, dot)
! rung: line 7: the timer is 'on' or 'off', not 'maybe'
! rung: line 11: which file? usage: .read FILE
! rung: line 12: nowhere.txt: No such file or directory
! rung: line 13: nowhere: No such file or directory; a graph is a package directory or a compiled file
= 1

> 
< .output answers.txt
< list programme
< .output
< .read answers.txt
< .output /
< .output a b
! rung: answers.txt: line 1: no query 'Nodes'; `help` lists what can be asked
! rung: answers.txt: line 2: no query 'Programme'; `help` lists what can be asked
! rung: answers.txt: line 3: no query '───────────────────────'; `help` lists what can be asked
! rung: answers.txt: line 4: no query '+'; `help` lists what can be asked
! rung: answers.txt: line 5: no query '*'; `help` lists what can be asked
! rung: answers.txt: line 7: no query '*'; `help` lists what can be asked
! rung: answers.txt: line 8: no query '+'; `help` lists what can be asked
! rung: answers.txt: line 10: no query 'Sources'; `help` lists what can be asked
! rung: answers.txt: line 11: no query 'cohort-2018:'; `help` lists what can be asked
! rung: answers.txt: line 12: no query 'handbook:'; `help` lists what can be asked
! rung: line 5: / is a directory; answers go to a regular file
! rung: line 6: 'b' is a word too many; usage: .output [FILE]
= 1

> -f jsonl
< list programme
< .format table
< list programme
{"id":"programme:leavers-scheme","name":"School leavers’ scheme","kind":"programme","level":null,"evidence":{"status":"planned","source":"handbook","date":"2020","locator":"p. 99","file":"programme.csv","line":2}}
{"id":"programme:rotation","name":"Rotation apprenticeship","kind":"programme","level":null,"evidence":{"status":"observed","source":"cohort-2018","date":"2018-06","locator":"p. 98","file":"programme.csv","line":3}}
Nodes (2)
  Programme                How sure  Written in
  ───────────────────────  ────────  ──────────────────
+ School leavers’ scheme   planned   handbook, p. 99
* Rotation apprenticeship  observed  cohort-2018, p. 98

* observed: named people or a cohort did it
+ planned: decided and not yet begun, or subject to approval

Sources
  cohort-2018: Twenty people, two years on (2018-06)
  handbook:    The handbook of the borough, third edition (2020)

> 
< help next
< quit
next: the roles that a role leads to

  next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N]
       [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...

Roles that `from` progresses to, by how sure the source is, then by the share
of what the role asks for that is already held, then fewer missing, then fewer
months. With --basis overlap also roles that no source links but that need
something held.

  FROM                     role held now
  --have NODE              anything else held: competency, unit, qualification,
                           role; may be repeated
  --k N                    most steps shown; 1 to 1000; 20 unless said
  --basis link|overlap     link: stated steps; overlap: also roles with skills
                           in common; link unless said
  --max-rise N             most levels up; drops only what is known to rise
                           more; -8 to 8
  --sector any|health|care|both|other
                           sector of the other role; drops only what is known
                           to differ; any unless said
  --learner NAME=VALUE|FILE
                           who asks: age, dbs, registrations, ...; NAME is one
                           of age, born, registrations, dbs, driving_licence,
                           vaccinated, employer, employer_sector; FILE is a
                           profile: a JSON map of these and of what is held
                           (have); may be repeated

Every query also takes
  --detail full|ids        ids: bare ids and no evidence, for callers in a
                           hurry; full unless said
  --status STATUS          only links of this status; repeat for several;
                           established, observed, planned, potential, inferred,
                           ended
  --as-of DATE             as it stood on this day: YYYY, YYYY-MM or YYYY-MM-DD
  --without NODE           what if this were not there? The graph stays as it
                           is; may be repeated
  --with FROM:relation:TO  what if this link were there? FROM and TO name
                           nodes, as in nanny:progresses-to:nurse; may be
                           repeated
  --timing                 say in microseconds how long it took to work the
                           answer out

Example
  next healthcare-assistant

# What is no command.
> 
< .nothing
< serve
< check small
! rung: line 1: no command '.nothing'; `help` lists what can be asked
! rung: line 2: serve is not for the shell; outside of it say: rung serve [-g GRAPH] [OPTIONS]
! rung: line 3: check is not for the shell; outside of it say: rung check GRAPH [--format json] [--all]
= 1

# As one would say it to other shells.
> 
< \q
< \
< .q
< .mode csv
< .formt csv
! rung: line 1: commands begin with a dot here, as in .quit; `help` lists them
! rung: line 2: nothing follows the backslash
! rung: line 3: no command '.q'; did you mean '.quit'?
! rung: line 4: no command '.mode'; `help` lists what can be asked
! rung: line 5: no command '.formt'; did you mean '.format'?
= 1
