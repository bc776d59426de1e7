using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Redress.Web.Pages.Complaints.Drafts;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Pages.Complaints;

/// <summary>A field that two people changed: what the other one put there, and what was typed here.</summary>
/// <param name="Key">Of the field on the form.</param>
public sealed record BothValues(string Key, string Label, string Theirs, string Typed);

/// <summary>
/// Brings together what somebody typed and what a colleague saved meanwhile, field by field. What only one of them changed is that one's;
/// what both changed comes back with both values. The page carries a print of each field as it was when it was opened.
/// </summary>
sealed class IntakeMerge
{
    readonly List<BothValues> both = [];
    readonly List<string> arrived = [];

    /// <summary>To be decided by whoever typed: saving again puts the typed value in the place of the other.</summary>
    public IReadOnlyList<BothValues> Both => both;

    /// <summary>Labels of what the colleague changed and this form left alone: it is on the form now.</summary>
    public IReadOnlyList<string> Arrived => arrived;

    /// <summary>The prints of all fields, for a hidden field of the form.</summary>
    public static string PrintsOf(IntakeForm form) => string.Join(';', Fields(form).Select(field => $"{field.Name}={Print(field.Value)}").Append($"First={Print(form.Complainants[0].Id ?? "")}"));

    /// <param name="typed">Takes over what only the colleague changed.</param>
    /// <param name="prints">As the page carried them.</param>
    public static IntakeMerge Of(IntakeForm typed, IntakeForm now, string prints)
    {
        var was = prints.Split(';').Select(part => part.Split('=')).Where(part => part.Length == 2).DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]);
        var merge = new IntakeMerge();
        if (was.Count == 0) return merge;
        merge.People(typed, now, was);
        var mine = Fields(typed).ToDictionary(field => field.Name);
        foreach (var theirs in Fields(now))
        {
            if (!was.TryGetValue(theirs.Name, out var print) || print == Print(theirs.Value) || !mine.TryGetValue(theirs.Name, out var own) || own.Value == theirs.Value) continue;
            if (print == Print(own.Value))
            {
                own.Set(theirs.Raw);
                merge.arrived.Add(own.Label);
            }
            else merge.both.Add(new(own.Key, own.Label, theirs.Value, own.Value));
        }
        return merge;
    }

    // Who complains: somebody was added, removed or made the first meanwhile.
    void People(IntakeForm typed, IntakeForm now, Dictionary<string, string> was)
    {
        bool WasThere(string? id) => id is not null && was.ContainsKey($"{id}.FirstName");
        foreach (var gone in typed.Complainants.Where(person => WasThere(person.Id) && now.Complainants.All(other => other.Id != person.Id)).ToList())
        {
            if (Fields(gone, 0).All(field => was.GetValueOrDefault(field.Name) == Print(field.Value)))
            {
                typed.Complainants.Remove(gone);
                arrived.Add($"{gone.FirstName} {gone.LastName}, removed");
                continue;
            }
            both.Add(new($"Form.Complainants[{typed.Complainants.IndexOf(gone)}].FirstName", "Complainant", "Removed", $"{gone.FirstName} {gone.LastName}"));
            gone.Id = null;
        }
        foreach (var person in now.Complainants.Where(person => person.Id is not null && typed.Complainants.All(other => other.Id != person.Id)))
        {
            if (!WasThere(person.Id)) arrived.Add($"{person.FirstName} {person.LastName}, added");
            else if (Fields(person, 0).All(field => was.GetValueOrDefault(field.Name) == Print(field.Value))) continue;
            else both.Add(new($"Form.Complainants[{typed.Complainants.Count}].FirstName", "Complainant", $"{person.FirstName} {person.LastName}, changed", "Removed"));
            typed.Complainants.Add(person);
        }
        var first = was.GetValueOrDefault("First");
        var (theirs, own) = (now.Complainants[0].Id ?? "", typed.Complainants.FirstOrDefault()?.Id ?? "");
        if (first == Print(theirs) || theirs == own) return;
        if (first != Print(own)) both.Add(new("Form.Complainants[0].FirstName", "First complainant", $"{now.Complainants[0].FirstName} {now.Complainants[0].LastName}", $"{typed.Complainants[0].FirstName} {typed.Complainants[0].LastName}"));
        else
        {
            typed.MakeFirst(typed.Complainants.FindIndex(person => person.Id == theirs));
            arrived.Add("First complainant");
        }
    }

    // The name is the same on every state of the form, the value the same however it was typed.
    sealed record Field(string Name, string Key, string Label, string Raw, Action<string> Set, Func<string, string>? Read = null)
    {
        public string Value => Read?.Invoke(Raw) ?? IntakeReading.Clean(Raw) ?? "";
    }

    static IEnumerable<Field> Fields(IntakeForm form)
    {
        Field Text(string name, string label, string? text, Action<string> set, Func<string, string>? read = null) => new(name, $"Form.{name}", label, text ?? "", set, read);
        Field YesNo(string name, string label, bool value, Action<bool> set) => Text(name, label, value ? "Yes" : "No", words => set(words == "Yes"));
        yield return Text("ReceivedOn", "Date received", form.ReceivedOn, text => form.ReceivedOn = text, Day);
        yield return Text("HowReceived", "How received", form.HowReceived, text => form.HowReceived = text);
        yield return Text("BusinessType", "Business type", form.BusinessType, text => form.BusinessType = text);
        yield return Text("BusinessActivities", "Business activities", form.BusinessActivities, text => form.BusinessActivities = text);
        yield return Text("CategoryId", "Category", form.CategoryId, text => form.CategoryId = text);
        yield return Text("IssueId", "Issue", form.IssueId, text => form.IssueId = text);
        yield return Text("Account", "The complainant’s account", form.Account, text => form.Account = text);
        yield return Text("DesiredOutcome", "Desired outcome", form.DesiredOutcome, text => form.DesiredOutcome = text);
        yield return Text("AmountInDispute", "Amount in dispute", form.AmountInDispute, text => form.AmountInDispute = text, Amount);
        yield return Text("CfpbId", "CFPB ID", form.CfpbId, text => form.CfpbId = text);
        yield return Text("AgencyReference", "Agency reference", form.AgencyReference, text => form.AgencyReference = text);
        yield return Text("Priority", "Priority", form.Priority, text => form.Priority = text);
        yield return Text("Flags", "Flags", string.Join(", ", form.Flags.Order(StringComparer.Ordinal)), text => form.Flags = [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries)]);
        yield return Text("TransactionOn", "Transaction date", form.TransactionOn, text => form.TransactionOn = text, Day);
        yield return Text("TransactionCity", "Transaction city", form.TransactionCity, text => form.TransactionCity = text);
        yield return Text("TransactionState", "Transaction state", form.TransactionState, text => form.TransactionState = text);
        yield return YesNo("IsRestricted", "Restrict complainant details", form.IsRestricted, yes => form.IsRestricted = yes);
        yield return YesNo("IsAnonymous", "Anonymous", form.IsAnonymous, yes => form.IsAnonymous = yes);
        yield return YesNo("IsRepresented", "Represented by someone", form.IsRepresented, yes => form.IsRepresented = yes);
        yield return Text("RepresentativeName", "Name of the representative", form.RepresentativeName, text => form.RepresentativeName = text);
        yield return Text("RepresentativeRelation", "Relation", form.RepresentativeRelation, text => form.RepresentativeRelation = text);
        yield return Text("RepresentativeContact", "Contact of the representative", form.RepresentativeContact, text => form.RepresentativeContact = text);
        for (var no = 0; no < form.Complainants.Count; no++)
            foreach (var field in Fields(form.Complainants[no], no)) yield return field;
    }

    static IEnumerable<Field> Fields(ComplainantForm person, int no)
    {
        if (person.Id is null) yield break;
        Field Text(string name, string label, string? text, Action<string> set) => new($"{person.Id}.{name}", $"Form.Complainants[{no}].{name}", label, text ?? "", set);
        yield return Text("FirstName", "First name", person.FirstName, text => person.FirstName = text);
        yield return Text("LastName", "Last name", person.LastName, text => person.LastName = text);
        yield return Text("Street", "Street", person.Street, text => person.Street = text);
        yield return Text("City", "City", person.City, text => person.City = text);
        yield return Text("State", "State", person.State, text => person.State = text);
        yield return Text("Zip", "ZIP", person.Zip, text => person.Zip = text);
        yield return Text("Phone", "Phone", person.Phone, text => person.Phone = text);
        yield return Text("Email", "E-mail", person.Email, text => person.Email = text);
        yield return Text("AgreesToEmail", "Agrees to letters by e-mail", person.AgreesToEmail ? "Yes" : "No", text => person.AgreesToEmail = text == "Yes");
        yield return Text("PreferredLanguage", "Preferred language", person.PreferredLanguage, text => person.PreferredLanguage = text);
        yield return Text("PreferredContact", "Preferred contact", person.PreferredContact, text => person.PreferredContact = text);
    }

    static string Day(string typed) => TypedValues.Day(typed) is { } day ? Domain.Deadlines.DayWords.Short(day) : typed.Trim();

    static string Amount(string typed) => TypedValues.Amount(typed)?.ToString("N2", CultureInfo.InvariantCulture) ?? typed.Trim();

    static string Print(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)), 0, 8);
}
