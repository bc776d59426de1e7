namespace Redress.Web.Imports;

/// <summary>A CSV file of the company registry: a line per company, branch, individual, license, name or contact, in any order.</summary>
public sealed class RegistryFile(string path)
{
    static readonly string[] Columns =
    [
        "record", "ses_id", "nmls_id", "name", "kind", "fdic_certificate", "rssd", "street", "city", "state", "zip", "phone", "website",
        "business_types", "business_activities", "mail_domains", "title", "email", "type", "number", "status", "issued_on", "status_on", "until_on",
    ];

    static readonly string[] Needed = ["record", "ses_id", "name"];

    readonly InputFile _file = new(path);

    public long Position => _file.Position;

    public long Length => _file.Length;

    /// <summary>The lines that can be read; the others are handed to <paramref name="bad"/> in their place.</summary>
    /// <exception cref="UnreadableFileException">The file is not there, empty, or no registry.</exception>
    public IEnumerable<RegistryRow> Read(Action<BadRow> bad)
    {
        using var text = _file.OpenText();
        var rows = new CsvRows(text);
        var columns = Columns.Where(name => rows.Columns.Contains(CsvRows.Name(name)))
            .ToDictionary(name => name, name => rows.Columns.ToList().IndexOf(CsvRows.Name(name)));
        var missing = Needed.Except(columns.Keys).ToList();
        if (missing.Count > 0) throw new UnreadableFileException($"This is no registry: it has no column {string.Join(", ", missing)}.");
        foreach (var (line, values) in rows.Read(bad))
        {
            var named = new RegistryValues(line, columns, values);
            RegistryRow? row = null;
            try
            {
                row = named.Row();
            }
            catch (FormatException fault)
            {
                bad(new(line, fault.Message));
            }
            if (row is not null) yield return row;
        }
    }
}
