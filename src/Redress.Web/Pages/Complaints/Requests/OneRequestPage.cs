using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Exchange;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>A page on which one act is done to one request.</summary>
public abstract class OneRequestPage : RecordPage
{
    [FromRoute] public int No { get; set; }

    public InformationRequest Asked { get; private set; } = null!;
    public string Back => Address($"{(Asked.Type == RequestType.Matter ? "matters" : "requests")}/{No}");
    public override bool HoldsPrimaryAct => true;

    /// <summary>The company as sentences about being told name it; empty while it is not enrolled and hears later.</summary>
    protected string Told => Record.Company!.IsEnrolled ? $"{Record.Company.Name} is told." : $"{Record.Company.Name} reads it when enrollment is complete.";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.Requests.FirstOrDefault(one => one.No == No) is not { } found) return NotFound();
        Asked = found;
        // Whoever names a matter by its number alone is led to its own address.
        return (found.Type == RequestType.Matter) == IsOfMatters || !HttpMethods.IsGet(Request.Method) ? null
            : Redirect(Address($"{(IsOfMatters ? "requests" : "matters")}/{No}/{Request.Path.Value!.Split('/')[^1]}{Request.QueryString}"));
    }
}
