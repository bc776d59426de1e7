using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.CaseFiles;

/// <summary>The content of a package, to its last byte. Only then it ends: a connection that breaks off can try again.</summary>
public sealed class PackageAnswer(Packages packages, SealedPackage package, Stream content) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "application/zip";
        http.Response.ContentLength = package.Size;
        http.Response.Headers.ContentDisposition = "attachment; filename=\"case.zip\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using (content) await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        await packages.End(package.Id, PackageEnd.Downloaded, Viewer.System, CancellationToken.None);
    }
}
