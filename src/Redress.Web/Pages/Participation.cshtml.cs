using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Imports;

namespace Redress.Web.Pages;

/// <summary>Map and table of the agencies that take part; public.</summary>
[OpenToAll("Who takes part is public.")]
public sealed class ParticipationModel(CurrentViewer current, RedressDb db, IWebHostEnvironment host) : PageModel
{
    static Dictionary<string, string>? outlines;

    /// <summary>Null: any.</summary>
    [BindProperty(SupportsGet = true, Name = "component")] public Components? Component { get; set; }

    public string Layout { get; private set; } = "";
    public IReadOnlyList<ParticipationRow> Rows { get; private set; } = [];
    public IEnumerable<ParticipationRow> Taking => Rows.Where(TakesPart);
    public IEnumerable<ParticipationRow> Preparing => Rows.Where(row => row.Components == Components.None);

    /// <summary>Shape of each state, with what the map says of it.</summary>
    public IReadOnlyList<(string Outline, string Kind, string Words)> States { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!ModelState.IsValid || Component is { } one && !Admin.ComponentWords.Each.Contains(one)) return NotFound();
        Layout = Home.LayoutOf(await current.Get());
        Rows = await ParticipationRow.All(db, stop);
        var byCode = Rows.ToDictionary(row => row.Code);
        States = [.. StateList.All.Where(state => Outlines.ContainsKey(state.Name)).Select(state => (Outlines[state.Name], KindOf(byCode.GetValueOrDefault(state.Code)), $"{state.Name}: {WordsOf(byCode.GetValueOrDefault(state.Code))}"))];
        return Page();
    }

    public string WordsOf(ParticipationRow? row) => row switch { null => "takes no part yet", { Components: Components.None } => "is preparing", _ => Admin.ComponentWords.Words(row.Components) };

    bool TakesPart(ParticipationRow row) => row.Components != Components.None && (Component is null || row.Components.HasFlag(Component.Value));

    string KindOf(ParticipationRow? row) => row is null ? "out" : TakesPart(row) ? "in" : row.Components == Components.None ? "soon" : "out";

    /// <summary>Drawn by the build from the outlines of us-atlas, by the name of the state.</summary>
    Dictionary<string, string> Outlines => outlines ??= Read();

    Dictionary<string, string> Read()
    {
        using var file = host.WebRootFileProvider.GetFileInfo("states.json").CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
