using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Reports;

/// <summary>Complaints received in a period, counted by one thing. Totals over all agencies are for everybody; relief and reasons of closing are the owner's own.</summary>
static class ComplaintsReport
{
    const int MostBars = 12;

    sealed record One(Guid Id, bool IsOwn, Guid? CompanyId, int? CategoryId, BusinessType? Type, string? State, DateOnly ReceivedOn, DateOnly? ClosedOn, ComplaintStatus Status);

    sealed record Group(string Words, string? List, List<One> Members)
    {
        public int InHand => Members.Count(one => ComplaintFlow.InHand.Contains(one.Status));
        public int Closed => Members.Count(one => one.Status == ComplaintStatus.Closed);
        public int Canceled => Members.Count(one => one.Status == ComplaintStatus.Canceled);
    }

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var (from, to) = (filter.From!.Value, filter.To!.Value);
        // State and reason of closing are no part of the summary that agencies see of each other's complaints.
        var isOfAll = filter.IsOfAll && filter.By is not (GroupedBy.State or GroupedBy.Reason);
        var source = isOfAll ? needs.Db.Complaints(needs.Viewer, Depth.Summary) : needs.Db.OwnComplaints(needs.Viewer);
        source = needs.Narrowed(source, filter).Where(c => c.ReceivedOn >= from && c.ReceivedOn <= to);
        if (!filter.WithImported) source = source.Where(c => !c.IsImported);
        if (!filter.WithCanceled) source = source.Where(c => c.Status != ComplaintStatus.Canceled);
        var own = needs.Viewer.AgencyId;
        var all = await source.Select(c => new One(c.Id, c.AgencyId == own, c.CompanyId, c.CategoryId, c.BusinessType, c.AgencyId == own ? c.TransactionState : null, c.ReceivedOn, c.ClosedOn, c.Status)).ToListAsync();
        var relief = await Relief(needs, source);
        var groups = (await Groups(needs, filter, source, all)).OrderByDescending(group => filter.By == GroupedBy.Month ? 0 : group.Members.Count).ThenBy(group => filter.By == GroupedBy.Month ? "" : group.Words, StringComparer.OrdinalIgnoreCase).ToList();
        string Ours(Group group, string rest = "") => $"/complaints?tab=All&own=true&from={ReportFilter.Iso(from)}&to={ReportFilter.Iso(to)}{(filter.WithImported ? "" : "&imported=false")}{(filter.Type is { } type ? $"&type={type}" : "")}{group.List}{(filter.WithCanceled || rest.Contains("status=") ? "" : ProgressReport.ButCanceled)}{rest}";
        ReportRow Of(Group group, bool sum = false)
        {
            // What the list behind a number holds is the agency's own; a total over all agencies stands alone.
            Cell Counted(int count, string rest = "") => new(count, isOfAll || group.List is null ? null : Ours(group, rest));
            var mine = group.Members.Where(one => one.IsOwn).ToList();
            var paid = mine.Where(one => relief.ContainsKey(one.Id)).ToList();
            var ages = Spread.Of(group.Members.Where(one => ComplaintFlow.InHand.Contains(one.Status)).Select(one => needs.Today.DayNumber - one.ReceivedOn.DayNumber));
            var days = Spread.Of(group.Members.Where(one => one.Status == ComplaintStatus.Closed && one.ClosedOn is not null).Select(one => one.ClosedOn!.Value.DayNumber - one.ReceivedOn.DayNumber));
            return new(Guid.Empty,
            [
                group.Words, Counted(group.Members.Count), .. isOfAll ? new[] { new Cell(mine.Count, group.List is null ? null : Ours(group)) } : [],
                Counted(group.InHand, "&status=Pending&status=Open&status=Reopened&status=ReferralInProgress"), Counted(group.Closed, "&status=Closed"),
                .. filter.WithCanceled ? new[] { Counted(group.Canceled, "&status=Canceled") } : [],
                new(paid.Count, paid.Count == 0 || group.List is null ? null : Ours(group, "&relief=true")), paid.Sum(one => relief[one.Id]), ages.Median, days.Median, days.Ninetieth,
            ], sum);
        }
        var whole = new Group("All", "", all);
        var closing = Spread.Of(all.Where(one => one is { Status: ComplaintStatus.Closed, ClosedOn: not null }).Select(one => one.ClosedOn!.Value.DayNumber - one.ReceivedOn.DayNumber));
        return new Report(
            [
                new(isOfAll ? "Complaints of all agencies" : "Complaints", all.Count.ToString("N0"), isOfAll ? null : Ours(whole)), new("In hand", whole.InHand.ToString("N0")), new("Closed", whole.Closed.ToString("N0")),
                new(isOfAll ? "Monetary relief, ours" : "Monetary relief", $"${relief.Values.Sum():N0}"), new("Days to close, median", Spread.Words(closing.Median)), new("Days to close, 90th percentile", Spread.Words(closing.Ninetieth)),
            ],
            new Picture($"Complaints by {Words(filter.By).ToLowerInvariant()}", [new("In hand", "solid"), new("Closed", "hatched"), .. filter.WithCanceled ? new[] { new Series("Canceled", "outline") } : []],
                [.. groups.Take(filter.By == GroupedBy.Month ? 36 : MostBars).Select(group => new Bar(group.Words, [group.InHand, group.Closed, .. filter.WithCanceled ? new[] { group.Canceled } : []]))], IsAcross: filter.By != GroupedBy.Month, "complaint"),
            [
                new(Words(filter.By)), new("Complaints", CellKind.Number), .. isOfAll ? new[] { new ReportColumn("Ours", CellKind.Number) } : [], new("In hand", CellKind.Number, true), new("Closed", CellKind.Number, true),
                .. filter.WithCanceled ? new[] { new ReportColumn("Canceled", CellKind.Number, true) } : [], new(isOfAll ? "With relief, ours" : "With relief", CellKind.Number, true), new(isOfAll ? "Relief, ours" : "Relief", CellKind.Money),
                new("Age in hand, median days", CellKind.Days, true), new("Days to close, median", CellKind.Days), new("90th percentile", CellKind.Days, true),
            ],
            [.. groups.Take(Report.Most).Select(group => Of(group)), .. all.Count > 0 ? new[] { Of(whole, sum: true) } : []],
            Noun(filter.By), filter.By == GroupedBy.Month ? "Earliest first" : "Most complaints first", groups.Count > Report.Most);
    }

    public static string Words(GroupedBy by) => by switch { GroupedBy.Type => "Business type", GroupedBy.Reason => "Closure reason", _ => by.ToString() };

    static string Noun(GroupedBy by) => by switch { GroupedBy.Company => "group", GroupedBy.Month => "month", _ => "group" };

    static async Task<Dictionary<Guid, decimal>> Relief(ReportNeeds needs, IQueryable<Complaint> source)
    {
        var own = needs.Viewer.AgencyId;
        return (await source.Where(c => c.AgencyId == own).Join(needs.Db.Set<Relief>(), c => c.Id, relief => relief.RecordId, (c, relief) => new { relief.RecordId, relief.Amount }).ToListAsync())
            .GroupBy(relief => relief.RecordId).ToDictionary(group => group.Key, group => group.Sum(relief => relief.Amount));
    }

    static async Task<IEnumerable<Group>> Groups(ReportNeeds needs, ReportFilter filter, IQueryable<Complaint> source, List<One> all)
    {
        switch (filter.By)
        {
            case GroupedBy.Category:
                var products = await needs.Db.Categories.ToDictionaryAsync(category => category.Id, category => category.Product);
                return all.GroupBy(one => one.CategoryId is { } id ? products[id] : null).Select(group => new Group(group.Key ?? "Unknown", $"&category={Uri.EscapeDataString(group.Key ?? "none")}", [.. group]));
            case GroupedBy.Type:
                return all.GroupBy(one => one.Type).Select(group => new Group(group.Key?.Words() ?? "Unknown", group.Key is { } type ? filter.Type is null ? $"&type={type}" : "" : null, [.. group]));
            case GroupedBy.State:
                return all.GroupBy(one => one.State).Select(group => new Group(UsStates.All.Where(state => state.Code == group.Key).Select(state => state.Name).FirstOrDefault() ?? group.Key ?? "Unknown", null, [.. group]));
            case GroupedBy.Month:
                var months = all.ToLookup(one => new DateOnly(one.ReceivedOn.Year, one.ReceivedOn.Month, 1));
                return ProgressReport.Periods(filter.From!.Value, filter.To!.Value, byWeek: false).Select(first => new DateOnly(first.Year, first.Month, 1))
                    .Select(first => new Group(ProgressReport.Month(first), $"&month={first:yyyy-MM}", [.. months[first]]));
            case GroupedBy.Reason:
                var reasons = (await source.Join(needs.Db.Set<Closure>(), c => c.Id, closure => closure.RecordId, (c, closure) => new { closure.RecordId, closure.No, closure.Reason }).ToListAsync())
                    .GroupBy(closure => closure.RecordId).ToDictionary(group => group.Key, group => group.MaxBy(closure => closure.No)!.Reason);
                return all.Where(one => one.Status == ComplaintStatus.Closed).GroupBy(one => reasons.TryGetValue(one.Id, out var reason) ? reason : (ClosureReason?)null)
                    .Select(group => new Group(group.Key?.Words() ?? "Unknown", null, [.. group]));
            default:
                var ids = all.Select(one => one.CompanyId).OfType<Guid>().ToHashSet();
                var companies = await needs.Db.Companies.Where(company => source.Any(c => c.CompanyId == company.Id)).Select(company => new { company.Id, company.Name, company.SesId, company.NmlsId }).ToDictionaryAsync(company => company.Id);
                return all.GroupBy(one => one.CompanyId).Select(group => group.Key is { } id && companies.TryGetValue(id, out var company)
                    ? new Group(company.Name, $"&company={company.SesId ?? company.NmlsId ?? company.Id.ToString()}", [.. group]) : new Group("Not in the registry", null, [.. group]));
        }
    }
}
