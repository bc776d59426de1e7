using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Web.Access;
using Redress.Web.Api;

namespace Redress.Web.Pages;

/// <summary>The API for people who write programs: every operation with its right, its fields and an example.</summary>
[OpenToAll("What programs may ask for is no secret.")]
public sealed class DocsModel(CurrentViewer current, ApiReference reference, Site site) : PageModel
{
    /// <summary>The types of refusals, as they stand in "type".</summary>
    public static readonly IReadOnlyList<(string Type, string Status, string Words)> Problems =
    [
        ("unreadable", "400, 413 or 415", "Broken JSON, an unknown field, a value of another type, or too much at once. The detail names the field."),
        ("not-signed-in", "401", "Password or code is not right, or there were too many attempts. The words are always the same."),
        ("owed", "403", "Something is owed before work: a second factor, the terms, the enrollment. The detail says where it is paid."),
        ("broken-rule", "409", "A rule forbids it now. The detail is the sentence that a page would show."),
        ("changed-meanwhile", "409 or 412", "Somebody else changed it. Nothing was saved; read it again."),
        ("input", "422", "A field is missing or wrong. errors names it."),
        ("idempotency-key", "422", "This key was used for something else."),
        ("too-many", "429", "You asked too often. Retry-After says how many seconds to wait."),
    ];

    public ApiReference Reference => reference;
    public string Address => site.Url;
    public string Layout { get; private set; } = "";
    public int Operations => reference.Nouns.Sum(noun => noun.Operations.Count);

    public async Task OnGet(CancellationToken stop)
    {
        Layout = Home.LayoutOf(await current.Get());
        await reference.Read(stop);
    }
}
