namespace Redress.Domain.Complaints;

public enum ResearchKind { Phone, Mail, Email, InPerson, Research }

public enum ResearchWith { Consumer, Company, Others }

/// <summary>Research, or a communication with the consumer, the company or others. Can be added after closing.</summary>
public sealed class ResearchNote
{
    ResearchNote() { }

    internal ResearchNote(Guid recordId, ResearchKind kind, ResearchWith with, DateOnly on, string text, bool identifiesComplainant, bool isAcknowledgement, Stamp stamp)
        => (RecordId, Kind, With, On, Text, IdentifiesComplainant, IsAcknowledgement, AddedAt, AddedById) =
           (recordId, kind, with, on, text, identifiesComplainant, isAcknowledgement, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public ResearchKind Kind { get; private set; }
    public ResearchWith With { get; private set; }
    /// <summary>The day it took place.</summary>
    public DateOnly On { get; private set; }
    public string Text { get; private set; } = "";
    /// <summary>Of a restricted complaint, only the owner agency reads a note that says who complained.</summary>
    public bool IdentifiesComplainant { get; private set; }
    /// <summary>With it the consumer was told that the agency has the complaint.</summary>
    public bool IsAcknowledgement { get; private set; }
    public DateTime AddedAt { get; private set; }
    public Guid? AddedById { get; private set; }

    internal void Identifies() => IdentifiesComplainant = true;

    public static string Words(ResearchKind kind) => kind switch
    {
        ResearchKind.Phone => "Phone call", ResearchKind.Mail => "Letter", ResearchKind.Email => "E-mail",
        ResearchKind.InPerson => "Meeting", _ => "Research",
    };
}
