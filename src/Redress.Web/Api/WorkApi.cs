using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Api;

/// <summary>Research and communication.</summary>
static class WorkApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Closing").MapPost("/complaints/{number}/research", Add).Needs(Right.AddResearch).WithSummary("Add research or a communication, also after closing.").Acts();

    public sealed record ResearchInput(ResearchKind Kind, ResearchWith With, DateOnly On, string Text, Guid? DocumentsDraft = null, bool Acknowledges = false);

    static Task<IResult> Add(Act act, string number, ResearchInput input) => act.On(number, async (complaint, stamp) =>
        complaint.AddResearch(input.Kind, input.With, input.On, input.Text, await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Research), stamp, acknowledges: input.Acknowledges));
}
