using Redress.Domain.Access;

namespace Redress.Domain.Records;

/// <summary>The discussion board of a record: for the agencies that read it, also after closing, and never for the company.</summary>
public abstract partial class Record
{
    public List<Post> Posts { get; } = [];
    public List<PostTag> PostTags { get; } = [];
    public List<PostChange> PostChanges { get; } = [];

    /// <summary>May anything be written on the board? The sentence says why not.</summary>
    protected virtual void MustTakePosts() { }

    /// <summary>What says who complained is for the own agency alone.</summary>
    protected virtual bool KeepsComplainant => false;

    /// <summary>Does this agency read nothing here that says who complained?</summary>
    public bool HidesMarkedFrom(Guid? agencyId) => KeepsComplainant && agencyId != AgencyId;

    /// <summary>Writes on the board. Load the record with its board.</summary>
    /// <param name="id">Given by whoever writes, so that sending twice writes once.</param>
    /// <param name="replyTo">The post it answers; a reply to a reply goes to the first one.</param>
    /// <param name="readers">The agencies that read the board: only these and their people can be tagged.</param>
    public Post Discuss(Guid id, Post? replyTo, NewPost said, IReadOnlySet<Guid> readers, IEnumerable<Person> tagged, IEnumerable<Document> documents, Stamp stamp)
    {
        MustTakePosts();
        MustBeOfABoardsAgency(stamp.By, readers);
        if (string.IsNullOrWhiteSpace(said.Text)) throw new BrokenRuleException("Write something.");
        Room.MustFit(said.Text, Post.MostText, "A post");
        if (said.Tags.Count > Post.MostTags) throw new BrokenRuleException($"A post has room for {Post.MostTags} tags. For more people, tag their agency.");
        var people = tagged.ToDictionary(person => person.Id);
        foreach (var tag in said.Tags) MustRead(tag, people, readers);
        if (replyTo is not null && IsWithdrawn(replyTo)) throw new BrokenRuleException("This post was withdrawn meanwhile.");
        var first = replyTo?.ReplyToId is { } root ? Posts.First(one => one.Id == root) : replyTo;
        // An answer tells of what it answers.
        if (first is { IdentifiesComplainant: true }) said = said with { IdentifiesComplainant = true };
        if (said.IdentifiesComplainant)
        {
            readers = readers.Where(agency => !HidesMarkedFrom(agency)).ToHashSet();
            foreach (var tag in said.Tags) MustReadMarked(tag, people, readers);
        }
        var post = new Post(id, this, said, first?.Id, stamp);
        Posts.Add(post);
        foreach (var tag in said.Tags.Distinct()) PostTags.Add(new PostTag(post, tag));
        foreach (var document in documents)
        {
            document.HangOn(this, post.Id);
            document.IdentifiesComplainant = said.IdentifiesComplainant;
        }
        Happened(Act.Posted, stamp, replyTo is null ? "Wrote on the discussion board." : "Replied on the discussion board.", null, new()
        {
            Page = "discussion",
            People = [.. said.Tags.Select(tag => tag.PersonId).Append(AuthorToTell(replyTo, readers)).OfType<Guid>().Distinct()],
            Agencies = said.Tags.Any(tag => tag.IsAll) ? [.. readers] : [.. said.Tags.Select(tag => tag.AgencyId).OfType<Guid>().Distinct()],
        });
        return post;
    }

    /// <summary>Puts a post right, soon after it was written. The earlier text stays in the history.</summary>
    public void CorrectPost(Post post, string text, Stamp stamp)
    {
        MustBeItsAuthor(post, stamp);
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write something, or withdraw the post.");
        Room.MustFit(text, Post.MostText, "A post");
        if (stamp.At - post.PostedAt > Post.Correctable) throw new BrokenRuleException($"A post is corrected within {Post.Correctable.TotalMinutes:0} minutes. Write a reply, or withdraw it.");
        if (text.Trim() == TextOf(post)) throw new BrokenRuleException("Nothing was changed.");
        PostChanges.Add(new PostChange(post, text.Trim(), stamp));
        Happened(Act.PostCorrected, stamp, "Corrected a post on the discussion board.");
    }

    /// <summary>Takes a post off the board. That it was there, and by whom, stays.</summary>
    public void WithdrawPost(Post post, Stamp stamp)
    {
        MustBeItsAuthor(post, stamp);
        PostChanges.Add(new PostChange(post, null, stamp));
        Happened(Act.PostWithdrawn, stamp, "Withdrew a post from the discussion board.");
    }

    public PostChange? LatestChangeOf(Post post) => PostChanges.Where(change => change.PostId == post.Id).OrderByDescending(change => change.ChangedAt).ThenByDescending(change => change.IsWithdrawal).FirstOrDefault();

    public bool IsWithdrawn(Post post) => PostChanges.Any(change => change.PostId == post.Id && change.IsWithdrawal);

    /// <summary>As it reads now; null: withdrawn.</summary>
    public string? TextOf(Post post) => IsWithdrawn(post) ? null : LatestChangeOf(post)?.CorrectedText ?? post.Text;

    public bool CanCorrect(Post post, Viewer viewer, DateTime now) => IsItsAuthor(post, viewer) && !IsWithdrawn(post) && now - post.PostedAt <= Post.Correctable;

    public bool CanWithdraw(Post post, Viewer viewer) => IsItsAuthor(post, viewer) && !IsWithdrawn(post);

    static bool IsItsAuthor(Post post, Viewer viewer) => viewer.PersonId is not null && viewer.PersonId == post.PostedById && viewer.May(Right.Discuss);

    void MustBeItsAuthor(Post post, Stamp stamp)
    {
        if (!IsItsAuthor(post, stamp.By)) throw new BrokenRuleException("Only who wrote a post corrects or withdraws it.");
        if (IsWithdrawn(post)) throw new BrokenRuleException("This post was withdrawn already.");
    }

    void MustBeOfABoardsAgency(Viewer by, IReadOnlySet<Guid> readers)
    {
        if (by.AgencyId is not { } agency || !readers.Contains(agency) || !by.May(Right.Discuss)) throw new BrokenRuleException($"Only Supervisors and Managers of agencies that read {Number} write on its board.");
    }

    void MustRead(Tag tag, Dictionary<Guid, Person> people, IReadOnlySet<Guid> readers)
    {
        if (tag.AgencyId is { } agency && !readers.Contains(agency)) throw new BrokenRuleException($"{tag.Words} may not read {Number}. It needs access before it is tagged.");
        if (tag.PersonId is not { } id) return;
        if (!people.TryGetValue(id, out var person) || person.RemovedAt is not null) throw new BrokenRuleException($"{tag.Words} works here no more.");
        if (person.AgencyId is not { } own || !readers.Contains(own)) throw new BrokenRuleException($"{tag.Words} may not read {Number}. {person.Agency?.Name ?? "That agency"} needs access before its people are tagged.");
        if (!person.AsViewer().May(Right.Discuss)) throw new BrokenRuleException($"{tag.Words} takes no part in discussions. Tag a Supervisor or Manager.");
    }

    static void MustReadMarked(Tag tag, Dictionary<Guid, Person> people, IReadOnlySet<Guid> readers)
    {
        if ((tag.AgencyId ?? (tag.PersonId is { } id ? people[id].AgencyId : null)) is { } agency && !readers.Contains(agency)) throw new BrokenRuleException($"{tag.Words} does not read what identifies the complainant. Take the tag away.");
    }

    // Who is answered hears of it, as long as the own agency reads the board.
    Guid? AuthorToTell(Post? post, IReadOnlySet<Guid> readers) => post?.AgencyId is { } agency && readers.Contains(agency) ? post.PostedById : null;
}
