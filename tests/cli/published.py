"""published.py -- made-up classifications in the columns and files of those that others publish, for the suites that
import them."""
import csv
import io
import json
import os
import zipfile

from tap import path, rung, same

OCC = "http://data.europa.eu/esco/occupation/"
SKILL = "http://data.europa.eu/esco/skill/"


def table(header, *rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header.split(","), *rows])
    return out.getvalue()


def esco(**change):
    """A made-up classification in ESCO's columns."""
    files = {
        "occupations_en.csv": table(
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,regulatedProfessionNote,code",
            ["Occupation", OCC + "aaaa-1", "5321", "ward helper", "helper\nward  aide\nhelper", "hlpr", "released", "", "5321.1"],
            ["Occupation", OCC + "bbbb-2", "5322", "Ward helper", "", "", "released", "note", "5322.1"],
            ["Occupation", OCC + "cccc-3", "5322", "old job", "", "", "obsolete", "", ""]),
        "skills_en.csv": table(
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status",
            ["K", SKILL + "s1", "knowledge", "cross-sector", "hygiene", "hand|washing", "", "released"],
            ["K", SKILL + "s2", "", "", "comfort\u200b patients", "", "", "released"],
            ["K", SKILL + "s3", "skill/competence", "", "lift", "", "", "released"]),
        "ISCOGroups_en.csv": table("conceptType,conceptUri,code,preferredLabel", ["ISCOGroup", "http://i/5321", "5321", "Assistants"]),
        "broaderRelationsOccPillar.csv": table("conceptType,conceptUri,broaderType,broaderUri",
                                               ["Occupation", OCC + "aaaa-1", "ISCOGroup", "http://i/5321"]),
        "skillSkillRelations.csv": table("originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri",
                                         [SKILL + "s3", "", "essential", "", SKILL + "s1"]),
        "occupationSkillRelations.csv": table(
            "occupationUri,relationType,skillType,skillUri",
            [OCC + "aaaa-1", "essential", "knowledge", SKILL + "s1"],
            [OCC + "aaaa-1", "optional", "", SKILL + "s2"],
            [OCC + "gone-9", "essential", "knowledge", SKILL + "s1"],
            [OCC + "aaaa-1", "essential", "knowledge", SKILL + "gone"],
            [OCC + "bbbb-2", "sometimes", "knowledge", SKILL + "s1"]),
    }
    files.update(change)
    return {k: v for k, v in files.items() if v is not None}


def folder(name, files):
    os.makedirs(path(name), exist_ok=True)
    for file, text in files.items():
        with open(path(name, file), "wb") as f:
            f.write(text.encode() if isinstance(text, str) else text)
    return path(name)


def zipped(name, files):
    with zipfile.ZipFile(path(name), "w") as z:
        for file, text in files.items():
            z.writestr(file, text)
    return path(name)


def document(package):
    run = rung("-g", package, "export", "json")
    same(run.code, 0, run.err)
    d = json.loads(run.out)
    d["by"] = {n["id"]: n for n in d["nodes"]}
    return d


def write(name, text):
    with open(path(name), "wb") as f:
        f.write(text.encode() if isinstance(text, str) else text)
    return path(name)


ONET_ROLE = "O*NET-SOC Code\tTitle\tDescription\n"
ONET_SKILL = ("O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tData Value\tN\tStandard Error\tLower CI Bound\t"
              "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n")


def rating(role, skill, scale, value, suppress="N", irrelevant="N"):
    """A row; those of IM lack a cell, as in what is published."""
    cells = [role, "", *skill.split("/"), scale, "", value, "8", "0.1", "3", "4", suppress, irrelevant, "08/2023", "Analyst"]
    if scale == "IM":
        del cells[12]
    return "\t".join(cells) + "\n"


def onet(**change):
    """A made-up database in O*NET's columns."""
    listen, lift, write, calm = "2.X.1/Listening", "2.X.2/Lifting", "2.X.3/\"Fair\" writing", "2.X.4/Calm"
    files = {
        "Read Me.txt": "O*NET 9.9 Database\nlicensed under a Creative Commons Attribution 4.0 International License.\n",
        "Occupation Data.txt": ONET_ROLE + "11-0000.00\tWard Helpers\tHelp \"on wards\", daily.\r\n11-0000.01\tPorters\tCarry.\n"
                               "11-0000.02\tward helpers\tOthers.\n",
        "Job Zones.txt": "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n11-0000.00\t2\t08/2023\tAnalyst\n11-0000.01\t9\t08/2023\tA\n"
                         "99-0000.00\t2\t08/2023\tA\n",
        "Related Occupations.txt": "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"
                                   "11-0000.00\t11-0000.01\tPrimary-Short\t1\n11-0000.00\t99-0000.00\tPrimary-Short\t2\n"
                                   "11-0000.00\t11-0000.02\tDistant\t3\n",
        "Skills.txt": ONET_SKILL + "".join([
            rating("11-0000.00", listen, "IM", "3"), rating("11-0000.00", listen, "LV", "4.62"),
            rating("11-0000.00", lift, "IM", "2.99"), rating("11-0000.00", lift, "LV", "1", suppress="Y"),
            rating("11-0000.00", write, "IM", "1.99"), rating("11-0000.00", write, "LV", "1"),
            rating("11-0000.00", calm, "IM", "2.5"), rating("11-0000.00", calm, "LV", "0", irrelevant="Y"),
            rating("11-0000.01", listen, "LV", "3"), rating("11-0000.01", listen, "IM", "4", suppress="Y"),
            rating("11-0000.01", lift, "LV", "2"), rating("11-0000.01", lift, "IM", "4.5"), rating("11-0000.01", lift, "IM", "1"),
            rating("11-0000.01", write, "IM", "5.01"), rating("11-0000.01", write, "XX", "1"), rating("99-0000.00", lift, "IM", "4"),
            "11-0000.01\tcut off"]),
    }
    files.update(change)
    return {k: v for k, v in files.items() if v is not None}
