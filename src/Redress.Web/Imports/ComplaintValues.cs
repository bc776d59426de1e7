using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Redress.Domain.Complaints;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Imports;

/// <summary>The values of one row as they stand in the file, and what they mean. What cannot be taken is told, column by column.</summary>
sealed partial class ComplaintValues(FiledRow row, Dictionary<string, string> values, DayOrder dates)
{
    static readonly string[] YesWords = ["yes", "y", "true", "1", "x"], NoWords = ["no", "n", "false", "0"];
    static readonly string[] WithNumbers = ["account", "desired_outcome", "business_activities", "representative_contact", "closing_notes", "individual_name"];

    readonly SortedDictionary<string, string> _meant = new(StringComparer.Ordinal);

    public void Read()
    {
        (row.Agency, row.SesId, row.NmlsId) = (Text("agency"), Text("ses_id")?.ToUpperInvariant(), Number("nmls_id"));
        (row.EntityNumber, row.BranchNmlsId, row.IndividualNmlsId) = (Text("entity_tracking_number"), Number("branch_nmls_id"), Number("individual_nmls_id"));
        var reference = Text("agency_reference");
        var id = Number("id");
        row.Reference = reference ?? id;
        row.Facts = new FiledFacts
        {
            Key = "", Subject = Text("subject"), IndividualName = Text("individual_name"), AgencyReference = reference, CfpbId = Number("cfpb_id"),
            ReceivedOn = Day("received_on"), HowReceived = OneOf<HowReceived>("how_received", IntakeWords.Words), BusinessType = OneOf<BusinessType>("business_type", IntakeWords.Words),
            BusinessActivities = Text("business_activities"), Category = Text("category"), Issue = Text("issue"), Account = LongText("account"), DesiredOutcome = LongText("desired_outcome"),
            AmountInDispute = Amount("amount_in_dispute"), Priority = OneOf<Priority>("priority", priority => priority.ToString()), Flags = Flags(), AcknowledgedOn = Day("acknowledged_on"),
            TransactionOn = Day("transaction_on"), TransactionCity = Text("transaction_city"), TransactionState = State("transaction_state"),
            People = People(), RepresentativeName = Text("representative_name"), RepresentativeRelation = Text("representative_relation"), RepresentativeContact = Text("representative_contact"),
            IsRestricted = YesOrNo("restricted"), IsAnonymous = YesOrNo("anonymous"), Related = [.. Agents()],
            ClosedOn = Day("closed_on"), ClosingReason = OneOf<ClosureReason>("closing_reason", ClosureReasons.Words), ClosingNotes = LongText("closing_notes"), Relief = Payments(),
            NonMonetaryRelief = LongText("non_monetary_relief"), DuplicateOf = Text("duplicate_of"), ReferredTo = Text("referred_to"),
        };
        row.RelatedIds = [.. Ids("related_complaints", RelatedKind.Complaint), .. Ids("related_companies", RelatedKind.Company), .. Ids("related_entities", RelatedKind.NonNmlsEntity), .. Ids("related_individuals", RelatedKind.Individual), .. Ids("related_activities", RelatedKind.SupervisoryActivity)];
        Closing();
        foreach (var column in WithNumbers)
            if (_meant.TryGetValue(column, out var text))
                foreach (var number in SecretNumbers.Find(text).Take(3)) row.Warn(column, $"This looks like {number.Words}, ending in {number.LastFour}. Mask it if nobody should see it.");
        row.Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', _meant.Where(pair => pair.Key != "agency").Select(pair => $"{pair.Key}={pair.Value}")))));
    }

    void Closing()
    {
        var facts = row.Facts;
        var isClosing = facts.ClosedOn is not null || facts.ClosingReason is not null || facts.Relief is not null || facts.NonMonetaryRelief is not null || facts.DuplicateOf is not null || facts.ReferredTo is not null || facts.ClosingNotes is not null;
        bool? closed = Text("status")?.ToUpperInvariant() switch { null => isClosing ? true : null, "CLOSED" => true, "OPEN" => false, _ => Unknown(Text("status")!) };
        if (closed == false && isClosing) row.Fault("status", "It says Open, but other columns say how it was closed. Empty one of them.");
        if (facts.ClosingReason is not null && facts.ClosedOn is null) row.Fault("closed_on", "A closing reason needs the day of closing.");
        if (facts.ClosedOn < facts.ReceivedOn) row.Fault("closed_on", "It was closed before it was received.");
        if (facts.AcknowledgedOn < facts.ReceivedOn) row.Fault("acknowledged_on", "It was acknowledged before it was received.");
        row.Facts = facts with { IsClosed = closed };

        bool? Unknown(string said)
        {
            row.Fault("status", $"“{Short(said)}” is neither Open nor Closed.");
            return null;
        }
    }

    List<FiledPerson> People()
    {
        var people = new List<FiledPerson>();
        for (var no = 1; no <= FiledFacts.MostPeople; no++)
        {
            var end = no == 1 ? "" : $"_{no}";
            var email = Text("email" + end);
            if (email is not null && (email.Any(char.IsWhiteSpace) || !new EmailAddressAttribute().IsValid(email))) row.Fault("email" + end, $"“{Short(email)}” is no e-mail address.");
            people.Add(new(Text("first_name" + end), Text("last_name" + end), Text("street" + end), Text("city" + end), State("state" + end), Zip("zip" + end), Text("phone" + end), email,
                Text("preferred_language" + end), OneOf<PreferredContact>("preferred_contact" + end, IntakeWords.Words), YesOrNo("agrees_to_email" + end)));
        }
        for (var no = people.Count - 1; no > 0 && people[no].IsEmpty; no--) people.RemoveAt(no);
        if (people.Skip(1).Any(person => person.IsEmpty)) row.Fault("first_name_2", "A joint complainant is left out before another one. Fill them in order.");
        return people is [{ IsEmpty: true }] ? [] : people;
    }

    IEnumerable<Related> Agents()
    {
        foreach (var agent in List("agent_locations"))
        {
            var parts = agent.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length > 3 || parts[0] == "" || parts[0].Length > 200 || parts.Skip(1).Any(part => part.Length > 300)) row.Fault("agent_locations", $"“{Short(agent)}” is no agent location: name | address | contact.");
            else yield return new Related { Kind = RelatedKind.AgentLocation, Name = parts[0], Address = parts.ElementAtOrDefault(1) is { Length: > 0 } address ? address : null, Contact = parts.ElementAtOrDefault(2) is { Length: > 0 } contact ? contact : null };
        }
    }

    IEnumerable<(RelatedKind, string)> Ids(string column, RelatedKind kind) => List(column).Select(id => (kind, id.ToUpperInvariant())).Distinct();

    List<(decimal, DateOnly)>? Payments()
    {
        var payments = new List<(decimal, DateOnly)>();
        foreach (var payment in List("relief"))
        {
            var parts = payment.Split(" on ", 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && TypedValues.Amount(parts[0]) is > 0 and < 1_000_000_000_000m and var amount && DayOf(parts[1]) is { } on) payments.Add((decimal.Round(amount, 2), on));
            else row.Fault("relief", $"“{Short(payment)}” is no payment. Write it as 1250.00 on 2025-03-04.");
        }
        return payments.Count == 0 ? null : payments;
    }

    CareFlags? Flags()
    {
        if (Value("flags") is not { } text) return null;
        if (CategoryList.Fold(text) == "none") return CareFlags.None;
        var flags = CareFlags.None;
        foreach (var said in List("flags"))
        {
            var folded = CategoryList.Fold(said);
            var flag = Enum.GetValues<CareFlags>().Where(one => one != CareFlags.None).FirstOrDefault(one => folded == CategoryList.Fold(one.ToString()) || folded == CategoryList.Fold(one.Words()) || folded.Length > 4 && CategoryList.Fold(one.Words()).StartsWith(folded, StringComparison.Ordinal));
            if (flag == CareFlags.None) row.Fault("flags", $"“{Short(said)}” is no flag.");
            flags |= flag;
        }
        return flags;
    }

    T? OneOf<T>(string column, Func<T, string> words) where T : struct, Enum
    {
        if (Value(column) is not { } text) return null;
        var folded = CategoryList.Fold(text);
        foreach (var one in Enum.GetValues<T>())
            if (folded == CategoryList.Fold(words(one)) || folded == CategoryList.Fold(one.ToString())) return one;
        row.Fault(column, $"“{Short(text)}” is none of its values: {string.Join(", ", Enum.GetValues<T>().Select(words))}.");
        return null;
    }

    DateOnly? Day(string column)
    {
        if (Value(column) is not { } text) return null;
        if (DayOf(text) is not { } day)
        {
            row.Fault(column, text.Length is 5 && text.All(char.IsAsciiDigit) ? $"“{text}” is how a spreadsheet counts days. Format the column as a date." : $"“{Short(text)}” is no date. Write it as 2026-11-19 or 11/19/2026.");
            return null;
        }
        _meant[column] = day.ToString("o", CultureInfo.InvariantCulture);
        return day;
    }

    DateOnly? DayOf(string text)
    {
        if (!WholeDay().IsMatch(text)) return null;
        return dates.Read(text) ?? (text.Any(char.IsLetter) ? TypedValues.Day(text) : null);
    }

    // Figures with a time of day behind them or nothing, "3/31/24 or so" is none; or words with a day and a year in figures, "March 2024" is none.
    [GeneratedRegex(@"^[\d./-]+([T ]\s*\d{1,2}(:\d{2}){1,2}(\.\d+)?\s*([AP]\.?M\.?|Z|[+-]\d{2}:?\d{2})?)?$|^\D*\d{1,2}\D+\d{4}$", RegexOptions.IgnoreCase)]
    private static partial Regex WholeDay();

    decimal? Amount(string column)
    {
        if (Value(column) is not { } text) return null;
        if (TypedValues.Amount(text) is not { } amount) row.Fault(column, $"“{Short(text)}” is no amount. Write it as 1250.50.");
        else if (amount < 0) row.Fault(column, "The amount cannot be negative.");
        else if (amount > 999_999_999_999m) row.Fault(column, "The amount is too large.");
        else
        {
            _meant[column] = decimal.Round(amount, 2).ToString("0.00", CultureInfo.InvariantCulture);
            return decimal.Round(amount, 2);
        }
        return null;
    }

    bool? YesOrNo(string column)
    {
        if (Value(column)?.ToLowerInvariant() is not { } text) return null;
        if (YesWords.Contains(text)) return true;
        if (!NoWords.Contains(text)) row.Fault(column, $"“{Short(text)}” is neither yes nor no.");
        return false;
    }

    string? State(string column) => Text(column) is { Length: 2 } code ? code.ToUpperInvariant() : Text(column);

    /// <summary>With the zero that spreadsheets take away.</summary>
    string? Zip(string column) => Number(column) is { Length: 4 } zip && zip.All(char.IsAsciiDigit) ? "0" + zip : Number(column);

    /// <summary>Spreadsheets write 1114245.0.</summary>
    string? Number(string column) => Text(column) is { } text && text.EndsWith(".0", StringComparison.Ordinal) && text[..^2].All(char.IsAsciiDigit) ? text[..^2] : Text(column);

    IEnumerable<string> List(string column) => (Value(column) ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(100);

    string? Text(string column) => Fits(column, Value(column));

    string? LongText(string column) => Fits(column, Value(column, keepsLines: true));

    string? Fits(string column, string? text)
    {
        if (text is null || ComplaintColumns.ByKey[CsvRows.Name(column)].Most is var most && (most == 0 || text.Length <= most)) return text;
        if (row.Faults.All(fault => fault.Column != column)) row.Fault(column, $"This has {text.Length:N0} characters; up to {most:N0} can be kept.");
        return null;
    }

    string? Value(string column, bool keepsLines = false)
    {
        if (!values.TryGetValue(column, out var raw)) return null;
        var text = FiledText.Clean(raw, keepsLines, out var hadHidden);
        if (hadHidden && row.Warnings.All(warning => warning.Column != column)) row.Warn(column, "Hidden characters, such as marks that turn the direction of writing, were left out.");
        if (text == "") return null;
        _meant.TryAdd(column, text);
        return text;
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
