# Help texts: plain text, the same for a pipe and a screen.
> --version
rung 0.1.0

> --help
rung answers questions about roles, training and placements, with its evidence.

Questions
  find         nodes by any word of a name, alias or code
  list         every node of a kind
  show         all that is recorded of one node
  next         the roles that a role leads to
  into         the roles that lead to a role
  paths        the cheapest routes from one role to another
  reach        every role that can be reached from a role
  gap          competencies still missing for a role or a course
  covers       what is practised at a setting, or where a unit is
  coverage     which units of a course the placements cover
  mincover     the fewest settings that cover what a course contains
  impact       what breaks if a ward closes, a host leaves, a course is
               withdrawn
  qualify      whether units meet the rules of a qualification, and what
               completes them
  bottlenecks  what every route has to pass, and what units hang on
  unlock       which one unit or competency opens the most roles
  align        what two roles, courses, units or settings have in common
  workforce    staff against posts: what is short, who is near, what a unit
               would open
  plan         who goes where and when: rotations of learners through
               placements

For example
  find nursing
  next healthcare-assistant
  gap nursing-associate --from healthcare-assistant
  coverage level-2-diploma-in-care --settings robinson-ward

A name of several words stands in quotes: show "Healthcare assistant". Tab
completes it. `help gap` says all about one question.

In the shell
  help [QUERY]              this, or all about one query
  .graph [PATH]             which graph answers; take another, or `built-in`
  .format [FORMAT]          how answers are shown from now on
  .output [FILE]            answers to a file; without a name back to the
                            screen
  .read FILE                run the commands in a file
  .timer on|off             say how long each answer took
  .progress on|off          how far a long question is, while it runs on a
                            terminal
  .pager on|off             long answers a screen at a time, by less or what
                            PAGER names
  .have [NODE]...           what is held, for the questions to come; -NODE,
                            clear
  .learner [NAME=VALUE]...  what is known of who asks, as age=17 (Tab lists the
                            names); or FILE, a profile; clear
  .show                     how this session is set
  .stats                    how large the graph is and what it rests on
  .quit                     leave (also quit, exit, Ctrl-D)

On the command line
  rung                             the shell; from a pipe, one question a line
  rung QUESTION                    one answer
  rung -g GRAPH ...                another graph: a package or a compiled file
  rung --format FORMAT ...         table, json, jsonl, csv, markdown, msgpack,
                                   dot
  rung --quiet ...                 do not say how far a long question is
  rung serve [-g GRAPH] [OPTIONS]  answer other programs; `rung help serve`
                                   says all
  rung call [OPTIONS] QUESTION     ask a running server; `rung help call` says
                                   all
  rung check GRAPH [--format json] [--all]
                                   every problem of a graph package, one line
                                   each
  rung import FORM SOURCE -o FOLDER
                                   what others publish, as a package; `rung
                                   help import` says all
  rung export FORM [-o PATH]       the whole graph as json, csv, graphml, dot,
                                   case or neo4j
  rung diff BEFORE AFTER           what differs between two graphs; `rung help
                                   diff` says all
  rung compile GRAPH -o FILE.rung  a graph package to one file that opens at
                                   once

> help
rung answers questions about roles, training and placements, with its evidence.

Questions
  find         nodes by any word of a name, alias or code
  list         every node of a kind
  show         all that is recorded of one node
  next         the roles that a role leads to
  into         the roles that lead to a role
  paths        the cheapest routes from one role to another
  reach        every role that can be reached from a role
  gap          competencies still missing for a role or a course
  covers       what is practised at a setting, or where a unit is
  coverage     which units of a course the placements cover
  mincover     the fewest settings that cover what a course contains
  impact       what breaks if a ward closes, a host leaves, a course is
               withdrawn
  qualify      whether units meet the rules of a qualification, and what
               completes them
  bottlenecks  what every route has to pass, and what units hang on
  unlock       which one unit or competency opens the most roles
  align        what two roles, courses, units or settings have in common
  workforce    staff against posts: what is short, who is near, what a unit
               would open
  plan         who goes where and when: rotations of learners through
               placements

For example
  find nursing
  next healthcare-assistant
  gap nursing-associate --from healthcare-assistant
  coverage level-2-diploma-in-care --settings robinson-ward

A name of several words stands in quotes: show "Healthcare assistant". Tab
completes it. `help gap` says all about one question.

In the shell
  help [QUERY]              this, or all about one query
  .graph [PATH]             which graph answers; take another, or `built-in`
  .format [FORMAT]          how answers are shown from now on
  .output [FILE]            answers to a file; without a name back to the
                            screen
  .read FILE                run the commands in a file
  .timer on|off             say how long each answer took
  .progress on|off          how far a long question is, while it runs on a
                            terminal
  .pager on|off             long answers a screen at a time, by less or what
                            PAGER names
  .have [NODE]...           what is held, for the questions to come; -NODE,
                            clear
  .learner [NAME=VALUE]...  what is known of who asks, as age=17 (Tab lists the
                            names); or FILE, a profile; clear
  .show                     how this session is set
  .stats                    how large the graph is and what it rests on
  .quit                     leave (also quit, exit, Ctrl-D)

On the command line
  rung                             the shell; from a pipe, one question a line
  rung QUESTION                    one answer
  rung -g GRAPH ...                another graph: a package or a compiled file
  rung --format FORMAT ...         table, json, jsonl, csv, markdown, msgpack,
                                   dot
  rung --quiet ...                 do not say how far a long question is
  rung serve [-g GRAPH] [OPTIONS]  answer other programs; `rung help serve`
                                   says all
  rung call [OPTIONS] QUESTION     ask a running server; `rung help call` says
                                   all
  rung check GRAPH [--format json] [--all]
                                   every problem of a graph package, one line
                                   each
  rung import FORM SOURCE -o FOLDER
                                   what others publish, as a package; `rung
                                   help import` says all
  rung export FORM [-o PATH]       the whole graph as json, csv, graphml, dot,
                                   case or neo4j
  rung diff BEFORE AFTER           what differs between two graphs; `rung help
                                   diff` says all
  rung compile GRAPH -o FILE.rung  a graph package to one file that opens at
                                   once

> help find
find: nodes by any word of a name, alias or code

  find TEXT [--kind KIND] [--level N] [--limit N]

Each word typed must begin a word of the name. Whole names come first, then
names that begin so, then the rest, shorter ones first; a single word is found
as a whole word before it is found as the beginning of one. Two or three
letters are found besides as those that the words of a name begin with, as OT
of an occupational therapist. When nothing begins so, near spellings are shown.

  TEXT                     words, each the beginning of a word of the name
  --kind KIND              only nodes of this kind; role, standard,
                           qualification, unit, competency, setting,
                           organisation, programme
  --level N                only nodes at this level; 0 to 8
  --limit N                most rows; 1 to 10000; 20 unless said

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
  find nursing

> help list
list: every node of a kind

  list KIND [--level N] [--sector any|health|care|both|other] [--limit N]

Nodes of a kind in the order of their keys; what has ended is left out. A node
that spans several levels is found at each.

  KIND                     the kind of node; role, standard, qualification,
                           unit, competency, setting, organisation, programme
  --level N                only at this level; 0 to 8
  --sector any|health|care|both|other
                           only of this sector; any unless said
  --limit N                most rows; 1 to 10000; 10000 unless said

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
  list role --level 2

> help show
show: all that is recorded of one node

  show NODE

Attributes from the best row that states each, the other rows beside it, and
every link both ways with its evidence. The only question that shows what has
ended.

  NODE                     id, key, name, alias or code

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
  show role:healthcare-assistant

> help next
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

> help into
into: the roles that lead to a role

  into TO [--have NODE]... [--k N] [--basis link|overlap] [--max-rise N]
       [--sector any|health|care|both|other] [--learner NAME=VALUE|FILE]...

Roles that progress to `to`, in the order of `next`; each row is the step from
there.

  TO                       role aimed at
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
  into nurse

> help paths
paths: the cheapest routes from one role to another

  paths FROM TO [--k N] [--by steps|months|gap|all] [--assume-months N]
        [--learner NAME=VALUE|FILE]...

Routes without a repeated role over progression links that are established,
observed or inferred, by steps, by months (an unknown duration counts as
--assume-months and is reported as unknown) or by gap (competencies missing at
each step by itself). Equal costs: fewer steps, then ids in order. By all:
every route that no other beats in months, steps and competencies newly needed
(those of `missing`, each once) at the same time, by months, then steps; of
routes with the same three costs one. That search is exact; when it runs out of
steps it says so (`optimal`: false), and what it shows is still beaten by none.
What the employer or the levy pays stands beside a route and never ranks it.
When there is no route, `blocks` is a smallest set of conditions, steps and
roles whose removal would open one, proven when `blocks_proven` says so.

  FROM                     role held now
  TO                       role aimed at
  --k N                    most routes; 1 to 1000; 3 unless said
  --by steps|months|gap|all
                           what is cheap: fewest steps, months, or missing
                           competencies; all: every route that no other beats
                           in all three; steps unless said
  --assume-months N        months that a step of unknown length counts as; 0 to
                           1200; 12 unless said
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
  paths healthcare-assistant nurse

> help reach
reach: every role that can be reached from a role

  reach FROM [--max-steps N] [--max-months N] [--learner NAME=VALUE|FILE]...

Roles reached over progression links that are established, observed or
inferred: in how many steps at the fewest, and in how many months at the least
over routes whose durations are all known.

  FROM                     role held now
  --max-steps N            most steps; 1 to 1000
  --max-months N           most months; drops only what is known to take
                           longer; 0 to 12000
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
  reach healthcare-assistant --max-steps 2

> help gap
gap: competencies still missing for a role or a course

  gap TO [--from ROLE] [--have NODE]... [--learner NAME=VALUE|FILE]...

What `to` is recorded to need, less what `from` and `have` give. Missing means
not recorded as held. Each missing competency comes with what would close it:
units, courses, standards and programmes that develop it, settings where it is
practised; or, in `why_not`, with the reason that nothing closes it now. Where
nothing is recorded as needed the share is unknown, not zero.

  TO                       what is aimed at: a role, or anything that gives
                           competencies
  --from ROLE              role held now
  --have NODE              anything else held; may be repeated
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
  gap nursing-associate --from healthcare-assistant

> help covers
covers: what is practised at a setting, or where a unit is

  covers NODE

Of a setting: the units and competencies it covers or cannot offer. Of a unit
or competency: the settings. What no row speaks of is unknown.

  NODE                     a setting, a unit or a competency; unit, competency
                           or setting

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
  covers care-certificate-6-communication

> help coverage
coverage: which units of a course the placements cover

  coverage OF [--settings NODE]... [--learner NAME=VALUE|FILE]...

For each unit that `of` contains: covered if some setting in scope covers it;
not-covered if every setting in scope says it cannot; else unknown, which is
never reported as a gap. Units that hang on one setting or one host are named.

  OF                       a qualification, standard or programme; standard,
                           qualification or programme
  --settings NODE          settings, organisations (what they host) or
                           programmes (where they place); none: the whole
                           graph; setting, organisation or programme; may be
                           repeated
  --learner NAME=VALUE|FILE
                           who goes: age, dbs, vaccinated, ...; NAME is one of
                           age, born, registrations, dbs, driving_licence,
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
  coverage level-2-diploma-in-care --settings robinson-ward

> help align
align: what two roles, courses, units or settings have in common

  align A B

Competencies that each asks for or gives: of a role essential and desirable
ones, of a unit what it develops, of the rest what they give. Those that match
exactly count as one. Shares are of what is recorded; where nothing is, they
are unknown.

  A                        what is compared
  B                        what it is compared with

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
  align healthcare-assistant care-worker

> gap --help
gap: competencies still missing for a role or a course

  gap TO [--from ROLE] [--have NODE]... [--learner NAME=VALUE|FILE]...

What `to` is recorded to need, less what `from` and `have` give. Missing means
not recorded as held. Each missing competency comes with what would close it:
units, courses, standards and programmes that develop it, settings where it is
practised; or, in `why_not`, with the reason that nothing closes it now. Where
nothing is recorded as needed the share is unknown, not zero.

  TO                       what is aimed at: a role, or anything that gives
                           competencies
  --from ROLE              role held now
  --have NODE              anything else held; may be repeated
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
  gap nursing-associate --from healthcare-assistant

> help .output
.output [FILE]: answers to a file; without a name back to the screen

> help check
rung check GRAPH [--format json] [--all]: every problem of a graph package, one
  line each

> compile --help
rung compile GRAPH -o FILE.rung: a graph package to one file that opens at once

> help help
help [QUERY]: this, or all about one query
