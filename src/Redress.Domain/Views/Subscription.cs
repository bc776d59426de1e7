using System.Buffers.Binary;
using Redress.Domain.Notices;

namespace Redress.Domain.Views;

public enum Rhythm { Daily, Monthly }

/// <summary>
/// A list or report that comes by mail in the morning: its counts and a link, never what stands in it.
/// What it held at the last look is kept as one number per row, so that the next mail can say how many are new.
/// </summary>
public sealed class Subscription
{
    public const int MostAddress = 2_100, MostWords = 200, MostPerPerson = 50;
    /// <summary>In the morning of the subscriber's agency.</summary>
    public const int Hour = 7;
    const int BytesOfRow = 8;

    Subscription() { }

    public Subscription(Guid personId, string address, string words, Rhythm rhythm, bool isAlways, IEnumerable<Guid> rows, DateTime at)
    {
        Room.MustFit(address, MostAddress, "The list");
        (PersonId, Address, Words, Rhythm, IsAlways, StartedAt) = (personId, address, words.Length > MostWords ? words[..MostWords] : words, rhythm, isAlways, at);
        Seen = Packed(rows);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    /// <summary>Path and query that reproduce the list or report.</summary>
    public string Address { get; private set; } = "";
    /// <summary>What its subscriber calls it. Stands on pages; mails leave it out, since a name can say anything.</summary>
    public string Words { get; private set; } = "";
    public Rhythm Rhythm { get; private set; }
    /// <summary>Also when nothing is new.</summary>
    public bool IsAlways { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public byte[] Seen { get; private set; } = [];

    public void End(DateTime at) => EndedAt ??= at;

    /// <summary>The latest morning by which it should have come: the day that stands for it.</summary>
    /// <param name="local">Now, in the zone of the agency.</param>
    public static DateOnly LatestMorning(Rhythm rhythm, DateTime local)
    {
        var day = DateOnly.FromDateTime(local.Hour >= Hour ? local : local.AddDays(-1));
        return rhythm == Rhythm.Daily ? day : new DateOnly(day.Year, day.Month, 1);
    }

    /// <returns>How many of these were not there at the last look. From now on they are known.</returns>
    public int LookAt(IEnumerable<Guid> rows)
    {
        var known = new HashSet<long>(Unpacked());
        var now = rows.Select(Key).ToList();
        Seen = Packed(now);
        return now.Count(key => !known.Contains(key));
    }

    IEnumerable<long> Unpacked()
    {
        for (var at = 0; at < Seen.Length; at += BytesOfRow) yield return BinaryPrimitives.ReadInt64LittleEndian(Seen.AsSpan(at));
    }

    static byte[] Packed(IEnumerable<Guid> rows) => Packed([.. rows.Select(Key)]);

    static byte[] Packed(List<long> keys)
    {
        var packed = new byte[keys.Count * BytesOfRow];
        for (var no = 0; no < keys.Count; no++) BinaryPrimitives.WriteInt64LittleEndian(packed.AsSpan(no * BytesOfRow), keys[no]);
        return packed;
    }

    // The second half of an ID is random; that two rows of a list have it in common does not happen.
    static long Key(Guid row) => BinaryPrimitives.ReadInt64LittleEndian(row.ToByteArray().AsSpan(8));
}

/// <summary>A subscription was looked after for one morning: with the key, that it never is again.</summary>
public sealed class Delivery
{
    Delivery() { }

    public Delivery(Subscription subscription, DateOnly morning, int count, int fresh, OutboxMail? mail, DateTime at)
        => (SubscriptionId, Morning, Count, New, MailId, WrittenAt) = (subscription.Id, morning, count, fresh, mail?.Id, at);

    public Guid SubscriptionId { get; private set; }
    /// <summary>In the zone of the agency; the first of the month for a monthly one.</summary>
    public DateOnly Morning { get; private set; }
    public int Count { get; private set; }
    public int New { get; private set; }
    /// <summary>Null: nothing was new, and no mail was wanted then.</summary>
    public Guid? MailId { get; private set; }
    public DateTime WrittenAt { get; private set; }
}
