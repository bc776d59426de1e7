using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Redress.Domain.Complaints;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Data.Reports;

/// <summary>What a report can be asked for. Each report names those that it takes.</summary>
[Flags]
public enum ReportAsks { None = 0, Days = 1, Company = 2, Type = 4, Poc = 8, State = 16, By = 32, Agencies = 64, Canceled = 128, Idle = 256, Imported = 512, Terms = 1024, Activity = 2048 }

public enum GroupedBy { Company, Category, Subcategory, Issue, Type, State, Month, Reason }

public enum RequestStanding { AllButCanceled, Waiting, Overdue, Answered, Late, Canceled }

/// <summary>The filters of a report as its address tells them. What cannot be read asks for nothing.</summary>
public sealed record ReportFilter
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    /// <summary>SES ID or NMLS ID.</summary>
    public string? Company { get; init; }
    /// <summary>SA ID.</summary>
    public string? Activity { get; init; }
    public BusinessType? Type { get; init; }
    public Guid? Poc { get; init; }
    public RequestStanding State { get; init; }
    public GroupedBy By { get; init; }
    /// <summary>Complaints of all agencies, as far as summaries go.</summary>
    public bool IsOfAll { get; init; }
    public bool WithCanceled { get; init; }
    public bool WithImported { get; init; }
    /// <summary>Without activity for at least so many days: 30, 90 or 180.</summary>
    public int Idle { get; init; } = 30;

    /// <summary>Told in the terms of this version of the national list; null: as recorded.</summary>
    public int? Terms { get; init; }

    public static ReportFilter Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var q = query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        string? Text(string name) => q.TryGetValue(name, out var values) && values.FirstOrDefault()?.Trim() is { Length: > 0 and <= 100 } text && !text.Any(char.IsControl) ? text : null;
        T? One<T>(string name) where T : struct, Enum => Text(name) is { } text && char.IsLetter(text[0]) && !text.Contains(',') && Enum.TryParse<T>(text, true, out var value) && Enum.IsDefined(value) ? value : null;
        DateOnly? Day(string name) => Text(name) is { } text ? TypedValues.Day(text) : null;
        bool Yes(string name) => bool.TryParse(Text(name), out var yes) && yes;
        return new ReportFilter
        {
            From = Day("from"), To = Day("to"), Company = Text("company"), Activity = Text("activity"), Type = One<BusinessType>("type"), Poc = Guid.TryParse(Text("poc"), out var poc) ? poc : null,
            State = One<RequestStanding>("state") ?? default, By = One<GroupedBy>("by") ?? default, IsOfAll = Yes("all"), WithCanceled = Yes("canceled"), WithImported = Yes("imported"),
            Idle = int.TryParse(Text("idle"), NumberStyles.None, CultureInfo.InvariantCulture, out var idle) && idle is 90 or 180 ? idle : 30,
            Terms = int.TryParse(Text("terms"), NumberStyles.None, CultureInfo.InvariantCulture, out var terms) ? terms : null,
        };
    }

    public static ReportFilter Read(string query) => Read(QueryHelpers.ParseQuery(query));

    /// <summary>The address that asks for the same again, without what is asked for by nothing.</summary>
    public string Address(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["from"] = Iso(From), ["to"] = Iso(To), ["company"] = Company, ["activity"] = Activity, ["type"] = Type?.ToString(), ["poc"] = Poc?.ToString(), ["state"] = State == default ? null : State.ToString(), ["by"] = By == default ? null : By.ToString(),
        ["all"] = IsOfAll ? "true" : null, ["canceled"] = WithCanceled ? "true" : null, ["imported"] = WithImported ? "true" : null, ["idle"] = Idle == 30 ? null : Idle.ToString(CultureInfo.InvariantCulture),
        ["terms"] = Terms?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
