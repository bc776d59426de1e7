using System.ComponentModel;
using Redress.Domain.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Pages.Complaints;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Api;

/// <summary>What happened to a complaint, in the words of its History page and by the same filters, with the chain that proves it.</summary>
static class HistoryApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Complaints").MapGet("/complaints/{number}/history", Read).Needs(Right.SeeComplaints)
            .WithSummary("What happened to a complaint, newest first, and whether its chain holds.").Produces<HistoryPage>().ProducesProblem(404).ProducesValidationProblem(422);

    /// <param name="Count">Events of the complaint in all.</param>
    /// <param name="Found">How many of them the filter lets through.</param>
    /// <param name="IsVerified">The chain and all rows are as the events left them.</param>
    /// <param name="Faults">Where they are not.</param>
    /// <param name="SignedRoot">Number of the last signed root that has the record; null: none has it yet.</param>
    /// <param name="SignedRootAt">When that was signed.</param>
    public sealed record HistoryPage(IReadOnlyList<HistoryEventView> Items, string? Cursor, int Count, int Found, bool IsVerified, IReadOnlyList<string> Faults, int? SignedRoot = null, DateTime? SignedRootAt = null);

    /// <param name="No">1 is the first event of the complaint.</param>
    /// <param name="Kind">Act of the agency, Company, other Agency, or System.</param>
    /// <param name="Hash">Of this event, over the hash of the event before; hexadecimal.</param>
    public sealed record HistoryEventView(int No, DateTime At, string Who, string Kind, string About, string Act, string Sentence, string? Why, IReadOnlyList<ShownChange> Changes, string Hash, string PreviousHash);

    static async Task<IResult> Read(Act act, string number, string? cursor,
        [Description("Whose acts: Act (of the agency that owns it), Company, Agency (others), System. Several times: any of them.")] HistoryKind[]? who,
        [Description("What they are about: Status, Requests, Dates, Work, Agencies, Other. Several times: any of them.")] HistoryTopic[]? about,
        [Description("Only acts of the person with this name.")] string? person,
        [Description("Only from this day on, in your zone.")] DateOnly? from,
        [Description("Only until this day, in your zone.")] DateOnly? to,
        [Description("Only events with these words in the sentence, the reason or a value that you may read.")] string? words,
        int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        if (cursor is not null && !int.TryParse(cursor, out _)) throw new InputException("cursor", "Take the cursor from the page before.");
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } complaint) return Results.NotFound();
        var check = await Verifier.One(act.Db, act.Db.Needs.Master, complaint.Id);
        var all = await act.Db.History(complaint, complaint.StandingOf(viewer, Depth.Full));
        var names = await HistoryNames.Of(act.Db, complaint, all);
        var frame = new PageFrame { Zone = TimeZoneInfo.FindSystemTimeZoneById(viewer.Zone), NowUtc = act.Now };
        var filter = new HistoryFilter { Who = [.. who ?? []], About = [.. about ?? []], Person = person, From = from, To = to, Words = words };
        var fitting = all.Where(line => filter.Fits(line, names.KindOf(line.Event), frame.Zone)).Reverse().ToList();
        var found = fitting.Where(line => cursor is null || line.Event.No < int.Parse(cursor)).Take(limit + 1).ToList();
        var lines = found[..Math.Min(limit, found.Count)];
        return Results.Ok(new HistoryPage(
            [.. lines.Select(line => new HistoryEventView(line.Event.No, line.Event.At, line.Event.ActorName, names.KindOf(line.Event).ToString(), HistoryTopics.Of(line.Event.Act).ToString(), line.Event.Act.ToString(), line.Sentence, line.Why,
                [.. names.Shown(line, act.Db, frame)], Convert.ToHexStringLower(line.Event.Hash), Convert.ToHexStringLower(line.Event.PreviousHash)))],
            found.Count > limit ? lines[^1].Event.No.ToString() : null, all.Count, fitting.Count, check.Faults.Count == 0, check.Faults, check.Root?.No, check.Root?.At));
    }

    /// <summary>Of a record that its agencies read whole: each event with its values, newest first.</summary>
    internal static async Task<IResult> Of(Act act, Domain.Records.Record found, string? cursor, int limit)
    {
        var check = await Verifier.One(act.Db, act.Db.Needs.Master, found.Id);
        var all = await act.Db.History(found);
        var rest = all.AsEnumerable().Reverse().Where(line => cursor is null || line.Event.No < int.Parse(cursor)).Take(limit + 1).ToList();
        var lines = rest[..Math.Min(limit, rest.Count)];
        var names = await HistoryNames.Of(act.Db, found, lines);
        var frame = new PageFrame { Zone = TimeZoneInfo.FindSystemTimeZoneById((await act.Viewer()).Zone), NowUtc = act.Now };
        return Results.Ok(new HistoryPage([.. lines.Select(line => new HistoryEventView(line.Event.No, line.Event.At, line.Event.ActorName, names.KindOf(line.Event).ToString(), HistoryTopics.Of(line.Event.Act).ToString(), line.Event.Act.ToString(),
                line.Sentence, line.Why, [.. names.Shown(line, act.Db, frame)], Convert.ToHexStringLower(line.Event.Hash), Convert.ToHexStringLower(line.Event.PreviousHash)))],
            rest.Count > limit ? lines[^1].Event.No.ToString() : null, all.Count, all.Count, check.Faults.Count == 0, check.Faults, check.Root?.No, check.Root?.At));
    }
}
