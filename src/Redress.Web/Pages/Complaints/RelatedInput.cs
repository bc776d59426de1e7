using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints;

/// <summary>What a complaint is to be related to, as somebody gives it; finds what is meant. For pages and programs alike.</summary>
public sealed class RelatedInput
{
    [Required(ErrorMessage = "Choose what it is related to.")]
    public RelatedKind? Kind { get; set; }

    [StringLength(30, ErrorMessage = "A complaint ID has up to 30 characters."), Display(Name = "Complaint ID")]
    public string? ComplaintId { get; set; }

    [StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SES ID or NMLS ID")]
    public string? CompanyId { get; set; }

    [StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "NMLS ID of the person")]
    public string? IndividualId { get; set; }

    [StringLength(30, ErrorMessage = "A number has up to 30 characters."), Display(Name = "Entity Tracking Number")]
    public string? EntityId { get; set; }

    [StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SA ID")]
    public string? ActivityId { get; set; }

    [StringLength(200, ErrorMessage = "A name has up to 200 characters."), Display(Name = "Agent's name")]
    public string? AgentName { get; set; }

    [StringLength(300, ErrorMessage = "An address has up to 300 characters."), Display(Name = "Address")]
    public string? AgentAddress { get; set; }

    [StringLength(300, ErrorMessage = "A contact has up to 300 characters."), Display(Name = "Contact")]
    public string? AgentContact { get; set; }

    /// <summary>Of a program: the draft on which documents of an agent location were uploaded before.</summary>
    public Guid? DocumentsDraft { get; set; }

    /// <summary>What to say where nothing is found.</summary>
    internal string Missing => Kind switch
    {
        RelatedKind.SupervisoryActivity => "Give the ID of the activity.",
        RelatedKind.AgentLocation => "Give the agent’s name.",
        _ => "Nothing is found by this. Look at it again.",
    };

    /// <returns>The field to put an error beside; null where nothing is found; and what it is in words.</returns>
    public async Task<(string Field, Related? Related, string What)> Find(RedressDb db, Viewer viewer, Complaint complaint) => Kind switch
    {
        RelatedKind.Complaint => ("Input.ComplaintId", await OtherComplaint(db, viewer, complaint), ComplaintId?.Trim().ToUpperInvariant() ?? ""),
        RelatedKind.Company => await Company(db),
        RelatedKind.Individual => await Individual(db),
        RelatedKind.NonNmlsEntity => await Entity(db, viewer),
        RelatedKind.AgentLocation => AgentLocation(),
        RelatedKind.SupervisoryActivity => Activity(),
        _ => ("Input.Kind", null, ""),
    };

    async Task<Related?> OtherComplaint(RedressDb db, Viewer viewer, Complaint complaint)
    {
        var id = ComplaintId?.Trim().ToUpperInvariant();
        var other = await db.Complaints(viewer, Depth.Summary).Where(c => c.Number == id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync();
        if (other is null) return null;
        if (await db.Set<Related>().AnyAsync(one => one.RecordId == other && one.OtherRecordId == complaint.Id)) throw new BrokenRuleException($"It is related to {id} already.");
        return new Related { Kind = RelatedKind.Complaint, OtherRecordId = other };
    }

    async Task<(string, Related?, string)> Company(RedressDb db)
    {
        var company = CompanyId is null ? null : await db.SubjectWith(CompanyId);
        return ("Input.CompanyId", company is null ? null : new Related { Kind = RelatedKind.Company, CompanyId = company.Id }, company?.Name ?? "");
    }

    async Task<(string, Related?, string)> Individual(RedressDb db)
    {
        var id = IndividualId?.Trim();
        var person = id is { Length: > 0 } ? await db.Set<Domain.Companies.Individual>().FirstOrDefaultAsync(one => one.NmlsId == id) : null;
        return ("Input.IndividualId", person is null ? null : new Related { Kind = RelatedKind.Individual, IndividualId = person.Id }, person?.Name ?? "");
    }

    async Task<(string, Related?, string)> Entity(RedressDb db, Viewer viewer)
    {
        var id = EntitySearch.NumberOf(EntityId ?? "");
        var entity = id is null ? null : await db.Entities(viewer).FirstOrDefaultAsync(one => one.Number == id);
        return ("Input.EntityId", entity is null ? null : new Related { Kind = RelatedKind.NonNmlsEntity, OtherRecordId = entity.Id }, entity?.Name ?? "");
    }

    // By its ID alone: other agencies' activities, and those kept elsewhere. One of the own agency is linked by its own verb.
    (string, Related?, string) Activity()
    {
        var id = ActivityId?.Trim().ToUpperInvariant();
        return ("Input.ActivityId", string.IsNullOrEmpty(id) ? null : new Related { Kind = RelatedKind.SupervisoryActivity, Name = id }, id ?? "");
    }

    (string, Related?, string) AgentLocation()
    {
        var name = AgentName?.Trim();
        return ("Input.AgentName", string.IsNullOrEmpty(name) ? null : new Related { Kind = RelatedKind.AgentLocation, Name = name, Address = AgentAddress?.Trim(), Contact = AgentContact?.Trim() }, name ?? "");
    }
}
