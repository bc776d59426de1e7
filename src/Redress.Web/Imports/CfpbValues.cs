using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Web.Imports;

/// <summary>The values of one row as they stand in the file, and what they mean.</summary>
internal sealed class CfpbValues(int line, Dictionary<CfpbColumn, string> values, DayOrder dates)
{
    /// <summary>States whose ZIP codes begin with a zero that spreadsheets take away.</summary>
    static readonly HashSet<string> LeadingZero = ["CT", "MA", "ME", "NH", "NJ", "RI", "VT", "PR", "VI", "NY", "AE"];

    /// <returns>Null where the row is bad.</returns>
    public CfpbRow? Row(Action<BadRow> bad)
    {
        if (Fault() is { } reason)
        {
            bad(new(line, reason));
            return null;
        }
        var id = Id();
        var state = State();
        var row = new CfpbRow
        {
            Line = line,
            ComplaintId = id,
            Key = id ?? "",
            ReceivedOn = Day(CfpbColumn.DateReceived)!.Value,
            SentToCompanyOn = Day(CfpbColumn.DateSent),
            Product = Value(CfpbColumn.Product)!,
            SubProduct = Value(CfpbColumn.SubProduct),
            Issue = Value(CfpbColumn.Issue),
            SubIssue = Value(CfpbColumn.SubIssue),
            Account = Value(CfpbColumn.Account),
            PublicResponse = Value(CfpbColumn.PublicResponse),
            Company = Value(CfpbColumn.Company)!,
            State = state,
            Zip = Zip(state),
            Tags = Value(CfpbColumn.Tags),
            Consent = Value(CfpbColumn.Consent),
            SubmittedVia = Value(CfpbColumn.SubmittedVia),
            Response = Value(CfpbColumn.Response),
            Timely = YesOrNo(CfpbColumn.Timely),
            Disputed = YesOrNo(CfpbColumn.Disputed),
        };
        return id is null ? row with { Key = Digest(row) } : row;
    }

    string? Fault()
    {
        if (Value(CfpbColumn.DateReceived) is null) return "There is no date received.";
        if (Day(CfpbColumn.DateReceived) is null) return $"Date received \"{Value(CfpbColumn.DateReceived)}\" is no date.";
        if (Value(CfpbColumn.DateSent) is { } sent && Day(CfpbColumn.DateSent) is null) return $"Date sent to company \"{sent}\" is no date.";
        if (Value(CfpbColumn.Product) is null) return "There is no product.";
        if (Value(CfpbColumn.Company) is null) return "There is no company.";
        return Id() is { } id && !(id.Length is > 0 and <= 12 && id.All(char.IsAsciiDigit))
            ? $"Complaint ID \"{id}\" is no number as CFPB gives it."
            : null;
    }

    /// <summary>Spreadsheets write 1114245.0.</summary>
    string? Id() => Value(CfpbColumn.ComplaintId) is { } id && id.EndsWith(".0", StringComparison.Ordinal)
        ? id[..^2]
        : Value(CfpbColumn.ComplaintId);

    DateOnly? Day(CfpbColumn column) => Value(column) is { } text ? dates.Read(text) : null;

    bool? YesOrNo(CfpbColumn column) => Value(column)?.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    };

    string? State() => Value(CfpbColumn.State)?.ToUpperInvariant() switch
    {
        "UNITED STATES MINOR OUTLYING ISLANDS" => "UM",
        { Length: 2 } state when state.All(char.IsAsciiLetter) => state,
        _ => null,
    };

    string? Zip(string? state)
    {
        var zip = Value(CfpbColumn.Zip)?.Split('.')[0].ToUpperInvariant();
        var lostZeros = zip is { Length: 3 or 4 } && zip.All(char.IsAsciiDigit) && (state is null ? zip.Length == 4 : LeadingZero.Contains(state));
        return lostZeros ? zip!.PadLeft(5, '0') : zip;
    }

    string? Value(CfpbColumn column)
    {
        if (!values.TryGetValue(column, out var text)) return null;
        text = text.Replace("\0", "", StringComparison.Ordinal).Trim();
        return text is "" or "None" or "none" or "N/A" or "NA" or "n/a" or "null" or "NULL" or "NaN" or "nan" or "-" ? null : text;
    }

    /// <summary>Over the meaning, not the form: the same row in another file's headers and dates has the same digest.</summary>
    static string Digest(CfpbRow row)
    {
        string?[] columns =
        [
            row.ReceivedOn.ToString("o", CultureInfo.InvariantCulture), row.SentToCompanyOn?.ToString("o", CultureInfo.InvariantCulture),
            row.Product, row.SubProduct, row.Issue, row.SubIssue, row.Account, row.PublicResponse, row.Company, row.State, row.Zip,
            row.Tags, row.Consent, row.SubmittedVia, row.Response, row.Timely?.ToString(), row.Disputed?.ToString(),
        ];
        return "sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', columns))))[..40];
    }
}
