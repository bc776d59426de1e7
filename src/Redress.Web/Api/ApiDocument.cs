using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Redress.Web.Api;

/// <summary>What /openapi/v1.json says beyond the endpoints: the title, how to sign in, and the type of each text.</summary>
static class ApiDocument
{
    public const string Name = "v1";

    /// <summary>The nouns, in the order in which somebody meets them.</summary>
    static readonly (string Name, string Words)[] Nouns =
    [
        ("Getting in", "Accounts, passwords, second factor, terms and tokens."),
        ("Own account", "Name and zone, sessions, password and second factor of the token's person."),
        ("Companies", "The registry."),
        ("Non-NMLS entities", "Parties that are in no registry: agencies make records of them, which all agencies read."),
        ("Letters", "Templates of letters that announce Redress to companies, and letters filled in from them."),
        ("Enrollment", "The agency invites a company’s first user, who enrolls the company step by step."),
        ("Company profile", "A company’s contacts."),
        ("Users", "The users of your agency or company, for their Account Administrators."),
        ("Single sign-on", "The OpenID Connect provider by which the people of your agency or company sign in."),
        ("Complaints", "Finding, entering and reading complaints."),
        ("Imports", "Files of complaints from another system: rehearsed, imported, with a report of each row that was refused, changed or is to be looked at."),
        ("Reports", "Figures and tables over many complaints."),
        ("Requests", "What the agency asks, and what it decides about answers."),
        ("Answers", "What the company does: point of contact, drafts, answers."),
        ("Closing", "Closing locks a complaint. Research can still be added."),
        ("Referrals and access", "Between agencies: who takes a complaint over, and who else may read it."),
        ("Discussion", "Boards on which the agencies that read a record write, also after closing. The company never sees them."),
        ("Retention", "How long closed complaints are kept, legal holds, destruction and its certificates: for Supervisors."),
        ("Supervision", "Examinations and investigations: who takes part, how far they have come, which complaints are linked."),
        ("Exam scheduling", "Which companies to examine: figures, queue, decisions, and what is planned."),
        ("Documents", "Files go up first, onto a draft of your choosing. The act that follows names the draft."),
        ("Agency", "How your agency counts days: calendar and periods."),
        ("Categories", "The versions of the national list of categories and issues, and what your agency added to it."),
        ("Due dates", "When something is due and why, and the pauses that move it."),
        ("Installation", "Agencies, terms of use, what is configured, mails that did not go out: for Operators."),
        ("Support", "Where somebody is stuck and who can help: for the call center, which changes nothing."),
        ("Notices", "What the person of the token was told."),
    ];

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/") == true;
        options.AddSchemaTransformer(TypeTexts);
        options.AddOperationTransformer(ApiOperations.Describe);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Redress", Version = Name,
                Description = "Whatever a page can do, by the same verbs and the same rights. Refusals are problem details (RFC 9457); reads carry an ETag, changes take If-Match; creations take an Idempotency-Key. "
                    + "Days are ISO dates in the zone of the complaint's agency, moments are UTC, amounts are US dollars. /docs says it at length.",
            };
            document.Servers = [];
            document.Tags = Nouns.Select(noun => new OpenApiTag { Name = noun.Name, Description = noun.Words }).ToHashSet();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of yours: from your account page, or from POST /api/v1/tokens." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        });
    }

    // Text goes through a converter of ours (PlainText), behind which the framework does not look.
    static Task TypeTexts(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonTypeInfo.Type == typeof(string)) schema.Type ??= IsNullable(context) ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        if (context.JsonTypeInfo.ElementType == typeof(string)) schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String };
        return Task.CompletedTask;
    }

    static bool IsNullable(OpenApiSchemaTransformerContext context)
        => context.JsonPropertyInfo is { } property && (property.AssociatedParameter?.IsNullable ?? property.IsGetNullable);
}
