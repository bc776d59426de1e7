namespace Redress.Web.Imports;

/// <summary>The lines of a registry file, put together by company. A registry fits in memory; complaints do not come here.</summary>
sealed class RegistryLines
{
    readonly HashSet<Type> _kinds = [];

    public SortedDictionary<string, CompanyLines> Companies { get; } = new(StringComparer.Ordinal);

    public bool HasCompanies => Has<CompanyRow>();

    /// <summary>A file without any line of a kind says nothing about that kind; nothing of it is gone.</summary>
    public bool Has<T>() where T : RegistryRow => _kinds.Contains(typeof(T));

    public static RegistryLines Of(RegistryFile file, ImportReport report)
    {
        var lines = new RegistryLines();
        var seen = new Dictionary<string, int>();
        foreach (var row in file.Read(bad => { report.Rows++; report.Bad(bad); }))
        {
            report.Rows++;
            if (Keys(row).FirstOrDefault(key => seen.ContainsKey(key)) is { } twice)
            {
                report.Bad(new(row.Line, $"{twice} stands in line {seen[twice]} already."));
                continue;
            }
            foreach (var key in Keys(row)) seen.Add(key, row.Line);
            lines._kinds.Add(row.GetType());
            if (!lines.Companies.TryGetValue(row.SesId, out var company)) lines.Companies.Add(row.SesId, company = new(row.SesId));
            company.Add(row);
        }
        return lines;
    }

    public static string? NmlsId(RegistryRow row) => row switch
    {
        CompanyRow company => company.NmlsId,
        BranchRow branch => branch.NmlsId,
        IndividualRow person => person.NmlsId,
        _ => null,
    };

    static IEnumerable<string> Keys(RegistryRow row)
    {
        if (row is CompanyRow) yield return $"Company {row.SesId}";
        if (NmlsId(row) is { } number) yield return $"NMLS ID {number}";
        if (row is LicenseRow license) yield return $"License {license.State} {license.Number} of {row.SesId}";
        if (row is NameRow name) yield return $"The name {name.Name} of {row.SesId}";
        if (row is ContactRow contact) yield return $"The {contact.Kind.ToLowerInvariant()} {contact.Email} of {row.SesId}";
    }
}

/// <summary>The lines of one company.</summary>
sealed class CompanyLines(string sesId)
{
    public string SesId => sesId;

    public CompanyRow? Company { get; private set; }

    public List<RegistryRow> Parts { get; } = [];

    public List<RegistryRow> All => Company is null ? Parts : [Company, .. Parts];

    public void Add(RegistryRow row)
    {
        if (row is CompanyRow company) Company = company;
        else Parts.Add(row);
    }

    public void Remove(RegistryRow row)
    {
        if (row == Company) Company = null;
        else Parts.Remove(row);
    }
}
