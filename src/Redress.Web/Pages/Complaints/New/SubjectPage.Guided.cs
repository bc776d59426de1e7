using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Companies;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>The guided search: a step for each thing somebody may know. All answers stand in the address.</summary>
public abstract partial class SubjectPage
{
    // Nobody's name is longer; comparing takes time that grows with the length.
    const int Longest = 200;

    [BindProperty(SupportsGet = true), Display(Name = "Name of the business")] public string? Name { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "City")] public string? City { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "State")] public string? State { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "Somebody who works there")] public string? Person { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "What it does")] public string? Keywords { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "Phone")] public string? Phone { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "Website")] public string? Website { get; set; }
    /// <summary>Steps answered "I do not have this", and those answered "Not found".</summary>
    [FromQuery(Name = "skip")] public List<string> Skipped { get; set; } = [];
    [FromQuery(Name = "not")] public List<string> Missed { get; set; } = [];
    /// <summary>The step to answer anew.</summary>
    [FromQuery(Name = "step")] public string? Asked { get; set; }

    public IReadOnlyList<StepState> Steps { get; private set; } = [];
    /// <summary>The step that is asked now; null: all are done.</summary>
    public SubjectStep? Present { get; private set; }
    public bool IsDone => Steps.All(step => step.Answer != StepAnswer.Open);
    public bool HasPlaceOnly => !Sought.CanFind && Given(SubjectStep.Location) is not null;
    /// <summary>Where nothing was found: what leaving one thing out would find.</summary>
    public IReadOnlyList<(StepState Step, int Count)> Without { get; private set; } = [];

    protected SubjectSought Sought => SoughtBut(null);

    SubjectSought SoughtBut(SubjectStep? left)
    {
        string? Kept(SubjectStep step, string? typed) => step == left || Is(Skipped, step) ? null : Short(typed);
        return new(Kept(SubjectStep.Name, Name), Kept(SubjectStep.Location, City), Kept(SubjectStep.Location, State), Kept(SubjectStep.Employee, Person),
            Kept(SubjectStep.Phone, Phone), Kept(SubjectStep.Website, Website), Kept(SubjectStep.Keywords, Keywords));
    }

    protected async Task Guide()
    {
        var search = HttpContext.RequestServices.GetRequiredService<SubjectSearch>();
        if (Sought.CanFind) Found = await search.Everywhere(Sought, Viewer);
        Steps = [.. Enum.GetValues<SubjectStep>().Select(StateOf)];
        Present = Enum.TryParse<SubjectStep>(Asked, true, out var asked) && Enum.IsDefined(asked) ? asked : Steps.FirstOrDefault(step => step.Answer == StepAnswer.Open)?.Step;
        if (Present is { } present && Steps[(int)present].Answer == StepAnswer.Open && Request.Query.ContainsKey(FieldOf(present)))
            ModelState.AddModelError(FieldOf(present), "Type what you have, or choose “I do not have this”.");
        if (!Sought.CanFind || Found.Count > 0) return;
        List<(StepState Step, int Count)> without = [];
        foreach (var step in Steps.Where(step => step.Given is not null)) without.Add((step, await search.Count(SoughtBut(step.Step), Viewer)));
        Without = [.. without.Where(one => one.Count > 0).OrderByDescending(one => one.Count).Take(2)];
    }

    StepState StateOf(SubjectStep step)
    {
        var given = Given(step);
        var answer = Is(Skipped, step) ? StepAnswer.NotHad : Is(Missed, step) ? StepAnswer.NotFound : given is not null ? StepAnswer.Given : StepAnswer.Open;
        var reasons = Found.SelectMany(subject => subject.Reasons).Where(reason => reason.Topic == step.ToString()).ToList();
        return new(step, given, answer, !Sought.CanFind ? null : reasons.Select(reason => (Sameness?)reason.Sameness).Min() ?? Sameness.Different);
    }

    string? Given(SubjectStep step) => Is(Skipped, step) ? null : step switch
    {
        SubjectStep.Name => Quoted(Name),
        SubjectStep.Location => string.Join(", ", new[] { Short(City), Short(State) }.OfType<string>()) is { Length: > 0 } place ? place : null,
        SubjectStep.Employee => Quoted(Person),
        SubjectStep.Keywords => Short(Keywords),
        SubjectStep.Phone => Short(Phone),
        _ => Short(Website),
    };

    /// <summary>A step was skipped with words in its field: the address is rid of them.</summary>
    bool LeavesWhatItHolds => Enum.GetValues<SubjectStep>().Where(step => Is(Skipped, step)).Any(step => step switch
    {
        SubjectStep.Name => Short(Name), SubjectStep.Location => Short(City) ?? Short(State), SubjectStep.Employee => Short(Person),
        SubjectStep.Keywords => Short(Keywords), SubjectStep.Phone => Short(Phone), _ => Short(Website),
    } is not null);

    static string FieldOf(SubjectStep step) => step switch { SubjectStep.Location => nameof(City), SubjectStep.Employee => nameof(Person), _ => step.ToString() };

    /// <summary>The guided search with these answers, but for what is changed.</summary>
    /// <param name="ask">The step to answer anew.</param>
    /// <param name="leave">The step to leave out as not had.</param>
    public string Guided(SubjectStep? ask = null, SubjectStep? leave = null)
        => SearchPath + QueryString.Create(AnswersBut(ask, leave).Concat(ask is { } step ? [new("step", step.ToString().ToLowerInvariant())] : []));

    /// <summary>The answers of the other steps, which the form of one step takes along.</summary>
    public IEnumerable<KeyValuePair<string, string?>> AnswersBut(SubjectStep? asked, SubjectStep? left = null)
    {
        foreach (var kept in Kept) yield return kept;
        foreach (var (step, field, typed) in new[]
                 {
                     (SubjectStep.Name, "name", Name), (SubjectStep.Location, "city", City), (SubjectStep.Location, "state", State), (SubjectStep.Employee, "person", Person),
                     (SubjectStep.Keywords, "keywords", Keywords), (SubjectStep.Phone, "phone", Phone), (SubjectStep.Website, "website", Website),
                 })
            // What a link only asks anew stays in the address; what a form asks comes from its field.
            if (step != left && !Is(Skipped, step) && Short(typed) is { } given && (step != asked || !InForm)) yield return new(field, given);
        foreach (var step in Enum.GetValues<SubjectStep>())
        {
            if (step == left || step != asked && Is(Skipped, step)) yield return new("skip", step.ToString().ToLowerInvariant());
            else if (step != asked && Is(Missed, step)) yield return new("not", step.ToString().ToLowerInvariant());
        }
    }

    /// <summary>The form for a party that is in no registry, with what was given.</summary>
    public string NewEntity
    {
        get
        {
            var sought = Sought;
            return "/entities/new" + QueryString.Create(new KeyValuePair<string, string?>[]
            {
                new("name", sought.Name), new("city", sought.City), new("state", sought.State), new("person", sought.Person), new("phone", sought.Phone), new("website", sought.Website), new("activity", sought.Keywords),
            }.Where(pair => pair.Value is not null));
        }
    }

    /// <summary>Set while the form of the present step is written.</summary>
    public bool InForm { get; set; }

    static bool Is(List<string> answers, SubjectStep step) => answers.Contains(step.ToString(), StringComparer.OrdinalIgnoreCase);

    static string? Quoted(string? typed) => Short(typed) is { } text ? $"“{text}”" : null;

    static string? Short(string? given) => given?.Trim() is { Length: > 0 } text ? text.Length > Longest ? text[..Longest] : text : null;
}
