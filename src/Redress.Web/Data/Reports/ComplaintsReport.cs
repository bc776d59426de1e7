using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Reports;

/// <summary>Complaints received in a period, counted by one thing. Totals over all agencies are for everybody; relief and reasons of closing are the owner's own.</summary>
static class ComplaintsReport
{
    const int MostBars = 12, MostMonths = 36;

    /// <summary>One group of the table, with the part of a list's address that asks for it; null: no list asks for it.</summary>
    sealed record Group(string Words, string? List, IReadOnlyList<Tally> Tallies, int Paid, decimal Relief)
    {
        public int All => Tallies.Sum(one => one.Count);
        public int Own => Tallies.Where(one => one.IsOwn).Sum(one => one.Count);
        public int InHand => Tallies.Where(one => ComplaintFlow.InHand.Contains(one.Status)).Sum(one => one.Count);
        public int Closed => Tallies.Where(one => one.Status == ComplaintStatus.Closed).Sum(one => one.Count);
        public int Canceled => Tallies.Where(one => one.Status == ComplaintStatus.Canceled).Sum(one => one.Count);
        public Spread DaysToClose => new(Tallies.Where(one => one is { Status: ComplaintStatus.Closed, ClosedOn: not null }).Select(one => (one.ClosedOn!.Value.DayNumber - one.ReceivedOn.DayNumber, one.Count)));

        public Spread Ages(DateOnly today) => new(Tallies.Where(one => ComplaintFlow.InHand.Contains(one.Status)).Select(one => (today.DayNumber - one.ReceivedOn.DayNumber, one.Count)));
    }

    /// <summary>Days are cut to whole months where other agencies' complaints are counted: the day of receipt is no part of their summary.</summary>
    public static ReportFilter Default(DateOnly today, ReportFilter asked)
    {
        var (from, to) = (asked.From ?? today.AddYears(-1).AddDays(1), asked.To ?? today);
        var isOfAll = asked.IsOfAll && asked.By is not (GroupedBy.State or GroupedBy.Reason or GroupedBy.Issue);
        return asked with { Terms = IsOfList(asked.By) ? asked.Terms : null, IsOfAll = isOfAll, From = isOfAll ? new(from.Year, from.Month, 1) : from, To = isOfAll ? new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month)) : to };
    }

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var (from, to, isOfAll) = (filter.From!.Value, filter.To!.Value, filter.IsOfAll);
        var source = needs.Narrowed(isOfAll ? needs.Db.Complaints(needs.Viewer, Depth.Summary) : needs.Db.OwnComplaints(needs.Viewer), filter).Where(c => c.ReceivedOn >= from && c.ReceivedOn <= to);
        if (!filter.WithImported) source = source.Where(c => !c.IsImported);
        if (!filter.WithCanceled) source = source.Where(c => c.Status != ComplaintStatus.Canceled);
        var found = await Groups(needs, filter, source);
        var groups = (filter.By == GroupedBy.Month ? found : [.. found.OrderByDescending(group => group.All).ThenBy(group => group.Words, StringComparer.OrdinalIgnoreCase)]).ToList();
        var whole = new Group("All", "", [.. groups.SelectMany(group => group.Tallies)], groups.Sum(group => group.Paid), groups.Sum(group => group.Relief));
        // What the list behind a number holds is the agency's own; a total over all agencies stands alone.
        string? Ours(Group group, string rest = "") => group.List is null ? null
            : $"/complaints?tab=All&own=true&from={ReportFilter.Iso(from)}&to={ReportFilter.Iso(to)}{(filter.WithImported ? "" : "&imported=false")}{(filter.Type is { } type ? $"&type={type}" : "")}{group.List}{(filter.WithCanceled || rest.Contains("status=") ? "" : ProgressReport.ButCanceled)}{rest}";
        ReportRow Of(Group group, bool sum = false)
        {
            Cell Counted(int count, string rest = "") => new(count, isOfAll ? null : Ours(group, rest));
            return new(Guid.Empty,
            [
                group.Words, Counted(group.All), .. isOfAll ? new[] { new Cell(group.Own, Ours(group)) } : [],
                Counted(group.InHand, "&status=Pending&status=Open&status=Reopened&status=ReferralInProgress"), Counted(group.Closed, "&status=Closed"),
                .. filter.WithCanceled ? new[] { Counted(group.Canceled, "&status=Canceled") } : [],
                new(group.Paid, Ours(group, "&relief=true")), group.Relief, group.Ages(needs.Today).Median, group.DaysToClose.Median, group.DaysToClose.Ninetieth,
            ], sum);
        }
        return new Report(
            [
                new(isOfAll ? "Complaints of all agencies" : "Complaints", whole.All.ToString("N0"), isOfAll ? null : Ours(whole)), new("In hand", whole.InHand.ToString("N0")), new("Closed", whole.Closed.ToString("N0")),
                new(isOfAll ? "Monetary relief, ours" : "Monetary relief", $"${whole.Relief:N0}"), new("Days to close, median", Spread.Words(whole.DaysToClose.Median)), new("Days to close, 90th percentile", Spread.Words(whole.DaysToClose.Ninetieth)),
            ],
            new Picture($"Complaints by {Words(filter.By).ToLowerInvariant()}", [new("In hand", "solid"), new("Closed", "hatched"), .. filter.WithCanceled ? new[] { new Series("Canceled", "outline") } : []],
                [.. groups.TakeLast(filter.By == GroupedBy.Month ? MostMonths : groups.Count).Take(filter.By == GroupedBy.Month ? MostMonths : MostBars)
                    .Select(group => new Bar(group.Words, [group.InHand, group.Closed, .. filter.WithCanceled ? new[] { group.Canceled } : []]))], IsAcross: filter.By != GroupedBy.Month),
            [
                new(filter.Terms is { } terms ? $"{Words(filter.By)}, version {terms}" : Words(filter.By)), new("Complaints", CellKind.Number), .. isOfAll ? new[] { new ReportColumn("Ours", CellKind.Number) } : [], new("In hand", CellKind.Number, true), new("Closed", CellKind.Number, true),
                .. filter.WithCanceled ? new[] { new ReportColumn("Canceled", CellKind.Number, true) } : [], new(isOfAll ? "With relief, ours" : "With relief", CellKind.Number, true), new(isOfAll ? "Relief, ours" : "Relief", CellKind.Money),
                new("Age in hand, median days", CellKind.Days, true), new("Days to close, median", CellKind.Days), new("90th percentile", CellKind.Days, true),
            ],
            [.. groups.Select(group => Of(group)), .. groups.Count > 0 ? new[] { Of(whole, sum: true) } : []],
            filter.By == GroupedBy.Month ? "month" : "group", filter.By == GroupedBy.Month ? "Earliest first" : "Most complaints first");
    }

    public static string Words(GroupedBy by) => by switch { GroupedBy.Type => "Business type", GroupedBy.Reason => "Closure reason", _ => by.ToString() };

    /// <summary>Counted by values of the list of categories and issues, which has versions.</summary>
    public static bool IsOfList(GroupedBy by) => by is GroupedBy.Category or GroupedBy.Subcategory or GroupedBy.Issue;

    static async Task<List<Group>> Groups(ReportNeeds needs, ReportFilter filter, IQueryable<Complaint> source)
    {
        Task<List<Group>> By<TKey>(IQueryable<Keyed<TKey>> keyed, Func<TKey, (string Words, string? List)> words) => Tallied.Groups(needs, keyed, words, (name, list, tallies, paid, relief) => new Group(name, list, tallies, paid, relief));
        var own = needs.Viewer.AgencyId;
        switch (filter.By)
        {
            case GroupedBy.Category:
            case GroupedBy.Subcategory:
                var categories = await ToldValues.Categories(needs, filter);
                return await By(source.Select(c => new Keyed<int?> { Key = c.CategoryId, Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn }),
                    id => id is { } known ? categories(known) : ("Unknown", "&category=none"));
            case GroupedBy.Issue:
                var issues = await ToldValues.Issues(needs, filter);
                return await By(source.Select(c => new Keyed<int?> { Key = c.IssueId, Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn }), id => id is { } known ? issues(known) : ("Unknown", null));
            case GroupedBy.Type:
                return await By(source.Select(c => new Keyed<BusinessType?> { Key = c.BusinessType, Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn }),
                    type => type is { } known ? (known.Words(), filter.Type is null ? $"&type={known}" : "") : ("Unknown", null));
            case GroupedBy.State:
                return await By(source.Select(c => new Keyed<string?> { Key = c.TransactionState, Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn }),
                    code => (UsStates.All.Where(state => state.Code == code).Select(state => state.Name).FirstOrDefault() ?? code ?? "Unknown", null));
            case GroupedBy.Reason:
                return await By(source.Where(c => c.Status == ComplaintStatus.Closed).Select(c => new Keyed<ClosureReason?>
                {
                    Key = c.Closures.OrderByDescending(closure => closure.No).Select(closure => (ClosureReason?)closure.Reason).FirstOrDefault(), Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn,
                }), reason => (reason?.Words() ?? "Unknown", null));
            case GroupedBy.Month:
                var months = await By(source.Select(c => new Keyed<int> { Key = c.ReceivedOn.Year * 12 + c.ReceivedOn.Month - 1, Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn }),
                    month => (ProgressReport.Month(new DateOnly(month / 12, month % 12 + 1, 1)), $"&month={month / 12:0000}-{month % 12 + 1:00}"));
                return [.. ProgressReport.Periods(filter.From!.Value, filter.To!.Value, byWeek: false).Select(first => months.Find(group => group.Words == ProgressReport.Month(first))
                    ?? new Group(ProgressReport.Month(first), $"&month={first:yyyy-MM}", [], 0, 0))];
            default:
                var companies = await needs.Db.Companies.Where(company => source.Any(c => c.CompanyId == company.Id)).Select(company => new { company.Id, company.Name, company.SesId, company.NmlsId }).ToDictionaryAsync(company => company.Id);
                return await By(source.Select(c => new Keyed<Guid?> { Key = c.CompanyId, Id = c.Id, IsOwn = c.AgencyId == own, Status = c.Status, ReceivedOn = c.ReceivedOn, ClosedOn = c.ClosedOn }),
                    id => id is { } known && companies.TryGetValue(known, out var company) ? (company.Name, $"&company={company.SesId ?? company.NmlsId ?? known.ToString()}") : ("Not in the registry", null));
        }
    }
}
