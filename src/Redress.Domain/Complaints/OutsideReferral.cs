namespace Redress.Domain.Complaints;

/// <summary>What kind of body a complaint is referred to that does not work here.</summary>
public enum OutsideBody { FederalAgency, StateAttorneyGeneral, OtherState }

public static class OutsideBodies
{
    public static string Words(this OutsideBody body) => body switch { OutsideBody.FederalAgency => "Federal agency", OutsideBody.StateAttorneyGeneral => "State attorney general", _ => "Agency of another state" };

    /// <summary>With which the complaint is closed, if it is closed as referred.</summary>
    public static ClosureReason Reason(this OutsideBody body) => body switch
    {
        OutsideBody.FederalAgency => ClosureReason.ReferredToFederalAgency, OutsideBody.StateAttorneyGeneral => ClosureReason.ReferredToStateAttorneyGeneral, _ => ClosureReason.ReferredToOtherStateAgency,
    };
}

/// <summary>What somebody sent to a body outside, and when. The sending itself is done by mail or otherwise; here it is recorded.</summary>
public sealed record OutsideSending(OutsideBody Body, string To, DateOnly SentOn, string How, string What);

/// <summary>A dated fact: a complaint was referred to a body outside. Written once.</summary>
public sealed class OutsideReferral
{
    public const int MostTo = 200, MostHow = 200, MostWhat = 4_000;

    OutsideReferral() { }

    internal OutsideReferral(Complaint complaint, OutsideSending sending, Stamp stamp)
    {
        (RecordId, Body, To, SentOn) = (complaint.Id, sending.Body, sending.To.Trim(), sending.SentOn);
        (How, What, RecordedAt, RecordedById) = (sending.How.Trim(), sending.What.Trim(), stamp.At, stamp.By.PersonId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public OutsideBody Body { get; private set; }
    public string To { get; private set; } = "";
    public DateOnly SentOn { get; private set; }
    public string How { get; private set; } = "";
    public string What { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public Guid? RecordedById { get; private set; }
}

/// <summary>A dated fact: the body outside has it. May come after closing.</summary>
public sealed class OutsideReceipt
{
    OutsideReceipt() { }

    internal OutsideReceipt(OutsideReferral referral, DateOnly on, string by, string? note, Stamp stamp)
    {
        (RecordId, OutsideReferralId, ReceivedOn, ReceivedBy) = (referral.RecordId, referral.Id, on, by.Trim());
        (Note, RecordedAt, RecordedById) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), stamp.At, stamp.By.PersonId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid OutsideReferralId { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    /// <summary>Who told us, in words.</summary>
    public string ReceivedBy { get; private set; } = "";
    /// <summary>Such as their number for it.</summary>
    public string? Note { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? RecordedById { get; private set; }
}
