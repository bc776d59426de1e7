namespace Redress.Domain.Companies;

/// <summary>What the words of company names stand for.</summary>
internal static class NameWords
{
    /// <summary>Legal forms without dots and spaces. "lnc" is "Inc" typed with an l, as published.</summary>
    public static readonly HashSet<string> LegalForms =
    [
        "inc", "lnc", "incorporated", "corp", "corporation", "co", "company", "llc", "lllc", "lc", "ltd", "limited",
        "lp", "llp", "lllp", "limitedpartnership", "limitedliabilitycompany", "plc", "pllc", "pc", "pa", "psc", "ps", "apc",
        "professionalcorporation", "na", "nationalassociation", "fsb", "ssb", "ab", "ag", "sa", "sarl", "srl",
        "gmbh", "nv", "bv", "holding", "holdings",
    ];

    /// <summary>Words so common in this trade that sharing one says little.</summary>
    public static readonly HashSet<string> Common =
    [
        "acceptance", "agency", "america", "american", "associates", "bancorp", "bank", "bureau", "capital", "card",
        "collection", "collections", "company", "consumer", "credit", "debt", "federal", "finance", "financial", "first", "funding",
        "group", "home", "international", "law", "lending", "loan", "loans", "management", "money", "mortgage", "national",
        "of", "office", "recovery", "resources", "servicing", "services", "solutions", "systems", "trust", "union",
        "united", "us", "usa",
    ];

    static readonly Dictionary<string, string[]> Abbreviations = new()
    {
        ["mtg"] = ["mortgage"], ["mtge"] = ["mortgage"], ["mort"] = ["mortgage"],
        ["svc"] = ["services"], ["svcs"] = ["services"], ["srvcs"] = ["services"], ["service"] = ["services"],
        ["svcg"] = ["servicing"], ["svcng"] = ["servicing"],
        ["natl"] = ["national"], ["natnl"] = ["national"], ["intl"] = ["international"], ["amer"] = ["american"],
        ["fin"] = ["financial"], ["fincl"] = ["financial"], ["finl"] = ["financial"], ["fed"] = ["federal"],
        ["grp"] = ["group"], ["mgmt"] = ["management"], ["mgt"] = ["management"], ["mngmt"] = ["management"],
        ["assoc"] = ["associates"], ["assocs"] = ["associates"], ["assn"] = ["association"],
        ["bk"] = ["bank"], ["bnk"] = ["bank"], ["cap"] = ["capital"], ["sys"] = ["systems"],
        ["fcu"] = ["federal", "credit", "union"], ["cu"] = ["credit", "union"],
        ["soln"] = ["solutions"], ["solns"] = ["solutions"], ["ins"] = ["insurance"], ["tech"] = ["technology"],
        ["1st"] = ["first"], ["2nd"] = ["second"], ["3rd"] = ["third"], ["5th"] = ["fifth"],
    };

    public static IEnumerable<string> Spelled(string word) => Abbreviations.TryGetValue(word, out var whole) ? whole : [word];
}
