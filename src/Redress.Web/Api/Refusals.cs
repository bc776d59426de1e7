using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Web.Data;

namespace Redress.Web.Api;

/// <summary>Turns a broken rule, a lost race or a stale version into problem details with a type. The only other place that does so is RedressPage.</summary>
static class Refusals
{
    public static async ValueTask<object?> Tell(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BrokenRuleException broken)
        {
            return Results.Problem(broken.Message, statusCode: 409, title: "A rule forbids this now", type: $"/problems/{broken.Kind}");
        }
        catch (NoSuchRequestException)
        {
            return Results.NotFound();
        }
        catch (InputException wrong)
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { [wrong.Field] = [wrong.Message] }, statusCode: 422, title: "Something is missing or wrong", type: "/problems/input");
        }
        catch (TooLongException tooLong)
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { [tooLong.Field] = [tooLong.Message] }, statusCode: 422, title: "Something is missing or wrong", type: "/problems/input");
        }
        catch (StaleException)
        {
            return Results.Problem("Somebody changed it since you read it. Read it again.", statusCode: 412, title: "Changed meanwhile", type: "/problems/changed-meanwhile");
        }
        catch (DbUpdateException)
        {
            return Results.Problem("Somebody else changed it at the same moment. Nothing was saved. Read it again.", statusCode: 409, title: "Changed meanwhile", type: "/problems/changed-meanwhile");
        }
    }
}

/// <summary>A field of the body is missing or wrong.</summary>
sealed class InputException(string where, string message) : Exception(message)
{
    public string Field => where;
}

/// <summary>The ETag in If-Match is not that of the record.</summary>
sealed class StaleException : Exception;
