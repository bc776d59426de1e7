using Redress.Domain.Access;

namespace Redress.Domain.Companies;

public enum LetterTo { Company, Industry, Consumer }

/// <summary>What a letter is for. All but the announcement are letters of a complaint.</summary>
public enum LetterKind { Announcement, Acknowledgement, Findings, Warning, Directive, Closing }

public static class LetterWords
{
    public static string Words(this LetterTo to) => to switch { LetterTo.Company => "One company", LetterTo.Consumer => "The consumer", _ => "The whole industry" };

    public static string Words(this LetterKind kind) => kind switch
    {
        LetterKind.Announcement => "Announcement of Redress",
        LetterKind.Findings => "Notice of findings",
        LetterKind.Closing => "Closing letter",
        _ => kind.ToString(),
    };
}

/// <summary>What a template of a letter says.</summary>
public sealed record LetterText(LetterTo To, string Title, string Text, LetterKind Kind = LetterKind.Announcement)
{
    public const int MostTitle = 200, MostText = 30_000;
}

/// <summary>A letter as an agency writes it again and again: announcing Redress, or within a complaint. Supervisors and Managers keep their agency's; the Operator keeps those that all agencies share.</summary>
public sealed class LetterTemplate
{
    LetterTemplate() { }

    /// <summary>One that the product ships, for all agencies.</summary>
    public LetterTemplate(Guid id, LetterText text, DateTime at)
    {
        (Id, CreatedAt) = (id, at);
        Fill(text);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    /// <summary>Null: shared by all agencies.</summary>
    public Guid? AgencyId { get; private set; }
    public LetterKind Kind { get; private set; }
    public LetterTo To { get; private set; }
    /// <summary>The subject of the letter.</summary>
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public Guid? CreatedById { get; private set; }
    public DateTime? ChangedAt { get; private set; }
    public Guid? ChangedById { get; private set; }
    /// <summary>From then on it is offered no more.</summary>
    public DateTime? RetiredAt { get; private set; }
    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; }

    public bool IsShared => AgencyId is null;
    public LetterText Says => new(To, Title, Text, Kind);

    public static LetterTemplate Add(LetterText text, Stamp stamp)
    {
        if (!stamp.By.May(Right.KeepTemplates)) throw new BrokenRuleException("Only Supervisors, Managers and the Operator keep templates.");
        var template = new LetterTemplate { AgencyId = stamp.By.AgencyId, CreatedAt = stamp.At, CreatedById = stamp.By.PersonId };
        template.Fill(text);
        return template;
    }

    public bool MayBeKeptBy(Viewer viewer) => viewer.May(Right.KeepTemplates) && viewer.AgencyId == AgencyId;

    /// <param name="version">Of the template that was shown.</param>
    public void Change(LetterText text, int version, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (version != Version) throw new BrokenRuleException("Somebody else changed this template meanwhile. Look at it again.");
        if (RetiredAt is not null) throw new BrokenRuleException("This template is retired. Bring it back first.");
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

    void MustBeKeptBy(Viewer by)
    {
        if (!MayBeKeptBy(by)) throw new BrokenRuleException(IsShared ? "The Operator keeps the templates that all agencies share." : "This template belongs to another agency.");
    }

    void Fill(LetterText text)
    {
        if (string.IsNullOrWhiteSpace(text.Title)) throw new BrokenRuleException("Give the letter a subject.");
        if (string.IsNullOrWhiteSpace(text.Text)) throw new BrokenRuleException("Write the letter.");
        Room.MustFit(text.Title, LetterText.MostTitle, "The subject");
        Room.MustFit(text.Text, LetterText.MostText, "The letter");
        if (text.Kind == LetterKind.Announcement && text.To == LetterTo.Consumer) throw new BrokenRuleException("Redress is announced to companies. Choose another kind of letter for the consumer.");
        if (text.Kind != LetterKind.Announcement && text.To == LetterTo.Industry) throw new BrokenRuleException("A letter of a complaint goes to one company, or to the consumer.");
        if (text.Kind == LetterKind.Acknowledgement && text.To != LetterTo.Consumer) throw new BrokenRuleException("Only the consumer gets an acknowledgement.");
        LetterFields.MustBeKnown(text);
        (Kind, To, Title, Text) = (text.Kind, text.To, text.Title.Trim(), text.Text.Trim());
    }

    void Changed(Stamp stamp)
    {
        (ChangedAt, ChangedById) = (stamp.At, stamp.By.PersonId);
        Version++;
    }
}
