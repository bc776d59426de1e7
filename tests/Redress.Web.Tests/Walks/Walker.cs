using System.IO.Compression;
using System.Net;
using System.Text;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Walks;

/// <summary>Somebody who tries every door, at a browser and by program, and reads all that comes back.</summary>
public sealed class Walker(Office office, string email, Visitor browser, Rig.Api program)
{
    const string Nothing = "C-2026-9999999";

    readonly HashSet<string> _hidden = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _numbers = [];
    readonly List<string> _found = [];

    public int Count { get; private set; }

    /// <summary>What was answered otherwise than the tables say, or showed what they hide.</summary>
    public IReadOnlyList<string> Found => _found;

    public void Hides(IEnumerable<string> marks) => _hidden.UnionWith(marks);

    public void HidesNumber(string number) => _numbers.Add(number);

    /// <param name="must">What it must answer; null: anything but a failure.</param>
    /// <param name="own">The number that stands in the address itself, which a page may repeat.</param>
    public async Task Try(Place place, string address, HttpStatusCode? must, string? own, IEnumerable<string> queries)
    {
        if (place.Method == "GET")
        {
            foreach (var query in must is null ? queries : [""]) Judge("GET", address + query, must, await Read(place, address + query), own, place.IsApi ? await OfNothing(place, address, must, own) : null);
            if (place.IsPage && must is HttpStatusCode.NotFound or HttpStatusCode.Forbidden) Judge("POST", address, must, await Send(address), own);
        }
        // What is allowed is not done here: it would change what the others find.
        else if (must is not null) Judge(place.Method, address, must, await Write(place, address), own, await OfNothing(place, address, must, own));
    }

    // Some endpoints refuse an empty question before they look for the complaint: then one that is not there gets the same answer.
    async Task<HttpStatusCode?> OfNothing(Place place, string address, HttpStatusCode? must, string? own)
    {
        if (must is not HttpStatusCode.NotFound || own is null) return null;
        var (status, _) = place.Method == "GET" ? await Read(place, address.Replace(own, Nothing)) : await Write(place, address.Replace(own, Nothing));
        return (int)status is >= 400 and < 500 ? status : null;
    }

    async Task<(HttpStatusCode, string)> Read(Place place, string address)
    {
        if (place.IsApi) return await Patiently(() => program.Get(address));
        using var answer = await browser.Get(address);
        return await Told(answer);
    }

    Task<(HttpStatusCode, string)> Write(Place place, string address) => Patiently(() => place.Method switch
    {
        "PUT" => program.Put(address, new { }),
        "PATCH" => program.Patch(address, new { }),
        "DELETE" => program.Delete(address),
        _ when place.TakesFile => program.Upload(address, "file", "rows.csv", [], "text/csv"),
        _ => program.Post(address, new { }),
    });

    // Whoever tries everything at once is told to come back.
    static async Task<(HttpStatusCode, string)> Patiently(Func<Task<ApiAnswer>> ask)
    {
        for (; ; await Task.Delay(300))
            if (await ask() is { Status: not HttpStatusCode.TooManyRequests } answer) return Told(answer);
    }

    async Task<(HttpStatusCode, string)> Send(string address)
    {
        using var answer = await browser.Post(address, new Dictionary<string, string>());
        return await Told(answer);
    }

    /// <summary>Files begin with the mark by which spreadsheets know the letters.</summary>
    public static bool IsCsv(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble);

    static (HttpStatusCode, string) Told(ApiAnswer answer) => (answer.Status, Words(answer.Bytes));

    static async Task<(HttpStatusCode, string)> Told(HttpResponseMessage answer)
        => (answer.StatusCode, string.Join(' ', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value)) + Words(await answer.Content.ReadAsByteArrayAsync()));

    // What is in a workbook is packed: a mark would not be found in it as it comes.
    static string Words(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(bytes);
        using var parts = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(parts.Entries.Select(part => new StreamReader(part.Open()).ReadToEnd()));
    }

    void Judge(string method, string address, HttpStatusCode? must, (HttpStatusCode Status, string Text) answer, string? own, HttpStatusCode? unknown = null)
    {
        Count++;
        if (must is not null && answer.Status != must && answer.Status != unknown) _found.Add($"{email}: {method} {address} answered {(int)answer.Status}, not {(int)must}");
        if ((int)answer.Status >= 500) _found.Add($"{email}: {method} {address} failed: {office.Log}");
        if (!Planted.IsIn(answer.Text) && !_numbers.Any(number => number != own && answer.Text.Contains(number, StringComparison.Ordinal))) return;
        foreach (var mark in _hidden.Concat(_numbers).Where(mark => mark != own && answer.Text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            _found.Add($"{email}: {method} {address} ({(int)answer.Status}) shows {mark}");
    }
}
