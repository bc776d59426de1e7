using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Domain.Exchange;

/// <summary>For which kind of record a template is written. Kept as words, so added to, never renamed.</summary>
public enum TemplateUse { Complaints, Activities }

/// <summary>What a template for complaints says.</summary>
/// <param name="BusinessType">Null: for every business type.</param>
/// <param name="CategoryId">Null: for every category.</param>
public sealed record TemplateText(string Title, string Text, BusinessType? BusinessType = null, int? CategoryId = null);

/// <summary>A request that is written once and asked often, of complaints or, in the library, of supervisory activities. An agency keeps its own; the Operator keeps those that all agencies share.</summary>
public sealed partial class RequestTemplate
{
    RequestTemplate() { }

    /// <summary>One that the product ships, for all agencies.</summary>
    public RequestTemplate(Guid id, TemplateText text, DateTime at)
    {
        (Id, CreatedAt) = (id, at);
        Fill(text);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    /// <summary>Null: shared by all agencies.</summary>
    public Guid? AgencyId { get; private set; }
    public TemplateUse Use { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public BusinessType? BusinessType { get; private set; }
    public int? CategoryId { get; private set; }
    public Category? Category { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public Guid? CreatedById { get; private set; }
    public DateTime? ChangedAt { get; private set; }
    public Guid? ChangedById { get; private set; }
    /// <summary>From then on it is offered no more. Requests made from it stay as they are.</summary>
    public DateTime? RetiredAt { get; private set; }
    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; }

    public bool IsShared => AgencyId is null;

    public static RequestTemplate Add(TemplateText text, Stamp stamp)
    {
        if (!stamp.By.May(Right.KeepTemplates)) throw new BrokenRuleException("Only Supervisors, Managers and the Operator keep templates.");
        var template = new RequestTemplate { AgencyId = stamp.By.AgencyId, CreatedAt = stamp.At, CreatedById = stamp.By.PersonId };
        template.Fill(text);
        return template;
    }

    public bool MayBeKeptBy(Viewer viewer) => viewer.May(Use == TemplateUse.Activities ? Right.KeepLibrary : Right.KeepTemplates) && viewer.AgencyId == AgencyId;

    /// <param name="version">Of the template that was shown.</param>
    public void Change(TemplateText text, int version, Stamp stamp)
    {
        MustBeChangedBy(version, stamp.By);
        Fill(text);
        Changed(stamp);
    }

    public void Retire(Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (RetiredAt is not null) throw new BrokenRuleException("This template was retired meanwhile.");
        RetiredAt = stamp.At;
        Changed(stamp);
    }

    public void BringBack(Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (RetiredAt is null) throw new BrokenRuleException("This template is not retired.");
        RetiredAt = null;
        Changed(stamp);
    }

    /// <summary>How well it fits a complaint: for its category before for its business type before for all. Null: it is for others.</summary>
    public int? FitFor(BusinessType? businessType, int? categoryId)
        => CategoryId is { } category && category != categoryId || BusinessType is { } type && type != businessType ? null
        : (CategoryId is null ? 0 : 2) + (BusinessType is null ? 0 : 1);

    void MustBeChangedBy(int version, Viewer by)
    {
        MustBeKeptBy(by);
        if (version != Version) throw new BrokenRuleException("Somebody else changed this template meanwhile. Look at it again.");
        if (RetiredAt is not null) throw new BrokenRuleException("This template is retired. Bring it back first.");
    }

    void MustBeKeptBy(Viewer by)
    {
        if (!MayBeKeptBy(by)) throw new BrokenRuleException(IsShared ? "The Operator keeps the templates that all agencies share." : "This template belongs to another agency.");
    }

    void Fill(TemplateText text)
    {
        Says(text.Title, text.Text);
        (BusinessType, CategoryId) = (text.BusinessType, text.CategoryId);
    }

    void Says(string title, string text)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new BrokenRuleException("Give the template a short title.");
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write what it asks for.");
        Room.MustFit(title, 200, "The title");
        Room.MustFit(text, 30_000, "The text");
        (Title, Text) = (title.Trim(), text.Trim());
    }

    void Changed(Stamp stamp)
    {
        (ChangedAt, ChangedById) = (stamp.At, stamp.By.PersonId);
        Version++;
    }
}
