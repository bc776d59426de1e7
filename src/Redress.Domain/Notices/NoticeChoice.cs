namespace Redress.Domain.Notices;

/// <summary>How a kind of notice comes by mail. In the application it comes at once, but for Off.</summary>
public enum NoticeDelivery { AtOnce, DailySummary, Off }

/// <summary>A person's choice for one kind of notice, from a moment on. The latest holds; without one the preset of the roles does.</summary>
public sealed class NoticeChoice
{
    NoticeChoice() { }

    public NoticeChoice(Guid personId, NoticeKind kind, NoticeDelivery delivery, DateTime at)
    {
        if (!kind.Allows(delivery)) throw new BrokenRuleException($"{kind.Words()} cannot be set to {delivery.Words().ToLowerInvariant()}.");
        (PersonId, Kind, Delivery, SetAt) = (personId, kind, delivery, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public NoticeKind Kind { get; private set; }
    public NoticeDelivery Delivery { get; private set; }
    public DateTime SetAt { get; private set; }
}

/// <summary>Whether a person hears of all complaints of the agency or of their own and the agency's tasks, from a moment on.</summary>
public sealed class NoticeReach
{
    NoticeReach() { }

    public NoticeReach(Guid personId, bool isWholeAgency, DateTime at) => (PersonId, IsWholeAgency, SetAt) = (personId, isWholeAgency, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public bool IsWholeAgency { get; private set; }
    public DateTime SetAt { get; private set; }
}

/// <summary>A person's summary of one day was written: with the key, that it never is again.</summary>
public sealed class DailySummary
{
    DailySummary() { }

    public DailySummary(Guid personId, DateOnly day, OutboxMail mail, DateTime at) => (PersonId, Day, MailId, WrittenAt) = (personId, day, mail.Id, at);

    public Guid PersonId { get; private set; }
    /// <summary>In the person's zone.</summary>
    public DateOnly Day { get; private set; }
    public Guid MailId { get; private set; }
    public DateTime WrittenAt { get; private set; }
}
