namespace Redress.Web.Imports;

/// <summary>What an import does, told line by line while it goes on, and counted.</summary>
/// <param name="tell">Takes each line: a bad row, a change, what is gone.</param>
public sealed class ImportReport(Action<string> tell)
{
    readonly Dictionary<string, int> _remarks = [];

    public int Rows { get; set; }
    public int New { get; set; }
    public int Changed { get; private set; }
    public int Unchanged { get; set; }
    public int Gone { get; private set; }
    public int BadRows { get; private set; }
    public int LeftOut { get; private set; }

    public void Bad(BadRow row)
    {
        BadRows++;
        tell($"Line {row.Line}, bad: {row.Reason}");
    }

    /// <summary>A good row that has no place here.</summary>
    public void LeaveOut(string remark)
    {
        LeftOut++;
        Remark(remark);
    }

    public void Change(int line, string what, IEnumerable<string> columns)
    {
        Changed++;
        tell($"Line {line}, changed: {what}: {string.Join(", ", columns)}");
    }

    /// <summary>What the file says is older than what is known here.</summary>
    public void Keep(int line, string what) => tell($"Line {line}, kept: {what}");

    public void Miss(string what)
    {
        Gone++;
        tell($"Gone: {what}");
    }

    /// <summary>Something that many rows share, such as a company that was not found: counted, and told at the end.</summary>
    public void Remark(string remark) => _remarks[remark] = _remarks.GetValueOrDefault(remark) + 1;

    /// <summary>The last lines: what many rows share, and the counts.</summary>
    public void Sum(Action<string> tell, bool rehearsed)
    {
        foreach (var (remark, rows) in _remarks.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            tell($"{remark} ({(rows == 1 ? "1 row" : $"{rows:N0} rows")})");
        tell($"{Rows:N0} rows: {New:N0} new, {Changed:N0} changed, {Unchanged:N0} as before, {Gone:N0} gone, {LeftOut:N0} left out, {BadRows:N0} bad.");
        if (rehearsed) tell("This was a rehearsal. Nothing was changed.");
    }
}

/// <param name="Share">Of the file that was read, 0 to 1.</param>
public sealed record ImportProgress(int Rows, double Share);
