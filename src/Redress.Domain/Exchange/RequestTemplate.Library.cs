using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Domain.Exchange;

/// <summary>What an entry of the library says, and which activities it is for.</summary>
/// <param name="Area">Such as escrow or licensing: the library is ordered by it.</param>
/// <param name="Fits">Empty: activities of every type and scope.</param>
/// <param name="BusinessTypes">Empty: every business type. Otherwise one of them is enough.</param>
/// <param name="IsCore">It is placed by itself in every activity that it fits, once the scope is complete.</param>
public sealed record LibraryText(string Title, string Area, string Text, IReadOnlyList<LibraryFit> Fits, IReadOnlyList<BusinessType> BusinessTypes, bool IsCore = false);

/// <summary>The types and scopes of activities, as one list. Kept as words, so added to, never renamed.</summary>
public enum LibraryFit { Full, Limited, Networked, Leveraged, Accepted, Investigation }

/// <summary>The library of requests for supervisory activities.</summary>
public sealed partial class RequestTemplate
{
    public const int MostArea = 100;

    /// <summary>A standard one, that the product ships.</summary>
    public RequestTemplate(Guid id, LibraryText text, DateTime at)
    {
        (Id, CreatedAt, Use) = (id, at, TemplateUse.Activities);
        Fill(text);
    }

    public string Area { get; private set; } = "";
    /// <summary>Names of <see cref="LibraryFit"/> with commas between.</summary>
    public string Fits { get; private set; } = "";
    /// <summary>Names of <see cref="Complaints.BusinessType"/> with commas between.</summary>
    public string Businesses { get; private set; } = "";
    public bool IsCore { get; private set; }

    public LibraryText LibraryText => new(Title, Area, Text, [.. Listed<LibraryFit>(Fits)], [.. Listed<BusinessType>(Businesses)], IsCore);

    public static RequestTemplate AddToLibrary(LibraryText text, Stamp stamp)
    {
        if (!stamp.By.May(Right.KeepLibrary)) throw new BrokenRuleException("Only Staff Directors, Staff Users and the Operator keep the library.");
        var entry = new RequestTemplate { Use = TemplateUse.Activities, AgencyId = stamp.By.AgencyId, CreatedAt = stamp.At, CreatedById = stamp.By.PersonId };
        entry.Fill(text);
        return entry;
    }

    /// <param name="version">Of the entry that was shown.</param>
    public void Change(LibraryText text, int version, Stamp stamp)
    {
        MustBeChangedBy(version, stamp.By);
        Fill(text);
        Changed(stamp);
    }

    /// <summary>Is it for activities of this type, scope and business?</summary>
    public bool FitsActivity(SupervisoryActivity activity)
    {
        var (fits, businesses) = (Listed<LibraryFit>(Fits).ToList(), Listed<BusinessType>(Businesses).ToList());
        var kind = activity.Scope is { } scope ? Enum.Parse<LibraryFit>(scope.ToString()) : LibraryFit.Investigation;
        return (fits.Count == 0 || fits.Contains(kind)) && (businesses.Count == 0 || businesses.Intersect(activity.BusinessTypes).Any());
    }

    static IEnumerable<T> Listed<T>(string names) where T : struct, Enum => names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>);

    void Fill(LibraryText text)
    {
        if (string.IsNullOrWhiteSpace(text.Area)) throw new BrokenRuleException("Give the area, such as escrow or licensing.");
        Room.MustFit(text.Area, MostArea, "The area");
        if (text.Fits.Any(one => !Enum.IsDefined(one)) || text.BusinessTypes.Any(one => !Enum.IsDefined(one))) throw new BrokenRuleException("Choose types and scopes of the lists.");
        Says(text.Title, text.Text);
        (Area, Fits, Businesses, IsCore) = (text.Area.Trim(), string.Join(',', text.Fits.Distinct().Order()), string.Join(',', text.BusinessTypes.Distinct().Order()), text.IsCore);
    }
}

/// <summary>A dated fact: from then on a standard core request is placed in the agency's activities no more, or again. The latest holds.</summary>
public sealed class LibrarySwitch
{
    LibrarySwitch() { }

    LibrarySwitch(Guid agencyId, Guid templateId, bool isOff, Stamp stamp)
        => (AgencyId, TemplateId, IsOff, At, ById) = (agencyId, templateId, isOff, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid TemplateId { get; private set; }
    public bool IsOff { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }

    /// <param name="isOffNow">As the latest fact says.</param>
    public static LibrarySwitch Turn(RequestTemplate entry, bool isOffNow, bool off, Stamp stamp)
    {
        if (stamp.By.AgencyId is not { } agency || !stamp.By.May(Right.KeepLibrary)) throw new BrokenRuleException("Only Staff Directors and Staff Users switch core requests of the standard library.");
        if (!entry.IsShared || !entry.IsCore) throw new BrokenRuleException("Only a core request of the standard library is switched off. Retire your own.");
        if (off == isOffNow) throw new BrokenRuleException(off ? "It is switched off already." : "It is in use already.");
        return new(agency, entry.Id, off, stamp);
    }
}
