using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>A page of one request, for the company. A request that was not sent does not exist here.</summary>
public abstract class PortalRequestPage : PortalRecordPage
{
    [FromRoute] public int No { get; set; }

    public InformationRequest Asked { get; private set; } = null!;
    public AnswerDraft? Draft => Asked.CurrentDraft;
    public bool Waits => Asked.WaitsForCompany && Record.IsInExchange;
    public bool MayWithdraw => MaySendAnswers && Asked.OpenAsk is not null;
    public string RequestAddress => $"{Address}/requests/{Asked.No}";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Requests.FirstOrDefault(request => request.No == No) is not { } asked) return NotFound();
        Asked = asked;
        return null;
    }

    /// <summary>Documents of the asking of a round; those of the request itself belong to the first.</summary>
    public IReadOnlyList<Document> AskedWith(Round round)
        => [.. Documents.Where(document => document.Side != Side.Company && (document.PartId == round.Id || round.No == 1 && (document.PartId == Asked.Id || document.PartId == AnsweredReport)))];

    /// <summary>The report that is answered; null: something else is.</summary>
    Guid? AnsweredReport => OfActivity?.Reports.Find(report => report.RequestId == Asked.Id)?.Id;

    public IReadOnlyList<Document> AnsweredWith(Round round) => [.. DocumentsOf(round.Id).Where(document => document.Side == Side.Company)];
}

/// <summary>An answer that was sent, as the company reads it.</summary>
public sealed record Said(PortalRequestPage Page, Round Round);

/// <summary>A draft as the agency would read it.</summary>
public sealed record AsSent(PortalRecordPage Page, InformationRequest Asked, IReadOnlyList<Document> Documents);
