# What is asked wrongly: the place, the thing, the next step; on standard error, with an exit code.
% graph small.rung
> next healthcare-asistant
! rung: no role 'healthcare-asistant'; did you mean 'role:healthcare-assistant'?
= 1

> next helthcare assistant
! rung: no role 'helthcare assistant'; did you mean 'role:healthcare-assistant'?
= 1

# Asked as one would say it: what names a parameter is left out, or has its dashes.
> gap nursing associate from healthcare assistant
! rung: 'nursing associate' names two nodes: role:nursing-associate, standard:nursing-associate; say which
= 1

> gap role:nursing-associate from healthcare assistant
! rung: 'from' is a word too many; a name of several words needs quotes: gap role:nursing-associate --from "healthcare assistant"
= 2

> gap nurse-adult from healthcare-assistant
! rung: 'from' is a word too many; did you mean: gap nurse-adult --from healthcare-assistant
= 2

> paths from healthcare assistant to nursing associate
! rung: no node 'from'; a name of several words needs quotes: paths "healthcare assistant" "nursing associate"
= 1

> list role level 3
! rung: 'level' is a word too many; did you mean: --level 3
= 2

> gap nurse-adult --learner age 16
! rung: --learner takes age=VALUE, not 'age'
= 2

> next "helthcare assistant"
! rung: no role 'helthcare assistant'; did you mean 'role:healthcare-assistant'?
= 1

> next healthcare-assistant nursing-associate
! rung: 'nursing-associate' is a word too many; did you mean: paths healthcare-assistant nursing-associate
= 2

> next healthcare-assistant nurse
! rung: 'nurse' is a word too many; usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...; example: next healthcare-assistant
= 2

# A list is repeated; whether the word would go on with it is looked up.
> into nursing-associate healthcare-assistant
! rung: 'healthcare-assistant' is a word too many; did you mean: into nursing-associate --have healthcare-assistant, or: paths nursing-associate healthcare-assistant, or: gap healthcare-assistant --from nursing-associate
= 2

> reach healthcare-assistant nursing-associate
! rung: 'nursing-associate' is a word too many; did you mean: paths healthcare-assistant nursing-associate
= 2

> bottlenecks healthcare-assistant nursing-associate
! rung: 'healthcare-assistant' is a word too many; did you mean: bottlenecks --from healthcare-assistant --to nursing-associate
= 2

> unlock healthcare-assistant
! rung: 'healthcare-assistant' is a word too many; did you mean: unlock --from healthcare-assistant
= 2

> next healthcare-assistant duty-of-care
! rung: 'duty-of-care' is a word too many; did you mean: gap duty-of-care --from healthcare-assistant, or: next healthcare-assistant --have duty-of-care
= 2

> next healthcare-assistant nursing-associate --k 2
! rung: 'nursing-associate' is a word too many; usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...; example: next healthcare-assistant
= 2

> coverage care-diploma-2 --settings ward-3 borough
! rung: 'borough' is a word too many; did you mean: --settings borough
= 2

> coverage care-diploma-2 --settings ward-3 nowhere
! rung: 'nowhere' is a word too many; usage: coverage OF [--settings NODE]... [--learner NAME=VALUE|FILE]...; example: coverage level-2-diploma-in-care --settings robinson-ward
= 2

> show nurce
! rung: no node 'nurce'; nothing on record is called so: try another word for it
= 1

> gap nursing-associat --from healthcare-assistant
! rung: no node 'nursing-associat'; did you mean 'role:nursing-associate' or 'standard:nursing-associate'?
= 1

> show nursing-associate
! rung: 'nursing-associate' names two nodes: role:nursing-associate, standard:nursing-associate; say which
= 1

> gap nursing-associate --from healthcare-assistant
! rung: 'nursing-associate' names two nodes: role:nursing-associate, standard:nursing-associate; say which
= 1

> show infection
! rung: no node 'infection'; did you mean 'unit:infection-control' or 'competency:control-infection'?
= 1

> next ward-3
! rung: 'ward-3' is 'setting:ward-3', and here a role is wanted; `show setting:ward-3` says what it is linked to
= 1

> gap borough
! rung: 'borough' is 'organisation:borough', and here a role, standard, qualification, unit, competency, setting or programme is wanted; `show organisation:borough` says what it is linked to
= 1

> align borough ward-3
! rung: 'borough' is 'organisation:borough', and here a role, standard, qualification, unit, competency, setting or programme is wanted; `show organisation:borough` says what it is linked to
= 1

> covers care-worker
! rung: 'care-worker' is 'role:care-worker', and here a unit, competency or setting is wanted; `show role:care-worker` says what it is linked to
= 1

> next unit:law
! rung: 'unit:law' is a unit, and here a role is wanted
= 2

> next role:law
! rung: no role 'role:law'; of another kind there is 'unit:law'
= 1

> next rool:law
! rung: no role 'rool:law'; nothing on record is called so: try another word for it
= 1

> next ""
! rung: 'from' is empty
= 2

> next
! rung: next needs 'from': role held now; usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...; example: next healthcare-assistant
= 2

> gap
! rung: gap needs 'to': what is aimed at: a role, or anything that gives competencies; usage: gap TO [--from ROLE] [--have NODE]... [--learner NAME=VALUE|FILE]...; example: gap nursing-associate --from healthcare-assistant
= 2

> gap care-worker healthcare-assistant
! rung: 'healthcare-assistant' is a word too many; did you mean: gap care-worker --from healthcare-assistant, or: paths care-worker healthcare-assistant, or: gap healthcare-assistant --from care-worker
= 2

> paths care-worker
! rung: paths needs 'to': role aimed at; usage: paths FROM TO [--k N] [--by steps|months|gap|all] [--assume-months N] [--learner NAME=VALUE|FILE]...; example: paths healthcare-assistant nurse
= 2

> paths care-worker nurse-adult volunteer
! rung: 'volunteer' is a word too many; usage: paths FROM TO [--k N] [--by steps|months|gap|all] [--assume-months N] [--learner NAME=VALUE|FILE]...; example: paths healthcare-assistant nurse
= 2

> list
! rung: list needs 'kind': the kind of node; usage: list KIND [--level N] [--sector any|health|care|both|other] [--limit N]; example: list role --level 2
= 2

> list nodes
! rung: 'kind' takes role, standard, qualification, unit, competency, setting, organisation or programme, not 'nodes'
= 2

> list rolls
! rung: 'kind' takes role, standard, qualification, unit, competency, setting, organisation or programme, not 'rolls'; did you mean 'role'?
= 2

> next care-worker --k 0
! rung: --k takes a whole number from 1 to 1000, not '0'
= 2

> next care-worker --k 1001
! rung: --k takes a whole number from 1 to 1000, not '1001'
= 2

> next care-worker --k -1
! rung: --k takes a whole number from 1 to 1000, not '-1'
= 2

> next care-worker --k ten
! rung: --k takes a whole number from 1 to 1000, not 'ten'
= 2

> next care-worker --k 1e3
! rung: --k takes a whole number from 1 to 1000, not '1e3'
= 2

> next care-worker --k 99999999999999999999
! rung: --k takes a whole number from 1 to 1000, not '99999999999999999999'
= 2

> next care-worker --k ""
! rung: --k takes a whole number from 1 to 1000, not ''
= 2

> next care-worker --k
! rung: --k needs a value: most steps shown; usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...
= 2

> next care-worker --k 2 --k 3
! rung: --k is given twice
= 2

> next care-worker --kk 2
! rung: next has no option '--kk'; usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...
= 2

> next care-worker -k 2
! rung: next has no option '-k'; did you mean '--k'? usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...
= 2

> next care-worker --basis overlapp
! rung: --basis takes link or overlap, not 'overlapp'; did you mean 'overlap'?
= 2

> next care-worker --sector helth
! rung: --sector takes any, health, care, both or other, not 'helth'; did you mean 'health'?
= 2

> next care-worker --status certain
! rung: --status takes established, observed, planned, potential, inferred or ended, not 'certain'
= 2

> next care-worker --detail id
! rung: --detail takes full or ids, not 'id'; did you mean 'ids'?
= 2

> next care-worker --as-of 2021-02-30
! rung: --as-of takes a date as 2024, 2024-09 or 2024-09-01, not '2021-02-30'
= 2

> next care-worker --as-of yesterday
! rung: --as-of takes a date as 2024, 2024-09 or 2024-09-01, not 'yesterday'
= 2

> next care-worker --have nothing
! rung: no node 'nothing'; nothing on record is called so: try another word for it
= 1

> next care-worker --learner aged=17
! rung: a learner has no 'aged'; did you mean 'age'? (known: age, born, registrations, dbs, driving_licence, vaccinated, employer or employer_sector)
= 2

> next care-worker --learner age=old
! rung: age takes a whole number from 0 to 150, not 'old'
= 2

> next care-worker --learner age
! rung: --learner takes age=VALUE, not 'age'
= 2

> next care-worker --learner born=17
! rung: born takes a date as 2024, 2024-09 or 2024-09-01, not '17'
= 2

> coverage care-diploma-2 --settings care-worker
! rung: 'care-worker' is 'role:care-worker', and here a setting, organisation or programme is wanted; `show role:care-worker` says what it is linked to
= 1

> coverage care-worker
! rung: 'care-worker' is 'role:care-worker', and here a standard, qualification or programme is wanted; `show role:care-worker` says what it is linked to
= 1

> reach care-worker --max-steps 0
! rung: --max-steps takes a whole number from 1 to 1000, not '0'
= 2

> nexxt care-worker
! rung: no query 'nexxt'; did you mean 'next'?
= 2

> care-worker
! rung: care-worker is a role, not a query; did you mean: show care-worker
= 2

> "Healthcare assistant"
! rung: "Healthcare assistant" is a role, not a query; did you mean: show "Healthcare assistant"
= 2

> next care-worker -f jason
! rung: no format 'jason'; did you mean 'json'? (table, json, jsonl, csv, markdown, msgpack, dot)
= 2

> next care-worker -f
! rung: which format? (table, json, jsonl, csv, markdown, msgpack, dot)
= 2

> next care-worker -f json -f csv
! rung: the format is given twice
= 2

> -f jason next care-worker
! rung: no format 'jason'; did you mean 'json'? (table, json, jsonl, csv, markdown, msgpack, dot)
= 2

> --colour next care-worker
! rung: no option '--colour' before a query; `rung --help` lists them
= 2

> -g
! rung: -g needs a graph: a package directory or a compiled file
= 2

> call ping
! rung: the graph is the server's to choose: rung serve -g small.rung
= 2

> help nexxt
! rung: no help on 'nexxt'; did you mean 'next'?
= 2

% graph
> check
! rung: say which graph package: the directory it lies in
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> compile
! rung: say which graph package: the directory it lies in
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> compile small
! rung: say where the compiled graph goes: -o FILE.rung
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> compile nowhere -o x.rung
! rung: nowhere: No such file or directory
= 3

> compile broken -o x.rung
! broken/competency.csv:2:20: error: a character that cannot be seen in 'name': \u{200b}
! broken/competency.csv:3:1: error: an inferred fact gives its reason in 'note'
! broken/progresses-to.csv:2:30: error: months is to be within 0 and 1200, not -1
! broken/progresses-to.csv:2:33: error: no standard 'nothing'
! broken/progresses-to.csv:3:1: error: the row has 6 cells, the header 7
! broken/requires.csv:2:18: error: no competency 'comunicate'; did you mean 'competency:communicate'?
! broken/requires.csv:3:18: error: 'role:care-worker' is a role; 'to' of requires is to be a competency
! broken/requires.csv:4:1: error: no role 'care-wrker'; did you mean 'care-worker'?
! broken/requires.csv:4:19: error: importance is to be essential or desirable, not 'vital'
! broken/role.csv:3:25: error: role 'care-worker' states another level in line 2, from the same source and place
! broken/role.csv:4:1: error: key 'Nurse' is to be of lower-case letters a to z, digits and -; did you mean 'nurse'?
! broken/role.csv:4:13: error: level is to be within 0 and 8, not 9
! broken/role.csv:4:15: error: sector is to be health, care, both or other, not 'helth'; did you mean 'health'?
! broken/role.csv:5:15: error: level is to be a whole number, not 'two'
! broken/role.csv:5:26: error: no status 'establishd'; did you mean 'established'?
! broken/role.csv:5:37: error: no source 'handbok' in the list of datapackage.json; did you mean 'handbook'?
! broken/role.csv:6:6: error: role 'cook' has no name in any of its rows
! broken/role.csv:6:27: error: no source; every fact names where it stands
! broken/standard.csv:1:10: error: no column 'lvel' in table standard; did you mean 'level'?
! rung: broken has errors and is not compiled
= 3

> check broken
broken/competency.csv:2:20: error: a character that cannot be seen in 'name': \u{200b}
broken/competency.csv:3:1: error: an inferred fact gives its reason in 'note'
broken/progresses-to.csv:2:30: error: months is to be within 0 and 1200, not -1
broken/progresses-to.csv:2:33: error: no standard 'nothing'
broken/progresses-to.csv:3:1: error: the row has 6 cells, the header 7
broken/requires.csv:2:18: error: no competency 'comunicate'; did you mean 'competency:communicate'?
broken/requires.csv:3:18: error: 'role:care-worker' is a role; 'to' of requires is to be a competency
broken/requires.csv:4:1: error: no role 'care-wrker'; did you mean 'care-worker'?
broken/requires.csv:4:19: error: importance is to be essential or desirable, not 'vital'
broken/role.csv:3:25: error: role 'care-worker' states another level in line 2, from the same source and place
broken/role.csv:4:1: error: key 'Nurse' is to be of lower-case letters a to z, digits and -; did you mean 'nurse'?
broken/role.csv:4:13: error: level is to be within 0 and 8, not 9
broken/role.csv:4:15: error: sector is to be health, care, both or other, not 'helth'; did you mean 'health'?
broken/role.csv:5:15: error: level is to be a whole number, not 'two'
broken/role.csv:5:26: error: no status 'establishd'; did you mean 'established'?
broken/role.csv:5:37: error: no source 'handbok' in the list of datapackage.json; did you mean 'handbook'?
broken/role.csv:6:6: error: role 'cook' has no name in any of its rows
broken/role.csv:6:27: error: no source; every fact names where it stands
broken/standard.csv:1:10: error: no column 'lvel' in table standard; did you mean 'level'?
! broken: 19 errors, 0 warnings
= 3

> check small.rung
! small.rung: 0 errors, 0 warnings

> check small/role.csv
! rung: small/role.csv is one file of a graph package; name its directory: small
= 3

> check nowhere.rung
! rung: nowhere.rung: No such file or directory
= 3

> compile small.rung -o again.rung
! rung: small.rung is a file; what is compiled is a graph package: name the directory that datapackage.json lies in
= 3

> check small.rung more
! rung: 'more' is a word too many
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> check small.rung --al
! rung: no option '--al'
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> check small --format csv
! rung: check prints as table or json
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> -g nowhere next care-worker
! rung: nowhere: No such file or directory; a graph is a package directory or a compiled file
= 3

> small next care-worker
! rung: small is a path and no query; a graph is named with -g in front of it
= 2

> small/role.csv
! rung: small/role.csv is a path and no query; a graph is named with -g in front of it
= 2

> serve small
! rung: 'small' is a word too many; a graph is named with -g: rung serve -g GRAPH
= 2

> export json -f csv
! rung: export takes no --format, which is of answers; its form is the word behind it: rung export json
= 2

> -f csv export json
! rung: export takes no --format, which is of answers; its form is the word behind it: rung export json
= 2

> -f csv compile small -o x.rung
! rung: --format is of check and of answers; compile has nothing to print
! usage: rung check DIRECTORY [--format json] [--all]
!        rung compile DIRECTORY -o FILE.rung
!        rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help import
= 2

> import
! rung: say what is imported: its form and its source
!
! rung import FORM SOURCE -o FOLDER [OPTIONS]: what others publish, as a package
!
!   json     what `export json` wrote
!   jsonl    JSON Lines: the maps of `export json`, one a line
!   graphml  GraphML: of `export graphml`, yEd, Gephi, networkx, igraph
!   case     1EdTech CASE (JSON): a framework of competencies
!   esco     the ESCO classification: its CSV, in a folder or in its zips
!   onet     the O*NET database: its text files, in a folder or in its zip
!
!   --dry-run                  read, prove and report; write nothing, want no -o
!   --all                      say all that is left out, not the first of a kind
!
! Where graphml and case have words that are not Rung's:
!
!   --kind [WORD=]KIND         what is called WORD is a KIND; KIND alone: where
!                              nothing is said; WORD=none leaves it out
!   --relation [WORD=]RELATION the same of links; in case of an associationType
!   --attribute NAME=OURS      in graphml: what stands under NAME is OURS, such as
!                              kind, name, relation or level
!
! What is taken, and what is left out and why, is said on standard error. Nothing
! is written when the source has errors or FOLDER is there already.
= 2

> check learners
! rung: learners: no datapackage.json in this directory; a graph package has one beside its tables
= 3

> check learners/whole.json
! rung: learners/whole.json is not a compiled graph; a graph is a directory with a datapackage.json beside its tables, or a file that `rung compile` wrote; `rung import json` takes what `rung export json` wrote
= 3

> -g small/role.csv next care-worker
! rung: small/role.csv is one file of a graph package; name its directory: small
= 3

> -g broken next care-worker
! broken/competency.csv:2:20: error: a character that cannot be seen in 'name': \u{200b}
! broken/competency.csv:3:1: error: an inferred fact gives its reason in 'note'
! broken/progresses-to.csv:2:30: error: months is to be within 0 and 1200, not -1
! broken/progresses-to.csv:2:33: error: no standard 'nothing'
! broken/progresses-to.csv:3:1: error: the row has 6 cells, the header 7
! broken/requires.csv:2:18: error: no competency 'comunicate'; did you mean 'competency:communicate'?
! broken/requires.csv:3:18: error: 'role:care-worker' is a role; 'to' of requires is to be a competency
! broken/requires.csv:4:1: error: no role 'care-wrker'; did you mean 'care-worker'?
! broken/requires.csv:4:19: error: importance is to be essential or desirable, not 'vital'
! broken/role.csv:3:25: error: role 'care-worker' states another level in line 2, from the same source and place
! broken/role.csv:4:1: error: key 'Nurse' is to be of lower-case letters a to z, digits and -; did you mean 'nurse'?
! broken/role.csv:4:13: error: level is to be within 0 and 8, not 9
! broken/role.csv:4:15: error: sector is to be health, care, both or other, not 'helth'; did you mean 'health'?
! broken/role.csv:5:15: error: level is to be a whole number, not 'two'
! broken/role.csv:5:26: error: no status 'establishd'; did you mean 'established'?
! broken/role.csv:5:37: error: no source 'handbok' in the list of datapackage.json; did you mean 'handbook'?
! broken/role.csv:6:6: error: role 'cook' has no name in any of its rows
! broken/role.csv:6:27: error: no source; every fact names where it stands
! broken/standard.csv:1:10: error: no column 'lvel' in table standard; did you mean 'level'?
! rung: broken: the graph has errors; `rung check` lists them
= 3

> -g small.rung -g small.rung next care-worker
! rung: the graph is given twice: 'small.rung' and 'small.rung'
= 2

# A sentence is read for the roles it names, and answered with what to type.
% graph small.rung
> what is the next step from healthcare assistant?
! rung: sentences are not understood; did you mean: next "healthcare assistant"
= 2

> how long does it take from HCA to nurse-adult
! rung: sentences are not understood; did you mean: paths HCA nurse-adult, or: gap nurse-adult --from HCA
= 2

> What is missing for "nursing associate"?
! rung: sentences are not understood; did you mean: gap role:nursing-associate
= 2

> how do I become a care worker
! rung: sentences are not understood; did you mean: into "care worker"
= 2

> what placements are there
! rung: sentences are not understood; `help` lists what can be asked
= 2

> whet is this
! rung: no query 'whet'; `help` lists what can be asked
= 2

# What people say before a name is left out of what is proposed.
> next step healthcare assistant
! rung: no node 'step'; a name of several words needs quotes: next "healthcare assistant"
= 1

> next steps for HCA
! rung: no node 'steps'; did you mean: next HCA
= 1

> next step for helthcare assistant
! rung: no role 'helthcare assistant'; did you mean 'role:healthcare-assistant'?
= 1

> gap for nurse-adult from HCA
! rung: no node 'for'; did you mean: gap nurse-adult --from HCA
= 1

> coverage of care-diploma-2
! rung: no node 'of'; did you mean: coverage care-diploma-2
= 1

> paths HCA to nurse-adult
! rung: no node 'to'; did you mean: paths HCA nurse-adult
= 1

# What would be refused is not proposed: no role is called so, and `few` is no number.
> next for the step
! rung: no role 'step'; nothing on record is called so: try another word for it
= 1

> next HCA k few
! rung: 'k' is a word too many; usage: next FROM [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N] [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...; example: next healthcare-assistant
= 2

# The framework does not contain that unit: what hangs on other values is not proposed.
> mincover framework law
! rung: 'law' is a word too many; usage: mincover OF [--settings NODE]... [--units UNIT]... [--mandatory] [--learner NAME=VALUE|FILE]... [--by settings|weeks|travel] [--assume N] [--ties N] [--budget N]; example: mincover level-2-diploma-in-care --settings derbyshire-integrated-apprenticeship
= 2

> mincover framework units law
! rung: 'units' is a word too many; usage: mincover OF [--settings NODE]... [--units UNIT]... [--mandatory] [--learner NAME=VALUE|FILE]... [--by settings|weeks|travel] [--assume N] [--ties N] [--budget N]; example: mincover level-2-diploma-in-care --settings derbyshire-integrated-apprenticeship
= 2
