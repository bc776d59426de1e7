using Redress.Domain.Agencies;

namespace Redress.Domain.Companies;

/// <summary>What happens to a company as such. The names stand in the database: they are added to, never renamed.</summary>
public enum CompanyAct { Renamed, Disenrolled, MergedInto, TookOver }

/// <summary>A dated fact about a company: what was done, by whom, when, why. Written once, so that old names and numbers can always be explained.</summary>
public sealed class CompanyFact
{
    public const int MostWhy = 2000;

    CompanyFact() { }

    internal CompanyFact(Guid companyId, CompanyAct act, DateOnly on, string words, string? why, Stamp stamp)
    {
        (CompanyId, Act, On, Words, Why) = (companyId, act, on, words, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
        (At, ById, ByName, AgencyId) = (stamp.At, stamp.By.PersonId, stamp.By.Name, stamp.By.AgencyId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public CompanyAct Act { get; private set; }
    public DateTime At { get; private set; }
    /// <summary>The day from which it holds, as the agency says.</summary>
    public DateOnly On { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    /// <summary>Null: not by an agency, such as an import.</summary>
    public Guid? AgencyId { get; private set; }
    public Agency? Agency { get; private set; }
    public string Words { get; private set; } = "";
    public string? Why { get; private set; }

    /// <summary>Where loaded with the agency: "Dana Whitfield, Washington".</summary>
    public string By => Agency is null ? ByName : $"{ByName}, {Agency.Name}";
}
