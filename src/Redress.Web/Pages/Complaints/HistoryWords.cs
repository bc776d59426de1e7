using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;
using Redress.Web.Data.History;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

/// <summary>Who did an event, as four kinds with a shape each.</summary>
public enum HistoryKind { Act, Company, Agency, System }

/// <summary>A value before and after, in words.</summary>
public sealed record ShownChange(string Field, string Before, string After);

/// <summary>History in the words of people: kinds, bold beginnings, values with their units.</summary>
public static partial class HistoryWords
{
    public static string Shape(this HistoryKind kind) => kind switch
    {
        HistoryKind.Act => "disk", HistoryKind.Company => "diamond", HistoryKind.Agency => "arrow", _ => "square",
    };

    public static HistoryKind KindOf(RecordEvent happened, IReadOnlySet<Guid> ofTheOwner) => happened.ActorSide switch
    {
        Side.Company or Side.ThirdParty => HistoryKind.Company,
        Side.Agency => happened.ActorId is { } id && !ofTheOwner.Contains(id) ? HistoryKind.Agency : HistoryKind.Act,
        _ => HistoryKind.System,
    };

    /// <summary>The first words of a sentence, which stand in bold, and the rest.</summary>
    public static (string Lead, string Tail) Parts(string sentence)
    {
        var end = FirstPause().Match(sentence);
        return end.Success ? (sentence[..(end.Index + 1)], sentence[(end.Index + 1)..]) : (sentence, "");
    }

    /// <summary>"9d07 c43e": the beginning of a hash, for people to compare.</summary>
    public static string Short(byte[] hash)
    {
        var hex = Convert.ToHexStringLower(hash, 0, 4);
        return $"{hex[..4]} {hex[4..]}";
    }

    /// <summary>The values of a line in words; IDs that name nothing people know are left out.</summary>
    public static IEnumerable<ShownChange> Shown(HistoryLine line, IModel model, IReadOnlyDictionary<Guid, string> people, IReadOnlyDictionary<string, string> listed, PageFrame frame)
    {
        foreach (var change in line.Values)
        {
            if (HistoryFields.LabelOf(change.Field) is not { } label) continue;
            var (entity, property) = (change.Field.Split('.')[0], change.Field.Split('.')[1]);
            var type = model.GetEntityTypes().FirstOrDefault(one => one.ClrType.Name == entity)?.FindProperty(property)?.ClrType;
            type = Nullable.GetUnderlyingType(type ?? typeof(string)) ?? type ?? typeof(string);
            string? Words(string? value)
                => value is null or HistoryReader.NotShown ? value
                : listed.TryGetValue($"{property}={value}", out var name) ? name
                : Value(value, type, people, frame);
            var (before, after) = (Words(change.Before), Words(change.After));
            if (string.IsNullOrEmpty(before) && string.IsNullOrEmpty(after)) continue;
            yield return new ShownChange(label, before ?? "", after ?? "");
        }
    }

    static string? Value(string value, Type type, IReadOnlyDictionary<Guid, string> people, PageFrame frame)
    {
        if (type == typeof(Guid)) return people.GetValueOrDefault(Guid.Parse(value));
        if (type == typeof(decimal)) return Money.Words(decimal.Parse(value, CultureInfo.InvariantCulture));
        if (type == typeof(DateOnly)) return DayWords.Short(DateOnly.Parse(value, CultureInfo.InvariantCulture));
        if (type == typeof(DateTime)) return Moments.Words(DateTime.Parse(value, CultureInfo.InvariantCulture), frame);
        if (type == typeof(bool)) return value == "true" ? "Yes" : "No";
        return type.IsEnum ? Choice(value, type) : value;
    }

    static string Choice(string value, Type type) => Enum.TryParse(type, value, out var choice) ? choice switch
    {
        ComplaintStatus status => status.Words(),
        ClosureReason reason => reason.Words(),
        ReopenReason reason => reason.Words(),
        HowReceived how => how.Words(),
        BusinessType business => business.Words(),
        PreferredContact contact => contact.Words(),
        CareFlags flags => string.Join(", ", flags.Each().Select(flag => flag.Words())),
        OutsideBody body => body.Words(),
        ReferralShows shows => shows == ReferralShows.None ? "Nothing but the summary" : string.Join(", ", shows.Words()),
        Domain.Companies.LetterKind kind => Domain.Companies.LetterWords.Words(kind),
        LetterWay way => way.Words(),
        Domain.Supervision.ActivityDisposition disposition => Domain.Supervision.CloseOutWords.Words(disposition),
        Domain.Supervision.ParticipantPart part => Domain.Supervision.ActivityWords.Words(part),
        DueOrigin origin => origin == DueOrigin.Rule ? "By the agency’s rule" : "By hand",
        DocumentPart part => part switch { DocumentPart.Instalment => "Sent with requests", DocumentPart.SendBack => "Sending back", DocumentPart.Closure => "Closing", DocumentPart.Cancellation => "Canceling", DocumentPart.Related => "Agent location", _ => part.ToString() },
        _ => Sentence(value),
    } : Sentence(value);

    // What has no words of its own is read as its name: Company, Consumer.
    static string Sentence(string name)
    {
        var words = Hump().Replace(name, "$1 $2").ToLowerInvariant();
        return words == "" ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Not within "requests 1, 2", "Nov 19, 2026" or "invoice.pdf".
    [GeneratedRegex(@"(,(?! \d)|[:;.])(?= )")]
    private static partial Regex FirstPause();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
