namespace Redress.Web.Data.Search.Texts;

/// <summary>Texts that are searched together. They stand in addresses, so they are added to, never renamed.</summary>
public enum SearchIn { Names, Accounts, Requests, Notes, Documents }

public static class SearchPlaces
{
    public static string Words(this SearchIn place) => place switch
    {
        SearchIn.Names => "Names and IDs",
        SearchIn.Accounts => "Accounts",
        SearchIn.Requests => "Requests and answers",
        SearchIn.Notes => "Notes and letters",
        _ => "Documents",
    };

    public static IReadOnlyList<FoundIn> Places(this SearchIn place) => place switch
    {
        SearchIn.Names => [FoundIn.Number, FoundIn.Subject, FoundIn.Reference, FoundIn.Complainant, FoundIn.Related],
        SearchIn.Accounts => [FoundIn.Account, FoundIn.Redaction, FoundIn.Outcome],
        SearchIn.Requests => [FoundIn.Request, FoundIn.Answer, FoundIn.SendBack, FoundIn.Ask, FoundIn.Sending],
        SearchIn.Notes => [FoundIn.Note, FoundIn.Violation, FoundIn.Closing, FoundIn.Letter, FoundIn.Post],
        _ => [FoundIn.Document, FoundIn.DocumentText],
    };
}
