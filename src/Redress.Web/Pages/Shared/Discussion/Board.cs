using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Shared.Discussion;

/// <summary>A post as a reader sees it.</summary>
/// <param name="Text">Null: withdrawn.</param>
/// <param name="Change">What became of it last; null: it reads as written.</param>
/// <param name="IsNew">Somebody else wrote it since the reader last looked.</param>
public sealed record BoardPost(Post Post, string? Text, string Author, string Agency, IReadOnlyList<string> Tags, IReadOnlyList<Document> Documents, PostChange? Change, bool IsNew, bool CanCorrect, bool CanWithdraw)
{
    public IReadOnlyList<BoardPost> Replies { get; init; } = [];
}

/// <summary>The discussion board of a record, as one viewer reads it: threads with the latest first, replies in their order.</summary>
public sealed class Board
{
    Board(Record record) => Record = record;

    public Record Record { get; }
    public IReadOnlyList<BoardPost> Threads { get; private set; } = [];
    public int Count { get; private set; }
    public int New { get; private set; }
    /// <summary>The agencies that read it, in the order of their names.</summary>
    public IReadOnlyList<string> Readers { get; private set; } = [];
    /// <summary>What can be typed as a tag.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    HashSet<Guid> readers = [];
    List<Person> people = [];
    Dictionary<Guid, string> agencies = [];

    /// <param name="record">Came through its door, for this viewer.</param>
    public static async Task<Board> Read(RedressDb db, Viewer viewer, Record record, DateTime now)
    {
        await db.WithBoard(record);
        var board = new Board(record) { readers = await db.BoardReaders(record) };
        board.people = await db.BoardPeople(board.readers).OrderBy(person => person.FirstName).ThenBy(person => person.LastName).ToListAsync();
        board.agencies = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.Name);
        board.Readers = [.. board.readers.Select(id => board.agencies[id]).Order(StringComparer.Ordinal)];
        board.Tags = [.. (board.readers.Count > 1 ? new[] { Tag.All.Words } : []).Concat(board.Readers).Concat(board.people.Select(WordsOf))];
        await board.ReadPosts(db, viewer, now);
        return board;
    }

    async Task ReadPosts(RedressDb db, Viewer viewer, DateTime now)
    {
        var shown = (await db.PostsOn(viewer, Record).Select(post => post.Id).ToListAsync()).ToHashSet();
        var look = (await db.Set<BoardLook>().AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == viewer.PersonId && one.RecordId == Record.Id))?.At;
        var authors = Record.Posts.Select(post => post.PostedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(person => authors.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        var hidesMarked = Record.HidesMarkedFrom(viewer.AgencyId);
        BoardPost Shown(Post post)
        {
            var text = Record.TextOf(post);
            return new(post, text, post.PostedById is { } by ? names.GetValueOrDefault(by, "Somebody") : "Redress", post.AgencyId is { } agency ? agencies.GetValueOrDefault(agency, "") : "",
                [.. Record.PostTags.Where(tag => tag.PostId == post.Id).Select(tag => tag.Words).Order(StringComparer.Ordinal)],
                text is null ? [] : [.. Record.Documents.Where(document => document.PartId == post.Id && !(hidesMarked && document.IdentifiesComplainant)).OrderBy(document => document.UploadedAt).ThenBy(document => document.FileName)],
                Record.LatestChangeOf(post), text is not null && post.PostedById != viewer.PersonId && !(look >= post.PostedAt), Record.CanCorrect(post, viewer, now), Record.CanWithdraw(post, viewer));
        }
        var posts = Record.Posts.Where(post => shown.Contains(post.Id)).OrderBy(post => post.PostedAt).ThenBy(post => post.Id).Select(Shown).ToList();
        Threads = [.. posts.Where(post => post.Post.ReplyToId is null).Select(post => post with { Replies = [.. posts.Where(reply => reply.Post.ReplyToId == post.Post.Id)] })
            .OrderByDescending(thread => thread.Replies.Select(reply => reply.Post.PostedAt).Append(thread.Post.PostedAt).Max())];
        (Count, New) = (posts.Count(post => post.Text is not null), posts.Count(post => post.IsNew));
    }

    /// <summary>A post that this reader sees; null for every other.</summary>
    public Post? Find(Guid? id) => Threads.SelectMany(thread => thread.Replies.Prepend(thread)).FirstOrDefault(shown => shown.Post.Id == id)?.Post;

    public string AuthorOf(Guid id) => Threads.SelectMany(thread => thread.Replies.Prepend(thread)).First(shown => shown.Post.Id == id).Author;

    /// <summary>Whom somebody means by what was typed: All Agencies, an agency, a person by name or e-mail address.</summary>
    /// <exception cref="BrokenRuleException">Nobody has this name, or who has it may not read the record.</exception>
    public async Task<Tag> TagOf(RedressDb db, string typed)
    {
        var words = typed.Trim();
        bool Is(string? name) => string.Equals(name, words, StringComparison.OrdinalIgnoreCase);
        if (Is(Tag.All.Words)) return Tag.All;
        if (agencies.FirstOrDefault(agency => Is(agency.Value)) is { Value: not null } found) return new Tag(null, found.Key, found.Value);
        if (people.FirstOrDefault(person => Is(WordsOf(person)) || Is(person.Email)) is { } reader) return new Tag(reader.Id, null, WordsOf(reader));
        var (lower, name) = (words.ToLowerInvariant(), words.Split(',')[0].Trim());
        var others = await db.People.Include(person => person.Agency).Include(person => person.Roles).Where(person => person.AgencyId != null && person.RemovedAt == null && (person.Email == lower || person.FirstName + " " + person.LastName == name)).Take(20).ToListAsync();
        var meant = others.FirstOrDefault(person => Is(person.Email) || Is(WordsOf(person))) ?? (others.Count == 1 && Is(others[0].Name) ? others[0] : null);
        // The verb says of this one why it cannot be.
        return meant is not null ? new Tag(meant.Id, null, WordsOf(meant)) : throw new BrokenRuleException($"Nobody here is called “{(words.Length > 60 ? words[..60] + "…" : words)}”. Choose from the list.");
    }

    /// <summary>Writes on it.</summary>
    public async Task<Post> Write(RedressDb db, Guid id, Post? replyTo, NewPost said, IEnumerable<Document> documents, Stamp stamp)
    {
        var ids = said.Tags.Select(tag => tag.PersonId).OfType<Guid>().ToList();
        var tagged = await db.People.Include(person => person.Agency).Include(person => person.Roles).Where(person => ids.Contains(person.Id)).ToListAsync();
        return Record.Discuss(id, replyTo, said, readers, tagged, documents, stamp);
    }

    /// <summary>From now on what stands there is read.</summary>
    public static async Task Looked(RedressDb db, Viewer viewer, Record record, DateTime now)
    {
        if (viewer.PersonId is not { } person) return;
        if (await db.Set<BoardLook>().FindAsync(person, record.Id) is { } look) look.Again(now);
        else db.Add(new BoardLook(person, record.Id, now));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same person looked in another window at the same moment; that look counts.
        }
    }

    static string WordsOf(Person person) => $"{person.Name}, {person.Agency!.Name}";
}
