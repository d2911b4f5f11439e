/* columns.c -- the columns of the tables a plan is made from. */
#include "query/plan/columns.h"

const rung_sheet_column plan_learner_columns[PLAN_LEARNER_COLUMNS] = {
    [L_LEARNER] = { "learner",
                    "a name or number for the learner; nothing is looked up by it",
                    .required = true },
    [L_AGE] = { "age", "whole years on the first day of the first block" },
    [L_BORN] = { "born", "YYYY, YYYY-MM or YYYY-MM-DD, for ages later on" },
    [L_EMPLOYER] = { "employer", "organisation where the first block is" },
    [L_COHORT] = { "cohort",
                   "whose blocks and timetable hold; a programme's name brings its "
                   "employer" },
    [L_HELD] = { "held", "units, qualifications or standards that need not be practised",
                 .list = true },
    [L_UNITS] = { "units", "units chosen beyond those that everyone takes",
                  .list = true },
    [L_BARRED] = { "barred", "settings or organisations where this learner cannot go",
                   .list = true },
    [L_ZONE] = { "zone", "where the journey begins, as the travel table calls it" },
    [L_DBS] = { "dbs", "background check held, or none" },
    [L_VACCINATED] = { "vaccinated", "yes or no" },
    [L_LICENCE] = { "driving_licence", "yes or no" },
    [L_REGISTRATIONS] = { "registrations", "registrations held", .list = true },
    [L_SECTOR] = { "employer_sector", "sector of the employer" },
};

const rung_sheet_column plan_setting_columns[PLAN_SETTING_COLUMNS] = {
    [S_SETTING] = { "setting", "a setting of the graph", .required = true },
    [S_HOST] = { "host", "organisations that host it; else the graph's", .list = true },
    [S_CAPACITY] = { "capacity", "learners it takes at one time; else the graph's" },
    [S_HOST_CAPACITY] = { "host_capacity",
                          "learners its host takes at one time in all its "
                          "settings; else the graph's" },
    [S_BLOCK] = { "block",
                  "the block that the capacities of this row are for; else all" },
    [S_MIN_AGE] = { "min_age", "age to be reached; beside what the graph asks" },
    [S_TYPE] = { "type", "kind of place, for variety; else the graph's" },
    [S_INDEPENDENT] = { "independent",
                        "yes or no: whether its host is private, voluntary or "
                        "independent; else as the graph says" },
};

const rung_sheet_column plan_block_columns[PLAN_BLOCK_COLUMNS] = {
    [B_BLOCK] = { "block", "its number", .required = true },
    [B_STARTS] = { "starts", "its first day, YYYY-MM-DD" },
    [B_WEEKS] = { "weeks", "its length; else until the next begins" },
    [B_COHORT] = { "cohort", "of this cohort only; else of all" },
};

const rung_sheet_column plan_timetable_columns[PLAN_TIMETABLE_COLUMNS] = {
    [T_UNIT] = { "unit", "a unit that is taught", .required = true },
    [T_BLOCK] = { "block", "number of the block in which it is taught",
                  .required = true },
    [T_COHORT] = { "cohort", "to this cohort only; else to all" },
};

const rung_sheet_column plan_travel_columns[PLAN_TRAVEL_COLUMNS] = {
    [V_FROM] = { "from", "a learner or a zone of the learners' table", .required = true },
    [V_SETTING] = { "setting", "a setting", .required = true },
    [V_MINUTES] = { "minutes", "of one journey", .required = true },
};
