using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Redress.Web.CaseFiles;

/// <summary>A case file as an answer: page and API alike. It goes out while it is made, so its length is not known before.</summary>
public sealed class CaseAnswer(CaseFile cases, ToldCase told) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{told.FileName}\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await cases.Write(told, http.Response.Body, http.RequestAborted);
    }
}
