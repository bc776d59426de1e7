using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search.Texts;

/// <summary>A place in a complaint where something sought stands.</summary>
/// <param name="Where">"Answer to request 2".</param>
/// <param name="Href">Where it is read.</param>
public sealed record FoundPlace(FoundIn In, string Where, string Href, IReadOnlyList<SnippetRun> Runs);

/// <summary>A complaint in which everything sought stands, and where.</summary>
/// <param name="More">Places that are not shown.</param>
public sealed record FoundComplaint(ComplaintRow Row, IReadOnlyList<FoundPlace> Places, int More);

/// <summary>Shows where in complaints the terms stand: for the complaints of one page.</summary>
sealed class TextSearch(RedressDb db, Viewer viewer, IReadOnlyList<SearchTerm> terms, IReadOnlyList<FoundIn>? within)
{
    const int Shown = 3, MostPlaces = 2_000;

    public async Task<List<FoundComplaint>> Places(IReadOnlyList<ComplaintRow> rows, CancellationToken stop = default)
    {
        var numbers = rows.Select(row => row.Number).ToList();
        var ids = await db.Complaints(viewer, Depth.Summary).Where(c => numbers.Contains(c.Number)).Select(c => new { c.Number, c.Id }).ToDictionaryAsync(c => c.Number, c => c.Id, stop);
        var hits = (await Hits([.. ids.Values], stop)).ToLookup(hit => hit.RecordId);
        var shown = ids.Values.SelectMany(id => hits[id].OrderByDescending(hit => hit.Terms).ThenBy(hit => hit.In).ThenBy(hit => hit.Id).Take(Shown)).ToList();
        var texts = await Texts([.. shown.Select(hit => hit.Id)], stop);
        var names = await Names([.. shown.Select(hit => hit.SourceId)], stop);
        var files = await Files([.. shown.Where(hit => hit.In is FoundIn.Document or FoundIn.DocumentText).Select(hit => hit.SourceId)], stop);
        // A text that somebody changed meanwhile is another row by now: the next search shows it.
        return [.. rows.Select(row => new FoundComplaint(row,
            [.. shown.Where(hit => hit.RecordId == ids.GetValueOrDefault(row.Number) && texts.ContainsKey(hit.Id)).Select(hit => Place(row.Number, hit, texts[hit.Id], names, files))],
            Math.Max(0, hits[ids.GetValueOrDefault(row.Number)].Count() - Shown)))];
    }

    sealed record Hit(long Id, Guid RecordId, Guid SourceId, FoundIn In, int Terms);

    async Task<List<Hit>> Hits(List<Guid> records, CancellationToken stop)
    {
        List<Hit> hits = [];
        foreach (var term in terms)
        {
            var texts = db.Readable(viewer, db.With(term)).Where(text => records.Contains(text.RecordId));
            if (within is not null) texts = texts.Where(text => within.Contains(text.In));
            hits.AddRange(await texts.OrderBy(text => text.Id).Take(MostPlaces).Select(text => new Hit(text.Id, text.RecordId, text.SourceId, text.In, 1)).ToListAsync(stop));
        }
        return [.. hits.GroupBy(hit => hit.Id).Select(same => same.First() with { Terms = same.Count() })];
    }

    async Task<Dictionary<long, string>> Texts(List<long> ids, CancellationToken stop)
    {
        var texts = await db.Readable(viewer, db.Set<SearchText>().Where(text => ids.Contains(text.Id))).ToDictionaryAsync(text => text.Id, text => text.Body, stop);
        foreach (var (id, marked) in await db.Marked(terms, [.. texts.Keys], stop)) texts[id] = marked;
        return texts;
    }

    /// <summary>The numbers by which people know requests, violations and letters.</summary>
    async Task<Dictionary<Guid, int>> Names(List<Guid> sources, CancellationToken stop)
    {
        var requests = await db.Set<InformationRequest>().Where(request => sources.Contains(request.Id)).Select(request => new { request.Id, request.No }).ToListAsync(stop);
        var rounds = await db.Set<Round>().Where(round => sources.Contains(round.Id)).Join(db.Set<InformationRequest>(), round => round.RequestId, request => request.Id, (round, request) => new { round.Id, request.No }).ToListAsync(stop);
        var asks = await db.Set<CompanyAsk>().Where(ask => sources.Contains(ask.Id)).Join(db.Set<InformationRequest>(), ask => ask.RequestId, request => request.Id, (ask, request) => new { ask.Id, request.No }).ToListAsync(stop);
        var letters = await db.Set<ComplaintLetter>().Where(letter => sources.Contains(letter.Id)).Select(letter => new { letter.Id, letter.No }).ToListAsync(stop);
        var violations = await db.Set<AllegedViolation>().Where(violation => sources.Contains(violation.Id)).Select(violation => new { violation.Id, violation.No }).ToListAsync(stop);
        return requests.Concat(rounds).Concat(asks).Concat(letters).Concat(violations).ToDictionary(one => one.Id, one => one.No);
    }

    Task<Dictionary<Guid, string>> Files(List<Guid> sources, CancellationToken stop)
        => db.Set<Document>().Where(document => sources.Contains(document.Id)).Select(document => new { document.Id, document.FileName }).ToDictionaryAsync(one => one.Id, one => one.FileName, stop);

    FoundPlace Place(string number, Hit hit, string marked, Dictionary<Guid, int> names, Dictionary<Guid, string> files)
    {
        if (hit.In is FoundIn.Document or FoundIn.DocumentText)
            return new(hit.In, hit.In == FoundIn.Document ? "Document" : $"In {files.GetValueOrDefault(hit.SourceId, "a document")}", $"/documents/{hit.SourceId}/view", Snippet.Of(marked, terms));
        var no = names.GetValueOrDefault(hit.SourceId);
        var (where, tab) = hit.In switch
        {
            FoundIn.Number => ("ID", ""),
            FoundIn.Subject => ("Subject", ""),
            FoundIn.Reference => ("Reference", "/details"),
            FoundIn.Complainant => ("Complainant", "/details"),
            FoundIn.Related => ("Related", "/related"),
            FoundIn.Account => ("Account", "/details"),
            FoundIn.Redaction => ("Account, redacted", "/details"),
            FoundIn.Outcome => ("Desired outcome", "/details"),
            FoundIn.Request => ($"Request {no}", $"/requests#request-{no}"),
            FoundIn.Answer => ($"Answer to request {no}", $"/requests#request-{no}"),
            FoundIn.SendBack => ($"Request {no}, sent back", $"/requests#request-{no}"),
            FoundIn.Ask => ($"Company’s wish on request {no}", $"/requests#request-{no}"),
            FoundIn.Sending => ("Sent with requests", "/requests"),
            FoundIn.Note => ("Research and communication", $"/research#note-{hit.SourceId}"),
            FoundIn.Violation => ($"Alleged violation {no}", "/violations"),
            FoundIn.Closing => ("Closing", "/closures"),
            FoundIn.Letter => ($"Letter {no}", "/letters"),
            _ => ("Discussion", $"/discussion#post-{hit.SourceId}"),
        };
        return new(hit.In, where, $"/complaints/{number}{tab}", Snippet.Of(marked, terms));
    }
}
