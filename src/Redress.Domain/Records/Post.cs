namespace Redress.Domain.Records;

/// <summary>A post on the discussion board of a record, or a reply to one. It is written once: corrections and its withdrawal are facts beside it.</summary>
public sealed class Post
{
    public const int MostText = 10_000, MostTags = 20;
    /// <summary>As long as its author can put it right.</summary>
    public static readonly TimeSpan Correctable = TimeSpan.FromMinutes(15);

    Post() { }

    internal Post(Guid id, Record record, NewPost said, Guid? replyTo, Stamp stamp)
    {
        (Id, RecordId, ReplyToId, Text, IdentifiesComplainant) = (id, record.Id, replyTo, said.Text.Trim(), said.IdentifiesComplainant);
        (PostedAt, PostedById, AgencyId) = (stamp.At, stamp.By.PersonId, stamp.By.AgencyId);
    }

    public Guid Id { get; private set; }
    public Guid RecordId { get; private set; }
    /// <summary>The post it replies to, which is no reply itself; null: it begins a thread.</summary>
    public Guid? ReplyToId { get; private set; }
    /// <summary>As first written; <see cref="PostChange"/> has what it became.</summary>
    public string Text { get; private set; } = "";
    /// <summary>Of a restricted complaint, only the owner agency reads a post that says who complained.</summary>
    public bool IdentifiesComplainant { get; private set; }
    public DateTime PostedAt { get; private set; }
    public Guid? PostedById { get; private set; }
    /// <summary>Whose person wrote it.</summary>
    public Guid? AgencyId { get; private set; }

    internal void Identifies() => IdentifiesComplainant = true;
}

/// <summary>What somebody writes on a board.</summary>
/// <param name="Tags">Who is told.</param>
public sealed record NewPost(string Text, IReadOnlyList<Tag> Tags, bool IdentifiesComplainant = false);

/// <summary>Whom a post is meant for: a person, an agency's Supervisors, or those of every agency that reads the board.</summary>
/// <param name="Words">As people read it.</param>
public sealed record Tag(Guid? PersonId, Guid? AgencyId, string Words)
{
    public static readonly Tag All = new(null, null, "All Agencies");

    public bool IsAll => PersonId is null && AgencyId is null;
}

/// <summary>A tag as it stands on its post.</summary>
public sealed class PostTag
{
    PostTag() { }

    internal PostTag(Post post, Tag tag) => (RecordId, PostId, PersonId, AgencyId, Words) = (post.RecordId, post.Id, tag.PersonId, tag.AgencyId, tag.Words);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid PostId { get; private set; }
    public Guid? PersonId { get; private set; }
    public Guid? AgencyId { get; private set; }
    /// <summary>The name at that time.</summary>
    public string Words { get; private set; } = "";
}

/// <summary>What became of a post: another text, or nothing, where it was withdrawn. The latest holds.</summary>
public sealed class PostChange
{
    PostChange() { }

    internal PostChange(Post post, string? text, Stamp stamp)
        => (RecordId, PostId, CorrectedText, IsWithdrawal, ChangedAt, ChangedById) = (post.RecordId, post.Id, text, text is null, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid PostId { get; private set; }
    public string? CorrectedText { get; private set; }
    public bool IsWithdrawal { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public Guid? ChangedById { get; private set; }
}

/// <summary>Until when a person has read the board of a record.</summary>
public sealed class BoardLook
{
    BoardLook() { }

    public BoardLook(Guid personId, Guid recordId, DateTime at) => (PersonId, RecordId, At) = (personId, recordId, at);

    public Guid PersonId { get; private set; }
    public Guid RecordId { get; private set; }
    public DateTime At { get; private set; }

    public void Again(DateTime at) => At = at;
}
