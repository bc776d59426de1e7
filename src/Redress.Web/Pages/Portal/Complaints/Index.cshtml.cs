using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>The company's complaints: open ones by what is due, closed ones by the day of closing, the latest first.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : RedressPage
{
    public const int Size = 25, CountedUpTo = 10_000;

    /// <summary>"open" or "closed".</summary>
    [FromQuery] public string? Show { get; set; }
    /// <summary>"mine", "nobody", or everybody's.</summary>
    [FromQuery] public string? Whose { get; set; }
    /// <summary>A complaint ID or a part of it, or words in the title of a request.</summary>
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }

    public bool IsClosed => Show == "closed";
    public IReadOnlyList<ComplaintRow> Rows { get; private set; } = [];
    public int Open { get; private set; }
    public int Closed { get; private set; }
    /// <summary>Those that turned out to be about somebody else.</summary>
    public int Former { get; private set; }
    public string? Previous { get; private set; }
    public string? Next { get; private set; }

    protected override Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(Viewer.Side == Side.Company ? null : NotFound());

    public async Task OnGet()
    {
        Words = Words is null ? null : new string([.. Words.Trim().Where(letter => !char.IsControl(letter)).Take(100)]);
        var found = Found();
        Open = await found.Where(ComplaintRow.IsOpen).OrderBy(c => c.AnswerDueOn).Take(CountedUpTo + 1).CountAsync();
        Closed = await found.Where(ComplaintRow.IsClosed).OrderBy(c => c.AnswerDueOn).Take(CountedUpTo + 1).CountAsync();
        Former = await Db.FormerSubjects(Viewer).Select(former => former.RecordId).Distinct().Take(CountedUpTo + 1).CountAsync();
        var rows = await ComplaintRow.Read(Window(found));
        var (back, more) = (Cursor.Read(Before) is not null, rows.Count > Size);
        if (more) rows.RemoveAt(Size);
        if (back) rows.Reverse();
        var ids = rows.Select(row => row.Id).ToList();
        Rows = ComplaintRow.With(rows, await Db.RequestRowsOf(Db.Complaints(Viewer, Depth.Full).Where(c => ids.Contains(c.Id))));
        if (Rows.Count == 0) return;
        if (back ? more : After is not null) Previous = Link(Show, Whose, before: Cursor.Of(Rows[0], IsClosed));
        if (back || more) Next = Link(Show, Whose, after: Cursor.Of(Rows[^1], IsClosed));
    }

    public string Link(string? show, string? whose, string? after = null, string? before = null)
        => "/portal/complaints" + QueryString.Create(new Dictionary<string, string?>
        {
            ["show"] = show, ["whose"] = whose, ["words"] = Words, ["after"] = after, ["before"] = before,
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    IQueryable<Complaint> Found()
    {
        var found = Db.Complaints(Viewer, Depth.Full);
        if (Whose == "mine") found = found.Where(c => c.CompanyPocId == Viewer.PersonId);
        if (Whose == "nobody") found = found.Where(c => c.CompanyPocId == null);
        if (string.IsNullOrEmpty(Words)) return found;
        var (id, words) = (Words.ToUpperInvariant(), Words.ToLowerInvariant());
        return found.Where(c => c.Number.Contains(id) || c.Requests.Any(request => request.SentAt != null && request.SubjectNo == c.SubjectNo && request.Title.ToLower().Contains(words)));
    }

    // One row more than is shown tells whether there are more.
    IQueryable<Complaint> Window(IQueryable<Complaint> found)
    {
        var (after, before) = (Cursor.Read(After), Cursor.Read(Before));
        if (IsClosed)
        {
            found = found.Where(ComplaintRow.IsClosed);
            if (before is { } earlier)
                return found.Where(c => (c.CanceledOn ?? c.ClosedOn) > earlier.On || (c.CanceledOn ?? c.ClosedOn) == earlier.On && string.Compare(c.Number, earlier.Number) > 0)
                    .OrderBy(c => c.CanceledOn ?? c.ClosedOn).ThenBy(c => c.Number).Take(Size + 1);
            if (after is { } later)
                found = found.Where(c => (c.CanceledOn ?? c.ClosedOn) < later.On || (c.CanceledOn ?? c.ClosedOn) == later.On && string.Compare(c.Number, later.Number) < 0);
            return found.OrderByDescending(c => c.CanceledOn ?? c.ClosedOn).ThenByDescending(c => c.Number).Take(Size + 1);
        }
        found = found.Where(ComplaintRow.IsOpen);
        if (before is { } first)
            return found.Where(c => c.AnswerDueOn < first.On || c.AnswerDueOn == first.On && string.Compare(c.Number, first.Number) < 0)
                .OrderByDescending(c => c.AnswerDueOn).ThenByDescending(c => c.Number).Take(Size + 1);
        if (after is { } last)
            found = found.Where(c => c.AnswerDueOn > last.On || c.AnswerDueOn == last.On && string.Compare(c.Number, last.Number) > 0);
        return found.OrderBy(c => c.AnswerDueOn).ThenBy(c => c.Number).Take(Size + 1);
    }

    /// <summary>The row at the edge of a page: its day and its number.</summary>
    readonly record struct Cursor(DateOnly On, string Number)
    {
        public static string Of(ComplaintRow row, bool closed) => $"{(closed ? row.EndedOn : row.DueOn) ?? Complaint.NoDate:yyyy-MM-dd}_{row.Number}";

        public static Cursor? Read(string? text)
            => text is { Length: > 11 and < 60 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var on) && !text.Any(char.IsControl) ? new(on, text[11..]) : null;
    }
}
