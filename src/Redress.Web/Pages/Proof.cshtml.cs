using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;

namespace Redress.Web.Pages;

/// <summary>How history is proven, in plain words, with the last signed root and the key that signed it.</summary>
[OpenToAll("How the proof works, and the public key, are no secret.")]
public sealed class ProofModel(CurrentViewer current, RedressDb db, SigningKey key) : PageModel
{
    public string Layout { get; private set; } = "";
    public SignedRoot? Root { get; private set; }
    public string Fingerprint => SigningKey.FingerprintOf(key.PublicPem);
    public string PublicKey => key.PublicPem;
    public IReadOnlyList<LockRow> Open { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Layout = Home.LayoutOf(await current.Get());
        Root = await RootMaker.Last(db, stop);
        Open = [.. LockDocument.Rows(db.Model).Where(row => row.Why is not null)];
    }
}
