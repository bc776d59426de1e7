namespace Redress.Web.Data.Search.Texts;

/// <summary>Where in a complaint a text stands. The order is that in which equally good places are shown.</summary>
public enum FoundIn
{
    Number, Subject, Reference, Complainant, Related, Account, Redaction, Outcome,
    Request, Answer, SendBack, Ask, Sending, Note, Violation, Closing, Letter, Post, Document, DocumentText,
}

/// <summary>Who finds a text, of those who know of the complaint.</summary>
public enum FoundBy
{
    /// <summary>It stands in the summary.</summary>
    Everybody,
    /// <summary>The owner and agencies with access.</summary>
    Readers,
    /// <summary>The same, but the owner alone where the complainant is restricted.</summary>
    OwnerIfRestricted,
    /// <summary>What is read instead of the account of a restricted complainant.</summary>
    ReadersIfRestricted,
    Owner,
}

/// <summary>One text of a complaint, kept a second time to be searched. The database keeps it true: see <see cref="SearchTriggers"/>.</summary>
public sealed class SearchText
{
    public long Id { get; private set; }
    public Guid RecordId { get; private set; }
    /// <summary>The row that it is of: the complaint, a request, a round, a note.</summary>
    public Guid SourceId { get; private set; }
    public FoundIn In { get; private set; }
    public FoundBy By { get; private set; }
    public string Body { get; private set; } = "";
}
